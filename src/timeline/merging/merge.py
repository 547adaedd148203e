"""Events of many articles to events told once each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from timeline.merging.cluster import Given, cluster
from timeline.merging.combine import Testimony, changes, combine
from timeline.merging.leaning import is_bare, lean
from timeline.merging.profile import Profile, profile_of
from timeline.merging.salience import Told, measure_salience
from timeline.merging.statement import statement_of
from timeline.model import Document, Event, Mention

MentionKey = tuple[str, int, int, int]
_NO_EDITS: Mapping[str, Any] = MappingProxyType({})


def merge_events(
    events: Iterable[Event], documents: Iterable[Document], settled: Sequence[Iterable[Event]] = ()
) -> list[Event]:
    """The events with those that are the same made one, in the order of their first tellings.

    A telling without any time stays only with one that has a time. The outcome does not depend on the order given;
    merging again changes nothing. Events without mentions stay as they are.

    ``settled`` are the events of timelines that people may have edited: they keep their ids and all that was changed
    by hand, two events of one timeline stay two, and what was added by hand takes up what articles tell of it. Where
    timelines differ on one event, the first counts.
    """
    articles = {document.id: document for document in documents}
    testimony = Testimony(articles)
    fresh = _sorted(events)
    parts = [_settle(event, number, testimony) for number, each in enumerate(settled) for event in _sorted(each)]
    parts += [_Part(event) for event in fresh if event.mentions]
    tellings = _order_tellings(parts, articles)
    groups = cluster([telling.profile for telling in tellings], list(_given(parts, tellings)))
    merged = (_build([tellings[k] for k in group], testimony) for group in groups)
    return [event for event in merged if event is not None] + [event for event in fresh if not event.mentions]


@dataclass(frozen=True, slots=True, eq=False)
class _Part:
    """An event that goes into the merged ones; if it is settled, with its timeline and what people changed in it."""

    event: Event
    timeline: int | None = None
    edits: Mapping[str, Any] = field(default_factory=lambda: _NO_EDITS)


class _Telling(NamedTuple):
    """A mention as it is compared and as it is told (None for what a person wrote), and the events that hold it."""

    profile: Profile
    mention: Mention | None
    owner: _Part
    others: tuple[_Part, ...] = ()

    @property
    def owners(self) -> tuple[_Part, ...]:
        """All events that hold it, the first first."""
        return (self.owner, *self.others)


def _sorted(events: Iterable[Event]) -> list[Event]:
    """The events, each version once, in the order of their ids."""
    versions: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        versions[event.id].append(event)
    return [event for name in sorted(versions) for event in _distinct(versions[name])]


def _distinct(versions: list[Event]) -> list[Event]:
    """The different versions of an event, in an order of their own."""
    if len(versions) == 1:
        return versions
    by_content = {repr(event): event for event in versions}
    return [by_content[content] for content in sorted(by_content)]


def _settle(event: Event, timeline: int, testimony: Testimony) -> _Part:
    """The event of a timeline, with the fields in which it differs from what its mentions tell."""
    if event.mentions:
        return _Part(event, timeline, changes(combine(event.mentions, testimony), event))
    written = changes(Event(id=event.id, title=""), event)
    return _Part(event, timeline, {**written, "confidence": event.confidence, "salience": event.salience})


def _order_tellings(parts: Iterable[_Part], articles: Mapping[str, Document]) -> list[_Telling]:
    """Each mention once, in the order of the articles; then what people wrote."""
    owners: dict[MentionKey, _Part] = {}
    others: dict[MentionKey, list[_Part]] = defaultdict(list)
    mentions: dict[MentionKey, Mention] = {}
    for part in parts:
        for mention in part.event.mentions:
            key = mention_key(mention)
            mentions.setdefault(key, mention)
            if owners.setdefault(key, part) is not part:
                others[key].append(part)
    keys = sorted(mentions, key=lambda key: (_published(mentions[key], articles), key))
    told = [
        _Telling(_profile(mentions[key], owners[key]), mentions[key], owners[key], tuple(others.get(key, ())))
        for key in keys
    ]
    _support_bare(told)
    return told + [_Telling(profile_of(statement_of(part.event)), None, part) for part in parts if part.edits]


def _support_bare(told: list[_Telling]) -> None:
    """Gives the tellings of which the title does not say what they are about what their articles told before."""
    for k, telling in enumerate(told):
        if telling.mention is not None and is_bare(telling.profile):
            profile = lean(telling.profile, telling.mention, _before(told, k, telling.mention))
            told[k] = telling._replace(profile=profile)


def _before(told: list[_Telling], place: int, mention: Mention) -> Iterator[tuple[Mention, Profile]]:
    """The tellings of the same article before one, nearest first."""
    for k in range(place - 1, -1, -1):
        earlier = told[k].mention
        if earlier is None or earlier.document_id != mention.document_id:
            return
        yield earlier, told[k].profile


def _profile(mention: Mention, owner: _Part) -> Profile:
    """The profile of the mention, with the time and the kind that a person gave its event."""
    amended = {name: owner.edits[name] for name in ("time", "kind") if name in owner.edits}
    return profile_of(mention.model_copy(update=amended) if amended else mention)


def mention_key(mention: Mention) -> MentionKey:
    """What tells a mention from all others: where it stands."""
    return (mention.document_id, mention.clause.start, mention.trigger.start, mention.clause.end)


def _published(mention: Mention, articles: Mapping[str, Document]) -> date:
    document = articles.get(mention.document_id)
    return (document and document.published and document.published.time.first) or date.max


def _given(parts: Iterable[_Part], tellings: Sequence[_Telling]) -> Iterator[Given]:
    """The tellings of each event, by index, where there is something to say of them."""
    members: dict[_Part, list[int]] = defaultdict(list)
    for index, telling in enumerate(tellings):
        for owner in telling.owners:
            if owner.timeline is not None or len(owner.event.mentions) > 1:
                members[owner].append(index)
    by_id: dict[str, list[int]] = defaultdict(list)
    for part in parts:
        if part.timeline is not None:
            by_id[part.event.id] += members[part]
        if part in members:
            yield Given(members[part], part.timeline)
    yield from map(Given, by_id.values())


def _build(tellings: Sequence[_Telling], testimony: Testimony) -> Event | None:
    """The merged event with what people changed on its parts; None if nothing says when it was."""
    parts = list(dict.fromkeys(part for telling in tellings for part in telling.owners))
    settled = sorted((p for p in parts if p.timeline is not None), key=lambda part: part.timeline or 0)
    first = (settled or parts)[0]
    mentions = [telling.mention for telling in tellings if telling.mention is not None]
    if not mentions:
        return first.event
    if len(tellings) == 1 and not settled:
        event = _weigh(first.event, tellings[0], testimony)
    else:
        edits = {name: value for part in reversed(settled) for name, value in part.edits.items()}
        event = combine(mentions, testimony).model_copy(update={**edits, "id": first.event.id})
    return event if settled or event.time is not None or _has_time_words(event) else None


def _weigh(event: Event, telling: _Telling, testimony: Testimony) -> Event:
    """The event that one mention tells, with its salience."""
    profile = telling.profile
    told = [Told(mention, profile.words, profile.time) for mention in event.mentions]
    salience = measure_salience(told, profile.time, event.status, 1, testimony.fronts)
    return event.model_copy(update={"salience": salience})


def _has_time_words(event: Event) -> bool:
    return any(mention.timexes or mention.recurrence for mention in event.mentions)
