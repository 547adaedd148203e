"""Events that lean on others: "During the visit, they signed …" happens when the visit does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from timeline.dates import Granularity
from timeline.events.build import Candidate
from timeline.events.dating.dated import Dated
from timeline.events.dating.sides import is_ahead
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds
from timeline.languages.lexicon import event_lexicon
from timeline.languages.patterns import any_of
from timeline.model import Dating
from timeline.text.names import Name

_GATHERINGS = frozenset({"meeting", "visit"})
_NOBODY: frozenset[str] = frozenset()
_WORD = re.compile(r"[a-z]+")
_EDGES = frozenset({"end", "beginning", "start"})
_MEMORY = 12
_MEANWHILE = frozenset({"during", "at", "amid"})
_NOT_FRAMING = frozenset({"in", "on", "with", "since", "until", "before", "following"})


class Told(NamedTuple):
    """A dated happening told so far: its sentence, its title, the word and the kind that may take it up, its places.

    ``names`` are those of a meeting or visit: of who may go on with it.
    """

    sentence: int
    title: str
    word: str
    kind: str
    names: frozenset[str]
    dated: Dated
    places: tuple[str, ...]

    def lend(self, how: str = "during") -> Dated:
        """When what leans on it happens, and where if it does so "during" it and not "after" it."""
        dating = Dating.CONTEXT if self.dated.time is not None else Dating.UNDATED
        places = self.places if how.lower() in _MEANWHILE else ()
        return Dated(self.dated.time, dating, self.dated.timexes, places)


class Story:
    """What an article has told so far, for what leans on it."""

    def __init__(self) -> None:
        self._last: Told | None = None
        self._by_noun: dict[str, Told] = {}
        self._unlisted: list[Told] = []
        self._by_kind: dict[str, Told] = {}
        self._gatherings: list[Told] = []

    def remember(self, candidate: Candidate, names: Iterable[Name]) -> None:
        """Keeps an event with time words as one that others may lean on, also where its time cannot be placed."""
        dated, trigger = candidate.dated, candidate.trigger
        if dated.timexes and dated.dating is not Dating.DOCUMENT:
            gathered = frozenset(name.full for name in names) if trigger.kind in _GATHERINGS else _NOBODY
            sentence, title = candidate.reading.number, candidate.title
            told = Told(sentence, title, trigger.word, trigger.kind, gathered, dated, candidate.places)
            self._last = self._by_kind[told.kind] = told
            self._unlisted.append(told)
            if told.kind in _GATHERINGS:
                self._gatherings.append(told)

    def told_last(self, sentence: int, published: date | None) -> Dated | None:
        """When the last event of the sentence before was, if that told one that is not ahead."""
        last = self._last
        if last is None or sentence - last.sentence != 1 or is_ahead(last.dated.time, published):
            return None
        return last.dated

    def may_frame(self, text: str, reading: SentenceReading) -> bool:
        """Whether a sentence may lean on something told: the meeting of one whom it names, or a frame in its words."""
        if self._last is None:
            return False
        names = frozenset(name.full for name in reading.names)
        near = any(not told.names.isdisjoint(names) for told in self._just_told(reading.number))
        return near or any(frame().search(text, reading.start, reading.end) for frame in (_frame, _same_day))

    def time_of(self, text: str, start: int, end: int) -> Dated | None:
        """When and where the event is that a stretch of text names as the frame: "during the summit"."""
        match = _frame().search(text, start, end)
        told = self._named(match["noun"].lower()) if match is not None else None
        return told.lend(match["how"]) if match is not None and told is not None else None

    @staticmethod
    def time_of_day(text: str, clause: Clause, last: Dated | None) -> Dated | None:
        """The day told right before, where a clause tells that it is still the same: "fell in early trading"."""
        if last is None or last.time is None or last.time.granularity > Granularity.DAY or clause.group.tense != "past":
            return None
        if _same_day().search(text, clause.start, clause.end) is None:
            return None
        return Dated(last.time, Dating.CONTEXT, last.timexes)

    def places_of(self, text: str, start: int, end: int) -> tuple[str, ...]:
        """Where the event is that a stretch of text names as going on: "during the summit", not "after" it."""
        match = _frame().search(text, start, end)
        told = self._named(match["noun"].lower()) if match and match["how"].lower() in _MEANWHILE else None
        return told.places if told is not None else ()

    def _named(self, noun: str) -> Told | None:
        """The last event told that a noun takes up."""
        for told in self._unlisted:
            nouns = (word for word in _WORD.findall(told.title.lower()) if word in noun_kinds())
            self._by_noun.update(dict.fromkeys((*nouns, told.word), told))
        self._unlisted.clear()
        kind = noun_kinds()[noun]
        return self._by_noun.get(noun) or (self._by_kind.get(kind) if kind in _GATHERINGS else None)

    def time_of_gathering(self, sentence: int, names: frozenset[str]) -> Dated | None:
        """The time of the meeting or visit just told that names the same body."""
        same = (told.lend() for told in self._just_told(sentence) if told.sentence < sentence and told.names & names)
        return next(same, None)

    def _just_told(self, sentence: int) -> Iterator[Told]:
        """The meetings and visits told shortly before a sentence, the last first."""
        return takewhile(lambda told: sentence - told.sentence <= _MEMORY, reversed(self._gatherings))


@cache
def _same_day() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(event_lexicon().reading.same_day)}\b", re.IGNORECASE)


@cache
def _frame() -> re.Pattern[str]:
    """A preposition, a word that points back, up to two words, and a noun that names a happening."""
    nouns = any_of(noun_kinds().keys() - _EDGES)
    leaning = any_of(event_lexicon().reading.leaning - _NOT_FRAMING)
    return re.compile(
        rf"\b(?P<how>{leaning})\s(?:the|this|that|his|her|their|its|[A-Z]\w+['’]s)\s(?:[\w-]+\s){{0,2}}?(?P<noun>{nouns})\b",
        re.IGNORECASE,
    )
