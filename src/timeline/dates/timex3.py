"""The TIMEX3 ``value`` strings of TimeML 1.2.1 and TempEval."""

from __future__ import annotations

from timeline.dates.granularity import Granularity as G
from timeline.dates.moment import iso_week
from timeline.dates.period import Period

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
