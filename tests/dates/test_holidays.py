"""Holidays by rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.holidays import RULES, holiday
from timeline.dates.lunar import hebrew_new_year, lunar_new_year
from timeline.languages import load_language

DAYS = [
    ("easter", 2024, (3, 31)),
    ("easter", 2025, (4, 20)),
    ("orthodox_easter", 2024, (5, 5)),
    ("good_friday", 2023, (4, 7)),
    ("pentecost", 2023, (5, 28)),
    ("thanksgiving", 2023, (11, 23)),
    ("canadian_thanksgiving", 2023, (10, 9)),
    ("memorial_day", 2023, (5, 29)),
    ("victoria_day", 2023, (5, 22)),
    ("victoria_day", 2026, (5, 18)),
    ("labor_day", 2023, (9, 4)),
    ("election_day", 2022, (11, 8)),
    ("giving_tuesday", 2023, (11, 28)),
    ("first_advent", 2022, (11, 27)),
    ("first_advent", 2023, (12, 3)),
    ("rosh_hashanah", 2024, (10, 3)),
    ("yom_kippur", 2023, (9, 25)),
    ("passover", 2024, (4, 23)),
    ("purim", 2024, (3, 24)),
    ("hanukkah", 2023, (12, 8)),
    ("hanukkah", 2024, (12, 26)),
    ("shavuot", 2024, (6, 12)),
    ("lunar_new_year", 2025, (1, 29)),
    ("ramadan_start", 2024, (3, 11)),
    ("ramadan_end", 2023, (4, 20)),
    ("eid_al_fitr", 2022, (5, 2)),
    ("eid_al_adha", 2023, (6, 28)),
    ("islamic_new_year", 2023, (7, 19)),
    ("ashura", 2024, (7, 16)),
    ("diwali", 2020, (11, 14)),
    ("diwali", 2023, (11, 12)),
    ("lantern_festival", 2024, (2, 24)),
]


@pytest.mark.parametrize(("name", "year", "day"), DAYS)
def test_days(name: str, year: int, day: tuple[int, int]) -> None:
    """Fixed days, weekdays of a month, and feasts that move with Easter or the moon fall where almanacs put them."""
    period = holiday(name, year)
    assert period is not None
    assert period.start[:3] == (year, *day)


@pytest.mark.parametrize(
    ("year", "day"), [(1985, (2, 20)), (2000, (2, 5)), (2010, (2, 14)), (2023, (1, 22)), (2034, (2, 19))]
)
def test_chinese_new_year(year: int, day: tuple[int, int]) -> None:
    """The second new moon after the month of the solstice, a leap month in winter told apart."""
    assert lunar_new_year(year)[1:3] == day


@given(st.integers(1800, 2300))
def test_new_years_stay_in_their_season(year: int) -> None:
    """The Chinese year begins between 20 January and 21 February, the Hebrew one in September or October."""
    assert (1, 20) <= lunar_new_year(year)[1:3] <= (2, 21)
    assert hebrew_new_year(year).month in (9, 10)
    assert hebrew_new_year(year).weekday not in (3, 5, 7)


@given(st.sampled_from(sorted(RULES)), st.integers(-3000, 12000))
def test_every_rule_answers_for_every_year(name: str, year: int) -> None:
    """A rule gives a day of that year, or None where it does not reach."""
    period = holiday(name, year)
    assert period is None or period.start.year == year


@pytest.mark.parametrize("name", sorted(load_language("en").words["holiday"]))
def test_every_named_holiday_has_a_rule(name: str) -> None:
    """A holiday of the language file is one of the table."""
    assert name in RULES
