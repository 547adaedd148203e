"""Who tells an event: its mentions, each with its article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from timeline.exporters.views.clean import clean_line, safe_url
from timeline.exporters.views.labels import date_label, edtf_label
from timeline.model import Conflict, Document, Event, Mention, TimelineData

_LONGEST_TITLE = 60
_FRAGMENT_WORDS = 5


class Source(NamedTuple):
    """One telling, and the article it stands in (None if the timeline does not hold it)."""

    mention: Mention
    document: Document | None

    @property
    def title(self) -> str:
        """What to call the article: its title, else its first words, else its id."""
        return _article_title(self.document, self.mention.document_id)

    @property
    def publisher(self) -> str:
        """The outlet, empty if unknown."""
        return clean_line(self.document.publisher or "") if self.document else ""

    @property
    def url(self) -> str | None:
        """The address, if it is known and harmless."""
        return safe_url(self.document.url) if self.document else None

    @property
    def passage_url(self) -> str | None:
        """The address of the telling sentence itself, in the article on the web."""
        return text_fragment(self.url, self.mention.sentence.text) if self.url else None

    @property
    def published(self) -> date | None:
        """When the article was published: a ``date``, or a ``datetime`` where the time is known."""
        return self.document.published.time.start if self.document and self.document.published else None

    @property
    def published_day(self) -> date | None:
        """The day on which the article was published."""
        return self.document.published.time.first if self.document and self.document.published else None

    @property
    def imprint(self) -> str:
        """Outlet and date of the article, as far as they are known."""
        published = self.document.published if self.document else None
        return ", ".join(filter(None, (self.publisher, date_label(published.time) if published else "")))

    @property
    def citation(self) -> str:
        """Title, outlet and date of the article, as far as they are known."""
        return ", ".join(filter(None, (f"“{self.title}”", self.imprint)))


def _article_title(document: Document | None, document_id: str) -> str:
    told = document and (clean_line(document.title or "") or _first_words(document.text))
    return told or clean_line(document_id)


def _first_words(text: str) -> str:
    words = clean_line(text[: 4 * _LONGEST_TITLE])
    return words if len(words) <= _LONGEST_TITLE else words[:_LONGEST_TITLE].rpartition(" ")[0] + " …"


def text_fragment(url: str, passage: str) -> str:
    """The address of a passage on a web page, as a text fragment (WICG): its first and its last words.

    >>> text_fragment("https://example.org/a", "The port closed.")
    'https://example.org/a#:~:text=The%20port%20closed.'

    Other addresses than those of web pages stay as they are.
    """
    words = clean_line(passage).split()
    if not words or not url.lower().startswith(("http:", "https:")):
        return url
    ends = [words] if len(words) <= 2 * _FRAGMENT_WORDS else [words[:_FRAGMENT_WORDS], words[-_FRAGMENT_WORDS:]]
    quoted = (quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(quoted)}"


def documents_by_id(timeline: TimelineData) -> dict[str, Document]:
    """The articles of a timeline by their ids."""
    return {document.id: document for document in timeline.documents}


def find_sources(event: Event, documents: Mapping[str, Document]) -> list[Source]:
    """The tellings of an event, each with its article: first those that give its date, then the others."""
    mentions = sorted(event.mentions, key=lambda mention: mention.time != event.time)
    return [Source(mention, documents.get(mention.document_id)) for mention in mentions]


def describe_conflict(conflict: Conflict, documents: Mapping[str, Document]) -> str:
    """What the articles disagree on: each claim with the titles of those that make it."""
    claims = []
    for claim, told_by in conflict.claims:
        titles = (_article_title(documents.get(name), name) for name in told_by)
        claims.append(f"{edtf_label(claim)} ({'; '.join(titles)})")
    return clean_line(f"The articles disagree on the {conflict.field}: {', '.join(claims)}")


def distinct_articles(sources: list[Source]) -> list[Source]:
    """The first telling in each article."""
    return list({source.mention.document_id: source for source in reversed(sources)}.values())[::-1]
