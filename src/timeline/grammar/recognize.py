"""Finds the time expressions of a text: what each says, and where it stands; when that is comes later.

A run is a stretch of words that the grammar knows, inside one sentence, with at least one that may tell a time.
Only runs are folded, so the cost is one pass over the tokens and work that grows with the number of time words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from timeline.grammar.cascade import Row, fold
from timeline.grammar.compiled import Grammar
from timeline.grammar.expressions import Expression
from timeline.grammar.glance import may_tell
from timeline.grammar.shapes import LIMIT, Shape, shape_reader
from timeline.text.sentences import Sentence
from timeline.text.tokens import TOKEN, fold_case

FOUND = ("date", "attributive", "time", "duration", "range", "set", "comparison")
"""The categories that are time expressions when nothing takes them further."""

_FOUND = frozenset(FOUND)
_is_loose = attrgetter("loose")


class Found(NamedTuple):
    """A time expression: what it says, where it stands (half-open), the meanings applied, the word that relates to it.

    ``parts`` are the places of the two ends of a range.
    """

    expression: Expression
    category: str
    start: int
    end: int
    steps: tuple[str, ...]
    relation: str | None = None
    signal: tuple[int, int] | None = None
    parts: tuple[tuple[int, int], ...] = ()


class _Tokens:
    """The tokens of a sentence, between its limits: their shapes, and their places, found when they are asked for."""

    def __init__(self, text: str, sentence: Sentence, read: Callable[[str], Shape]) -> None:
        self._text = text
        self._sentence = sentence
        self._read = read
        self._forms = TOKEN.findall(text, *sentence)
        self._places: list[tuple[int, int]] = []
        self.shapes = [LIMIT, *map(read, self._forms), LIMIT]

    def telling(self) -> list[int]:
        """Which of them can tell a time."""
        return [at for at, shape in enumerate(self.shapes) if shape.tells]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The place of a row of tokens, half-open."""
        return self._place(first)[0], self._place(last)[1]

    def _place(self, at: int) -> tuple[int, int]:
        """The place of a token: nothing but white space is between it and the one before."""
        if not 0 < at <= len(self._forms):
            limit = self._sentence[at > 0]
            return limit, limit
        end = self._places[-1][1] if self._places else self._sentence.start
        for form in self._forms[len(self._places) : at]:
            start = self._text.index(form, end)
            end = start + len(form)
            self._places.append((start, end))
        return self._places[at - 1]

    def settle(self, joints: Mapping[str, int]) -> None:
        """Make one of abbreviations and their full stop (*Sept.*), and two of joined words (*Dienstag|abend*)."""
        for at in [at for at, shape in enumerate(self.shapes) if shape.loose][::-1]:
            form = self._forms[at - 1]
            joint = joints.get(fold_case(form))
            if joint:
                self._forms[at - 1 : at] = form[:joint], form[joint:]
                self.shapes[at : at + 1] = self._read(form[:joint]), self._read(form[joint:].capitalize())
            elif self._forms[at : at + 1] == ["."] and self._text[self._place(at)[1]] == ".":
                self._forms[at - 1 : at + 1] = [form + "."]
                self.shapes[at : at + 2] = [self._read(form + ".")]
        self._places.clear()


def recognize(text: str, sentence: Sentence, grammar: Grammar, order: str) -> list[Found]:
    """The time expressions of a sentence, in order."""
    if not may_tell(text[slice(*sentence)], grammar.marks):
        return []
    tokens = _Tokens(text, sentence, shape_reader(grammar, order))
    telling = tokens.telling()
    if telling and any(map(_is_loose, tokens.shapes)):
        tokens.settle(grammar.joints)
        telling = tokens.telling()
    runs = _find_runs(tokens.shapes, telling)
    return [found for first, last in runs for found in _read_run(tokens, first, last, grammar)]


def _find_runs(shapes: list[Shape], telling: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last place of each row of known forms that can tell a time."""
    last = 0
    for at in telling:
        seconds = shapes[at].seconds
        if at > last and (not seconds or shapes[at + 1].word in seconds):
            first = last = at
            while shapes[first - 1].known:
                first -= 1
            while shapes[last + 1].known:
                last += 1
            yield first, last


def _read_run(tokens: _Tokens, first: int, last: int, grammar: Grammar) -> Iterator[Found]:
    """The time expressions of a run; its neighbours, which phrases may name as context, are folded with it."""
    row = fold([shape.node for shape in tokens.shapes[first - 1 : last + 2]], grammar.stages, first - 1)
    for at, node in enumerate(row.nodes):
        if not _FOUND.isdisjoint(node.readings):
            yield _make_found(row, at, tokens)


def _make_found(row: Row, at: int, tokens: _Tokens) -> Found:
    node = row.nodes[at]
    category = next(category for category in FOUND if category in node.readings)
    before = _find_relation(row, at)
    relation = row.nodes[before].readings.get("relation") if before is not None else None
    if category == "range" and relation == "ON_OR_AFTER":
        relation = None
    start, end = tokens.span(*row.extent(at))
    return Found(
        expression=node.readings[category],
        category=category,
        start=start,
        end=end,
        steps=node.steps,
        relation=relation,
        signal=tokens.span(*row.extent(before)) if before is not None and relation else None,
        parts=tuple(tokens.span(*part) for part in node.parts),
    )


def _find_relation(row: Row, at: int) -> int | None:
    """The place of the node that may relate a time to the rest: *until Friday*, *until at least Friday*."""
    bounded = at > 1 and "more" in row.nodes[at - 1].readings
    return (at - 1 - bounded) if at else None
