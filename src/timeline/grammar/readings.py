"""What a token, or a folded node, can be in a phrase: its values by category.

Numbers and dates get finer categories from their values alone ("18" is also a day and an hour), in every language.
"""

from __future__ import annotations

from typing import Any

from timeline.grammar.expressions import (
    CalendarDate,
    Holiday,
    Named,
    Unit,
)

FIRST_BARE_YEAR, LAST_BARE_YEAR = 1000, 2199
FIRST_MODERN_YEAR, LAST_MODERN_YEAR = 1900, 2039
FIRST_WORDED_YEAR, LAST_WORDED_YEAR = 2000, 2099

WIDER = {
    "month": "any_month",
    "maybe_month": "any_month",
    "verb_month": "any_month",
    "weekday": "any_weekday",
    "maybe_weekday": "any_weekday",
    "season": "any_season",
    "maybe_season": "any_season",
    "day": "any_day",
    "day_ordinal": "any_day",
    "year": "any_year",
    "worded_year": "any_year",
    "year_date": "any_year_date",
    "worded_year_date": "any_year_date",
}
"""Categories that phrases may also ask for together."""


CATEGORIES = frozenset(WIDER.values()) | frozenset(
    """apostrophe_year clock day day_ordinal digit dotted_clock dotted_date dotted_day edge four_digits full_date
    grouped holiday_date hour limit many modern_year month_day month_only month_year name no_day_year nth other
    plain_number plural ratio relative round_year short_decade short_year single slashed slashed_days slashed_month tens
    two_digits weekday_name weekday_only whole worded_day worded_year year_date year_only zero_hours
    zero_padded""".split()
)
"""The categories that come from a value or a neighbour alone; phrases may ask for them, too."""


def widen(readings: dict[str, Any]) -> dict[str, Any]:
    """The readings with the wider categories that they belong to."""
    if WIDER.keys().isdisjoint(readings):
        return readings
    return readings | {WIDER[category]: value for category, value in readings.items() if category in WIDER}


def readings_of(category: str, value: Any) -> dict[str, Any]:
    """The value under its category, under all finer ones that it fits, and under the wider one it belongs to."""
    return widen(_finer(category, value))


def _finer(category: str, value: Any) -> dict[str, Any]:
    if category == "number":
        return _number_readings(value)
    if category == "year":
        return year_readings(value)
    if category == "ordinal" and 1 <= value <= 31:
        return {"ordinal": value, "day_ordinal": value}
    if category == "date" and isinstance(value, CalendarDate):
        return {"date": value, _date_kind(value): value}
    if isinstance(value, Named) and isinstance(value.name, Holiday):
        return {"date": value, "holiday_date": value}
    if category == "date" and isinstance(value, Unit):
        return {"date": value, "relative": value}
    if category == "date" and isinstance(value, Named) and value.shift is not None:
        return {"date": value, "relative": value}
    if isinstance(value, Named) and isinstance(value.name, CalendarDate) and value.name.weekday is not None:
        return {"date": value, "weekday_name": value}
    return {category: value}


def year_readings(year: int) -> dict[str, Any]:
    """The readings of a year that is one by its own."""
    readings = {"year": year, "year_date": CalendarDate(year)}
    if year % 100 == 0:
        return {**readings, "round_year": year}
    return {**readings, "modern_year": year} if FIRST_MODERN_YEAR <= year <= LAST_MODERN_YEAR else readings


def _number_readings(number: float) -> dict[str, Any]:
    readings: dict[str, Any] = {"number": number, "many" if number > 1 else "single": number}
    if isinstance(number, float):
        return readings
    readings["whole"] = number
    if 1 <= number <= 9:
        readings["digit"] = number
    if 1 <= number <= 31:
        readings["worded_day"] = number
    if 10 <= number <= 99:
        readings["two_digits"] = number
        if number % 10 == 0 and number > 10:
            readings["tens"] = number
    if FIRST_WORDED_YEAR <= number <= LAST_WORDED_YEAR:
        readings |= {"worded_year": number, "worded_year_date": CalendarDate(number)}
    return readings


def _date_kind(date: CalendarDate) -> str:
    if date.day is not None:
        return "full_date" if date.year is not None else "month_day"
    if date.month is not None:
        return "month_year" if date.year is not None else "month_only"
    return "year_only" if date.year is not None else "weekday_only"
