"""Write a calendar that any calendar program can import, and say what it could not hold.

    python examples/export_a_calendar.py [crossing.ics]
"""

import sys
from pathlib import Path

import timeline

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    """Write the calendar to the file named, and count what went into it."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "crossing.ics")
    merged = timeline.extract([timeline.read(path) for path in sorted(ARTICLES.glob("*.txt"))])
    calendar = merged.to_ics()
    target.write_bytes(calendar)
    print(f"{target}: {calendar.count(b'BEGIN:VEVENT')} events")
    titles = {event.id: event.title for event in merged.events}
    for event_id, reason in calendar.omitted:
        print(f"left out: {titles[event_id]} ({reason})")


if __name__ == "__main__":
    main()
