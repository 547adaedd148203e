from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Granularity as G
from timeline.dates import Moment, timex3
from timeline.dates.period import floor

moments = st.builds(
    Moment,
    st.integers(-9998, 9999),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
)


@given(moments, st.sampled_from([unit for unit in G if unit is not G.HOUR]))
def test_reading_undoes_writing(moment: Moment, unit: G) -> None:
    """The value of every unit leads back to it; only an hour is written as its first minute."""
    value = timex3.format_period(floor(moment, unit))
    assert timex3.format_period(timex3.parse_period(value)) == value
    if unit not in (G.DECADE, G.CENTURY, G.MILLENNIUM):
        assert timex3.parse_period(value) == floor(moment, unit)


@pytest.mark.parametrize(
    ("value", "first", "unit"),
    [
        ("2024-07-02T10", Moment(2024, 7, 2, 10), G.HOUR),
        ("2024-07-02TEV", Moment(2024, 7, 2, 18), G.DAYPART),
        ("BC0044-03-15", Moment(-43, 3, 15), G.DAY),
        ("2020-W53", Moment(2020, 12, 28), G.WEEK),
        ("2020-W01-WE", Moment(2020, 1, 4), G.WEEKEND),
        ("2023-WI", Moment(2023, 12), G.SEASON),
        ("19", Moment(1900), G.CENTURY),
    ],
)
def test_values(value: str, first: Moment, unit: G) -> None:
    """Units of all kinds, before Christ too."""
    read = timex3.parse_period(value)
    assert (read.start, read.granularity) == (first, unit)


@pytest.mark.parametrize(
    "value",
    [
        *("", "P2Y", "PAST_REF", "XXXX-WXX-2", "2023-05-18/2023-05-19", "2023-XX", "199-05", "²023", "20230518x"),
        *("2023-13", "2023-02-30", "2021-W53", "2023-W00", "2023-Q5", "2023-Q0", "2023-H3", "2023-ZZ"),
        *("2023-05-18T24:00", "2023-05-18T10:60", "2023-05-18TXX"),
    ],
)
def test_what_is_no_unit(value: str) -> None:
    """Durations, vague, open and impossible values are refused."""
    with pytest.raises(ValueError, match=r"such|not a"):
        timex3.parse_period(value)
