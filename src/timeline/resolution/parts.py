"""The START, MID or END of a unit of time: its modifier and its bounds."""

from __future__ import annotations

from timeline.dates import Interval, Period
from timeline.dates.parts import cut
from timeline.grammar.expressions import Part
from timeline.resolution.placed import Placed

_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}


def place_part(placed: Placed, part: Part) -> Placed:
    """The part of a time that is placed itself; of one that lies nowhere only the modifier is known."""
    if placed.period is None:
        return placed._replace(mod=part.mod)
    return placed._replace(
        mod=part.mod, bounds=_part_bounds(placed.period, part), granularity=placed.period.granularity
    )


SHORTEST_PARTED = 3


def _part_bounds(period: Period, part: Part) -> Interval:
    """The third that it names; less than three days are too short to have firm parts: the bounds are the whole."""
    days = period.end.ordinal - period.start.ordinal
    if days < SHORTEST_PARTED:
        return period.interval
    if part.halves:
        middle = period.start.plus_days(days // 2)
        return Interval(period.start, middle) if part.mod == "START" else Interval(middle, period.end)
    cuts = cut(period)
    first, last = _THIRDS[part.mod]
    return Interval(cuts[first], cuts[last])
