"""Counts the events that Python's calendar readers see, and prints the numbers as JSON."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import icalendar

ics: Any = import_module("ics")
recurring_ical_events: Any = import_module("recurring_ical_events")

FIRST, LAST = date(2010, 1, 1), date(2020, 1, 1)


def main(path: str) -> None:
    """Print the counts."""
    data = Path(path).read_bytes()
    calendar: Any = icalendar.Calendar.from_ical(data)
    starts: list[Any] = [event["DTSTART"].dt for event in calendar.walk("VEVENT")]
    days = [start.date() if isinstance(start, datetime) else start for start in starts]
    counts = {
        "expected": len(starts),
        "ics": len(ics.Calendar(data.decode()).events),
        "recurring": len(recurring_ical_events.of(calendar).between(FIRST, LAST)),
        "recurring_expected": sum(FIRST <= day < LAST for day in days),
    }
    print(json.dumps(counts))


main(sys.argv[1])
