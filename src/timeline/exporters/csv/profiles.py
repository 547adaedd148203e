"""The tables that other timeline tools import."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple

from timeline.dates.edtf import EdtfDate
from timeline.exporters.feeds.item import Item, describe_in_html, find_items
from timeline.exporters.feeds.timelinejs import find_dates
from timeline.exporters.report import Omission
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.edges import find_edges
from timeline.exporters.views.labels import unit_label, worded_label
from timeline.exporters.views.prose import describe
from timeline.model import TimelineData

_TIMELINEJS = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline"),
    *("Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background"),
)
_PRECEDEN = ("Event Name", "Start Date", "End Date", "Notes", "Layer", "Hyperlink")

Row = dict[str, Any]


class Profile(NamedTuple):
    """The columns of a table, those of dates and numbers, and how its rows are made."""

    columns: tuple[str, ...]
    own_columns: tuple[str, ...]
    make_rows: Callable[[TimelineData], tuple[list[Row], list[Omission]]]


def _rows(make: Callable[[Item], Row]) -> Callable[[TimelineData], tuple[list[Row], list[Omission]]]:
    def make_rows(timeline: TimelineData) -> tuple[list[Row], list[Omission]]:
        items, omitted = find_items(timeline)
        return [make(item) for item in items], omitted

    return make_rows


def _timelinejs_row(item: Item) -> Row:
    start, end = find_dates(item.time)
    return {
        **_date_cells("", start),
        **(_date_cells("End ", end) if end != start else {}),
        "Display Date": clean_line(worded_label(item.event)),
        "Headline": escape(item.title),
        "Text": describe_in_html(item),
        "Group": item.group,
    }


def _date_cells(prefix: str, date: dict[str, int]) -> Row:
    cells: Row = {f"{prefix}{name.title()}": date[name] for name in ("year", "month", "day") if name in date}
    if "hour" in date:
        cells[f"{prefix}Time"] = f"{date['hour']:02d}:{date.get('minute', 0):02d}:{date.get('second', 0):02d}"
    return cells


def _preceden_row(item: Item) -> Row:
    first, last = find_edges(item.time)
    return {
        "Event Name": item.title,
        "Start Date": _label(first or last),
        "End Date": _label(last or first),
        "Notes": describe(item.event, item.sources),
        "Layer": item.group,
        "Hyperlink": item.url,
    }


def _label(date: EdtfDate | None) -> str:
    return unit_label(date) if date else ""


PROFILES = {
    "timelinejs": Profile(_TIMELINEJS, _TIMELINEJS[:8], _rows(_timelinejs_row)),
    "preceden": Profile(_PRECEDEN, ("Start Date", "End Date"), _rows(_preceden_row)),
}
