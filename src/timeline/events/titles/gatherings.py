"""The meeting that "it" means: "it will be held in Oslo", "it runs until May"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, cached_property
from itertools import takewhile

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds
from timeline.languages.lexicon import verb_lexicon
from timeline.languages.patterns import any_of

COURSE = frozenset({"run", "hold", "take", "open", "begin", "start", "last", "end", "convene", "conclude", "close"})
"""Verbs that tell how a gathering goes."""

_GAP = 3
_REACH = 600
_NAME_REACH = 200
_MOST_WORDS = 4


def takes_place(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause tells how a gathering goes, and not what somebody opens, holds or ends."""
    group = clause.group
    following = reading.words_in(group.end, clause.end)[:1]
    if group.lemma == "take":
        return [word.lower for word in following] == ["place"]
    bare = not following or following[0].lower in verb_lexicon().small_words.prepositions | {"place", "here", "there"}
    timed = any(0 <= timex.span.start - group.end < _GAP for timex in reading.timexes)
    return group.lemma in COURSE and (group.passive or bare or timed)


class Gatherings:
    """The meetings that an article names, each with the capitalised words before it: "SCO summit"."""

    def __init__(self, text: str) -> None:
        self._text = text

    def before(self, position: int) -> str | None:
        """The meeting last spoken of shortly before a place, in the fullest form that the article has."""
        last = bisect_left(self._starts, position) - 1
        if last < 0 or self._starts[last] < position - _REACH:
            return None
        return self._fullest[_noun_of(self._phrases[last])]

    @cached_property
    def _starts(self) -> list[int]:
        return [match.start() for match in _meeting_nouns().finditer(self._text)]

    @cached_property
    def _phrases(self) -> list[str]:
        return [self._phrase(match) for match in _meeting_nouns().finditer(self._text)]

    @cached_property
    def _fullest(self) -> dict[str, str]:
        """The longest phrase of each noun."""
        fullest: dict[str, str] = {}
        for phrase in self._phrases:
            noun = _noun_of(phrase)
            fullest[noun] = max(fullest.get(noun, phrase), phrase, key=lambda each: (len(each.split()), each))
        return fullest

    def _phrase(self, meeting: re.Match[str]) -> str:
        before = self._text[max(0, meeting.start() - _NAME_REACH) : meeting.start()].split()[-_MOST_WORDS:]
        named = [*takewhile(_is_in_name, reversed(before))]
        return " ".join([*reversed(named), meeting[0]])


def _is_in_name(word: str) -> bool:
    return word[:1].isupper() and not word.endswith((".", ","))


def _noun_of(phrase: str) -> str:
    return phrase.rsplit(maxsplit=1)[-1].lower()


@cache
def _meeting_nouns() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(noun for noun, kind in noun_kinds().items() if kind == 'meeting')}\b", re.IGNORECASE)
