"""CSV (RFC 4180), one event a row, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime

from timeline.exporters.bounds import last_point
from timeline.exporters.clean import clean_text
from timeline.exporters.report import Exported
from timeline.exporters.sources import Source, distinct_articles, documents_by_id, find_sources
from timeline.model import Document, Event, TimelineData, TimeValue

TIME_COLUMNS = ("start", "end", "start_time", "tz", "edtf", "precision")
COLUMNS = (
    *("id", "title", *TIME_COLUMNS, "date_text", "all_day", "category", "who", "where", "status", "confidence"),
    *("sentence", "source_title", "source_url", "source_published", "char_start", "char_end", "n_sources"),
)
OWN_COLUMNS = {*TIME_COLUMNS, "all_day", "confidence", "source_published", "char_start", "char_end", "n_sources"}
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_BOM = "\ufeff"


def export_csv(timeline: TimelineData, *, bom: bool = False, neutralise: bool = True) -> Exported:
    """The events as CSV: ``start`` and ``end`` are days, both included, and empty where the calendar has none; ``edtf``
    tells the whole.

    ``bom=True`` helps Excel to see UTF-8. A text cell that a spreadsheet would take for a formula gets a leading
    apostrophe, unless ``neutralise=False``. Several values in a cell are joined by ``|``.
    """
    documents = documents_by_id(timeline)
    rows = (_row(event, documents) for event in timeline.events)
    return Exported(write_rows(COLUMNS, rows, bom=bom, own=OWN_COLUMNS, neutralise=neutralise))


def write_rows(
    columns: tuple[str, ...],
    rows: Iterable[Mapping[str, object]],
    *,
    own: Iterable[str] = (),
    bom: bool = False,
    neutralise: bool = True,
) -> str:
    """A CSV file of the rows; the cells of the ``own`` columns are ours (dates, numbers) and stay as they are."""
    guard = neutralise_formula if neutralise else str
    ours = frozenset(own)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        cells = {name: clean_text(str(row.get(name, ""))) for name in columns}
        writer.writerow(cells[name] if name in ours else guard(cells[name]) for name in columns)
    return (_BOM if bom else "") + out.getvalue()


def neutralise_formula(text: str) -> str:
    """The cell, with an apostrophe in front if a spreadsheet could take it for a formula.

    >>> neutralise_formula("=1+1"), restore_formula("'=1+1"), neutralise_formula("'tis")
    ("'=1+1", '=1+1', "'tis")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restore_formula(text: str) -> str:
    """The cell as it was before ``neutralise_formula``."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def join_values(values: Iterable[str]) -> str:
    """Several values in one cell; a bar inside a value gets a backslash.

    >>> join_values(["Xi", "a|b"])
    'Xi|a\\\\|b'
    """
    return "|".join(value.replace("\\", "\\\\").replace("|", "\\|") for value in values)


def _row(event: Event, documents: Mapping[str, Document]) -> dict[str, object]:
    sources = find_sources(event, documents)
    return {
        "id": event.id,
        "title": event.title,
        **(_time_cells(event.time) if event.time else {}),
        "date_text": event.date_text,
        "category": event.kind,
        "who": join_values(event.participants),
        "where": join_values(event.places),
        "status": event.status,
        "confidence": f"{event.confidence:g}",
        **(_source_cells(sources[0]) if sources else {}),
        "n_sources": len(distinct_articles(sources)),
    }


def _time_cells(time: TimeValue) -> dict[str, object]:
    start = time.start
    clocked = isinstance(start, datetime)
    return {
        "start": _iso(time.first),
        "end": _iso(last_point(time)),
        "start_time": start.time().isoformat() if isinstance(start, datetime) else "",
        "tz": offset_text(start) if isinstance(start, datetime) else "",
        "edtf": time.edtf,
        "precision": time.granularity,
        "all_day": "false" if clocked else "true",
    }


def _source_cells(source: Source) -> dict[str, object]:
    sentence = source.mention.sentence
    return {
        "sentence": sentence.text,
        "source_title": source.document.title or "" if source.document else "",
        "source_url": source.url or "",
        "source_published": _iso(source.published),
        "char_start": sentence.start,
        "char_end": sentence.end,
    }


def offset_text(moment: datetime) -> str:
    """The zone of a moment: "+02:00", or its IANA name; empty without a zone."""
    if moment.tzinfo is None:
        return ""
    return getattr(moment.tzinfo, "key", None) or moment.isoformat(timespec="seconds")[19:]


def _iso(point: date | None) -> str:
    return "" if point is None else point.isoformat()[:10]
