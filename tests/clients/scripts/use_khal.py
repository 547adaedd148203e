"""Prints as JSON the first and the last moment of each event as khal has it."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

settings: Any = import_module("khal.settings")
cli_utils: Any = import_module("khal.cli_utils")


def main(config: str, folder: str) -> None:
    """Print the moments of the events of a folder, by UID."""
    collection = cli_utils.build_collection(settings.get_config(config), None)
    events = (collection.get_event(path.name, "t") for path in Path(folder).glob("*.ics"))
    print(json.dumps({event.uid: [write(event.start), write(event.end)] for event in events}))


def write(point: date) -> str:
    """A day, or a time, in UTC where it has a zone."""
    if isinstance(point, datetime) and point.tzinfo:
        point = point.astimezone(UTC)
    return point.isoformat()


main(sys.argv[1], sys.argv[2])
