"""The items and groups that vis-timeline reads."""

from __future__ import annotations

from html import escape
from typing import Any

from timeline.dates import Granularity as G
from timeline.dates import Moment
from timeline.dates.edtf import EdtfDate
from timeline.exporters.feeds.item import Item, find_items
from timeline.exporters.json.text import dump_for_page
from timeline.exporters.report import Exported, Omission
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.edges import Edges, find_edges
from timeline.exporters.views.labels import worded_label
from timeline.exporters.views.schedule import is_imprecise
from timeline.model import TimelineData, TimeValue

_LATEST_YEAR = 270_000  # the dates of JavaScript end some thousand years later


def export_vis(timeline: TimelineData, *, indent: int | None = 2) -> Exported:
    """The timeline for vis-timeline: ``{"items": …, "groups": …}``, a group for each kind of event; ends exclusive.

    The classes ``imprecise``, ``approximate``, ``uncertain``, ``open-start`` and ``open-end``, and the granularity, are
    for your style sheet. Some 3,000 items show in a second.
    """
    found, omitted = find_items(timeline)
    kinds = sorted({item.event.kind for item in found})
    groups = {kind: f"g{number}" for number, kind in enumerate(kinds, start=1)}
    items = []
    for item in found:
        if times := _times(find_edges(item.time)):
            items.append(_describe(item, groups[item.event.kind]) | times)
        else:
            omitted.append(Omission(item.event.id, "JavaScript has no such date"))
    named = [
        {"id": name, "content": escape(clean_line(kind)), "order": order}
        for order, (kind, name) in enumerate(groups.items(), start=1)
    ]
    return Exported(dump_for_page({"items": items, "groups": named}, indent=indent) + "\n", omitted)


def _times(edges: Edges) -> dict[str, str]:
    """Start, end and type; empty for what JavaScript cannot place."""
    first, last = edges.first or edges.last, edges.last or edges.first
    if first is None or last is None or max(abs(first.period.start.year), abs(last.period.end.year)) > _LATEST_YEAR:
        return {}
    start = _write(first.period.start, first)
    if first == last and first.period.granularity < G.MONTH:
        return {"start": start, "type": "point" if first.period.granularity is G.SECOND else "box"}
    if edges.first is None or edges.last is None:
        return {"start": start, "type": "box"}
    return {"start": start, "end": _write(last.period.end, last), "type": "range"}


def _write(moment: Moment, edge: EdtfDate) -> str:
    """ISO 8601 as JavaScript reads it: a day, or a time with its offset; six digits and a sign for far years."""
    year = f"{moment.year:04d}" if 0 < moment.year < 10000 else f"{moment.year:+07d}"
    day = f"{year}-{moment.month:02d}-{moment.day:02d}"
    if edge.period.granularity is not G.SECOND:
        return day
    return f"{day}T{moment.hour:02d}:{moment.minute:02d}:{moment.second:02d}{edge.zone}"


def _describe(item: Item, group: str) -> dict[str, Any]:
    label = clean_line(worded_label(item.event))
    tooltip = f"{label}: {item.sentence}" if item.sentence else label
    return {
        "id": item.id,
        "content": escape(item.title),
        "group": group,
        "title": escape(tooltip),
        "className": " ".join(class_names(item.time)),
    }


def class_names(time: TimeValue) -> list[str]:
    """Style classes that tell how well a time is known."""
    flags = {
        "imprecise": is_imprecise(time),
        "approximate": time.approximate,
        "uncertain": time.uncertain,
        "open-start": time.open_start,
        "open-end": time.open_end,
    }
    return [*(name for name, holds in flags.items() if holds), str(time.granularity)]
