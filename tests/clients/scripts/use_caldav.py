"""Puts each event of a calendar on a CalDAV server, reads it back and searches for it; prints what failed as JSON."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime, time, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import icalendar

caldav: Any = import_module("caldav")


SEARCHES = 40
CREATED = 201


def main(url: str, path: str) -> None:
    """Print the names of the events that were refused, changed or not found."""
    source: Any = icalendar.Calendar.from_ical(Path(path).read_bytes())
    zones = source.walk("VTIMEZONE")
    with caldav.DAVClient(url=url, username="u", password="p", auth_type="basic") as client:  # noqa: S106
        calendar = client.principal().make_calendar(name="crowd")
        events: list[Any] = source.walk("VEVENT")
        refused = [str(event["UID"]) for event in events if not put(calendar, event, zones)]
        stored = {read.icalendar_component["UID"]: read.icalendar_component for read in calendar.events()}
        changed = [uid for event in events if dates(stored.get(uid := str(event["UID"]))) != dates(event)]
        searched = [event for event in events if 1950 < event["DTSTART"].dt.year < 2035][:SEARCHES]
        not_found = [str(event["UID"]) for event in searched if not finds(calendar, event)]
    told = {"refused": refused, "changed": changed, "not_found": not_found, "stored": len(stored)}
    print(json.dumps(told))


def put(calendar: Any, event: Any, zones: list[Any]) -> bool:
    """Whether the server takes the event."""
    alone = icalendar.Calendar()
    alone.add("prodid", "-//test//EN")
    alone.add("version", "2.0")
    for zone in zones:
        alone.add_component(zone)
    alone.add_component(event)
    address = f"{calendar.url}{event['UID']}.ics"
    answer = calendar.client.put(address, alone.to_ical().decode(), {"Content-Type": "text/calendar; charset=utf-8"})
    return bool(answer.status == CREATED)


def dates(event: Any) -> tuple[object, ...]:
    """When an event begins and ends."""
    return (event["DTSTART"].dt, event["DTEND"].dt) if event else ()


def finds(calendar: Any, event: Any) -> bool:
    """Whether a search over the event's own days finds it."""
    start, end = moment(event["DTSTART"].dt), moment(event["DTEND"].dt)
    found = calendar.search(start=start - timedelta(days=1), end=end + timedelta(days=1), event=True)
    return any(read.icalendar_component["UID"] == event["UID"] for read in found)


def moment(point: date) -> datetime:
    """The point in UTC."""
    if not isinstance(point, datetime):
        return datetime.combine(point, time(), UTC)
    return point.astimezone(UTC) if point.tzinfo else point.replace(tzinfo=UTC)


main(sys.argv[1], sys.argv[2])
