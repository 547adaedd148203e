"""Named and relative periods: last month, that year, the third quarter, early on."""

from __future__ import annotations

from timeline.dates import Granularity
from timeline.grammar.expressions import (
    Beside,
    CalendarDate,
    Duration,
    Expression,
    Holiday,
    Named,
    Nth,
    Part,
    Reference,
    Season,
    Told,
    Unit,
    Vague,
    Within,
)
from timeline.grammar.grains import grain_of
from timeline.grammar.meanings.ordinals import nth_unit
from timeline.grammar.meanings.registry import meaning


@meaning("date")
def season(season: str) -> Named:
    """*summer*"""
    return Named(Season(season))


@meaning("date")
def season_of_year(season: str, year: int | None = None) -> Expression:
    """*the 1995 fall*"""
    return Named(Season(season)) if year is None else Within(Season(season), CalendarDate(year))


@meaning("date")
def holiday(holiday: str) -> Named:
    """*Christmas*"""
    return Named(Holiday(holiday))


@meaning("date")
def feast_day(unit: Granularity, holiday: str) -> Named | None:
    """*May Day*, which is no feast without its capital"""
    return Named(Holiday(holiday)) if unit is Granularity.DAY else None


@meaning("date")
def weekday(weekday: int) -> Named:
    """*Tuesday*"""
    return Named(CalendarDate(weekday=weekday))


@meaning("date")
def month(month: int) -> Named:
    """*January*"""
    return Named(CalendarDate(month=month))


@meaning("date")
def shifted_name(shift: int, name: Named) -> Named | None:
    """*last April*, *next Tuesday*, *this summer*"""
    return name._replace(shift=shift) if isinstance(name, Named) and name.shift is None else None


@meaning("date")
def coming_name(name: Named) -> Beside | None:
    """*this coming Saturday*: the first one after today."""
    return Beside(name.name, 1, Reference.SPEECH) if isinstance(name, Named) and name.shift is None else None


@meaning("date")
def shifted_date(shift: int, date: CalendarDate) -> Named | None:
    """*last May 5*, *next 6th of April*"""
    return Named(date, shift) if date.year is None else None


@meaning("date")
def shifted_unit(unit: Granularity, shift: int, reference: str = "speech") -> Unit:
    """*last month*, *this year*, *next week*"""
    return Unit(unit, shift, Reference(reference))


@meaning("date")
def day_from_today(shift: int) -> Unit:
    """*yesterday* -1, *today* 0, *tomorrow* 1"""
    return Unit(Granularity.DAY, shift)


@meaning("date")
def story_unit(unit: Granularity, shift: int = 0) -> Unit:
    """*that year*, *the same day*, *the following week*, *the previous month*"""
    return Unit(unit, shift, Reference.STORY)


@meaning("date")
def told_unit(unit: Granularity) -> Unit | None:
    """*the quarter*, *the year*: the one that is spoken of."""
    return Unit(unit, 0, Reference.EITHER)


@meaning("date")
def story_name(name: Named, shift: int) -> Named | None:
    """*the following Tuesday*, *that summer*"""
    if not isinstance(name, Named) or name.shift is not None:
        return None
    return Named(Within(name.name, Unit(Granularity.DAY, 0, Reference.STORY)), shift)


@meaning("date")
def told_in_year(year: int) -> Expression:
    """*the 1988 period*: the quarter that is spoken of, in that year."""
    return Within(Unit(Granularity.QUARTER, 0, Reference.EITHER), CalendarDate(year))


@meaning("date")
def told_in(outer: Expression) -> Expression | None:
    """*the same period last year*: the quarter that is spoken of, in that year."""
    return (
        Within(Unit(Granularity.QUARTER, 0, Reference.EITHER), outer) if grain_of(outer) is Granularity.YEAR else None
    )


@meaning("date")
def told_before() -> Told:
    """*then*, *before that*: the time told last."""
    return Told()


@meaning("date")
def narrated_time() -> Told:
    """*at the same time*: the time told last, in a history."""
    return Told(narrated=True)


@meaning("duration")
def ended_unit(unit: Granularity) -> Duration:
    """*the year ended March 31*: a length, whose end is said beside it."""
    return Duration(((unit, 1),))


@meaning("date")
def name_beside(
    sign: int, date: Expression, name: Named | None = None, weekday: int | None = None, ordinal: int = 1
) -> Beside:
    """*the second Sunday after Easter*, *the Monday before May 25*"""
    return Beside(name.name if name is not None else CalendarDate(weekday=weekday), sign * ordinal, date)


@meaning("date")
def within(date: Expression, outer: Expression) -> Expression | None:
    """The date that lies in the period: *April 8 | this year*, *summer | of 2021*, *the third quarter | of 1998*."""
    inner = date.name if isinstance(date, Named) and date.shift is None else date
    grain, outer_grain = grain_of(inner), grain_of(outer)
    if grain is None or outer_grain is None:
        return None
    if isinstance(inner, Nth) and inner.unit is Granularity.HALF and outer_grain is not Granularity.YEAR:
        return Part("START" if inner.ordinal == 1 else "END", outer, halves=True)
    if grain >= outer_grain or (_is_bare_weekday(inner) and outer_grain > Granularity.WEEK):
        return None
    if isinstance(date, Unit) and date.shift == -1 and date.reference is Reference.SPEECH:
        return nth_unit(-1, date.unit, outer)
    if isinstance(date, Named) and date.shift == -1 and isinstance(date.name, CalendarDate) and date.name.weekday:
        return Nth(-1, date.name.weekday, outer)
    if isinstance(inner, Unit) and outer_grain is Granularity.YEAR:
        return _same_unit(inner, outer)
    if isinstance(inner, CalendarDate) and inner.year is not None:
        return None
    if isinstance(inner, (CalendarDate, Season, Holiday)) or (isinstance(inner, Nth) and inner.outer is None):
        return Within(inner, outer)
    return None


@meaning("date")
def this_day_in(year: int | None = None) -> Within:
    """*this day in 1963*, *this day last year*"""
    outer = Unit(Granularity.YEAR, -1) if year is None else CalendarDate(year)
    return Within(Unit(Granularity.DAY, 0), outer)


def _is_bare_weekday(date: Expression) -> bool:
    """*Monday* is one of a week, and none of a month or year: *its forecast for next year on Monday*."""
    return isinstance(date, CalendarDate) and date.weekday is not None and date.day is None


def _same_unit(unit: Unit, outer: Expression) -> Expression | None:
    """*the same quarter | of 2021*, *the same month | last year*"""
    if unit.unit not in (Granularity.MONTH, Granularity.QUARTER) or unit.shift or unit.reference is not Reference.STORY:
        return None
    return Within(unit._replace(reference=Reference.EITHER), outer)


@meaning("date")
def unit_of_date(unit: Granularity, date: Expression, outer: Expression | None = None) -> Expression | None:
    """*the week of March 6*, *the Easter weekend | of 2015*"""
    day = date if outer is None else within(date, outer)
    grain = grain_of(day) if day is not None else None
    return Nth(0, unit, day) if day is not None and grain is not None and grain <= unit else None


@meaning("date")
def vague(ref: str) -> Vague:
    """*recently*, *now*, *soon*"""
    return Vague(ref)


@meaning("date")
def any_season(season: str) -> Vague:
    """*winter quarters*: of no year in particular."""
    return Vague(f"XXXX-{season}")


@meaning("date")
def any_weekday(weekday: int) -> Vague:
    """*on a Saturday*: of no week in particular."""
    return Vague(f"XXXX-WXX-{weekday}")


@meaning("date")
def narrated_vague(ref: str) -> Vague:
    """*the former mayor*, *future kings*: in a history."""
    return Vague(ref, narrated=True)
