"""Time expressions as lines of text."""

from __future__ import annotations

import json
from collections.abc import Callable

from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.labels import date_label
from timeline.model import Document, Timex

_COLUMNS = ("place", "type", "value", "words", "time")


def list_timexes(document: Document, timexes: list[Timex]) -> str:
    """Aligned columns: place, TIMEX3 type and value, the words, the time or why there is none."""
    rows = [_COLUMNS, *(_cells(timex) for timex in timexes)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_COLUMNS))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join([f"{document.title or document.id}:", *lines, "", ""])


def dump_timexes(document: Document, timexes: list[Timex]) -> str:
    """JSON Lines, one expression a line."""
    lines = [json.dumps({"document_id": document.id, **timex.model_dump(mode="json")}) for timex in timexes]
    return "".join(f"{line}\n" for line in lines)


TIMEX_FORMATS: dict[str, Callable[[Document, list[Timex]], str]] = {"table": list_timexes, "jsonl": dump_timexes}


def _cells(timex: Timex) -> tuple[str, ...]:
    value = f"{timex.value} {timex.mod}" if timex.mod else timex.value
    when = date_label(timex.time) if timex.time else f"({timex.reason or timex.state})"
    return f"{timex.span.start}-{timex.span.end}", timex.type, value, clean_line(timex.span.text), when
