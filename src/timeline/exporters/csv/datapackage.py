"""The Frictionless description of our CSV: what each column holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.exporters.json.text import dump
from timeline.exporters.records import COLUMNS
from timeline.exporters.report import Exported
from timeline.model import TimelineData

_TYPES = {str: "string", date: "date", bool: "boolean", float: "number", int: "integer", list: "string"}
_DESCRIPTIONS = {
    "start": "First day; empty where open or outside the years 1 to 9999.",
    "end": "Last day, included.",
    "edtf": "The time as precisely as it is known (ISO 8601-2).",
    "precision": "The unit that the time was told in.",
    "date_text": "The words of the article that date the event.",
    "who": "Participants, joined by |.",
    "where": "Places, joined by |.",
    "char_start": "First character of the sentence in the article's text, counted from 0.",
    "char_end": "The character after the sentence.",
    "n_sources": "How many articles tell the event.",
}


def export_datapackage(timeline: TimelineData, *, path: str = "timeline.csv") -> Exported:
    """``datapackage.json`` for the table that ``export_csv`` writes, which stands beside it at ``path``."""
    resource = {
        "name": "timeline",
        "path": path,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\r\n"},
        "schema": {"fields": [_field(name, kind) for name, kind in COLUMNS.items()], "missingValues": [""]},
    }
    title = {"title": timeline.title} if timeline.title else {}
    package = {"name": "timeline", "profile": "tabular-data-package", **title, "resources": [resource]}
    return Exported(dump(package, indent=2) + "\n")


def _field(name: str, kind: type) -> dict[str, Any]:
    field: dict[str, Any] = {"name": name, "type": _TYPES[kind]}
    if name in _DESCRIPTIONS:
        field["description"] = _DESCRIPTIONS[name]
    return field
