"""What happened once more, told by its time alone: "shut in 1953, when it rained, and again in 2013"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import SMALL
from timeline.text.words import Word

_JOINTS = frozenset({"and", "then"})
_SUBORDINATE = frozenset({"when", "as", "after", "while", "because"})
_FEWEST = 2


class _Repeat(NamedTuple):
    """A time with "and again" before it: the place of "and" among the words, and where the time ends."""

    joint: int
    end: int


def split_repeats(
    words: Sequence[Word], clauses: list[Clause], times: Sequence[Span], dates: Sequence[Span]
) -> list[Clause]:
    """The clauses, and one for each date at which "and again" says that it happened, too.

    Where the first date ends right before "and", the two are a row, and left to that. ``times`` are the dates and all
    other stretches that tell a time.
    """
    if len(dates) < _FEWEST:
        return clauses
    for repeat in _repeats(words, dates):
        clauses = _told_again(words, clauses, times, repeat)
    return clauses


def _repeats(words: Sequence[Word], dates: Sequence[Span]) -> Iterator[_Repeat]:
    for before, date in pairwise(dates):
        k = bisect_left(words, date.start, key=lambda word: word.start) - 1
        k -= words[k].lower in SMALL.prepositions
        apart = k > 1 and words[k].lower == "again" and words[k - 1].lower in _JOINTS
        if apart and words[k - 2 - (words[k - 2].form == ",")].end > before.end:
            yield _Repeat(k - 1, date.end)


def _told_again(words: Sequence[Word], clauses: list[Clause], times: Sequence[Span], repeat: _Repeat) -> list[Clause]:
    """The clauses with one more for a repeat, right behind that round it."""
    joint = words[repeat.joint].start
    around = max((n for n, c in enumerate(clauses) if c.start <= joint < c.end), default=None)
    told = None if around is None else _dated(clauses, around, times, joint)
    if around is None or told is None or repeat.end > clauses[around].end:
        return clauses
    last = words[repeat.joint - 1 - (words[repeat.joint - 1].form == ",")]
    model = clauses[told]
    parts = (_before_time(words, model, times, joint),)
    again = model._replace(start=joint, end=clauses[around].end, link="and", outer=told, parts=parts)
    before = [_moved(clause, around + 1) for clause in clauses[:around]]
    behind = [_moved(clause, around) for clause in clauses[around + 1 :]]
    return [*before, _moved(clauses[around], around + 1)._replace(end=last.end), again, *behind]


def _moved(clause: Clause, first: int) -> Clause:
    """A clause, hanging on the same other one where those from ``first`` on have moved by one place."""
    return clause if clause.outer is None or clause.outer < first else clause._replace(outer=clause.outer + 1)


def _dated(clauses: Sequence[Clause], number: int, times: Sequence[Span], joint: int) -> int | None:
    """The clause with a time before "and again": that round it, or what that one tells the time or ground of."""
    clause, outer = clauses[number], clauses[number].outer
    if outer is not None and outer < number and clause.link in _SUBORDINATE:
        number, clause, joint = outer, clauses[outer], clause.start
    dated = any(clause.start <= time.start < joint for time in times)
    return number if dated and clause.group.finite and not clause.group.negated else None


def _before_time(words: Sequence[Word], clause: Clause, times: Sequence[Span], joint: int) -> Span:
    """The words behind a verb up to its time, and the preposition there."""
    first = next((time.start for time in times if clause.group.end <= time.start < joint), joint)
    last = bisect_right(words, first, key=lambda word: word.end) - 1
    last -= words[last].lower in SMALL.prepositions or words[last].form == ","
    return Span(clause.group.end, max(words[last].end, clause.group.end))
