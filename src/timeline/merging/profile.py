"""What of a telling counts when two are compared: time, sense, names, words, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from timeline.events.sentence.triggers import noun_kinds, verb_kinds
from timeline.languages.inflection import verb_forms
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.model import Dating, Mention, TextSpan, TimeValue
from timeline.text.kept import Kept
from timeline.text.names import capitals, country_of

_TOKEN = re.compile(r"\d+(?:[,.]+\d+)*+|[^\W\d_]+(?:['’]s)?")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FIRST_DAY, _LAST_DAY = -10_000_000, 10_000_000
_FRAMES = frozenset({"during", "following", "after", "before", "amid", "since", "until"})
_SENSELESS = frozenset({"other", "statement", "statistic"})
ONCE = frozenset({"founding", "birth", "death"})
"""What happens once: two tellings may differ by a year and still mean the same."""


class Stretch(NamedTuple):
    """Days as numbers, both included; open sides lie far away."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it spans, open sides included as very many."""
        return self.last - self.first + 1

    def nests(self, other: Stretch) -> bool:
        """Whether one of the two lies wholly inside the other."""
        first, last = other
        return (self.first <= first and last <= self.last) or (first <= self.first and self.last <= last)

    def overlaps(self, other: Stretch) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


class Stance(NamedTuple):
    """What a telling says of the time.

    ``once`` are the kinds it may be of that happen once, ``by_document`` says that only its article dates it, and
    ``unplaced`` that it has a time which could not be placed on the calendar.
    """

    time: Stretch | None
    once: frozenset[str]
    by_document: bool
    unplaced: bool


class Profile(NamedTuple):
    """A telling reduced to what is compared.

    ``senses`` are the kinds of happening that its title's words can name, ``sense`` that of its trigger, ``actors`` the
    names before its verb, ``names`` all of them, ``words`` all words of its title as stems, ``happenings`` those that
    name a happening, ``figures`` the numbers it tells, ``numbered`` the names with a number ("Flight 12") by their
    words, ``sentence`` where it stands.
    """

    stance: Stance
    senses: frozenset[str]
    sense: str
    actors: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    happenings: frozenset[str]
    sentence: tuple[str, int]
    figures: frozenset[str]
    numbered: frozenset[tuple[str, str]]

    @property
    def time(self) -> Stretch | None:
        """When it is told to have happened."""
        return self.stance.time


class _Word(NamedTuple):
    """A word as it is compared: in lower case, its stem (empty for small ones) or the name it is, and whether it is."""

    lower: str
    stem: str
    is_name: bool


class _Naming(NamedTuple):
    """What the words that name a happening come to; ``once`` are the senses of what happens once."""

    senses: frozenset[str]
    once: frozenset[str]
    sense: str
    stems: frozenset[str]


def profile_of(mention: Mention) -> Profile:
    """The profile of a telling."""
    words = _read_words(mention.title)
    naming = _read_naming(mention.kind, mention.trigger.text.lower(), *_find_happenings(words))
    return Profile(
        stance=Stance(
            stretch_of(mention.time),
            once=naming.once,
            by_document=mention.dating is Dating.DOCUMENT,
            unplaced=mention.time is None and bool(mention.timexes),
        ),
        senses=naming.senses,
        sense=naming.sense,
        actors=frozenset(_actors(mention.title, words, mention.trigger.text)),
        names=frozenset([word.stem for word in words if word.is_name]),
        words=frozenset([word.stem for word in words if word.stem]),
        happenings=naming.stems,
        sentence=(mention.document_id, mention.sentence.start),
        figures=frozenset([number for figure in mention.figures for number in numbers_of(figure)]),
        numbered=frozenset(
            [(one.lower, two.lower) for one, two in pairwise(words) if one.is_name and two.lower[0].isdigit()]
        ),
    )


def numbers_of(figure: TextSpan) -> set[str]:
    """The numbers of a figure, without marks between their digits: "US$1,250" and "$1250" have one in common."""
    return {number.replace(",", "") for number in _NUMBER.findall(figure.text)}


def _find_happenings(words: Sequence[_Word]) -> Iterator[str]:
    """The words of a title that name a happening, up to those that tell its frame: "during his visit"."""
    for k, word in enumerate(words):
        if k and word.lower in _FRAMES:
            return
        if word.lower in noun_kinds():
            yield word.lower


@lru_cache(maxsize=1 << 12)
def _read_naming(kind: str, trigger: str, *happenings: str) -> _Naming:
    """What the kind, the trigger and the nouns of a telling name."""
    senses = frozenset({kind, *(noun_kinds()[word] for word in happenings)} - _SENSELESS)
    base = _lemma(trigger)
    sense = verb_kinds().get(base) or noun_kinds().get(base) or base
    return _Naming(senses, senses & ONCE, sense, frozenset({base, *map(stem, happenings)}))


def content_words(text: str) -> frozenset[str]:
    """The words of a text that say something, as stems, and its names.

    >>> sorted(content_words("The agreements of the ministers"))
    ['agree', 'minister']
    """
    return frozenset(word.stem for word in _read_words(text) if word.stem)


def shared_words(text: str, words: frozenset[str]) -> tuple[str, ...]:
    """The words of a text, as written, that are among these stems and names."""
    return tuple(dict.fromkeys(token for token in _TOKEN.findall(text) if _WORDS[token].stem in words))


def _read_words(text: str) -> list[_Word]:
    return [_WORDS[token] for token in _TOKEN.findall(text)]


def _read_word(token: str) -> _Word:
    word = token.removesuffix("'s").removesuffix("’s")
    lower = word.lower()
    if word[0].isdigit() or lower in _stop_words():
        return _Word(lower, "", is_name=False)
    return _Word(lower, stem(_name(word) if word[0].isupper() else lower), is_name=word[0].isupper())


_WORDS = Kept(_read_word, most=1 << 15)


def stretch_of(time: TimeValue | None) -> Stretch | None:
    """The days of a time; None if it has none or lies outside Python's calendar."""
    if time is None:
        return None
    first, last = time.first, time.last
    if (first is None and not time.open_start) or (last is None and not time.open_end):
        return None
    return Stretch(first.toordinal() if first else _FIRST_DAY, last.toordinal() if last else _LAST_DAY)


def _name(word: str) -> str:
    """The name that a capitalised word stands for: a country for its people and its capital."""
    return (country_of(word) or capitals().get(word.casefold()) or word).casefold()


def _actors(title: str, words: Sequence[_Word], trigger: str) -> list[str]:
    """The names before the verb; none in a passive, whose subject does not act."""
    position = title.lower().find(trigger.lower())
    before = words[: len(_TOKEN.findall(title, 0, position))] if position > 0 else []
    if any(word.lower in verb_lexicon().auxiliaries.be for word in before[-2:]):
        return []
    return [word.stem for word in before if word.is_name]


def stem(word: str) -> str:
    """A word without its commonest endings, enough to match "agreements" and "agreed" with "agreement"."""
    word = _lemma(word)
    for ending in ("ments", "ment", "ation", "ations", "ies", "es", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _lemma(word: str) -> str:
    form = verb_forms().get(word)
    return next((base for base in form if base), word) if form else word


@cache
def _stop_words() -> frozenset[str]:
    small = verb_lexicon().small_words
    auxiliaries = verb_lexicon().auxiliaries
    closed = (
        small.determiners
        | small.prepositions
        | small.conjunctions
        | small.subordinators
        | small.subjects
        | small.adverbs
    )
    verbs = auxiliaries.be | auxiliaries.have | auxiliaries.do | auxiliaries.modals
    scaffolds = verb_lexicon().scaffolds
    return closed | verbs | event_lexicon().names.roles | scaffolds.expected | {"us", "s", "place", "took", "take"}
