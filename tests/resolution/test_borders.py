"""How near is near: the last day that still counts, and the first that does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.resolution.contexts import PAST, FixedClause, period, state, telling, told_so_far

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period, timex3
from timeline.grammar.expressions import CalendarDate, Expression, Holiday, Named, Nth, Reference, Season, Unit, Within
from timeline.languages import TenseSpec, load_language
from timeline.model import Document
from timeline.resolution import find_timexes
from timeline.resolution.bygone import Bygone
from timeline.resolution.clause import Direction
from timeline.resolution.context import Context
from timeline.resolution.cues import CuedClause, TenseCues
from timeline.resolution.hints import Hint, read_announcement, read_hint
from timeline.resolution.names import locate_name
from timeline.resolution.occurrences import candidates, choose, step_to
from timeline.text.sentences import Sentence

TODAY = Period(G.DAY, Moment(2023, 5, 18))
LOOKS_BACK, LOOKS_AHEAD, UNKNOWN = Direction.PAST, Direction.FUTURE, Direction.UNKNOWN
THURSDAY, MAY, JUNE = CalendarDate(weekday=4), CalendarDate(month=5), CalendarDate(month=6)
EASTER, SUMMER, SECOND_QUARTER = Holiday("easter"), Season("SU"), Nth(2, G.QUARTER)


def on(month: int, day: int, weekday: int | None = None) -> CalendarDate:
    """A day of a year not said."""
    return CalendarDate(None, month, day, weekday)


NEAR: list[tuple[str, Expression, Direction, str]] = [
    # a day of a month is the nearest for 74 days, against the tense, too
    ("2023-05-18", on(7, 31), LOOKS_BACK, "2023-07-31"),
    ("2023-05-18", on(8, 1), LOOKS_BACK, "2022-08-01"),
    ("2023-05-18", on(3, 5), LOOKS_AHEAD, "2023-03-05"),
    ("2023-05-18", on(3, 4), LOOKS_AHEAD, "2024-03-04"),
    # a feast for a week, and where the past is told
    ("2023-04-03", EASTER, LOOKS_BACK, "2023-04-09"),
    ("2023-04-02", EASTER, LOOKS_BACK, "2022-04-17"),
    ("2023-04-16", EASTER, LOOKS_AHEAD, "2024-03-31"),
    ("2023-04-10", EASTER, LOOKS_AHEAD, "2024-03-31"),
    ("2023-04-10", EASTER, UNKNOWN, "2023-04-09"),
    # a month without a verb is the next one for four months
    ("2023-05-18", CalendarDate(month=9), UNKNOWN, "2023-09"),
    ("2023-06-02", CalendarDate(month=10), UNKNOWN, "2023-10"),
    ("2023-06-01", CalendarDate(month=10), UNKNOWN, "2022-10"),
    # a season or feast without a verb is the nearest
    ("2023-10-01", EASTER, UNKNOWN, "2023-04-09"),
    ("2023-10-10", EASTER, UNKNOWN, "2024-03-31"),
    # a quarter is one that has begun; its report is due for 92 days
    ("2023-09-30", SECOND_QUARTER, LOOKS_AHEAD, "2023-Q2"),
    ("2023-10-01", SECOND_QUARTER, LOOKS_AHEAD, "2023-Q2"),
    ("2023-10-02", SECOND_QUARTER, LOOKS_AHEAD, "2024-Q2"),
    ("2023-10-02", SECOND_QUARTER, LOOKS_BACK, "2023-Q2"),
    ("2023-03-31", SECOND_QUARTER, UNKNOWN, "2022-Q2"),
    ("2023-04-01", SECOND_QUARTER, UNKNOWN, "2023-Q2"),
    # what has begun today is past, what ends today still to come
    ("2023-05-18", on(5, 18), LOOKS_BACK, "2023-05-18"),
    ("2023-05-31", MAY, LOOKS_AHEAD, "2023-05"),
    ("2023-06-01", MAY, LOOKS_AHEAD, "2024-05"),
    ("2023-05-31", JUNE, LOOKS_BACK, "2022-06"),
    ("2023-06-01", JUNE, LOOKS_BACK, "2023-06"),
    ("2023-05-18", THURSDAY, LOOKS_AHEAD, "2023-05-18"),
    ("2023-05-19", THURSDAY, LOOKS_AHEAD, "2023-05-25"),
    ("2023-05-17", THURSDAY, LOOKS_BACK, "2023-05-11"),
    # a weekday beside a day is one of the year around, or a slip
    ("2023-05-18", on(5, 18, 3), UNKNOWN, "2022-05-18"),
    ("2023-05-18", on(5, 17, 5), UNKNOWN, "2024-05-17"),
    ("2023-05-18", on(5, 20, 6), UNKNOWN, "2023-05-20"),
    ("2023-05-18", on(5, 18, 2), UNKNOWN, "2023-05-18"),
]


@pytest.mark.parametrize(("now", "name", "direction", "chosen"), NEAR)
def test_the_occurrence_that_is_meant(now: str, name: Expression, direction: Direction, chosen: str) -> None:
    """Nearness goes before tense within the days that each kind of name allows."""
    near = period(now)
    found = choose(candidates(name, near.start), near, name, lambda: direction)
    assert found is not None
    assert timex3.format_period(found) == chosen


def test_the_hour_does_not_move_the_days() -> None:
    """The weekdays around an hour are those around its day."""
    assert candidates(THURSDAY, Moment(2023, 5, 18, 14, 20)) == candidates(THURSDAY, TODAY.start)


def test_the_days_of_a_month_reach_fourteen_months() -> None:
    """Of a day without a month those of fourteen months before and behind are looked at."""
    found = candidates(CalendarDate(day=5), TODAY.start)
    assert (found[0].start[:3], found[-1].start[:3], len(found)) == ((2022, 3, 5), (2024, 7, 5), 29)


@pytest.mark.parametrize(
    ("name", "count", "found"),
    [
        (SUMMER, 0, "2023-SU"),
        (SUMMER, -1, "2022-SU"),
        (SUMMER, 1, "2023-SU"),
        (on(5, 18), -1, "2022-05-18"),
        (on(5, 17), -1, "2023-05-17"),
        (on(5, 18), 1, "2024-05-18"),
        (on(5, 19), 1, "2023-05-19"),
        (on(5, 19), 2, "2024-05-19"),
        (on(12, 31), 0, "2023-12-31"),
        (CalendarDate(weekday=7), -1, "2023-05-14"),
    ],
)
def test_steps_from_a_day(name: Expression, count: int, found: str) -> None:
    """The last one is over by then and the next one not begun; this one is of the same year."""
    stepped = step_to(candidates(name, TODAY.start), TODAY, count)
    assert stepped is not None
    assert timex3.format_period(stepped) == found


FIRM_PAST, FIRM_FUTURE = FixedClause(LOOKS_BACK, is_firm=True), FixedClause(LOOKS_AHEAD, is_firm=True)
STORY_DAY = Unit(G.DAY, 0, Reference.STORY)

NAMES: list[tuple[Named, Callable[[], Context], str | None]] = [
    # the verb of a day leaves a slip of three days
    (Named(on(5, 21)), state(clause=FIRM_PAST), "2023-05-21"),
    (Named(on(5, 22)), state(clause=FIRM_PAST), "2022-05-22"),
    (Named(on(5, 15)), state(clause=FIRM_FUTURE), "2023-05-15"),
    (Named(on(5, 14)), state(clause=FIRM_FUTURE), "2024-05-14"),
    (Named(on(5, 22)), state(clause=PAST), "2023-05-22"),
    # *last* and *next* count from the article, or from a narrative's own time
    (Named(MAY, -1), state(), "2022-05"),
    (Named(MAY, 1), state(), "2024-05"),
    (Named(JUNE, -1), state("1805-03", narrative=True), "1804-06"),
    (Named(MAY), state(published=None), None),
    # a narrative goes on from its last time, and past the turn of a year after more than five months
    (Named(MAY), state("1805-10", narrative=True), "1805-05"),
    (Named(CalendarDate(month=4)), state("1805-10", narrative=True), "1806-04"),
    (Named(CalendarDate(month=4)), state("1805", narrative=True), "1805-04"),
    (Named(on(2, 29)), state("1805-03", narrative=True), "1808-02-29"),
    (Named(THURSDAY), state("1805-03-04", narrative=True), "1805-03-07"),
    (Named(MAY), state("1805-03", narrative=True, clause=FixedClause(promises=True)), "2023-05"),
    # a day of the last month is the article's where only years have been told
    (Named(on(4, 17)), state("1931", narrative=True, clause=PAST), "2023-04-17"),
    (Named(on(4, 16)), state("1931", narrative=True, clause=PAST), "1931-04-16"),
    (Named(on(5, 18)), state("1931", narrative=True, clause=PAST), "2023-05-18"),
    (Named(on(5, 19)), state("1931", narrative=True, clause=PAST), "1931-05-19"),
    (Named(on(5, 2)), state("1931", narrative=True), "1931-05-02"),
    (Named(on(5, 2)), state("1931-03", narrative=True, clause=PAST), "1931-05-02"),
    # a name of the story is counted from the time told last
    (Named(Within(MAY, STORY_DAY), 0), state("1805-03"), "1805-05"),
    (Named(Within(THURSDAY, STORY_DAY), 1), state("2023-05-04"), "2023-05-11"),
    (Named(Within(THURSDAY, STORY_DAY), 1), state("2021-05"), "2023-05-25"),
    (Named(Within(THURSDAY, STORY_DAY), 1), state(published=None), None),
]


@pytest.mark.parametrize(("named", "told", "value"), NAMES)
def test_names(named: Named, told: Callable[[], Context], value: str | None) -> None:
    """A name is the occurrence that tense, story and nearness point to."""
    context = told()
    found = locate_name(named, context)
    assert (found and timex3.format_period(found)) == value


@pytest.mark.parametrize(
    ("told", "name", "value"),
    [
        ("1807-03", on(5, 3), "1811-05-03"),
        ("1807-03", on(1, 3), "1811-01-03"),
        ("1807-03", THURSDAY, "1811-01-03"),
        ("1858-03", on(5, 3), "1812-05-03"),
        ("1858-03", MAY, "1812-05"),
        ("1812-03", MAY, "1812-05"),
        ("1811-11", MAY, "1812-05"),
    ],
)
def test_names_below_a_heading(told: str, name: Expression, value: str) -> None:
    """Below a heading the one of its years is meant that is next to where the story goes on."""
    context = told_so_far(narrative=True)
    context.story.head(telling("1811-04"), Interval(Moment(1811), Moment(1813)))
    context.story.tell(telling(told), leads=True)
    found = locate_name(Named(name), context)
    assert found is not None
    assert timex3.format_period(found) == value


GONE_ON: list[tuple[str, CalendarDate, bool, str | None]] = [
    ("2017-04-10", on(4, 24), False, "2017-04-24"),
    ("2017-04-10", on(4, 25), False, None),
    ("2017-04-10", on(6, 3), False, "2017-06-03"),
    ("2017-04-10", on(2, 3), False, None),
    ("2017-08-03", on(2, 3), False, "2018-02-03"),
    ("2017-08-02", on(2, 3), False, None),
    ("2016-12-10", on(3, 2), False, "2017-03-02"),
    ("2016-12-10", on(3, 3), False, None),
    ("2017-04-10", on(4, 9), True, "2017-04-09"),
    ("2017-04-10", on(4, 11), True, "2016-04-11"),
    ("2022-12-10", on(1, 10), False, None),
]


@pytest.mark.parametrize(("told", "name", "recalls", "value"), GONE_ON)
def test_a_story_of_years_ago_goes_on(told: str, name: CalendarDate, value: str | None, *, recalls: bool) -> None:
    """With a sequel within two weeks, or with a day that is no news after 75 days: of its year, or half a year on."""
    bygone = Bygone()
    bygone.tell(telling(told), 10)
    bygone.begin_sentence("It began so. It went on.", 13, 24)
    found = bygone.go_on(name, TODAY.start, recalls=recalls)
    assert (found and timex3.format_period(found)) == value


@pytest.mark.parametrize(("start", "goes_on"), [(310, True), (311, False)])
def test_a_story_of_years_ago_ends(start: int, *, goes_on: bool) -> None:
    """What is told more than 300 characters behind its last time is no part of it."""
    bygone = Bygone()
    bygone.tell(telling("2017-04-10"), 10)
    bygone.begin_sentence("x" * 400, start, 400)
    assert (bygone.told is not None) is goes_on


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("beginning on Monday", "beginning"),
        ("It ran, starting on Monday", "starting"),
        (" on Monday", None),
        ("on Monday", None),
        ("3 on Monday", None),
        ("beginning in May", None),
        (f"It {'x' * 15} on Monday", "x" * 15),
        (f"It {'x' * 17} on Monday", None),
    ],
)
def test_announcements(text: str, word: str | None) -> None:
    """The word before *on* may announce the date; a longer word than any of them is not read."""
    assert read_announcement(text, max(text.find("Monday"), text.find("May"))) == word


ENGLISH = load_language("en")


@pytest.mark.parametrize(
    ("signal", "relation", "hint"),
    [
        (None, None, Hint()),
        ("by", "ON_OR_BEFORE", Hint(LOOKS_AHEAD)),
        ("until", "ON_OR_BEFORE", Hint(LOOKS_AHEAD, lasting=True)),
        ("before", "BEFORE", Hint(LOOKS_AHEAD)),
        ("starting", None, Hint(LOOKS_AHEAD)),
        ("since", "ON_OR_AFTER", Hint(LOOKS_BACK)),
        ("from", None, Hint()),
        ("in", None, Hint()),
    ],
)
def test_hints(signal: str | None, relation: str | None, hint: Hint) -> None:
    """The word before a date tells of its side where no verb does."""
    assert read_hint(signal, relation, ENGLISH) == hint


TENSES = TenseSpec(past=frozenset({"war"}), future=frozenset({"wird"}))
SENTENCES = [
    ("Es war dort, X, es wird so", LOOKS_AHEAD),
    ("Es war dort, es X, so wird es", LOOKS_AHEAD),
    ("Es war gut, so wird es am X", LOOKS_AHEAD),
    ("Es wird gut: es war am X", LOOKS_BACK),
    ("Es wird so, und am X war", LOOKS_BACK),
    ("Es war so; am X dann", LOOKS_BACK),
    ("Am X dann", UNKNOWN),
    (f"Es war, X {'so ' * 90} wird", LOOKS_AHEAD),
    (f"Es war, X {'so ' * 100} wird", LOOKS_BACK),
]


@pytest.mark.parametrize(("text", "direction"), SENTENCES)
def test_cues(text: str, direction: Direction) -> None:
    """The nearest word of tense in the clause tells, else the nearest one."""
    cues = TenseCues(text, Sentence(0, len(text)), TENSES)
    clause = CuedClause(cues, text.index("X"), Hint())
    assert (clause.direction, clause.promises) == (direction, direction is LOOKS_AHEAD)
    assert clause.alone is (direction is UNKNOWN)


def test_a_hint_counts_where_no_cue_is_or_where_it_looks_back() -> None:
    """*since* goes before the cue of the sentence, *by* behind it."""
    cues, none = TenseCues("Es wird X", Sentence(0, 9), TENSES), TenseCues("X", Sentence(0, 1), TENSES)
    assert CuedClause(cues, 8, Hint(LOOKS_BACK)).direction is LOOKS_BACK
    assert CuedClause(none, 0, Hint(LOOKS_AHEAD)).direction is LOOKS_AHEAD


def test_the_last_count_is_the_one_of_as_many() -> None:
    """Of two counts *as many* takes up the nearer one."""
    text = "She won five games and two cups in as many years."
    assert find_timexes(Document(text=text, published="2023-05-18"))[-1].value == "P2Y"


@pytest.mark.parametrize(("gap", "value"), [(80, "P3Y"), (200, "PXY")])
def test_how_far_a_count_reaches(gap: int, value: str) -> None:
    """What *as many* counts stands within 120 characters before it."""
    text = f"He made three visits {'to it ' * (gap // 6)}in as many years."
    assert find_timexes(Document(text=text, published="2023-05-18"))[-1].value == value


@pytest.mark.parametrize(("gap", "value"), [(20, "1805-11"), (80, "1781-11")])
def test_how_far_a_bracket_reaches(gap: int, value: str) -> None:
    """A date within 60 characters of an open bracket is told aside in a history."""
    text = (
        "The guild was founded in 1701 and rebuilt in 1705. It fell in 1707 and closed in 1709.\n\n"
        f"On October 5, 1805 a dam was begun (the first {'old ' * (gap // 4)}one was of 3 May 1781). "
        "In November it broke."
    )
    assert find_timexes(Document(text=text, published="2009-12-19"))[-1].value == value
