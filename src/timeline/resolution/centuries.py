"""The century of a year of two digits, in a history: *in '99*, after *in July 1798*."""

from __future__ import annotations

import re

from timeline.grammar import Found
from timeline.grammar.expressions import CalendarDate
from timeline.resolution.context import Context

_SHORT_YEAR = re.compile(r"['’]\d\d\Z")
_LONGEST = 3
_CENTURY = 100


def read_century(text: str, found: Found, context: Context) -> CalendarDate | None:
    """The date in the year that is next to where the story stands: a narrative, or one of years ago in the news."""
    date = found.expression
    if not isinstance(date, CalendarDate) or date.year is None:
        return None
    if _SHORT_YEAR.search(text, max(found.start, found.end - _LONGEST), found.end) is None:
        return None
    told = context.story.last() if context.narrative else context.bygone.told
    if told is None:
        return None
    near = told.period.start.year
    first = near - near % _CENTURY - _CENTURY + date.year % _CENTURY
    return date._replace(year=min(range(first, first + 3 * _CENTURY, _CENTURY), key=lambda year: abs(year - near)))
