"""iCalendar (RFC 5545): a calendar of the events that a calendar can hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from timeline.errors import InputError
from timeline.exporters.ics.colours import css3_colours
from timeline.exporters.ics.recurrence import find_first_told, fit_recurrence
from timeline.exporters.ics.revision import note_written, read_calendar, revise
from timeline.exporters.ics.vevent import Entry, as_utc, find_stamp, make_uid, make_vevent
from timeline.exporters.report import ExportedBytes, Omission
from timeline.exporters.views.clean import clean_line, safe_url
from timeline.exporters.views.schedule import Imprecise, NoSlotError, check_policy, schedule
from timeline.exporters.views.sources import documents_by_id, find_sources
from timeline.model import Document, Event, TimelineData
from timeline.model.event import event_id

if TYPE_CHECKING:
    from icalendar import Calendar

PRODID = "-//timeline-events//timeline//EN"
_MOST_SIBLINGS = 12
_DOMAIN = re.compile(r"[A-Za-z0-9.-]{1,200}")


class Feed(NamedTuple):
    """What a calendar that others subscribe to tells of itself.

    ``refresh`` is how often to look for changes, ``source`` its own address, ``colour`` a CSS3 name.
    """

    description: str | None = None
    refresh: timedelta | None = None
    source: str | None = None
    colour: str | None = None


def export_ics(
    timeline: TimelineData,
    *,
    imprecise: Imprecise = None,
    stamp: date | None = None,
    domain: str = "timeline-events.invalid",
    feed: Feed | None = None,
    previous: bytes | str | None = None,
) -> ExportedBytes:
    """The timeline as an iCalendar file; same timeline, same bytes.

    ``imprecise`` says what becomes of dates coarser than a day: "span" fills the days, "first-day" marks the first,
    "skip" leaves them out; a mapping sets it by granularity, and the default fills up to ten days and marks the rest.
    What recurs ("every Tuesday") and has no other date begins with its first day from the article's date on.
    ``stamp`` is the time of revision (DTSTAMP); without it, each event has the publication date of the first article
    that tells it, or else its own date. ``domain`` ends each UID. ``feed`` describes a calendar that others
    subscribe to. ``previous`` is the calendar exported before, perhaps edited since: edits stay, an event keeps its UID
    though an older article tells it now, and what has changed in the timeline raises SEQUENCE.

    ``omitted`` names the events that no calendar can hold: undated, outside the years 1 to 9999, or skipped.
    Raises ``InputError`` for options that are none, and ``FormatError`` if ``previous`` is no calendar.
    """
    feed = feed or Feed()
    _check_options(imprecise, domain, feed)
    earlier = None if previous is None else read_calendar(previous.encode() if isinstance(previous, str) else previous)
    held = earlier.uids if earlier else frozenset()
    entries, omitted = _place_events(timeline, imprecise, stamp, domain, held)
    calendar = _head(timeline, feed, entries)
    siblings = _find_siblings(entries)
    for entry in entries:
        calendar.add_component(make_vevent(entry, siblings[entry.uid]))
    _add_zones(calendar, entries)
    made = read_calendar(calendar.to_ical())
    note_written(made)
    if earlier is not None:
        gone = revise(made, earlier)
        omitted += [Omission(uid, "taken out: it is no longer in the timeline") for uid in gone]
    return ExportedBytes(made.write(), omitted)


def _check_options(imprecise: Imprecise, domain: str, feed: Feed) -> None:
    check_policy(imprecise)
    if not _DOMAIN.fullmatch(domain):
        raise InputError(f"not a domain: {domain!r}; expected letters, digits, dots and hyphens")
    if feed.source is not None and safe_url(feed.source) is None:
        raise InputError(f"not a web address: {feed.source!r}")
    if feed.colour is not None and feed.colour not in css3_colours():
        raise InputError(f"not a CSS3 colour name: {feed.colour!r}; expected one such as 'teal'")


def _place_events(
    timeline: TimelineData, imprecise: Imprecise, stamp: date | None, domain: str, held: frozenset[str]
) -> tuple[list[Entry], list[Omission]]:
    documents = documents_by_id(timeline)
    entries: dict[str, Entry] = {}
    omitted = []
    for event in timeline.events:
        try:
            uid = _choose_uid(event, domain, held)
            entry = _place(event, documents, imprecise, stamp, uid)
        except NoSlotError as reason:
            omitted.append(Omission(event.id, str(reason)))
            continue
        if entry.uid in entries:
            omitted.append(Omission(event.id, "an earlier event has the same id"))
            continue
        entries[entry.uid] = entry
        if event.recurrence and entry.recurrence is None:
            omitted.append(Omission(event.id, f"entered once: calendars cannot repeat it by {event.recurrence!r}"))
    return sorted(entries.values(), key=lambda e: (as_utc(e.slot.start), e.uid)), omitted


def _choose_uid(event: Event, domain: str, held: frozenset[str]) -> str:
    """The UID that the earlier calendar has for one of the event's tellings, else that of the event.

    An article that is older than those known before becomes the first to tell an event, whose id then changes.
    """
    names = (event.id, *(event_id(mention) for mention in event.mentions))
    uids = [make_uid(name, domain) for name in names]
    return next((uid for uid in uids if uid in held), uids[0])


def _place(
    event: Event, documents: Mapping[str, Document], imprecise: Imprecise, stamp: date | None, uid: str
) -> Entry:
    sources = find_sources(event, documents)
    time = event.time or (find_first_told(event.recurrence, sources) if event.recurrence else None)
    if time is None:
        raise NoSlotError("it has no date")
    slot = schedule(time, imprecise)
    recurrence = fit_recurrence(event.recurrence, slot, time) if event.recurrence else None
    if event.time is None and recurrence is None:
        raise NoSlotError("it has no date")
    return Entry(
        uid=uid,
        event=event,
        time=time,
        sources=sources,
        slot=recurrence.slot if recurrence else slot,
        recurrence=recurrence,
        stamp=find_stamp(sources, slot) if stamp is None else as_utc(stamp),
    )


def _head(timeline: TimelineData, feed: Feed, entries: Sequence[Entry]) -> Calendar:
    import icalendar  # noqa: PLC0415 - slow to import, and most programs write no calendar

    calendar = icalendar.Calendar()
    calendar.add("PRODID", PRODID)
    calendar.add("VERSION", "2.0")
    texts = {"NAME": timeline.title, "X-WR-CALNAME": timeline.title}
    texts |= {"DESCRIPTION": feed.description, "X-WR-CALDESC": feed.description}
    for name, text in texts.items():
        if line := clean_line(text or ""):
            calendar.add(name, icalendar.vText(line))
    if entries:
        calendar.add("LAST-MODIFIED", max(entry.stamp for entry in entries))
    if feed.refresh is not None:
        calendar.add("REFRESH-INTERVAL", icalendar.vDuration(feed.refresh), parameters={"VALUE": "DURATION"})
        calendar.add("X-PUBLISHED-TTL", icalendar.vDuration(feed.refresh))
    if feed.source is not None:
        calendar.add("SOURCE", icalendar.vUri(feed.source), parameters={"VALUE": "URI"})
    if feed.colour is not None:
        calendar.add("COLOR", feed.colour)
    return calendar


def _find_siblings(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """For each UID, those of the other events that one word tells: "on May 18, 20 and 25"."""
    told: dict[tuple[str, int], list[str]] = defaultdict(list)
    for entry in entries:
        for mention in entry.event.mentions:
            told[mention.document_id, mention.trigger.start].append(entry.uid)
    siblings: dict[str, list[str]] = defaultdict(list)
    for uids in map(list, map(dict.fromkeys, told.values())):
        for uid in uids[:_MOST_SIBLINGS]:
            others = (other for other in uids[:_MOST_SIBLINGS] if other != uid)
            siblings[uid] += [other for other in others if other not in siblings[uid]]
    return siblings


def _add_zones(calendar: Calendar, entries: Sequence[Entry]) -> None:
    """A VTIMEZONE for each zone in use, over the years in use.

    It has no COMMENT, which libical rejects, and a line for each RDATE: vobject reads the first of a line only.
    """
    zoned = [entry.slot for entry in entries if isinstance(getattr(entry.slot.start, "tzinfo", None), ZoneInfo)]
    if not zoned:
        return
    calendar.add_missing_timezones(
        first_date=date(min(slot.start.year for slot in zoned), 1, 1),
        last_date=date(max(slot.end.year for slot in zoned) + 1, 1, 1),
    )
    for zone in calendar.timezones:
        zone.pop("COMMENT", None)
        for observance in zone.subcomponents:
            onsets = observance.pop("RDATE", None)
            for onset in onsets.dts if onsets else ():
                observance.add("RDATE", onset.dt)
