"""Where the early, the middle and the late part of a unit of time begin and end."""

from __future__ import annotations

from timeline.dates.granularity import Granularity as G
from timeline.dates.moment import Moment
from timeline.dates.period import MONTHS, Period

_MONTH_DAYS = (10, 20)
_DECADE_YEARS = (4, 7)
_SHORTEST_IN_MONTHS = 3


def cut(period: Period) -> tuple[Moment, Moment, Moment, Moment]:
    """Where its three parts begin, and its end.

    They are ten days of a month, four or three years of a decade, and a third of anything else.

    >>> [moment.month for moment in cut(Period(G.YEAR, Moment(2024)))]
    [1, 5, 9, 1]
    """
    start, end = period.start, period.end
    if period.granularity is G.MONTH:
        return start, start.plus_days(_MONTH_DAYS[0]), start.plus_days(_MONTH_DAYS[1]), end
    if period.granularity is G.DECADE:
        return start, start.plus_months(12 * _DECADE_YEARS[0]), start.plus_months(12 * _DECADE_YEARS[1]), end
    months = MONTHS.get(period.granularity, 0)
    if months >= _SHORTEST_IN_MONTHS:
        return start, start.plus_months(months // 3), start.plus_months(months * 2 // 3), end
    days = end.ordinal - start.ordinal
    return start, start.plus_days(days // 3), start.plus_days(days * 2 // 3), end
