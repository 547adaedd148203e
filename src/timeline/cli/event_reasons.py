"""Why an event stands where it does: who tells it, in which words, and what dates it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.api import Timeline
from timeline.cli.paragraphs import join_paragraphs, quote
from timeline.exporters.clean import clean_line
from timeline.exporters.labels import date_label
from timeline.exporters.sources import documents_by_id
from timeline.model import Dating, Document, Event, Mention

_DATINGS = {
    Dating.OWN: "dated by its own words",
    Dating.DERIVED: "dated by counting from what is told",
    Dating.CONTEXT: "dated by the event it leans on",
    Dating.DOCUMENT: "dated by the day of the article",
    Dating.UNDATED: "nothing dates it",
}


def explain_events(made: Timeline, *, width: int) -> str:
    """A paragraph on each event of the timeline."""
    documents = documents_by_id(made)
    return join_paragraphs(
        ([clean_line(event.title), *_explain_event(event, documents)] for event in made.events), width
    )


def _explain_event(event: Event, documents: dict[str, Document]) -> Iterator[str]:
    yield f"{date_label(event.time)}: {_DATINGS[event.dating]}; {event.status}; kind: {event.kind}"
    if len(event.mentions) > 1:
        yield f"told {len(event.mentions)} times, and taken for one event:"
    for mention in event.mentions:
        yield _explain_mention(mention, documents[mention.document_id])
    for conflict in event.conflicts:
        claims = (f"{clean_line(claim)} ({_name_all(told_by, documents)})" for claim, told_by in conflict.claims)
        yield f"the articles disagree on its {clean_line(conflict.field)}: {' / '.join(claims)}"


def _explain_mention(mention: Mention, document: Document) -> str:
    told = quote(document.text, mention.trigger, (mention.clause.start, mention.clause.end))
    words = ", ".join(f"“{clean_line(timex.span.text)}”" for timex in mention.timexes)
    return f"{_name(document)}: {told}" + (f" – date: {words}" if words else "")


def _name_all(ids: tuple[str, ...], documents: dict[str, Document]) -> str:
    return ", ".join(_name(documents[document_id]) for document_id in ids)


def _name(document: Document) -> str:
    return f"“{clean_line(document.title)}”" if document.title else document.id
