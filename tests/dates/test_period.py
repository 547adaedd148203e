"""Calendar units: which one holds a moment, and what lies beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period, edtf, timex3
from timeline.dates.holidays import RULES, holiday
from timeline.dates.moment import civil_date
from timeline.dates.period import daypart, floor, nth_weekday, season

UNITS = [unit for unit in G if unit is not G.DAYPART]
MOMENTS = st.integers(-(10**6), 4 * 10**6).map(lambda number: Moment(*civil_date(number), 13, 45, 10))

VALUES = [
    (Period(G.DAY, Moment(2023, 5, 18)), "2023-05-18", "2023-05-18"),
    (Period(G.WEEK, Moment(2023, 5, 15)), "2023-W20", "2023-05-15/2023-05-21"),
    (Period(G.WEEKEND, Moment(2023, 5, 13)), "2023-W19-WE", "2023-05-13/2023-05-14"),
    (Period(G.MONTH, Moment(2023, 5)), "2023-05", "2023-05"),
    (Period(G.QUARTER, Moment(2023, 4)), "2023-Q2", "2023-34"),
    (Period(G.HALF, Moment(2023, 7)), "2023-H2", "2023-41"),
    (season(2021, "SU"), "2021-SU", "2021-22"),
    (Period(G.YEAR, Moment(2013)), "2013", "2013"),
    (Period(G.YEAR, Moment(-43)), "BC0044", "-0043"),
    (Period(G.YEAR, Moment(12000)), "12000", "Y12000"),
    (Period(G.DECADE, Moment(1990)), "199", "199X"),
    (Period(G.CENTURY, Moment(1800)), "18", "18XX"),
    (Period(G.MILLENNIUM, Moment(2000)), "2", "2XXX"),
    (Period(G.DECADE, Moment(-468)), "BC046", "-0468/-0459"),
    (daypart(Moment(2023, 5, 18), "NI"), "2023-05-18TNI", "2023-05-18"),
    (Period(G.MINUTE, Moment(2023, 5, 18, 20, 16)), "2023-05-18T20:16", "2023-05-18T20:16:00"),
]


@pytest.mark.parametrize(("period", "value", "expected"), VALUES, ids=[value for _, value, _ in VALUES])
def test_units_have_their_standard_strings(period: Period, value: str, expected: str) -> None:
    """A unit is written as TIMEX3 and EDTF have it."""
    assert timex3.format_period(period) == value
    assert edtf.format_period(period) == expected


@given(MOMENTS, st.sampled_from(UNITS))
def test_a_unit_holds_the_moment_it_was_floored_from(moment: Moment, unit: G) -> None:
    """The unit of a moment begins no later and ends after it, but for the weekend that its week has."""
    period = floor(moment, unit)
    assert period.start < period.end
    if unit is not G.WEEKEND:
        assert period.interval.contains(moment)


@given(MOMENTS, st.sampled_from([unit for unit in UNITS if unit not in (G.WEEKEND, G.SEASON)]))
def test_units_follow_each_other_without_gap(moment: Moment, unit: G) -> None:
    """The next unit begins where this one ends, and the one before it ends where it begins."""
    period = floor(moment, unit)
    assert period.shifted(1).start == period.end
    assert period.shifted(-1).end == period.start


@pytest.mark.parametrize(("ordinal", "day"), [(1, 2), (3, 16), (5, 30), (-1, 30), (-2, 23)], ids=str)
def test_nth_weekdays_count_from_both_ends(ordinal: int, day: int) -> None:
    """The Thursdays of November 2023 are the 2nd to the 30th; negative ordinals count from the end."""
    found = nth_weekday(floor(Moment(2023, 11), G.MONTH).interval, 4, ordinal)
    assert found is not None
    assert found.start.day == day


def test_a_month_without_a_sixth_thursday_has_none() -> None:
    """An ordinal that the stretch does not have gives nothing, not the next month's."""
    assert nth_weekday(floor(Moment(2023, 11), G.MONTH).interval, 4, 6) is None
    assert nth_weekday(Interval(None, None), 4, 1) is None


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("christmas", 2021, (12, 25)),
        ("easter", 2024, (3, 31)),
        ("good_friday", 2023, (4, 7)),
        ("pentecost", 2023, (5, 28)),
        ("thanksgiving", 2023, (11, 23)),
        ("black_friday", 2023, (11, 24)),
        ("memorial_day", 2023, (5, 29)),
        ("election_day", 2020, (11, 3)),
        ("mothers_day", 2023, (5, 14)),
    ],
)
def test_holidays_fall_on_their_days(name: str, year: int, expected: tuple[int, int]) -> None:
    """Fixed, counted and movable feasts are found by rule."""
    found = holiday(name, year)
    assert found is not None
    assert (found.start.month, found.start.day) == expected


@given(st.sampled_from(sorted(RULES)), st.integers(-5000, 12_000))
def test_holidays_of_any_year_are_a_day_or_nothing(name: str, year: int) -> None:
    """No year makes a rule fail; where a feast has no rule there is no day."""
    found = holiday(name, year)
    assert found is None or found.start.year == year
