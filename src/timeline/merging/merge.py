"""Events of many articles to events told once each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from timeline.merging.cluster import cluster
from timeline.merging.combine import changes, combine
from timeline.merging.profile import profile_of
from timeline.merging.witnesses import Witnesses
from timeline.model import Document, Event, Mention

MentionKey = tuple[str, int, int, int]


def merge_events(events: Iterable[Event], documents: Iterable[Document]) -> list[Event]:
    """The events with those that are the same made one, in the order of their first tellings.

    A telling without any time stays only with one that has a time. The outcome does not depend on the order given;
    merging again changes nothing. Events that were edited by hand keep their edits and their ids, events without
    mentions stay as they are.
    """
    articles = {document.id: document for document in documents}
    told, untold = _split(events)
    owners: dict[MentionKey, list[Event]] = defaultdict(list)
    for event in told:
        for mention in event.mentions:
            owners[mention_key(mention)].append(event)
    mentions = sorted({mention_key(m): m for e in told for m in e.mentions}.values(), key=lambda m: _order(m, articles))
    place = {mention_key(m): k for k, m in enumerate(mentions)}
    given = [[place[mention_key(m)] for m in event.mentions] for event in told]
    witnesses = Witnesses(articles)
    groups = cluster([profile_of(m) for m in mentions], given)
    merged = [_build([mentions[k] for k in group], owners, witnesses) for group in groups]
    return [event for event in merged if event.time is not None or _has_time_words(event)] + untold


def _split(events: Iterable[Event]) -> tuple[list[Event], list[Event]]:
    """The events with mentions and those without, each once and in the order of their ids."""
    versions: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        versions[event.id].append(event)
    unique = [event for name in sorted(versions) for event in _distinct(versions[name])]
    return [e for e in unique if e.mentions], [e for e in unique if not e.mentions]


def _distinct(versions: list[Event]) -> list[Event]:
    """The different versions of an event, in an order of their own."""
    if len(versions) == 1:
        return versions
    by_content = {event.model_dump_json(): event for event in versions}
    return [by_content[content] for content in sorted(by_content)]


def _has_time_words(event: Event) -> bool:
    return any(mention.timexes or mention.recurrence for mention in event.mentions)


def mention_key(mention: Mention) -> MentionKey:
    """What tells a mention from all others: where it stands."""
    return (mention.document_id, mention.clause.start, mention.trigger.start, mention.clause.end)


def _order(mention: Mention, articles: dict[str, Document]) -> tuple[date, str, int, int, int]:
    document = articles.get(mention.document_id)
    published = document.published.time.first if document and document.published else None
    return (published or date.max, *mention_key(mention))


def _build(mentions: Sequence[Mention], owners: Mapping[MentionKey, list[Event]], witnesses: Witnesses) -> Event:
    """The merged event; what somebody changed by hand on one of its parts stays, and so does the first part's id."""
    event = combine(mentions, witnesses)
    parts = list({id(part): part for m in mentions for part in owners[mention_key(m)]}.values())
    edits: dict[str, Any] = {}
    for part in reversed(parts):
        told = event if part.mentions == event.mentions else combine(part.mentions, witnesses)
        edits |= changes(told, part)
    return event.model_copy(update={**edits, "id": owners[mention_key(mentions[0])][0].id})
