"""What a value can be in a phrase: its categories, the finer and the wider ones."""

from __future__ import annotations

import pytest

from timeline.dates import Granularity
from timeline.grammar.expressions import CalendarDate, Named, Unit
from timeline.grammar.readings import readings_of

NUMBERS = [
    (0, "single whole"),
    (0.5, "single"),
    (1, "single whole digit worded_day"),
    (2, "many whole digit worded_day"),
    (2.5, "many"),
    (9, "many whole digit worded_day"),
    (10, "many whole worded_day two_digits"),
    (11, "many whole worded_day two_digits"),
    (20, "many whole worded_day two_digits tens"),
    (31, "many whole worded_day two_digits"),
    (32, "many whole two_digits"),
    (90, "many whole two_digits tens"),
    (99, "many whole two_digits"),
    (100, "many whole"),
    (1999, "many whole"),
    (2000, "many whole worded_year worded_year_date any_year any_year_date"),
    (2099, "many whole worded_year worded_year_date any_year any_year_date"),
    (2100, "many whole"),
]


@pytest.mark.parametrize(("number", "categories"), NUMBERS)
def test_numbers_in_words(number: float, categories: str) -> None:
    """A number that was written in words is all that its value fits, and nothing else."""
    assert set(readings_of("number", number)) == {"number", *categories.split()}


@pytest.mark.parametrize(
    ("category", "value", "finer"),
    [
        ("date", Named(CalendarDate(month=5), 1), "relative"),
        ("date", Unit(Granularity.DAY, -1), "relative"),
        ("date", Named(CalendarDate(weekday=1)), "weekday_name"),
        ("date", Named(CalendarDate(month=5)), None),
        ("time", Named(CalendarDate(month=5), 1), None),
        ("date", CalendarDate(2020, 5, 3), "full_date"),
        ("date", CalendarDate(None, 5, 3), "month_day"),
        ("date", CalendarDate(2020, 5), "month_year"),
        ("date", CalendarDate(None, 5), "month_only"),
        ("date", CalendarDate(2020), "year_only"),
        ("date", CalendarDate(weekday=2), "weekday_only"),
        ("ordinal", 31, "day_ordinal"),
        ("ordinal", 32, None),
        ("ordinal", 0, None),
    ],
)
def test_finer_categories(category: str, value: object, finer: str | None) -> None:
    """What was folded is also of the finer category that its parts fit."""
    assert set(readings_of(category, value)) - {"any_day"} == {category} | ({finer} if finer else set())


def test_wider_categories() -> None:
    """A folded value is also what its category belongs to."""
    assert readings_of("year", 1995)["any_year"] == 1995
    assert readings_of("number", 2018)["any_year"] == 2018
