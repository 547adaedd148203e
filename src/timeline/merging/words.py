"""The words of a title as they are compared: stems, names, and the happenings that they tell of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.languages.inflection import verb_forms
from timeline.languages.lexicon import event_lexicon, merging_lexicon, verb_lexicon
from timeline.languages.word_lists import Likeness
from timeline.text.kept import Kept
from timeline.text.names import capitals, country_of

_ENDINGS = ("ments", "ment", "ation", "ations", "ies", "es", "s", "y")
_SHORTEST = 4
_TOKEN = re.compile(r"\d+(?:[,.]+\d+)*+|[^\W\d_]+(?:['’]s)?|[,;:]")
_NOTHING: frozenset[str] = frozenset()


class Deeds(NamedTuple):
    """The acts that a word tells of, and their phases: "began", "ended"."""

    acts: frozenset[str]
    phases: frozenset[str]

    def share_any(self, other: Deeds) -> bool:
        """Whether both tell of one act, or of one phase where only one says of what."""
        if self.acts and other.acts:
            return not self.acts.isdisjoint(other.acts)
        return not self.phases.isdisjoint(other.phases)

    def differ(self, other: Deeds) -> bool:
        """Whether both tell of acts and share none, or of phases and share none."""
        pairs = (self.acts, other.acts), (self.phases, other.phases)
        return any(one and another and one.isdisjoint(another) for one, another in pairs)


NO_DEEDS = Deeds(_NOTHING, _NOTHING)


class Word(NamedTuple):
    """A word in lower case, its stem (empty for small ones) or the name it is, whether it is one, and its deeds.

    ``owns`` says that it is a genitive: "Peru's".
    """

    lower: str
    stem: str
    is_name: bool
    deeds: Deeds
    owns: bool


def read_words(text: str) -> list[Word]:
    """The words, numbers and inner marks of a text.

    >>> [word.stem for word in read_words("Work on the bridge began")]
    ['construct', '', '', 'bridg', 'begin']
    """
    return list(map(_WORDS.__getitem__, _TOKEN.findall(text)))


def unname_first(words: Sequence[Word]) -> list[Word]:
    """The words of a title that begins with no name: any title writes its first word large."""
    return [_common(words[0]), *words[1:]]


@lru_cache(maxsize=1 << 12)
def _common(word: Word) -> Word:
    return word._replace(is_name=False)


def count_words(text: str, end: int) -> int:
    """How many of its words end before a place in a text."""
    return len(_TOKEN.findall(text, 0, end))


def _read_word(token: str) -> Word:
    word = token.removesuffix("'s").removesuffix("’s")
    lower, owns = word.lower(), word != token
    if not word[0].isalpha() or lower in _small_words():
        return Word(lower, "", is_name=False, deeds=NO_DEEDS, owns=owns)
    deeds = deeds_of(lower)
    return Word(lower, stem(_name(word) if word[0].isupper() else lower), word[0].isupper(), deeds, owns)


_WORDS = Kept(_read_word, most=1 << 15)



def content_words(text: str) -> frozenset[str]:
    """The words of a text that say something, as stems, and its names.

    >>> sorted(content_words("The agreements of the ministers"))
    ['agre', 'minister']
    """
    return frozenset([word.stem for word in read_words(text) if word.stem]) if text else _NOTHING


def shared_words(text: str, words: frozenset[str]) -> tuple[str, ...]:
    """The words of a text, as written, that are among these stems and names."""
    return tuple(dict.fromkeys(token for token in _TOKEN.findall(text) if _WORDS[token].stem in words))


def _name(word: str) -> str:
    """The name that a capitalised word stands for: a country for its people and its capital."""
    return (country_of(word) or capitals().get(word.casefold()) or word).casefold()


def stem(word: str) -> str:
    """What a word has in common with others of its meaning: its act, or itself without its commonest endings.

    >>> stem("started"), stem("agreements"), stem("agreed")
    ('begin', 'agre', 'agre')
    """
    deeds = deeds_of(word)
    if deeds is not NO_DEEDS:
        return min(deeds.acts or deeds.phases)
    base = lemma(word)
    bare = (base.removesuffix(ending) for ending in _ENDINGS if base.endswith(ending))
    stemmed = next((rest for rest in bare if len(rest) >= _SHORTEST), base)
    return stemmed.removesuffix("e") if len(stemmed) > _SHORTEST else stemmed


def lemma(word: str) -> str:
    """The base form of a verb; any other word as it is."""
    return next(_bases(word), word)


def deeds_of(word: str, following: str = "") -> Deeds:
    """The deeds that a verb or noun tells of, with the word that follows it where the two are one verb.

    >>> deeds_of("tore", "down").acts, deeds_of("began").phases
    (frozenset({'demolish'}), frozenset({'begin'}))
    """
    known = _deeds()
    verbs = [*_bases(word), word]
    told = [known[f"{verb}_{following}"] for verb in verbs if following and f"{verb}_{following}" in known]
    told = told or [known[verb] for verb in verbs if verb in known]
    if not told:
        return NO_DEEDS
    return Deeds(_NOTHING.union(*(deeds.acts for deeds in told)), _NOTHING.union(*(deeds.phases for deeds in told)))


def _bases(word: str) -> Iterator[str]:
    """The verbs that a word can be a form of."""
    return filter(None, verb_forms().get(word, ()))


@cache
def _deeds() -> dict[str, Deeds]:
    acts, phases = _names_by_word(merging_lexicon().acts), _names_by_word(merging_lexicon().phases)
    return {word: Deeds(acts.get(word, _NOTHING), phases.get(word, _NOTHING)) for word in acts | phases}


def _names_by_word(likenesses: dict[str, Likeness]) -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for name, likeness in likenesses.items():
        for word in likeness.words:
            names[word].add(name)
    return {word: frozenset(found) for word, found in names.items()}


@cache
def _small_words() -> frozenset[str]:
    small = verb_lexicon().small_words
    auxiliaries = verb_lexicon().auxiliaries
    verbs = auxiliaries.be | auxiliaries.have | auxiliaries.do | auxiliaries.modals
    scaffolds = verb_lexicon().scaffolds
    return (
        small.closing
        | small.subjects
        | verbs
        | event_lexicon().names.roles
        | scaffolds.expected
        | {"us", "s", "place", "took", "take"}
    )
