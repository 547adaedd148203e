"""Where an event goes in a calendar: the days or hours that it takes, and what to do with imprecise dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from timeline.dates import Granularity
from timeline.dates.period import SECONDS
from timeline.errors import InputError
from timeline.model import TimeValue

Policy = Literal["span", "first-day", "skip"]
Imprecise = Policy | Mapping[Granularity, Policy] | None
POLICIES = ("span", "first-day", "skip")

_SHORT = timedelta(days=10)
_DAY = timedelta(days=1)
_ZONES_SINCE, _ZONES_UNTIL = 1970, 2037


class NoSlotError(Exception):
    """A time that no calendar can hold; the message says why."""


class Slot(NamedTuple):
    """The place in a calendar: two ``date``s or two ``datetime``s, half-open; ``whole`` if it is all of the time."""

    start: date
    end: date
    whole: bool = True


def check_policy(imprecise: Imprecise) -> None:
    """Raises ``InputError`` for what is no policy."""
    policies = imprecise.values() if isinstance(imprecise, Mapping) else [imprecise] if imprecise else []
    for policy in policies:
        if policy not in POLICIES:
            raise InputError(f"not a policy for imprecise dates: {policy!r}; expected one of {', '.join(POLICIES)}")


def schedule(time: TimeValue, imprecise: Imprecise = None) -> Slot:
    """The slot of a time.

    By default up to ten days, and days that were told one by one, fill their days; what is coarser is marked on its
    first day; an open side is marked where it begins (or ends). ``imprecise`` sets another policy for all imprecise
    dates, or by granularity.

    Raises ``NoSlotError`` for what has no day within the years 1 to 9999, and for what the policy skips.
    """
    policy = _policy(time, imprecise)
    if policy == "skip":
        raise NoSlotError(f"its date is known to the {time.granularity} only, and such are skipped")
    try:
        return _clock_slot(time) or _day_slot(time, policy)
    except OverflowError:
        raise NoSlotError("it ends after the year 9999, where calendars end") from None


def is_imprecise(time: TimeValue) -> bool:
    """Whether the day is not known, or not firmly."""
    return time.granularity > Granularity.DAY or time.approximate or time.uncertain


def _policy(time: TimeValue, imprecise: Imprecise) -> Policy:
    if isinstance(imprecise, str) and is_imprecise(time):
        return imprecise
    if isinstance(imprecise, Mapping) and time.granularity in imprecise:
        return imprecise[time.granularity]
    short = time.first is not None and time.last is not None and time.last - time.first < _SHORT
    return "span" if short or time.granularity <= Granularity.WEEK else "first-day"


def _day_slot(time: TimeValue, policy: Policy) -> Slot:
    first, last = time.first, time.last
    if (first is None and not time.open_start) or (last is None and not time.open_end):
        raise NoSlotError("its date lies outside the years 1 to 9999")
    first, last = first or last, last or first
    if first is None or last is None:
        raise NoSlotError("it has neither beginning nor end")
    end = max(first, last) + _DAY if policy == "span" else first + _DAY
    return Slot(first, end, whole=not time.open_start and not time.open_end and end > last)


def _clock_slot(time: TimeValue) -> Slot | None:
    """The slot of a time of day; None if a side has none."""
    start, end = time.start, time.end_exclusive
    unit = timedelta(seconds=SECONDS.get(time.granularity, SECONDS[Granularity.MINUTE]))
    if isinstance(end, datetime) and start is None and time.open_start:
        start = end - unit
    if not isinstance(start, datetime) or not isinstance(end, datetime | None):
        return None
    whole = end is not None and time.start is not None
    start, end = _zoned(start, end or start + unit)
    return Slot(start, end if end > start else start + unit, whole)


def _zoned(start: datetime, end: datetime) -> tuple[datetime, datetime]:
    """Both in a zone that calendars understand: an IANA zone while its rules are known, UTC else, none before 1970."""
    start, end = start.replace(microsecond=0), end.replace(microsecond=0)
    if start.tzinfo is None or end.tzinfo is None or start.year < _ZONES_SINCE:
        return start.replace(tzinfo=None), end.replace(tzinfo=None)
    if isinstance(start.tzinfo, ZoneInfo) and start.tzinfo.key and start.year <= _ZONES_UNTIL:
        return start, end.astimezone(start.tzinfo)
    return start.astimezone(UTC), end.astimezone(UTC)
