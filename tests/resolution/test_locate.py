"""One expression, and what the text has told before it: which calendar unit is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.resolution.contexts import FUTURE, PAST, FixedClause, period, state

from timeline.dates import Granularity as G
from timeline.dates import timex3
from timeline.grammar.expressions import (
    Beside,
    CalendarDate,
    Clock,
    DayPart,
    Expression,
    Fixed,
    Holiday,
    Nth,
    Offset,
    Reference,
    Told,
    Turn,
    Unit,
    Within,
    WorkingDays,
)
from timeline.resolution.context import Context
from timeline.resolution.locate import locate

SPEECH, STORY, EITHER = Reference.SPEECH, Reference.STORY, Reference.EITHER
MONDAY = CalendarDate(weekday=1)

Row = tuple[Expression, Callable[[], Context], str | None]


def offset(count: float | None, unit: G, sign: int, anchor: Expression | Reference, *, exact: bool = False) -> Offset:
    """So many units before or after an anchor."""
    return Offset(((unit, count),), sign, anchor, exact)


def read(expression: Expression, told: Callable[[], Context]) -> str | None:
    """The TIMEX3 value of the unit that an expression means."""
    found = locate(expression, told())
    return timex3.format_period(found) if found else None


UNITS: list[Row] = [
    (Unit(G.YEAR, 0), state(), "2023"),
    (Unit(G.YEAR, -1), state(), "2022"),
    (Unit(G.WEEK, 1), state(), "2023-W21"),
    (Unit(G.YEAR, 0), state("1805-03", narrative=True), "2023"),
    (Unit(G.YEAR, -1), state("1805-03", narrative=True), "2022"),
    (Unit(G.YEAR, 1), state("1805-03", narrative=True), "1806"),
    (Unit(G.MONTH, 0), state("1805-03", narrative=True), "2023-05"),
    (Unit(G.MONTH, -1), state("1805-03", narrative=True), "1805-02"),
    (Unit(G.MONTH, -1), state("2019-03", narrative=True), "2023-04"),
    (Unit(G.DAY, 0), state("1805-03-05", narrative=True), "1805-03-05"),
    (Unit(G.DAY, -1), state("1805-03-05", narrative=True), "1805-03-04"),
    (Unit(G.MONTH, 1), state("1805-03", narrative=True, clause=FixedClause(promises=True)), "2023-06"),
    (Unit(G.YEAR, -1), state(published=None), None),
    (Unit(G.YEAR, -1), state("1805-03", narrative=True, published=None), "1804"),
    (Unit(G.YEAR, 0, STORY), state("2021-03"), "2021"),
    (Unit(G.YEAR, 0, STORY), state(), "2023"),
    (Unit(G.YEAR, -1, STORY), state("2021-03"), "2020"),
    (Unit(G.MONTH, 0, STORY), state("2021"), None),
    (Unit(G.MONTH, 0, STORY), state("2021-03", "2021"), "2021-03"),
    (Unit(G.MONTH, 0, STORY), state("2021-03", "2019"), None),
    (Unit(G.DAY, 1, STORY), state("2021-03-05"), "2021-03-06"),
    (Unit(G.DAY, 1, STORY), state("2021-03-05T10"), "2021-03-06"),
    (Unit(G.YEAR, 0, EITHER), state("2021"), "2021"),
    (Unit(G.YEAR, 0, EITHER), state("2021-03"), "2021"),
    (Unit(G.YEAR, 0, EITHER), state("2021", "2022-03"), "2022"),
    (Unit(G.YEAR, 0, EITHER), state("2021", clause=FixedClause(promises=True)), "2023"),
    (Unit(G.YEAR, 0, EITHER), state("2025"), "2023"),
    (Unit(G.YEAR, 0, EITHER), state(), "2023"),
    (Unit(G.MONTH, 0, EITHER), state("2021", "2022-03", "2022-04-05"), "2022-03"),
    (Unit(G.DAY, 0, EITHER), state("2022-03-05T10"), "2022-03-05"),
    (Unit(G.DAY, 0, EITHER), state("2022-03-05"), "2022-03-05"),
    (Unit(G.DAY, 0, EITHER), state("2022-03"), "2023-05-18"),
    (Unit(G.QUARTER, 0, EITHER), state(), "2023-Q1"),
    (Unit(G.QUARTER, 0, EITHER), state(clause=FUTURE), "2023-Q2"),
    (Unit(G.QUARTER, 0, EITHER), state("2022-Q3"), "2022-Q3"),
    (Unit(G.WEEKEND, 0, EITHER), state(), "2023-W20-WE"),
    (Unit(G.WEEKEND, 0, EITHER), state(published="2023-05-17"), "2023-W19-WE"),
    (Unit(G.WEEKEND, 0, EITHER), state(published="2023-05-16", clause=FUTURE), "2023-W20-WE"),
    (Unit(G.WEEKEND, 0, EITHER), state(published="2023-05-19", clause=PAST), "2023-W19-WE"),
    (Unit(G.WEEKEND, 0, EITHER), state(published="2023-05-20", clause=PAST), "2023-W20-WE"),
    (Unit(G.YEAR, 0, EITHER), state("1805", "1806-03", narrative=True), "1806"),
]

OFFSETS: list[Row] = [
    (offset(2, G.DAY, -1, SPEECH), state(), "2023-05-16"),
    (offset(2, G.DAY, 1, SPEECH), state(), "2023-05-20"),
    (offset(2, G.WEEK, -1, SPEECH), state(), "2023-W18"),
    (offset(2, G.WEEK, -1, SPEECH, exact=True), state(), "2023-05-04"),
    (offset(2, G.YEAR, -1, SPEECH, exact=True), state(), "2021-05-18"),
    (offset(3, G.HOUR, -1, SPEECH, exact=True), state(published="2023-05-18T14:20"), "2023-05-18T11:00"),
    (offset(1.5, G.YEAR, -1, SPEECH), state(), "2021"),
    (offset(1.5, G.MONTH, -1, SPEECH, exact=True), state(), "2023-04-03"),
    (offset(1.5, G.WEEK, -1, SPEECH, exact=True), state(), "2023-05-07"),
    (offset(2.5, G.DAY, 1, SPEECH), state(), "2023-05-20"),
    (offset(None, G.YEAR, -1, SPEECH), state(), None),
    (offset(2, G.YEAR, -1, SPEECH), state(published=None), None),
    (offset(2, G.DECADE, -1, SPEECH), state(), "2003"),
    (offset(2, G.DECADE, -1, STORY), state("2021-03"), "2001"),
    (offset(3, G.HOUR, -1, SPEECH), state(), "2023-05-18"),
    (offset(13, G.HOUR, -1, SPEECH), state(), "2023-05-17"),
    (offset(12, G.HOUR, 1, SPEECH), state(), "2023-05-19"),
    (offset(11, G.HOUR, 1, SPEECH), state(), "2023-05-18"),
    (offset(3, G.HOUR, 1, STORY), state("2023-05-05T10:30"), "2023-05-05T13:30"),
    (offset(3, G.HOUR, 1, STORY), state("2023-05-05T10"), "2023-05-05T13:00"),
    (offset(30, G.MINUTE, 1, STORY), state("2023-05-05T10"), "2023-05-05T10:30"),
    (offset(3, G.DAY, 1, STORY), state("2023-05-05T10"), "2023-05-08"),
    (offset(2, G.DAY, 1, STORY), state("2023-05-05"), "2023-05-07"),
    (offset(2, G.DAY, 1, STORY), state(), "2023-05-20"),
    (offset(2, G.DAY, 1, STORY), state(clause=PAST), None),
    (offset(2, G.DAY, -1, STORY), state(clause=PAST), "2023-05-16"),
    (offset(2, G.DAY, 1, STORY), state(clause=FUTURE), "2023-05-20"),
    (offset(1, G.YEAR, -1, STORY), state("2022-Q3"), "2021-Q3"),
    (offset(1, G.YEAR, -1, SPEECH), state("2022-Q3"), "2021-Q3"),
    (offset(2, G.YEAR, -1, STORY), state("2022-Q3"), "2020-Q3"),
    (offset(1, G.MONTH, 1, STORY), state("2022-Q3"), None),
    (offset(1, G.WEEK, 1, CalendarDate(2021, 5)), state(), "2021-W18"),
    (offset(1, G.WEEK, 1, CalendarDate(2021, 5, 3)), state(), "2021-05-10"),
    (offset(1, G.YEAR, -1, CalendarDate(2021, 5, 3)), state(), "2020-05-03"),
    (offset(1, G.YEAR, -1, CalendarDate(2021)), state(), "2020"),
    (offset(2, G.HOUR, 1, CalendarDate(2021, 5, 3)), state(), "2021-05-03"),
    (Offset(((G.YEAR, 2), (G.MONTH, 6)), -1, SPEECH), state(), "2020-11"),
]

BESIDE: list[Row] = [
    (WorkingDays(3, 1, CalendarDate(2023, 5, 18)), state(), "2023-05-23"),
    (WorkingDays(3, -1, CalendarDate(2023, 5, 18)), state(), "2023-05-15"),
    (WorkingDays(3, 1, CalendarDate(2023, 5)), state(), None),
    (WorkingDays(3, 1, SPEECH), state(), "2023-05-23"),
    (WorkingDays(3, 1, STORY), state("2023-05-05"), "2023-05-10"),
    (WorkingDays(3, 1, STORY), state(clause=PAST), None),
    (WorkingDays(3, -1, STORY), state(clause=PAST), "2023-05-15"),
    (WorkingDays(3, 1, SPEECH), state(clause=PAST), "2023-05-23"),
    (WorkingDays(3, 1, STORY), state("2023-05-05", clause=PAST), "2023-05-10"),
    (Beside(MONDAY, 1, SPEECH), state(), "2023-05-22"),
    (Beside(MONDAY, -1, SPEECH), state(), "2023-05-15"),
    (Beside(MONDAY, 2, SPEECH), state(), "2023-05-29"),
    (Beside(MONDAY, -2, SPEECH), state(), "2023-05-08"),
    (Beside(CalendarDate(weekday=4), 1, SPEECH), state(), "2023-05-25"),
    (Beside(CalendarDate(weekday=4), -1, SPEECH), state(), "2023-05-11"),
    (Beside(MONDAY, 1, CalendarDate(2023, 5, 1)), state(), "2023-05-08"),
    (Beside(MONDAY, -1, CalendarDate(2023, 5, 1)), state(), "2023-04-24"),
    (Beside(MONDAY, -1, CalendarDate(2023, 5, 2)), state(), "2023-05-01"),
    (Beside(MONDAY, 1, SPEECH), state(published=None), None),
    (Turn(G.CENTURY), state(), "20"),
    (Turn(G.CENTURY), state("1880", narrative=True), "19"),
    (Turn(G.CENTURY), state("1849", narrative=True), "18"),
    (Turn(G.CENTURY), state("1880", narrative=True, clause=PAST), "18"),
    (Turn(G.YEAR), state(published="2023-07-02"), "2023"),
    (Turn(G.YEAR), state(published="2023-07-03"), "2024"),
    (Turn(G.YEAR), state(published="2023-07-10"), "2024"),
    (Turn(G.YEAR), state(published="2023-07-10", clause=PAST), "2023"),
    (Turn(G.YEAR), state(published=None), None),
]

CLOCKS: list[Row] = [
    (Clock(9, None), state(), "2023-05-18T09:00"),
    (Clock(9, 30), state(), "2023-05-18T09:30"),
    (Clock(9, 30, 5), state(), "2023-05-18T09:30:05"),
    (Clock(24, 0), state(), "2023-05-18T00:00"),
    (Clock(24, 0, day=CalendarDate(2023, 5, 1)), state(), "2023-05-02T00:00"),
    (Clock(9, None), state("2023-05-05"), "2023-05-05T09:00"),
    (Clock(9, None), state("2021", "2022"), "2023-05-18T09:00"),
    (Clock(9, None), state(published=None), None),
    (Clock(9, None, day=CalendarDate(5)), state(published=None), "0005-01-01T09:00"),
    (DayPart("NI"), state("2023-05-05"), "2023-05-05TNI"),
    (DayPart("NI"), state(published=None), None),
    (DayPart("NI", CalendarDate(2023, 5, 1)), state(), "2023-05-01TNI"),
]

WITHIN: list[Row] = [
    (Within(Nth(2, G.QUARTER), CalendarDate(2021)), state(), "2021-Q2"),
    (Within(Unit(G.QUARTER, 0, EITHER), CalendarDate(2021)), state("2022-Q3"), "2021-Q3"),
    (Within(Unit(G.QUARTER, 0, EITHER), Unit(G.YEAR, -1)), state("2022-Q3"), "2021-Q3"),
    (Within(Unit(G.QUARTER, 0, EITHER), Unit(G.YEAR, -1)), state("2023-Q1"), "2022-Q1"),
    (Within(Unit(G.MONTH, 0, EITHER), CalendarDate(2021)), state("2022-03"), "2021-03"),
    (Within(CalendarDate(None, 4, 8), CalendarDate(2021)), state(), "2021-04-08"),
    (Within(CalendarDate(None, 4, 8), Unit(G.YEAR, 0)), state(), "2023-04-08"),
    (Within(Unit(G.DAY, 0), CalendarDate(1963)), state(), "1963-05-18"),
    (Within(Unit(G.DAY, 0), CalendarDate(1963)), state(published="2024-02-29"), None),
    (Within(Unit(G.DAY, 0), CalendarDate(1964)), state(published="2024-02-29"), "1964-02-29"),
    (Within(MONDAY, Unit(G.WEEK, -1)), state(), "2023-05-08"),
    (Within(CalendarDate(day=25), Unit(G.MONTH, -1)), state(), "2023-04-25"),
    (Within(Holiday("christmas"), CalendarDate(2021)), state(), "2021-12-25"),
    (Within(CalendarDate(None, 4), Fixed(period("2021-Q2"))), state(), "2021-04"),
    (Within(CalendarDate(None, 9), Fixed(period("2021-Q2"))), state(), None),
    (Within(MONDAY, Unit(G.WEEK, -1)), state(published=None), None),
    (Nth(2, G.WEEK, CalendarDate(2023, 5)), state(), "2023-W19"),
    (Nth(2, G.QUARTER), state(), "2023-Q2"),
    (Told(), state(), None),
    (Told(), state("2021-03"), "2021-03"),
    (CalendarDate(2023, 2, 29), state(), None),
    (CalendarDate(2023, 2, 28), state(), "2023-02-28"),
    (CalendarDate(2023, 2), state(), "2023-02"),
    (CalendarDate(2023), state(), "2023"),
]


@pytest.mark.parametrize(("expression", "told", "value"), UNITS)
def test_units(expression: Expression, told: Callable[[], Context], value: str | None) -> None:
    """*this year* and *last year* are the article's own, other units the story's; *that* and *the* look back."""
    assert read(expression, told) == value


@pytest.mark.parametrize(("expression", "told", "value"), OFFSETS)
def test_offsets(expression: Expression, told: Callable[[], Context], value: str | None) -> None:
    """The grain is that of the smallest unit, or of what is counted from where that is finer, or a day for an end."""
    assert read(expression, told) == value


@pytest.mark.parametrize(("expression", "told", "value"), BESIDE)
def test_what_is_beside(expression: Expression, told: Callable[[], Context], value: str | None) -> None:
    """What lies beside a day leaves that day out; what is past has no turn or working day to come."""
    assert read(expression, told) == value


@pytest.mark.parametrize(("expression", "told", "value"), CLOCKS)
def test_times_of_day(expression: Expression, told: Callable[[], Context], value: str | None) -> None:
    """A time of day is on the day said with it, else on the day told last, else on the article's."""
    assert read(expression, told) == value


@pytest.mark.parametrize(("expression", "told", "value"), WITHIN)
def test_what_lies_in_another(expression: Expression, told: Callable[[], Context], value: str | None) -> None:
    """The one that lies in the outer time, if there is one; a date that no calendar has is nowhere."""
    assert read(expression, told) == value
