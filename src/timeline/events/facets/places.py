"""Where a happening is: the places that its clause names as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from timeline.events.sentence.triggers import Trigger
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.languages.patterns import any_of
from timeline.text.names import Name, NameKind, capitals, is_adjective

_REACH = 60
_OFFICE_OF = re.compile(r"\b(?P<office>[A-Za-z-]+)\sof\s(?:the\s)?$")
_ABOUT = re.compile(r"\b(?:after|before|since|following|about|from|than|with|for)\s(?:the\s|an?\s)?$")
_BESIDE = re.compile(r"\s(?:[a-z-]+\s){0,2}")
_HEAD = re.compile(r"\s([a-z]+)\b")


def find_places(text: str, names: Iterable[Name], trigger: Trigger) -> tuple[str, ...]:
    """The places among the names round a happening.

    A name is one by what it names ("Porto"), by the words before it ("in Odda", "at the Odda Hotel"), or because one
    goes there ("visited Odda"); so is the first word of a gathering ("the Lima Games").
    """
    return tuple(dict.fromkeys(place for name in names for place in _places_of(text, name, trigger)))


def _places_of(text: str, name: Name, trigger: Trigger) -> Iterator[str]:
    if name.kind is NameKind.PERSON or is_adjective(text[name.start : name.end], name.full):
        return
    if name.kind is NameKind.OCCASION:
        yield from _place_in_title(text, name)
    elif _is_where(text, name) or _is_goal(text, name, trigger) or _is_plain_place(text, name):
        yield name.full + _noun_after(text, name)


def _noun_after(text: str, name: Name) -> str:
    """The noun that belongs to the name of a place: "the Odda | valley"."""
    head = _HEAD.match(text, name.end)
    return head[0] if head is not None and head[1] in event_lexicon().names.places else ""


def _is_where(text: str, name: Name) -> bool:
    """Whether the words before a name say that it is where something happens."""
    cue = _where().search(text, max(0, name.start - _REACH), name.start)
    if cue is None:
        return False
    return name.kind is not NameKind.ORGANISATION or (cue["where"].lower() in {"at", "outside"} and " " in name.full)


def _is_goal(text: str, name: Name, trigger: Trigger) -> bool:
    """Whether one goes to what is named: "visited Odda", "a visit to Odda"."""
    if trigger.kind != "visit" or name.start < trigger.end or name.kind is NameKind.ORGANISATION:
        return False
    if _to().search(text, max(0, name.start - _REACH), name.start) is not None:
        return True
    return name.kind is not NameKind.PLACE and _BESIDE.fullmatch(text, trigger.end, name.start) is not None


def _is_plain_place(text: str, name: Name) -> bool:
    """Whether a name names a place, and nothing says that it only tells of somebody, as in "a man from Odda"."""
    return name.kind is NameKind.PLACE and text[name.end : name.end + 1] != "-" and not _is_aside(text, name)


def _is_aside(text: str, name: Name) -> bool:
    """Whether a place only tells of somebody or of another time: "a man from Odda", "mayor of Odda"."""
    return is_of_office(text, name) or _ABOUT.search(text, max(0, name.start - _REACH), name.start) is not None


def is_of_office(text: str, name: Name) -> bool:
    """Whether a name only tells of what somebody holds an office: "mayor of Odda"."""
    office = _OFFICE_OF.search(text, max(0, name.start - _REACH), name.start)
    return office is not None and office["office"].lower() in event_lexicon().names.roles


def is_capital_acting(name: Name, acting: Iterable[Name]) -> bool:
    """Whether a capital stands for its government: it is all that the subject names."""
    return name.full.casefold() in capitals() and [other.full for other in acting] == [name.full]


def _place_in_title(text: str, name: Name) -> Iterator[str]:
    """The place with which the name of a gathering begins, unless it is told as over or ahead."""
    words = name.full.split()
    gathering = words[-1].lower() in event_lexicon().names.gatherings
    if gathering and words[0].casefold() in capitals() and not _ABOUT.search(text, max(0, name.start - 9), name.start):
        yield words[0]


@cache
def _where() -> re.Pattern[str]:
    names = event_lexicon().names
    part = rf"(?:(?:[a-z-]+\s)?{any_of(names.places | names.place_parts)}\sof\s(?:the\s)?)?"
    return re.compile(rf"\b(?P<where>(?i:{any_of(names.where)}))\s(?:the\s)?{part}{_adjective()}$")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(rf"\b(?:to|for|of|in)\s(?:the\s)?{_adjective()}$")


@cache
def _adjective() -> str:
    """One word or none that may stand before a name: "northern Peru", "nearby Odda"."""
    small = verb_lexicon().small_words
    return rf"(?:(?!(?:{any_of(small.prepositions | small.conjunctions | small.determiners)}|[a-z]+ing)\s)[a-z-]+\s)?"
