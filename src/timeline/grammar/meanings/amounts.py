"""Amounts and lengths of time."""

from __future__ import annotations

from itertools import pairwise

from timeline.dates import Granularity
from timeline.grammar.expressions import Ahead, Amounts, AsMany, Between, Duration, Offset, Range, Reference
from timeline.grammar.meanings.registry import meaning

FIRST_YEAR = 1900
LONGEST_YEAR = 2100


@meaning("amounts")
def amount(unit: Granularity, number: float | str | None = None) -> Amounts | None:
    """*two years*, *a few days*, *weeks*; zero is none, a year number is no count: *the 1988 second quarter*."""
    count = None if number is None or isinstance(number, str) else number
    if unit in _UNITS_BESIDE_YEARS and count is not None and FIRST_YEAR <= count < LONGEST_YEAR:
        return None
    if count == 0:
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
def age() -> bool:
    """*10-year-old*, *52 years old*: of a person, no time in the story (news corpora mark none)."""
    return True


@meaning("adjectival")
def adjectival_amount(unit: Granularity, number: float | str) -> Duration | None:
    """*two-year*: a determiner before it belongs to the noun that it describes."""
    amounts = amount(unit, number)
    return Duration(amounts) if amounts else None


@meaning("work")
def work(number: float) -> int | None:
    """*five business days*"""
    return int(number) if number == int(number) and 0 < number <= MOST_WORKING_DAYS else None


MOST_WORKING_DAYS = 1000


@meaning("duration")
def days_of_work(number: int) -> Duration:
    """*five business days*: where nothing is counted from, they are days."""
    return Duration(((Granularity.DAY, number),), window=0)


@meaning("date")
def days_of_work_ahead(number: int) -> Ahead:
    """*in five business days*"""
    return Ahead(((Granularity.DAY, number),), working=True)


@meaning("duration")
def past_unit(unit: Granularity) -> Duration | None:
    """*over the past year*: so long up to now; *the past weekend* and *the past quarter* are those that are over."""
    return None if unit in (Granularity.WEEKEND, Granularity.QUARTER) else Duration(((unit, 1),), None, -1)


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
def duration_between(between: Between) -> Duration:
    """*two to three years*: how many is not known."""
    unit, _ = between.high[0]
    return Duration(((unit, None),))


@meaning("date")
def units_ahead(duration: Duration) -> Ahead | None:
    """*in two weeks*"""
    counted = all(count is not None for _, count in duration.amounts)
    return Ahead(duration.amounts, duration.mod) if counted and duration.window is None else None


@meaning("comparison")
def as_many(unit: Granularity) -> AsMany:
    """*in as many years*"""
    return AsMany(unit)


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
def plain_duration(duration: Duration) -> Duration | None:
    """The determiner belongs to the expression: *the 31 years*, *a period of two years*; it is never ahead."""
    return duration._replace(window=0) if duration.window is None else None
