"""The engine: folds a row of nodes stage after stage, the longest phrase first, left to right.

Each position walks one trie, so the cost grows with the number of nodes and the length of the longest phrase. What can
begin no phrase of a stage, with the node behind it, is not looked at in it: the openings tell, one bit a stage.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple

from timeline.grammar.phrases import Rule, Trie
from timeline.grammar.readings import readings_of

_KEPT = 1 << 13

Keys = tuple[str, ...]
"""What phrases can take a node for: its word, and its categories in an opening brace (``{month``)."""

MIDDLE = ("second", "third")
"""The slots of a list between its ``first`` and its ``last``."""


class Node:
    """A token or what tokens were folded into: its word if it is one, its values by category, and its place.

    ``first`` and ``last`` are token numbers; ``parts`` are those of the ends of a range or of all in a list.
    ``opens`` has a bit for each stage in which a phrase may begin with the node.
    """

    __slots__ = ("first", "keys", "last", "opens", "parts", "readings", "steps", "word")

    opens: int

    def __init__(self, word: str, readings: Mapping[str, Any], keys: Keys, first: int, last: int) -> None:
        self.word = word
        self.readings = readings
        self.keys = keys
        self.first = first
        self.last = last
        self.steps: tuple[str, ...] = ()
        self.parts: tuple[tuple[int, int], ...] = ()


class Match(NamedTuple):
    """A phrase that fits: where it ends, its rule, and its slots' values with the nodes they come from."""

    end: int
    rule: Rule
    values: tuple[Any, ...]
    nodes: tuple[Node, ...]


class Stages:
    """The tries of all stages, and an index of how their phrases begin.

    ``alone`` has for a key a bit for each stage with a phrase of just that, ``pairs`` for a key and the one behind it
    the stages in which a phrase begins with the two. News repeats itself, so what was looked up is kept.
    """

    def __init__(self, tries: Sequence[Trie]) -> None:
        self.tries = tuple(tries)
        self.alone: dict[str, int] = {}
        self.pairs: dict[str, dict[str, int]] = {}
        for number, trie in enumerate(tries):
            for key, branch in _branches(trie):
                self._enter(key, branch, 1 << number)
        self._telling = self.pairs.keys() | {second for behind in self.pairs.values() for second in behind}
        self.keys_of_made = lru_cache(maxsize=_KEPT)(partial(self.keys, ""))
        self.openings = lru_cache(maxsize=_KEPT)(self._find_openings)

    def _enter(self, key: str, branch: Trie, bit: int) -> None:
        if branch.rules:
            self.alone[key] = self.alone.get(key, 0) | bit
        behind = self.pairs.setdefault(key, {})
        for second, _ in _branches(branch):
            behind[second] = behind.get(second, 0) | bit

    def keys(self, word: str, categories: tuple[str, ...]) -> Keys:
        """The keys of a node, without those that no beginning of a phrase has."""
        keys = (word, *("{" + category for category in categories))
        return tuple(key for key in keys if key in self._telling)

    def _find_openings(self, keys: Keys, following: Keys) -> int:
        """The stages in which a phrase may begin with a node, by its keys and those of the node behind it."""
        bits = 0
        for key in keys:
            bits |= self.alone.get(key, 0)
            pairs = self.pairs.get(key)
            if pairs:
                for second in following:
                    bits |= pairs.get(second, 0)
        return bits


def _branches(trie: Trie) -> list[tuple[str, Trie]]:
    return [*trie.words.items(), *(("{" + category, branch) for category, branch in trie.slots.items())]


def fold(nodes: list[Node], stages: Stages) -> list[Node]:
    """The row after all stages; the list itself is changed."""
    pending = 0
    behind: Keys = ()
    for node in reversed(nodes):
        node.opens = stages.openings(node.keys, behind)
        pending |= node.opens
        behind = node.keys
    while pending:
        number = (pending & -pending).bit_length() - 1
        made = _fold_stage(nodes, stages, number)
        pending = (pending | made) >> number + 1 << number + 1
    return nodes


def _fold_stage(nodes: list[Node], stages: Stages, number: int) -> int:
    """Fold the row by one stage, and tell the stages that what it made may open."""
    trie, bit = stages.tries[number], 1 << number
    at = made = 0
    while at < len(nodes):
        found = _find_longest(nodes, at, trie) if nodes[at].opens & bit else None
        if found is not None:
            match, value = found
            at += match.rule.before
            made |= _replace(nodes, at, match, value, stages)
        at += 1
    return made


def _find_longest(nodes: list[Node], start: int, trie: Trie) -> tuple[Match, Any] | None:
    """The longest phrase at ``start`` whose meaning accepts its slots and its context, and what it means."""
    matches = _find_matches(nodes, start, trie)
    if len(matches) > 1:
        matches.sort(key=lambda match: -match.end)
    for match in matches:
        value = match.rule.apply(match.values)
        if value is not None:
            return match, value
    return None


def _replace(nodes: list[Node], start: int, match: Match, value: Any, stages: Stages) -> int:
    """Put one node in the place of those that the match folds, from ``start`` on, and tell what it may open."""
    end = match.end - match.rule.after
    folded = _make_node(nodes[start:end], match, value, stages)
    nodes[start:end] = [folded]
    folded.opens = stages.openings(folded.keys, nodes[start + 1].keys if start + 1 < len(nodes) else ())
    if start == 0:
        return folded.opens
    before = nodes[start - 1]
    before.opens = stages.openings(before.keys, folded.keys)
    return folded.opens | before.opens


def _find_matches(nodes: list[Node], start: int, trie: Trie) -> list[Match]:
    """All phrases that begin at ``start``; of two equally long ones the one with the earlier word comes first."""
    matches: list[Match] = []
    size = len(nodes)
    branches: list[tuple[int, Trie, tuple[Any, ...], tuple[Node, ...]]] = [(start, trie, (), ())]
    while branches:
        at, here, values, path = branches.pop()
        if here.rules:
            matches += [Match(at, rule, values, path) for rule in here.rules]
        if at == size:
            continue
        node = nodes[at]
        slots = here.slots
        if slots:
            for category, value in node.readings.items():
                following = slots.get(category)
                if following is not None:
                    branches.append((at + 1, following, (*values, value), (*path, node)))
        following = here.words.get(node.word)
        if following is not None:
            branches.append((at + 1, following, values, path))
    return matches


def _make_node(inside: list[Node], match: Match, value: Any, stages: Stages) -> Node:
    rule = match.rule
    readings = readings_of(rule.category, value)
    node = Node("", readings, stages.keys_of_made(tuple(readings)), inside[0].first, inside[-1].last)
    node.steps = (*(step for part in inside for step in part.steps), rule.step)
    if rule.category == "range" and {"first", "last"} <= set(rule.names):
        slots = dict(zip(rule.names, match.nodes, strict=True))
        middle = ((slots[name].first, slots[name].last) for name in MIDDLE if name in slots)
        node.parts = ((node.first, slots["first"].last), *middle, (slots["last"].first, node.last))
    else:
        node.parts = next((part.parts for part in inside if part.parts), ())
    return node
