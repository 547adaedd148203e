"""Ranges and lists: what neither end says, the week or the year, is the same for both."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates import Granularity as G
from timeline.dates import Interval, Period
from timeline.dates.period import move
from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Clock,
    Expression,
    Holiday,
    Named,
    Nth,
    Pair,
    Part,
    Range,
    Season,
)
from timeline.model.timex import TimexState, TimexType
from timeline.resolution.clause import Direction
from timeline.resolution.context import Context
from timeline.resolution.occurrences import FIRM_DAYS, occurrence
from timeline.resolution.parts import place_part
from timeline.resolution.placed import Placed, place_period

YEARLY = (G.YEAR, 1)


def times_of(expression: Range | Pair) -> tuple[Expression, ...]:
    """The times of a range or list in their order."""
    middle = expression.middle if isinstance(expression, Pair) else ()
    return (expression.first, *middle, expression.last)


def place_range(expression: Range | Pair, found: Sequence[Placed], context: Context) -> Placed:
    """From the first to the last of its times, which were placed each by itself."""
    ends = _agree(times_of(expression), found, context)
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


def _agree(times: Sequence[Expression], found: Sequence[Placed], context: Context) -> Sequence[Placed]:
    """The times one after the other; all of them a year or a week earlier where the clause asks for that."""
    ends = [found[0]]
    for time, placed in zip(times[1:], found[1:], strict=True):
        ends.append(_put_after(ends[-1], placed, time))
    if any(_recurrence(time) is None for time in times):
        return ends
    earlier = [_move(end, time, -1) for end, time in zip(ends, times, strict=True)]
    return (
        earlier if _is_told_earlier(ends, earlier, yearly=_recurrence(times[-1]) == YEARLY, context=context) else ends
    )


def _is_told_earlier(ends: Sequence[Placed], earlier: Sequence[Placed], *, yearly: bool, context: Context) -> bool:
    """What is past is over when the article is written, or has begun days ago; what is not over is still to come.

    Days close by that are not those of the verb are the nearest: *called off the strikes on 16 and 23 November*.
    """
    now = context.speech.period if context.speech and not context.narrative else None
    first, last, before = ends[0].period, ends[-1].period, earlier[-1].period
    if now is None or first is None or last is None or before is None:
        return False
    if context.clause.direction is Direction.FUTURE:
        return yearly and before.end > now.start
    close_by = yearly and first.granularity is G.DAY and last.start.ordinal - now.end.ordinal < FIRM_DAYS
    if close_by and (first.start < now.end or not context.clause.is_firm):
        return False
    return context.clause.direction is Direction.PAST and last.start >= now.end


def _move(placed: Placed, expression: Expression, sign: int) -> Placed:
    """The next time of that name, or the one before."""
    step = _recurrence(expression)
    if placed.period is None or step is None:
        return placed
    moved = place_period(_shift(placed.period, _name_of(expression), step, sign), placed.zone)
    if isinstance(expression, Part):
        return place_part(moved, expression)
    return moved._replace(mod=placed.mod, approximate=placed.approximate)


def _shift(period: Period, name: Expression, step: tuple[G, int], sign: int) -> Period:
    """The next period of the name, or the one before; a feast may move with the year."""
    moved = occurrence(name, period.start.year + sign) if isinstance(name, Holiday) else None
    return moved or period._replace(start=move(period.start, step[0], sign * step[1]))


def _grain(placed: Placed) -> G:
    return placed.granularity or (placed.period.granularity if placed.period else G.DAY)


def _put_after(first: Placed, last: Placed, expression: Expression) -> Placed:
    """A time named without its year, week or day is the next one after the start: *December 28 to January 3*."""
    step = _recurrence(expression)
    while step and first.period and last.period and last.period.start < first.period.start:
        last = _move(last, expression, 1)
    return last


def _recurrence(expression: Expression) -> tuple[G, int] | None:
    """How far apart the times of a name lie: *Friday* a week, *the 3rd* a month, *3 January* a year, *5 p.m.* a day."""
    name = _name_of(expression)
    if isinstance(name, Clock):
        return (G.DAY, 1) if name.day is None else None
    if isinstance(name, (Holiday, Season)):
        return YEARLY
    if isinstance(name, Nth):
        return YEARLY if name.outer is None else None
    if not isinstance(name, CalendarDate) or name.year is not None:
        return None
    if name.month is None:
        return (G.MONTH, 1) if name.day else (G.WEEK, 1)
    return YEARLY


def _name_of(expression: Expression) -> Expression:
    if isinstance(expression, (Part, Approximate)):
        return _name_of(expression.inner)
    return expression.name if isinstance(expression, Named) else expression
