"""A placed expression as a public ``Timex``."""

from __future__ import annotations

from timeline.grammar import Found
from timeline.model import Anchor, Relation, TextSpan, Timex, TimexMod, TimexPart, TimexType
from timeline.model.timevalue import TimeValue
from timeline.resolution.placed import Placed
from timeline.resolution.recurrence import HOUR

TYPES = {
    "date": TimexType.DATE,
    "attributive": TimexType.DATE,
    "range": TimexType.DATE,
    "time": TimexType.TIME,
    "duration": TimexType.DURATION,
    "comparison": TimexType.DURATION,
    "set": TimexType.SET,
}


def make_timex(text: str, found: Found, placed: Placed, anchor: Anchor | None) -> Timex:
    """The time expression with its place in the text, its value, and where they came from."""
    return Timex(
        span=TextSpan.of(text, found.start, found.end),
        type=placed.type or TYPES[found.category],
        value=placed.value,
        mod=TimexMod(placed.mod) if placed.mod else None,
        quant=placed.quant,
        freq=placed.freq,
        rrule=_rule(placed.rrule, found.relation),
        state=placed.state,
        time=placed.time(),
        reason=placed.reason,
        anchor=anchor,
        steps=found.steps,
        relation=Relation(found.relation) if found.relation else None,
        signal=TextSpan.of(text, *found.signal) if found.signal else None,
        parts=_parts(text, found, placed),
        alternative=_alternative(placed),
    )


def _rule(rule: str | None, relation: str | None) -> str | None:
    """The rule without an hour that what recurs lasts to: *until 11 p.m. on Saturdays*."""
    return rule.partition(f";{HOUR}")[0] if rule and relation in _UP_TO else rule


_UP_TO = (Relation.BEFORE, Relation.ON_OR_BEFORE)


def _alternative(placed: Placed) -> TimeValue | None:
    return placed.alternative.time() if placed.alternative else None


def _parts(text: str, found: Found, placed: Placed) -> tuple[TimexPart, ...]:
    if not placed.ends:
        return ()
    return tuple(
        TimexPart(span=TextSpan.of(text, *place), value=end.value, time=end.time())
        for place, end in zip(found.parts, placed.ends, strict=False)
    )
