"""The year that an expression says itself, before any reference is known."""

from __future__ import annotations

from timeline.grammar.expressions import Approximate, CalendarDate, DayPart, Expression, Part, Range, Within


def stated_year(expression: Expression | None) -> int | None:
    """The year, or the one it ends in: *the night of 3 May 2018*, *early 2018*, *May 2016 to May 2018*.

    >>> stated_year(Part("START", CalendarDate(2018)))
    2018
    """
    match expression:
        case CalendarDate(year):
            return year
        case (
            Part(inner=inner) | Approximate(inner=inner) | Within(outer=inner) | DayPart(day=inner) | Range(last=inner)
        ):
            return stated_year(inner)
    return None
