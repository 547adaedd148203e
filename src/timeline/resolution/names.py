"""Names that recur, placed by what is known: *January*, *Tuesday*, *8 April*, *the third quarter*, *that summer*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from timeline.dates import Granularity as G
from timeline.dates import Period
from timeline.dates.period import floor
from timeline.grammar.expressions import CalendarDate, Expression, Holiday, Named, Reference, Within
from timeline.resolution.clause import Direction
from timeline.resolution.context import Context
from timeline.resolution.occurrences import candidates, choose, occurrence, step_to
from timeline.resolution.story import Heading, Telling

MONTHS_BACK = 5
RECENT_DAYS = 31
SLIP_DAYS = 3
"""A paper may tell today what the article's date calls tomorrow."""


def locate_name(named: Named, context: Context) -> Period | None:
    """The occurrence that is meant, or None without the reference it needs.

    In news it is the one near the article's date that tense points to, in a narrative the one that goes on from the
    times told; a promise looks ahead from the article's date in both.
    """
    if isinstance(named.name, Within):
        return _locate_in_story(named, named.name, context)
    if context.story.year is not None and _is_bare_month(named):
        return occurrence(named.name, context.use(context.story.year).year)
    in_story = context.narrative and bool(context.story.told) and not _is_of_now(named, context)
    if in_story and named.shift is None:
        return _go_on(named.name, context)
    if (bygone := _locate_bygone(named, context)) is not None:
        return bygone
    told = context.story.last() if in_story and not context.reported else context.speech
    if told is None:
        return None
    options = candidates(named.name, context.use(told))
    near = floor(told.period.start, G.DAY)
    if named.shift is not None and (found := step_to(options, near, named.shift)) is not None:
        return found
    if context.entry and _direction(named.name, context) is Direction.FUTURE:
        return next((p for p in options if p.end > near.start), None)
    firm = _is_day_of_month(named.name) and context.clause.is_firm
    fitting = _on_side(options, near, context.clause.direction) if firm else options
    return choose(fitting, near, named.name, partial(_direction, named.name, context))


def _is_of_now(named: Named, context: Context) -> bool:
    """Whether a narrative speaks from the article's date, or of a day of the weeks before that.

    Such a day is one where only years have been told: *born in 1931, he sailed to Ghana in 1958. He died on 2 June*.
    """
    if context.is_now(named.shift):
        return True
    name, speech = named.name, context.speech
    if speech is None or not _is_day_of_month(name) or any(t.period.granularity < G.YEAR for t in context.story.told):
        return False
    now = speech.period.start
    recent = any(0 <= now.ordinal - day.start.ordinal <= RECENT_DAYS for day in candidates(name, now))
    return recent and context.clause.direction is Direction.PAST


def _is_day_of_month(name: Expression) -> bool:
    """*30 January*: of such a day the nearest would be taken without asking for the tense."""
    return isinstance(name, CalendarDate) and name.day is not None


def _locate_bygone(named: Named, context: Context) -> Period | None:
    """In news, the day or month of a story of years ago that a clause of the past goes on with."""
    name, speech, clause = named.name, context.speech, context.clause
    if speech is None or named.shift is not None or not isinstance(name, CalendarDate) or name.weekday is not None:
        return None
    if (told := context.bygone.told) is None or clause.direction is not Direction.PAST:
        return None
    found = context.bygone.go_on(_in_month(name, told), speech.period.start, recalls=clause.recalls)
    if found is not None:
        context.use(told)
    return found


def _in_month(name: CalendarDate, told: Telling) -> CalendarDate:
    """*The siege began in August and ended on the 19th*: a day of the month told, or of the next where that is over."""
    if name.month is not None:
        return name
    start, day = told.period.start, name.day or 1
    is_over = told.period.granularity is G.DAY and day < start.day
    return name._replace(month=start.month % 12 + 1 if is_over else start.month)


def _on_side(options: Sequence[Period], near: Period, direction: Direction) -> Sequence[Period]:
    """Those that have begun by then, or are not over, as the verb tells, a slip of a few days aside."""
    if direction is Direction.PAST:
        return [p for p in options if p.start < near.end.plus_days(SLIP_DAYS)]
    if direction is Direction.FUTURE:
        return [p for p in options if p.end > near.start.plus_days(-SLIP_DAYS)]
    return options


def _is_bare_month(named: Named) -> bool:
    """*It was sold that year and closed in May*: the month is one of that year."""
    match named:
        case Named(CalendarDate(None, int(), None), None):
            return True
    return False


def _direction(name: Expression, context: Context) -> Direction:
    """What tense tells; a holiday that nothing is told of is the coming one."""
    told = context.clause.direction
    coming = told is Direction.UNKNOWN and context.entry and isinstance(name, Holiday)
    return Direction.FUTURE if coming else told


def _locate_in_story(named: Named, inner: Within, context: Context) -> Period | None:
    is_weekday = isinstance(inner.inner, CalendarDate) and inner.inner.weekday is not None
    told = context.reference(Reference.STORY, G.DAY if is_weekday else None) or (context.speech if is_weekday else None)
    if told is None:
        return None
    options = candidates(inner.inner, context.use(told))
    near = told.period if told.period.granularity >= G.YEAR else floor(told.period.start, G.DAY)
    return step_to(options, near, named.shift or 0) or choose(options, told.period, inner.inner)


def _go_on(name: Expression, context: Context) -> Period | None:
    """In a narrative a name is closed by where the story stands, and by the years of the heading above it.

    A new paragraph may take up the thread where the one before it began: the nearer reading to that wins.
    """
    story = context.story
    told = story.thread()
    found = _follow(name, told)
    lead = story.lead if story.opening else None
    if found is not None and lead is not None and lead.period.granularity < G.YEAR:
        other = _follow(name, lead) or found
        if _days_apart(other, lead) < _days_apart(found, lead):
            told, found = lead, other
    if found is not None and story.heading is not None and not story.heading.years.contains(found.start):
        headed = _under_heading(name, found, story.heading)
        if headed is not None:
            context.used.append(story.heading.anchor)
            return headed
    context.use(told)
    return found


def _follow(name: Expression, told: Telling) -> Period | None:
    """The occurrence in the year of a time told, or in the next one where that lies far back."""
    start = told.period.start
    same = occurrence(name, start.year)
    if same is None:
        return next((p for p in candidates(name, start) if p.start >= start), None)
    passed = told.period.granularity < G.YEAR and same.start < start.plus_months(-MONTHS_BACK)
    return occurrence(name, start.year + 1) if passed else same


def _under_heading(name: Expression, found: Period, heading: Heading) -> Period | None:
    """The occurrence in the years of the heading that is next to the one found."""
    first, last = heading.years
    near = first if first is not None and found.start < first else last
    inside = [p for p in candidates(name, near or found.start) if heading.years.contains(p.start)]
    return min(inside, key=lambda p: abs(p.start.ordinal - found.start.ordinal), default=None)


def _days_apart(period: Period, told: Telling) -> int:
    return abs(period.start.ordinal - told.period.start.ordinal)
