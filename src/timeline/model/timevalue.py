"""When: a stretch of time, as precisely as it was said and no more."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from timeline.dates import Granularity
from timeline.model.span import Frozen


def _parse_point(value: Any) -> Any:
    """ISO text to ``date``, or to ``datetime`` where a time is given; anything else is left to the validator."""
    if not isinstance(value, str):
        return value
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


_ISO = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$"

Point = Annotated[datetime | date, BeforeValidator(_parse_point), WithJsonSchema({"type": "string", "pattern": _ISO})]
"""A ``date``, or a ``datetime`` where the text gives a time of day (with a zone only where the text names one)."""


class TimeValue(Frozen):
    """A time on the calendar, with the precision of the words that told it.

    ``edtf`` (ISO 8601-2) is the whole truth. ``start`` and ``end_exclusive`` are its bounds, half-open: None on a side
    that is open, and None where Python has no date (before year 1, after 9999); the astronomical years ``first_year``
    and ``last_year`` are there in that case too, and are None only on an open side.

    >>> july = TimeValue(edtf="2024-07", granularity="month", start="2024-07-01", end_exclusive="2024-08-01",
    ...                  first_year=2024, last_year=2024)
    >>> july.last
    datetime.date(2024, 7, 31)
    """

    edtf: str
    granularity: Granularity
    start: Point | None = None
    end_exclusive: Point | None = None
    first_year: int | None = None
    last_year: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def last(self) -> date | None:
        """The last day, inclusive; None on an open side and where Python has no date."""
        if self.end_exclusive is None:
            return date.max if self.last_year == date.max.year else None
        if self.last_year is not None and self.last_year < date.min.year:
            return None
        if isinstance(self.end_exclusive, datetime):
            return (self.end_exclusive - timedelta(microseconds=1)).date()
        return self.end_exclusive - timedelta(days=1)

    @property
    def first(self) -> date | None:
        """The first day; None on an open side and where Python has no date."""
        return self.start.date() if isinstance(self.start, datetime) else self.start

    @property
    def open_start(self) -> bool:
        """Whether it has no beginning: "until Friday"."""
        return self.first_year is None

    @property
    def open_end(self) -> bool:
        """Whether it has no end: "since 2013"."""
        return self.last_year is None

    @property
    def has_clock(self) -> bool:
        """Whether a time of day was said."""
        return isinstance(self.start, datetime) or isinstance(self.end_exclusive, datetime)
