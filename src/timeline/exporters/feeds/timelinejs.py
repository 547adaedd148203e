"""The JSON that TimelineJS3 reads."""

from __future__ import annotations

from html import escape
from typing import Any

from timeline.dates import Granularity as G
from timeline.dates import Moment
from timeline.dates.edtf import EdtfDate
from timeline.exporters.feeds.item import Item, describe_in_html, find_items
from timeline.exporters.json.text import dump_for_page
from timeline.exporters.report import Exported
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.edges import find_edges
from timeline.exporters.views.labels import worded_label
from timeline.model import TimelineData, TimeValue

_FIELDS = ("year", "month", "day", "hour", "minute", "second")
_COUNTS = {G.MONTH: 2, G.SEASON: 2, G.QUARTER: 2, G.HALF: 2, G.DAY: 3, G.HOUR: 4, G.MINUTE: 5, G.SECOND: 6}


def export_timelinejs(timeline: TimelineData, *, indent: int | None = 2) -> Exported:
    """The timeline for TimelineJS3: dates in parts, only as many as are known; ends included; 44 BC is year -44.

    Times are as the article tells them: TimelineJS knows no zones. It bears some thirty slides well. To use it without
    network give it the options ``font: null, language: "en", hash_bookmark: false, script_path: ""``.
    """
    items, omitted = find_items(timeline)
    content: dict[str, Any] = {"events": [_slide(item) for item in items]}
    if timeline.title:
        content = {"title": {"text": {"headline": escape(clean_line(timeline.title))}}, **content}
    return Exported(dump_for_page(content, indent=indent) + "\n", omitted)


def find_dates(time: TimeValue) -> tuple[dict[str, int], dict[str, int]]:
    """The first and the last date in parts, both included; an open side takes the other's."""
    edges = find_edges(time)
    first, last = edges.first or edges.last, edges.last or edges.first
    if first is None or last is None:
        return {"year": _year(time.first_year or 0)}, {"year": _year(time.last_year or 0)}
    return (
        _parts(first.period.start, _count(first, time)),
        _parts(last.period.end.plus_seconds(-1), _count(last, time)),
    )


def _slide(item: Item) -> dict[str, Any]:
    start, end = find_dates(item.time)
    slide: dict[str, Any] = {"unique_id": item.id, "start_date": start}
    if end != start:
        slide["end_date"] = end
    slide["display_date"] = clean_line(worded_label(item.event))
    slide["text"] = {"headline": escape(item.title), "text": describe_in_html(item)}
    return slide | ({"group": item.group} if item.group else {})


def _count(date: EdtfDate, time: TimeValue) -> int:
    """How many parts of the date are known."""
    unit = time.granularity if date.period.granularity is G.SECOND else date.period.granularity
    return _COUNTS.get(unit, 1)


def _parts(moment: Moment, count: int) -> dict[str, int]:
    return dict(zip(_FIELDS[:count], moment._replace(year=_year(moment.year)), strict=False))


def _year(year: int) -> int:
    """TimelineJS has no year 0: 44 BC is -44, where ISO 8601 has -0043."""
    return year if year > 0 else year - 1
