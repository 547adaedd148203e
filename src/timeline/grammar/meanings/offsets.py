"""Times counted from another: ago, later, after."""

from __future__ import annotations

from timeline.dates import Granularity
from timeline.grammar.expressions import (
    Approximate,
    Beside,
    CalendarDate,
    Compared,
    Duration,
    Expression,
    Named,
    Offset,
    Onward,
    Reference,
    Stretch,
    Unit,
    WorkingDays,
)
from timeline.grammar.grains import grain_of
from timeline.grammar.meanings.amounts import amount
from timeline.grammar.meanings.registry import meaning


@meaning("date")
def units_ago(duration: Duration, sign: int = -1) -> Offset | Approximate | None:
    """*five weeks ago*, *three days from now*, *more than two years ago*"""
    return _count_from(Reference.SPEECH, duration, sign)


def _count_from(anchor: Reference, duration: Duration, sign: int) -> Offset | Approximate | None:
    """A length bounded from below lies farther away than it says: *more than two years ago* is before that."""
    if duration.window is not None:
        return None
    offset = Offset(duration.amounts, sign, anchor)
    if duration.mod is None or any(count is None for _, count in duration.amounts):
        return offset
    before, after = _POINT_MODS[duration.mod]
    return Approximate(offset, before if sign < 0 else after)


_POINT_MODS = {
    "MORE_THAN": ("BEFORE", "AFTER"),
    "LESS_THAN": ("AFTER", "BEFORE"),
    "EQUAL_OR_MORE": ("ON_OR_BEFORE", "ON_OR_AFTER"),
    "EQUAL_OR_LESS": ("ON_OR_AFTER", "ON_OR_BEFORE"),
    "APPROX": ("APPROX", "APPROX"),
}
"""What the bound of a length makes of the time that lies so far back, and of the one so far ahead."""


@meaning("date")
def units_ago_from_day(duration: Duration, shift: int) -> Offset | None:
    """*a year ago tomorrow*"""
    day = Unit(Granularity.DAY, shift)
    return Offset(duration.amounts, -1, day, exact=True) if duration.window is None else None


@meaning("date")
def units_ago_from_unit(duration: Duration, unit: Granularity) -> Offset | None:
    """*ten years ago this month*: that month of the year so far back."""
    coarser = duration.window is None and min(step for step, _ in duration.amounts) > unit
    return Offset(duration.amounts, -1, Unit(unit, 0)) if coarser else None


@meaning("date")
def units_later(duration: Duration, sign: int = 1) -> Offset | Approximate | None:
    """*two days later*, *a year earlier*: counted from the date last told."""
    return _count_from(Reference.STORY, duration, sign)


@meaning("date")
def units_on(duration: Duration) -> Onward | None:
    """*Ten years on, the case is open*"""
    counted = all(count is not None for _, count in duration.amounts)
    return Onward(duration.amounts) if counted and duration.window is None else None


@meaning("date")
def units_into(duration: Duration, date: Expression) -> Offset | None:
    """*three years into the 1930s*: counted from the beginning."""
    grain = grain_of(date)
    fits = grain is not None and duration.window is None and max(unit for unit, _ in duration.amounts) < grain
    return Offset(duration.amounts, 1, date) if fits else None


@meaning("date")
def working_days(
    number: int, sign: int, date: Expression | None = None, weekday: int | None = None, reference: str = "story"
) -> WorkingDays:
    """*three business days later*, *five working days after Thursday*"""
    named = date if weekday is None else Named(CalendarDate(weekday=weekday))
    return WorkingDays(number, sign, Reference(reference) if named is None else named)


@meaning("date")
def units_from_date(duration: Duration, sign: int, date: Expression) -> Offset | None:
    """*a week after Christmas*, *two days before yesterday*"""
    return Offset(duration.amounts, sign, date) if duration.window is None else None


@meaning("date")
def units_related(duration: Duration, relation: str, date: Expression) -> Offset | None:
    """*zwei Tage nach dem 11. Mai*, where the preposition has its article with it"""
    sign = _SIGNS.get(relation)
    return units_from_date(duration, sign, date) if sign else None


@meaning("date")
def working_days_related(number: int, relation: str, date: Expression) -> WorkingDays | None:
    """*drei Werktage nach dem 11. Mai*"""
    sign = _SIGNS.get(relation)
    return WorkingDays(number, sign, date) if sign else None


_SIGNS = {"BEFORE": -1, "AFTER": 1}


@meaning("duration")
def units_starting(duration: Duration, date: Expression) -> Stretch | None:
    """*two weeks starting May 20*, *for ten days from tomorrow*"""
    plain = isinstance(duration, Duration) and duration.window is None
    return Stretch(duration.amounts, date) if plain and grain_of(date) is not None else None


@meaning("duration")
def units_ended(duration: Duration, date: Expression) -> Stretch | None:
    """*the three months | ended 30 September*"""
    plain = isinstance(duration, Duration) and not duration.window
    fits = grain_of(date) in (Granularity.DAY, Granularity.MONTH)
    return Stretch(duration.amounts, date, -1) if plain and fits else None


@meaning("duration")
def units_up_to(duration: Duration, date: Expression) -> Stretch | None:
    """*the six months | to June*; not *it is six months to June*"""
    return units_ended(duration, date) if isinstance(duration, Duration) and duration.window == 0 else None


@meaning("duration")
def unit_ended(unit: Granularity, date: Expression) -> Stretch | None:
    """*the year | ended March 31*"""
    return units_ended(Duration(((unit, 1),)), date)


@meaning("date")
def units_and_weekday(duration: Duration, sign: int, weekday: int) -> Offset | None:
    """*a week ago Monday*, *a week on Tuesday*; *50 years ago Thursday*: counted from that day of this week."""
    smallest = min(unit for unit, _ in duration.amounts)
    if duration.window is not None or smallest < Granularity.WEEK or (smallest > Granularity.WEEK and sign > 0):
        return None
    day = CalendarDate(weekday=weekday)
    name = Beside(day, sign, Reference.SPEECH) if smallest is Granularity.WEEK else Named(day, 0)
    return Offset(duration.amounts, sign, name, exact=True)


@meaning("date")
def weekdays_ago(number: int, weekday: int, sign: int) -> Beside:
    """*two Thursdays ago*"""
    return Beside(CalendarDate(weekday=weekday), sign * number, Reference.SPEECH)


@meaning("date")
def day_beside(sign: int, date: Expression, number: int = 1) -> Offset:
    """*the day before last Tuesday*, *the day after tomorrow*"""
    return Offset(((Granularity.DAY, number),), sign, date)


@meaning("comparison")
def compared(duration: Duration) -> Compared:
    """*10 days earlier compared to 2022*: a difference, no date."""
    return Compared(duration.amounts)


@meaning("date")
def unit_ago_compound(unit: Granularity, of: Granularity | None = None, sign: int = -1) -> Expression | None:
    """*the year-ago quarter*, *the year-earlier period*"""
    anchor: Expression | Reference = Reference.SPEECH if of is None else Unit(of, 0, Reference.EITHER)
    return Offset(((unit, 1),), sign, anchor)


@meaning("date")
def counted_units(number: float, unit: Granularity, sign: int = -1) -> Offset | None:
    """*il y a 3 jours*, *dans 2 mois*: count and unit in one phrase."""
    amounts = amount(unit, number)
    return Offset(amounts, sign, Reference.SPEECH) if amounts else None
