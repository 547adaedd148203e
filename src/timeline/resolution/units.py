"""Units by their distance from what is known: *last month*, *that year*, *the quarter*, *the weekend*."""

from __future__ import annotations

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.dates.period import floor
from timeline.grammar.expressions import Reference, Unit
from timeline.resolution.clause import Direction
from timeline.resolution.context import Context
from timeline.resolution.occurrences import DAYS_TO_WEEKEND
from timeline.resolution.quarters import closing_quarter, reported_quarter
from timeline.resolution.story import Telling


def locate_unit(unit: Unit, context: Context) -> Period | None:
    """*this year* is the article's own, in a narrative, too."""
    told = context.reference(unit.reference, unit.unit)
    if unit.reference is Reference.SPEECH and unit.shift == 0 and unit.unit > G.DAY:
        told = context.speech or told
    if unit.reference is Reference.SPEECH and unit.shift and _is_from_now(unit, context):
        told = context.speech
    if unit.reference is Reference.EITHER:
        promised = context.speech is not None and unit.unit is G.YEAR and context.clause.promises
        told = context.story.last(unit.unit) if context.narrative else _told_exactly(unit.unit, context)
        told = context.speech if promised else told
        if told is None and (spoken_of := _spoken_of(unit, context)) is not None:
            return spoken_of
        told = told or context.speech or context.story.last(unit.unit)
    if told is None:
        return None
    return floor(context.use(told), unit.unit).shifted(unit.shift)


def _is_from_now(unit: Unit, context: Context) -> bool:
    """*last year* is the article's, in a narrative, too: of its own years that tells by *the year before*."""
    is_last_year = unit.unit is G.YEAR and unit.shift < 0 and context.speech is not None
    return is_last_year or context.is_now(unit.shift)


def _told_exactly(unit: G, context: Context) -> Telling | None:
    """The last time told in just this unit, or in an hour of a day, and begun; of quarters the one reported."""
    if unit is G.QUARTER:
        return reported_quarter(context)
    if unit is G.YEAR and (closing := closing_quarter(context)) is not None:
        return closing
    now = context.speech.period.end if context.speech else None
    for told in reversed(context.story.told):
        if _tells(told.period, unit) and (not now or told.period.start < now):
            return told
        if unit is G.YEAR and told.period.granularity < G.QUARTER:
            return told
    return None


def _tells(period: Period, unit: G) -> bool:
    return period.granularity is unit or period.granularity < G.DAY is unit


def _spoken_of(unit: Unit, context: Context) -> Period | None:
    """*the quarter* that nobody has named is the last full one; *the weekend* is now, or where tense points to."""
    if context.speech is None or unit.unit not in (G.QUARTER, G.WEEKEND):
        return None
    now = context.use(context.speech)
    current = floor(now, unit.unit)
    if unit.unit is G.WEEKEND:
        return current if _is_meant(current, now, context) else current.shifted(-1)
    return current if context.clause.direction is Direction.FUTURE else current.shifted(-1)


def _is_meant(weekend: Period, now: Moment, context: Context) -> bool:
    """Whether the present or coming weekend is spoken of, and not the last: without tense, the nearer one."""
    if weekend.interval.contains(now) or context.entry:
        return True
    if context.clause.direction is Direction.UNKNOWN:
        return weekend.start.ordinal - now.ordinal < DAYS_TO_WEEKEND
    return context.clause.direction is Direction.FUTURE
