"""Puts each event of a calendar on a CalDAV server, reads it back and searches for it; prints what failed as JSON."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime, time
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import icalendar

caldav: Any = import_module("caldav")

CREATED = 201
YEARS = (2, 1000, 1900, 1970, 1990, 2000, 2010, 2020, 2030, 9999)


def main(url: str, path: str) -> None:
    """Print the names of the events that were refused, changed or not found."""
    source: Any = icalendar.Calendar.from_ical(Path(path).read_bytes())
    zones = {str(zone["TZID"]): zone for zone in source.walk("VTIMEZONE")}
    with caldav.DAVClient(url=url, username="u", password="p", auth_type="basic") as client:  # noqa: S106
        calendar = client.principal().make_calendar(name="crowd")
        events: list[Any] = source.walk("VEVENT")
        refused = [str(event["UID"]) for event in events if not put(calendar, event, zones)]
        stored = {read.icalendar_component["UID"]: read.icalendar_component for read in calendar.events()}
        changed = [uid for event in events if dates(stored.get(uid := str(event["UID"]))) != dates(event)]
        not_found = [uid for first, last in pairwise(YEARS) for uid in search(calendar, events, first, last)]
    told = {"refused": refused, "changed": changed, "not_found": not_found, "stored": len(stored)}
    print(json.dumps(told))


def put(calendar: Any, event: Any, zones: dict[str, Any]) -> bool:
    """Whether the server takes the event, with the zone that it needs."""
    alone = icalendar.Calendar()
    alone.add("prodid", "-//test//EN")
    alone.add("version", "2.0")
    if zone := zones.get(event["DTSTART"].params.get("TZID")):
        alone.add_component(zone)
    alone.add_component(event)
    address = f"{calendar.url}{event['UID']}.ics"
    answer = calendar.client.put(address, alone.to_ical().decode(), {"Content-Type": "text/calendar; charset=utf-8"})
    return bool(answer.status == CREATED)


def dates(event: Any) -> tuple[object, ...]:
    """When an event begins and ends."""
    return (event["DTSTART"].dt, event["DTEND"].dt) if event else ()


def search(calendar: Any, events: list[Any], first: int, last: int) -> list[str]:
    """The events that begin in these years and that a search over them does not find."""
    start, end = (datetime(year, 1, 1, tzinfo=UTC) for year in (first, last))
    answer = calendar.search(start=start, end=end, event=True, post_filter=False)  # what the server alone finds
    found = {str(read.icalendar_component["UID"]) for read in answer}
    return [uid for event in events if start <= moment(event) < end and (uid := str(event["UID"])) not in found]


def moment(event: Any) -> datetime:
    """When an event begins, in UTC."""
    point: date = event["DTSTART"].dt
    if not isinstance(point, datetime):
        return datetime.combine(point, time(), UTC)
    return point.astimezone(UTC) if point.tzinfo else point.replace(tzinfo=UTC)


main(sys.argv[1], sys.argv[2])
