"""Times counted from one that is told coarser than they are: *two weeks later*, after *in March*."""

from __future__ import annotations

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment
from timeline.dates.period import move
from timeline.grammar.expressions import Amounts, Offset, Reference, Unit
from timeline.resolution.context import Context
from timeline.resolution.placed import Placed
from timeline.resolution.story import Telling

COARSEST = G.YEAR


def place_coarsely(expression: Offset | Unit, context: Context) -> Placed | None:
    """The stretch in which a time of the story lies, where the time told last fixes only a coarser unit.

    None where nothing was told, or nothing coarser.
    """
    told = context.story.pointed_at()
    amounts, sign, reference = _read_shift(expression)
    if told is None or reference is not Reference.STORY:
        return None
    placed = shift_coarsely(told, amounts, sign)
    if placed is not None:
        context.use(told)
    return placed


def shift_coarsely(told: Telling, amounts: Amounts, sign: int) -> Placed | None:
    """The stretch of a coarse time, moved by the amounts; its value has X for what is not known."""
    unit = min(unit for unit, _ in amounts)
    is_coarse = unit in _REST and unit < told.period.granularity <= COARSEST
    if not is_coarse or told.period.start.year < 1 or any(count is None for _, count in amounts):
        return None
    start, end = (_shift(moment, amounts, sign) for moment in told.period.interval if moment is not None)
    value = _open_value(start, end.plus_seconds(-1), unit)
    return Placed(value, bounds=Interval(start, end), granularity=told.period.granularity, approximate=True)


def _read_shift(expression: Offset | Unit) -> tuple[Amounts, int, object]:
    if isinstance(expression, Offset):
        return expression.amounts, expression.sign, expression.anchor
    return ((expression.unit, abs(expression.shift)),), -1 if expression.shift < 0 else 1, expression.reference


def _shift(moment: Moment, amounts: Amounts, sign: int) -> Moment:
    for unit, count in amounts:
        moment = move(moment, unit, sign * int(count or 0))
    return moment


_REST = {G.DAY: "-XX", G.WEEK: "-WXX", G.MONTH: "-XX"}


def _open_value(first: Moment, last: Moment, unit: G) -> str:
    """The year that most of the stretch lies in, the month if it is one alone, and X for the rest."""
    year = first.plus_days((last.ordinal - first.ordinal) // 2).year
    one_month = first[:2] == last[:2]
    month = f"-{first.month:02d}" if one_month else "-XX"
    return f"{year:04d}{month if unit is G.DAY else ''}{_REST[unit]}"
