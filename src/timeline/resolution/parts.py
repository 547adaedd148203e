"""The START, MID or END of a unit of time: its modifier and its bounds."""

from __future__ import annotations

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import MONTHS
from timeline.grammar.expressions import Part
from timeline.resolution.placed import Placed

_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}
_MONTH_DAYS = (0, 10, 20)
_DECADE_YEARS = (0, 4, 7)


def place_part(placed: Placed, part: Part) -> Placed:
    """The part of a time that is placed itself; of one that lies nowhere only the modifier is known."""
    if placed.period is None:
        return placed._replace(mod=part.mod)
    return placed._replace(
        mod=part.mod, bounds=_part_bounds(placed.period, part), granularity=placed.period.granularity
    )


SHORTEST_PARTED = 3


def _part_bounds(period: Period, part: Part) -> Interval:
    """Ten days of a month, a third of a year, four or three years of a decade, a third of anything else.

    Less than three days are too short to have firm parts: the bounds are the whole.
    """
    days = period.end.ordinal - period.start.ordinal
    if days < SHORTEST_PARTED:
        return period.interval
    if part.halves:
        middle = period.start.plus_days(days // 2)
        return Interval(period.start, middle) if part.mod == "START" else Interval(middle, period.end)
    cuts = _cuts(period)
    first, last = _THIRDS[part.mod]
    return Interval(cuts[first], cuts[last])


def _cuts(period: Period) -> tuple[Moment, Moment, Moment, Moment]:
    start, end = period.start, period.end
    if period.granularity is G.MONTH:
        return start, start.plus_days(_MONTH_DAYS[1]), start.plus_days(_MONTH_DAYS[2]), end
    if period.granularity is G.DECADE:
        return start, start.plus_months(12 * _DECADE_YEARS[1]), start.plus_months(12 * _DECADE_YEARS[2]), end
    months = MONTHS.get(period.granularity, 0)
    if months >= 3:
        return start, start.plus_months(months // 3), start.plus_months(months * 2 // 3), end
    days = end.ordinal - start.ordinal
    return start, start.plus_days(days // 3), start.plus_days(days * 2 // 3), end
