"""What names name, as the words round them show: "striker Orla Quin", "carmaker Brandt", "in Odda"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence

from timeline.languages.lexicon import event_lexicon
from timeline.text.name_kinds import NameKind
from timeline.text.name_runs import Name

_CUE = re.compile(r"\b(?:in|near|outside|throughout|across|off|(?P<part>[a-z]+)\sof)\s$")
_PLACE_AFTER = re.compile(r"\s([a-z]+)\b")
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Za-z][a-z-]+)\s$")
_PERSON_AFTER = re.compile(r",\s(?:who|whose|whom|\d{1,3},|an?\s\d{2}-year)\b")
_DESCRIBED_AFTER = re.compile(
    r",\s(?:an?|the|its|their)\s(?:[\w-]+['’]s\s)?(?:[a-z-]+\s){0,2}([a-z-]+)(?:,|\sof\s|\sat\s|\sfor\s)"
)
_FIRM_AFTER = re.compile(r"\ssaid\sit\s|(?:['’]s?)?\s(?:net\sincome|shares|stock|earnings|revenue|shareholders)\b")
_AGED = "-year-old "
_LONGEST_PLACE = 2
_FULL_NAME = (2, 3)
_PERSONAL = frozenset({NameKind.OTHER, NameKind.PERSON})
_REACH = 24


def find_kinds(text: str, names: list[Name]) -> dict[str, NameKind]:
    """What each name names, from its words and from all its mentions."""
    kinds: dict[str, NameKind] = {n.full: n.kind for n in reversed(names) if n.kind is not NameKind.OTHER}
    single = (n for n in names if " " not in n.full and n.kind in _PERSONAL)
    alone = {n.full for n in single if not text.endswith(("'s ", "’s "), 0, n.start)}
    told: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.full not in kinds:
            told[name.full].append(name)
    return kinds | {full: _kind_told(text, full.split(), mentions, alone) for full, mentions in told.items()}


def _kind_told(text: str, words: Sequence[str], mentions: Sequence[Name], alone: Collection[str]) -> NameKind:
    """What a name names by its mentions; ``alone`` are the words that are names by themselves, as surnames are."""

    def mostly(shows: Callable[[str, Name], bool]) -> bool:
        return 2 * sum(shows(text, name) for name in mentions) >= len(mentions)

    if len(words) in _FULL_NAME and words[0].istitle() and (words[-1] in alone or mostly(_is_human)):
        return NameKind.PERSON
    if any(_is_firm(text, name) for name in mentions):
        return NameKind.ORGANISATION
    return NameKind.PLACE if len(words) <= _LONGEST_PLACE and mostly(_is_placed) else NameKind.OTHER


def _is_human(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a person: "striker Orla Quin", "9-year-old Quin", "Quin, who"."""
    if text.endswith(_AGED, 0, name.start):
        return True
    human_nouns = event_lexicon().human_nouns
    if _word_before(text, name) in human_nouns:
        return True
    if _PERSON_AFTER.match(text, name.end) is not None:
        return True
    described = _DESCRIBED_AFTER.match(text, name.end)
    return described is not None and described[1].lower() in human_nouns


def _is_firm(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a firm: "carmaker Brandt", "Brandt's shares", "Brandt said it"."""
    before = _word_before(text, name) in event_lexicon().names.firms
    return before or _FIRM_AFTER.match(text, name.end) is not None


def _word_before(text: str, name: Name) -> str:
    """The word right before a name, in lower case."""
    if not text[name.start - 1 : name.start].isspace():
        return ""
    word = _WORD_BEFORE.search(text, max(0, name.start - _REACH), name.start)
    return word[1].lower() if word is not None else ""


def _is_placed(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a place: "in Odda", "the island of Odda", "the Odda valley"."""
    places = event_lexicon().names.places
    cue = _CUE.search(text, max(0, name.start - _REACH), name.start)
    if cue is not None and (cue["part"] is None or cue["part"] in places):
        return True
    following = _PLACE_AFTER.match(text, name.end)
    return following is not None and following[1] in places
