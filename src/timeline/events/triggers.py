"""The word that names a happening, and the kind of it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.events.reading import SentenceReading
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.words import Word

OTHER = "other"
_REACH = 9


class Trigger(NamedTuple):
    """The word that names a happening: its place, its base form, and the kind of event."""

    start: int
    end: int
    word: str
    kind: str


def find_trigger(reading: SentenceReading, clause: Clause) -> Trigger:
    """The trigger of a clause: its verb, or the noun of a light verb ("paid a visit", "the fair was held")."""
    group = clause.group
    lemma, end = _phrasal(reading, clause)
    if lemma in event_lexicon().reading.light:
        noun = _event_noun(_around(reading, clause))
        if noun is not None:
            return Trigger(noun.start, noun.end, noun.lower, noun_kinds()[noun.lower])
    return Trigger(group.head_start, end, lemma, verb_kinds().get(lemma) or _kind_of_subject(reading, clause))


def _kind_of_subject(reading: SentenceReading, clause: Clause) -> str:
    """The kind that the subject tells of where the verb tells of none: "an earthquake struck"."""
    words = reading.words_in(*clause.subject) if clause.subject is not None else []
    nouns = [noun_kinds()[word.lower] for word in words if word.lower in noun_kinds()]
    concrete = [kind for kind in nouns if kind not in event_lexicon().reading.abstract]
    return concrete[-1] if concrete else OTHER


def _phrasal(reading: SentenceReading, clause: Clause) -> tuple[str, int]:
    """The verb with its particle, if the two are known as one: "set up"."""
    group = clause.group
    following = reading.words_in(group.end, group.end + 12)[:1]
    if following and following[0].lower in verb_lexicon().small_words.particles:
        joined = f"{group.lemma}_{following[0].lower}"
        if joined in verb_kinds():
            return joined, following[0].end
    return group.lemma, group.head_end


def _around(reading: SentenceReading, clause: Clause) -> list[Word]:
    """The words in which a light verb's noun may stand: its object, or the subject of a passive."""
    after = reading.words_in(clause.group.end, clause.end)[:_REACH]
    before = reading.words_in(*clause.subject) if clause.subject is not None else []
    return before if clause.group.passive else after + before


def _event_noun(words: list[Word]) -> Word | None:
    return next((w for w in words if w.lower in noun_kinds()), None)


@cache
def verb_kinds() -> dict[str, str]:
    """The kind that each verb tells of."""
    return _kinds("verbs")


@cache
def noun_kinds() -> dict[str, str]:
    """The kind that each noun tells of."""
    return _kinds("nouns")


def _kinds(part: str) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind, words in event_lexicon().kinds.items():
        for word in getattr(words, part):
            kinds.setdefault(word, kind)
    return kinds
