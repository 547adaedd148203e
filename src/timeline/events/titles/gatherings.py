"""The meeting that "it" means: "it will be held in Oslo", "it runs until May"."""

from __future__ import annotations

import re
from functools import cache

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds
from timeline.languages.lexicon import verb_lexicon

COURSE = frozenset({"run", "hold", "take", "open", "begin", "start", "last", "end", "convene", "conclude", "close"})
"""Verbs that tell how a gathering goes."""

_GAP = 3
_REACH = 600


def takes_place(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause tells how a gathering goes, and not what somebody opens, holds or ends."""
    group = clause.group
    following = reading.words_in(group.end, clause.end)[:1]
    if group.lemma == "take":
        return [word.lower for word in following] == ["place"]
    bare = not following or following[0].lower in verb_lexicon().small_words.prepositions | {"place", "here", "there"}
    timed = any(0 <= timex.span.start - group.end < _GAP for timex in reading.timexes)
    return group.lemma in COURSE and (group.passive or bare or timed)


def gathering_before(text: str, position: int) -> str | None:
    """The meeting last spoken of, in its fullest form: "SCO summit"."""
    found = _gatherings(text[max(0, position - _REACH) : position])
    if not found:
        return None
    noun = found[-1].split()[-1].lower()
    same = [phrase for phrase in _gatherings(text) if phrase.split()[-1].lower() == noun]
    return max(same, key=lambda phrase: (len(phrase.split()), phrase))


def _gatherings(text: str) -> list[str]:
    """Meetings named in a text: the noun with the capitalised words before it."""
    meetings = _meeting_nouns()
    phrases = []
    for match in meetings.finditer(text):
        words = text[: match.start()].rsplit(maxsplit=5)[-4:] if match.start() else []
        named: list[str] = []
        for word in reversed(words):
            if not word[:1].isupper() or word.endswith((".", ",")):
                break
            named.insert(0, word)
        phrases.append(" ".join([*named, match.group()]))
    return phrases


@cache
def _meeting_nouns() -> re.Pattern[str]:
    nouns = sorted(noun for noun, kind in noun_kinds().items() if kind == "meeting")
    return re.compile(rf"\b(?:{'|'.join(nouns)})\b", re.IGNORECASE)
