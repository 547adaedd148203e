"""The words that dates stand beside, for what is counted from an event (*a week after the summit*)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache, partial
from itertools import dropwhile, takewhile
from typing import NamedTuple

from timeline.languages import Language
from timeline.model import Anchor, AnchorKind, TextSpan
from timeline.resolution.story import MEMORY, Telling

WIDEST = 10
_REACH = 120
_WORD = re.compile(r"(?P<word>[^\W_]+(?:-[^\W_]+)*)(?:['’]s\b)?|(?P<mark>[^\w\s])")


class Word(NamedTuple):
    """A word of the text: in lower case without its possessive s, whether it is capitalised, and its place."""

    lower: str
    named: bool
    start: int
    end: int


class EventPhrase(NamedTuple):
    """*after the siege of Boston*: after (+1) or before (-1), the words that tell what happened, and the names in it.

    It stands from the first of those words to ``end``.
    """

    sign: int
    words: tuple[Word, ...]
    names: frozenset[str]
    end: int


class Occasion:
    """A date, and the words that it stands beside, read when they are asked for."""

    def __init__(self, told: Telling, read: Callable[[], tuple[Word, ...]]) -> None:
        self.told = told
        self._read = read

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of its clause: those before it, or those after it where it opens the clause."""
        return self._read()


class Occasions:
    """The dated events of a text, as far as it has been read, and those further on that are foreseen."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._definite = language.words_of("definite")
        self._function_words = language.sentences.openers | self._definite
        words = language.words.get("relation", {})
        self._relation = _compile_relation(words.get("BEFORE", ()), words.get("AFTER", ()))
        self._link = _compile_words(tuple(language.words_of("part_link")))
        self._told: list[Occasion] = []
        self._ahead: dict[str, Occasion] = {}

    def remember(self, start: int, end: int, told: Telling, *, within: tuple[int, int]) -> None:
        """Keep a date with the words of its clause."""
        self._told.append(Occasion(told, partial(self._words_beside, start, end, within)))
        del self._told[:-MEMORY]

    def foresee(self, start: int, end: int, told: Telling, *, within: tuple[int, int]) -> None:
        """Keep a date that stands further on for what has no other; of two for the same word the first."""
        occasion = Occasion(told, partial(self._words_beside, start, end, within))
        for word in occasion.words:
            self._ahead.setdefault(word.lower, occasion)

    def _words_beside(self, start: int, end: int, within: tuple[int, int]) -> tuple[Word, ...]:
        content = self._content(self._words_before(start, within[0]))
        return content or self._content(self._words_after(end, within[1]))

    def read_phrase(self, position: int, limit: int) -> EventPhrase | None:
        """The event that *after* or *before* names right behind a length of time, if it is a definite one."""
        relation = self._relation.match(self._text, position, limit)
        if relation is None:
            return None
        return self._read_event(-1 if relation["before"] else 1, relation.end(), limit)

    def read_whole(self, position: int, limit: int) -> EventPhrase | None:
        """The event that *of* names right behind a part of it, if it is a definite one."""
        link = self._link.match(self._text, position, limit)
        return self._read_event(1, link.end(), limit) if link is not None else None

    def _read_event(self, sign: int, start: int, limit: int) -> EventPhrase | None:
        words = self._words_after(start, limit) if self._text[start:limit][:1] != "," else ()
        if not words or not (words[0].named or words[0].lower in self._definite):
            return None
        begun = dropwhile(lambda word: word.lower in self._function_words, words)
        told = tuple(takewhile(lambda word: word.lower not in self._function_words, begun))
        names = frozenset(w.lower for w in words if w.named and w.lower not in self._function_words)
        return EventPhrase(sign, told, names, words[-1].end) if told else None

    def find(self, phrase: EventPhrase) -> Telling | None:
        """The time of the last event that has the phrase's names and its last word, with the words that date it."""
        head = phrase.words[-1].lower
        ahead = self._ahead.get(head)
        for occasion in [*reversed(self._told), *([ahead] if ahead else [])]:
            said = {word.lower for word in occasion.words}
            if head in said and phrase.names <= said:
                return self._as_event(occasion.told, next(word for word in occasion.words if word.lower == head))
        return None

    def _content(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        return tuple(word for word in words if word.lower not in self._function_words)

    def _as_event(self, told: Telling, word: Word) -> Telling:
        anchor = told.anchor
        dated = anchor.evidence
        start, end = (min(word.start, dated.start), max(word.end, dated.end)) if dated else (word.start, word.end)
        evidence = TextSpan.of(self._text, start, end)
        return told._replace(source=Anchor(kind=AnchorKind.EVENT, time=anchor.time, evidence=evidence))

    def _words_before(self, position: int, limit: int) -> tuple[Word, ...]:
        start = max(limit, position - _REACH)
        marks = list(_WORD.finditer(self._text, start, position))
        return tuple(_read_clause(reversed(marks)))[::-1]

    def _words_after(self, position: int, limit: int) -> tuple[Word, ...]:
        marks = list(_WORD.finditer(self._text, position, min(limit, position + _REACH)))
        return tuple(_read_clause(marks[1:] if marks and marks[0].group() == "," else marks))


def _read_clause(matches: Iterable[re.Match[str]]) -> Iterator[Word]:
    """The words up to the first mark, a few at most."""
    near = takewhile(lambda match: match["word"] is not None, matches)
    for match, _ in zip(near, range(WIDEST), strict=False):
        form = match["word"]
        yield Word(form.lower(), form[0].isupper(), *match.span("word"))


@lru_cache(maxsize=16)
def _compile_words(forms: tuple[str, ...]) -> re.Pattern[str]:
    """One of the words, behind a blank."""
    return re.compile(rf"\s+(?:{'|'.join(map(re.escape, sorted(forms))) or '(?!)'})\b", re.IGNORECASE)


@lru_cache(maxsize=16)
def _compile_relation(before: tuple[str, ...], after: tuple[str, ...]) -> re.Pattern[str]:
    """A word that sets one time before or after another, behind a blank."""
    earlier, later = ("|".join(map(re.escape, forms)) or "(?!)" for forms in (before, after))
    return re.compile(rf"\s+(?:(?P<before>{earlier})|(?P<after>{later}))\b", re.IGNORECASE)
