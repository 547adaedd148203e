"""An expression placed in time, before it becomes a Timex."""

from __future__ import annotations

from datetime import tzinfo
from functools import lru_cache
from typing import NamedTuple

from timeline.dates import Granularity, Interval, Period, timex3
from timeline.model import TimeValue
from timeline.model.points import interval_value, period_value
from timeline.model.timex import TimexState, TimexType


class Placed(NamedTuple):
    """The TIMEX3 value and the stretch of time; ``state`` and ``reason`` where there is no such stretch.

    ``type`` is set only where the context decides it.
    """

    value: str
    period: Period | None = None
    bounds: Interval | None = None
    granularity: Granularity | None = None
    mod: str | None = None
    type: TimexType | None = None
    quant: str | None = None
    freq: str | None = None
    rrule: str | None = None
    zone: tzinfo | None = None
    approximate: bool = False
    state: TimexState = TimexState.RESOLVED
    reason: str | None = None
    ends: tuple[Placed, ...] | None = None
    alternative: Placed | None = None

    def time(self) -> TimeValue | None:
        """The stretch as a public value, or None."""
        if self.state is not TimexState.RESOLVED:
            return None
        if self.bounds is not None and self.granularity is not None:
            return self._interval_time(self.bounds, self.granularity)
        if self.period is None:
            return None
        return period_value(self.period, zone=self.zone, approximate=self.approximate)

    def _interval_time(self, bounds: Interval, granularity: Granularity) -> TimeValue:
        first, last = (end.time() for end in (self.ends[0], self.ends[-1])) if self.ends else (None, None)
        text = f"{first.edtf.split('/')[0]}/{last.edtf.split('/')[-1]}" if first and last else None
        return interval_value(bounds, granularity, text=text, zone=self.zone, approximate=self.approximate)

    def stretch(self) -> Interval | None:
        """The half-open stretch, whether from a unit or from bounds."""
        return self.bounds or (self.period.interval if self.period else None)


@lru_cache(maxsize=1 << 10)
def place_period(period: Period, zone: tzinfo | None = None) -> Placed:
    """A calendar unit with its TIMEX3 value."""
    return Placed(timex3.format_period(period), period, zone=zone)


def unresolved(value: str, reason: str) -> Placed:
    """An expression that is understood but has no reference; the open value is kept."""
    return Placed(value, state=TimexState.UNRESOLVED, reason=reason)
