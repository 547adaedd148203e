"""Quarters of the books, which end when they are said to: *the fourth quarter ended June 30*."""

from __future__ import annotations

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import floor
from timeline.grammar.expressions import Quarter
from timeline.resolution.context import Context
from timeline.resolution.locate import locate
from timeline.resolution.open_values import open_value
from timeline.resolution.placed import Placed, place_period, unresolved
from timeline.resolution.quarters import reported_quarter

MONTHS = 3
HALF_OF_IT = 45
NO_END = "the date that it ended on is not known"


def place_quarter(quarter: Quarter, context: Context) -> Placed:
    """The three months that end with a date; its value has the number that the books give it."""
    end = locate(quarter.end, context)
    if end is None:
        return unresolved(open_value(quarter), NO_END)
    start = end.end.plus_months(-MONTHS)
    named = _name_quarter(quarter.ordinal, start, end.start.year, context)
    stretch = Interval(start, end.end)
    if named.interval == stretch:
        return place_period(named)
    return place_period(named)._replace(bounds=stretch, granularity=end.granularity)


def _name_quarter(ordinal: int | None, start: Moment, year: int, context: Context) -> Period:
    """The one of that number in the year; without a number the one that is reported, or else the calendar's."""
    if ordinal is not None:
        return Period(G.QUARTER, Moment(year, MONTHS * ordinal - 2))
    told = reported_quarter(context)
    return told.period if told is not None else floor(start.plus_days(HALF_OF_IT), G.QUARTER)
