"""The names that a tagger tells, beside those that we find."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import TaggedName
from timeline.text.names import Name, NameKind, country_of


def join_names(text: str, found: Sequence[Name], tagged: Sequence[TaggedName]) -> list[Name]:
    """The names in order: those of the tagger, and those found where it has none.

    A tagged name keeps the full form that we found for it in the same place, unless the tagger gives one.
    """
    if not tagged:
        return list(found)
    full = {(name.start, name.end): name.full for name in found}
    given: list[Name] = []
    for tag in sorted(tagged, key=lambda tag: (tag.start, -tag.end)):
        if not given or given[-1].end <= tag.start:
            given.append(_name(text, tag, full.get((tag.start, tag.end))))
    taken = {offset for name in given for offset in range(name.start, name.end)}
    free = [name for name in found if taken.isdisjoint(range(name.start, name.end))]
    return sorted([*free, *given])


def _name(text: str, tag: TaggedName, found: str | None) -> Name:
    words = " ".join(text[tag.start : tag.end].split())
    country = country_of(words) if tag.kind in {"country", "place"} else None
    kind = NameKind.COUNTRY if country else NameKind(tag.kind)
    return Name(tag.start, tag.end, tag.full or country or found or words, kind)
