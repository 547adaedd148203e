"""The first and the last unit of a time, for any year: what formats need that write dates in parts."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from timeline.dates import Granularity, Moment, Period, edtf
from timeline.dates import moment as moments
from timeline.model import TimeValue


class Edges(NamedTuple):
    """The first and the last unit, as finely as EDTF names them; None on an open side."""

    first: edtf.EdtfDate | None
    last: edtf.EdtfDate | None

    @property
    def start(self) -> Moment | None:
        """The first moment."""
        return self.first.period.start if self.first else None

    @property
    def end(self) -> Moment | None:
        """The first moment after the last unit."""
        return self.last.period.end if self.last else None


def find_edges(time: TimeValue) -> Edges:
    """The edges of a time; from its days if its EDTF is none of our forms."""
    try:
        return Edges(*edtf.parse_interval(time.edtf))
    except ValueError:
        return Edges(_day(time.first), _day(time.last))


def _day(day: date | None) -> edtf.EdtfDate | None:
    return edtf.EdtfDate(Period(Granularity.DAY, moments.from_date(day))) if day else None
