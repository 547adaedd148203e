"""The year that an expression says itself."""

from __future__ import annotations

import pytest

from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    DayPart,
    Expression,
    Named,
    Part,
    Range,
    Season,
    Within,
)
from timeline.grammar.years import stated_year


@pytest.mark.parametrize(
    ("expression", "year"),
    [
        (CalendarDate(2018), 2018),
        (CalendarDate(-43), -43),
        (CalendarDate(2018, 5, 3), 2018),
        (Part("START", CalendarDate(2018)), 2018),
        (Approximate(CalendarDate(1850)), 1850),
        (Within(Season("SU"), CalendarDate(2021)), 2021),
        (DayPart("NI", CalendarDate(2018, 5, 3)), 2018),
        (Range(CalendarDate(2016, 5), CalendarDate(2018, 5)), 2018),
        (CalendarDate(None, 5, 3), None),
        (DayPart("NI"), None),
        (Named(Season("SU")), None),
    ],
)
def test_the_year_that_is_stated(expression: Expression, year: int | None) -> None:
    """Of a range it is the last year; what has a part or a nearness has that of what it is part of or near to."""
    assert stated_year(expression) == year
