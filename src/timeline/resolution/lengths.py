"""Lengths of time: their TIMEX3 values, and where the words or the reference place them."""

from __future__ import annotations

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period, timex3
from timeline.dates.period import floor, move
from timeline.grammar.expressions import Amounts, Compared, Duration, Offset, Onward, Reference, Stretch
from timeline.model.timex import TimexType
from timeline.resolution.context import Context
from timeline.resolution.locate import locate
from timeline.resolution.placed import Placed, place_period

_IN_YEARS = {G.DECADE: 10, G.CENTURY: 100, G.MILLENNIUM: 1000}
_CALENDAR_UNITS = (G.QUARTER, G.WEEKEND)
"""Units that are always counted whole: the past two quarters end with the last one that is over."""


def place_duration(duration: Duration, context: Context) -> Placed:
    """*two years* lies nowhere, *the past two years* end at the reference."""
    placed = Placed(format_amounts(duration.amounts), mod=duration.mod, reason="a length of time, anchored nowhere")
    if not duration.window or context.speech is None:
        return placed
    bounds = _window(duration.amounts, duration.window, context.use(context.speech))
    return _bound(placed, bounds, duration.amounts)


def place_stretch(stretch: Stretch, context: Context) -> Placed:
    """*two weeks starting May 20*, *the three months ended 30 September*"""
    edge = locate(stretch.edge, context)
    placed = Placed(format_amounts(stretch.amounts), reason="a length of time of which neither end is known")
    if edge is None:
        return placed
    near = edge.start if stretch.sign > 0 else edge.end
    bound = _bound(placed, _reach(stretch.amounts, stretch.sign, near), stretch.amounts)
    return bound._replace(approximate=stretch.sign > 0 and edge.granularity > G.DAY)


def place_onward(onward: Onward, context: Context) -> Placed:
    """*Ten years on*: that long after the time told last; where that is not over yet, so long up to now."""
    if context.story.told:
        period = locate(Offset(onward.amounts, 1, Reference.STORY), context)
        if period is not None and (context.speech is None or period.start < context.speech.period.end):
            return place_period(period)._replace(type=TimexType.DATE)
    context.used = []
    return place_duration(Duration(onward.amounts, window=-1), context)._replace(type=TimexType.DURATION)


def place_difference(compared: Compared, _context: Context) -> Placed:
    """*10 days earlier than planned*"""
    return Placed(format_amounts(compared.amounts), reason="a difference between two times")


def format_amounts(amounts: Amounts) -> str:
    """The TIMEX3 value of a length; decades and centuries are counted in years, as news corpora do.

    >>> format_amounts(((G.DECADE, 1), (G.YEAR, 2)))
    'P12Y'
    """
    units: dict[G, float | int | None] = {}
    for unit, count in (_in_years(unit, count) for unit, count in amounts):
        units[unit] = None if count is None else count + (units.get(unit) or 0)
    return timex3.format_duration(tuple(units.items()))


def _in_years(unit: G, count: float | None) -> tuple[G, float | None]:
    return (G.YEAR, count * _IN_YEARS[unit]) if unit in _IN_YEARS and count is not None else (unit, count)


def _bound(placed: Placed, bounds: Interval | None, amounts: Amounts) -> Placed:
    if bounds is None:
        return placed
    grain = min(unit for unit, _ in amounts)
    return placed._replace(bounds=bounds, granularity=max(grain, G.DAY), approximate=True, reason=None)


def _window(amounts: Amounts, sign: int, today: Moment) -> Interval | None:
    """The past three weeks begin that far back and hold today; the next three begin tomorrow."""
    today = Moment(*today[:3])
    unit, count = amounts[0]
    if unit in _CALENDAR_UNITS and len(amounts) == 1 and count is not None:
        return _whole_units(floor(today, unit), sign * int(count))
    tomorrow = today.plus_days(1)
    reached = _reach(amounts, sign, today if sign < 0 else tomorrow)
    return Interval(reached.start, tomorrow) if reached and sign < 0 else reached


def _whole_units(current: Period, count: int) -> Interval:
    """That many calendar units before the current one, or after it."""
    if count < 0:
        return Interval(current.shifted(count).start, current.shifted(-1).end)
    return Interval(current.shifted(1).start, current.shifted(count).end)


def _reach(amounts: Amounts, sign: int, start: Moment) -> Interval | None:
    """The stretch of that length which begins at a moment, or ends there if the sign is negative."""
    far = start
    for unit, count in amounts:
        if count is None or unit < G.DAY:
            return None
        far = move(far, unit, sign * int(count))
    return Interval(start, far) if sign > 0 else Interval(far, start)
