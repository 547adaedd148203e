"""The list of events that FullCalendar reads."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from timeline.exporters.feeds.item import Item, find_items
from timeline.exporters.json.text import dump_for_page
from timeline.exporters.report import Exported, Omission
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.prose import dated_title
from timeline.exporters.views.schedule import Imprecise, NoSlotError, Slot, check_policy, schedule
from timeline.model import TimelineData

_EARLIEST_YEAR = 100


def export_fullcalendar(timeline: TimelineData, *, imprecise: Imprecise = None, indent: int | None = 2) -> Exported:
    """The timeline for FullCalendar: days with an exclusive end and ``allDay``, times in ISO 8601.

    ``imprecise`` is as for iCalendar: by default a month or a year is marked on its first day. What lies outside the
    years 100 to 9999 is left out; what recurs is entered once, since FullCalendar needs a plugin for it.

    Raises ``InputError`` for a policy that is none.
    """
    check_policy(imprecise)
    items, omitted = find_items(timeline)
    events = []
    for item in items:
        try:
            events.append(_entry(item, _schedule(item, imprecise)))
        except NoSlotError as reason:
            omitted.append(Omission(item.event.id, str(reason)))
            continue
        if item.event.recurrence:
            omitted.append(Omission(item.event.id, "entered once: FullCalendar recurs only with a plugin"))
    return Exported(dump_for_page(events, indent=indent) + "\n", omitted)


def _schedule(item: Item, imprecise: Imprecise) -> Slot:
    slot = schedule(item.time, imprecise)
    if slot.start.year < _EARLIEST_YEAR:
        raise NoSlotError("FullCalendar takes the years before 100 for those after 1900")
    return slot


def _entry(item: Item, slot: Slot) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": item.id,
        "title": dated_title(item.event.title, item.time, whole=slot.whole),
        "start": slot.start.isoformat(),
        "end": slot.end.isoformat(),
        "allDay": not isinstance(slot.start, datetime),
    }
    if item.url:
        entry["url"] = item.url
    return entry | {
        "extendedProps": {
            "edtf": clean_line(item.time.edtf),
            "precision": str(item.time.granularity),
            "sentence": item.sentence,
            "source": item.sources[0].citation if item.sources else "",
        }
    }
