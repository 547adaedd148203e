"""The operators: what a time expression says, before it is known when that is.

``t`` is the reference: the time of speech (the article's date) or of the story (the date last told).
Each operator is resolved by the function of its name in ``timeline.resolution``.
"""

from __future__ import annotations

from datetime import tzinfo
from enum import StrEnum
from typing import NamedTuple

from timeline.dates import Granularity, Period

Amounts = tuple[tuple[Granularity, float | int | None], ...]
"""Units with their counts, None for an unknown count: two years and six months, a few days."""


MIDNIGHT = 24


class Reference(StrEnum):
    """What a relative expression is counted from."""

    SPEECH = "speech"
    STORY = "story"
    EITHER = "either"


class CalendarDate(NamedTuple):
    """The fields of a date that were said; the others are None: *8 April*, *May 2023*, *Tuesday*, *44 BC*."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class Fixed(NamedTuple):
    """A calendar unit that needs no reference: *the 1990s*, *the 19th century*, *2023-W20*."""

    period: Period


class Instant(NamedTuple):
    """A complete stamp, with its zone if one was written: *2023-05-18T20:16:00Z*."""

    period: Period
    zone: tzinfo | None = None


class Unit(NamedTuple):
    """The unit ``shift`` units from the one that holds t: *this month* 0, *last year* -1, *that day* 0 of the story."""

    unit: Granularity
    shift: int
    reference: Reference = Reference.SPEECH


class Named(NamedTuple):
    """A recurring unit by its name: *January*, *Tuesday*, *summer*, *Christmas*, *the third quarter*, *8 April*.

    ``shift`` is None where the nearest one is meant, by tense; -1 the last one before t, +1 the next, 0 the one near t.
    """

    name: Expression
    shift: int | None = None


class Season(NamedTuple):
    """A season of a year not said: *summer* (TIMEX3 codes SP, SU, FA, WI)."""

    code: str


class Holiday(NamedTuple):
    """A day of the holiday table, of a year not said: *Christmas*, *Thanksgiving*."""

    name: str


class Nth(NamedTuple):
    """The ordinal-th unit or weekday (counted from the end if negative) of an outer time: *the third Thursday of May*.

    Without ``outer`` it is one of a year not said: *the third quarter*.
    """

    ordinal: int
    unit: Granularity | int
    outer: Expression | None = None


class Within(NamedTuple):
    """The inner date that lies in the outer one: *April 8 | this year*, *summer | of 2021*."""

    inner: Expression
    outer: Expression


class Offset(NamedTuple):
    """Amounts before (sign -1) or after (+1) an anchor: *two days ago*, *a year later*, *a week after Christmas*.

    The result has the grain of the smallest unit, or of a day where ``exact``: an end of *two to three weeks ago*.
    """

    amounts: Amounts
    sign: int
    anchor: Expression | Reference
    exact: bool = False


class WorkingDays(NamedTuple):
    """So many days from Monday to Friday before (sign -1) or after an anchor: *three business days later*."""

    days: int
    sign: int
    anchor: Expression | Reference


class EventDay(NamedTuple):
    """The ordinal-th day of an event, the last if it is -1: *the second day of the summit*."""

    ordinal: int


class Onward(NamedTuple):
    """*ten years on*: so long after the time told last, or up to now."""

    amounts: Amounts


class Quarter(NamedTuple):
    """The three months that end with a date, by their number if one is said: *the fourth quarter (ended June 30)*."""

    end: Expression
    ordinal: int | None = None


class Beside(NamedTuple):
    """The ordinal-th occurrence of a name after an anchor, before it if negative: *the second Sunday after Easter*."""

    name: Expression
    ordinal: int
    anchor: Expression | Reference


class Ahead(NamedTuple):
    """*in two weeks*: a time from now where the clause looks ahead, else a length; ``working`` if in days of work."""

    amounts: Amounts
    mod: str | None = None
    working: bool = False


class Part(NamedTuple):
    """The START, MID or END of a time: *early July*, *mid-1996*, *late 2024*; thirds, or ``halves``."""

    mod: str
    inner: Expression
    halves: bool = False


class Told(NamedTuple):
    """The time told last: *since then*, *before that*; if ``narrated``, in a history only: *at the same time*."""

    narrated: bool = False


class Turn(NamedTuple):
    """The unit that begins nearest to t: *the turn of the century*."""

    unit: Granularity


class Approximate(NamedTuple):
    """About that time, or some way before or after it (``mod``): *circa 1850*, *more than two years ago*."""

    inner: Expression
    mod: str = "APPROX"


class Clock(NamedTuple):
    """A time of day on a day that is said, or else today: *3:30 p.m. on May 4*.

    The ``hour`` 24 ends the day that it is said with: *midnight Friday*.
    """

    hour: int
    minute: int | None
    second: int | None = None
    zone: tzinfo | None = None
    day: Expression | None = None


class DayPart(NamedTuple):
    """A part of a day (TIMEX3 codes MO, MI, AF, EV, NI): *Tuesday night*, *this morning*."""

    code: str
    day: Expression | None = None


class Overnight(NamedTuple):
    """The night before today, or the one after it where the clause looks ahead: *snow will fall overnight*."""


class Duration(NamedTuple):
    """A length of time: *two years*. ``window`` tells where: -1 *the past two years*, +1 *the next two years*."""

    amounts: Amounts
    mod: str | None = None
    window: int | None = None


class AsMany(NamedTuple):
    """A length in as many units as things were counted before it: *his third visit in as many years*."""

    unit: Granularity


class Stretch(NamedTuple):
    """A length that begins at a time: *two weeks starting May 20*; with sign -1 one that ends with it."""

    amounts: Amounts
    edge: Expression
    sign: int = 1


class Between(NamedTuple):
    """A length between two: *two to three years*."""

    low: Amounts
    high: Amounts


class Recurring(NamedTuple):
    """A set of times: *every Monday*, *annually*, *twice a week*; ``interval`` 2 is every other one."""

    every: Expression
    quant: str | None = None
    freq: str | None = None
    interval: int = 1


class Range(NamedTuple):
    """From the first to the last, both included: *May 18-21*, *from 1991 to 2019*."""

    first: Expression
    last: Expression


class Pair(NamedTuple):
    """Two or more times said as one: *May 18 and 19*, *Monday, Tuesday and Friday*; ``middle`` are those between."""

    first: Expression
    last: Expression
    middle: tuple[Expression, ...] = ()


class Vague(NamedTuple):
    """A time without a place: PAST_REF, PRESENT_REF or FUTURE_REF; if ``narrated``, it is one in a history only."""

    value: str
    narrated: bool = False


class Impossible(NamedTuple):
    """A date that the calendar does not have: *30 February*."""

    reason: str


class Alternatives(NamedTuple):
    """A numeric date that can be read in two orders: the likelier reading first."""

    likely: Expression
    other: Expression


class Compared(NamedTuple):
    """A difference between two times, not a time: *10 days earlier compared to 2022*."""

    amounts: Amounts


Expression = (
    CalendarDate
    | Fixed
    | Instant
    | Unit
    | Named
    | Season
    | Holiday
    | Nth
    | Within
    | Offset
    | WorkingDays
    | EventDay
    | Onward
    | Quarter
    | Beside
    | Ahead
    | Part
    | Told
    | Turn
    | Approximate
    | Clock
    | DayPart
    | Overnight
    | Duration
    | AsMany
    | Stretch
    | Recurring
    | Range
    | Pair
    | Vague
    | Impossible
    | Alternatives
    | Compared
)
