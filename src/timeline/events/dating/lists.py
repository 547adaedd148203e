"""Several times of one happening: "will strike on 16 and 23 November", "in 2010 and 2012 she won"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.events.dating.dated import Dated
from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.reading import SentenceReading
from timeline.model import TimeValue, Timex, TimexPart, TimexType
from timeline.model.points import edtf_value

_LAST_JOINT = re.compile(r",?\s(?:and|&)\s(?:on\s|in\s)?")
_JOINT = re.compile(rf"(?:{_LAST_JOINT.pattern}|,\s(?:on\s|in\s)?)")
_MOST = 12


class Occasion(NamedTuple):
    """One of the times at which something happens, and the words that tell it."""

    clause: Span
    when: Dated


def find_occasions(reading: SentenceReading, clause: Clause, when: Dated) -> list[Occasion]:
    """The times of a clause one by one: a single one unless it tells a list, and no other word bounds that.

    What lies side by side within one expression is one time: "20, 21 and 28 November" are two.
    """
    whole = Span(clause.start, clause.end)
    timex = when.timexes[0] if len(when.timexes) == 1 else None
    if timex is None or not clause.start <= timex.span.start < clause.end:
        return [Occasion(whole, when)]
    if timex.type is not TimexType.DATE or timex.relation is not None or when.time is not timex.time:
        return [Occasion(whole, when)]
    row = _row_of(reading, clause, timex)
    found = [(one.span.start, when._replace(time=one.time, timexes=(one,))) for one in row if len(row) > 1]
    found = found or [(run[0].span.start, when._replace(time=_hull(run))) for run in _runs(reading.text, timex)]
    if not 1 < len(found) <= _MOST:
        return [Occasion(whole, when)]
    further = [Occasion(Span(start, clause.end), at) for start, at in found[1:]]
    return [Occasion(whole, found[0][1]), *further]


def _row_of(reading: SentenceReading, clause: Clause, timex: Timex) -> list[Timex]:
    """The expressions that "and" and commas join to one, all before the verb or all in its clause behind it."""
    fronted = timex.span.start < clause.group.start
    opens = fronted and not any(group.end <= timex.span.start for group in reading.groups)
    begin, end = reading.start if opens else clause.start, clause.group.start if fronted else clause.end
    row: list[Timex] = []
    for other in (one for one in reading.timexes if begin <= one.span.start < end):
        if row and not _are_joined(reading.text, row[-1], other):
            if timex in row:
                break
            row = []
        row.append(other)
    listed = len(row) > 1 and _LAST_JOINT.fullmatch(reading.text, row[-2].span.end, row[-1].span.start)
    return row if timex in row and listed else [timex]


def _are_joined(text: str, timex: Timex, following: Timex) -> bool:
    """Whether two plain dates of the same grain stand side by side: "2010 and 2012"."""
    plain = all(t.type is TimexType.DATE and t.relation is None and not t.parts for t in (timex, following))
    if not plain or timex.time is None or following.time is None:
        return False
    joined = _JOINT.fullmatch(text, timex.span.end, following.span.start) is not None
    return joined and timex.time.granularity == following.time.granularity


def _runs(text: str, timex: Timex) -> list[list[TimexPart]]:
    """The members of a list, those that follow on each other together; none of a range or of alternatives."""
    bounded = text.endswith(("between ", "Between "), 0, timex.span.start)
    joints = (text[before.span.end : after.span.start] for before, after in pairwise(timex.parts))
    if bounded or not timex.parts or not all(map(_JOINT.fullmatch, joints)):
        return []
    runs = [[timex.parts[0]]]
    for before, part in pairwise(timex.parts):
        if _follows_on(before.time, part.time):
            runs[-1].append(part)
        else:
            runs.append([part])
    return runs


def _follows_on(before: TimeValue | None, after: TimeValue | None) -> bool:
    return before is None or after is None or before.end_exclusive == after.start


def _hull(run: Sequence[TimexPart]) -> TimeValue | None:
    """The time from the first to the last of a run."""
    first, last = run[0].time, run[-1].time
    if first is None or last is None or first is last:
        return first
    return edtf_value(f"{first.edtf}/{last.edtf}", last.granularity)
