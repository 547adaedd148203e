"""Points of time on the proleptic Gregorian calendar, for any year, BC and past 9999 included."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import NamedTuple


class Moment(NamedTuple):
    """A point in time; ``year`` is astronomical (44 BC is -43), the rest as on the clock.

    >>> Moment(2024, 2, 28).plus_days(2)
    Moment(year=2024, month=3, day=1, hour=0, minute=0, second=0)
    >>> Moment(-43, 3, 15).plus_days(-15).as_date() is None
    True
    """

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0

    @property
    def ordinal(self) -> int:
        """Days since 0000-03-01, negative before it."""
        return day_number(self.year, self.month, self.day)

    @property
    def weekday(self) -> int:
        """1 for Monday to 7 for Sunday (ISO 8601)."""
        return (self.ordinal + 2) % 7 + 1

    def plus_days(self, days: int) -> Moment:
        """The same time of day, ``days`` later."""
        return Moment(*civil_date(self.ordinal + days), *self[3:])

    def plus_months(self, months: int) -> Moment:
        """The same day ``months`` later, or the last day of a shorter month."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Moment(year, month + 1, min(self.day, days_in_month(year, month + 1)), *self[3:])

    def plus_seconds(self, seconds: int) -> Moment:
        """The moment ``seconds`` later."""
        total = self.hour * 3600 + self.minute * 60 + self.second + seconds
        days, rest = divmod(total, 86400)
        return Moment(*civil_date(self.ordinal + days), rest // 3600, rest // 60 % 60, rest % 60)

    def as_date(self) -> date | None:
        """The day as a ``date``, or None where Python has none (outside years 1 to 9999)."""
        return date(self.year, self.month, self.day) if 1 <= self.year <= 9999 else None

    def as_datetime(self, zone: tzinfo | None = None) -> datetime | None:
        """The moment as a ``datetime``, or None outside years 1 to 9999."""
        return datetime(*self, tzinfo=zone) if 1 <= self.year <= 9999 else None


def day_number(year: int, month: int, day: int) -> int:
    """Days from 0000-03-01 to the given day, in the proleptic Gregorian calendar.

    The year is taken to begin in March, so that a leap day is its last day.
    """
    year -= month < 3
    return year * 365 + year // 4 - year // 100 + year // 400 + (153 * ((month + 9) % 12) + 2) // 5 + day - 1


def civil_date(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number: the inverse of ``day_number``."""
    era, rest = divmod(number, 146097)
    years = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    in_year = rest - (365 * years + years // 4 - years // 100)
    shifted = (5 * in_year + 2) // 153
    day = in_year - (153 * shifted + 2) // 5 + 1
    month = shifted + 3 if shifted < 10 else shifted - 9
    return years + era * 400 + (month < 3), month, day


def is_leap(year: int) -> bool:
    """Whether the astronomical year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """The number of days of a month."""
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day.

    >>> exists(2023, 2, 29), exists(2024, 2, 29)
    (False, True)
    """
    return 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def from_date(value: date) -> Moment:
    """The moment of a ``date`` or ``datetime``, by its own clock."""
    if isinstance(value, datetime):
        return Moment(value.year, value.month, value.day, value.hour, value.minute, value.second)
    return Moment(value.year, value.month, value.day)


def iso_week(moment: Moment) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week of a day.

    >>> iso_week(Moment(2023, 1, 1))
    (2022, 52)
    """
    thursday = moment.plus_days(4 - moment.weekday)
    return thursday.year, (thursday.ordinal - day_number(thursday.year, 1, 1)) // 7 + 1
