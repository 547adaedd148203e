"""Whether a text is news, told from its own date, or a narrative, told from date to date."""

from __future__ import annotations

from collections.abc import Callable

from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Clock,
    DayPart,
    Expression,
    Named,
    Offset,
    Part,
    Reference,
    Unit,
    Within,
)
from timeline.grammar.years import stated_year
from timeline.resolution.story import Telling

FEWEST_YEARS = 4
FEWEST_YEARS_LONG_AGO = 2
YEARS_A_DEICTIC = 8
TIMES_A_DEICTIC = 20
NEWS_YEARS = 1
LONG_AGO = 20


def count_deictic(expressions: list[Expression]) -> int:
    """How many point from the date of the text: *last week*, *on Tuesday*, *two days ago*."""
    return sum(map(_points_from_speech, expressions))


def is_narrative(
    expressions: list[Expression],
    deictic: int,
    speech: Telling | None,
    is_told: Callable[[int], bool] = lambda _: True,
) -> bool:
    """A narrative states years, not the one it is written in, and hardly points from its own date (*last week*).

    Few years are enough where all of them are long ago and nothing points from its own date, if one at least
    ``is_told`` (asked by its place) and not just added: *the bridge, opened in 1932 and listed in 1987, fell in May*.
    """
    told = [year for year in map(stated_year, expressions) if year is not None]
    today = speech.period.start.year if speech else None
    years = [year for year in told if today is None or abs(year - today) > NEWS_YEARS]
    if deictic == 0 and len(told) >= FEWEST_YEARS_LONG_AGO and today is not None and max(told) < today - LONG_AGO:
        return any(is_told(place) for place, expression in enumerate(expressions) if stated_year(expression))
    return len(years) >= FEWEST_YEARS and len(years) >= YEARS_A_DEICTIC * deictic


def is_reported(expressions: list[Expression], deictic: int, speech: Telling | None) -> bool:
    """Whether a story is told in the news: now and then a time is counted from the article's date (*on Tuesday*)."""
    return speech is not None and len(expressions) <= TIMES_A_DEICTIC * deictic


def _points_from_speech(expression: Expression) -> bool:
    if isinstance(expression, Within):
        return _points_from_speech(expression.outer)
    if isinstance(expression, Approximate | Part):
        return _points_from_speech(expression.inner)
    if isinstance(expression, Clock | DayPart):
        return expression.day is not None and _points_from_speech(expression.day)
    if isinstance(expression, Named):
        return isinstance(expression.name, CalendarDate) and expression.name.weekday is not None
    if isinstance(expression, Offset):
        return expression.anchor is Reference.SPEECH
    return isinstance(expression, Unit) and expression.reference is Reference.SPEECH
