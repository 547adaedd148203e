"""The TIMEX3 ``value`` strings of TimeML 1.2.1 and TempEval."""

from __future__ import annotations

import re

from timeline.dates.granularity import Granularity as G
from timeline.dates.moment import Moment, exists, iso_week
from timeline.dates.period import DAYPARTS, SEASONS, Period, daypart, floor, season

UNIT_LETTERS = {
    G.SECOND: "S",
    G.MINUTE: "M",
    G.HOUR: "H",
    G.DAY: "D",
    G.WEEKEND: "WE",
    G.WEEK: "W",
    G.MONTH: "M",
    G.SEASON: "SE",
    G.QUARTER: "Q",
    G.HALF: "H",
    G.YEAR: "Y",
    G.DECADE: "DE",
    G.CENTURY: "CE",
    G.MILLENNIUM: "ML",
}
_BLOCKS = {1: G.MILLENNIUM, 2: G.CENTURY, 3: G.DECADE}
_VALUE = re.compile(
    r"(?P<era>BC)?(?P<year>\d{1,7})"
    r"(?:-W(?P<week>\d\d)(?P<weekend>-WE)?|-(?P<division>[A-Z][A-Z0-9])"
    r"|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?:(?P<part>[A-Z]{2})|(?P<clock>\d\d(?::\d\d){0,2})))?)?)?",
    re.ASCII,
)


def format_period(period: Period) -> str:
    """The value of a calendar unit.

    >>> from timeline.dates.moment import Moment
    >>> format_period(Period(G.WEEK, Moment(2023, 5, 15))), format_period(Period(G.YEAR, Moment(-43)))
    ('2023-W20', 'BC0044')
    """
    unit, start, code = period
    if unit is G.WEEK or unit is G.WEEKEND:
        iso_year, week = iso_week(start)
        return f"{format_year(iso_year)}-W{week:02d}{'-WE' if unit is G.WEEKEND else ''}"
    if unit is G.CENTURY or unit is G.DECADE or unit is G.MILLENNIUM:
        return _format_block(start.year, {G.DECADE: 3, G.CENTURY: 2, G.MILLENNIUM: 1}[unit])
    year = format_year(start.year)
    if unit is G.YEAR:
        return year
    if unit is G.SEASON:
        return f"{year}-{code}"
    if unit is G.QUARTER or unit is G.HALF:
        size = 3 if unit is G.QUARTER else 6
        return f"{year}-{'Q' if size == 3 else 'H'}{(start.month - 1) // size + 1}"
    if unit is G.MONTH:
        return f"{year}-{start.month:02d}"
    day = f"{year}-{start.month:02d}-{start.day:02d}"
    if unit is G.DAY:
        return day
    if unit is G.DAYPART:
        return f"{day}T{code}"
    clock = f"{start.hour:02d}:{start.minute:02d}:{start.second:02d}"
    return f"{day}T{clock if unit is G.SECOND else clock[:5]}"


def format_year(year: int) -> str:
    """Four digits, with BC in front before year 1 (where year 0 is 1 BC)."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _format_block(year: int, digits: int) -> str:
    """A decade, century or millennium by its leading digits; before Christ counted back from year 1 BC."""
    scale = 10 ** (4 - digits)
    return f"{year // scale:0{digits}d}" if year >= 0 else f"BC{(1 - year) // scale:0{digits}d}"


def format_duration(amounts: tuple[tuple[G, float | int | None], ...]) -> str:
    """The value of a duration: pairs of unit and count, None for an unknown count.

    >>> format_duration(((G.YEAR, 2), (G.MONTH, 6))), format_duration(((G.DAY, None),)), format_duration(((G.HOUR, 4),))
    ('P2Y6M', 'PXD', 'PT4H')
    """
    text, in_time = "P", False
    for unit, count in amounts:
        if unit < G.DAYPART and not in_time:
            text, in_time = text + "T", True
        text += f"{'X' if count is None else f'{count:g}' if count < 1e6 else int(count)}{UNIT_LETTERS[unit]}"
    return text


def parse_period(value: str) -> Period:
    """The calendar unit of a value: the inverse of ``format_period``.

    >>> parse_period("2023-W20").start, parse_period("199").granularity
    (Moment(year=2023, month=5, day=15, hour=0, minute=0, second=0), <Granularity.DECADE: 'decade'>)

    Raises ``ValueError`` for durations, vague and open values, ranges, and units that no calendar has.
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        raise ValueError(f"not a calendar unit: {value[:40]!r}")
    number = int(match["year"])
    if len(match["year"]) < 4:
        return _parse_block(match, number)
    year = 1 - number if match["era"] else number
    if match["week"]:
        return _parse_week(year, int(match["week"]), G.WEEKEND if match["weekend"] else G.WEEK)
    if match["division"]:
        return _parse_division(year, match["division"])
    return _parse_date(match, year) if match["month"] else Period(G.YEAR, Moment(year))


def _parse_block(match: re.Match[str], number: int) -> Period:
    digits = len(match["year"])
    if len(match[0]) > digits + len(match["era"] or ""):
        raise ValueError(f"not a calendar unit: {match[0]!r}")
    first = number * 10 ** (4 - digits)
    return Period(_BLOCKS[digits], Moment(-first if match["era"] else first))


def _parse_week(year: int, week: int, unit: G) -> Period:
    monday = floor(Moment(year, 1, 4), G.WEEK).shifted(week - 1).start
    if iso_week(monday) != (year, week):
        raise ValueError(f"no such week: {year}-W{week:02d}")
    return floor(monday, unit)


def _parse_division(year: int, code: str) -> Period:
    """A season, a quarter or a half of a year by its code."""
    if code in SEASONS:
        return season(year, code)
    unit, size, most = (G.QUARTER, 3, 4) if code[0] == "Q" else (G.HALF, 6, 2)
    if code[0] not in "QH" or code[1] not in "1234"[:most]:
        raise ValueError(f"not a season, quarter or half: {code!r}")
    return floor(Moment(year, size * (int(code[1]) - 1) + 1), unit)


def _parse_date(match: re.Match[str], year: int) -> Period:
    """A month, a day, a part of a day or a time of day."""
    month, day = int(match["month"]), int(match["day"] or 1)
    if not exists(year, month, day) or (match["part"] and match["part"] not in DAYPARTS):
        raise ValueError(f"no such day or part of it: {match[0]!r}")
    if match["part"]:
        return daypart(Moment(year, month, day), match["part"])
    if not match["clock"]:
        return Period(G.DAY if match["day"] else G.MONTH, Moment(year, month, day))
    clock = [int(number) for number in match["clock"].split(":")]
    if clock[0] > 23 or any(number > 59 for number in clock[1:]):
        raise ValueError(f"no such time of day: {match[0]!r}")
    return Period((G.HOUR, G.MINUTE, G.SECOND)[len(clock) - 1], Moment(year, month, day, *clock))
