"""Calendar units: which one an expression means, given what is known. One function per operator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.dates import period as periods
from timeline.dates.moment import exists
from timeline.dates.period import floor, move, move_working_days
from timeline.grammar.expressions import (
    MIDNIGHT,
    Alternatives,
    Approximate,
    Beside,
    CalendarDate,
    Clock,
    DayPart,
    Expression,
    Fixed,
    Holiday,
    Instant,
    Named,
    Nth,
    Offset,
    Overnight,
    Part,
    Reference,
    Season,
    Told,
    Turn,
    Unit,
    Within,
    WorkingDays,
)
from timeline.model import Anchor, AnchorKind
from timeline.model.points import period_value
from timeline.resolution.clause import Direction
from timeline.resolution.context import Context
from timeline.resolution.names import locate_name
from timeline.resolution.occurrences import candidates, nth_within, occurrence
from timeline.resolution.quarters import compared_quarter
from timeline.resolution.story import Telling
from timeline.resolution.units import locate_unit

DAY = G.DAY


def locate(expression: Expression, context: Context) -> Period | None:
    """The calendar unit that an expression means, or None without the reference it needs."""
    locator = _LOCATORS.get(type(expression))
    return locator(expression, context) if locator else None


def _calendar_date(date: CalendarDate, context: Context) -> Period | None:
    if date.year is None:
        return locate_name(Named(date), context)
    if date.day is not None and date.month is not None:
        moment = Moment(date.year, date.month, date.day)
        return Period(DAY, moment) if exists(*moment[:3]) else None
    return Period(G.MONTH, Moment(date.year, date.month)) if date.month is not None else periods.year(date.year)


def _fixed(fixed: Fixed, _context: Context) -> Period:
    return fixed.period


def _instant(instant: Instant, _context: Context) -> Period:
    return instant.period


def _name(name: Season | Holiday, context: Context) -> Period | None:
    return locate_name(Named(name), context)


def _told(_told: Told, context: Context) -> Period | None:
    told = context.story.pointed_at() if context.story.told else None
    if told is None:
        return None
    context.use(told)
    return told.period


def _nth(nth: Nth, context: Context) -> Period | None:
    if nth.outer is None:
        return locate_name(Named(nth), context)
    outer = locate(nth.outer, context)
    return nth_within(nth, outer) if outer else None


def _within(within: Within, context: Context) -> Period | None:
    outer = locate(within.outer, context)
    if outer is None:
        return None
    if isinstance(within.inner, Nth):
        return nth_within(within.inner, outer)
    if isinstance(within.inner, Unit):
        if context.story.in_stretch and outer.granularity is G.YEAR:
            return outer
        inner = locate(within.inner, context)
        return _same_in_year(inner, outer, within.outer) if inner else None
    inner = occurrence(within.inner, outer.start.year)
    if inner is not None and outer.granularity >= G.YEAR:
        return inner
    options = candidates(within.inner, outer.start)
    return next((p for p in options if outer.interval.contains(p.start)), None)


def _same_in_year(period: Period, outer: Period, named: Expression) -> Period | None:
    """The period in another year; told in January of the last quarter, *last year's* is the one before that.

    None for a 29 February of another year.
    """
    is_itself = period.start.year == outer.start.year and isinstance(named, Unit) and named.shift < 0
    year = outer.start.year - 1 if is_itself else outer.start.year
    start = period.start._replace(year=year)
    return period._replace(start=start) if exists(year, start.month, start.day) else None


NOON = 12
"""Hours are counted from the middle of a day whose hour is not known, and give a day."""


def _offset(offset: Offset, context: Context) -> Period | None:
    unit = min(unit for unit, _ in offset.amounts)
    told = _offset_anchor(offset, unit, context)
    if told is None or any(count is None for _, count in offset.amounts):
        return None
    moment, grain = context.use(told), _grain(offset, told, in_stretch=context.story.in_stretch)
    if unit < DAY and told.period.granularity > G.HOUR:
        moment, grain = (Moment(*moment[:3], NOON) if told.period.granularity >= DAY else moment), DAY
    if unit >= DAY and told.period.granularity < DAY:
        moment = Moment(*moment[:3])
    for step, count in offset.amounts:
        moment = _move(moment, step, offset.sign * (count or 0))
    return floor(moment, grain)


def _move(moment: Moment, unit: G, count: float) -> Moment:
    if count == int(count):
        return move(moment, unit, int(count))
    return move(moment, unit, int(count)).plus_days(round((count - int(count)) * _DAYS.get(unit, 0)))


_DAYS = {G.WEEK: 7, G.MONTH: 30, G.YEAR: 365, G.DAY: 1}


def _offset_anchor(offset: Offset, unit: G, context: Context) -> Telling | None:
    if offset.anchor is Reference.SPEECH:
        return compared_quarter(offset, context) or context.speech
    if isinstance(offset.anchor, Reference):
        if quarter := compared_quarter(offset, context):
            return quarter
        told = context.reference(offset.anchor, _COARSEST_ANCHORS.get(unit, unit))
        return None if offset.sign > 0 and _is_past_of(told, context) else told
    return _told_of(offset.anchor, context)


_COARSEST_ANCHORS = {G.SECOND: G.HOUR, G.MINUTE: G.HOUR, G.HOUR: DAY}
"""The hour is said as finely as people say it: *at 6 a.m. ... ten minutes later*, *on Monday ... 48 hours later*."""


def _told_of(anchor: Expression, context: Context) -> Telling | None:
    """The time that an expression says, as one that others are counted from."""
    period = locate(anchor, context)
    if period is None:
        return None
    used = context.used[-1] if context.used else Anchor(kind=AnchorKind.PRECEDING_TIMEX, time=period_value(period))
    return Telling(period, used)


def _grain(offset: Offset, told: Telling, *, in_stretch: bool) -> G:
    """The grain of the result: the unit's, or the anchor's where that is said finer than a reference needs."""
    unit = min(unit for unit, _ in offset.amounts)
    if offset.exact:
        return min(unit, DAY)
    if not isinstance(offset.anchor, Reference):
        return min(unit, told.period.granularity) if unit >= DAY else unit
    if told.period.granularity is G.QUARTER and unit is G.YEAR and not in_stretch:
        return G.QUARTER
    if unit is G.HOUR and offset.anchor is Reference.STORY:
        return min(unit, told.period.granularity)
    return max(G.YEAR, told.period.granularity) if unit is G.DECADE else unit


def _turn(turn: Turn, context: Context) -> Period | None:
    """The unit that begins nearest to the reference; what is past has no turn to come."""
    told = context.story.last() if context.narrative else context.speech
    if told is None:
        return None
    current = floor(context.use(told), turn.unit)
    now = told.period.start.ordinal
    is_late = now - current.start.ordinal > current.end.ordinal - now
    return current.shifted(1) if is_late and context.clause.direction is not Direction.PAST else current


def _working_days(days: WorkingDays, context: Context) -> Period | None:
    anchor = days.anchor
    told = context.reference(anchor, DAY) if isinstance(anchor, Reference) else _told_of(anchor, context)
    if told is None or told.period.granularity > DAY:
        return None
    if days.sign > 0 and anchor is Reference.STORY and _is_past_of(told, context):
        return None
    return floor(move_working_days(context.use(told), days.days, days.sign), DAY)


def _is_past_of(told: Telling | None, context: Context) -> bool:
    """Whether news tells in the past tense what lies after its own date: *two days later*, where nothing was told."""
    in_news = told is not None and told is context.speech and not context.narrative
    return in_news and context.clause.direction is Direction.PAST


def _beside(beside: Beside, context: Context) -> Period | None:
    told = context.speech if isinstance(beside.anchor, Reference) else None
    anchor = floor(context.use(told), DAY) if told else locate(beside.anchor, context)  # type: ignore[arg-type]
    if anchor is None:
        return None
    options = candidates(beside.name, anchor.start)
    if beside.ordinal > 0:
        first = next((p for p in options if p.start >= anchor.end), None)
    else:
        first = next((p for p in reversed(options) if p.end <= anchor.start), None)
    weeks = beside.ordinal - (1 if beside.ordinal > 0 else -1)
    return first._replace(start=first.start.plus_days(7 * weeks)) if first else None


def _part(part: Part | Approximate, context: Context) -> Period | None:
    return locate(part.inner, context)


def _clock(clock: Clock, context: Context) -> Period | None:
    day = _day_of(clock.day, context)
    if day is None:
        return None
    if clock.day is None and _is_after_midnight(clock, context):
        day = day.plus_days(1)
    unit = G.SECOND if clock.second is not None else G.MINUTE if clock.minute is not None else G.HOUR
    if clock.hour == MIDNIGHT and clock.day is not None:
        day = day.plus_days(1)
    return Period(unit, Moment(*day[:3], clock.hour % MIDNIGHT, clock.minute or 0, clock.second or 0))


def _is_after_midnight(clock: Clock, context: Context) -> bool:
    """Whether an hour is one of the morning after the evening told last: *at 11 p.m. ... at 2 a.m.*"""
    told = context.story.told[-1].period if context.story.told else None
    is_late = told is not None and told.granularity < DAY and told.start.hour >= EVENING
    return is_late and clock.hour % MIDNIGHT < MORNING


EVENING, MORNING = 18, 6


def _day_part(part: DayPart, context: Context) -> Period | None:
    day = _day_of(part.day, context)
    return periods.daypart(day, part.code) if day else None


def _overnight(_overnight: Overnight, context: Context) -> Period | None:
    shift = 0 if context.clause.direction is Direction.FUTURE else -1
    return _day_part(DayPart("NI", Unit(DAY, shift)), context)


def _day_of(day: Expression | None, context: Context) -> Moment | None:
    """The day that a time of day belongs to: the one said with it, else the day told last, else the article's."""
    if day is not None:
        period = locate(day, context)
        return period.start if period else None
    told = context.reference(Reference.STORY, DAY) or context.reference(Reference.SPEECH, DAY)
    return context.use(told) if told else None


def _alternatives(alternatives: Alternatives, context: Context) -> Period | None:
    return locate(alternatives.likely, context)


_LOCATORS: dict[type, Callable[[Any, Context], Period | None]] = {
    CalendarDate: _calendar_date,
    Fixed: _fixed,
    Instant: _instant,
    Season: _name,
    Holiday: _name,
    Unit: locate_unit,
    Told: _told,
    Turn: _turn,
    Named: locate_name,
    Nth: _nth,
    Within: _within,
    Offset: _offset,
    WorkingDays: _working_days,
    Beside: _beside,
    Part: _part,
    Approximate: _part,
    Clock: _clock,
    DayPart: _day_part,
    Overnight: _overnight,
    Alternatives: _alternatives,
}
