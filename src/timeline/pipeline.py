"""Documents to a timeline: the one place where reading, resolving, extracting and merging meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.documents import find_creation_date
from timeline.errors import DocumentError
from timeline.events import extract_events
from timeline.merging import merge_events
from timeline.model import Anchor, Document, Event, TimelineData
from timeline.resolution import find_timexes


def build_timeline(
    documents: Iterable[Document],
    *,
    published: Anchor | None = None,
    dating: str = "context",
    title: str | None = None,
) -> TimelineData:
    """The merged timeline of the documents; ``published`` dates those that neither know nor state their own date."""
    articles: list[Document] = []
    events: list[Event] = []
    for document in unify_documents(documents):
        article = settle_date(document, published)
        timexes = find_timexes(article)
        events += extract_events(article, timexes, dating)
        articles.append(article)
    merged = merge_events(events, articles)
    return TimelineData(title=title, documents=tuple(articles), events=tuple(merged))


def unify_documents(documents: Iterable[Document]) -> Iterator[Document]:
    """Each document once, in the order given.

    Raises ``DocumentError`` for two different texts with one id.
    """
    texts: dict[str, str] = {}
    for document in documents:
        if document.id not in texts:
            texts[document.id] = document.text
            yield document
        elif texts[document.id] != document.text:
            raise DocumentError(f"two documents with different texts have the id {document.id!r}")


def settle_date(document: Document, published: Anchor | None = None) -> Document:
    """The document with its date: its own, else the one that its text states, else ``published``; None if all fail."""
    if document.published is not None:
        return document
    stated = find_creation_date(document.text, document.language)
    return document.model_copy(update={"published": stated or published})
