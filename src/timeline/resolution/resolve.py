"""Expression and context to a place in time, one function per kind of expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.holidays import APPROXIMATE
from timeline.dates.period import MONTHS, move
from timeline.grammar.expressions import (
    Ahead,
    Alternatives,
    Approximate,
    CalendarDate,
    Clock,
    Compared,
    Duration,
    Expression,
    Holiday,
    Impossible,
    Instant,
    Named,
    Offset,
    Pair,
    Part,
    Range,
    Recurring,
    Reference,
    Stretch,
    Unit,
    Vague,
)
from timeline.model.timex import TimexState, TimexType
from timeline.resolution.coarse import place_coarsely
from timeline.resolution.context import Context, Direction
from timeline.resolution.lengths import (
    format_amounts,
    place_difference,
    place_duration,
    place_stretch,
)
from timeline.resolution.locate import locate
from timeline.resolution.open_values import open_value
from timeline.resolution.placed import Placed, place_period, unresolved
from timeline.resolution.recurrence import recurrence_rule

NO_REFERENCE = "no reference date: the article states none and none was given"
NO_COUNT = "the count is not said"
SOME_HOUR = "TXX"
EVERY_DAY = "XXXX-XX-XX"
NO_SUCH_DATE = "the calendar has no such date"
LARGEST_YEAR = 999_999_999


def resolve(expression: Expression, context: Context) -> Placed:
    """Where the expression lies in time, or why it lies nowhere."""
    try:
        return _RESOLVERS.get(type(expression), _resolve_unit)(expression, context)
    except OverflowError:
        return unresolved(open_value(expression), "the time lies outside any calendar")


def _is_rough(expression: Expression) -> bool:
    """Whether it rests on a holiday whose day is not firm: *Eid al-Fitr*, *two days after Diwali*."""
    if isinstance(expression, Holiday):
        return expression.name in APPROXIMATE
    return any(isinstance(part, tuple) and _is_rough(part) for part in expression)  # type: ignore[arg-type]


def _resolve_unit(expression: Expression, context: Context) -> Placed:
    period = locate(expression, context)
    if period is None and isinstance(expression, (Offset, Unit)):
        coarse = place_coarsely(expression, context)
        if coarse is not None:
            return coarse
    if period is not None:
        if abs(period.start.year) > LARGEST_YEAR:
            raise OverflowError
        return place_period(period)._replace(approximate=_is_rough(expression))
    value = open_value(expression)
    if "X" in value and not context.used:
        return unresolved(value, NO_REFERENCE)
    return Placed(value, state=TimexState.INVALID, reason=NO_SUCH_DATE)


def _resolve_relative(unit: Unit, context: Context) -> Placed:
    """In a narrative *today* is the time of its writing at large, not the day."""
    if context.narrative and unit == Unit(G.DAY, 0):
        return _resolve_vague(Vague("PRESENT_REF"), context)
    return _resolve_unit(unit, context)


def _resolve_offset(offset: Offset, context: Context) -> Placed:
    if any(count is None for _, count in offset.amounts):
        past = offset.sign < 0
        return Placed("PAST_REF" if past else "FUTURE_REF", state=TimexState.VAGUE, reason=NO_COUNT)
    placed = _resolve_unit(offset, context)
    if placed.period is None or min(unit for unit, _ in offset.amounts) >= G.DAY:
        return placed
    if placed.period.granularity >= G.DAY:
        placed = placed._replace(value=f"{placed.value}{SOME_HOUR}", approximate=True)
    return placed._replace(type=TimexType.TIME)


def _resolve_clock(clock: Clock, context: Context) -> Placed:
    return _resolve_unit(clock, context)._replace(zone=clock.zone)


def _resolve_instant(instant: Instant, _context: Context) -> Placed:
    return place_period(instant.period, instant.zone)


def _resolve_vague(vague: Vague, _context: Context) -> Placed:
    return Placed(vague.value, state=TimexState.VAGUE, reason="the words give no place in time")


def _resolve_impossible(impossible: Impossible, _context: Context) -> Placed:
    return Placed("", state=TimexState.INVALID, reason=impossible.reason)


def _resolve_alternatives(alternatives: Alternatives, context: Context) -> Placed:
    return resolve(alternatives.likely, context)._replace(alternative=resolve(alternatives.other, context))


def _resolve_approximate(approximate: Approximate, context: Context) -> Placed:
    return resolve(approximate.inner, context)._replace(mod="APPROX", approximate=True)


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────

_THIRDS = {"START": (0, 1), "MID": (1, 2), "END": (2, 3)}
_MONTH_DAYS = (0, 10, 20)
_DECADE_YEARS = (0, 4, 7)


def _resolve_part(part: Part, context: Context) -> Placed:
    placed = resolve(part.inner, context)
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


# ── lengths and sets ─────────────────────────────────────────────────────────────────────────────────────────────────


def _resolve_ahead(ahead: Ahead, context: Context) -> Placed:
    if context.clause.direction is Direction.PAST or (
        context.clause.direction is Direction.UNKNOWN and not context.clause.alone
    ):
        return place_duration(Duration(ahead.amounts), context)._replace(type=TimexType.DURATION)
    return _resolve_offset(Offset(ahead.amounts, 1, Reference.SPEECH), context)


def _resolve_recurring(recurring: Recurring, _context: Context) -> Placed:
    every = recurring.every
    value = format_amounts(every.amounts) if isinstance(every, Duration) else open_value(every).removeprefix(EVERY_DAY)
    return Placed(
        value,
        quant=recurring.quant,
        freq=recurring.freq,
        rrule=recurrence_rule(recurring),
        reason="a set of times",
    )


# ── ranges and lists ─────────────────────────────────────────────────────────────────────────────────────────────────


def _resolve_range(expression: Range | Pair, context: Context) -> Placed:
    ends = _resolve_ends(expression, context)
    first, last = ends[0], ends[-1]
    value = f"{first.value}/{last.value}"
    start, end = first.stretch(), last.stretch()
    if start is None or end is None:
        state = TimexState.INVALID if TimexState.INVALID in (first.state, last.state) else TimexState.UNRESOLVED
        return Placed(value, state=state, reason=first.reason or last.reason, ends=tuple(ends))
    clocked = isinstance(expression.first, Clock) and isinstance(expression.last, Clock)
    bounds = Interval(start.start, end.start if clocked else end.end)
    if bounds.start is not None and bounds.end is not None and bounds.start >= bounds.end:
        return Placed(value, state=TimexState.INVALID, reason="the range ends before it begins", ends=tuple(ends))
    grain = max(g for g in (_grain(first), _grain(last)) if g)
    type_ = TimexType.TIME if clocked else None
    return Placed(value, bounds=bounds, granularity=grain, ends=tuple(ends), type=type_, zone=last.zone)


def _resolve_ends(expression: Range | Pair, context: Context) -> list[Placed]:
    """The times of a range or list in their order; what is past ends before the article was written."""
    middle = expression.middle if isinstance(expression, Pair) else ()
    times = (expression.first, *middle, expression.last)
    ends = [resolve(times[0], context)]
    for time in times[1:]:
        ends.append(_put_after(ends[-1], resolve(time, context), time))
    steps = [_recurrence(time) for time in times]
    now = context.speech.period if context.speech and not context.narrative else None
    last = ends[-1].period
    if now and last and last.start >= now.end and context.clause.direction is Direction.PAST and None not in steps:
        return [_move(end, step, -1) for end, step in zip(ends, steps, strict=True)]
    return ends


def _move(placed: Placed, step: tuple[G, int] | None, sign: int) -> Placed:
    if placed.period is None or step is None:
        return placed
    start = move(placed.period.start, step[0], sign * step[1])
    return place_period(placed.period._replace(start=start), placed.zone)


def _grain(placed: Placed) -> G:
    return placed.granularity or (placed.period.granularity if placed.period else G.DAY)


def _put_after(first: Placed, last: Placed, expression: Expression) -> Placed:
    """A time named without its year, week or day is the next one after the start: *December 28 to January 3*."""
    step = _recurrence(expression)
    while step and first.period and last.period and last.period.start < first.period.start:
        last = _move(last, step, 1)
    return last


def _recurrence(expression: Expression) -> tuple[G, int] | None:
    """How far apart the times of a name lie: *Friday* a week, *3 January* a year, *5 p.m.* a day."""
    name = expression.name if isinstance(expression, Named) else expression
    if isinstance(name, Clock):
        return (G.DAY, 1) if name.day is None else None
    if not isinstance(name, CalendarDate) or name.year is not None:
        return None
    return (G.WEEK, 1) if name.weekday and not name.day else (G.YEAR, 1)


_RESOLVERS: dict[type, Callable[[Any, Context], Placed]] = {
    Unit: _resolve_relative,
    Offset: _resolve_offset,
    Clock: _resolve_clock,
    Instant: _resolve_instant,
    Vague: _resolve_vague,
    Impossible: _resolve_impossible,
    Alternatives: _resolve_alternatives,
    Approximate: _resolve_approximate,
    Part: _resolve_part,
    Duration: place_duration,
    Stretch: place_stretch,
    Ahead: _resolve_ahead,
    Compared: place_difference,
    Recurring: _resolve_recurring,
    Range: _resolve_range,
    Pair: _resolve_range,
}
