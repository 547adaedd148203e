"""Clauses: who does what, and how one clause hangs on another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from typing import NamedTuple

from timeline.events.sentence.lefts import Left
from timeline.events.sentence.marks import (
    CLAUSE_TAKING,
    DASHES,
    PRONOUNS,
    SMALL,
    Marks,
    Span,
    is_capital,
    is_manner,
)
from timeline.events.sentence.phrases import measure_start, noun_before
from timeline.events.sentence.subjects import find_lefts
from timeline.events.sentence.ties import thing_start
from timeline.languages.lexicon import event_lexicon
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

__all__ = ["Clause", "Span", "read_clauses"]

_MOST_HEADS = 40
_OPENING = frozenset({"(", "[", "“", "``"})
_CLOSING = frozenset({")", "]", "”", "''"})
_BOUNDING = _OPENING | _CLOSING | DASHES | {","}
_CONTENT_NOUNS = event_lexicon().reading.content_nouns
_STATES = event_lexicon().reading.stative | event_lexicon().reading.placing
_COORDINATING = frozenset({"and", ",", "but", "or"})


class Clause(NamedTuple):
    """A verb group with its subject and the words that belong to it, from ``start`` to ``end``.

    ``link`` is the word that ties it to the clause with the index ``outer`` ("when", "that", "and", "who"; "," for
    verbs in a row). ``antecedent`` is the noun that a relative clause hangs on as its object: "the plan that he
    proposed". ``reduced`` marks a participle that hangs on a noun: "the bloc set up in 1996"; ``gerund`` one that tells
    a happening beside another: "before moving to Peru". ``parts`` are the words after the verb where others stand
    between: "visited Peru in 2015 and | Chile". ``delayed`` marks what happened no earlier than its time: "did not open
    until May". ``counted`` is the noun that a subject only counts: "novel" for "her second".
    """

    group: VerbGroup
    subject: Span | None
    start: int
    end: int
    link: str = ""
    outer: int | None = None
    antecedent: Span | None = None
    reduced: bool = False
    gerund: bool = False
    parts: tuple[Span, ...] = ()
    delayed: bool = False
    counted: Span | None = None

    @property
    def predicate(self) -> tuple[Span, ...]:
        """The stretches of the words after the verb."""
        return self.parts or (Span(self.group.end, self.end),)


def read_clauses(words: list[Word], groups: list[VerbGroup], times: Collection[Span] = ()) -> list[Clause]:
    """The clauses of a sentence, in the order of their verbs; ``times`` are the stretches of its time expressions.

    What has more verbs than any sentence has is no prose and gets none.
    """
    marks = Marks(words, groups, times)
    if len(marks.heads) > _MOST_HEADS:
        return []
    lefts = find_lefts(marks)
    return [_clause(marks, lefts, number) for number in range(len(lefts))]


def _clause(marks: Marks, lefts: list[Left | None], number: int) -> Clause:
    group, left = marks.heads[number], lefts[number]
    return Clause(
        group,
        subject=marks.span(left.first, left.last) if left else None,
        start=min(_start(marks, lefts, number), group.start),
        end=_before_outer(marks, left, _predicate_end(marks, group, _limit(marks, lefts, number)), group),
        link=left.link if left else "",
        outer=left.outer if left else None,
        antecedent=_antecedent(marks, number, left) if left else None,
        reduced=not group.finite,
    )


def _start(marks: Marks, lefts: list[Left | None], number: int) -> int:
    """Where the clause begins: its connector, or words before the subject such as "on Tuesday"."""
    left = lefts[number]
    return marks.heads[number].start if left is None else marks.words[left.edge].start


def _start_with_length(marks: Marks, lefts: list[Left | None], number: int) -> int:
    """Where the clause begins with the length before its connector: "two days after it closed"."""
    left = lefts[number]
    return _start(marks, lefts, number) if left is None else marks.words[measure_start(marks, left.edge)].start


def _limit(marks: Marks, lefts: list[Left | None], number: int) -> int:
    """Where the next clause begins, or the one round this goes on."""
    end = marks.heads[number].end
    later = range(number + 1, len(lefts))
    starts = [_start_with_length(marks, lefts, n) for n in later if marks.heads[n].finite]
    if not marks.heads[number].finite:
        starts += [marks.words[joint].start for n in later if (joint := _joint(marks, n)) is not None]
    starts += [_start(marks, lefts, n) for n in later if _is_in_row(marks, lefts, number, n)]
    limits = [s for s in starts if s >= end] + [_resumption(marks, lefts, number, n) for n in later]
    return min((limit for limit in limits if limit is not None), default=marks.words[-1].end)


def _joint(marks: Marks, number: int) -> int | None:
    """The place of "and" that joins a participle to the one before: "Founded in 1990 and later moved to Oslo"."""
    head = marks.heads[number]
    before = marks.skip_back(marks.at[head.start] - 1)
    return before if not head.finite and marks.words[before].lower == "and" else None


def _is_in_row(marks: Marks, lefts: list[Left | None], number: int, follower: int) -> bool:
    """Whether a participle goes on with the passive before: "was elected in 2001, re-elected in 2005"."""
    left, next_left = lefts[number], lefts[follower]
    if marks.heads[follower].finite or not marks.heads[number].finite or left is None or next_left is None:
        return False
    return next_left.outer == number and (left.first, left.last) == (next_left.first, next_left.last)


def _resumption(marks: Marks, lefts: list[Left | None], number: int, follower: int) -> int | None:
    """Where a later clause goes on round this one: "the plan, which he made, failed" does so before "failed"."""
    head, left, end = marks.heads[follower], lefts[follower], marks.heads[number].end
    if not head.finite or left is None or left.first > left.last:
        return None
    if left.link in _COORDINATING and marks.words[left.edge].start >= _start(marks, lefts, number):
        return None
    if marks.words[left.last].end > _start(marks, lefts, number):
        return None
    comma = next((k for k in range(marks.at[head.start], 0, -1) if marks.words[k].form == ","), 0)
    return marks.words[comma].start if marks.words[comma].start >= end else head.start


def _predicate_end(marks: Marks, group: VerbGroup, limit: int) -> int:
    """The end of the words after the verb, before the next clause, a dash, or a participle after a comma."""
    words = marks.words
    first, last = bisect_left(marks.starts, group.end), bisect_left(marks.starts, limit)
    depth = 0
    for k in range(first, last):
        form = words[k].form
        if form not in _BOUNDING:
            continue
        depth += (form in _OPENING) - (form in _CLOSING)
        if (depth < 0 and not _is_quoted(marks, group)) or (depth == 0 and _breaks_off(marks, group, k)):
            last = k
            break
        depth = max(depth, 0)
    while last > first and _is_loose(words[last - 1]):
        last -= 1
    return words[last - 1].end if last > first else group.end


def _before_outer(marks: Marks, left: Left | None, end: int, group: VerbGroup) -> int:
    """The end of a relative clause in commas, without what "and" joins to the noun round it.

    "thanks to a spa, which drew guests, | and to a mine": the mine was no guest.
    """
    if left is None or left.link not in {"who", "which"} or marks.words[left.edge].form != ",":
        return end
    places = range(bisect_left(marks.starts, group.end), bisect_left(marks.starts, end))
    commas = [k for k in places if marks.words[k].form == ","]
    joined = len(commas) == 1 and [word.lower for word in marks.words[commas[0] + 1 : commas[0] + 2]] == ["and"]
    return marks.words[commas[0] - 1].end if joined and commas[0] > places[0] else end


def _is_quoted(marks: Marks, group: VerbGroup) -> bool:
    """Whether a quotation opens right before the verb, so that its end does not end the clause."""
    k = marks.at[group.start] - 1
    return k >= 0 and marks.words[k].form in {"“", "``"}


def _breaks_off(marks: Marks, group: VerbGroup, k: int) -> bool:
    word = marks.words[k]
    if word.form in DASHES:
        return k not in marks.timed or word.form in {";", ":"}
    if word.form != "," or k + 1 >= len(marks.words):
        return False
    if group.start == marks.words[0].start and not group.finite and _leads_to_time(marks, group, k):
        return False
    after = k + 1
    while after + 1 < len(marks.words) and (_is_told_when(marks, after) or is_manner(marks.words[after])):
        after += 1
    return bool(marks.words[after].verb.gerund) or (k + 1 not in marks.timed and not group.finite)


def _leads_to_time(marks: Marks, group: VerbGroup, k: int) -> bool:
    """Whether a comma stands before when it was done, or the land of a town: "Born in Ulm, Peru, in May, …"."""
    words, end = marks.words, k + 1
    if group.lemma in _STATES or any(m in marks.timed for m in range(marks.at[group.start], k)):
        return False
    while end < len(words) and is_capital(words[end]) and end not in marks.timed:
        end += 1
    end += k + 1 < end < len(words) and words[end].form == ","
    behind = marks.after_time(end) if end < len(words) else end
    return end < behind and (words[behind].form == "," or words[behind].lower in SMALL.prepositions)


def _is_told_when(marks: Marks, k: int) -> bool:
    """Whether a word is part of a time that is counted or named, as no "now" is."""
    return k in marks.timed and marks.words[k].lower != "now"


def _is_loose(word: Word) -> bool:
    return word.form in {",", ".", "“", "``"} or word.lower in SMALL.conjunctions or word.form in DASHES


def _antecedent(marks: Marks, number: int, left: Left) -> Span | None:
    """The noun before "which", "that" or "whose" where the clause has a subject of its own."""
    if left.link not in {"which", "that", "whose", "whom"} or left.first > left.last:
        return None
    if left.edge == left.first:
        return _unmarked_antecedent(marks, number, left)
    k = next((m for m in range(left.edge, left.first) if marks.words[m].lower == left.link), None)
    if k is None or k == 0 or k - 1 in marks.in_verb or k - 1 in marks.timed:
        return None
    saying = number > 0 and marks.heads[number - 1].lemma in CLAUSE_TAKING
    if left.link == "that" and (saying or marks.words[k - 1].lower.removesuffix("s") in _CONTENT_NOUNS):
        return None
    first, last = noun_before(marks, number, k - 1)
    if left.link == "which":
        bound = marks.verb_before(number, last)
        first = thing_start(marks, first, last, marks.heads[number], bound, undergoes=True)
    return marks.span(first, last) if marks.words[first].lower != "it" else None


def _unmarked_antecedent(marks: Marks, number: int, left: Left) -> Span | None:
    """The noun right before a pronoun that begins a relative clause without "that": "the pact they signed"."""
    pronoun = left.first == left.last and marks.words[left.first].lower in PRONOUNS
    if not pronoun or number == 0 or left.first - 1 in marks.in_verb or marks.heads[number - 1].lemma in CLAUSE_TAKING:
        return None
    return marks.span(*noun_before(marks, number, left.first - 1))
