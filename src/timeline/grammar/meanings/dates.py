"""Absolute dates: days, months, years, decades, centuries, weeks."""

from __future__ import annotations

from timeline.dates import Granularity, Moment, Period
from timeline.dates.moment import days_in_month
from timeline.grammar.expressions import Alternatives, CalendarDate, Expression, Fixed, Impossible
from timeline.grammar.meanings.registry import meaning


@meaning("date")
def calendar_date(
    month: int | None = None, day: int | None = None, year: int | None = None, weekday: int | None = None
) -> CalendarDate | Impossible | None:
    """*October 27, 2020*, *8 April*, *May 2023*; a day that no calendar has is impossible."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and month is not None:
        longest = days_in_month(2000 if year is None else year, month)
        if day > 31:
            return None
        if day > longest:
            return Impossible(f"month {month}{'' if year is None else f' of {year}'} has no day {day}")
    return CalendarDate(year, month, day, weekday)


@meaning("date")
def with_weekday(weekday: int, date: Expression) -> Expression | None:
    """*Saturday, April 25*: the weekday adds nothing to a full date, but tells how *Monday, 7/5/2018* is read."""
    if isinstance(date, Alternatives):
        return next((reading for reading in date if _is_on(weekday, reading)), date)
    if isinstance(date, CalendarDate) and date.day is not None:
        return date._replace(weekday=weekday)
    return None


def _is_on(weekday: int, date: Expression) -> bool:
    fields = (date.year, date.month, date.day) if isinstance(date, CalendarDate) else ()
    return bool(fields) and None not in fields and Moment(*fields).weekday == weekday


@meaning("date")
def weekday_and_day(weekday: int, day: int) -> CalendarDate:
    """*Thursday the 21st*: the nearest such day."""
    return CalendarDate(day=day, weekday=weekday)


@meaning("date")
def with_year(date: CalendarDate, year: int) -> CalendarDate | Impossible | None:
    """*Saturday, April 25, | 1998*"""
    if date.year is not None:
        return None
    return calendar_date(date.month, date.day, year, date.weekday)


@meaning("date")
def bare_year(year: int) -> CalendarDate:
    """*2013*, where the words around it allow a year."""
    return CalendarDate(year)


@meaning("date")
def short_bare_year(short_year: int) -> CalendarDate:
    """*fiscal '89*"""
    return CalendarDate(short_year)


@meaning("date")
def year_of_our_lord(year: int) -> CalendarDate | None:
    """*AD 33*"""
    return CalendarDate(year) if year > 0 else None


@meaning("date")
def year_of_era(year: int, era: int) -> CalendarDate | None:
    """*44 BC*, *33 AD*: astronomical years count a year 0."""
    if year == 0:
        return None
    return CalendarDate(1 - year if era < 0 else year)


@meaning("date")
def decade(decade: Fixed) -> Fixed:
    """*the 1990s*"""
    return decade


@meaning("decade")
def named_decade(tens: int, century: int = 19) -> Fixed:
    """*the nineties*, *the nineteen fifties*"""
    return Fixed(Period(Granularity.DECADE, Moment(century * 100 + tens)))


@meaning("decade")
def year_decade(year: int) -> Fixed | None:
    """*1990er*, *80er*: the ten years that begin with the year."""
    return None if year % 10 else Fixed(Period(Granularity.DECADE, Moment(year)))


@meaning("date")
def decade_before_christ(decade: Fixed) -> Fixed | None:
    """*the 460s BC*: 469 to 460 BC, in astronomical years -468 to -459."""
    return Fixed(Period(Granularity.DECADE, Moment(-decade.period.start.year - 8)))


@meaning("date")
def century(ordinal: int, era: int = 1) -> Fixed | None:
    """*the 19th century*: the hundred years that begin with 18; *the fifth century BC*: 499 to 400 BC."""
    if not 1 <= ordinal <= 99:
        return None
    start = (ordinal - 1) * 100 if era > 0 else 2 - ordinal * 100
    return Fixed(Period(Granularity.CENTURY, Moment(start)))


@meaning("date")
def millennium(ordinal: int, era: int = 1) -> Fixed | None:
    """*the third millennium*"""
    if not 1 <= ordinal <= 9:
        return None
    return Fixed(Period(Granularity.MILLENNIUM, Moment((ordinal - 1) * 1000 if era > 0 else 2 - ordinal * 1000)))


@meaning("date")
def read_numeric(date: Expression) -> Expression:
    """*3/4*, *3.4.12*, where the words around it allow a date."""
    return date


@meaning("date")
def year_and_month(year: int, month: int) -> CalendarDate | None:
    """*2014-10*; *2009-10* and *1995-6* are ranges of years."""
    follows = month > year % (100 if month > 9 else 10)
    return CalendarDate(year, month) if 1 <= month <= 12 and not follows else None


@meaning("date")
def padded_month(year: int, month: int) -> CalendarDate | None:
    """*2020-02*; *2006-07* are two years."""
    return CalendarDate(year, month) if month != year % 100 + 1 else None


@meaning("date")
def iso_week(year: int, week: int) -> Fixed | None:
    """*week 20 of 2023*, by ISO 8601."""
    if not 1 <= week <= 53:
        return None
    fourth = Moment(year, 1, 4)
    return Fixed(Period(Granularity.WEEK, fourth.plus_days(1 - fourth.weekday + 7 * (week - 1))))
