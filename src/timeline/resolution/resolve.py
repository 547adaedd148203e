"""Expression and context to a place in time, one function per kind of expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.dates import Granularity as G
from timeline.dates.holidays import APPROXIMATE
from timeline.grammar.expressions import (
    Ahead,
    Alternatives,
    Approximate,
    Clock,
    Compared,
    Duration,
    Expression,
    Holiday,
    Impossible,
    Instant,
    Offset,
    Onward,
    Pair,
    Part,
    Quarter,
    Range,
    Recurring,
    Reference,
    Stretch,
    Unit,
    Vague,
    WorkingDays,
)
from timeline.model.timex import TimexState, TimexType
from timeline.resolution.clause import Direction
from timeline.resolution.coarse import place_coarsely
from timeline.resolution.context import Context
from timeline.resolution.ended_quarters import place_quarter
from timeline.resolution.lengths import (
    format_amounts,
    place_difference,
    place_duration,
    place_onward,
    place_stretch,
)
from timeline.resolution.locate import locate
from timeline.resolution.open_values import open_value
from timeline.resolution.parts import place_part
from timeline.resolution.placed import Placed, place_period, unresolved
from timeline.resolution.ranges import place_range, times_of
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
    return place_period(instant.period, instant.zone)._replace(type=TimexType.TIME)


def _resolve_vague(vague: Vague, _context: Context) -> Placed:
    kind = TimexType.TIME if vague.value.startswith(EVERY_DAY) else None
    return Placed(vague.value, state=TimexState.VAGUE, reason="the words give no place in time", type=kind)


def _resolve_impossible(impossible: Impossible, _context: Context) -> Placed:
    return Placed("", state=TimexState.INVALID, reason=impossible.reason)


def _resolve_alternatives(alternatives: Alternatives, context: Context) -> Placed:
    return resolve(alternatives.likely, context)._replace(alternative=resolve(alternatives.other, context))


def _resolve_approximate(approximate: Approximate, context: Context) -> Placed:
    """The day of *around 3 p.m. on Monday* is firm."""
    placed = resolve(approximate.inner, context)
    hourly = isinstance(approximate.inner, Clock)
    return placed._replace(mod=approximate.mod, approximate=placed.approximate or not hourly)


def _resolve_part(part: Part, context: Context) -> Placed:
    return place_part(resolve(part.inner, context), part)


# ── lengths and sets ─────────────────────────────────────────────────────────────────────────────────────────────────


def _resolve_ahead(ahead: Ahead, context: Context) -> Placed:
    if context.clause.direction is Direction.PAST or (
        context.clause.direction is Direction.UNKNOWN and not context.clause.alone
    ):
        return place_duration(Duration(ahead.amounts, ahead.mod), context)._replace(type=TimexType.DURATION)
    if ahead.working:
        return _resolve_unit(WorkingDays(int(ahead.amounts[0][1] or 0), 1, Reference.SPEECH), context)
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
    return place_range(expression, [resolve(time, context) for time in times_of(expression)], context)


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
    Onward: place_onward,
    Quarter: place_quarter,
    Ahead: _resolve_ahead,
    Compared: place_difference,
    Recurring: _resolve_recurring,
    Range: _resolve_range,
    Pair: _resolve_range,
}
