"""Documents to a timeline: the one place where reading, resolving, extracting and merging meet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline import resolution
from timeline.documents import cut, find_creation_date, find_end
from timeline.errors import DocumentError
from timeline.model import DEFAULT_LIMITS, Anchor, Document, Event, Limits, Tagger, Tags, TimelineData, Timex


def build_timeline(
    documents: Iterable[Document],
    *,
    published: Anchor | None = None,
    dating: str = "context",
    title: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    tagger: Tagger | None = None,
) -> TimelineData:
    """The merged timeline of the documents; ``published`` dates those that neither know nor state their own date."""
    articles = unify_documents(documents)
    told = (read_events(d, published, dating=dating, limits=limits, tagger=tagger) for d in articles)
    return merge_told(told, title=title)


def merge_told(
    told: Iterable[tuple[Document, Iterable[Event]]],
    *,
    timelines: Sequence[TimelineData] = (),
    title: str | None = None,
) -> TimelineData:
    """The timeline of documents with the events that each tells, and of timelines that people may have edited.

    A document that one of these timelines holds tells nothing anew, so that what was removed stays away. Without a
    ``title``, theirs is kept.

    Raises ``DocumentError`` for two different texts with one id.
    """
    held = [document for timeline in timelines for document in timeline.documents]
    known = {document.id for document in held}
    articles: list[Document] = held
    events: list[Event] = []
    for article, its_events in told:
        articles.append(article)
        events += () if article.id in known else its_events
    from timeline.merging import merge_events  # noqa: PLC0415 - as in `read_events`

    documents = tuple(unify_documents(articles))
    merged = merge_events(events, documents, [timeline.events for timeline in timelines])
    kept = title or next((timeline.title for timeline in timelines if timeline.title), None)
    return TimelineData(title=kept, documents=documents, events=tuple(merged))


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


def read_events(
    document: Document,
    published: Anchor | None = None,
    *,
    dating: str = "context",
    limits: Limits = DEFAULT_LIMITS,
    tagger: Tagger | None = None,
) -> tuple[Document, list[Event]]:
    """The document with its date and the notes on what was left unread, and the events it tells, not yet merged.

    Raises ``TaggerError`` if the ``tagger`` fails.
    """
    from timeline.events import ask_tagger, extract_events  # noqa: PLC0415 - brings words that dates do without

    part, timexes = _read_part(document, published, None, limits)
    tags = ask_tagger(tagger, part) if tagger is not None else Tags()
    events = extract_events(part, timexes, dating, tags)
    if limits.events is not None and len(events) > limits.events:
        part = cut(part, "events", limits.events, events[limits.events].mentions[0].sentence.start)
        del events[limits.events :]
    return _restore(part, document), events


def read_timexes(
    document: Document,
    published: Anchor | None = None,
    *,
    order: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> tuple[Document, list[Timex]]:
    """The document with its date and the notes on what was left unread, and its time expressions."""
    part, timexes = _read_part(document, published, order, limits)
    return _restore(part, document), timexes


def settle_date(document: Document, published: Anchor | None = None) -> Document:
    """The document with its date: its own, else the one that its text states, else ``published``; None if all fail."""
    if document.published is not None:
        return document
    stated = find_creation_date(document.text, document.language)
    return document.model_copy(update={"published": stated or published})


def _read_part(
    document: Document, published: Anchor | None, order: str | None, limits: Limits
) -> tuple[Document, list[Timex]]:
    """The part of the document within the limits, and its time expressions."""
    notes = tuple(note for note in document.truncations if note.of == "markup")
    part = document if notes == document.truncations else document.model_copy(update={"truncations": notes})
    if limits.text is not None and len(document.text) > limits.text:
        part = cut(part, "text", limits.text, find_end(document.text, limits.text))
    part = settle_date(part, published)
    if limits.expressions is None:
        return part, resolution.find_timexes(part, order=order)
    timexes = resolution.find_timexes(part, order=order, most=limits.expressions + 1)
    if len(timexes) > limits.expressions:
        part = cut(part, "expressions", limits.expressions, timexes.pop().span.start)
    return part, timexes


def _restore(part: Document, document: Document) -> Document:
    """What was read, with the whole text again."""
    return part if part.text is document.text else part.model_copy(update={"text": document.text})
