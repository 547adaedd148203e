"""Whether a text is news, told from its own date, or a narrative, told from date to date."""

from __future__ import annotations

from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Expression,
    Named,
    Offset,
    Part,
    Range,
    Reference,
    Unit,
    Within,
)
from timeline.resolution.story import Telling

FEWEST_YEARS = 4
YEARS_A_DEICTIC = 8
NEWS_YEARS = 1


def is_narrative(expressions: list[Expression], speech: Telling | None) -> bool:
    """A narrative states years, not the one it is written in, and hardly points from its own date (*last week*)."""
    today = speech.period.start.year if speech else None
    years = sum(1 for e in expressions if _tells_another_year(e, today))
    deictic = sum(1 for e in expressions if _points_from_speech(e))
    return years >= FEWEST_YEARS and years >= YEARS_A_DEICTIC * deictic


def _tells_another_year(expression: Expression, today: int | None) -> bool:
    if isinstance(expression, Part):
        return _tells_another_year(expression.inner, today)
    if isinstance(expression, Within):
        return _tells_another_year(expression.outer, today)
    if isinstance(expression, Range):
        return _tells_another_year(expression.last, today)
    if not isinstance(expression, CalendarDate) or expression.year is None:
        return False
    return today is None or abs(expression.year - today) > NEWS_YEARS


def _points_from_speech(expression: Expression) -> bool:
    if isinstance(expression, Within):
        return _points_from_speech(expression.outer)
    if isinstance(expression, Approximate):
        return _points_from_speech(expression.inner)
    if isinstance(expression, Named):
        return isinstance(expression.name, CalendarDate) and expression.name.weekday is not None
    if isinstance(expression, Offset):
        return expression.anchor is Reference.SPEECH
    return isinstance(expression, Unit) and expression.reference is Reference.SPEECH
