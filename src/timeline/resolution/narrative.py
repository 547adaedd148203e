"""Whether a text is news, told from its own date, or a narrative, told from date to date."""

from __future__ import annotations

from timeline.grammar.expressions import CalendarDate, Expression, Named, Offset, Reference, Unit
from timeline.resolution.context import Telling

FEWEST_YEARS = 4
YEARS_A_DEICTIC = 3


def is_narrative(expressions: list[Expression], speech: Telling | None) -> bool:
    """A narrative states years, others than its own, and hardly ever points from its own date (*last week*, *Tuesday*)."""
    today = speech.period.start.year if speech else None
    years = sum(1 for e in expressions if isinstance(e, CalendarDate) and e.year not in (None, today))
    deictic = sum(1 for e in expressions if _points_from_speech(e))
    return years >= FEWEST_YEARS and years >= YEARS_A_DEICTIC * deictic


def _points_from_speech(expression: Expression) -> bool:
    if isinstance(expression, Named):
        return isinstance(expression.name, CalendarDate) and expression.name.weekday is not None
    if isinstance(expression, Offset):
        return expression.anchor is Reference.SPEECH
    return isinstance(expression, Unit) and expression.reference is Reference.SPEECH
