"""Prints as JSON the first and the last moment of each event as khal has it."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from importlib import import_module
from itertools import chain
from typing import Any

settings: Any = import_module("khal.settings")
cli_utils: Any = import_module("khal.cli_utils")

FIRST, LAST = datetime.fromisoformat("0001-01-02"), datetime.fromisoformat("9999-12-30")


def main(config: str) -> None:
    """Print the moments by UID: for what recurs, those of its first instance."""
    collection = cli_utils.build_collection(settings.get_config(config), None)
    localized = collection.get_localized(FIRST.replace(tzinfo=UTC), LAST.replace(tzinfo=UTC))
    events: dict[str, list[str]] = {}
    for event in chain(localized, collection.get_floating(FIRST, LAST)):
        moments = [write(event.start), write(event.end)]
        events[event.uid] = min(moments, events.get(event.uid, moments))
    print(json.dumps(events))


def write(point: date) -> str:
    """A day, or a time, in UTC where it has a zone."""
    if isinstance(point, datetime) and point.tzinfo:
        point = point.astimezone(UTC)
    return point.isoformat()


main(sys.argv[1])
