"""What is known of a text when an expression is read: its clause, the story so far, the quarter it reports on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.resolution.contexts import FUTURE, NO_VERB, PAST, FixedClause, period, state, telling, told_so_far

from timeline.dates import Granularity as G
from timeline.dates import Interval, timex3
from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Clock,
    DayPart,
    Expression,
    Named,
    Offset,
    Part,
    Range,
    Reference,
    Season,
    Unit,
    Within,
)
from timeline.resolution.clause import Clause, Direction
from timeline.resolution.context import Context
from timeline.resolution.narrative import count_deictic, is_narrative, is_reported
from timeline.resolution.quarters import closing_quarter, compared_quarter, reported_quarter
from timeline.resolution.story import Telling

SPEECH, STORY = Reference.SPEECH, Reference.STORY
FORESEEING, PROMISING = FixedClause(foresees=True), FixedClause(promises=True)


def value(told: Telling | None) -> str | None:
    """The TIMEX3 value of what was told."""
    return timex3.format_period(told.period) if told else None


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("direction", Direction.UNKNOWN),
        ("promises", False),
        ("is_firm", False),
        ("tells", False),
        ("tells_aside", False),
        ("is_opened", False),
        ("foresees", False),
        ("is_aside", False),
        ("recalls", False),
        ("alone", True),
    ],
)
def test_a_clause_of_which_nothing_is_known(name: str, *, told: Direction | bool) -> None:
    """Where no verb is read, nothing is told of the time."""
    assert getattr(Clause(), name) is told


def test_a_text_is_not_reported_unless_that_is_said() -> None:
    """A new context has told nothing, and is neither an entry nor a story in the news."""
    context = Context(None, narrative=True)
    assert (context.reported, context.entry, context.used, context.story.told) == (False, False, [], [])


NOW: list[tuple[str | None, Clause, int | None, bool]] = [
    (None, FORESEEING, None, True),
    ("2003", FORESEEING, None, True),
    ("2002", FORESEEING, None, False),
    ("1803", PROMISING, None, True),
    ("2018", NO_VERB, -1, True),
    ("2017", NO_VERB, -1, False),
    ("2018", NO_VERB, 0, False),
    ("2018", NO_VERB, 1, False),
    ("2018", NO_VERB, None, False),
    ("2017", FORESEEING, -1, True),
]


@pytest.mark.parametrize(("told", "clause", "shift", "expected"), NOW)
def test_when_a_narrative_speaks_of_now(told: str | None, clause: Clause, shift: int | None, *, expected: bool) -> None:
    """A promise always does, what is set to come within 20 years of the story, *last autumn* within five."""
    context = told_so_far(*filter(None, [told]), narrative=True, clause=clause)
    assert context.is_now(shift) is expected


def test_without_a_date_nothing_speaks_of_now() -> None:
    """An article without a date has no now."""
    assert told_so_far("2018", published=None, narrative=True, clause=PROMISING).is_now() is False


REFERENCES: list[tuple[Callable[[], Context], Reference, G | None, str | None]] = [
    (state("1805-03"), SPEECH, None, "2023-05-18"),
    (state("1805-03", narrative=True), SPEECH, None, "1805-03"),
    (state("1805-03", narrative=True), SPEECH, G.DAY, "2023-05-18"),
    (state(narrative=True), SPEECH, None, "2023-05-18"),
    (state("1805-03"), STORY, None, "1805-03"),
    (state("1805-03"), STORY, G.DAY, None),
    (state("1805-03-04", "1805"), STORY, G.DAY, "1805-03-04"),
    (state("1805-03-04", "1806"), STORY, G.DAY, None),
    (state(), STORY, None, "2023-05-18"),
    (state("2021-03", "2024-03", clause=PAST), STORY, None, "2021-03"),
    (state("2021-03", "2023-05-18", clause=PAST), STORY, None, "2023-05-18"),
    (state("2021-03", "2023-05-19", clause=PAST), STORY, None, "2021-03"),
    (state("2021-03", "2024-03", clause=FUTURE), STORY, None, "2024-03"),
    (state("2021-03", "2024-03", clause=PAST, narrative=True), STORY, None, "2024-03"),
    (state("2021-03", "2024-03", clause=PAST, published=None), STORY, None, "2024-03"),
]


@pytest.mark.parametrize(("told", "reference", "within", "expected"), REFERENCES)
def test_what_is_counted_from(
    told: Callable[[], Context], reference: Reference, within: G | None, expected: str | None
) -> None:
    """The article's date, or the time told last that is fine enough, and not still to come where the past is told."""
    assert value(told().reference(reference, within)) == expected


STORIES: list[tuple[list[str], str, bool, bool, bool]] = [
    ([], "1805", False, False, False),
    (["1805-06"], "1804", True, True, False),
    (["1805-06"], "1805", False, False, False),
    (["1805-06"], "1806", False, False, False),
    (["1805-06"], "1805-05", True, False, False),
    (["1805-06"], "1805-06", False, False, True),
    (["1805-06"], "1805-07", False, False, True),
    (["1805-06"], "1806-07", False, False, True),
    (["1805-06"], "1807-07", False, False, False),
    (["1805-06"], "1805-07-03", False, False, True),
    (["1805-06"], "1803-07-03", True, False, False),
]


@pytest.mark.parametrize(("told", "next_one", "passed", "looks_back", "leads"), STORIES)
def test_where_a_time_stands_to_the_story(
    told: list[str], next_one: str, *, passed: bool, looks_back: bool, leads: bool
) -> None:
    """What lies before the last time is passed; a year that is, is looked back at; the rest leads on for two years."""
    story = told_so_far(narrative=True).story
    for each in told:
        story.tell(telling(each))
    found = telling(next_one)
    assert (story.has_passed(found), story.looks_back(found), story.leads_to(found)) == (passed, looks_back, leads)


@pytest.mark.parametrize(
    ("told", "thread"),
    [
        (["1805-03"], "1805-03"),
        (["1805-03", "1805"], "1805-03"),
        (["1805-03", "1806"], "1806"),
        (["1805-03-04", "1805-06", "1805"], "1805-06"),
        (["1805", "1806"], "1806"),
        (["1795-03", "1800s"], "180"),
        (["1805-03", "1800s"], "1805-03"),
    ],
)
def test_where_the_story_stands(told: list[str], thread: str) -> None:
    """At the time told last, or at the last finer one that lies in it."""
    assert value(told_so_far(*told).story.thread()) == thread


def test_of_a_sentence_only_the_last_time_leads() -> None:
    """A coarser time of another sentence leads the story away, one of the same sentence only explains."""
    story = told_so_far("1805-03-04").story
    story.tell(telling("1798"))
    story.tell(telling("1805-03-06"))
    assert value(story.last(G.DAY)) == "1805-03-06"
    story.begin_sentence()
    story.tell(telling("1805-03-08"))
    story.tell(telling("1798"))
    assert value(story.last(G.DAY)) == "1805-03-08"
    story.begin_sentence()
    assert value(story.last(G.DAY)) == "1805-03-08"
    story.tell(telling("1798"))
    assert story.last(G.DAY) is None


def test_what_was_lost_leaves_a_rough_year_at_most() -> None:
    """After a time without a place nothing is counted from the ones before, but for its year."""
    story = told_so_far("1805-03-04").story
    story.lose(telling("1806"))
    assert [value(story.pointed_at(unit)) for unit in (G.DAY, G.YEAR, None)] == [None, "1806", None]
    story.lose()
    assert story.pointed_at(G.YEAR) is None
    story.tell(telling("1807"))
    assert value(story.pointed_at(G.YEAR)) == "1807"


def test_the_paragraph_begins_where_its_first_time_is() -> None:
    """The lead is the first time of a paragraph; until it tells one, that of the one before; a heading has none."""
    story = told_so_far("1805", "1806").story
    assert (value(story.lead), story.opening) == ("1805", False)
    story.begin_paragraph()
    assert (value(story.lead), story.opening) == ("1805", True)
    story.tell(telling("1807"))
    story.tell(telling("1808"))
    assert (value(story.lead), story.opening) == ("1807", False)
    story.head(telling("1820-03"), Interval(period("1820").start, period("1821").end))
    assert (value(story.lead), story.opening, value(story.told[-1])) == (None, True, "1820-03")


QUARTERS: list[tuple[list[str], str | None, str | None]] = [
    ([], None, None),
    (["2023-Q1"], "2023-Q1", "2023-Q1"),
    (["2022-Q1", "2023-Q1", "2022-Q4"], "2023-Q1", "2023-Q1"),
    (["2023-Q1", "2023-Q2"], "2023-Q1", "2023-Q1"),
    (["2023-Q2"], "2023-Q2", "2023-Q2"),
    (["2023-Q3"], None, None),
    (["2022-Q4", "2021"], "2022-Q4", "2022-Q4"),
    (["2022-Q4", "2021", "2020", "2019"], "2022-Q4", None),
    (["2022-Q4", *["2021"] * 7], "2022-Q4", None),
    (["2022-Q4", *["2021"] * 8], None, None),
]


@pytest.mark.parametrize(("told", "reported", "compared"), QUARTERS)
def test_the_quarter_that_is_reported(told: list[str], reported: str | None, compared: str | None) -> None:
    """The latest over of the last eight times; a year ago is counted from it where one of the last three was one."""
    context = told_so_far(*told)
    assert value(reported_quarter(context)) == reported
    assert value(compared_quarter(Offset(((G.YEAR, 1),), -1, SPEECH), context)) == compared


def test_what_is_not_compared_with_a_quarter() -> None:
    """Two years ago, or a year ago where more than a quarter is reported."""
    context = told_so_far("2023-Q1")
    assert compared_quarter(Offset(((G.YEAR, 2),), -1, SPEECH), context) is None
    context.story.in_stretch = True
    assert compared_quarter(Offset(((G.YEAR, 1),), -1, SPEECH), context) is None


@pytest.mark.parametrize(
    ("told", "clause", "published", "closing"),
    [
        ("2022-Q4", PAST, "2023-01-26", "2022-Q4"),
        ("2022-Q4", FUTURE, "2023-01-26", None),
        ("2022-Q3", PAST, "2023-01-26", None),
        ("2021-Q4", PAST, "2023-01-26", None),
        ("2022-Q4", PAST, "2022-12-31", None),
        ("2022-Q4", PAST, None, None),
    ],
)
def test_the_quarter_that_closed_the_year(
    told: str, clause: Clause, published: str | None, closing: str | None
) -> None:
    """The last of the year before, unless the clause looks ahead."""
    assert value(closing_quarter(told_so_far(told, published=published, clause=clause))) == closing


TODAY = telling("2023-05-18")


def years(*stated: int) -> list[Expression]:
    """Years that a text states."""
    return [CalendarDate(year) for year in stated]


@pytest.mark.parametrize(
    ("expressions", "deictic", "expected"),
    [
        (years(2010, 2011, 2012, 2013), 0, True),
        (years(2010, 2011, 2012), 0, False),
        (years(2010, 2011, 2012, 2022), 0, False),
        (years(2010, 2011, 2012, 2024), 0, False),
        (years(2010, 2011, 2012, 2021), 0, True),
        (years(2010, 2011, 2012, 2025), 0, True),
        (years(*range(2010, 2018)), 1, True),
        (years(*range(2010, 2017)), 1, False),
        (years(*range(2000, 2016)), 2, True),
        (years(1900, 2002), 0, True),
        (years(1900, 2003), 0, False),
        (years(1900, 2002), 1, False),
        (years(1900), 0, False),
        ([Part("MID", CalendarDate(1900)), Range(CalendarDate(1901), CalendarDate(1902))], 0, True),
        ([Within(Season("SU"), CalendarDate(1900)), CalendarDate(None, 5)], 0, False),
    ],
)
def test_what_a_narrative_is(expressions: list[Expression], deictic: int, *, expected: bool) -> None:
    """Four years beside its own, and eight for each deictic; two where all are more than twenty years ago."""
    assert is_narrative(expressions, deictic, TODAY) is expected


def test_years_long_ago_must_be_told() -> None:
    """Where all years are only added to something else, few of them make no narrative."""
    assert is_narrative(years(1900, 1910), 0, TODAY, lambda place: place == 1) is True
    assert is_narrative([*years(1900, 1910), CalendarDate(None, 5)], 0, TODAY, lambda place: place == 2) is False
    assert is_narrative(years(1900, 1910), 0, None) is False


@pytest.mark.parametrize(
    ("count", "deictic", "expected"), [(20, 1, True), (21, 1, False), (40, 2, True), (1, 0, False), (0, 0, True)]
)
def test_a_story_in_the_news(count: int, deictic: int, *, expected: bool) -> None:
    """One in twenty times is counted from the article's date."""
    assert is_reported(years(*[1900] * count), deictic, TODAY) is expected
    assert is_reported(years(*[1900] * count), deictic, None) is False


DEICTIC: list[tuple[Any, int]] = [
    (Named(CalendarDate(weekday=2)), 1),
    (Named(CalendarDate(month=2)), 0),
    (Named(Season("SU")), 0),
    (Offset(((G.DAY, 2),), -1, SPEECH), 1),
    (Offset(((G.DAY, 2),), -1, STORY), 0),
    (Offset(((G.DAY, 2),), -1, CalendarDate(2020)), 0),
    (Unit(G.WEEK, -1), 1),
    (Unit(G.WEEK, -1, STORY), 0),
    (Unit(G.YEAR, 0, Reference.EITHER), 0),
    (Within(CalendarDate(None, 4, 8), Unit(G.YEAR, 0)), 1),
    (Within(Unit(G.QUARTER, 0), CalendarDate(2020)), 0),
    (Approximate(Offset(((G.DAY, 2),), -1, SPEECH)), 1),
    (DayPart("EV", Named(CalendarDate(weekday=7))), 1),
    (DayPart("EV"), 0),
    (Clock(9, 30, day=Unit(G.DAY, 0)), 1),
    (Clock(9, 30, day=CalendarDate(2020, 5, 3)), 0),
    (Part("END", Unit(G.YEAR, 0)), 1),
    (CalendarDate(2020), 0),
]


@pytest.mark.parametrize(("expression", "count"), DEICTIC)
def test_what_points_from_the_date_of_the_text(expression: Expression, count: int) -> None:
    """Weekdays, and units or amounts that are counted from the time of speech."""
    assert count_deictic([expression]) == count
