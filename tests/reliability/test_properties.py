"""What holds for every text, every reference date and every order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reliability.inputs import ARTICLES, GLUES, TOKENS

import timeline
from timeline.dates import Granularity as G
from timeline.dates import edtf
from timeline.merging import merge_events
from timeline.model import TimeValue

WORDS = [token for token in TOKENS if token.isprintable()]
SOUPS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUES)), max_size=14).map(
    lambda pairs: "".join(token + glue for token, glue in pairs)
)
REFERENCES = st.dates(date(1000, 1, 1), date(9000, 12, 31))
BY_WEEKS = (
    "yesterday,tomorrow,on Tuesday,last Friday,next Friday,two weeks ago,ten days ago,next week,this weekend,last week,"
    "a fortnight ago,Tuesday night,the past two weeks,on Monday and Tuesday"
).split(",")
BY_YEARS = "last year,next year,two years ago,since last year,the past three years".split(",")
BY_MONTHS = "last month,next month,early July,last May,in June,since March,the end of the year,last summer".split(",")
DATE_FREE = (
    " The bridge is long.",
    " Nobody had asked for it, he said.",
    "\n\nIt cost a great deal of money, and no one was glad.",
    " Engineers praised the bridge – and the ferry.",
)
FINEST = {
    "{y}": G.YEAR,
    "the {d}0s": G.DECADE,
    "May {y}": G.MONTH,
    "18 May {y}": G.DAY,
    "May 18, {y}, at 3 p.m.": G.HOUR,
    "the third quarter of {y}": G.QUARTER,
    "the summer of {y}": G.SEASON,
    "the first half of {y}": G.HALF,
    "the second week of May {y}": G.WEEK,
    "the night of 18 May {y}": G.DAYPART,
    "early {y}": G.MONTH,
}


def places(text: str, reference: date | None) -> list[tuple[int, str, TimeValue | None]]:
    """The expressions by place, value and time."""
    found = timeline.find_timexes(text, published=reference)
    return [(timex.span.start, timex.value, timex.time) for timex in found]


def only_time(text: str, reference: date) -> TimeValue:
    """The time of the one expression in a text."""
    (found,) = timeline.find_timexes(text, published=reference)
    assert found.time is not None
    return found.time


@settings(max_examples=150)
@given(SOUPS, st.one_of(st.none(), REFERENCES))
def test_times_can_be_written_and_read(text: str, reference: date | None) -> None:
    """The EDTF of a time, read again, begins and ends with it, and begins before it ends."""
    for _, _, time in places(text, reference):
        if time is None or time.has_clock or time.granularity is G.DAYPART:
            continue
        first, last = edtf.parse_interval(time.edtf)
        if first is not None and time.start is not None:
            assert first.period.start.as_date() == time.start
        if last is not None and time.end_exclusive is not None:
            assert last.period.end.as_date() == time.end_exclusive
        if time.first_year is not None and time.last_year is not None:
            assert time.first_year <= time.last_year


@settings(max_examples=60)
@given(st.text(alphabet="aß中\u0301\u200d\u202e\U0001f682é \n", max_size=20), st.sampled_from(ARTICLES))
def test_a_prefix_moves_spans_and_nothing_else(prefix: str, article: str) -> None:
    """Any letters in front, in a paragraph of their own, shift the offsets by their length and leave the values."""
    shift = len(prefix) + 2
    plain = places(article, date(2024, 5, 20))
    moved = places(f"{prefix}\n\n{article}", date(2024, 5, 20))
    assert [(start + shift, value, time) for start, value, time in plain] == moved


@settings(max_examples=150)
@given(SOUPS, st.sampled_from(DATE_FREE))
def test_what_follows_changes_nothing(text: str, ending: str) -> None:
    """A sentence without a date behind a text changes none of its dates."""
    text += " It closed."
    assert places(text, date(2023, 5, 18)) == places(text + ending, date(2023, 5, 18))


@settings(max_examples=150)
@given(st.sampled_from(BY_WEEKS), REFERENCES, st.integers(1, 2000))
def test_weeks_later_all_is_weeks_later(phrase: str, reference: date, weeks: int) -> None:
    """Moving the reference by whole weeks moves what counts in days, weekdays and weeks by as much."""
    shift = timedelta(weeks=weeks)
    early, late = only_time(f"It closed {phrase}.", reference), only_time(f"It closed {phrase}.", reference + shift)
    assert early.first is not None
    assert early.last is not None
    assert (late.first, late.last) == (early.first + shift, early.last + shift)


@settings(max_examples=150)
@given(st.sampled_from(BY_YEARS + BY_MONTHS), REFERENCES.filter(lambda day: day.year < 8000), st.integers(1, 900))
def test_years_later_all_is_years_later(phrase: str, reference: date, years: int) -> None:
    """Moving the reference by whole years moves what counts in months and years by as much."""
    reference = reference.replace(day=min(reference.day, 28))
    early, late = (only_time(f"It closed {phrase}.", day) for day in (reference, _years_on(reference, years)))
    for one, other in ((early.first, late.first), (early.last, late.last)):
        assert (one is None) == (other is None)
        if one is not None and other is not None:
            assert _years_on(one, years).replace(day=1) == other.replace(day=1)


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)


@settings(max_examples=100)
@given(st.sampled_from(sorted(FINEST)), st.integers(1000, 2090))
def test_no_finer_than_the_words(phrase: str, year: int) -> None:
    """A time is as fine as its words, never finer."""
    text = phrase.format(y=year, d=year // 10)
    assert only_time(f"It closed in {text}.", date(2024, 5, 20)).granularity >= FINEST[phrase]


@settings(max_examples=8)
@given(st.permutations(ARTICLES), st.data())
def test_order_and_number_of_tellings(articles: list[str], data: st.DataObject) -> None:
    """The order of the articles changes nothing; one told twice is told once."""
    again = data.draw(st.sampled_from(articles))
    assert timeline.extract([*articles, again]) == timeline.extract(ARTICLES)


@settings(max_examples=60)
@given(st.lists(SOUPS, min_size=1, max_size=4))
def test_merging_again_changes_nothing(texts: list[str]) -> None:
    """What was merged once stays as it is."""
    made = timeline.extract([f"The Calder Bridge opened {text}. It closed." for text in texts], published="2024-05-20")
    again = merge_events(made.events, made.documents)
    assert {event.id: event for event in again} == {event.id: event for event in made.events}


@pytest.mark.parametrize("year", [-44, 0, 1, 33, 800, 1582, 9999, 10000, 9999999999])
def test_every_year_is_held_or_refused(year: int) -> None:
    """No year overflows: each is exported, or named among what a format cannot hold."""
    words = f"{-year} BC" if year < 0 else f"the year {year}"
    made = timeline.extract(f"The Calder Bridge was founded in {words}. It closed on 18 May 2024.")
    for export in (made.to_json, made.to_csv, made.to_ics, made.to_html, made.to_timelinejs, made.to_vis):
        assert export()
    assert timeline.check_ics(made.to_ics()) == []
