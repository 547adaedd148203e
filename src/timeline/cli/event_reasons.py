"""Why an event stands where it does: who tells it, in which words, what dates it, and why tellings were joined."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.api import Timeline
from timeline.cli.date_reasons import explain_anchor
from timeline.cli.paragraphs import join_paragraphs, quote
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.labels import date_label
from timeline.exporters.views.sources import documents_by_id
from timeline.merging import Ground, find_grounds
from timeline.model import Dating, Document, Event, Mention, TimeValue, Timex

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
    yield f"{date_label(event.time)}: {_explain_dating(event)}; {event.status}; kind: {event.kind}"
    yield f"salience {event.salience:g}, confidence {event.confidence:g}"
    if event.recurrence:
        yield f"recurs: {clean_line(event.recurrence)}"
    if len(event.mentions) > 1:
        yield f"told {len(event.mentions)} times, and taken for one event:"
    for mention in event.mentions:
        yield _explain_mention(mention, documents[mention.document_id])
    for ground in find_grounds(event.mentions):
        yield _explain_ground(ground, documents)
    for conflict in event.conflicts:
        claims = (f"{clean_line(claim)} ({_name_all(told_by, documents)})" for claim, told_by in conflict.claims)
        yield f"the articles disagree on its {clean_line(conflict.field)}: {' / '.join(claims)}"


def _explain_dating(event: Event) -> str:
    told = event.time is None or any(mention.time == event.time for mention in event.mentions)
    return _DATINGS[event.dating] if told else "dated by hand"


def _explain_mention(mention: Mention, document: Document) -> str:
    told = quote(document.text, mention.trigger, (mention.clause.start, mention.clause.end))
    named = f" – {mention.kind} by “{clean_line(mention.trigger.text)}”"
    return f"{_name(document)}: {told}{named}{''.join(_explain_date(timex) for timex in mention.timexes)}"


def _explain_date(timex: Timex) -> str:
    means = f" means {date_label(timex.time)}" if timex.time else " has no place on the calendar"
    counted = f", {explain_anchor(timex.anchor)}" if timex.anchor else ""
    return f"; date: “{clean_line(timex.span.text)}”{means}{counted}"


def _explain_ground(ground: Ground, documents: dict[str, Document]) -> str:
    """What two tellings have in common, and how their times fit."""
    common = ", ".join(f"“{clean_line(word)}”" for word in (*ground.words, *ground.figures))
    one, other = (_name(documents[mention.document_id]) for mention in (ground.mention, ground.other))
    return f"{one} and {other} have in common: {common}; {_explain_times(ground.mention.time, ground.other.time)}"


def _explain_times(one: TimeValue | None, other: TimeValue | None) -> str:
    if one is None or other is None:
        return "one of them has no date"
    if one == other:
        return "both tell the same date"
    return f"{date_label(one)} and {date_label(other)} fit together"


def _name_all(ids: tuple[str, ...], documents: dict[str, Document]) -> str:
    return ", ".join(_name(documents[document_id]) for document_id in ids)


def _name(document: Document) -> str:
    return f"“{clean_line(document.title)}”" if document.title else document.id
