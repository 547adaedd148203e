"""The notation of phrases, and the trie that a stage's phrases are put into.

A phrase is a row of elements: ``word``, ``{category}`` or ``{category:name}`` (slots), ``[optional]``, ``(one|other)``.
What stands before ``>`` or after ``<`` must be there but is not part of the expression. A backslash takes a bracket
or bar literally.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any, NamedTuple

from timeline.errors import LanguageError
from timeline.text.tokens import tokenize

_ELEMENT = re.compile(r"\{[a-z_]+(?::[a-z_0-9]+)?\}|[\[\]()|<>]|\\[()\[\]|<>]|[^\s\[\]()|{}<>\\]+")
_MOST_VARIANTS = 4000


class Slot(NamedTuple):
    """A place in a phrase that a node of a category fills; its value goes to the meaning's parameter ``name``."""

    category: str
    name: str


Element = str | Slot


class Variant(NamedTuple):
    """One way to say a phrase, options decided, with the number of context elements on each side."""

    elements: tuple[Element, ...]
    before: int
    after: int


def parse_phrase(phrase: str) -> list[Variant]:
    """All variants of a phrase.

    >>> [len(v.elements) for v in parse_phrase("{month} {day} [,] {year}")]
    [4, 3]

    Raises ``LanguageError`` for brackets that do not close and for a phrase that can be empty.
    """
    tokens = _ELEMENT.findall(phrase)
    sections = _split_context(tokens)
    choices = [list(_Parser(section, phrase).alternatives()) for section in sections]
    variants = [Variant(before + body + after, len(before), len(after)) for before, body, after in product(*choices)]
    if not all(len(v.elements) > v.before + v.after for v in variants):
        raise LanguageError(f"phrase {phrase!r} can be empty; expected at least one word or slot")
    if len(variants) > _MOST_VARIANTS:
        raise LanguageError(f"phrase {phrase!r} has {len(variants)} variants; expected at most {_MOST_VARIANTS}")
    return list(dict.fromkeys(variants))


def _split_context(tokens: list[str]) -> tuple[list[str], list[str], list[str]]:
    start = tokens.index(">") + 1 if ">" in tokens else 0
    end = tokens.index("<") if "<" in tokens else len(tokens)
    return tokens[: max(start - 1, 0)], tokens[start:end], tokens[end + 1 :]


class _Parser:
    """Recursive descent over the elements of a phrase."""

    def __init__(self, tokens: list[str], phrase: str) -> None:
        self._tokens = tokens
        self._phrase = phrase
        self._at = 0

    def alternatives(self, closer: str = "") -> Iterator[tuple[Element, ...]]:
        rows: list[list[tuple[Element, ...]]] = [[()]]
        while (token := self._next(closer)) != closer:
            if token == "|":
                rows.append([()])
            else:
                choices = self._element(token)
                rows[-1] = [row + choice for row in rows[-1] for choice in choices]
        yield from (row for alternative in rows for row in alternative)

    def _next(self, closer: str) -> str:
        if self._at == len(self._tokens):
            if closer:
                raise LanguageError(f"phrase {self._phrase!r}: missing {closer!r}")
            return ""
        self._at += 1
        return self._tokens[self._at - 1]

    def _element(self, token: str) -> list[tuple[Element, ...]]:
        if token == "(":
            return list(self.alternatives(")"))
        if token == "[":
            return [*self.alternatives("]"), ()]
        if token in ("]", ")"):
            raise LanguageError(f"phrase {self._phrase!r}: {token!r} closes nothing")
        if token.startswith("{"):
            category, _, name = token[1:-1].partition(":")
            return [(Slot(category, name or category),)]
        return [tuple(part.lower for part in tokenize(token.removeprefix("\\")))]


class Place(NamedTuple):
    """A slot of a rule: how many elements stand before it, the category that fills it, the parameter it goes to."""

    at: int
    category: str
    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase ready to be matched: its meaning, and what the meaning is called with."""

    meaning: Callable[..., Any]
    category: str
    step: str
    slots: tuple[Place, ...]
    constants: dict[str, Any]
    before: int
    after: int

    def apply(self, values: dict[str, Any]) -> Any:
        """What the meaning makes of the slots' values by their names, or None if it refuses them."""
        return self.meaning(**values, **self.constants)


def find_slots(variant: Variant) -> tuple[Place, ...]:
    """The slots of a phrase whose values its meaning takes; one named ``_`` is left out."""
    elements = enumerate(variant.elements)
    return tuple(Place(at, *slot) for at, slot in elements if isinstance(slot, Slot) and slot.name != "_")


@dataclass(slots=True, eq=False)
class Trie:
    """The phrases of a stage, merged by their common beginnings."""

    words: dict[str, Trie] = field(default_factory=dict)
    slots: dict[str, Trie] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)

    def add(self, elements: tuple[Element, ...], rule: Rule) -> None:
        """Put one variant of a phrase into the trie."""
        node = self
        for element in elements:
            branch, key = (node.slots, element.category) if isinstance(element, Slot) else (node.words, element)
            node = branch.setdefault(key, Trie())
        node.rules.append(rule)

    def spell(self) -> set[str]:
        """The words of all phrases."""
        below = [branch.spell() for branch in (*self.words.values(), *self.slots.values())]
        return set(self.words).union(*below)
