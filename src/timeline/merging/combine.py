"""Tellings of one event to the event: its best title and time, everything told, and what is contradicted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from timeline.events import confidence
from timeline.merging.profile import stretch_of
from timeline.merging.salience import Fronts, Told, measure_salience
from timeline.merging.witnesses import Witnesses
from timeline.merging.words import content_words
from timeline.model import Conflict, Dating, Document, Event, Mention
from timeline.model.event import event_id

_RANK = {dating: rank for rank, dating in enumerate(Dating)}
_EDITABLE = tuple(name for name in Event.model_fields if name not in {"id", "mentions"})
_GOOD_LENGTH = range(4, 13)


class Testimony:
    """What the articles show beside what their mentions say: which of them are copies, and what they put first."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.witnesses = Witnesses(documents)
        self.fronts = Fronts(documents)


def combine(mentions: Sequence[Mention], testimony: Testimony) -> Event:
    """The event that the mentions tell, the earliest mention first."""
    first = mentions[0]
    dated = best_dated(mentions)
    tellings = testimony.witnesses.count([mention.document_id for mention in mentions])
    return Event.model_construct(
        id=event_id(first),
        title=_best_title(mentions),
        time=dated.time,
        dating=dated.dating,
        status=mentions[-1].status,
        kind=_commonest_kind(mentions),
        participants=_join_names(_together(m.participants for m in mentions)),
        places=_together(m.places for m in mentions),
        figures=_together([f.text for f in m.figures] for m in mentions),
        mentions=tuple(mentions),
        conflicts=_conflicts(mentions),
        confidence=_confidence(mentions, tellings),
        salience=measure_salience(
            [Told(m, content_words(m.title), stretch_of(m.time)) for m in mentions],
            stretch_of(dated.time),
            mentions[-1].status,
            tellings,
            testimony.fronts,
        ),
        recurrence=next((m.recurrence for m in mentions if m.recurrence), None),
    )


def best_dated(mentions: Sequence[Mention]) -> Mention:
    """The mention with the most precise time; the article's own date counts last."""
    if len(mentions) == 1:
        return mentions[0]

    def key(mention: Mention) -> tuple[bool, bool, int, int]:
        stretch = stretch_of(mention.time)
        length = stretch.length if stretch else 0
        return (mention.time is None, mention.dating is Dating.DOCUMENT, length, _RANK[mention.dating])

    return min(mentions, key=key)


def _best_title(mentions: Sequence[Mention]) -> str:
    """The title that names most of those who take part, not too long; of equals the first told."""

    def key(mention: Mention) -> tuple[bool, int, int]:
        words = mention.title.split()
        names = sum(word[:1].isupper() for word in words[1:])
        return (len(words) not in _GOOD_LENGTH, -names, len(words))

    return min(mentions, key=key).title


def _commonest_kind(mentions: Sequence[Mention]) -> str:
    kinds = Counter(m.kind for m in mentions if m.kind != "other")
    return max(kinds, key=lambda kind: kinds[kind]) if kinds else "other"


def _together(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))


def _join_names(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without those that are only the last word of another: "Lee" beside "Ann Lee"."""
    surnames = {name.rsplit(" ", 1)[1] for name in names if " " in name}
    return tuple(name for name in names if name not in surnames)


def _conflicts(mentions: Sequence[Mention]) -> tuple[Conflict, ...]:
    """The times that cannot be reconciled, with the articles that tell each."""
    if len(mentions) == 1:
        return ()
    claims: dict[str, list[str]] = {}
    for mention in mentions:
        if mention.time is not None and mention.dating is not Dating.DOCUMENT:
            claims.setdefault(mention.time.edtf, []).append(mention.document_id)
    stretches = {s for m in mentions if m.dating is not Dating.DOCUMENT and (s := stretch_of(m.time)) is not None}
    if all(a.overlaps(b) for a in stretches for b in stretches):
        return ()
    told = tuple((edtf, tuple(dict.fromkeys(documents))) for edtf, documents in sorted(claims.items()))
    return (Conflict(field="time", claims=told),)


def _confidence(mentions: Sequence[Mention], tellings: int) -> float:
    """How sure the event is: each independent telling halves what doubt the best one leaves."""
    best = max(confidence(mention) for mention in mentions)
    return round(1 - (1 - best) * 0.5 ** (tellings - 1), 2)


def changes(told: Event, event: Event) -> dict[str, Any]:
    """The fields in which an event differs from what its mentions tell: what somebody changed by hand."""
    return {name: getattr(event, name) for name in _EDITABLE if getattr(event, name) != getattr(told, name)}
