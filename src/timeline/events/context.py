"""Events that lean on others: "During the visit, they signed …" happens when the visit does."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.events.reading import SentenceReading
from timeline.events.times import Dated
from timeline.events.triggers import Trigger, noun_kinds
from timeline.languages.lexicon import event_lexicon
from timeline.model import Dating

_GATHERINGS = frozenset({"meeting", "visit"})
_MEMORY = 12


class Told(NamedTuple):
    """A dated happening told so far: its sentence, the kind and the nouns that may take it up, and its names."""

    sentence: int
    kind: str
    nouns: frozenset[str]
    names: frozenset[str]
    dated: Dated


class Story:
    """What an article has told so far, for what leans on it."""

    def __init__(self) -> None:
        self.told: list[Told] = []

    def remember(self, sentence: int, trigger: Trigger, title: str, names: frozenset[str], dated: Dated) -> None:
        """Keeps an event with time words as one that others may lean on, also where its time cannot be placed."""
        if dated.timexes and dated.dating is not Dating.DOCUMENT:
            nouns = frozenset(w for w in re.findall(r"[a-z]+", title.lower()) if w in noun_kinds()) | {trigger.word}
            self.told.append(Told(sentence, trigger.kind, nouns, names, dated))

    def may_frame(self, text: str, reading: SentenceReading) -> bool:
        """Whether a sentence may lean on something told: a meeting told shortly before, or a frame in its words."""
        last = next((t for t in reversed(self.told) if t.kind in _GATHERINGS), None)
        near = last is not None and reading.number - last.sentence <= _MEMORY
        return bool(self.told) and (near or _frame().search(text, reading.start, reading.end) is not None)

    def time_of(self, text: str, start: int, end: int) -> Dated | None:
        """The time of the event that a stretch of text names as the frame: "during the summit"."""
        match = _frame().search(text, start, end)
        if match is None:
            return None
        noun = match["noun"].lower()
        kind = noun_kinds()[noun]
        same = [told for told in self.told if noun in told.nouns]
        if not same and kind in _GATHERINGS:
            same = [told for told in self.told if told.kind == kind]
        return _leaning(same[-1].dated) if same else None

    def time_of_gathering(self, sentence: int, names: frozenset[str]) -> Dated | None:
        """The time of the meeting or visit just told that names the same body."""
        for told in reversed(self.told):
            if told.kind in _GATHERINGS and 0 < sentence - told.sentence <= _MEMORY and told.names & names:
                return _leaning(told.dated)
        return None


def _leaning(dated: Dated) -> Dated:
    return Dated(dated.time, Dating.CONTEXT if dated.time is not None else Dating.UNDATED, dated.timexes)


@cache
def _frame() -> re.Pattern[str]:
    """A preposition, a word that points back, up to two words, and a noun that names a happening."""
    nouns = "|".join(sorted(noun_kinds(), key=lambda noun: (-len(noun), noun)))
    leaning = "|".join(
        sorted(event_lexicon().reading.leaning - {"in", "on", "with", "since", "until", "before", "following"})
    )
    return re.compile(
        rf"\b(?:{leaning})\s(?:the|this|that|his|her|their|its|[A-Z]\w+['’]s)\s(?:[\w-]+\s){{0,2}}?(?P<noun>{nouns})\b",
        re.IGNORECASE,
    )
