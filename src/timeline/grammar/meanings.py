"""The meanings that phrases name: slots in, expression out; None refuses the reading.

A meaning is the same in every language. Its category is what it makes, and what later phrases take in their slots.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from datetime import timedelta, timezone
from typing import Any, TypeVar

from timeline.dates import Granularity, Moment, Period
from timeline.dates.moment import days_in_month
from timeline.grammar.expressions import (
    Ahead,
    Amounts,
    Approximate,
    Beside,
    Between,
    CalendarDate,
    Clock,
    Compared,
    DayPart,
    Duration,
    Expression,
    Fixed,
    Holiday,
    Impossible,
    Named,
    Nth,
    Offset,
    Pair,
    Part,
    Range,
    Recurring,
    Reference,
    Season,
    Told,
    Unit,
    Vague,
    Within,
)
from timeline.grammar.grains import grain_of
from timeline.grammar.readings import FIRST_BARE_YEAR, LAST_BARE_YEAR

Meaning = Callable[..., Any]
AnyMeaning = TypeVar("AnyMeaning", bound=Meaning)

MEANINGS: dict[str, tuple[Meaning, str]] = {}
"""Every meaning by name, with the category of what it makes."""

FIRST_YEAR, LONGEST_YEAR = 1900, 2100
PRESENT = "PRESENT_REF"


def meaning(category: str) -> Callable[[AnyMeaning], AnyMeaning]:
    """Enter a function as a meaning that makes values of the category."""

    def enter(function: AnyMeaning) -> AnyMeaning:
        MEANINGS[function.__name__] = (function, category)
        return function

    return enter


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@meaning("number")
def tens_and_digit(tens: int, digit: int) -> int:
    """*twenty-five*"""
    return tens + digit


@meaning("number")
def times_scale(scale: int, number: float = 1, rest: float = 0) -> float:
    """*two hundred and ten*, *a thousand*"""
    return number * scale + rest


@meaning("number")
def times_two_scales(scale: int, lower: int, number: float = 1, more: float = 1, rest: float = 0) -> float | None:
    """*a thousand one hundred and ten*"""
    return number * scale + more * lower + rest if more * lower < scale else None


@meaning("number")
def plus_fraction(fraction: float, number: float = 0) -> float:
    """*two and a half*, *2 1/2*"""
    return number + fraction


@meaning("number")
def decimal_comma(whole: float, tenths: float) -> float | None:
    """*1,5*: a comma before the fraction, as most languages write it."""
    if not 0 <= whole < 100 or not 0 < tenths < 100 or tenths != int(tenths):
        return None
    return whole + float(f"0.{tenths:.0f}")


@meaning("number")
def grouped_number(grouped: int) -> int:
    """*1.500*: dots between the thousands."""
    return grouped


@meaning("ordinal")
def dotted_ordinal(ordinal: int) -> int:
    """*19.*: a number and a dot, as German writes *19th*."""
    return ordinal


@meaning("number")
def digit_and_tens(digit: int, tens: int) -> int:
    """*fünfundzwanzig*: the digit first."""
    return tens + digit


@meaning("ordinal")
def tens_and_ordinal(tens: int, ordinal: int) -> int | None:
    """*twenty-first*"""
    return tens + ordinal if ordinal < 10 else None


@meaning("year")
def year_in_words(century: int, two_digits: int) -> int | None:
    """*nineteen ninety-six*"""
    year = century * 100 + two_digits
    return year if 10 <= century <= 21 and FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR else None


# ── absolute dates ───────────────────────────────────────────────────────────────────────────────────────────────────


@meaning("date")
def calendar_date(
    month: int | None = None, day: int | None = None, year: int | None = None, weekday: int | None = None
) -> CalendarDate | Impossible | None:
    """*October 27, 2020*, *8 April*, *May 2023*; a day that no calendar has is impossible."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and month is not None:
        longest = days_in_month(2000 if year is None else year, month)
        if day > 31:
            return None
        if day > longest:
            return Impossible(f"month {month}{'' if year is None else f' of {year}'} has no day {day}")
    return CalendarDate(year, month, day, weekday)


@meaning("date")
def with_weekday(weekday: int, date: Expression) -> Expression | None:
    """*Saturday, April 25*: the weekday adds nothing to a full date."""
    if isinstance(date, CalendarDate) and date.day is not None:
        return date._replace(weekday=weekday)
    return None


@meaning("date")
def weekday_and_day(weekday: int, day: int) -> CalendarDate:
    """*Thursday the 21st*: the nearest such day."""
    return CalendarDate(day=day, weekday=weekday)


@meaning("date")
def with_year(date: CalendarDate, year: int) -> CalendarDate | Impossible | None:
    """*Saturday, April 25, | 1998*"""
    if date.year is not None:
        return None
    return calendar_date(date.month, date.day, year, date.weekday)


@meaning("date")
def bare_year(year: int) -> CalendarDate:
    """*2013*, where the words around it allow a year."""
    return CalendarDate(year)


@meaning("date")
def short_bare_year(short_year: int) -> CalendarDate:
    """*fiscal '89*"""
    return CalendarDate(short_year)


@meaning("date")
def year_before_christ(year: int) -> CalendarDate | None:
    """*44 BC*: astronomical years count a year 0."""
    return CalendarDate(1 - year) if year > 0 else None


@meaning("date")
def date_before_christ(date: CalendarDate) -> CalendarDate | None:
    """*15 March 44 BC*, *the summer of 480 BC*: the year counts backwards."""
    return date._replace(year=1 - date.year) if date.year and date.year > 0 else None


@meaning("date")
def year_of_our_lord(year: int) -> CalendarDate | None:
    """*AD 33*"""
    return CalendarDate(year) if year > 0 else None


@meaning("date")
def year_of_era(year: int, era: int) -> CalendarDate | None:
    """*44 v. Chr.*: the year and its era in one phrase."""
    return year_before_christ(year) if era < 0 else year_of_our_lord(year)


@meaning("date")
def decade(decade: Fixed) -> Fixed:
    """*the 1990s*"""
    return decade


@meaning("decade")
def named_decade(tens: int, century: int = 19) -> Fixed:
    """*the nineties*, *the nineteen fifties*"""
    return Fixed(Period(Granularity.DECADE, Moment(century * 100 + tens)))


@meaning("decade")
def year_decade(year: int) -> Fixed | None:
    """*1990er*, *80er*: the ten years that begin with the year."""
    return None if year % 10 else Fixed(Period(Granularity.DECADE, Moment(year)))


@meaning("date")
def decade_before_christ(decade: Fixed) -> Fixed | None:
    """*the 460s BC*: 469 to 460 BC, in astronomical years -468 to -459."""
    return Fixed(Period(Granularity.DECADE, Moment(-decade.period.start.year - 8)))


@meaning("date")
def century(ordinal: int, era: int = 1) -> Fixed | None:
    """*the 19th century*: the hundred years that begin with 18; *the fifth century BC*: 499 to 400 BC."""
    if not 1 <= ordinal <= 99:
        return None
    start = (ordinal - 1) * 100 if era > 0 else 2 - ordinal * 100
    return Fixed(Period(Granularity.CENTURY, Moment(start)))


@meaning("date")
def millennium(ordinal: int, era: int = 1) -> Fixed | None:
    """*the third millennium*"""
    if not 1 <= ordinal <= 9:
        return None
    return Fixed(Period(Granularity.MILLENNIUM, Moment((ordinal - 1) * 1000 if era > 0 else 2 - ordinal * 1000)))


@meaning("date")
def numeric_month(month: int, year: int) -> CalendarDate | None:
    """*05/2013*"""
    return CalendarDate(year, month) if 1 <= month <= 12 else None


@meaning("date")
def read_numeric(date: Expression) -> Expression:
    """*3/4*, *3.4.12*, where the words around it allow a date."""
    return date


@meaning("date")
def year_and_month(year: int, month: int) -> CalendarDate | None:
    """*2014-10*; *2009-10* and *1995-6* are ranges of years."""
    follows = month > year % (100 if month > 9 else 10)
    return CalendarDate(year, month) if 1 <= month <= 12 and not follows else None


@meaning("date")
def iso_week(year: int, week: int) -> Fixed | None:
    """*week 20 of 2023*, by ISO 8601."""
    if not 1 <= week <= 53:
        return None
    fourth = Moment(year, 1, 4)
    return Fixed(Period(Granularity.WEEK, fourth.plus_days(1 - fourth.weekday + 7 * (week - 1))))


# ── named and relative periods ───────────────────────────────────────────────────────────────────────────────────────


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
    return Named(Within(name.name, Unit(Granularity.DAY, 0, Reference.STORY)), shift) if name.shift is None else None


@meaning("date")
def nth_unit(ordinal: int, unit: Granularity | int, outer: Expression | None = None) -> Expression | None:
    """*the third quarter*, *the second week of May*, *the last Thursday of the month*"""
    if unit == Granularity.HALF and ordinal not in (1, 2, -1):
        return None
    if unit == Granularity.QUARTER and ordinal not in (1, 2, 3, 4, -1):
        return None
    if outer is None and unit not in (Granularity.QUARTER, Granularity.HALF):
        return None
    return Nth(ordinal, unit, outer) if outer is not None else Named(Nth(ordinal, unit))


@meaning("attributive")
def nth_quarter_attributive(ordinal: int) -> Expression | None:
    """*a third-quarter loss*: the determiner belongs to the noun."""
    return nth_unit(ordinal, Granularity.QUARTER)


@meaning("date")
def nth_from_end(ordinal: int, last: Expression, outer: Expression) -> Expression | None:
    """*the second last week of October*"""
    if not isinstance(last, Unit) or last.shift != -1:
        return None
    return nth_unit(-ordinal, last.unit, outer)


@meaning("date")
def nth_in_year(year: int, ordinal: int, unit: Granularity) -> Expression | None:
    """*the 1988 third quarter*"""
    return nth_unit(ordinal, unit, CalendarDate(year))


@meaning("date")
def told_in_year(year: int) -> Expression:
    """*the 1988 period*: the quarter that is spoken of, in that year."""
    return Within(Unit(Granularity.QUARTER, 0, Reference.EITHER), CalendarDate(year))


@meaning("date")
def told_in(outer: Expression) -> Expression | None:
    """*the same period last year*: the quarter that is spoken of, in that year."""
    return Within(Unit(Granularity.QUARTER, 0, Reference.EITHER), outer) if grain_of(outer) is Granularity.YEAR else None


@meaning("date")
def told_before() -> Told:
    """*then*, *before that*: the time told last."""
    return Told()


@meaning("duration")
def ended_unit(unit: Granularity) -> Duration:
    """*the year ended March 31*: a length, whose end is said beside it."""
    return Duration(((unit, 1),))


@meaning("date")
def nth_weekday(ordinal: int, name: Named, outer: Expression) -> Expression | None:
    """*the third Thursday | of May*"""
    weekday = name.name.weekday if isinstance(name.name, CalendarDate) else None
    return Nth(ordinal, weekday, outer) if weekday is not None and name.shift is None else None


@meaning("date")
def day_of(ordinal: int, outer: Expression) -> Expression | None:
    """*the 25th of last month*"""
    return Nth(ordinal, Granularity.DAY, outer) if grain_of(outer) is Granularity.MONTH else None


@meaning("range")
def days_of(first: int, last: int, outer: Expression) -> Range | None:
    """*4 to 23 next month*"""
    ends = day_of(first, outer), day_of(last, outer)
    return Range(*ends) if first < last and all(ends) else None  # type: ignore[arg-type]


@meaning("date")
def half_of(part: str, date: Expression) -> Expression | None:
    """*the first half of March*; of a year it is a unit of its own: *the first half of 2022*."""
    if grain_of(date) is Granularity.YEAR:
        return Nth(1 if part == "START" else 2, Granularity.HALF, date)
    return Part(part, date, halves=True) if grain_of(date) is not None else None


@meaning("date")
def name_beside(sign: int, date: Expression, name: Named | None = None, weekday: int | None = None, ordinal: int = 1) -> Beside:
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
    if grain >= outer_grain:
        return None
    if isinstance(date, Unit) and date.shift == -1 and date.reference is Reference.SPEECH:
        return Nth(-1, date.unit, outer)
    if isinstance(date, Named) and date.shift == -1 and isinstance(date.name, CalendarDate) and date.name.weekday:
        return Nth(-1, date.name.weekday, outer)
    if isinstance(inner, CalendarDate) and inner.year is not None:
        return None
    if isinstance(inner, (CalendarDate, Season, Holiday)) or (isinstance(inner, Nth) and inner.outer is None):
        return Within(inner, outer)
    return None


@meaning("date")
def unit_within(ordinal: int, unit: Granularity, outer: Expression) -> Expression:
    """*the last week of October*"""
    return Nth(ordinal, unit, outer)


@meaning("date")
def unit_of_date(unit: Granularity, date: Expression) -> Expression | None:
    """*the week of March 6*"""
    grain = grain_of(date)
    return Nth(0, unit, date) if grain is not None and grain <= unit else None


@meaning("date")
def vague(ref: str) -> Vague:
    """*recently*, *now*, *soon*"""
    return Vague(ref)


# ── amounts ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@meaning("amounts")
def amount(unit: Granularity, number: float | str | None = None) -> Amounts | None:
    """*two years*, *a few days*, *weeks*; a year number is no count: *the 1988 second quarter*."""
    count = None if number is None or isinstance(number, str) else number
    if unit in _UNITS_BESIDE_YEARS and count is not None and FIRST_YEAR <= count < LONGEST_YEAR:
        return None
    if isinstance(count, float) and count == int(count):
        count = int(count)
    if isinstance(count, float):
        return _split_fraction(unit, count)
    return ((unit, count),)


_UNITS_BESIDE_YEARS = (Granularity.SECOND, Granularity.HOUR, Granularity.WEEK, Granularity.MONTH, Granularity.QUARTER)
_SMALLER = {
    Granularity.YEAR: (Granularity.MONTH, 12),
    Granularity.HOUR: (Granularity.MINUTE, 60),
    Granularity.MINUTE: (Granularity.SECOND, 60),
    Granularity.DECADE: (Granularity.YEAR, 10),
    Granularity.CENTURY: (Granularity.YEAR, 100),
}


def _split_fraction(unit: Granularity, count: float) -> Amounts:
    """Two and a half years are two years and six months, where that comes out even."""
    whole, rest = int(count), count - int(count)
    smaller, size = _SMALLER.get(unit, (unit, 1))
    if smaller is unit or abs(rest * size - round(rest * size)) > 1e-9:
        return ((unit, count),)
    pair = ((unit, whole), (smaller, round(rest * size)))
    return tuple(part for part in pair if part[1])


@meaning("amounts")
def fortnights(number: float = 1) -> Amounts | None:
    """*a fortnight*, *two fortnights*"""
    return amount(Granularity.WEEK, 2 * number)


@meaning("between")
def between_one_and_two(unit: Granularity) -> Between:
    """*a day or two*"""
    return Between(((unit, 1),), ((unit, 2),))


@meaning("age")
def age(number: float, unit: Granularity = Granularity.YEAR, low: float | None = None) -> bool:
    """*10-year-old*, *52 years old*: of a person, no time in the story (news corpora mark none)."""
    return True


@meaning("adjectival")
def adjectival_amount(unit: Granularity, number: float | str) -> Duration | None:
    """*two-year*: a determiner before it belongs to the noun that it describes."""
    amounts = amount(unit, number)
    return Duration(amounts) if amounts else None


@meaning("duration")
def adjectival(adjectival: Duration) -> Duration:
    """*two-year*, *a three-year period*"""
    return adjectival


@meaning("amounts")
def amount_and_half(amounts: Amounts) -> Amounts | None:
    """*a minute and a half*, *one year and a half*"""
    unit, count = amounts[-1]
    return None if count is None else amounts[:-1] + _split_fraction(unit, count + 0.5)


@meaning("amounts")
def amounts_added(first: Amounts, second: Amounts, third: Amounts = ()) -> Amounts | None:
    """*two years and six months*, *1 year 2 months 21 days*"""
    parts = first + second + third
    falling = all(upper[0] > lower[0] for upper, lower in pairwise(parts))
    return parts if falling and all(count is not None for _, count in parts) else None


@meaning("duration")
def duration(amounts: Amounts) -> Duration:
    """*two years*"""
    return Duration(amounts)


@meaning("between")
def duration_between_counts(low: float, high: float, unit: Granularity) -> Between | None:
    """*two to three years*, *five or six days*: the count is not known."""
    amounts = amount(unit, low), amount(unit, high)
    return Between(*amounts) if low < high and all(amounts) else None  # type: ignore[arg-type]


@meaning("range")
def between_units_ago(between: Between, sign: int = -1) -> Range:
    """*two to three weeks ago*, *in five to ten days*"""
    ends = (between.high, between.low) if sign < 0 else (between.low, between.high)
    first, last = (Offset(amounts, sign, Reference.SPEECH, exact=True) for amounts in ends)
    return Range(first, last)


@meaning("duration")
def duration_between(between: Between) -> Between:
    """*two to three years*"""
    return between


@meaning("date")
def units_ahead(duration: Duration) -> Ahead | None:
    """*in two weeks*"""
    counted = all(count is not None for _, count in duration.amounts)
    return Ahead(duration.amounts) if counted and duration.window is None else None


@meaning("duration")
def bounded_duration(mod: str, duration: Duration) -> Duration | None:
    """*nearly six years*, *more than four hours*, *at least 40 days*"""
    return duration._replace(mod=mod) if duration.mod is None else None


@meaning("duration")
def window(shift: int, duration: Duration) -> Duration | None:
    """*the past three years*, *the next two weeks*"""
    return duration._replace(window=shift) if duration.window is None and duration.mod is None else None


@meaning("duration")
def window_of_fortnight(shift: int) -> Duration:
    """*the last fortnight*"""
    return Duration(((Granularity.WEEK, 2),), None, shift)


@meaning("duration")
def bounded_window(mod: str, shift: int, duration: Duration) -> Duration | None:
    """*at least the past 18 months*"""
    return Duration(duration.amounts, mod, shift) if duration.window is None and duration.mod is None else None


@meaning("duration")
def window_of_units(shift: int, unit: Granularity, number: float | str | None = None) -> Duration | None:
    """*the past few weeks*, *the next two days*"""
    amounts = amount(unit, number)
    return Duration(amounts, None, shift) if amounts else None


@meaning("duration")
def first_units(ordinal: int, duration: Duration) -> Duration | None:
    """*the first nine months*: a length, as TimeBank has it."""
    return duration._replace(window=0) if ordinal == 1 else None


@meaning("duration")
def plain_duration(duration: Duration) -> Duration:
    """The determiner belongs to the expression: *the 31 years*, *a period of two years*."""
    return duration


@meaning("duration")
def counted_again(number: int, unit: Granularity) -> Duration | None:
    """*the second visit in as many years*"""
    return Duration(((unit, number),))


# ── offsets ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@meaning("date")
def units_ago(duration: Duration, sign: int = -1) -> Offset | None:
    """*five weeks ago*, *three days from now*"""
    return Offset(duration.amounts, sign, Reference.SPEECH) if duration.window is None else None


@meaning("date")
def counted_units(number: float, unit: Granularity, sign: int = -1) -> Offset | None:
    """*il y a 3 jours*, *dans 2 mois*: count and unit in one phrase."""
    amounts = amount(unit, number)
    return Offset(amounts, sign, Reference.SPEECH) if amounts else None


@meaning("date")
def units_ago_from_day(duration: Duration, shift: int) -> Offset | None:
    """*a year ago tomorrow*"""
    day = Unit(Granularity.DAY, shift)
    return Offset(duration.amounts, -1, day, exact=True) if duration.window is None else None


@meaning("date")
def units_later(duration: Duration, sign: int = 1) -> Offset | None:
    """*two days later*, *a year earlier*: counted from the date last told."""
    return Offset(duration.amounts, sign, Reference.STORY) if duration.window is None else None


@meaning("date")
def units_from_date(duration: Duration, sign: int, date: Expression) -> Offset | None:
    """*a week after Christmas*, *two days before yesterday*"""
    return Offset(duration.amounts, sign, date) if duration.window is None else None


@meaning("date")
def units_and_weekday(name: Named, unit: Granularity, sign: int, number: float = 1) -> Expression | None:
    """*a week from Tuesday*, *Friday week*"""
    return Offset(((unit, number),), sign, name)


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
    anchor: Expression | Reference = Reference.STORY if of is None else Unit(of, 0, Reference.STORY)
    return Offset(((unit, 1),), sign, anchor)


# ── parts and qualifiers ─────────────────────────────────────────────────────────────────────────────────────────────


@meaning("date")
def part_of(part: str, date: Expression) -> Part | None:
    """*early July*, *late 2024*, *the end of March*, *mid-November*"""
    return None if isinstance(date, (Part, Vague, Impossible)) else Part(part, date)


@meaning("date")
def part_of_unit(part: str, unit: Granularity) -> Part:
    """*the end of the year*, *year-end*"""
    return Part(part, Unit(unit, 0, Reference.EITHER))


@meaning("date")
def approximate(date: Expression) -> Approximate | None:
    """*circa 1850*; not *talks about Tuesday*"""
    name = date.name if isinstance(date, Named) else date
    weekly = isinstance(name, CalendarDate) and name.weekday is not None and name.day is None
    daily = isinstance(date, Unit) and date.unit is Granularity.DAY
    return None if weekly or daily or isinstance(date, (Approximate, Vague, Impossible)) else Approximate(date)


@meaning("date")
def plain(date: Expression) -> Expression:
    """A determiner or adverb that changes nothing: *the summer of 2021*, *earlier on Tuesday*."""
    return date


@meaning("date")
def with_determiner(date: Expression) -> Expression | None:
    """*the summer of 2021*; before a plain date the determiner belongs to the noun behind: *the May 18 summit*."""
    name = date.name if isinstance(date, Named) else date
    if isinstance(name, Part) and grain_of(name.inner) is Granularity.MONTH:
        return None
    return None if isinstance(name, (CalendarDate, Vague, Impossible, Told, Offset)) else date


@meaning("date")
def plain_unless_vague(date: Expression) -> Expression | None:
    """*the year 1998*, *earlier this week*"""
    return None if isinstance(date, Vague) else date


# ── times of day ─────────────────────────────────────────────────────────────────────────────────────────────────────


@meaning("time")
def clock_time(clock: tuple[int, int, int | None], half: str | None = None) -> Clock | None:
    """*3:30 p.m.*, *20:16*"""
    return _clock(clock[0], clock[1], clock[2], half)


@meaning("time")
def hour_time(hour: int, half: str | None = None, minute: int | None = None) -> Clock | None:
    """*10 p.m.*, *noon*"""
    return _clock(hour, minute, None, half)


def _clock(hour: int, minute: int | None, second: int | None, half: str | None) -> Clock | None:
    if half is not None:
        if not 1 <= hour <= 12:
            return Clock(hour, minute, second) if half == "PM" and 13 <= hour <= 23 else None
        hour = hour % 12 + (12 if half == "PM" else 0)
    return Clock(hour, minute, second) if hour <= 23 else None


@meaning("time")
def minutes_past(hour: int, minute: int, sign: int = 1) -> Clock | None:
    """*half past three*, *ten to eight*"""
    if not 0 <= hour <= 12 or not 0 < minute < 60:
        return None
    return Clock(hour, minute) if sign > 0 else Clock((hour - 1) % 12, 60 - minute)


@meaning("time")
def in_zone(time: Clock, zone: int) -> Clock | None:
    """*04:00 GMT*; ``zone`` is the offset in minutes."""
    return time._replace(zone=timezone(timedelta(minutes=zone))) if isinstance(time, Clock) and time.zone is None else None


@meaning("time")
def time_on_day(time: Clock | DayPart, date: Expression) -> Clock | DayPart | None:
    """*3:30 p.m. on May 4*, *noon Thursday*"""
    if time.day is not None or not _is_dayish(date):
        return None
    return time._replace(day=date)


@meaning("time")
def night_before(time: DayPart, date: Expression) -> DayPart | None:
    """*die Nacht zum Freitag*: the night that ends on that day."""
    if not isinstance(time, DayPart) or time.code != "NI" or time.day is not None or not _is_dayish(date):
        return None
    return time._replace(day=day_beside(-1, date))


@meaning("time")
def clock_in_part(time: Clock, daypart: str, date: Expression | None = None) -> Clock | None:
    """*4 in the morning*, *Dienstagabend um 8 Uhr*"""
    if not isinstance(time, Clock) or time.day is not None or not (date is None or _is_dayish(date)):
        return None
    late = daypart in ("AF", "EV", "NI") and time.hour < 12
    return time._replace(hour=time.hour + 12 if late else time.hour, day=date)


@meaning("time")
def hour_in_part(hour: int, daypart: str) -> Clock | None:
    """*4 in the morning*"""
    return clock_in_part(Clock(hour, None), daypart) if 1 <= hour <= 12 else None


@meaning("time")
def part_of_day(daypart: str, date: Expression | None = None) -> DayPart | None:
    """*Tuesday night*, *the night of 10 August*"""
    return DayPart(daypart, date) if date is None or _is_dayish(date) else None


@meaning("time")
def part_of_this_day(daypart: str, shift: int = 0) -> DayPart:
    """*this morning*, *tonight*, *last night*"""
    return DayPart(daypart, Unit(Granularity.DAY, shift))


@meaning("time")
def part_of_story_day(daypart: str, shift: int = 0) -> DayPart:
    """*that night*, *the next morning*"""
    return DayPart(daypart, Unit(Granularity.DAY, shift, Reference.STORY))


@meaning("time")
def plain_time(time: Clock | DayPart) -> Clock | DayPart:
    """*around 7:15 p.m.*, *early Tuesday morning*"""
    return time


def _is_dayish(date: Expression) -> bool:
    if isinstance(date, Named):
        return isinstance(date.name, Holiday) or (
            isinstance(date.name, CalendarDate) and (date.name.weekday is not None or date.name.day is not None)
        )
    if isinstance(date, CalendarDate):
        return date.day is not None or date.weekday is not None
    if isinstance(date, Unit):
        return date.unit is Granularity.DAY
    if isinstance(date, Within):
        return _is_dayish(date.inner)
    if isinstance(date, Nth):
        return isinstance(date.unit, int) or date.unit is Granularity.DAY
    return isinstance(date, (Offset, Part)) and not isinstance(date, Part)


# ── ranges, lists, sets ──────────────────────────────────────────────────────────────────────────────────────────────


@meaning("range")
def date_range(first: Expression, last: Expression, relation: str = "ON_OR_BEFORE") -> Range | None:
    """*from March to May 2022*, *May 3 to June 5*: the year spreads to both ends."""
    if relation != "ON_OR_BEFORE":
        return None
    grains = grain_of(first), grain_of(last)
    if None in grains or (grains[0] != grains[1] and not _years_rise(first, last)):
        return None
    return Range(*_spread(first, last))


def _years_rise(first: Expression, last: Expression) -> bool:
    """*from May 2015 to 2018*: with a year on both ends their grains may differ."""
    start, end = _fields(first), _fields(last)
    return bool(start and end and start.year and end.year and start.year < end.year)


@meaning("range")
def range_with_now(first: Expression | str, last: Expression | str) -> Range | None:
    """*between now and November 15*, *from August 2019 until now*"""
    ends = tuple(Unit(Granularity.DAY, 0) if end == PRESENT else end for end in (first, last))
    return None if any(isinstance(end, str) for end in ends) else Range(*ends)  # type: ignore[arg-type]


@meaning("range")
def date_pair(first: Expression, last: Expression) -> Pair | None:
    """*January or February 2022*, *May 2 and June 5, 2021*"""
    start, end = _spread(first, last)
    return None if start is first or grain_of(first) != grain_of(last) else Pair(start, end)


def _spread(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """Give the first end the year that only the last one states."""
    start, end = _fields(first), _fields(last)
    if start and isinstance(last, Within) and start.year is None:
        return Within(start, last.outer), last
    if start and end and start.year is None and end.year is not None and (start.month or start.day):
        if start.month is not None:
            year = end.year if (start.month, start.day or 0) <= (end.month or 12, end.day or 31) else end.year - 1
            return start._replace(year=year), last
        return start._replace(year=end.year, month=end.month), last
    return first, last


def _fields(date: Expression) -> CalendarDate | None:
    name = date.name if isinstance(date, Named) and date.shift is None else date
    return name if isinstance(name, CalendarDate) else None


@meaning("range")
def day_range(month: int, first: int, last: int, year: int | None = None) -> Range | Impossible | None:
    """*May 18-21, 2023*"""
    ends = calendar_date(month, first, year), calendar_date(month, last, year)
    if first >= last or None in ends:
        return None
    impossible = next((end for end in ends if isinstance(end, Impossible)), None)
    return impossible or Range(*ends)  # type: ignore[arg-type]


@meaning("range")
def day_pair(month: int, first: int, last: int, year: int | None = None) -> Pair | None:
    """*May 18 and 19*"""
    ends = day_range(month, first, last, year)
    return Pair(*ends) if isinstance(ends, Range) else None


@meaning("range")
def year_range(first: int, last: int) -> Range | None:
    """*1991 to 2019*, *2024-2025*"""
    return Range(CalendarDate(first), CalendarDate(last)) if first < last <= LONGEST_YEAR else None


@meaning("range")
def short_year_range(first: int, last: int) -> Range | None:
    """*1991-92*"""
    year = first // 100 * 100 + last % 100
    return Range(CalendarDate(first), CalendarDate(year)) if first < year else None


@meaning("range")
def weekday_pair(first: int, last: int) -> Pair | None:
    """*Wednesday and Thursday*; *Friday and Monday* are two dates."""
    if first >= last:
        return None
    return Pair(Named(CalendarDate(weekday=first)), Named(CalendarDate(weekday=last)))


@meaning("range")
def ancient_range(first: int, last: int) -> Range | None:
    """*490 to 479 BC*"""
    return Range(CalendarDate(1 - first), CalendarDate(1 - last)) if first > last > 0 else None


@meaning("range")
def numeric_day_range(month: int, first: int, last_month: int, last: int, year: int | None = None) -> Range | None:
    """*28 December-3 January 2020*"""
    ends = calendar_date(month, first), calendar_date(last_month, last, year)
    if not all(isinstance(end, CalendarDate) for end in ends):
        return None
    return date_range(*ends)  # type: ignore[arg-type]


@meaning("set")
def every_unit(unit: Granularity, quant: str | None = None, number: float = 1, freq: str | None = None) -> Recurring:
    """*annually*, *every day*, *every third year*, *a week* (in *700 seats a week*); a quarter is three months."""
    every = (Granularity.MONTH, 3 * number) if unit is Granularity.QUARTER else (unit, number)
    return Recurring(Duration((every,)), quant, freq)


@meaning("set")
def every_period(period: str) -> Recurring:
    """*biweekly*, *semiannual*"""
    return Recurring(Duration(((_PERIOD_UNITS[period[-1]], int(period[1:-1])),)))


_PERIOD_UNITS = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}


@meaning("set")
def every_named(
    month: int | None = None,
    weekday: int | None = None,
    season: str | None = None,
    daypart: str | None = None,
    quant: str | None = None,
    number: int = 1,
) -> Recurring:
    """*every third August*, *every other Friday*, *each spring*, *Tuesday nights*"""
    name: Expression = Season(season) if season else CalendarDate(month=month, weekday=weekday)
    if daypart:
        name = DayPart(daypart, name if weekday else None)
    return Recurring(name, quant, interval=number)


@meaning("set")
def set_at_time(set: Recurring, time: Clock) -> Recurring | None:
    """*every day at 7 p.m.*, *9 a.m. on Sundays*"""
    if not isinstance(time, Clock) or time.day is not None:
        return None
    if set.every == Duration(((Granularity.DAY, 1),)):
        return set._replace(every=time)
    day = set.every.day if isinstance(set.every, DayPart) else set.every
    daily = day is None or (isinstance(day, CalendarDate) and day.weekday is not None)
    return set._replace(every=time._replace(day=day)) if daily else None


@meaning("set")
def every_amount(duration: Duration, quant: str | None = None) -> Recurring:
    """*every two weeks*"""
    return Recurring(duration, quant)


@meaning("set")
def every_name(name: Expression, quant: str | None = None) -> Recurring | None:
    """*every Monday*, *each July*, *Tuesday nights*"""
    if isinstance(name, Named) and name.shift is None:
        return Recurring(name.name, quant)
    return Recurring(name, quant) if isinstance(name, DayPart) else None


@meaning("set")
def times_a_unit(number: float, unit: Granularity) -> Recurring:
    """*twice a week*"""
    return Recurring(Duration(((unit, 1),)), None, f"{number:g}X")


@meaning("not_a_time")
def not_a_time() -> bool:
    """Words that look like a time and are none: *24/7*, *Highway 2011*."""
    return True


@meaning("event_date")
def event_offset(duration: Duration, sign: int) -> Duration | None:
    """*two days after the summit*: counted from an event."""
    return duration if sign else None


