"""Sets of times: every Monday, daily, twice a week."""

from __future__ import annotations

from timeline.dates import Granularity
from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Clock,
    DayPart,
    Duration,
    Expression,
    Named,
    Nth,
    Pair,
    Range,
    Recurring,
    Season,
)
from timeline.grammar.meanings.ordinals import MOST_WEEKDAYS
from timeline.grammar.meanings.registry import meaning
from timeline.grammar.meanings.times import without_nearness


@meaning("set")
def every_unit(unit: Granularity, quant: str | None = None, number: float = 1, freq: str | None = None) -> Recurring:
    """*annually*, *every day*, *every third year*, *a week* (in *700 seats a week*); a quarter is three months."""
    every = (Granularity.MONTH, 3 * number) if unit is Granularity.QUARTER else (unit, number)
    return Recurring(Duration((every,)), quant, freq)


@meaning("set")
def every_period(period: str) -> Recurring:
    """*biweekly*, *semiannual*"""
    return Recurring(Duration(((_PERIOD_UNITS[period[-1]], int(period[1:-1])),)))


_PERIOD_UNITS = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}


@meaning("set")
def every_named(
    month: int | None = None,
    weekday: int | None = None,
    season: str | None = None,
    daypart: str | None = None,
    quant: str | None = None,
    number: int = 1,
) -> Recurring:
    """*every third August*, *every other Friday*, *each spring*, *Tuesday nights*"""
    name: Expression = Season(season) if season else CalendarDate(month=month, weekday=weekday)
    if daypart:
        name = DayPart(daypart, name if weekday else None)
    return Recurring(name, quant, interval=number)


@meaning("set")
def every_weekday_between(first: int, last: int, quant: str | None = None) -> Recurring | None:
    """*weekdays*, *Tuesdays through Saturdays*"""
    days = Range(CalendarDate(weekday=first), CalendarDate(weekday=last))
    return Recurring(days, quant) if first != last else None


@meaning("set")
def every_weekday_of(first: int, last: int, second: int | None = None, quant: str | None = None) -> Recurring:
    """*Mondays and Thursdays*, *every Monday, Wednesday and Friday*"""
    middle = () if second is None else (CalendarDate(weekday=second),)
    return Recurring(Pair(CalendarDate(weekday=first), CalendarDate(weekday=last), middle), quant)


@meaning("set")
def every_month_of(first: int, last: int, second: int | None = None, quant: str | None = None) -> Recurring:
    """*every May and October*"""
    middle = () if second is None else (CalendarDate(month=second),)
    return Recurring(Pair(CalendarDate(month=first), CalendarDate(month=last), middle), quant)


@meaning("set")
def every_day_except(weekday: int, quant: str | None = None, unit: Granularity = Granularity.DAY) -> Recurring | None:
    """*every day except Mondays*: from Tuesdays to Sundays."""
    days = Range(CalendarDate(weekday=weekday % 7 + 1), CalendarDate(weekday=(weekday - 2) % 7 + 1))
    return Recurring(days, quant) if unit is Granularity.DAY else None


@meaning("set")
def nth_of_every(
    ordinal: int, name: Expression, recurring: Recurring, time: Clock | Approximate | None = None
) -> Recurring | None:
    """*the first Monday of each month*, *the last Friday of every month at 7 p.m.*"""
    match name:
        case Named(CalendarDate(weekday=int(weekday)), None | -1 as shift) if (shift is None) is (ordinal > 0):
            if isinstance(recurring.every, Duration):
                days = recurring._replace(every=Nth(ordinal, weekday, recurring.every))
                return days if time is None else set_at_time(days, time)
    return None


@meaning("set")
def nth_of_month(ordinal: int, weekday: int) -> Recurring | None:
    """*every second Tuesday of the month*, *monthly on the first Saturday*"""
    month = Duration(((Granularity.MONTH, 1),))
    return Recurring(Nth(ordinal, weekday, month)) if 0 < ordinal <= MOST_WEEKDAYS else None


@meaning("set")
def nths_of_month(first: int, last: int, weekday: int) -> Recurring | None:
    """*the first and third Wednesdays of the month*"""
    if not first < last <= MOST_WEEKDAYS:
        return None
    month = Duration(((Granularity.MONTH, 1),))
    return Recurring(Pair(Nth(first, weekday, month), Nth(last, weekday, month)))


@meaning("set")
def set_at_time(recurring: Recurring, time: Clock | Approximate) -> Recurring | None:
    """*every day at 7 p.m.*, *9 a.m. on Sundays*, *every Tuesday and Thursday at about 5 p.m.*"""
    hour = without_nearness(time)
    if not isinstance(hour, Clock) or hour.day is not None:
        return None
    if isinstance(recurring.every, Range):
        return recurring
    every = _at_hour(recurring.every, hour)
    return recurring._replace(every=every) if every is not None else None


def _at_hour(every: Expression, hour: Clock) -> Expression | None:
    if isinstance(every, Pair):
        first, last, *middle = (_at_hour(day, hour) for day in (every.first, every.last, *every.middle))
        return Pair(first, last, tuple(middle)) if None not in (first, last, *middle) else None  # type: ignore[arg-type]
    if every == Duration(((Granularity.DAY, 1),)):
        return hour
    day = every.day if isinstance(every, DayPart) else every
    named = isinstance(day, CalendarDate) and day.weekday is not None
    return hour._replace(day=day) if day is None or named or isinstance(day, Nth) else None


@meaning("set")
def unit_at_time(unit: Granularity, time: Clock | Approximate) -> Recurring | None:
    """*daily at 7 p.m.*"""
    return set_at_time(every_unit(unit), time)


@meaning("set")
def set_over_hours(recurring: Recurring, times: Range) -> Recurring | None:
    """*every day from 9 a.m. to 5 p.m.*: the hours belong to the set, not to one day."""
    clocks = times.first, times.last
    return recurring if all(isinstance(clock, Clock) and clock.day is None for clock in clocks) else None


@meaning("set")
def unit_over_hours(unit: Granularity, times: Range) -> Recurring | None:
    """*daily from 9 a.m. to 5 p.m.*"""
    return set_over_hours(every_unit(unit), times)


@meaning("set")
def every_amount(duration: Duration, quant: str | None = None) -> Recurring:
    """*every two weeks*"""
    return Recurring(duration, quant)


@meaning("set")
def every_name(name: Expression, quant: str | None = None) -> Recurring | None:
    """*every Monday*, *each July*, *Tuesday nights*"""
    if isinstance(name, Named) and name.shift is None:
        return Recurring(name.name, quant)
    return Recurring(name, quant) if isinstance(name, DayPart) else None


@meaning("set")
def times_a_unit(number: float, unit: Granularity) -> Recurring:
    """*twice a week*"""
    return Recurring(Duration(((unit, 1),)), None, f"{number:g}X")
