"""The engine: folds a row of nodes stage after stage, the longest phrase first, left to right.

Each position walks the phrases of a stage at once, so the cost grows with the number of nodes and the length of the
longest phrase. What can begin no phrase of a stage, with the node behind it, is not looked at in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_
from typing import Any, NamedTuple

from timeline.grammar.readings import readings_of
from timeline.grammar.tries import Trie, Way

_KEPT = 1 << 13

MIDDLE = ("second", "third")
"""The slots of a list between its ``first`` and its ``last``."""


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What phrases can take a node for: its word, if they have it, and its categories."""

    word: str
    categories: tuple[str, ...]


_NOTHING = Kind("", ())
"""What stands behind the last node of a row."""


class Node(NamedTuple):
    """A token or what tokens were folded into: its values by category, its kind, the meaning applied, and to what.

    ``ends`` are the first and last tokens of the ends of a range or of all in a list.
    """

    readings: Mapping[str, Any]
    kind: Kind
    step: str = ""
    inside: tuple[Node, ...] = ()
    ends: tuple[tuple[int, int], ...] = ()

    @property
    def steps(self) -> tuple[str, ...]:
        """The meanings applied, in order."""
        before = (step for part in self.inside if part.inside for step in part.steps)
        return (*before, self.step) if self.step else tuple(before)

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """Its own ends, else those of the first in it that has any."""
        return self.ends or next((part.parts for part in self.inside if part.inside and part.parts), ())


class State:
    """How far phrases have come: the branches of a trie that the nodes so far lead to, and the ways that end there."""

    __slots__ = ("branches", "ends")

    def __init__(self, branches: tuple[Trie, ...]) -> None:
        self.branches = branches
        self.ends = tuple(way for branch in branches for way in branch.ends)

    def follow(self, kind: Kind) -> Iterator[Trie]:
        """The branches behind a node of that kind; of two equally long phrases that with the earlier word is first."""
        for branch in self.branches:
            yield from _follow(branch, kind)


class Stages:
    """The phrases of all stages. News repeats itself, so each step through them is found once and kept."""

    def __init__(self, tries: Sequence[Trie]) -> None:
        self.tries = tuple(tries)
        self._words = frozenset(word for trie in tries for word in trie.spell())
        self._state = lru_cache(maxsize=_KEPT)(State)
        self._kind = lru_cache(maxsize=_KEPT)(Kind)
        self.step = lru_cache(maxsize=2 * _KEPT)(self._find_step)
        self.begin = lru_cache(maxsize=_KEPT)(self._find_beginnings)
        self.openings = lru_cache(maxsize=_KEPT)(self._find_openings)

    def kind(self, word: str, categories: tuple[str, ...]) -> Kind:
        """The kind of a node, one for all that phrases cannot tell apart."""
        return self._kind(word if word in self._words else "", categories)

    def _find_step(self, state: State, kind: Kind) -> State | None:
        """Where a node of that kind leads."""
        branches = tuple(state.follow(kind))
        return self._state(branches) if branches else None

    def _find_beginnings(self, kind: Kind) -> dict[int, State]:
        """Where the phrases of each stage stand that may begin with a node of that kind."""
        branches = ((number, tuple(_follow(trie, kind))) for number, trie in enumerate(self.tries))
        return {number: self._state(found) for number, found in branches if found}

    def _find_openings(self, kind: Kind, following: Kind) -> int:
        """A bit for each stage in which a phrase may begin with a node, with the one that stands behind it."""
        begun = self.begin(kind).items()
        return sum(1 << number for number, state in begun if state.ends or any(state.follow(following)))


def _follow(trie: Trie, kind: Kind) -> Iterator[Trie]:
    words, slots = trie.branches
    if kind.word in words:
        yield words[kind.word]
    yield from (slots[category] for category in reversed(kind.categories) if category in slots)


class Row:
    """Nodes side by side: the token that each begins with, and a bit for each stage in which a phrase may begin there.

    ``firsts`` has one more, for what stands behind the row.
    """

    __slots__ = ("_stages", "firsts", "nodes", "opens")

    def __init__(self, nodes: list[Node], first: int, stages: Stages) -> None:
        self.nodes = nodes
        self.firsts = list(range(first, first + len(nodes) + 1))
        kinds = [node.kind for node in nodes]
        self.opens = list(map(stages.openings, kinds, [*kinds[1:], _NOTHING]))
        self._stages = stages

    def extent(self, at: int) -> tuple[int, int]:
        """The first and the last token of a node."""
        return self.firsts[at], self.firsts[at + 1] - 1

    def replace(self, start: int, end: int, node: Node) -> int:
        """Put one node in the place of those from ``start`` to ``end``, and tell the stages that it may open."""
        self.nodes[start:end] = [node]
        self.firsts[start + 1 : end] = []
        self.opens[start:end] = [self._find_opens(start)]
        if start == 0:
            return self.opens[0]
        self.opens[start - 1] = self._find_opens(start - 1)
        return self.opens[start - 1] | self.opens[start]

    def _find_opens(self, at: int) -> int:
        following = self.nodes[at + 1].kind if at + 1 < len(self.nodes) else _NOTHING
        return self._stages.openings(self.nodes[at].kind, following)


def fold(nodes: list[Node], stages: Stages, first: int = 0) -> Row:
    """The row after all stages; its nodes are the tokens from ``first`` on."""
    row = Row(nodes, first, stages)
    pending = reduce(or_, row.opens, 0)
    while pending:
        number = (pending & -pending).bit_length() - 1
        made = _fold_stage(row, stages, number)
        pending = (pending | made) >> number + 1 << number + 1
    return row


def _fold_stage(row: Row, stages: Stages, number: int) -> int:
    """Fold the row by one stage, and tell the stages that what it made may open."""
    bit = 1 << number
    made = beyond = 0
    for at, opens in enumerate(row.opens):  # which shrinks behind what is folded
        if opens & bit and at >= beyond:
            found = _find_longest(row.nodes, at, stages, number)
            if found is not None:
                end, way, value = found
                node = _make_node(row, at, end, way, value, stages)
                made |= row.replace(at + way.before, end - way.after, node)
                beyond = at + way.before + 1
    return made


def _find_longest(nodes: list[Node], start: int, stages: Stages, number: int) -> tuple[int, Way, Any] | None:
    """The end of the longest phrase at ``start`` whose meaning accepts its slots, the way it goes, what it means."""
    for end, ways in reversed(_find_ends(nodes, start, stages, number)):
        for way in ways:
            value = way.rule.apply({name: nodes[start + at].readings[category] for at, category, name in way.slots})
            if value is not None:
                return end, way, value
    return None


def _find_ends(nodes: list[Node], start: int, stages: Stages, number: int) -> list[tuple[int, tuple[Way, ...]]]:
    """Where phrases end that begin at ``start``, with the ways that end there, the shortest first."""
    ends: list[tuple[int, tuple[Way, ...]]] = []
    at, size = start + 1, len(nodes)
    state: State | None = stages.begin(nodes[start].kind)[number]
    while state is not None:
        if state.ends:
            ends.append((at, state.ends))
        state = stages.step(state, nodes[at].kind) if at < size else None
        at += 1
    return ends


def _make_node(row: Row, start: int, end: int, way: Way, value: Any, stages: Stages) -> Node:
    """What the match of a phrase from ``start`` to ``end`` is folded into."""
    inside = tuple(row.nodes[start + way.before : end - way.after])
    readings = readings_of(way.rule.category, value)
    ends = _find_ranged(row, start, end, way) if way.rule.category == "range" else ()
    return Node(readings, stages.kind("", tuple(readings)), way.rule.step, inside, ends)


def _find_ranged(row: Row, start: int, end: int, way: Way) -> tuple[tuple[int, int], ...]:
    """The tokens of what a range or list goes through, if its phrase names the first and the last."""
    slots = {slot.name: row.extent(start + slot.at) for slot in way.slots}
    if not {"first", "last"} <= slots.keys():
        return ()
    first, last = row.firsts[start + way.before], row.firsts[end - way.after] - 1
    middle = (slots[name] for name in MIDDLE if name in slots)
    return ((first, slots["first"][1]), *middle, (slots["last"][0], last))
