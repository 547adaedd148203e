"""Ranges of times; sets of times."""

from __future__ import annotations

from timeline.dates import Granularity, Moment
from timeline.dates.holidays import holiday
from timeline.dates.period import season
from timeline.grammar.expressions import (
    Alternatives,
    Approximate,
    CalendarDate,
    Expression,
    Fixed,
    Holiday,
    Impossible,
    Named,
    Pair,
    Part,
    Range,
    Reference,
    Season,
    Unit,
    Within,
)
from timeline.grammar.grains import grain_of
from timeline.grammar.meanings.dates import calendar_date, century
from timeline.grammar.meanings.periods import within
from timeline.grammar.meanings.registry import meaning
from timeline.grammar.years import stated_year

LONGEST_YEAR = 2100
PRESENT = "PRESENT_REF"
TODAY = Unit(Granularity.DAY, 0)


@meaning("range")
def date_range(first: Expression, last: Expression, relation: str = "ON_OR_BEFORE") -> Range | None:
    """*from March to May 2022*, *May 3 to June 5*: the year spreads to both ends; not *May 3 - the day of the fire*."""
    if relation != "ON_OR_BEFORE" or (isinstance(last, Unit) and last.reference is Reference.EITHER):
        return None
    grains = grain_of(first), grain_of(last)
    if None in grains:
        return None
    fit = grains[0] == grains[1] or last == TODAY or _years_rise(first, last) or _recur_yearly(first, last)
    return Range(*spread(first, last)) if fit else None


@meaning("range")
def range_of_year(first: Expression, last: Expression, outer: Expression) -> Range | None:
    """*the January to March quarter | of 2022*"""
    end = within(last, outer)
    return date_range(first, end) if end is not None else None


def _recur_yearly(first: Expression, last: Expression) -> bool:
    """*between November and Christmas*, *from spring to June*: one of them is a season or feast."""
    names = _name_of(first), _name_of(last)
    has_feast = any(isinstance(name, (Season, Holiday)) for name in names)
    return has_feast and all(isinstance(n, (Season, Holiday)) or _is_of_year(n) for n in names)


def _is_of_year(name: Expression) -> bool:
    return isinstance(name, CalendarDate) and name.month is not None and name.weekday is None


def _name_of(date: Expression) -> Expression:
    """What recurs every year, where that is all that is said: *early November* is one of Novembers."""
    if isinstance(date, (Part, Approximate)):
        return _name_of(date.inner)
    return date.name if isinstance(date, Named) and date.shift is None else date


def _years_rise(first: Expression, last: Expression) -> bool:
    """*from May 2015 to 2018*, *1857 to the mid 1860s*: with a year on both ends their grains may differ."""
    start, end = _first_year(first), _first_year(last)
    return start is not None and end is not None and start < end


def _first_year(date: Expression) -> int | None:
    """The year that it says, or in which the decade or century that it says begins."""
    if isinstance(date, (Part, Approximate)):
        return _first_year(date.inner)
    return date.period.start.year if isinstance(date, Fixed) else stated_year(date)


@meaning("range")
def range_with_now(first: Expression | str, last: Expression | str) -> Range | None:
    """*between now and November 15*, *from August 2019 until now*"""
    ends = tuple(TODAY if end == PRESENT else end for end in (first, last))
    return None if any(isinstance(end, str) for end in ends) else Range(*ends)  # type: ignore[arg-type]


def spread(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Give the first time the year that only the last one states."""
    if isinstance(last, (Part, Approximate)):
        return spread(first, last.inner)[0], last
    if isinstance(first, (Part, Approximate)):
        inner = spread(first.inner, last)[0]
        return (first if inner is first.inner else first._replace(inner=inner)), last
    start, end = _fields(first), _fields(last)
    if isinstance(name := _name_of(first), (Season, Holiday)) and end and end.year is not None and end.month:
        return Within(name, CalendarDate(_year_before(name, end.year, end))), last
    if isinstance(last, Within) and _lacks_year(first):
        return Within(first.name if isinstance(first, Named) else first, last.outer), last
    if start and end and start.year is None and end.year is not None and (start.month or start.day):
        if start.month is not None:
            year = end.year if (start.month, start.day or 0) <= (end.month or 12, end.day or 31) else end.year - 1
            return start._replace(year=year), last
        return start._replace(year=end.year, month=end.month), last
    return first, last


def _year_before(name: Season | Holiday, year: int, end: CalendarDate) -> int:
    """The year in which it comes last before the end: *between Christmas and March 2020* is that of 2019."""
    begun = season(year, name.code) if isinstance(name, Season) else holiday(name.name, year)
    last = Moment(year, end.month or 12, end.day or 1)
    return year if begun is not None and begun.start <= last else year - 1


def _lacks_year(date: Expression) -> bool:
    fields = _fields(date)
    return fields.year is None if fields else isinstance(date, Named) and date.shift is None


def _fields(date: Expression) -> CalendarDate | None:
    if isinstance(date, Alternatives):
        return _fields(date.likely)
    name = date.name if isinstance(date, Named) and date.shift is None else date
    return name if isinstance(name, CalendarDate) else None


@meaning("range")
def plain_range(dates: Range | Pair) -> Range | Pair:
    """*the weekend of May 6-7*"""
    return dates


@meaning("range")
def century_range(first: int, last: int, first_part: str | None = None, last_part: str | None = None) -> Range | None:
    """*the 18th and 19th centuries*, *the late 18th and early 19th centuries*"""
    start, end = century(first), century(last)
    if start is None or end is None or first >= last:
        return None
    return Range(Part(first_part, start) if first_part else start, Part(last_part, end) if last_part else end)


@meaning("range")
def days_of_month(first: int, last: int) -> Range:
    """*from the 12th to the 14th*, of a month not said"""
    return Range(CalendarDate(day=first), CalendarDate(day=last))


@meaning("range")
def range_to_now(date: Expression) -> Range | None:
    """*from 2019 to the present*"""
    return Range(date, TODAY) if grain_of(date) is not None else None


@meaning("range")
def day_range(month: int, first: int, last: int, year: int | None = None) -> Range | Impossible | None:
    """*May 18-21, 2023*"""
    ends = calendar_date(month, first, year), calendar_date(month, last, year)
    if first >= last or None in ends:
        return None
    impossible = next((end for end in ends if isinstance(end, Impossible)), None)
    return impossible or Range(*ends)  # type: ignore[arg-type]


@meaning("range")
def day_and_next(month: int, days: tuple[int, int], year: int | None = None) -> Range | Impossible | None:
    """*the night of 16/17 August 1942*"""
    return day_range(month, *days, year)


@meaning("range")
def year_range(first: int, last: int) -> Range | None:
    """*1991 to 2019*, *2024-2025*"""
    return Range(CalendarDate(first), CalendarDate(last)) if first < last <= LONGEST_YEAR else None


@meaning("range")
def short_year_range(first: int, last: int) -> Range | None:
    """*1991-92*"""
    year = first // 100 * 100 + last % 100
    return Range(CalendarDate(first), CalendarDate(year)) if first < year else None


@meaning("range")
def ancient_range(first: int, last: int) -> Range | None:
    """*490 to 479 BC*"""
    return Range(CalendarDate(1 - first), CalendarDate(1 - last)) if first > last > 0 else None


@meaning("not_a_time")
def not_a_time() -> bool:
    """Words that look like a time and are none: *24/7*, *Highway 2011*."""
    return True
