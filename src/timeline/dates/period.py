"""Calendar units: the day, week, month, quarter, year … that a moment lies in, and the ones before and after it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from timeline.dates.granularity import Granularity as G
from timeline.dates.interval import Interval
from timeline.dates.moment import Moment

MONTHS = {
    G.MONTH: 1,
    G.QUARTER: 3,
    G.SEASON: 3,
    G.HALF: 6,
    G.YEAR: 12,
    G.DECADE: 120,
    G.CENTURY: 1200,
    G.MILLENNIUM: 12000,
}
DAYS = {G.DAYPART: 1, G.DAY: 1, G.WEEKEND: 7, G.WEEK: 7}
WORKING_DAYS = 5
SECONDS = {G.SECOND: 1, G.MINUTE: 60, G.HOUR: 3600}

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAYPARTS = {
    "MO": (6, 12),
    "MI": (12, 13),
    "AF": (12, 18),
    "EV": (18, 22),
    "NI": (20, 30),
    "DT": (6, 18),
    "PM": (12, 24),
}


class Period(NamedTuple):
    """One calendar unit: its granularity and first moment; ``code`` names a season or a part of the day (TIMEX3).

    >>> Period(G.QUARTER, Moment(2023, 4)).shifted(-2).start
    Moment(year=2022, month=10, day=1, hour=0, minute=0, second=0)
    """

    granularity: G
    start: Moment
    code: str = ""

    @property
    def end(self) -> Moment:
        """The first moment after the unit."""
        return _end(self)

    @property
    def interval(self) -> Interval:
        """The unit as a half-open stretch."""
        return Interval(self.start, self.end)

    def shifted(self, count: int) -> Period:
        """The unit of the same kind ``count`` units later."""
        step = 4 * count if self.granularity is G.SEASON else count
        return self._replace(start=move(self.start, self.granularity, step))


@lru_cache(maxsize=1 << 12)
def _end(period: Period) -> Moment:
    """The end of a unit, which is asked for again and again while the one that is meant is chosen."""
    if period.granularity is G.DAYPART:
        first, last = DAYPARTS[period.code]
        return period.start.plus_seconds((last - first) * 3600)
    if period.granularity is G.WEEKEND:
        return period.start.plus_days(2)
    return move(period.start, period.granularity, 1)


def move(moment: Moment, unit: G, count: int) -> Moment:
    """The moment ``count`` units later; a day that the month lacks becomes its last.

    >>> move(Moment(2024, 3, 31), G.MONTH, -1)
    Moment(year=2024, month=2, day=29, hour=0, minute=0, second=0)
    """
    if unit in MONTHS:
        return moment.plus_months(MONTHS[unit] * count)
    if unit in DAYS:
        return moment.plus_days(DAYS[unit] * count)
    return moment.plus_seconds(SECONDS[unit] * count)


def move_working_days(moment: Moment, days: int, sign: int) -> Moment:
    """So many days from Monday to Friday later, or before if the sign is -1; holidays are not known, and count.

    >>> move_working_days(Moment(2023, 5, 12), 3, 1).day
    17
    """
    weeks, rest = divmod(days, WORKING_DAYS)
    moment = moment.plus_days(sign * DAYS[G.WEEK] * weeks)
    while rest or moment.weekday > WORKING_DAYS:
        moment = moment.plus_days(sign)
        rest -= moment.weekday <= WORKING_DAYS
    return moment


def season(year: int, code: str) -> Period:
    """The meteorological season that begins in the year: winter 2023 runs from December 2023 to February 2024."""
    return Period(G.SEASON, Moment(year, SEASONS[code]), code)


def daypart(day: Moment, code: str) -> Period:
    """A part of the day; its hours are conventions, only the day is firm."""
    return Period(G.DAYPART, Moment(*day[:3]).plus_seconds(DAYPARTS[code][0] * 3600), code)


def year(number: int) -> Period:
    """A year by its astronomical number."""
    return Period(G.YEAR, Moment(number))


def floor(moment: Moment, unit: G) -> Period:
    """The unit of that granularity in which the moment lies.

    >>> floor(Moment(2023, 5, 18), G.WEEK).start
    Moment(year=2023, month=5, day=15, hour=0, minute=0, second=0)
    """
    return _FLOORS[unit](moment)


def _floor_months(unit: G) -> Callable[[Moment], Period]:
    size = MONTHS[unit]

    def floor_months(moment: Moment) -> Period:
        months = (moment.year * 12 + moment.month - 1) // size * size
        return Period(unit, Moment(months // 12, months % 12 + 1))

    return floor_months


def _floor_season(moment: Moment) -> Period:
    first = moment.plus_months(-(moment.month % 3))
    code = next(code for code, month in SEASONS.items() if month == first.month)
    return Period(G.SEASON, Moment(first.year, first.month), code)


def _floor_daypart(moment: Moment) -> Period:
    code = next(code for code in ("MO", "AF", "EV", "NI") if moment.hour < DAYPARTS[code][1])
    return daypart(moment, code)


_FLOORS: dict[G, Callable[[Moment], Period]] = {
    **{unit: _floor_months(unit) for unit in MONTHS},
    G.SEASON: _floor_season,
    G.WEEK: lambda m: Period(G.WEEK, Moment(*m[:3]).plus_days(1 - m.weekday)),
    G.WEEKEND: lambda m: Period(G.WEEKEND, Moment(*m[:3]).plus_days(6 - m.weekday)),
    G.DAY: lambda m: Period(G.DAY, Moment(*m[:3])),
    G.DAYPART: _floor_daypart,
    G.HOUR: lambda m: Period(G.HOUR, Moment(*m[:4])),
    G.MINUTE: lambda m: Period(G.MINUTE, Moment(*m[:5])),
    G.SECOND: lambda m: Period(G.SECOND, m),
}


def nth_weekday(outer: Interval, weekday: int, ordinal: int) -> Period | None:
    """The ordinal-th (from the end if negative) such weekday of a stretch, or None if there are fewer.

    >>> nth_weekday(floor(Moment(2023, 11, 1), G.MONTH).interval, 4, 4).start.day
    23
    """
    if outer.start is None or outer.end is None:
        return None
    if ordinal > 0:
        day = outer.start.plus_days((weekday - outer.start.weekday) % 7 + 7 * (ordinal - 1))
    else:
        last = outer.end.plus_days(-1)
        day = last.plus_days(-((last.weekday - weekday) % 7) + 7 * (ordinal + 1))
    return Period(G.DAY, day) if outer.contains(day) else None
