"""Sets of times as RFC 5545 recurrence rules, where they are regular."""

from __future__ import annotations

from timeline.dates import Granularity as G
from timeline.grammar.expressions import (
    MIDNIGHT,
    CalendarDate,
    Clock,
    DayPart,
    Duration,
    Expression,
    Nth,
    Pair,
    Range,
    Recurring,
    Season,
)

_FREQUENCIES = {
    G.YEAR: ("YEARLY", 1),
    G.QUARTER: ("MONTHLY", 3),
    G.MONTH: ("MONTHLY", 1),
    G.WEEK: ("WEEKLY", 1),
    G.DAY: ("DAILY", 1),
    G.HOUR: ("HOURLY", 1),
    G.DECADE: ("YEARLY", 10),
}
HOUR = "BYHOUR"
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def recurrence_rule(recurring: Recurring) -> str | None:
    """The RRULE of a set, or None for one that no rule can say.

    >>> recurrence_rule(Recurring(Duration(((G.WEEK, 2),)))), recurrence_rule(Recurring(CalendarDate(weekday=1)))
    ('FREQ=WEEKLY;INTERVAL=2', 'FREQ=WEEKLY;BYDAY=MO')
    """
    every = recurring.every
    if recurring.freq is not None or isinstance(every, Season):
        return None
    if isinstance(every, Clock):
        return _hourly_rule(every, recurring.interval)
    if isinstance(every, DayPart):
        return _daily_rule(every.day, recurring.interval)
    if isinstance(every, CalendarDate):
        return _named_rule(every, recurring.interval)
    if isinstance(every, Nth):
        return _nth_rule(every)
    if isinstance(every, Pair):
        return _listed_rule(every)
    if isinstance(every, Range):
        return _weekdays_rule(every)
    if not isinstance(every, Duration) or len(every.amounts) != 1:
        return None
    unit, count = every.amounts[0]
    if unit not in _FREQUENCIES or count is None or count != int(count):
        return None
    frequency, factor = _FREQUENCIES[unit]
    return _every(frequency, int(count) * factor)


def _every(frequency: str, interval: int) -> str:
    return f"FREQ={frequency}" if interval == 1 else f"FREQ={frequency};INTERVAL={interval}"


def _hourly_rule(time: Clock, interval: int) -> str | None:
    """*every Thursday at 7.30 p.m.*, *daily at 9*"""
    days = _daily_rule(time.day, interval)
    return days and days + _hour_part(time)


def _hour_part(time: Clock) -> str:
    """The hour as RFC 5545 adds it; it has none for the midnight that ends a day."""
    if time.hour == MIDNIGHT:
        return ""
    return f";{HOUR}={time.hour}" + ("" if time.minute is None else f";BYMINUTE={time.minute}")


def _daily_rule(day: Expression | None, interval: int) -> str | None:
    """*every morning*, *Tuesday nights*"""
    if isinstance(day, Nth):
        return _nth_rule(day)
    if day is None:
        return _every("DAILY", interval)
    return _named_rule(day, interval) if isinstance(day, CalendarDate) else None


def _listed_rule(times: Pair) -> str | None:
    """*Mondays and Thursdays*, *every Monday and Friday at 9*, *the first and third Mondays of the month*"""
    members = [times.first, *times.middle, times.last]
    if isinstance(times.first, Clock):
        first, *middle, last = (member.day for member in members if isinstance(member, Clock) and member.day)
        rule = _listed_rule(Pair(first, last, tuple(middle)))
        return rule and rule + _hour_part(times.first)
    dates = [member for member in members if isinstance(member, CalendarDate)]
    if days := [_DAYS[date.weekday - 1] for date in dates if date.weekday is not None]:
        return f"FREQ=WEEKLY;BYDAY={','.join(days)}"
    if months := [str(date.month) for date in dates if date.month is not None]:
        return f"FREQ=YEARLY;BYMONTH={','.join(months)}"
    nths = [member for member in members if isinstance(member, Nth)]
    return _nth_rule(*nths) if nths else None


def _nth_rule(*nths: Nth) -> str | None:
    """*the first Monday of each month*, *the first and third Mondays of the month*"""
    outer = nths[0].outer
    if not isinstance(outer, Duration) or outer.amounts not in (((G.MONTH, 1),), ((G.YEAR, 1),)):
        return None
    frequency, _ = _FREQUENCIES[outer.amounts[0][0]]
    return f"FREQ={frequency};BYDAY={','.join(f'{nth.ordinal}{_DAYS[int(nth.unit) - 1]}' for nth in nths)}"


def _weekdays_rule(days: Range) -> str | None:
    """*weekdays*, *Fridays through Mondays*"""
    match days:
        case Range(CalendarDate(weekday=int(first)), CalendarDate(weekday=int(last))):
            run = [_DAYS[(first - 1 + step) % len(_DAYS)] for step in range((last - first) % len(_DAYS) + 1)]
            return f"FREQ=WEEKLY;BYDAY={','.join(run)}"
    return None


def _named_rule(date: CalendarDate, interval: int) -> str | None:
    if date.weekday is not None:
        return f"{_every('WEEKLY', interval)};BYDAY={_DAYS[date.weekday - 1]}"
    if date.month is None:
        return None
    day = f";BYMONTHDAY={date.day}" if date.day else ""
    return f"{_every('YEARLY', interval)};BYMONTH={date.month}{day}"
