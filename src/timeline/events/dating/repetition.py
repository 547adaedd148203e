"""How what happens recurs: the repetitions that a calendar keeps."""

from __future__ import annotations

import re

from timeline.events.dating.usable import is_attribute
from timeline.events.sentence.clauses import Span
from timeline.events.sentence.reading import SentenceReading
from timeline.model import Timex

_RATE = re.compile(r"(?:an?|per)\s", re.IGNORECASE)
_RARE = ("FREQ=MONTHLY", "FREQ=YEARLY")


def find_recurring(reading: SentenceReading, clause: Span) -> Timex | None:
    """The expression of a clause that tells how what happens recurs: "every Tuesday"."""
    inside = (timex for timex in reading.timexes if clause.start <= timex.span.start < clause.end)
    return next((timex for timex in inside if timex.rrule and not _only_qualifies(reading, timex)), None)


def _only_qualifies(reading: SentenceReading, timex: Timex) -> bool:
    """Whether it belongs to a noun or a number: "the annual report", "the annual Lima Run", "50 barrels a day"."""
    span = timex.span
    named = " " not in span.text and reading.text[span.end : span.end + 2].strip()[:1].isupper()
    return named or is_attribute(reading, span) or (timex.freq is None and _RATE.match(span.text) is not None)


def is_regular(timex: Timex) -> bool:
    """Whether a repetition is one that a calendar keeps: on named days, or every so many months or years."""
    return timex.rrule is not None and (names_its_days(timex) or timex.rrule.startswith(_RARE))


def names_its_days(timex: Timex) -> bool:
    """Whether a repetition tells on which days or in which months: "every Tuesday", not "annually"."""
    return timex.rrule is not None and ";BY" in timex.rrule
