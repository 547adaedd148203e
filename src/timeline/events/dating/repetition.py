"""How what happens recurs: the repetitions that a calendar keeps."""

from __future__ import annotations

from timeline.events.dating.usable import is_attribute
from timeline.events.sentence.clauses import Span
from timeline.events.sentence.reading import SentenceReading
from timeline.model import Timex

_RARE = ("FREQ=MONTHLY", "FREQ=YEARLY")


def find_recurring(reading: SentenceReading, clause: Span) -> Timex | None:
    """The expression of a clause that tells how what happens recurs: "every Tuesday"."""
    inside = (timex for timex in reading.timexes if clause.start <= timex.span.start < clause.end)
    return next((timex for timex in inside if timex.rrule and not is_attribute(reading, timex.span)), None)


def is_regular(timex: Timex) -> bool:
    """Whether a repetition is one that a calendar keeps: on named days, or every so many months or years."""
    return timex.rrule is not None and (names_its_days(timex) or timex.rrule.startswith(_RARE))


def names_its_days(timex: Timex) -> bool:
    """Whether a repetition tells on which days or in which months: "every Tuesday", not "annually"."""
    return timex.rrule is not None and ";BY" in timex.rrule
