"""The Extended Date/Time Format strings (ISO 8601-2:2019, levels 0 to 2) that we write and read."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.dates.granularity import Granularity as G
from timeline.dates.interval import Interval
from timeline.dates.moment import Moment, exists
from timeline.dates.period import SEASONS, Period, floor

SEASON_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_FOUR_DIGITS = 9999
_BLOCKS = {1: G.DECADE, 2: G.CENTURY, 3: G.MILLENNIUM}
_DATE = re.compile(
    r"(?P<year>Y-?\d{5,12}|-?\d{4}|\d{1,3}X{1,3})"
    r"(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<clock>\d\d:\d\d:\d\d)(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
    r"(?P<qualifier>[~?%]?)",
    re.ASCII,
)


class EdtfDate(NamedTuple):
    """One date as EDTF writes it: the unit it names, the zone of a time of day, and how firm it is."""

    period: Period
    zone: str = ""
    approximate: bool = False
    uncertain: bool = False


def format_period(period: Period) -> str:
    """A calendar unit; weeks and weekends have no EDTF form of their own and become intervals of days.

    Years of more than four digits stand alone: EDTF has no finer dates there.

    >>> format_period(Period(G.DECADE, Moment(1990))), format_period(Period(G.WEEK, Moment(2023, 5, 15)))
    ('199X', '2023-05-15/2023-05-21')
    """
    unit, start, _ = period
    if abs(start.year) > _FOUR_DIGITS:
        return _join(format_year(start.year), format_year(period.end.plus_seconds(-1).year))
    if unit is G.WEEK or unit is G.WEEKEND:
        return _join(format_day(start), format_day(period.end.plus_days(-1)))
    if unit is G.DAY or unit is G.DAYPART:
        return format_day(start)
    if unit < G.DAYPART:
        return f"{format_day(start)}T{start.hour:02d}:{start.minute:02d}:{start.second:02d}"
    return _format_block(period) if unit > G.YEAR else _format_in_year(period)


def _format_block(period: Period) -> str:
    """A decade, century or millennium: its leading digits, or its years before the year 0."""
    if period.start.year < 0:
        return f"{format_year(period.start.year)}/{format_year(period.end.year - 1)}"
    digits = {unit: digits for digits, unit in _BLOCKS.items()}[period.granularity]
    return format_year(period.start.year)[:-digits] + "X" * digits


def _format_in_year(period: Period) -> str:
    unit, start, code = period
    year = format_year(start.year)
    if unit is G.YEAR:
        return year
    if unit is G.SEASON:
        return f"{year}-{SEASON_NUMBERS[code]}"
    if unit is G.QUARTER:
        return f"{year}-{33 + (start.month - 1) // 3}"
    return f"{year}-{40 + (start.month - 1) // 6}" if unit is G.HALF else f"{year}-{start.month:02d}"


def format_day(moment: Moment) -> str:
    """A day: ``2023-05-18``, ``-0043-03-15``."""
    return f"{format_year(moment.year)}-{moment.month:02d}-{moment.day:02d}"


def format_year(year: int) -> str:
    """An astronomical year: four digits, a minus before year 0, ``Y`` with more digits (level 1).

    >>> format_year(-43), format_year(12000)
    ('-0043', 'Y12000')
    """
    if abs(year) > _FOUR_DIGITS:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def format_interval(interval: Interval, granularity: G = G.DAY) -> str:
    """A stretch of whole days, inclusive, with ``..`` for an open side; in months or years where it was told so.

    >>> format_interval(Interval(Moment(2013), None), G.YEAR)
    '2013/..'
    """
    unit = G.DAY if granularity < G.MONTH else G.MONTH if granularity < G.YEAR else G.YEAR
    first = floor(interval.start, unit) if interval.start else None
    last = floor(interval.end.plus_days(-1), unit) if interval.end else None
    if (first and first.start != interval.start) or (last and last.end != interval.end):
        first = floor(interval.start, G.DAY) if interval.start else None
        last = floor(interval.end.plus_days(-1), G.DAY) if interval.end else None
    start, end = (format_period(side) if side else ".." for side in (first, last))
    return _join(start, end)


def _join(start: str, end: str) -> str:
    return start if start == end else f"{start}/{end}"


def drop_doubts(text: str) -> str:
    """A date or interval as if it were firm.

    >>> drop_doubts("1914~/1918?")
    '1914/1918'
    """
    return "/".join(side.rstrip("~?%") for side in text.split("/"))


def parse_interval(text: str) -> tuple[EdtfDate | None, EdtfDate | None]:
    """The first and the last date of an interval, None for an open side; twice the same for a single date.

    Raises ``ValueError`` for what is none of our forms.
    """
    first, slash, last = text.partition("/")
    if not slash:
        date = parse_date(text)
        return date, date
    return None if first == ".." else parse_date(first), None if last == ".." else parse_date(last)


def parse_date(text: str) -> EdtfDate:
    """A single date: the inverse of ``format_period``.

    >>> parse_date("2023-33~").period.end, parse_date("2023-33~").approximate
    (Moment(year=2023, month=4, day=1, hour=0, minute=0, second=0), True)

    Raises ``ValueError`` for what is none of our forms, and for days that no calendar has.
    """
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(f"not an EDTF date: {text[:40]!r}")
    qualifier = match["qualifier"]
    return EdtfDate(_parse_unit(match), match["zone"] or "", qualifier in ("~", "%"), qualifier in ("?", "%"))


def _parse_unit(match: re.Match[str]) -> Period:
    known = match["year"].removeprefix("Y").rstrip("X")
    unknown = len(match["year"]) - len(known) if "X" in match["year"] else 0
    year, month, day = int(known) * 10**unknown, int(match["month"] or 1), int(match["day"] or 1)
    if unknown:
        if match["month"] or len(known) + unknown != 4:
            raise ValueError(f"not an EDTF date: {match[0]!r}")
        return Period(_BLOCKS[unknown], Moment(year))
    if not match["month"]:
        return Period(G.YEAR, Moment(year))
    if month > 12:
        return _parse_division(year, month)
    if not exists(year, month, day):
        raise ValueError(f"no such day: {match[0]!r}")
    if not match["day"]:
        return Period(G.MONTH, Moment(year, month))
    if not match["clock"]:
        return Period(G.DAY, Moment(year, month, day))
    hour, minute, second = map(int, match["clock"].split(":"))
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"no such time of day: {match[0]!r}")
    return Period(G.SECOND, Moment(year, month, day, hour, minute, second))


def _parse_division(year: int, number: int) -> Period:
    """A season, quarter or half by its number in the place of a month."""
    for code, season in SEASON_NUMBERS.items():
        if number == season:
            return Period(G.SEASON, Moment(year, SEASONS[code]), code)
    if 33 <= number <= 36:
        return floor(Moment(year, 3 * (number - 33) + 1), G.QUARTER)
    if 40 <= number <= 41:
        return floor(Moment(year, 6 * (number - 40) + 1), G.HALF)
    raise ValueError(f"not a month, season, quarter or half: {number}")
