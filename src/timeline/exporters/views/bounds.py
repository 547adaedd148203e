"""The four bounds of a time: between which points it may begin, and between which it may end."""

from __future__ import annotations

from datetime import date, datetime

from timeline.dates import Moment, Period
from timeline.dates import moment as moments
from timeline.dates.period import floor
from timeline.model import TimeValue
from timeline.model.span import Frozen
from timeline.model.timevalue import Point


class Bounds(Frozen):
    """Inclusive bounds, to the day, or to the second where a time of day was said.

    None on an open side, and outside the years 1 to 9999.
    """

    earliest_start: Point | None
    latest_start: Point | None
    earliest_end: Point | None
    latest_end: Point | None


def find_bounds(time: TimeValue) -> Bounds:
    """The bounds of a time.

    What was said in one unit ("July 2024", "early July 2024") happened somewhere in it; a range of units begins in its
    first and ends in its last.

    >>> from timeline.dates import Granularity
    >>> from timeline.model.points import period_value
    >>> find_bounds(period_value(Period(Granularity.MONTH, Moment(2024, 7)))).latest_start
    datetime.date(2024, 7, 31)
    """
    first, last = time.start, last_point(time)
    if first is not None and last is not None and is_one_unit(time):
        return Bounds(earliest_start=first, latest_start=last, earliest_end=first, latest_end=last)
    return Bounds(
        earliest_start=first,
        latest_start=first and _to_point(_unit(first, time).end.plus_seconds(-1), first),
        earliest_end=last and _to_point(_unit(last, time).start, last),
        latest_end=last,
    )


def last_point(time: TimeValue) -> date | None:
    """The last second of a time with a clock, else its last day."""
    end = time.end_exclusive
    if isinstance(end, datetime):
        return moments.from_date(end).plus_seconds(-1).as_datetime(end.tzinfo)
    return time.last


def is_one_unit(time: TimeValue) -> bool:
    """Whether the time lies within one unit of its own granularity: a month, or a part of it."""
    first, last = time.start, last_point(time)
    return first is not None and last is not None and moments.from_date(last) < _unit(first, time).end


def _unit(point: date, time: TimeValue) -> Period:
    return floor(moments.from_date(point), time.granularity)


def _to_point(moment: Moment, like: date) -> date | None:
    return moment.as_datetime(like.tzinfo) if isinstance(like, datetime) else moment.as_date()
