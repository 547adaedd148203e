"""On which side of a day a time lies."""

from __future__ import annotations

from datetime import date

from timeline.model import TimeValue


def is_ahead(time: TimeValue | None, day: date | None) -> bool:
    """Whether a time lies after a day, as far as both are known."""
    first = time.first if time is not None else None
    return first is not None and day is not None and first > day


def is_due(time: TimeValue | None, day: date | None) -> bool:
    """Whether a time, or the end of one that has no beginning, lies after a day: "in June", "by June"."""
    last = time.last if time is not None and time.first is None else None
    return is_ahead(time, day) or (last is not None and day is not None and last > day)


def is_over(time: TimeValue | None, day: date | None) -> bool:
    """Whether a time lies before a day, as far as both are known."""
    last = time.last if time is not None else None
    return last is not None and day is not None and last < day
