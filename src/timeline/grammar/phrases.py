"""The notation of phrases: what may be said, and what may come next where a part of it has been said.

A phrase is a row of elements: ``word``, ``{category}`` or ``{category:name}`` (slots), ``[optional]``, ``(one|other)``.
What stands before ``>`` or after ``<`` must be there but is not part of the expression. A backslash takes a bracket
or bar literally.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.errors import LanguageError
from timeline.text.tokens import tokenize

_ELEMENT = re.compile(r"\{[a-z_]+(?::[a-z_0-9]+)?\}|[\[\]()|<>]|\\[()\[\]|<>]|[^\s\[\]()|{}<>\\]+")


class Word(NamedTuple):
    """A word of a phrase; its ``side`` is -1 before ``>``, 1 after ``<``, and 0 in the expression."""

    form: str
    side: int = 0


class Slot(NamedTuple):
    """A place in a phrase that a node of a category fills; its value goes to the meaning's parameter ``name``."""

    category: str
    name: str
    side: int = 0


class Choice(NamedTuple):
    """A place in a phrase for one of several rows of elements, of which an empty one can be left out."""

    options: tuple[Phrase, ...]


Phrase = tuple[Word | Slot | Choice, ...]
"""A phrase, or what is left of one."""


def parse_phrase(phrase: str) -> Phrase:
    """The elements of a phrase.

    >>> parse_phrase("[early] {year}")
    (Choice(options=((Word(form='early', side=0),), ())), Slot(category='year', name='year', side=0))

    Raises ``LanguageError`` for brackets that do not close and for a phrase that can be empty.
    """
    sections = _split_context(_ELEMENT.findall(phrase))
    before, body, after = (_Parser(tokens, phrase, side).parse() for side, tokens in sections)
    if can_end(body):
        raise LanguageError(f"phrase {phrase!r} can be empty; expected at least one word or slot")
    return before + body + after


def _split_context(tokens: list[str]) -> Iterator[tuple[int, list[str]]]:
    """The elements before, in and after the expression, with their side."""
    start = tokens.index(">") + 1 if ">" in tokens else 0
    end = tokens.index("<") if "<" in tokens else len(tokens)
    yield -1, tokens[: max(start - 1, 0)]
    yield 0, tokens[start:end]
    yield 1, tokens[end + 1 :]


class _Parser:
    """Recursive descent over the elements of a phrase that stand on one side."""

    def __init__(self, tokens: list[str], phrase: str, side: int) -> None:
        self._tokens = tokens
        self._phrase = phrase
        self._side = side
        self._at = 0

    def parse(self) -> Phrase:
        options = self._options("")
        return options[0] if len(options) == 1 else (Choice(options),)

    def _options(self, closer: str) -> tuple[Phrase, ...]:
        rows: list[Phrase] = [()]
        while (token := self._next(closer)) != closer:
            if token == "|":
                rows.append(())
            else:
                rows[-1] += self._element(token)
        return tuple(rows)

    def _next(self, closer: str) -> str:
        if self._at == len(self._tokens):
            if closer:
                raise LanguageError(f"phrase {self._phrase!r}: missing {closer!r}")
            return ""
        self._at += 1
        return self._tokens[self._at - 1]

    def _element(self, token: str) -> Phrase:
        if token == "(":
            return (Choice(self._options(")")),)
        if token == "[":
            return (Choice((*self._options("]"), ())),)
        if token in ("]", ")"):
            raise LanguageError(f"phrase {self._phrase!r}: {token!r} closes nothing")
        if token.startswith("{"):
            category, _, name = token[1:-1].partition(":")
            return (Slot(category, name or category, self._side),)
        return tuple(Word(word, self._side) for word in tokenize(token.removeprefix("\\")))


def can_end(rest: Phrase) -> bool:
    """Whether a phrase can end before what is left of it."""
    return all(isinstance(part, Choice) and any(map(can_end, part.options)) for part in rest)


def find_next(rest: Phrase) -> Iterator[tuple[Word | Slot, Phrase]]:
    """Each word or slot with which a phrase can go on, and what is left of it then.

    >>> [(element.form, len(rest)) for element, rest in find_next(parse_phrase("[the] end of"))]
    [('the', 2), ('end', 1)]
    """
    for first in rest[:1]:
        if isinstance(first, Choice):
            for option in first.options:
                yield from find_next(option + rest[1:])
        else:
            yield first, rest[1:]


def find_words(phrase: Phrase) -> Iterator[str]:
    """All words of a phrase."""
    for part in phrase:
        if isinstance(part, Word):
            yield part.form
        elif isinstance(part, Choice):
            yield from (word for option in part.options for word in find_words(option))


def find_slots(phrase: Phrase) -> list[tuple[Slot, ...]]:
    """The slots of each way to say a phrase; ways with the same slots count once.

    >>> [[slot.name for slot in row] for row in find_slots(parse_phrase("(a|one) day [in {month}] [,]"))]
    [['month'], []]
    """
    rows: list[tuple[Slot, ...]] = [()]
    for part in phrase:
        if isinstance(part, Slot):
            rows = [(*row, part) for row in rows]
        elif isinstance(part, Choice):
            inner = dict.fromkeys(slots for option in part.options for slots in find_slots(option))
            rows = [row + slots for row in rows for slots in inner]
    return rows
