"""Points of time on the proleptic calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.moment import Moment, civil_date, day_number, days_in_month, exists, from_date, iso_week

DATES = st.dates()
NUMBERS = st.integers(-(10**7), 10**7)


@given(NUMBERS)
def test_day_numbers_and_civil_dates_are_inverse(number: int) -> None:
    """Every day has one number, in any year, and every number one day."""
    assert day_number(*civil_date(number)) == number


@given(DATES, st.integers(-10_000, 10_000))
def test_adding_days_agrees_with_the_standard_library(day: date, days: int) -> None:
    """Where Python has dates, the arithmetic is Python's."""
    moved = from_date(day).plus_days(days)
    try:
        expected = day + timedelta(days=days)
    except OverflowError:
        assert moved.as_date() is None
    else:
        assert moved.as_date() == expected


@given(DATES)
def test_weekdays_and_weeks_are_iso(day: date) -> None:
    """Weekday and week follow ISO 8601."""
    year, week, weekday = day.isocalendar()
    if 1 < day.year < 9999:
        assert (*iso_week(from_date(day)), from_date(day).weekday) == (year, week, weekday)


@given(NUMBERS, st.integers(-500, 500))
def test_months_come_back_to_the_same_month(number: int, months: int) -> None:
    """Adding months and taking them away again leads to the same month, on the same or an earlier day."""
    moment = Moment(*civil_date(number))
    back = moment.plus_months(months).plus_months(-months)
    assert back[:2] == moment[:2]
    assert back.day <= moment.day


@pytest.mark.parametrize(
    ("year", "month", "days"), [(2023, 2, 28), (2024, 2, 29), (1900, 2, 28), (2000, 2, 29), (0, 2, 29), (-43, 12, 31)]
)
def test_months_have_their_days(year: int, month: int, days: int) -> None:
    """Leap days follow the Gregorian rule before year 1, too, where year 0 is a leap year."""
    assert days_in_month(year, month) == days
    assert exists(year, month, days)
    assert not exists(year, month, days + 1)


@pytest.mark.parametrize("seconds", [0, 1, -1, 86_399, -86_401, 10**6])
def test_seconds_carry_into_days(seconds: int) -> None:
    """Seconds past midnight change the day, both ways."""
    start = Moment(2024, 2, 29, 12)
    moved = start.plus_seconds(seconds)
    assert moved.as_datetime() == start.as_datetime() + timedelta(seconds=seconds)  # type: ignore[operator]
