"""Company results: which quarter *the quarter* is, and which one a year ago is compared with it."""

from __future__ import annotations

from timeline.dates import Granularity as G
from timeline.grammar.expressions import Offset
from timeline.resolution.clause import Direction
from timeline.resolution.context import Context
from timeline.resolution.story import Telling

REPORT = 8
RECENTLY_TOLD = 3


def reported_quarter(context: Context) -> Telling | None:
    """The latest of the quarters told lately that is over; where none is, the latest one begun.

    What lies before it is there for comparison, what is still to come as a forecast.
    """
    quarters = [told for told in context.story.told[-REPORT:] if told.period.granularity is G.QUARTER]
    if context.speech is not None:
        now = context.speech.period.end
        begun = [told for told in quarters if told.period.start < now]
        quarters = [told for told in begun if told.period.end <= now] or begun
    return max(reversed(quarters), key=lambda told: told.period.start, default=None)


def closing_quarter(context: Context) -> Telling | None:
    """The reported quarter if it closed a year that is over: then results *for the year* are that year's."""
    quarter = reported_quarter(context)
    if quarter is None or context.speech is None or context.clause.direction is Direction.FUTURE:
        return None
    end, now = quarter.period.end, context.speech.period.start
    return quarter if end.year == now.year and (end.month, end.day) == (1, 1) else None


def compared_quarter(offset: Offset, context: Context) -> Telling | None:
    """Company results compare a quarter with the same one *a year ago*: the grain is that of what is compared."""
    if offset.amounts != ((G.YEAR, 1),) or context.story.in_stretch:
        return None
    recent = context.story.told[-RECENTLY_TOLD:]
    has_quarter = any(told.period.granularity is G.QUARTER for told in recent)
    return reported_quarter(context) if has_quarter else None
