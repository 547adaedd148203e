"""Titles: short, closed, without dates and loose ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events import extract_events
from timeline.events.titles import MAX_WORDS, compose, finish
from timeline.model import Document
from timeline.resolution import find_timexes


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "title"),
    [
        ("The port", "handled", "2,032 trains", "Port handled 2,032 trains"),
        ("The hall", "opened", "", "The hall opened"),
        ("Lee", "hailed", "“an open sea", "Lee hailed “an open sea”"),
        ("iPhone sales", "rose", "12 percent", "iPhone sales rose 12 percent"),
    ],
)
def test_compose(subject: str, verb: str, rest: str, title: str) -> None:
    """A title leaves out the article in front where it is long enough without, and closes its quotation marks."""
    assert compose(subject, verb, rest) == title


@given(
    st.lists(
        st.sampled_from(["the", "of", "“crisis", "talks”", "(see", "below)", "and", "Oslo", "in", "held,"]), max_size=40
    )
)
def test_any_words(words: list[str]) -> None:
    """Whatever the words, a title is no longer than allowed and its quotes and brackets are closed."""
    document = Document(text=f"In 1998 the town saw {' '.join(words)}.", id="a")
    for event in extract_events(document, find_timexes(document)):
        assert len(event.title.split()) <= MAX_WORDS
        assert event.title.count("“") == event.title.count("”")
        assert event.title.count("(") == event.title.count(")")


def test_finish_keeps_inner_capitals() -> None:
    """A first word that has a capital inside stays as it is."""
    assert finish("eBay closed") == "eBay closed"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The bridge, built by Mayor Lee, was closed to Nov. 20 in 1998.", "The bridge was closed"),
        ("The site of last year's fire was cleared in May 1999.", "Site of the fire was cleared"),
        ("In 1998 the yard posted a loss for its third quarter ended June 30.", "Yard posted a loss"),
        (
            "In May 1999 Acme announced it has settled a dispute.",
            "Acme announced it has settled a dispute",
        ),
        (
            "In 1999 Acme revealed in a letter that the mill would close.",
            "Acme revealed that the mill would close",
        ),
        (
            "In 1999 the envoys of Peru, Chile and the two western provinces signed a letter saying the road is safe.",
            "Envoys signed a letter",
        ),
        (
            "In 1999 the board studied the likeness between the old bridge at Odda harbour and the new army bridge.",
            "Board studied the likeness",
        ),
        ("A report read by Lee in May 1999 praised the crew.", "Report was read by Lee"),
        (
            "In 1998 , shares rose to $ 373 since Friday 's close .",
            "Shares rose to $373 since the close",
        ),
    ],
)
def test_titles_of_sentences(sentence: str, title: str) -> None:
    """A title has no date words, ends at a phrase, and says what was said rather than where."""
    document = Document(text=sentence, id="a", published="2000-01-01")
    assert title in [event.title for event in extract_events(document, find_timexes(document))]
