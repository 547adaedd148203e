"""Parses a calendar with libical, as GNOME and others do, and prints what it finds as JSON."""

from __future__ import annotations

import ctypes
import json
import sys
from pathlib import Path

ANY_COMPONENT = 1
VEVENT = 4
XLICERROR_PROPERTY = 10011


def main(path: str) -> None:
    """Print the number of events and of errors."""
    ical = ctypes.CDLL("libical.so.3")
    for name in ("icalparser_parse_string", "icalcomponent_get_first_component", "icalcomponent_get_next_component"):
        getattr(ical, name).restype = ctypes.c_void_p
    root = ical.icalparser_parse_string(Path(path).read_bytes())
    if not root:
        print(json.dumps({"parsed": False}))
        return
    root = ctypes.c_void_p(root)
    events, part = 0, ical.icalcomponent_get_first_component(root, VEVENT)
    while part:
        events += 1
        part = ical.icalcomponent_get_next_component(root, VEVENT)
    valid = bool(ical.icalrestriction_check(root))
    print(
        json.dumps({"parsed": True, "valid": valid, "errors": ical.icalcomponent_count_errors(root), "events": events})
    )


main(sys.argv[1])
