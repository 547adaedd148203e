"""What holds for every text and every reference date."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.model import Document, TimexState
from timeline.resolution import find_timexes

PHRASES = (
    "last month,yesterday,on Tuesday,five weeks ago,next year,since 2013,early July,May 18 and 19,the 1990s,44 BC,"
    "the third quarter,two days later,that year,every Monday,nearly six years,recently,3:30 p.m. on May 4,February 30,"
    "9999999999 years ago,the year 99999999999999,from 1991 to 2019,Christmas,this morning,24/7,half past three,1/1/1,"
    "in two weeks,the end of the year,summer,in the 19th century,10 days earlier than planned,’90s,9999,0000-00-00"
).split(",")
GLUE = st.sampled_from(
    [" ", ", ", ". ", "\n\n", " and ", " of ", " to ", "-", " the ", "\u202e", "\x00", "\ud800", "½"]
)
SOUP = st.lists(st.tuples(st.sampled_from(PHRASES), GLUE), max_size=8).map(
    lambda parts: "".join(a + b for a, b in parts)
)
TEXTS = st.one_of(SOUP, st.text(max_size=120))
REFERENCES = st.one_of(st.none(), st.dates())


@settings(max_examples=300, deadline=None)
@given(TEXTS, REFERENCES)
def test_offsets_are_sacred(text: str, reference: date | None) -> None:
    """Any text is read without an exception, in order, and every span is the text's own."""
    end = 0
    for timex in find_timexes(Document(text=text, published=reference)):
        assert text[timex.span.start : timex.span.end] == timex.span.text != ""
        assert timex.span.start >= end
        end = timex.span.end


@settings(max_examples=300, deadline=None)
@given(TEXTS, REFERENCES)
def test_times_begin_before_they_end(text: str, reference: date | None) -> None:
    """A resolved stretch is never empty; what has none says why."""
    for timex in find_timexes(Document(text=text, published=reference)):
        time = timex.time
        if time is None:
            assert timex.reason
        elif time.start is not None and time.end_exclusive is not None:
            assert time.start < time.end_exclusive
        assert (timex.state is TimexState.RESOLVED) or time is None


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="aß中\u0301\u200d \n", max_size=20), SOUP)
def test_a_prefix_moves_spans_and_nothing_else(prefix: str, text: str) -> None:
    """Text without a date in front shifts the offsets by its length and leaves the values."""
    plain = find_timexes(Document(text=text, published="2023-05-18"))
    moved = find_timexes(Document(text=f"{prefix}\n\n{text}", published="2023-05-18"))
    shift = len(prefix) + 2
    assert [(t.span.start + shift, t.value) for t in plain] == [(t.span.start, t.value) for t in moved]


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(["last month", "yesterday", "five weeks ago", "next year", "last quarter"]), st.integers(1, 60))
def test_moving_the_reference_moves_relative_dates(phrase: str, cycles: int) -> None:
    """400 years later the calendar repeats: so do relative dates."""
    early = find_timexes(Document(text=phrase, published="2023-05-18"))[0].time
    late = find_timexes(Document(text=phrase, published=f"{2023 + 400 * (cycles % 19)}-05-18"))[0].time
    assert early is not None
    assert late is not None
    assert early.start is not None
    assert late.start is not None
    assert late.start.replace(year=early.start.year) == early.start
