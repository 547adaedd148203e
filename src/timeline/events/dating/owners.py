"""In which clause a time expression stands."""

from __future__ import annotations

import re

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.model import TextSpan

COUNTING = (" after ", " before ")
"""What stands between a length of time and the happening that it counts from."""

_COMMA = re.compile(r",\s(?:[a-z]+\s)?$")
_JOINT = re.compile(r"(?:;|\b(?:and|but)),?\s(?:(?:in|on|at|by|since|from|during)\s)?$")
_JOINT_REACH = 24
_PLACING = frozenset({"in", "at", "near", "outside", "off"})
_LONGEST_PLACE = 6
_RELATIVE = frozenset({"who", "which", "that", "whose", "when", "where"})
_TIED = frozenset({"", ",", "and", "but", "or"})


def owner_of(reading: SentenceReading, span: TextSpan) -> int | None:
    """The index of the clause that a time expression stands in."""
    row = next((n for n, c in enumerate(reading.clauses) if c.parts and c.start <= span.start < c.end), None)
    if row is not None:
        return row
    if _opens_next(reading.text, span):
        return _clause_after(reading, span)
    best, best_mark = None, -1
    for number, clause in enumerate(reading.clauses):
        for mark in _marks(clause):
            if best_mark <= mark <= span.start < max(clause.end, clause.group.start):
                best, best_mark = number, mark
    if best is not None and _is_closed_before(reading, best, span):
        return reading.clauses[best].outer
    if best and _is_between_commas(reading, best, span):
        return best - 1
    return best if best is not None else _main_clause(reading, span)


def _marks(clause: Clause) -> tuple[int, ...]:
    """The places from which on a time may belong to a clause: its start and its verb, if that stands in it."""
    if clause.parts:
        return (clause.start,)
    return (clause.group.start,) if clause.reduced and not clause.link else (clause.start, clause.group.start)


def _opens_next(text: str, span: TextSpan) -> bool:
    """Whether the time stands between "and" and a comma: "fell in May and, in June, rose", "; in June, it rose"."""
    joint = _JOINT.search(text, max(0, span.start - _JOINT_REACH), span.start)
    return joint is not None and text.startswith(",", span.end)


def _clause_after(reading: SentenceReading, span: TextSpan) -> int | None:
    """The next clause that is no part of another."""
    later = (n for n, c in enumerate(reading.clauses) if c.group.start >= span.end and not c.reduced)
    return next((n for n in later if reading.clauses[n].link in _TIED), None)


def _is_closed_before(reading: SentenceReading, number: int, span: TextSpan) -> bool:
    """Whether a comma ends a relative clause before the time: "the firm that built the stage, on Tuesday"."""
    clause = reading.clauses[number]
    relative = clause.link in _RELATIVE and clause.outer is not None and clause.group.end <= span.start
    closed = _COMMA.search(reading.text, clause.group.end, span.start) is not None
    return relative and (closed or _follows_place(reading, clause, span))


def _is_between_commas(reading: SentenceReading, number: int, span: TextSpan) -> bool:
    """Whether a time explains the clause before it: "By the time Lee died, in May 1934, she had sold it"."""
    clause, before = reading.clauses[number], reading.clauses[number - 1]
    text, fronted = reading.text, clause.start <= span.start < clause.group.start
    closed = text.startswith(",", span.end) and text[before.end : before.end + 1] == ","
    return fronted and closed and before.end <= clause.start and leads_up(reading, before)


def leads_up(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause tells up to when the next one counts: "By the time the war ended, it had built 90 ships"."""
    return reading.text.startswith(("By the time ", "by the time "), clause.start)


def _follows_place(reading: SentenceReading, clause: Clause, span: TextSpan) -> bool:
    """Whether a comma and where it was stand before the time: "the state that would be Peru, at Lima on 4 May"."""
    words = reading.words_in(clause.group.end, span.start)
    comma = next((k for k in range(len(words) - 1, 0, -1) if words[k].form == ","), None)
    place = words[comma + 1 :] if comma is not None else []
    if not place or place[0].lower not in _PLACING or len(place) > _LONGEST_PLACE:
        return False
    return not any(place[0].start <= group.start and group.end <= span.start for group in reading.groups)


def _main_clause(reading: SentenceReading, span: TextSpan) -> int | None:
    """For words before or between clauses: the first main clause that follows, else the nearest before."""
    clauses = reading.clauses
    following = [n for n, c in enumerate(clauses) if c.group.start > span.start and not c.reduced and not _bounds(c)]
    free = [n for n in following if not clauses[n].link]
    before = [n for n, c in enumerate(clauses) if c.group.start < span.start and not c.reduced]
    if before and _in_tail(reading, clauses[before[-1]], span):
        return before[-1]
    candidates = free or following or before[-1:]
    return candidates[0] if candidates else None


def _bounds(clause: Clause) -> bool:
    """Whether a clause that hangs on no other only tells how rare it is: "May 3 - First bus since the flood began"."""
    return clause.link == "since" and clause.outer is None


def _in_tail(reading: SentenceReading, clause: Clause, span: TextSpan) -> bool:
    """Whether the time belongs to the clause before it: "fell, killing two on Monday, before", "fell, a week after"."""
    if reading.text.startswith(COUNTING, span.end):
        return True
    gerunds = (g for g in reading.groups if clause.end <= g.start < span.start and not g.finite and g.progressive)
    return any(reading.text[clause.end : gerund.start].strip() == "," for gerund in gerunds)
