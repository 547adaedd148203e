"""One event as a VEVENT."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from timeline.exporters.ics.recurrence import Recurrence
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.identity import event_uuid
from timeline.exporters.views.prose import dated_title, describe
from timeline.exporters.views.schedule import Slot
from timeline.exporters.views.sources import Source, distinct_articles
from timeline.model import Event, Status, TimeValue

if TYPE_CHECKING:
    from icalendar import Event as VEvent

_TENTATIVE = (Status.SCHEDULED, Status.EXPECTED)


class Entry(NamedTuple):
    """An event that has found its place in the calendar; ``stamp`` is the time of its last revision."""

    uid: str
    event: Event
    time: TimeValue
    sources: list[Source]
    slot: Slot
    recurrence: Recurrence | None
    stamp: datetime


def make_uid(event_id: str, domain: str) -> str:
    """The calendar's name for an event, the same in every run."""
    return f"{event_uuid(event_id)}@{domain}"


def find_stamp(sources: Iterable[Source], slot: Slot) -> datetime:
    """The publication of the first article that tells the event, else the beginning of its slot."""
    published = [as_utc(source.published) for source in sources if source.published is not None]
    return min(published, default=as_utc(slot.start))


def as_utc(point: date) -> datetime:
    """The point as a moment in UTC; a day is its midnight, and a time without a zone is taken for UTC."""
    if not isinstance(point, datetime):
        return datetime.combine(point, time(), UTC)
    point = point.replace(microsecond=0)
    try:
        return point.astimezone(UTC) if point.tzinfo else point.replace(tzinfo=UTC)
    except OverflowError:
        return point.replace(tzinfo=UTC)


def make_vevent(entry: Entry, siblings: Iterable[str]) -> VEvent:
    """The VEVENT of an entry; ``siblings`` are the UIDs of the events told in the same breath."""
    import icalendar  # noqa: PLC0415 - slow to import, and most programs write no calendar

    vevent = icalendar.Event()
    vevent.add("UID", entry.uid)
    vevent.add("DTSTAMP", entry.stamp)
    vevent.add("SEQUENCE", 0)
    vevent.add("DTSTART", entry.slot.start)
    vevent.add("DTEND", entry.slot.end)
    if entry.recurrence:
        vevent.add("RRULE", icalendar.vRecur.from_ical(entry.recurrence.rule))
    for name, text in _texts(entry):
        vevent.add(name, text)
    for name, words in _notes(entry):
        vevent.add(name, icalendar.vText(words))
    for uid in siblings:
        vevent.add("RELATED-TO", uid, parameters={"RELTYPE": "SIBLING"})
    return vevent


def _texts(entry: Entry) -> Iterable[tuple[str, str | list[str]]]:
    """The properties that hold text, with only those that have something to say."""
    event = entry.event
    links = [source.url for source in entry.sources if source.url]
    yield "SUMMARY", dated_title(event.title, entry.time, whole=entry.slot.whole or event.time is None)
    yield "TRANSP", "TRANSPARENT"
    if event.status in _TENTATIVE:
        yield "STATUS", "TENTATIVE"
    if description := describe(event, entry.sources):
        yield "DESCRIPTION", description
    if places := ", ".join(filter(None, map(clean_line, event.places))):
        yield "LOCATION", places
    if event.kind != "other" and (kind := clean_line(event.kind)):
        yield "CATEGORIES", [kind]
    if links:
        yield "URL", links[0]


def _notes(entry: Entry) -> Iterable[tuple[str, str]]:
    """Precision and provenance for programs; no calendar shows them."""
    yield "X-TIMELINE-EDTF", clean_line(entry.time.edtf)
    yield "X-TIMELINE-PRECISION", str(entry.time.granularity)
    if words := clean_line(entry.event.date_text):
        yield "X-TIMELINE-TEXT", words
    for source in distinct_articles(entry.sources):
        yield "X-TIMELINE-SOURCE", source.url or clean_line(source.mention.document_id)
