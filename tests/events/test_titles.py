"""Titles: short, closed, without dates and loose ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.titles import MAX_WORDS, compose, finish


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "title"),
    [
        ("The port", "handled", "2,032 trains", "Port handled 2,032 trains"),
        ("The hall", "opened", "", "The hall opened"),
        ("Lee", "hailed", "“an open and", "Lee hailed “an open”"),
        ("iPhone sales", "rose", "12 percent in the", "iPhone sales rose 12 percent"),
        ("The league (HL)", "admitted", "Malta , Peru and Chile", "League admitted Malta, Peru and Chile"),
    ],
)
def test_compose(subject: str, verb: str, rest: str, title: str) -> None:
    """A title leaves out articles in front, brackets and loose ends, and closes its quotation marks."""
    assert compose(subject, verb, rest) == title


@given(
    st.lists(
        st.sampled_from(["the", "of", "“crisis", "talks”", "(see", "below)", "and", "Oslo", "in", "held,"]), max_size=40
    )
)
def test_any_words(words: list[str]) -> None:
    """Whatever the words, a title is no longer than allowed and its quotes and brackets are closed."""
    title = compose("The town", "saw", " ".join(words))
    assert len(title.split()) <= MAX_WORDS
    assert title.count("“") == title.count("”")
    assert title.count("(") == title.count(")")


def test_finish_keeps_inner_capitals() -> None:
    """A first word that has a capital inside stays as it is."""
    assert finish("eBay closed") == "eBay closed"
