"""Pairs and lists: two or more times said as one; feasts of many days."""

from __future__ import annotations

from itertools import pairwise

from timeline.dates import Granularity
from timeline.grammar.expressions import Beside, CalendarDate, Expression, Holiday, Named, Pair, Range, Season, Within
from timeline.grammar.grains import grain_of
from timeline.grammar.meanings.dates import calendar_date
from timeline.grammar.meanings.ordinals import nth_unit
from timeline.grammar.meanings.periods import within
from timeline.grammar.meanings.ranges import spread
from timeline.grammar.meanings.registry import meaning


@meaning("range")
def date_pair(first: Expression, last: Expression, second: Expression | None = None) -> Pair | None:
    """*January or February 2022*, *May 2, June 5 and July 8, 2021*: those without a year have that of the last."""
    before = [date for date in (first, second) if date is not None]
    spreads = [spread(date, last) for date in before]
    share_year = not any(start is date for date, (start, _) in zip(before, spreads, strict=True))
    if not share_year and not _are_months_in_turn([*before, last]):
        return None
    if any(grain_of(date) != grain_of(last) for date in before):
        return None
    return Pair(spreads[0][0], spreads[0][1], tuple(start for start, _ in spreads[1:]))


def _are_months_in_turn(dates: list[Expression]) -> bool:
    """*May and June*: one stretch of one year, which is not said; *March and June* are two times."""
    names = [date.name for date in dates if isinstance(date, Named) and date.shift is None]
    months = [name.month for name in names if isinstance(name, CalendarDate) and name.month and not name.day]
    return len(months) == len(dates) and all(later == month + 1 for month, later in pairwise(months))


@meaning("range")
def day_pair(
    month: int, first: int, last: int, year: int | None = None, second: int | None = None, third: int | None = None
) -> Pair | None:
    """*May 18 and 19*, *May 18, 19 and 20, 2023*"""
    days = _rising(first, second, third, last)
    dates = [calendar_date(month, day, year) for day in days]
    if not days or not all(isinstance(date, CalendarDate) for date in dates):
        return None
    return Pair(dates[0], dates[-1], tuple(dates[1:-1]))  # type: ignore[arg-type]


@meaning("range")
def numeric_dates(first: CalendarDate, last: CalendarDate, second: CalendarDate | None = None) -> Pair | None:
    """*3/4 and 3/6*, *3/4, 3/6 and 3/8*"""
    dates = [date for date in (first, second, last) if date is not None]
    rising = all((low.month, low.day) < (high.month, high.day) for low, high in pairwise(dates))
    return Pair(dates[0], dates[-1], tuple(dates[1:-1])) if rising else None


@meaning("range")
def weekday_pair(first: int, last: int, second: int | None = None, third: int | None = None) -> Pair | None:
    """*Wednesday and Thursday*, *Monday, Tuesday and Friday*; *Friday and Monday* are two dates."""
    names = [Named(CalendarDate(weekday=weekday)) for weekday in _rising(first, second, third, last)]
    return Pair(names[0], names[-1], tuple(names[1:-1])) if names else None


@meaning("range")
def seasons_of_years(season: str, first: int, last: int, second: int | None = None) -> Pair | None:
    """*the winters of 1941 and 1942*"""
    dates = [Within(Season(season), CalendarDate(year)) for year in _rising(first, second, last)]
    return Pair(dates[0], dates[-1], tuple(dates[1:-1])) if dates else None


@meaning("range")
def nth_pair(first: int, last: int, unit: Granularity) -> Pair | None:
    """*the first and second quarters*"""
    ends = nth_unit(first, unit), nth_unit(last, unit)
    return Pair(*ends) if first < last and all(ends) else None  # type: ignore[arg-type]


@meaning("range")
def feast_month(start: str, end: str, year: int | None = None) -> Range:
    """*Ramadan*, *Ramadan 2024*: from its first day to the last one after that."""
    first = Named(Holiday(start)) if year is None else Within(Holiday(start), CalendarDate(year))
    return Range(first, Beside(Holiday(end), 1, first))


def _rising(*numbers: int | None) -> list[int]:
    """The numbers that are given if each is greater than the one before, else none."""
    given = [number for number in numbers if number is not None]
    return given if all(low < high for low, high in pairwise(given)) else []


@meaning("range")
def dates_within(dates: Range | Pair, outer: Expression) -> Range | Pair | None:
    """*May 18 and 19 | last year*, *Wednesday to Friday | next week*"""
    ends = within(dates.first, outer), within(dates.last, outer)
    middle = [within(date, outer) for date in dates.middle] if isinstance(dates, Pair) else []
    if None in ends or None in middle:
        return None
    return dates._replace(first=ends[0], last=ends[1], **({"middle": tuple(middle)} if middle else {}))  # type: ignore[arg-type]
