"""A time expression found in a text, placed in time."""

from __future__ import annotations

from enum import StrEnum

from timeline.model.anchor import Anchor
from timeline.model.span import Frozen, TextSpan
from timeline.model.timevalue import TimeValue


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimexMod(StrEnum):
    """The TIMEX3 modifiers."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


class Relation(StrEnum):
    """How what is told lies to the time, as the word before the expression says ("since", "until", "as of" …)."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    AS_OF = "AS_OF"
    DURING = "DURING"


class TimexState(StrEnum):
    """How far an expression could be placed in time."""

    RESOLVED = "resolved"
    UNRESOLVED = "unresolved"
    INVALID = "invalid"
    VAGUE = "vague"


class TimexPart(Frozen):
    """One end of a range, or one member of a pair: "19" in "May 18 and 19"."""

    span: TextSpan
    value: str
    time: TimeValue | None = None


class Timex(Frozen):
    """A time expression (TIMEX3): where it stands, what it says, and when that is.

    ``span`` follows TimeML: no leading preposition. ``value`` and ``mod`` are TIMEX3. ``time`` is None when the
    expression is recognised but has no place on the calendar (durations, sets, vague, unresolved and invalid ones);
    ``reason`` then says why. ``anchor`` is what a relative time was computed from, ``steps`` name the meanings that
    were applied, in order. ``signal`` is the word before the span that relates what is told to it ("since"), and
    ``relation`` its sense. ``alternative`` is the other reading where the words allow two.
    """

    span: TextSpan
    type: TimexType
    value: str
    mod: TimexMod | None = None
    quant: str | None = None
    freq: str | None = None
    rrule: str | None = None
    state: TimexState = TimexState.RESOLVED
    time: TimeValue | None = None
    reason: str | None = None
    anchor: Anchor | None = None
    steps: tuple[str, ...] = ()
    relation: Relation | None = None
    signal: TextSpan | None = None
    parts: tuple[TimexPart, ...] = ()
    alternative: TimeValue | None = None
