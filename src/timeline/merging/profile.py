"""What of a telling counts when two are compared: time, sense, names, words, figures."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from timeline.events.triggers import noun_kinds, verb_kinds
from timeline.languages.lexicon import event_lexicon, verb_forms, verb_lexicon
from timeline.model import Dating, Mention, TimeValue
from timeline.text.names import capitals, country_of

_TOKEN = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’]s)?")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FIRST_DAY, _LAST_DAY = -10_000_000, 10_000_000
_FRAMES = frozenset({"during", "following", "after", "before", "amid", "since", "until"})
_SENSELESS = frozenset({"other", "statement", "statistic"})


class Stretch(NamedTuple):
    """Days as numbers, both included; open sides lie far away."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it spans, open sides included as very many."""
        return self.last - self.first + 1

    def covers(self, other: Stretch) -> bool:
        """Whether the other lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Stretch) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


class Profile(NamedTuple):
    """A telling reduced to what is compared.

    ``senses`` are the kinds of happening that its title's words can name, ``actors`` the names before its verb,
    ``names`` all of them, ``words`` all words of its title as stems, ``happenings`` those that name a happening,
    ``figures`` the numbers it tells, ``sentence`` where it stands;
    ``unplaced`` says that it has a time which could not be placed on the calendar.
    """

    time: Stretch | None
    senses: frozenset[str]
    trigger: str
    actors: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    happenings: frozenset[str]
    sentence: tuple[str, int]
    figures: frozenset[str]
    by_document: bool
    unplaced: bool

    @property
    def tokens(self) -> frozenset[str]:
        """Everything that two tellings of one event may share."""
        return self.names | self.words | self.figures


def profile_of(mention: Mention) -> Profile:
    """The profile of a telling."""
    tokens = [t.removesuffix("'s").removesuffix("’s") for t in _TOKEN.findall(mention.title)]
    lowered = [t.lower() for t in tokens]
    names = [name for token in tokens if (name := _name(token))]
    plain = [t.lower() for t in tokens if not _name(t)]
    words = {stem(word) for word in plain if word not in _stop_words() and not word[0].isdigit()}
    happenings = [w for w in _before_frame(lowered) if w in noun_kinds()]
    senses = {mention.kind} | {noun_kinds()[w] for w in happenings}
    figures = {n.replace(",", "") for figure in mention.figures for n in _NUMBER.findall(figure.text)}
    return Profile(
        time=stretch_of(mention.time),
        senses=frozenset(senses - _SENSELESS),
        trigger=_lemma(mention.trigger.text.lower()),
        actors=frozenset(_actors(mention.title, mention.trigger.text)),
        names=frozenset(stem(name) for name in names),
        words=frozenset(words | {stem(name) for name in names}),
        happenings=frozenset(stem(w) for w in happenings) | {_lemma(mention.trigger.text.lower())},
        sentence=(mention.document_id, mention.sentence.start),
        figures=frozenset(figures),
        by_document=mention.dating is Dating.DOCUMENT,
        unplaced=mention.time is None and bool(mention.timexes),
    )


def _before_frame(words: list[str]) -> list[str]:
    """The words of a title up to those that tell its frame: "during his visit"."""
    frame = next((k for k, word in enumerate(words) if k and word in _FRAMES), len(words))
    return words[:frame]


def stretch_of(time: TimeValue | None) -> Stretch | None:
    """The days of a time; None if it has none or lies outside Python's calendar."""
    if time is None or (time.first is None and not time.open_start) or (time.last is None and not time.open_end):
        return None
    first = time.first.toordinal() if time.first is not None else _FIRST_DAY
    last = time.last.toordinal() if time.last is not None else _LAST_DAY
    return Stretch(first, last)


def _name(token: str) -> str | None:
    """The name that a capitalised word of a title stands for: a country for its people and its capital."""
    if not token[0].isupper() or token.lower() in _stop_words():
        return None
    return (country_of(token) or capitals().get(token.casefold()) or token).casefold()


def _actors(title: str, trigger: str) -> list[str]:
    """The names before the verb; none in a passive, whose subject does not act."""
    position = title.lower().find(trigger.lower())
    words = _TOKEN.findall(title[:position] if position > 0 else "")
    if any(word in verb_lexicon().auxiliaries.be for word in words[-2:]):
        return []
    return [stem(name) for word in words if (name := _name(word.removesuffix("'s").removesuffix("’s")))]


@lru_cache(maxsize=1 << 15)
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


def shares_sense(one: Profile, other: Profile) -> bool:
    """Whether both can name the same kind of happening: the same trigger, or a kind that says something."""
    return one.trigger == other.trigger or bool(one.senses & other.senses) or _kind(one.trigger) == _kind(other.trigger)


def _kind(trigger: str) -> str:
    return verb_kinds().get(trigger) or noun_kinds().get(trigger) or trigger
