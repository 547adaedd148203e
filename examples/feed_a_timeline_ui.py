"""Feed a timeline page: the items that vis-timeline and similar libraries draw, as JSON.

    python examples/feed_a_timeline_ui.py > items.json
"""

import json
from pathlib import Path

import timeline

ARTICLES = Path(__file__).parent / "articles"


def make_item(event: timeline.Event, time: timeline.TimeValue) -> dict[str, str]:
    """One item: whole dates only, with an exclusive end, and the precision as a style class."""
    item = {"id": event.id, "content": event.title, "className": time.granularity}
    if time.start:
        item["start"] = time.start.isoformat()
    if time.end_exclusive:
        item["end"] = time.end_exclusive.isoformat()
    return item


def main() -> None:
    """Print the items of all events that have a beginning."""
    merged = timeline.extract([timeline.read(path) for path in sorted(ARTICLES.glob("*.txt"))])
    items = [make_item(event, event.time) for event in merged.events if event.time and event.time.start]
    print(json.dumps(items, indent=2))


if __name__ == "__main__":
    main()
