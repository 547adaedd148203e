"""Times counted from another happening of the sentence: "resigned on Friday, two days after a report blamed her"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.dates import Granularity
from timeline.dates.moment import from_date
from timeline.dates.period import floor
from timeline.errors import ExpressionError
from timeline.events.dating.dated import Dated
from timeline.events.dating.gerunds import Gerund
from timeline.events.dating.owners import COUNTING
from timeline.events.sentence.adjuncts import read_adjuncts
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.model import Dating, Timex, TimexType
from timeline.model.points import period_value
from timeline.resolution import parse_expression

COUNTED_LENGTH = re.compile(r"P(\d{1,3})([DWMY])")
"""A length of one unit: "P2D", "P3M"."""

_DAY, _MONTH, _YEAR = Granularity.DAY, Granularity.MONTH, Granularity.YEAR
_LENGTHS = {"D": (1, _DAY), "W": (7, _DAY), "M": (1, _MONTH), "Y": (1, _YEAR)}
_STEP = "duration"
_THE_NEXT = {"the day": "P1D", "the week": "P1W", "the month": "P1M", "the year": "P1Y"}
_SIGNS = {"after": -1, "before": 1}


def count_offsets(reading: SentenceReading, dated: Sequence[Dated | None]) -> list[Dated | None]:
    """The times of the clauses, where one counts from another and only one of the two has a time, of both."""
    result = list(dated)
    for number, clause in enumerate(reading.clauses):
        timex, outer = _length_before(reading, clause), clause.outer
        if timex is None or outer is None:
            continue
        sign = _SIGNS[clause.link]
        if result[number] is None:
            result[number] = _shifted(result[outer], timex, sign)
        elif result[outer] is None:
            result[outer] = _shifted(result[number], timex, -sign)
    return result


def count_gerunds(reading: SentenceReading, dated: Sequence[Dated | None]) -> list[Gerund]:
    """The gerunds whose time is counted from that of their clause: "won on Saturday, a week after losing in Doha"."""
    found = []
    counting = any(reading.text.startswith(COUNTING, timex.span.end) for timex in reading.timexes)
    for adjunct in read_adjuncts(reading) if counting else ():
        timex = _length_at(reading, adjunct.clause.start - len(f"{adjunct.lead} "))
        if adjunct.lead in _SIGNS and timex is not None and adjunct.main in reading.clauses:
            when = _shifted(dated[reading.clauses.index(adjunct.main)], timex, _SIGNS[adjunct.lead])
            found += [Gerund(adjunct.clause, when, adjunct.lead)] if when is not None else []
    return found


def _length_before(reading: SentenceReading, clause: Clause) -> Timex | None:
    """The length of time right before "after" or "before" at the head of a clause."""
    if clause.link not in _SIGNS or clause.reduced:
        return None
    return _length_at(reading, clause.start)


def _length_at(reading: SentenceReading, offset: int) -> Timex | None:
    """The time expression that ends right before an offset."""
    return next((t for t in reading.timexes if t.span.end < offset <= t.span.end + len(" ")), None)


def _shifted(from_time: Dated | None, timex: Timex, sign: int) -> Dated | None:
    """So long before or after, if what it is counted from was told as exactly as the length is."""
    count = COUNTED_LENGTH.fullmatch(_length(timex))
    time = from_time.time if from_time is not None else None
    if count is None or time is None or time.start is None or time.granularity > _LENGTHS[count[2]][1]:
        return None
    if time.end_exclusive is None or "/" in time.edtf:
        return None
    length, unit = _LENGTHS[count[2]]
    moved = floor(from_date(time.start), unit).shifted(sign * int(count[1]) * length)
    return Dated(period_value(moved, approximate=count[2] == "W"), Dating.DERIVED, (timex,))


def _length(timex: Timex) -> str:
    """How long an expression says, also where it stands for the date that it explains: "on Friday, two days after"."""
    if timex.span.text.lower() in _THE_NEXT:
        return _THE_NEXT[timex.span.text.lower()]
    if timex.mod is not None or timex.type is TimexType.DURATION:
        return timex.value if timex.mod is None else ""
    return _length_told(timex.span.text) if _STEP in timex.steps else ""


def _length_told(phrase: str) -> str:
    """The length that a phrase tells by itself; none for what is one time only beside other words ("a week before")."""
    try:
        return parse_expression(phrase).value
    except ExpressionError:
        return ""
