"""Parts of a time, nearness, determiners."""

from __future__ import annotations

from timeline.dates import Granularity
from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Expression,
    Impossible,
    Named,
    Offset,
    Part,
    Reference,
    Told,
    Turn,
    Unit,
    Vague,
)
from timeline.grammar.grains import grain_of
from timeline.grammar.meanings.registry import meaning


@meaning("date")
def part_of(part: str, date: Expression) -> Part | None:
    """*early July*, *late 2024*, *the end of March*, *mid-November*"""
    return None if isinstance(date, (Part, Vague, Impossible)) else Part(part, date)


@meaning("date")
def part_of_age(part: str, date: Expression) -> Part | None:
    """*the mid-1990s*; in *the mid-May summit* the determiner belongs to the noun behind."""
    grain = grain_of(date)
    return part_of(part, date) if grain is not None and grain > Granularity.YEAR else None


@meaning("date")
def part_of_unit(part: str, unit: Granularity, shift: int = 0) -> Part:
    """*the end of the year*, *year-end*; *since year-end* is that of the last one."""
    return Part(part, Unit(unit, shift, Reference.EITHER if shift == 0 else Reference.SPEECH))


@meaning("date")
def turn_of(date: Expression) -> Part | None:
    """*the turn of the century*, *the turn of the 20th century*"""
    named = isinstance(date, Unit) and date.reference is Reference.EITHER and date.shift == 0
    return part_of("START", Turn(date.unit) if isinstance(date, Unit) and named else date)


@meaning("date")
def approximate(date: Expression) -> Approximate | None:
    """*circa 1850*; not *talks about Tuesday*"""
    name = date.name if isinstance(date, Named) else date
    weekly = isinstance(name, CalendarDate) and name.weekday is not None and name.day is None
    daily = isinstance(date, Unit) and date.unit is Granularity.DAY
    return None if weekly or daily or isinstance(date, (Approximate, Vague, Impossible)) else Approximate(date)


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
