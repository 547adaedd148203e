"""XML with its text in one piece."""

from __future__ import annotations

import pytest

from timeline.documents.markup import read_xml
from timeline.errors import DocumentError

LAUGHS = '<!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><p>&b;</p>'
OUTSIDE = '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/hostname">]><p>&a;</p>'
PARAMETER = '<!DOCTYPE p [<!ENTITY % a SYSTEM "file:///etc/hostname"> %a;]><p/>'
UNDECLARED = '<!DOCTYPE p SYSTEM "p.dtd"><p>&nbsp;</p>'


def test_elements_are_stretches_of_the_text() -> None:
    """Tags go, characters stay; each element knows what it encloses, comments and instructions are nothing."""
    text, elements = read_xml(b"<p a='1'>It <!-- -->&lt;<b><i>rain</i>ed</b><?x y?>.<br/></p>", "rain")
    assert text == "It <rained."
    assert [(e.name, text[e.start : e.end]) for e in elements] == [
        ("p", "It <rained."), ("b", "rained"), ("i", "rain"), ("br", ""),
    ]  # fmt: skip
    assert elements[0].attributes == {"a": "1"}


@pytest.mark.parametrize("data", [LAUGHS, OUTSIDE, PARAMETER, UNDECLARED])
def test_entities_are_refused(data: str) -> None:
    """Nothing is expanded and nothing is fetched."""
    with pytest.raises(DocumentError, match=r"'rain': an entity of its own"):
        read_xml(data, "rain")


@pytest.mark.parametrize(
    "data",
    [b"", b"rain", b"<p>", b"<p></q>", b"<p>\0</p>", b"<p>\xff</p>", b"<?xml version='1.0' encoding='no-such'?><p/>"],
)
def test_what_is_no_xml(data: bytes) -> None:
    """The message names the file and the fault."""
    with pytest.raises(DocumentError, match=r"'rain': not well-formed XML: \w+"):
        read_xml(data, "rain")


def test_text_of_any_encoding() -> None:
    """The declaration counts; a text that was decoded before needs none."""
    latin = "<?xml version='1.0' encoding='iso-8859-1'?><p>Malmö</p>"
    assert read_xml(latin.encode("latin-1"), "x")[0] == read_xml(latin, "x")[0] == "Malmö"


def test_deep_and_wide_files_are_read() -> None:
    """Neither depth nor breadth breaks it: time grows with the size of the file alone."""
    depth = 20_000
    text, elements = read_xml("<p>" * depth + "x" * depth + "</p>" * depth, "deep")
    assert (len(text), len(elements)) == (depth, depth)
