"""Where the early, the middle and the late part of a unit begin."""

from __future__ import annotations

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.dates.parts import cut

CUTS = [
    (Period(G.DECADE, Moment(1980)), ["1980-01-01", "1984-01-01", "1987-01-01", "1990-01-01"]),
    (Period(G.CENTURY, Moment(1800)), ["1800-01-01", "1833-05-01", "1866-09-01", "1900-01-01"]),
    (Period(G.YEAR, Moment(2024)), ["2024-01-01", "2024-05-01", "2024-09-01", "2025-01-01"]),
    (Period(G.HALF, Moment(2024, 7)), ["2024-07-01", "2024-09-01", "2024-11-01", "2025-01-01"]),
    (Period(G.QUARTER, Moment(2024, 4)), ["2024-04-01", "2024-05-01", "2024-06-01", "2024-07-01"]),
    (Period(G.MONTH, Moment(2024, 2)), ["2024-02-01", "2024-02-11", "2024-02-21", "2024-03-01"]),
    (Period(G.WEEK, Moment(2024, 5, 6)), ["2024-05-06", "2024-05-08", "2024-05-10", "2024-05-13"]),
]


@pytest.mark.parametrize(("period", "days"), CUTS)
def test_parts_begin_by_months_or_days(period: Period, days: list[str]) -> None:
    """Thirds of the months or days, but ten days of a month, and four or three years of a decade."""
    assert [str(moment.as_date()) for moment in cut(period)] == days
