"""Which occurrence of a recurring name is meant: the January, the Tuesday, the 8 April."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.dates import period as periods
from timeline.dates.holidays import holiday
from timeline.dates.moment import exists
from timeline.dates.period import floor, nth_weekday
from timeline.grammar.expressions import CalendarDate, Expression, Holiday, Nth, Season
from timeline.resolution.clause import Direction

YEARS_REACH = 2
LEAP_REACH = 8


@lru_cache(maxsize=1 << 10)
def candidates(name: Expression, near: Moment) -> tuple[Period, ...]:
    """The occurrences of a name around a moment, in order of time."""
    if isinstance(name, CalendarDate) and name.month is None and name.day is None and name.weekday is not None:
        first = near.plus_days(-14 + (name.weekday - near.weekday) % 7)
        return tuple(Period(G.DAY, Moment(*first[:3]).plus_days(7 * week)) for week in range(5))
    if isinstance(name, CalendarDate) and name.month is None:
        months = (floor(near, G.MONTH).shifted(step) for step in range(-14, 15))
        found = (occurrence(name._replace(month=m.start.month), m.start.year) for m in months)
        return tuple(p for p in found if p and name.weekday in (None, p.start.weekday))
    reach = LEAP_REACH if isinstance(name, CalendarDate) and (name.month, name.day) == (2, 29) else YEARS_REACH
    found = (occurrence(name, near.year + step) for step in range(-reach, reach + 1))
    return tuple(period for period in found if period is not None)


def occurrence(name: Expression, year: int) -> Period | None:
    """The one that begins in the year, or None if the year has none (29 February, a movable feast long ago)."""
    if isinstance(name, CalendarDate):
        if name.day is not None and name.month is not None:
            return Period(G.DAY, Moment(year, name.month, name.day)) if exists(year, name.month, name.day) else None
        return Period(G.MONTH, Moment(year, name.month)) if name.month is not None else None
    if isinstance(name, Season):
        return periods.season(year, name.code)
    if isinstance(name, Holiday):
        return holiday(name.name, year)
    if isinstance(name, Nth):
        return nth_within(name, periods.year(year))
    return None


def nth_within(name: Nth, outer: Period) -> Period | None:
    """The ordinal-th unit or weekday of a period; ordinal 0 is the unit that holds the period's first day."""
    if isinstance(name.unit, G):
        return _nth_unit(name.ordinal, name.unit, outer)
    return nth_weekday(outer.interval, name.unit, name.ordinal)


DAYS_TO_WEEKEND = 3
"""A weekend *of* a day is the one that holds it or is next to it: Monday belongs to the one before."""


def _nth_unit(ordinal: int, unit: G, outer: Period) -> Period | None:
    if ordinal == 0:
        near = outer.start.plus_days(-DAYS_TO_WEEKEND) if unit is G.WEEKEND else outer.start
        return floor(near, unit)
    if unit is G.HALF and outer.granularity is not G.YEAR:
        return None
    if ordinal < 0:
        last = floor(outer.end.plus_seconds(-1), unit)
        found = last.shifted(ordinal + 1 if _belongs(last, outer) else ordinal)
    else:
        first = floor(outer.start, unit)
        found = first.shifted(ordinal - 1 if _belongs(first, outer) else ordinal)
    return found if found.interval.overlaps(outer.interval) else None


def _belongs(unit: Period, outer: Period) -> bool:
    """Whether a unit is one of the outer period: a week by its Thursday (ISO 8601), a weekend by its Saturday."""
    if unit.granularity is G.WEEK:
        return outer.interval.contains(unit.start.plus_days(3))
    if unit.granularity is G.WEEKEND:
        return outer.interval.contains(unit.start)
    return unit.interval.overlaps(outer.interval)


FIRM_DAYS = 75
HOLIDAY_DAYS = 7
SOON_DAYS = 120


def choose(
    options: Sequence[Period], near: Period, name: Expression, tell: Callable[[], Direction] = lambda: Direction.UNKNOWN
) -> Period | None:
    """The occurrence that tense and nearness point to; ``tell`` is asked for the tense only where it matters.

    Past: the last that has begun by then, the present one included. Future: the first that is not over. Without tense a
    weekday is the last one, today included, and so is a month that is not soon to come; anything else is the nearest.
    A day of a month, or a holiday, that is close by is the nearest one against the tense, too.
    """
    options = _on_their_weekday(options, near, name)
    if not options:
        return None
    if isinstance(name, Nth) and name.unit in (G.QUARTER, G.HALF):
        return _reported_quarter(options, near, tell)
    nearest = min(options, key=lambda p: (_distance(p, near), p.start))
    if _is_close_by(name, _distance(nearest, near), tell):
        return nearest
    direction = tell()
    if isinstance(name, CalendarDate) and name.day is None and direction is Direction.UNKNOWN:
        far = nearest.start.ordinal - near.end.ordinal > SOON_DAYS
        direction = Direction.PAST if name.weekday is not None or far else direction
    if direction is Direction.PAST:
        return next((p for p in reversed(options) if p.start < near.end), options[0])
    if direction is Direction.FUTURE:
        return next((p for p in options if p.end > near.start), options[-1])
    return nearest


def _is_close_by(name: Expression, days: int, tell: Callable[[], Direction]) -> bool:
    """*He was freed for Easter* (told in Holy Week), *the vote was set for 3 June*."""
    if isinstance(name, Holiday):
        return days < HOLIDAY_DAYS and tell() is Direction.PAST
    return isinstance(name, CalendarDate) and name.day is not None and days < FIRM_DAYS


REPORT_DAYS = 92


def _reported_quarter(options: Sequence[Period], near: Period, tell: Callable[[], Direction]) -> Period:
    """A quarter is spoken of when it is over; looking ahead, too, the one just past while its report is due."""
    begun = [p for p in options if p.start <= near.start] or options[:1]
    ahead = [p for p in options if p.end > near.start] or options[-1:]
    is_due = near.start.ordinal - begun[-1].end.ordinal <= REPORT_DAYS
    return begun[-1] if is_due or tell() is not Direction.FUTURE else ahead[0]


def _on_their_weekday(options: Sequence[Period], near: Period, name: Expression) -> Sequence[Period]:
    """*Saturday, April 25*: only in some years is it one; where none is near, the weekday is taken for a slip."""
    if not isinstance(name, CalendarDate) or name.weekday is None or name.day is None:
        return options
    fitting = [p for p in options if p.start.weekday == name.weekday and _distance(p, near) < DAYS_A_YEAR]
    return fitting or options


def _distance(period: Period, near: Period) -> int:
    """The days between two periods, 0 if they overlap."""
    if (end := period.end) <= near.start:
        return near.start.ordinal - end.ordinal + 1
    if period.start >= (near_end := near.end):
        return period.start.ordinal - near_end.ordinal + 1
    return 0


DAYS_A_WEEK = 7
DAYS_A_YEAR = 366


def step_to(options: Sequence[Period], near: Period, count: int) -> Period | None:
    """The occurrence that *last*, *this* or *next* names.

    -1 is the latest that is over, +1 the first still to begin (for a weekday that of next week), 0 the one of the same
    year or week.
    """
    weekly = len(options) > 1 and options[1].start.ordinal - options[0].start.ordinal == DAYS_A_WEEK
    if count < 0:
        past = [p for p in options if p.end <= near.start]
        return past[count] if len(past) >= -count else None
    if count > 0:
        after = floor(near.start, G.WEEK).end if weekly else near.end
        ahead = [p for p in options if p.start >= after]
        return ahead[count - 1] if len(ahead) >= count else None
    frame = floor(near.start, G.WEEK if weekly else G.YEAR)
    return next((p for p in options if frame.interval.contains(p.start)), None)
