"""The ordinal-th of a period: the third quarter, the first Sunday of May, the 25th of last month."""

from __future__ import annotations

from timeline.dates import Granularity
from timeline.grammar.expressions import (
    CalendarDate,
    EventDay,
    Expression,
    Named,
    Nth,
    Part,
    Quarter,
    Range,
    Unit,
)
from timeline.grammar.grains import grain_of
from timeline.grammar.meanings.registry import meaning


@meaning("date")
def nth_unit(ordinal: int, unit: Granularity | int, outer: Expression | None = None) -> Expression | None:
    """*the third quarter*, *the second week of May*, *the last Thursday of the month*"""
    if unit == Granularity.HALF and ordinal not in (1, 2, -1):
        return None
    if unit == Granularity.QUARTER and ordinal not in (1, 2, 3, 4, -1):
        return None
    if outer is None and unit not in (Granularity.QUARTER, Granularity.HALF):
        return None
    if unit == Granularity.QUARTER and outer is not None and (grain_of(outer) or unit) > Granularity.YEAR:
        return Part(_QUARTERS_OF_AGES[ordinal], outer)
    return Nth(ordinal, unit, outer) if outer is not None else Named(Nth(ordinal, unit))


_QUARTERS_OF_AGES = {1: "START", 2: "MID", 3: "MID", 4: "END", -1: "END"}
"""*the last quarter of the 19th century* is none of three months."""


@meaning("date")
def ended_quarter(date: Expression, ordinal: int | None = None) -> Quarter | None:
    """*the fourth quarter | ended June 30*"""
    fits = grain_of(date) in (Granularity.DAY, Granularity.MONTH) and ordinal in (None, 1, 2, 3, 4)
    return Quarter(date, ordinal) if fits else None


@meaning("date")
def event_day(ordinal: int) -> EventDay:
    """*the second day | of the summit*"""
    return EventDay(ordinal)


@meaning("date")
def week_of_year(week: int) -> Named | None:
    """*calendar week 20*, by ISO 8601, of a year not said"""
    return Named(Nth(week, Granularity.WEEK)) if 1 <= week <= LAST_WEEK else None


LAST_WEEK = 53


@meaning("attributive")
def nth_quarter_attributive(ordinal: int) -> Expression | None:
    """*a third-quarter loss*: the determiner belongs to the noun."""
    return nth_unit(ordinal, Granularity.QUARTER)


@meaning("date")
def nth_from_end(ordinal: int, last: Expression, outer: Expression) -> Expression | None:
    """*the second last week of October*"""
    if not isinstance(last, Unit) or last.shift != -1:
        return None
    return nth_unit(-ordinal, last.unit, outer)


@meaning("date")
def nth_in_year(year: int, ordinal: int, unit: Granularity) -> Expression | None:
    """*the 1988 third quarter*"""
    return nth_unit(ordinal, unit, CalendarDate(year))


@meaning("date")
def half_of_report(year: int, ordinal: int) -> Expression | None:
    """*1H24*; not *1h32*"""
    return nth_in_year(year, ordinal, Granularity.HALF) if year >= FIRST_SHORT_HALF else None


FIRST_SHORT_HALF = 2000


@meaning("date")
def nth_weekday(ordinal: int, name: Named, outer: Expression) -> Expression | None:
    """*the third Thursday | of May*"""
    weekday = name.name.weekday if isinstance(name.name, CalendarDate) else None
    return Nth(ordinal, weekday, outer) if weekday is not None and name.shift is None else None


@meaning("date")
def nth_weekday_of_month(ordinal: int, name: Named) -> Expression | None:
    """*the third Tuesday*: of the month that it is."""
    return nth_weekday(ordinal, name, Unit(Granularity.MONTH, 0)) if ordinal <= MOST_WEEKDAYS else None


MOST_WEEKDAYS = 5
"""How often a weekday can come in a month."""


@meaning("date")
def day_of(ordinal: int, outer: Expression) -> Expression | None:
    """*the 25th of last month*"""
    return Nth(ordinal, Granularity.DAY, outer) if grain_of(outer) is Granularity.MONTH else None


@meaning("range")
def days_of(first: int, last: int, outer: Expression) -> Range | None:
    """*4 to 23 next month*"""
    ends = day_of(first, outer), day_of(last, outer)
    return Range(*ends) if first < last and all(ends) else None  # type: ignore[arg-type]


@meaning("date")
def half_of(part: str, date: Expression) -> Expression | None:
    """*the first half of March*; of a year it is a unit of its own: *the first half of 2022*."""
    if grain_of(date) is Granularity.YEAR:
        return Nth(1 if part == "START" else 2, Granularity.HALF, date)
    return Part(part, date, halves=True) if grain_of(date) is not None else None
