"""The Extended Date/Time Format strings (ISO 8601-2:2019, levels 0 to 2) that we write."""

from __future__ import annotations

from timeline.dates.granularity import Granularity as G
from timeline.dates.interval import Interval
from timeline.dates.moment import Moment
from timeline.dates.period import Period

SEASON_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}


def format_period(period: Period) -> str:
    """A calendar unit; weeks and weekends have no EDTF form of their own and become intervals of days.

    >>> format_period(Period(G.DECADE, Moment(1990))), format_period(Period(G.WEEK, Moment(2023, 5, 15)))
    ('199X', '2023-05-15/2023-05-21')
    """
    unit, start, code = period
    year = format_year(start.year)
    if unit is G.WEEK or unit is G.WEEKEND:
        return f"{format_day(start)}/{format_day(period.end.plus_days(-1))}"
    if unit in (G.DECADE, G.CENTURY, G.MILLENNIUM):
        digits = {G.DECADE: 1, G.CENTURY: 2, G.MILLENNIUM: 3}[unit]
        if start.year < 0:
            return f"{year}/{format_year(period.end.year - 1)}"
        return year[:-digits] + "X" * digits
    if unit is G.YEAR:
        return year
    if unit is G.SEASON:
        return f"{year}-{SEASON_NUMBERS[code]}"
    if unit is G.QUARTER:
        return f"{year}-{33 + (start.month - 1) // 3}"
    if unit is G.HALF:
        return f"{year}-{40 + (start.month - 1) // 6}"
    if unit is G.MONTH:
        return f"{year}-{start.month:02d}"
    if unit is G.DAY or unit is G.DAYPART:
        return format_day(start)
    return f"{format_day(start)}T{start.hour:02d}:{start.minute:02d}:{start.second:02d}"


def format_day(moment: Moment) -> str:
    """A day: ``2023-05-18``, ``-0043-03-15``."""
    return f"{format_year(moment.year)}-{moment.month:02d}-{moment.day:02d}"


def format_year(year: int) -> str:
    """An astronomical year: four digits, a minus before year 0, ``Y`` with more digits (level 1).

    >>> format_year(-43), format_year(12000)
    ('-0043', 'Y12000')
    """
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def format_interval(interval: Interval) -> str:
    """A stretch of whole days, inclusive, with ``..`` for an open side."""
    start = ".." if interval.start is None else format_day(interval.start)
    end = ".." if interval.end is None else format_day(interval.end.plus_days(-1))
    return start if start == end else f"{start}/{end}"
