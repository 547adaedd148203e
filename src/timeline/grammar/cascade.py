"""The engine: folds a row of nodes stage after stage, the longest phrase first, left to right.

Each position walks one trie, so the cost grows with the number of nodes and the length of the longest phrase. What can
begin no phrase of a stage, with the node behind it, is not looked at in it: the openings tell, one bit a stage.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from timeline.grammar.phrases import Rule, Trie
from timeline.grammar.readings import readings_of

MIDDLE = ("second", "third")
"""The slots of a list between its ``first`` and its ``last``."""


class Node:
    """A token or what tokens were folded into: its word if it is one, its values by category, and its place.

    ``first`` and ``last`` are token numbers; ``parts`` are those of the ends of a range or of all in a list.
    ``opens`` has a bit for each stage in which a phrase may begin with the node, ``keys`` are what phrases can take it
    for.
    """

    __slots__ = ("first", "keys", "last", "opens", "parts", "readings", "steps", "word")

    def __init__(self, word: str, readings: dict[str, Any], first: int, last: int) -> None:
        self.word = word
        self.readings = readings
        self.first = first
        self.last = last
        self.steps: tuple[str, ...] = ()
        self.parts: tuple[tuple[int, int], ...] = ()
        self.keys: tuple[str, ...] = ()
        self.opens = 0


class Match(NamedTuple):
    """A phrase that fits: where it ends, its rule, and its slots' values with the nodes they come from."""

    end: int
    rule: Rule
    values: tuple[Any, ...]
    nodes: tuple[Node, ...]


class Stages:
    """The tries of all stages, and an index of how their phrases begin.

    ``alone`` has for a key (a word, or a category in braces) a bit for each stage with a phrase of just that,
    ``pairs`` for a key and the one behind it the stages in which a phrase begins with the two.
    """

    def __init__(self, tries: Sequence[Trie]) -> None:
        self.tries = tuple(tries)
        self.alone: dict[str, int] = {}
        self.pairs: dict[str, dict[str, int]] = {}
        for number, trie in enumerate(tries):
            for key, branch in _branches(trie):
                self._enter(key, branch, 1 << number)

    def _enter(self, key: str, branch: Trie, bit: int) -> None:
        if branch.rules:
            self.alone[key] = self.alone.get(key, 0) | bit
        behind = self.pairs.setdefault(key, {})
        for second, _ in _branches(branch):
            behind[second] = behind.get(second, 0) | bit

    def mark(self, node: Node, behind: Node | None) -> int:
        """Set and give the node's openings: the stages in which a phrase may begin with it."""
        if not node.keys:
            node.keys = (node.word, *("{" + category for category in node.readings))
        following = behind.keys if behind is not None else ()
        bits = 0
        for key in node.keys:
            bits |= self.alone.get(key, 0)
            pairs = self.pairs.get(key)
            if pairs:
                for second in following:
                    bits |= pairs.get(second, 0)
        node.opens = bits
        return bits


def _branches(trie: Trie) -> list[tuple[str, Trie]]:
    return [*trie.words.items(), *(("{" + category, branch) for category, branch in trie.slots.items())]


def fold(nodes: list[Node], stages: Stages) -> list[Node]:
    """The row after all stages."""
    pending = 0
    behind = None
    for node in reversed(nodes):
        pending |= stages.mark(node, behind)
        behind = node
    number = 0
    while pending >> number:
        if pending >> number & 1:
            nodes, made = _fold_stage(nodes, stages, number)
            pending |= made
        number += 1
    return nodes


def _fold_stage(nodes: list[Node], stages: Stages, number: int) -> tuple[list[Node], int]:
    """The row after one stage, and the stages that what it made may open."""
    trie, bit = stages.tries[number], 1 << number
    out: list[Node] = []
    at = made = 0
    while at < len(nodes):
        node = nodes[at]
        found = _apply_longest(nodes, at, trie) if node.opens & bit else None
        if found is None:
            out.append(node)
            at += 1
            continue
        folded, context, at_end = found
        out.extend(nodes[at : at + context])
        out.append(folded)
        made |= stages.mark(folded, nodes[at_end] if at_end < len(nodes) else None)
        if len(out) > 1:
            made |= stages.mark(out[-2], folded)
        at = at_end
    return out, made


def _apply_longest(nodes: list[Node], start: int, trie: Trie) -> tuple[Node, int, int] | None:
    """The node of the longest phrase at ``start`` whose meaning accepts its slots, its left context and its end."""
    matches = _find_matches(nodes, start, trie)
    if len(matches) > 1:
        matches.sort(key=lambda match: -match.end)
    for match in matches:
        value = match.rule.apply(match.values)
        if value is not None:
            return _make_node(nodes, start, match, value), match.rule.before, match.end - match.rule.after
    return None


def _find_matches(nodes: list[Node], start: int, trie: Trie) -> list[Match]:
    """All phrases that begin at ``start``; of two equally long ones the one with the earlier word comes first."""
    matches: list[Match] = []
    size = len(nodes)
    branches: list[tuple[int, Trie, tuple[Any, ...], tuple[Node, ...]]] = [(start, trie, (), ())]
    while branches:
        at, here, values, path = branches.pop()
        if here.rules:
            matches.extend(Match(at, rule, values, path) for rule in here.rules)
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


def _make_node(nodes: list[Node], start: int, match: Match, value: Any) -> Node:
    rule = match.rule
    inside = nodes[start + rule.before : match.end - rule.after]
    node = Node("", readings_of(rule.category, value), inside[0].first, inside[-1].last)
    node.steps = (*(step for part in inside for step in part.steps), rule.step)
    slots = dict(zip(rule.names, match.nodes, strict=True))
    if rule.category == "range" and "first" in slots and "last" in slots:
        middle = ((slots[name].first, slots[name].last) for name in MIDDLE if name in slots)
        node.parts = ((node.first, slots["first"].last), *middle, (slots["last"].first, node.last))
    else:
        node.parts = next((part.parts for part in inside if part.parts), ())
    return node
