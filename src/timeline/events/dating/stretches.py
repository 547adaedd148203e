"""Stretches that run on from what was told before: "The mill burned in May 1911. Within a year it was rebuilt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates import Granularity, Interval
from timeline.dates.moment import from_date
from timeline.dates.period import move
from timeline.events.dating.dated import Dated
from timeline.events.dating.offsets import COUNTED_LENGTH
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.model import Dating, TimeValue, Timex, TimexType
from timeline.model.points import interval_value

_GRAINS = {"D": Granularity.DAY, "W": Granularity.WEEK, "M": Granularity.MONTH, "Y": Granularity.YEAR}
_WITHIN = re.compile(r"\bwithin\s(?:just\s|only\s|about\s|the\s)?$", re.IGNORECASE)
_RUNNING_ON = re.compile(r"the\s(?:next|following)\s", re.IGNORECASE)
_COUNTED_FROM = re.compile(r"\s(?:of|after|before|from|to)\b")
_REACH = 16


def runs_on(reading: SentenceReading, timex: Timex) -> bool:
    """Whether a length of time begins with what was told before: "within a year", "for the next ten years"."""
    if timex.type is not TimexType.DURATION or COUNTED_LENGTH.fullmatch(timex.value) is None:
        return False
    text, start = reading.text, timex.span.start
    led = _WITHIN.search(text, max(reading.start, start - _REACH), start) or _RUNNING_ON.match(timex.span.text)
    return led is not None and _COUNTED_FROM.match(text, timex.span.end) is None


def run_on(reading: SentenceReading, number: int, dated: Sequence[Dated | None], before: Dated | None) -> Dated | None:
    """The time of a clause whose stretch begins with what a clause of the sentence told before, or the one ``before``.

    "The army seized the brewery in 1948, and for the next ten years its beer was sold as Rudar" runs to 1958.
    """
    clause = reading.clauses[number]
    timex = next((t for t in reading.timexes if _stands_in(clause, t) and runs_on(reading, t)), None)
    if timex is None or clause.group.tense != "past" or clause.group.modal or clause.reduced:
        return None
    told = next((when for when in reversed(dated[:number]) if when is not None), before)
    time = _stretched(told.time, timex.value) if told is not None else None
    return Dated(time, Dating.DERIVED, (timex,)) if time is not None else None


def _stands_in(clause: Clause, timex: Timex) -> bool:
    return clause.start <= timex.span.start < clause.end


def _stretched(time: TimeValue | None, length: str) -> TimeValue | None:
    """A time of at most a year, with so much more behind it; the time alone where it is told less exactly than that."""
    count = COUNTED_LENGTH.fullmatch(length)
    if count is None or time is None or time.start is None or time.end_exclusive is None:
        return None
    if time.granularity > Granularity.YEAR or "/" in time.edtf:
        return None
    grain = _GRAINS[count[2]]
    if time.granularity > grain:
        return time
    moved = move(from_date(time.end_exclusive), grain, int(count[1]))
    return interval_value(Interval(from_date(time.start), moved), max(time.granularity, Granularity.DAY))
