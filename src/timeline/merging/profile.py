"""What of a telling counts when two are compared: time, sense, names, words, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.events.sentence.triggers import noun_kinds, verb_kinds
from timeline.languages.lexicon import verb_lexicon
from timeline.merging.theme import Matter
from timeline.merging.words import NO_DEEDS, Word, count_words, lemma, read_words, stem, unname_first
from timeline.model import Dating, Mention, TextSpan, TimeValue

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_NONE: frozenset[Any] = frozenset()
_FIRST_DAY, _LAST_DAY = -10_000_000, 10_000_000
_FRAMES = frozenset({"during", "following", "after", "before", "amid", "since", "until"})
_STEPWISE = frozenset({"statement", "court", "appointment", "law", "acquisition"})
"""Kinds of one matter's many steps, or of what is said in one breath: here only the same act is one event."""
_SENSELESS = _STEPWISE | {"other", "statistic"}
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
    names before its verb, ``names`` all of them, ``deed`` a phase or act that it tells, ``words`` all words of its
    title as stems, ``happenings`` those that name a happening, ``figures`` the numbers it tells, ``numbered`` the names
    with a number ("Flight 12") by their words, ``sentence`` where it stands, ``matter`` what is done to what.
    """

    stance: Stance
    senses: frozenset[str]
    sense: str
    actors: frozenset[str]
    names: frozenset[str]
    deed: str
    words: frozenset[str]
    happenings: frozenset[str]
    figures: frozenset[str]
    numbered: frozenset[tuple[str, str]]
    sentence: tuple[str, int]
    matter: Matter

    @property
    def told(self) -> tuple[Any, ...]:
        """All that is compared and not the place where it stands: of equal ones each can stand for the others."""
        return self[:-2]

    @property
    def time(self) -> Stretch | None:
        """When it is told to have happened."""
        return self.stance.time


class _Naming(NamedTuple):
    """What the words that name a happening come to; ``once`` are the senses of what happens once."""

    senses: frozenset[str]
    once: frozenset[str]
    sense: str
    stems: frozenset[str]


def profile_of(mention: Mention) -> Profile:
    """The profile of a telling."""
    words = read_words(mention.title)
    is_named = _begins_name(words, mention)
    words = words if is_named else unname_first(words)
    naming = _read_naming(mention.kind, mention.trigger.text.lower(), *_find_happenings(words))
    return Profile(
        stance=_take_stance(
            stretch_of(mention.time),
            naming.once,
            by_document=mention.dating is Dating.DOCUMENT,
            unplaced=mention.time is None and bool(mention.timexes),
        ),
        senses=naming.senses,
        sense=naming.sense,
        actors=frozenset(_actors(mention.title, words, mention.trigger.text)) or _NONE,
        names=frozenset([word.stem for word in words if word.is_name]) or _NONE,
        deed=_first_deed(words),
        words=frozenset([word.stem for word in words if word.stem]),
        happenings=naming.stems,
        sentence=(mention.document_id, mention.sentence.start),
        figures=frozenset([number for figure in mention.figures for number in numbers_of(figure)]) or _NONE,
        numbered=frozenset(_numbered(words)) or _NONE,
        matter=Matter(mention.title, mention.trigger.text, is_named=is_named),
    )


_take_stance = lru_cache(maxsize=1 << 12)(Stance)
"""Many tellings have few stances; of equal ones only one is held."""


def _begins_name(words: Sequence[Word], mention: Mention) -> bool:
    """Whether a title's first word belongs to a name, as its article says; of what a person wrote, any may."""
    following = words[1] if len(words) > 1 else None
    if not words or not mention.sentence.text or (following and following.lower[0].isdigit()):
        return True
    if following and following.is_name and not words[0].deeds.acts:
        return True
    return any(words[0].lower in name.lower() for name in (*mention.participants, *mention.places))


def _first_deed(words: Sequence[Word]) -> str:
    """The first phase that a title names, else the first act; empty if there is none."""
    told = [word.deeds for word in words if word.deeds is not NO_DEEDS]
    return min([min(deeds.phases) for deeds in told if deeds.phases] or [min(deeds.acts) for deeds in told], default="")


def numbers_of(figure: TextSpan) -> set[str]:
    """The numbers of a figure, without marks between their digits: "US$1,250" and "$1250" have one in common."""
    return {number.replace(",", "") for number in _NUMBER.findall(figure.text)}


def _find_happenings(words: Sequence[Word]) -> Iterator[str]:
    """The words of a title that name a happening, up to those that tell its frame: "during his visit"."""
    kinds = noun_kinds()
    for k, word in enumerate(words):
        if k and word.lower in _FRAMES:
            return
        if word.lower in kinds:
            yield word.lower


def _numbered(words: Sequence[Word]) -> list[tuple[str, str]]:
    return [(one.lower, two.lower) for one, two in pairwise(words) if one.is_name and two.lower[0].isdigit()]


@lru_cache(maxsize=1 << 12)
def _read_naming(kind: str, trigger: str, *happenings: str) -> _Naming:
    """What the kind, the trigger and the nouns of a telling name."""
    senses = frozenset({kind, *(noun_kinds()[word] for word in happenings)} - _SENSELESS)
    base = lemma(trigger)
    told = verb_kinds().get(base) or noun_kinds().get(base) or base
    sense = stem(base) if told in _STEPWISE else told
    return _Naming(senses, senses & ONCE, sense, frozenset({stem(base), *map(stem, happenings)}))


def stretch_of(time: TimeValue | None) -> Stretch | None:
    """The days of a time; None if it has none or lies outside Python's calendar."""
    if time is None:
        return None
    first, last = time.first, time.last
    if (first is None and not time.open_start) or (last is None and not time.open_end):
        return None
    return Stretch(first.toordinal() if first else _FIRST_DAY, last.toordinal() if last else _LAST_DAY)


def _actors(title: str, words: Sequence[Word], trigger: str) -> list[str]:
    """The names before the verb; none in a passive, whose subject does not act."""
    if not any(word.is_name for word in words):
        return []
    position = title.lower().find(trigger.lower())
    before = words[: count_words(title, position)] if position > 0 else []
    if not verb_lexicon().auxiliaries.be.isdisjoint([word.lower for word in before[-2:]]):
        return []
    return [word.stem for word in before if word.is_name]
