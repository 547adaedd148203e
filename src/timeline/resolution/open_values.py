"""TIMEX3 values with X where the reference is missing: ``XXXX-WXX-2``, ``XXXX-07``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.dates import Granularity as G
from timeline.grammar.expressions import (
    MIDNIGHT,
    Ahead,
    Approximate,
    Beside,
    CalendarDate,
    Clock,
    DayPart,
    EventDay,
    Expression,
    Holiday,
    Named,
    Nth,
    Offset,
    Onward,
    Overnight,
    Pair,
    Part,
    Quarter,
    Range,
    Season,
    Told,
    Turn,
    Unit,
    Within,
    WorkingDays,
)

UNIT_VALUES = {
    G.SECOND: "XXXX-XX-XXTXX:XX:XX",
    G.MINUTE: "XXXX-XX-XXTXX:XX",
    G.HOUR: "XXXX-XX-XXTXX",
    G.DAYPART: "XXXX-XX-XXTXX",
    G.DAY: "XXXX-XX-XX",
    G.WEEKEND: "XXXX-WXX-WE",
    G.WEEK: "XXXX-WXX",
    G.MONTH: "XXXX-XX",
    G.SEASON: "XXXX-XX",
    G.QUARTER: "XXXX-QX",
    G.HALF: "XXXX-HX",
    G.YEAR: "XXXX",
    G.DECADE: "XXX",
    G.CENTURY: "XX",
    G.MILLENNIUM: "X",
}


def open_value(expression: Expression) -> str:
    """The value with X for what only a reference could tell.

    >>> open_value(Named(CalendarDate(weekday=2))), open_value(Unit(G.MONTH, -1))
    ('XXXX-WXX-2', 'XXXX-XX')
    """
    writer = _WRITERS.get(type(expression))
    return writer(expression) if writer else "XXXX"


def _calendar_date(date: CalendarDate) -> str:
    year = "XXXX" if date.year is None else f"{date.year:04d}"
    if date.month is None and date.day is None:
        return f"{year}-WXX-{date.weekday}" if date.weekday else year
    month = "XX" if date.month is None else f"{date.month:02d}"
    return f"{year}-{month}" if date.day is None else f"{year}-{month}-{date.day:02d}"


def _nth(nth: Nth) -> str:
    if nth.unit is G.QUARTER or nth.unit is G.HALF:
        letter = "Q" if nth.unit is G.QUARTER else "H"
        return f"XXXX-{letter}{nth.ordinal}" if nth.ordinal > 0 else UNIT_VALUES[nth.unit]
    if nth.unit is G.WEEK and nth.outer is None:
        return f"XXXX-W{nth.ordinal:02d}"
    return UNIT_VALUES[nth.unit] if isinstance(nth.unit, G) else f"XXXX-WXX-{nth.unit}"


def _clock(clock: Clock) -> str:
    day = open_value(clock.day) if clock.day is not None else UNIT_VALUES[G.DAY]
    hour = clock.hour if clock.day is not None else clock.hour % MIDNIGHT
    parts = [part for part in (hour, clock.minute, clock.second) if part is not None]
    return f"{day}T{':'.join(f'{part:02d}' for part in parts)}"


def _day_part(part: DayPart) -> str:
    return f"{open_value(part.day) if part.day is not None else UNIT_VALUES[G.DAY]}T{part.code}"


_WRITERS: dict[type, Callable[[Any], str]] = {
    CalendarDate: _calendar_date,
    Season: lambda season: f"XXXX-{season.code}",
    Holiday: lambda _: UNIT_VALUES[G.DAY],
    Told: lambda _: "XXXX",
    Turn: lambda turn: UNIT_VALUES[turn.unit],
    Unit: lambda unit: UNIT_VALUES[unit.unit],
    Named: lambda named: open_value(named.name),
    Nth: _nth,
    Within: lambda within: open_value(within.inner),
    Offset: lambda offset: UNIT_VALUES[min(unit for unit, _ in offset.amounts)],
    EventDay: lambda _: UNIT_VALUES[G.DAY],
    WorkingDays: lambda _: UNIT_VALUES[G.DAY],
    Onward: lambda onward: UNIT_VALUES[min(unit for unit, _ in onward.amounts)],
    Quarter: lambda quarter: f"XXXX-Q{quarter.ordinal or 'X'}",
    Beside: lambda beside: open_value(beside.name),
    Ahead: lambda ahead: UNIT_VALUES[min(unit for unit, _ in ahead.amounts)],
    Part: lambda part: open_value(part.inner),
    Approximate: lambda approximate: open_value(approximate.inner),
    Clock: _clock,
    DayPart: _day_part,
    Overnight: lambda _: f"{UNIT_VALUES[G.DAY]}TNI",
    Pair: lambda times: open_value(times.first),
    Range: lambda times: f"{open_value(times.first)}/{open_value(times.last)}",
}
