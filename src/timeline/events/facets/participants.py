"""Who takes part in a happening: those whom its clause names, less those who only say whose or where something is."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from timeline.events.facets.places import is_capital_acting, is_of_office
from timeline.languages.lexicon import event_lexicon
from timeline.text.names import Name, NameKind, is_adjective

_OWNED = re.compile(r"(?:['’]s?)?\s[\"“]?(?P<word>[\w-]+)(?:\s(?P<next>[\w-]+))?")


def find_participants(
    text: str, told: Iterable[Name], acting: Sequence[Name], inside: Iterable[Name], places: Collection[str]
) -> tuple[str, ...]:
    """Who takes part: those ``told`` in the title, those who act, and those ``inside`` the clause.

    >>> find_participants("Ann met Bo", [], [Name(0, 3, "Ann", NameKind.PERSON)], [], [])
    ('Ann',)
    """
    whole = list(acting)
    doers = [n for n in whole if _takes_part(text, n) or is_capital_acting(n, whole)]
    doers = [n for n in doers if not _is_people(text, n) or len(doers) == 1]
    others = [n for n in inside if _takes_part(text, n) and not _is_people(text, n)]
    started = {name.full for name in doers}
    hidden = {n.full for n in (*whole, *inside)} - {n.full for n in (*doers, *others)}
    named = [n for n in told if n.kind not in _NO_ACTORS and n.full not in hidden]
    everybody = (*named, *doers, *others)
    return tuple(dict.fromkeys(n.full for n in everybody if n.full in started or n.full not in places))


_NO_ACTORS = frozenset({NameKind.PLACE, NameKind.OCCASION})


def _takes_part(text: str, name: Name) -> bool:
    form = text[name.start : name.end]
    if name.kind is not NameKind.COUNTRY and is_adjective(form, name.full):
        return False
    return name.kind not in _NO_ACTORS and not (name.kind is NameKind.COUNTRY and _qualifies(text, name))


def _qualifies(text: str, name: Name) -> bool:
    """Whether a country only says whose the next name or office is: "Peru's Congress", "President of Peru Ann Lee"."""
    names = event_lexicon().names
    if is_of_office(text, name):
        return True
    after = _OWNED.match(text, name.end)
    if after is None:
        return False
    word, following = after["word"], (after["next"] or "").lower()
    office = word.lower() in event_lexicon().human_nouns or (
        word.lower() in names.role_modifiers and following in names.roles
    )
    return office or (word[0].isupper() and not word.isdecimal() and word.lower() not in names.calendar)


def _is_people(text: str, name: Name) -> bool:
    """Whether a country stands as an adjective: "Peruvian farmers"."""
    return name.kind is NameKind.COUNTRY and is_adjective(text[name.start : name.end], name.full)
