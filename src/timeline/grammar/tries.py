"""Phrases with what they mean, and the trie of a stage's phrases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from timeline.grammar.phrases import Phrase, Slot, Word, can_end, find_next, find_words


class Place(NamedTuple):
    """A slot of a phrase: how many elements stand before it, the category that fills it, the parameter it goes to."""

    at: int
    category: str
    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What phrases mean: a meaning, the category of what it makes, and what it is called with beside their slots."""

    meaning: Callable[..., Any]
    category: str
    step: str
    constants: dict[str, Any]

    def apply(self, values: dict[str, Any]) -> Any:
        """What the meaning makes of the slots' values by their names, or None if it refuses them."""
        return self.meaning(**values, **self.constants)


class Way(NamedTuple):
    """One way to say a phrase, as far as it has been followed: its slots so far, and the context on either side.

    A slot named ``_`` is left out.
    """

    rule: Rule
    rest: Phrase
    slots: tuple[Place, ...] = ()
    before: int = 0
    after: int = 0

    def follow(self, element: Word | Slot, rest: Phrase, at: int) -> Way:
        """The way behind an element, the ``at``-th of it."""
        slots = self.slots
        if isinstance(element, Slot) and element.name != "_":
            slots = (*slots, Place(at, element.category, element.name))
        return Way(self.rule, rest, slots, self.before + (element.side < 0), self.after + (element.side > 0))


class Branches(NamedTuple):
    """Where phrases lead: by the word that follows, and by the category that fills a slot."""

    words: dict[str, Trie]
    slots: dict[str, Trie]


class Trie:
    """The phrases of a stage, merged by their common beginnings: the ways that go on, and the ``ends`` of others.

    Its branches are made when they are first asked for: few of all the ways to say phrases are ever met.
    """

    def __init__(self, ways: Sequence[Way], depth: int = 0) -> None:
        self.ends = tuple(way for way in ways if can_end(way.rest))
        self._ways = ways
        self._depth = depth

    @cached_property
    def branches(self) -> Branches:
        """The tries behind the next element."""
        words: dict[str, list[Way]] = {}
        slots: dict[str, list[Way]] = {}
        for way in self._ways:
            for element, rest in find_next(way.rest):
                if isinstance(element, Word):
                    found = words.setdefault(element.form, [])
                else:
                    found = slots.setdefault(element.category, [])
                found.append(way.follow(element, rest, self._depth))
        return Branches(self._grow(words), self._grow(slots))

    def _grow(self, ways: dict[str, list[Way]]) -> dict[str, Trie]:
        return {key: Trie(found, self._depth + 1) for key, found in ways.items()}

    def spell(self) -> set[str]:
        """The words of all phrases."""
        return {word for way in self._ways for word in find_words(way.rest)}
