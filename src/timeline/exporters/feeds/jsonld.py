"""schema.org JSON-LD: articles, and the events that they are about."""

from __future__ import annotations

from typing import Any

from timeline.dates import Granularity as G
from timeline.dates import Moment, edtf
from timeline.dates.edtf import EdtfDate
from timeline.exporters.json.text import dump_for_page
from timeline.exporters.report import Exported, Omission
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.edges import find_edges
from timeline.exporters.views.identity import event_uuid
from timeline.exporters.views.sources import Source, distinct_articles, documents_by_id, find_sources
from timeline.model import Event, Status, TimelineData, TimeValue

_ANNOUNCED = (Status.SCHEDULED, Status.EXPECTED)
_REDUCED = (G.DAY, G.MONTH, G.YEAR)


def export_jsonld(timeline: TimelineData, *, indent: int | None = 2) -> Exported:
    """The timeline as schema.org JSON-LD: each ``NewsArticle`` with the events it is about, and each ``Event``.

    Dates are ISO 8601 and included at both ends, reduced where less is known: ``2024-07``.
    """
    documents = documents_by_id(timeline)
    articles: dict[str, dict[str, Any]] = {}
    events = []
    for event in timeline.events:
        sources = distinct_articles(find_sources(event, documents))
        events.append(_event(event, sources))
        for source in sources:
            article = articles.setdefault(source.mention.document_id, _article(source))
            article["about"].append({"@id": events[-1]["@id"]})
    omitted = [Omission(event.id, "entered without a date: it has none") for event in timeline.events if not event.time]
    content = {"@context": "https://schema.org", "@graph": [*articles.values(), *events]}
    return Exported(dump_for_page(content, indent=indent) + "\n", omitted)


def _article(source: Source) -> dict[str, Any]:
    published = source.published
    return _told(
        {
            "@type": "NewsArticle",
            "headline": source.title,
            "url": source.url,
            "datePublished": published.isoformat() if published else None,
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        }
    ) | {"about": []}


def _event(event: Event, sources: list[Source]) -> dict[str, Any]:
    return _told(
        {
            "@type": "Event",
            "@id": event_uuid(event.id).urn,
            "name": clean_line(event.title),
            **(_dates(event.time) if event.time else {}),
            "eventStatus": "https://schema.org/EventScheduled" if event.status in _ANNOUNCED else None,
            "location": [{"@type": "Place", "name": clean_line(place)} for place in event.places],
            "about": [{"@type": "Thing", "name": clean_line(name)} for name in event.participants],
            "description": clean_line(sources[0].mention.sentence.text) if sources else None,
        }
    )


def _told(fields: dict[str, Any]) -> dict[str, Any]:
    """Only the fields that have something to say."""
    return {name: value for name, value in fields.items() if value}


def _dates(time: TimeValue) -> dict[str, str]:
    first, last = find_edges(time)
    start = {"startDate": _write(first, first.period.start)} if first else {}
    end = {"endDate": _write(last, last.period.end.plus_days(-1))} if last and not time.has_clock else {}
    return start | end


def _write(date: EdtfDate, edge: Moment) -> str:
    """A unit as ISO 8601 has it; one that it has no form for as the day at its edge."""
    unit = date.period.granularity
    if unit is G.SECOND:
        return edtf.format_period(date.period) + date.zone
    return edtf.format_period(date.period) if unit in _REDUCED else edtf.format_day(edge)
