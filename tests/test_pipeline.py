"""Where reading, resolving, extracting and merging meet."""

from __future__ import annotations

import pytest

from timeline.errors import DocumentError
from timeline.model import AnchorKind, Document
from timeline.model.document import given_anchor
from timeline.pipeline import build_timeline, settle_date, unify_documents

FALLBACK = given_anchor("2020-01-01")
STATED = "Bridge opens\nPublished: 20 May 2024\n\nThe Calder Bridge opened on Saturday.\n"


@pytest.mark.parametrize(
    ("edtf", "kind", "document"),
    [
        ("2019-01-01", AnchorKind.GIVEN, Document(text=STATED, published="2019-01-01")),
        ("2024-05-20", AnchorKind.DOCUMENT_CREATION, Document(text=STATED)),
        ("2020-01-01", AnchorKind.GIVEN, Document(text="The Calder Bridge opened on Saturday.")),
    ],
)
def test_whose_date_counts(edtf: str, kind: AnchorKind, document: Document) -> None:
    """The document's own date counts before the one stated in its text, and that before the one given for all."""
    anchor = settle_date(document, FALLBACK).published
    assert anchor is not None
    assert (anchor.time.edtf, anchor.kind) == (edtf, kind)


def test_a_stated_date_is_no_part_of_the_story() -> None:
    """What an article tells of long ago does not make its own date one of its story: weekdays are counted from it."""
    text = (
        "Probe reaches asteroid\n\nBy Lena Ortiz\n14 October 2019\n\nThe probe Halden entered orbit on Sunday evening. "
        "It was launched in 2012, passed Earth in 2013, Mars in 2014 and Venus in 2015, and slept from 2016 to 2018.\n"
    )
    events = build_timeline([Document(text=text)]).events
    assert [event.time.edtf for event in events if event.time and "orbit" in event.title] == ["2019-10-13"]


def test_no_date_is_no_date() -> None:
    """A document without any date stays without one: the clock is not asked."""
    assert settle_date(Document(text="The Calder Bridge opened on Saturday.")).published is None


def test_a_document_counts_once() -> None:
    """The same document given twice is one witness."""
    once = build_timeline([Document(text=STATED)])
    twice = build_timeline([Document(text=STATED), Document(text=STATED)])
    assert once == twice


def test_one_id_means_one_text() -> None:
    """Two different texts with one id are an error that names the id."""
    with pytest.raises(DocumentError, match="'a'"):
        list(unify_documents([Document(id="a", text="one"), Document(id="a", text="two")]))


def test_order_of_documents_changes_nothing() -> None:
    """The timeline is the same in whatever order the articles come."""
    articles = [
        Document(text=STATED),
        Document(text="The Calder Bridge opened on 18 May 2024. It was closed on 3 June 2024."),
        Document(text="In 1952, the ferry line was founded in Bergen."),
    ]
    assert build_timeline(articles) == build_timeline(reversed(articles))


def test_title_is_kept() -> None:
    """The timeline has the title it was given."""
    assert build_timeline([], title="Bridges").title == "Bridges"
