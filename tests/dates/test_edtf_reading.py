from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period, edtf
from timeline.dates.period import floor

UNITS = (G.SECOND, G.DAY, G.MONTH, G.SEASON, G.QUARTER, G.HALF, G.YEAR, G.DECADE, G.CENTURY, G.MILLENNIUM)
moments = st.builds(
    Moment,
    st.integers(0, 9999),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 23),
    st.integers(0, 59),
    st.integers(0, 59),
)


@given(moments, st.sampled_from(UNITS), st.sampled_from("~?%"))
def test_reading_undoes_writing(moment: Moment, unit: G, qualifier: str) -> None:
    """Every unit that has an EDTF form of its own comes back from it, with its qualifier."""
    period = floor(moment, unit)
    read = edtf.parse_date(edtf.format_period(period) + qualifier)
    assert read == edtf.EdtfDate(period, "", qualifier in "~%", qualifier in "?%")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-05-18/2023-05-19", Moment(2023, 5, 18), Moment(2023, 5, 19)),
        ("-0043-03-15", Moment(-43, 3, 15), Moment(-43, 3, 15)),
        ("Y-12000", Moment(-12000), Moment(-12000)),
        ("2013/..", Moment(2013), None),
        ("../2013~", None, Moment(2013)),
    ],
)
def test_intervals_have_two_ends(text: str, first: Moment | None, last: Moment | None) -> None:
    """An open side is None; a single date is both ends."""
    assert [date and date.period.start for date in edtf.parse_interval(text)] == [first, last]


def test_a_zone_is_kept_as_written() -> None:
    """A time of day keeps its offset."""
    read = edtf.parse_date("2023-07-02T10:30:00+02:00")
    assert read == edtf.EdtfDate(Period(G.SECOND, Moment(2023, 7, 2, 10, 30)), "+02:00")


@pytest.mark.parametrize(
    "text",
    ["", "..", "May 2023", "2023-02-29", "2023-13", "2023-25", "20X", "2023-05-18T25:00:00", "1" * 5000, "２０２３"],
)
def test_other_strings_are_refused(text: str) -> None:
    """What is no EDTF date of ours raises ``ValueError``, and nothing else."""
    with pytest.raises(ValueError, match=r"not|no such"):
        edtf.parse_date(text)
