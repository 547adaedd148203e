"""One expression, and what the text has told before it: its value, its bounds, or why it has none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.resolution.contexts import FUTURE, NO_VERB, PAST, FixedClause, state

from timeline.dates import Granularity as G
from timeline.grammar.expressions import (
    Ahead,
    Approximate,
    Beside,
    CalendarDate,
    Clock,
    Compared,
    DayPart,
    Duration,
    Expression,
    Holiday,
    Impossible,
    Named,
    Nth,
    Offset,
    Onward,
    Pair,
    Part,
    Quarter,
    Range,
    Reference,
    Season,
    Stretch,
    Told,
    Turn,
    Unit,
    Vague,
    Within,
    WorkingDays,
)
from timeline.model.timex import TimexState, TimexType
from timeline.resolution.context import Context
from timeline.resolution.open_values import open_value
from timeline.resolution.resolve import resolve

SPEECH, STORY, EITHER = Reference.SPEECH, Reference.STORY, Reference.EITHER
MONDAY, MAY = CalendarDate(weekday=1), CalendarDate(2021, 5)
TODAY = Unit(G.DAY, 0)
AFTERNOON = state(published="2023-05-18T14:20")
DIWALI = Holiday("diwali")
DATE, TIME, DURATION = None, TimexType.TIME, TimexType.DURATION
ALONE = NO_VERB


class VerbClause(FixedClause):
    """A clause with a verb that tells no tense."""

    @property
    def alone(self) -> bool:
        """There is a verb."""
        return False


Telling = Callable[[], Context]


def weeks(count: float | None, *, mod: str | None = None, window: int | None = None) -> Duration:
    """A length in weeks."""
    return Duration(((G.WEEK, count),), mod, window)


PLACED: list[tuple[Expression, Telling, str, str | None]] = [
    # units and days
    (CalendarDate(2020, 2, 29), state(), "2020-02-29", "2020-02-29"),
    (Named(DIWALI), state(clause=PAST), "2022-10-24", "2022-10-24~"),
    (Offset(((G.DAY, 2),), 1, Named(DIWALI)), state(clause=PAST), "2022-10-26", "2022-10-26~"),
    (Named(Holiday("christmas")), state(clause=PAST), "2022-12-25", "2022-12-25"),
    (Approximate(CalendarDate(1850)), state(), "1850", "1850~"),
    (Unit(G.DAY, -1), state("1805-03-05", narrative=True), "1805-03-04", "1805-03-04"),
    # hours from a day
    (Offset(((G.HOUR, 3),), -1, SPEECH), state(), "2023-05-18TXX", "2023-05-18~"),
    (
        Offset(((G.HOUR, 3),), -1, SPEECH),
        AFTERNOON,
        "2023-05-18T11:00",
        "2023-05-18T11:00:00",
    ),
    # counted from a coarser time
    (Unit(G.MONTH, -1, STORY), state("1990"), "1990-XX", "1989-12-01~/1990-11-30~"),
    (Unit(G.MONTH, 0, STORY), state("1990"), "1990-XX", "1990~"),
    (Unit(G.WEEK, 2, STORY), state("1990-03"), "1990-WXX", "1990-03-15~/1990-04-14~"),
    (Offset(((G.DAY, 20),), 1, STORY), state("1990-03"), "1990-XX-XX", "1990-03-21~/1990-04-20~"),
    # in two weeks
    (Ahead(((G.WEEK, 2),)), state(clause=ALONE), "2023-W22", "2023-05-29/2023-06-04"),
    (Ahead(((G.WEEK, 2),)), state(clause=FUTURE), "2023-W22", "2023-05-29/2023-06-04"),
    (Ahead(((G.DAY, 3),), working=True), state(clause=FUTURE), "2023-05-23", "2023-05-23"),
    # windows
    (weeks(3, window=-1), state(), "P3W", "2023-04-27~/2023-05-18~"),
    (weeks(3, window=1), state(), "P3W", "2023-05-19~/2023-06-08~"),
    (weeks(3, window=-1), AFTERNOON, "P3W", "2023-04-27~/2023-05-18~"),
    (Duration(((G.YEAR, 1), (G.MONTH, 6)), None, -1), state(), "P1Y6M", "2021-11-18~/2023-05-18~"),
    (Duration(((G.QUARTER, 2),), None, -1), state(), "P2Q", "2022-10~/2023-03~"),
    (Duration(((G.QUARTER, 1),), None, 1), state(), "P1Q", "2023-07~/2023-09~"),
    (Duration(((G.DAY, 1),), None, -1), state(), "P1D", "2023-05-17~/2023-05-18~"),
    # lengths beside a date
    (Stretch(((G.WEEK, 2),), CalendarDate(2023, 6, 5)), state(), "P2W", "2023-06-05/2023-06-18"),
    (Stretch(((G.WEEK, 2),), CalendarDate(2023, 6)), state(), "P2W", "2023-06-01~/2023-06-14~"),
    (Stretch(((G.MONTH, 3),), CalendarDate(2023, 6), -1), state(), "P3M", "2023-04/2023-06"),
    (Stretch(((G.MONTH, 3),), CalendarDate(2022, 9, 30), -1), state(), "P3M", "2022-07/2022-09"),
    # ten years on
    (Onward(((G.YEAR, 10),)), state("1990"), "2000", "2000"),
    (Onward(((G.YEAR, 10),)), state("2013"), "2023", "2023"),
    (Onward(((G.YEAR, 10),)), state("2014"), "P10Y", "2013-05-18~/2023-05-18~"),
    (Onward(((G.YEAR, 10),)), state(), "P10Y", "2013-05-18~/2023-05-18~"),
    # quarters of the books
    (Quarter(CalendarDate(2022, 12, 31), 4), state(), "2022-Q4", "2022-36"),
    (Quarter(CalendarDate(2022, 6, 30), 4), state(), "2022-Q4", "2022-04-01/2022-06-30"),
    (Quarter(CalendarDate(2022, 6), 4), state(), "2022-Q4", "2022-04/2022-06"),
    (Quarter(CalendarDate(2022, 6)), state(), "2022-Q2", "2022-34"),
    (Quarter(CalendarDate(2022, 6)), state("2022-Q4"), "2022-Q4", "2022-04/2022-06"),
    # ranges
    (Range(CalendarDate(2021), CalendarDate(2021, 5)), state(), "2021/2021-05", "2021/2021-05"),
    (Pair(MAY, CalendarDate(2021, 7), (CalendarDate(2021, 6),)), state(), "2021-05/2021-07", "2021-05/2021-07"),
    (Range(Part("END", MAY), CalendarDate(2021, 7)), state(), "2021-05/2021-07", "2021-05-21/2021-07"),
]


@pytest.mark.parametrize(("expression", "told", "value", "edtf"), PLACED)
def test_what_has_a_place(expression: Expression, told: Telling, value: str, edtf: str) -> None:
    """The value as TIMEX3 has it, and the bounds as EDTF, approximate where the words or the count are."""
    placed = resolve(expression, told())
    time = placed.time()
    assert (placed.value, time and time.edtf, placed.state) == (value, edtf, TimexState.RESOLVED)


@pytest.mark.parametrize(
    ("first", "last", "start", "end"),
    [(9, 17, "2023-05-18T09:00", "2023-05-18T17:00"), (22, 4, "2023-05-18T22:00", "2023-05-19T04:00")],
)
def test_hours_end_when_the_last_one_begins(first: int, last: int, start: str, end: str) -> None:
    """From nine to five is eight hours, and past midnight it is the next day."""
    placed = resolve(Range(Clock(first, None), Clock(last, None)), state()())
    time = placed.time()
    assert (placed.value, time and time.edtf) == (f"{start}/{end}", f"{start}:00/{end}:00")


NOWHERE: list[tuple[Expression, Telling, str, TimexState]] = [
    (Unit(G.MONTH, -1), state(published=None), "XXXX-XX", TimexState.UNRESOLVED),
    (CalendarDate(2023, 2, 29), state(), "2023-02-29", TimexState.INVALID),
    (CalendarDate(999_999_999), state(), "999999999", TimexState.RESOLVED),
    (CalendarDate(1_000_000_000), state(), "1000000000", TimexState.UNRESOLVED),
    (CalendarDate(-1_000_000_000), state(), "-1000000000", TimexState.UNRESOLVED),
    (Offset(((G.YEAR, None),), -1, SPEECH), state(), "PAST_REF", TimexState.VAGUE),
    (Offset(((G.YEAR, None),), 1, SPEECH), state(), "FUTURE_REF", TimexState.VAGUE),
    (TODAY, state("1805-03-05", narrative=True), "PRESENT_REF", TimexState.VAGUE),
    (Vague("PAST_REF"), state(), "PAST_REF", TimexState.VAGUE),
    (Impossible("none"), state(), "", TimexState.INVALID),
    (Quarter(Named(MONDAY), 4), state(published=None), "XXXX-Q4", TimexState.UNRESOLVED),
    (Range(CalendarDate(2021, 5, 9), CalendarDate(2021, 5, 3)), state(), "2021-05-09/2021-05-03", TimexState.INVALID),
    (Range(Named(MONDAY), Unit(G.DAY, 1)), state(published=None), "XXXX-WXX-1/XXXX-XX-XX", TimexState.UNRESOLVED),
    (Range(CalendarDate(2021, 2, 29), CalendarDate(2021, 3, 3)), state(), "2021-02-29/2021-03-03", TimexState.INVALID),
    (Range(CalendarDate(2021, 2, 3), CalendarDate(2021, 2, 29)), state(), "2021-02-03/2021-02-29", TimexState.INVALID),
]


@pytest.mark.parametrize(("expression", "told", "value", "found"), NOWHERE)
def test_what_has_no_place(expression: Expression, told: Telling, value: str, found: TimexState) -> None:
    """Without a reference it is unresolved, what no calendar has is invalid, and words without a place are vague."""
    placed = resolve(expression, told())
    assert (placed.value, placed.state) == (value, found)
    assert found is TimexState.RESOLVED or (placed.time() is None and placed.reason is not None)


LENGTHS: list[tuple[Expression, Telling, str]] = [
    (weeks(3), state(), "P3W"),
    (weeks(3, window=0), state(), "P3W"),
    (weeks(3, window=-1), state(published=None), "P3W"),
    (weeks(None, window=-1), state(), "PXW"),
    (Duration(((G.HOUR, 3),), None, -1), state(), "PT3H"),
    (Duration(((G.CENTURY, 2),)), state(), "P200Y"),
    (Duration(((G.MILLENNIUM, 1),)), state(), "P1000Y"),
    (Duration(((G.DECADE, 1), (G.YEAR, 2))), state(), "P12Y"),
    (Duration(((G.DECADE, None),)), state(), "PXDE"),
    (Ahead(((G.WEEK, 2),)), state(clause=PAST), "P2W"),
    (Ahead(((G.WEEK, 2),)), state(clause=VerbClause()), "P2W"),
    (Ahead(((G.DAY, 3),), working=True), state(clause=PAST), "P3D"),
    (Compared(((G.DAY, 10),)), state(), "P10D"),
    (Stretch(((G.WEEK, 2),), Named(MONDAY)), state(published=None), "P2W"),
    (Stretch(((G.WEEK, None),), MAY), state(), "PXW"),
]


@pytest.mark.parametrize(("expression", "told", "value"), LENGTHS)
def test_lengths_without_a_place(expression: Expression, told: Telling, value: str) -> None:
    """A length that no reference, count or clause places is a length alone."""
    placed = resolve(expression, told())
    assert (placed.value, placed.time()) == (value, None)
    assert placed.reason is not None


@pytest.mark.parametrize(
    ("expression", "kind"),
    [
        (Offset(((G.HOUR, 3),), -1, SPEECH), TIME),
        (Offset(((G.DAY, 3),), -1, SPEECH), DATE),
        (Vague("XXXX-XX-XXTNI"), TIME),
        (Vague("XXXX-WXX-1"), DATE),
        (Range(Clock(9, None), Clock(17, None)), TIME),
        (Range(Clock(9, None), TODAY), DATE),
        (Ahead(((G.DAY, 2),)), DATE),
        (Onward(((G.DAY, 2),)), DURATION),
    ],
)
def test_kinds_that_the_context_decides(expression: Expression, kind: TimexType | None) -> None:
    """Hours are a TIME; where nothing is said, the grammar's own type stands."""
    assert resolve(expression, state()()).type is kind


OPEN: list[tuple[Expression, str]] = [
    (Beside(MONDAY, 1, SPEECH), "XXXX-WXX-1"),
    (Turn(G.CENTURY), "XX"),
    (Told(), "XXXX"),
    (WorkingDays(3, 1, SPEECH), "XXXX-XX-XX"),
    (Onward(((G.YEAR, 2), (G.MONTH, 1))), "XXXX-XX"),
    (Ahead(((G.WEEK, 2),)), "XXXX-WXX"),
    (Quarter(MAY), "XXXX-QX"),
    (Quarter(MAY, 3), "XXXX-Q3"),
    (Season("SU"), "XXXX-SU"),
    (Within(CalendarDate(None, 4, 8), Unit(G.YEAR, 0)), "XXXX-04-08"),
    (CalendarDate(weekday=7), "XXXX-WXX-7"),
    (CalendarDate(day=25), "XXXX-XX-25"),
    (CalendarDate(5), "0005"),
    (Nth(2, G.QUARTER), "XXXX-Q2"),
    (Nth(-1, G.QUARTER), "XXXX-QX"),
    (Nth(0, G.QUARTER), "XXXX-QX"),
    (Nth(1, G.HALF), "XXXX-H1"),
    (Nth(-1, G.HALF), "XXXX-HX"),
    (Nth(5, G.WEEK), "XXXX-W05"),
    (Nth(5, G.WEEK, MAY), "XXXX-WXX"),
    (Nth(5, G.DAY, MAY), "XXXX-XX-XX"),
    (Nth(5, 4, MAY), "XXXX-WXX-4"),
    (Clock(9, 5), "XXXX-XX-XXT09:05"),
    (Clock(24, 0), "XXXX-XX-XXT00:00"),
    (Clock(24, 0, day=MONDAY), "XXXX-WXX-1T24:00"),
    (Clock(9, 5, 7, day=MONDAY), "XXXX-WXX-1T09:05:07"),
    (DayPart("NI"), "XXXX-XX-XXTNI"),
    (DayPart("NI", MONDAY), "XXXX-WXX-1TNI"),
    (Part("END", CalendarDate(None, 7)), "XXXX-07"),
    (Approximate(CalendarDate(None, 7)), "XXXX-07"),
    (Range(MONDAY, CalendarDate(weekday=5)), "XXXX-WXX-1/XXXX-WXX-5"),
    (Pair(MONDAY, CalendarDate(weekday=5)), "XXXX-WXX-1"),
    (Unit(G.MILLENNIUM, 0), "X"),
    (Unit(G.SECOND, 0), "XXXX-XX-XXTXX:XX:XX"),
    (Unit(G.MINUTE, 0), "XXXX-XX-XXTXX:XX"),
]


@pytest.mark.parametrize(("expression", "value"), OPEN)
def test_open_values(expression: Expression, value: str) -> None:
    """What only a reference could tell is X."""
    assert open_value(expression) == value
