"""What a token can be by its form alone."""

from __future__ import annotations

import pytest

from timeline.grammar.expressions import Alternatives, CalendarDate, Impossible
from timeline.grammar.readings import expand_year, readings_of, token_readings
from timeline.text.tokens import tokenize


def read(form: str, order: str = "MDY") -> dict[str, object]:
    """The readings of a form that is one token."""
    [token] = tokenize(form)
    return token_readings(token.kind, token.form, order)


@pytest.mark.parametrize(
    ("form", "categories", "others"),
    [
        ("18", {"number", "day", "hour", "short_year", "many", "plain_number"}, {"year"}),
        ("1998", {"number", "year", "year_date", "modern_year"}, {"day", "plain_number", "round_year"}),
        ("2000", {"year", "round_year"}, {"modern_year"}),
        ("0950", {"number", "plain_number"}, {"year"}),
        ("96", {"short_year", "no_day_year"}, {"day"}),
        ("1", {"single", "day"}, {"many"}),
        ("2,032", {"number"}, {"year", "day"}),
        ("2.5", {"number"}, {"day"}),
        ("21st", {"ordinal", "day_ordinal", "nth"}, {"number"}),
        ("45th", {"ordinal"}, {"day_ordinal"}),
        ("1990s", {"decade"}, {"number"}),
        ("25:99", set(), {"clock"}),
    ],
)
def test_categories(form: str, categories: set[str], others: set[str]) -> None:
    """Numbers have the finer categories that their form and value fit, and no other."""
    readings = read(form)
    assert categories <= set(readings)
    assert not others & set(readings)


@pytest.mark.parametrize(
    ("form", "order", "expected"),
    [
        ("2023-05-18", "MDY", CalendarDate(2023, 5, 18)),
        ("5/18/2023", "MDY", CalendarDate(2023, 5, 18)),
        ("18/5/2023", "MDY", CalendarDate(2023, 5, 18)),
        ("3/4/2012", "MDY", Alternatives(CalendarDate(2012, 3, 4), CalendarDate(2012, 4, 3))),
        ("3/4/2012", "DMY", Alternatives(CalendarDate(2012, 4, 3), CalendarDate(2012, 3, 4))),
        ("9.8.2013", "MDY", CalendarDate(2013, 8, 9)),
        ("4/4/2012", "MDY", CalendarDate(2012, 4, 4)),
    ],
)
def test_numeric_dates(form: str, order: str, expected: object) -> None:
    """A numeric date is read in the given order; where both orders make sense both are kept; dots put the day first."""
    assert read(form, order)["date"] == expected


@pytest.mark.parametrize("form", ["2023-02-30", "2023-13-01", "31/31/2020"])
def test_impossible_dates(form: str) -> None:
    """A date that no calendar has is found, and impossible."""
    assert isinstance(read(form)["date"], Impossible)


def test_wider_categories() -> None:
    """A folded value is also what its category belongs to."""
    assert readings_of("year", 1995)["any_year"] == 1995
    assert readings_of("number", 2018)["any_year"] == 2018


@pytest.mark.parametrize(("digits", "year"), [(0, 2000), (23, 2023), (29, 2029), (30, 1930), (99, 1999)])
def test_two_digit_years(digits: int, year: int) -> None:
    """Two digits mean a year from 1930 to 2029."""
    assert expand_year(digits) == year
