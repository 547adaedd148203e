"""Finds the time expressions of a text: what each says, and where it stands; when that is comes later.

A run is a stretch of words that the grammar knows, inside one sentence, with at least one that may tell a time.
Only runs are folded, so the cost is one pass over the tokens and work that grows with the number of time words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from timeline.grammar.cascade import Row, fold
from timeline.grammar.compiled import Grammar
from timeline.grammar.expressions import Expression
from timeline.grammar.shapes import LIMIT, Shape, shape_reader
from timeline.text.sentences import Sentence
from timeline.text.tokens import TOKEN, fold_case

FOUND = ("date", "attributive", "time", "duration", "range", "set", "comparison")
"""The categories that are time expressions when nothing takes them further."""

_FOUND = frozenset(FOUND)
_tells, _is_loose = attrgetter("tells"), attrgetter("loose")


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
        self.shapes = [LIMIT, *map(read, self._forms), LIMIT]

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """The places, half-open; nothing but white space is between them."""
        at, limit = self._sentence
        places = [(at, at)]
        for form in self._forms:
            start = self._text.index(form, at)
            at = start + len(form)
            places.append((start, at))
        return [*places, (limit, limit)]

    def settle(self, joints: Mapping[str, int]) -> None:
        """Make one of abbreviations and their full stop (*Sept.*), and two of joined words (*Dienstag|abend*)."""
        shapes: list[Shape] = []
        places: list[tuple[int, int]] = []
        for shape, (start, end) in zip(self.shapes, self.places, strict=True):
            form = self._text[start:end]
            joint = joints.get(fold_case(form)) if shape.loose else None
            if joint:
                shapes += self._read(form[:joint]), self._read(form[joint:].capitalize())
                places += (start, start + joint), (start + joint, end)
            elif form == "." and shapes[-1].loose and places[-1][1] == start:
                places[-1] = places[-1][0], end
                shapes[-1] = self._read(self._text[slice(*places[-1])])
            else:
                shapes.append(shape)
                places.append((start, end))
        self.shapes, self.places = shapes, places


def recognize(text: str, sentence: Sentence, grammar: Grammar, order: str) -> list[Found]:
    """The time expressions of a sentence, in order."""
    tokens = _Tokens(text, sentence, shape_reader(grammar, order))
    if not any(map(_tells, tokens.shapes)):
        return []
    if any(map(_is_loose, tokens.shapes)):
        tokens.settle(grammar.joints)
    return [found for first, last in _runs(tokens.shapes) for found in _read_run(tokens, first, last, grammar)]


def _runs(shapes: list[Shape]) -> Iterator[tuple[int, int]]:
    """The first and last place of each row of known forms that can tell a time."""
    last = 0
    for at in [at for at, shape in enumerate(shapes) if shape.tells]:
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
            yield _make_found(row, at, tokens.places)


def _make_found(row: Row, at: int, places: list[tuple[int, int]]) -> Found:
    node = row.nodes[at]
    category = next(category for category in FOUND if category in node.readings)
    relation = row.nodes[at - 1].readings.get("relation") if at else None
    if category == "range" and relation == "ON_OR_AFTER":
        relation = None
    first, last = row.extent(at)
    signal = row.extent(at - 1) if relation else None
    return Found(
        expression=node.readings[category],
        category=category,
        start=places[first][0],
        end=places[last][1],
        steps=tuple(step for step in node.steps if step),
        relation=relation,
        signal=(places[signal[0]][0], places[signal[1]][1]) if signal else None,
        parts=tuple((places[first][0], places[last][1]) for first, last in node.parts),
    )
