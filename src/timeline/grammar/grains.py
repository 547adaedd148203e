"""How finely an expression says its time, as far as that is plain from the expression alone."""

from __future__ import annotations

from timeline.dates import Granularity
from timeline.grammar.expressions import (
    Alternatives,
    Approximate,
    CalendarDate,
    Expression,
    Fixed,
    Holiday,
    Named,
    Nth,
    Offset,
    Part,
    Season,
    Turn,
    Unit,
    Within,
)


def grain_of(expression: Expression) -> Granularity | None:
    """The granularity, or None where there is none (vague ones) or none to compare (times of day, ranges).

    >>> grain_of(Named(CalendarDate(month=4, day=8)))
    <Granularity.DAY: 'day'>
    """
    if isinstance(expression, CalendarDate):
        return _grain_of_fields(expression)
    if isinstance(expression, Holiday):
        return Granularity.DAY
    if isinstance(expression, Season):
        return Granularity.SEASON
    if isinstance(expression, (Unit, Nth, Turn)):
        return expression.unit if isinstance(expression.unit, Granularity) else Granularity.DAY
    if isinstance(expression, Offset):
        return min(unit for unit, _ in expression.amounts)
    if isinstance(expression, Fixed):
        return expression.period.granularity
    if isinstance(expression, Named):
        return grain_of(expression.name)
    if isinstance(expression, Alternatives):
        return grain_of(expression.likely)
    return grain_of(expression.inner) if isinstance(expression, (Within, Part, Approximate)) else None


def _grain_of_fields(date: CalendarDate) -> Granularity:
    if date.day is not None or date.weekday is not None:
        return Granularity.DAY
    return Granularity.MONTH if date.month is not None else Granularity.YEAR
