"""What names name, as the words round them show: "striker Orla Quin", "carmaker Brandt", "in Odda"."""

from __future__ import annotations

import re
from collections import Counter

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
_LONGEST_PLACE = 2
_REACH = 24


def find_kinds(text: str, names: list[Name]) -> dict[str, NameKind]:
    """What each name names, from its words and from all its mentions."""
    kinds: dict[str, NameKind] = {n.full: n.kind for n in reversed(names) if n.kind is not NameKind.OTHER}
    open_names = [n for n in names if n.full not in kinds]
    single = (n for n in names if " " not in n.full and n.kind in {NameKind.OTHER, NameKind.PERSON})
    alone = {n.full for n in single if not text.endswith(("'s ", "’s "), 0, n.start)}
    told = Counter(n.full for n in open_names)
    told_as = (_is_human, _is_firm, _is_placed)
    human, firm, placed = (Counter(n.full for n in open_names if shows(text, n)) for shows in told_as)
    for full, count in told.items():
        words = full.split()
        personal = words[-1] in alone or 2 * human[full] >= count
        if len(words) in {2, 3} and personal and words[0].istitle():
            kinds[full] = NameKind.PERSON
        elif firm[full]:
            kinds[full] = NameKind.ORGANISATION
        elif 2 * placed[full] >= count and len(words) <= _LONGEST_PLACE:
            kinds[full] = NameKind.PLACE
    return kinds


def _is_human(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a person: "striker Orla Quin", "Orla Quin, who"."""
    human_nouns = event_lexicon().human_nouns
    cue = _WORD_BEFORE.search(text, max(0, name.start - _REACH), name.start)
    if cue is not None and cue[1].lower() in human_nouns:
        return True
    if _PERSON_AFTER.match(text, name.end) is not None:
        return True
    described = _DESCRIBED_AFTER.match(text, name.end)
    return described is not None and described[1].lower() in human_nouns


def _is_firm(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a firm: "carmaker Brandt", "Brandt's shares", "Brandt said it"."""
    cue = _WORD_BEFORE.search(text, max(0, name.start - _REACH), name.start)
    before = cue is not None and cue[1].lower() in event_lexicon().names.firms
    return before or _FIRM_AFTER.match(text, name.end) is not None


def _is_placed(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a place: "in Odda", "the island of Odda", "the Odda valley"."""
    places = event_lexicon().names.places
    cue = _CUE.search(text, max(0, name.start - _REACH), name.start)
    if cue is not None and (cue["part"] is None or cue["part"] in places):
        return True
    following = _PLACE_AFTER.match(text, name.end)
    return following is not None and following[1] in places
