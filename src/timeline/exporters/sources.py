"""Who tells an event: its mentions, each with its article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from timeline.exporters.clean import clean_line, safe_url
from timeline.exporters.labels import date_label
from timeline.model import Document, Event, Mention, TimelineData


class Source(NamedTuple):
    """One telling, and the article it stands in (None if the timeline does not hold it)."""

    mention: Mention
    document: Document | None

    @property
    def title(self) -> str:
        """What to call the article: its title, else its id."""
        return clean_line(self.document.title or "" if self.document else "") or clean_line(self.mention.document_id)

    @property
    def publisher(self) -> str:
        """The outlet, empty if unknown."""
        return clean_line(self.document.publisher or "") if self.document else ""

    @property
    def url(self) -> str | None:
        """The address, if it is known and harmless."""
        return safe_url(self.document.url) if self.document else None

    @property
    def published(self) -> date | None:
        """When the article was published: a ``date``, or a ``datetime`` where the time is known."""
        return self.document.published.time.start if self.document and self.document.published else None

    @property
    def citation(self) -> str:
        """Outlet, title and date of the article, as far as they are known."""
        published = self.document.published if self.document else None
        parts = (self.publisher, self.title, date_label(published.time) if published else "")
        return ", ".join(part for part in parts if part)


def documents_by_id(timeline: TimelineData) -> dict[str, Document]:
    """The articles of a timeline by their ids."""
    return {document.id: document for document in timeline.documents}


def find_sources(event: Event, documents: Mapping[str, Document]) -> list[Source]:
    """The tellings of an event, each with its article, in the order of the mentions."""
    return [Source(mention, documents.get(mention.document_id)) for mention in event.mentions]


def distinct_articles(sources: list[Source]) -> list[Source]:
    """The first telling in each article."""
    return list({source.mention.document_id: source for source in reversed(sources)}.values())[::-1]
