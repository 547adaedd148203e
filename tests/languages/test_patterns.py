"""Word lists as regular expressions."""

from __future__ import annotations

import re

import pytest

from timeline.languages.patterns import any_of

PHRASES = ("since", "as of", "as", "as of late", "U.S.", "%")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("since", "since"),
        ("as of", "as of"),
        ("as\nof May", "as of"),
        ("as often", "as of"),
        ("assent", "as"),
        ("as of later", "as of late"),
        ("U.S.", "U.S."),
        ("%", "%"),
        ("sin", None),
        ("UxS.", None),
    ],
)
def test_longest_phrase_is_found(text: str, found: str | None) -> None:
    """Of several phrases that begin alike the longest that fits is found, its letters as they are."""
    match = re.match(any_of(PHRASES), text)
    assert (match and match[0].replace("\n", " ")) == found


def test_shorter_phrase_is_found_where_the_longer_leads_nowhere() -> None:
    """What stands behind the list decides, as in a plain alternation."""
    match = re.match(rf"({any_of(PHRASES)}) of\b", "as of")
    assert match is not None
    assert match[1] == "as"


def test_case_is_ignored_where_it_is_asked() -> None:
    """The look at the first letter follows the flags of the expression."""
    assert re.search(rf"\b{any_of(PHRASES)}\b", "He came AS OF LATE", re.IGNORECASE) is not None
