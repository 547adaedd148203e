"""Finds the time expressions of a text: what each says, and where it stands; when that is comes later.

A run is a stretch of words that the grammar knows, inside one sentence, with at least one that may tell a time.
Only runs are folded, so the cost is one pass over the tokens and work that grows with the number of time words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from timeline.grammar.cascade import Node, fold
from timeline.grammar.compiled import Grammar
from timeline.grammar.expressions import Expression
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


class _Row:
    """The tokens of a sentence, between its limits: their shapes, and their places, read when they are asked for."""

    def __init__(self, text: str, sentence: Sentence, shapes: list[Shape]) -> None:
        self._text = text
        self._sentence = sentence
        self.shapes = shapes

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """The places, half-open."""
        start, end = self._sentence
        return [(start, start), *(token.span() for token in TOKEN.finditer(self._text, start, end)), (end, end)]


def recognize(text: str, sentence: Sentence, grammar: Grammar, order: str) -> list[Found]:
    """The time expressions of a sentence, in order."""
    read = shape_reader(grammar, order)
    row = _Row(text, sentence, [LIMIT, *map(read, TOKEN.findall(text, *sentence)), LIMIT])
    if any(map(_is_loose, row.shapes)):
        _settle_loose(text, row, grammar, read)
    return [found for first, last in _runs(row.shapes) for found in _read_run(row, first, last, grammar)]


def _settle_loose(text: str, row: _Row, grammar: Grammar, read: Callable[[str], Shape]) -> None:
    """Make one of abbreviations and their full stop (*Sept.*), and two of joined words (*Dienstag|abend*)."""
    shapes: list[Shape] = []
    places: list[tuple[int, int]] = []
    for shape, (start, end) in zip(row.shapes, row.places, strict=True):
        form = text[start:end]
        joint = grammar.joints.get(fold_case(form)) if shape.loose else None
        if joint:
            shapes += read(form[:joint]), read(form[joint:].capitalize())
            places += (start, start + joint), (start + joint, end)
        elif form == "." and shapes[-1].loose and places[-1][1] == start:
            places[-1] = places[-1][0], end
            shapes[-1] = read(text[slice(*places[-1])])
        else:
            shapes.append(shape)
            places.append((start, end))
    row.shapes, row.places = shapes, places


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


def _read_run(row: _Row, first: int, last: int, grammar: Grammar) -> Iterator[Found]:
    """The time expressions of a run; its neighbours, which phrases may name as context, are folded with it."""
    shapes = row.shapes[first - 1 : last + 2]
    nodes = [Node(shape.word, shape.readings, shape.keys, at, at) for at, shape in enumerate(shapes, first - 1)]
    folded = fold(nodes, grammar.stages)
    for at, node in enumerate(folded):
        if not _FOUND.isdisjoint(node.readings):
            yield _make_found(folded, at, row.places)


def _make_found(folded: list[Node], at: int, places: list[tuple[int, int]]) -> Found:
    node = folded[at]
    category = next(category for category in FOUND if category in node.readings)
    before = folded[at - 1] if at else node
    relation = before.readings.get("relation")
    if category == "range" and relation == "ON_OR_AFTER":
        relation = None
    return Found(
        expression=node.readings[category],
        category=category,
        start=places[node.first][0],
        end=places[node.last][1],
        steps=tuple(step for step in node.steps if step),
        relation=relation,
        signal=(places[before.first][0], places[before.last][1]) if relation else None,
        parts=tuple((places[first][0], places[last][1]) for first, last in node.parts),
    )
