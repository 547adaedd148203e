"""What a tagger tells of an article: checked, and as candidates for events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.errors import TaggerError
from timeline.events.build import Candidate
from timeline.events.dating.dated import Dated
from timeline.events.dating.times import date_by
from timeline.events.facets.status import status_of
from timeline.events.sentence.clauses import Span
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import Trigger
from timeline.model import Dating, Document, Status, TaggedEvent, Tagger, Tags, Timex


def ask_tagger(tagger: Tagger, document: Document) -> Tags:
    """What the tagger tells of a document.

    Raises ``TaggerError`` if it fails, or tells of places that the text does not have.
    """
    try:
        tags = tagger(document.text)
    except Exception as error:
        raise TaggerError(f"the tagger failed on {document.id!r}: {type(error).__name__}: {error}") from error
    if not isinstance(tags, Tags):
        raise TaggerError(f"the tagger gave {tags!r:.80} for {document.id!r}; expected Tags")
    for fault in _find_faults(tags, document.text):
        raise TaggerError(f"the tagger is wrong on {document.id!r}: {fault}")
    return tags


def _find_faults(tags: Tags, text: str) -> Iterator[str]:
    for name in tags.names:
        if not _is_place(text, name.start, name.end):
            yield f"no name at {name.start}:{name.end} of {len(text)} characters"
    for event in tags.events:
        first, last = event.trigger
        if not _is_place(text, event.start, event.end):
            yield f"no clause at {event.start}:{event.end} of {len(text)} characters"
        if not (_is_place(text, first, last) and event.start <= first and last <= event.end):
            yield f"no trigger at {first}:{last} in the clause {event.start}:{event.end}"
        if not event.title.strip():
            yield f"no title for the clause {event.start}:{event.end}"


def _is_place(text: str, start: int, end: int) -> bool:
    return 0 <= start < end <= len(text) and not text[start:end].isspace()


def tagged_candidate(
    reading: SentenceReading, tag: TaggedEvent, usable: Sequence[Timex], document: Document, *, by_document: bool
) -> Candidate:
    """The happening that a tag tells, dated; ``by_document`` says that the article's date may date it."""
    first, last = tag.trigger
    trigger = Trigger(first, last, reading.text[first:last].lower(), tag.kind)
    when = _find_date(tag, usable, document, by_document=by_document)
    status = tag.status or _find_status(reading, tag, when, document)
    return Candidate(reading, Span(tag.start, tag.end), trigger, " ".join(tag.title.split()), when, status)


def _find_date(tag: TaggedEvent, usable: Sequence[Timex], document: Document, *, by_document: bool) -> Dated:
    """The date of the clause's own words, else of the sentence's, the nearest to the trigger; else the article's."""
    own = [timex for timex in usable if tag.start <= timex.span.start < tag.end] or usable
    if own:
        return date_by(min(own, key=lambda timex: (timex.time is None, abs(timex.span.start - tag.trigger[0]))))
    if by_document and document.published is not None:
        return Dated(document.published.time, Dating.DOCUMENT, ())
    return Dated(None, Dating.UNDATED, ())


def _find_status(reading: SentenceReading, tag: TaggedEvent, when: Dated, document: Document) -> Status:
    reference = document.published.time.first if document.published else None
    group = next((g for g in reading.groups if g.start <= tag.trigger[0] < g.end), None)
    if group is not None:
        return status_of(group, when.time, reference)
    first = when.time.first if when.time else None
    return Status.SCHEDULED if first and reference and first > reference else Status.HAPPENED
