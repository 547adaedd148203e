"""Flat rows for tables: one for each event, with values of Python's own types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from importlib import import_module
from typing import Any

from timeline.errors import MissingExtraError
from timeline.exporters.views.bounds import last_point
from timeline.exporters.views.clean import clean_text
from timeline.exporters.views.sources import Source, distinct_articles, documents_by_id, find_sources
from timeline.model import Document, Event, TimelineData, TimeValue

COLUMNS: dict[str, type] = {
    "id": str,
    "title": str,
    "start": date,
    "end": date,
    "start_time": str,
    "tz": str,
    "edtf": str,
    "precision": str,
    "date_text": str,
    "all_day": bool,
    "category": str,
    "who": list,
    "where": list,
    "status": str,
    "confidence": float,
    "salience": float,
    "sentence": str,
    "source_title": str,
    "source_url": str,
    "source_published": date,
    "char_start": int,
    "char_end": int,
    "n_sources": int,
}
"""The columns and the types of their values; None where nothing is known."""


def to_records(timeline: TimelineData) -> list[dict[str, Any]]:
    """One flat ``dict`` for each event, all with the same keys; ``start`` and ``end`` are days, both included.

    >>> to_records(TimelineData())
    []
    """
    documents = documents_by_id(timeline)
    return [_record(event, documents) for event in timeline.events]


def to_pandas(timeline: TimelineData) -> Any:
    """The events as a pandas ``DataFrame``; dates have a resolution of seconds, which holds the years 1 to 9999.

    Raises ``MissingExtraError`` without pandas.
    """
    pandas = _load("pandas")
    frame = pandas.DataFrame.from_records(to_records(timeline), columns=list(COLUMNS))
    return frame.assign(**{name: frame[name].astype("datetime64[s]") for name in _columns_of(date)})


def to_polars(timeline: TimelineData) -> Any:
    """The events as a Polars ``DataFrame``.

    Raises ``MissingExtraError`` without Polars.
    """
    polars = _load("polars")
    types = {date: polars.Date, list: polars.List(polars.String), str: polars.String, bool: polars.Boolean}
    types |= {int: polars.Int64, float: polars.Float64}
    return polars.DataFrame(to_records(timeline), schema={name: types[kind] for name, kind in COLUMNS.items()})


def to_arrow(timeline: TimelineData) -> Any:
    """The events as a pyarrow ``Table``.

    Raises ``MissingExtraError`` without pyarrow.
    """
    arrow = _load("pyarrow")
    types = {date: arrow.date32(), list: arrow.list_(arrow.string()), str: arrow.string(), bool: arrow.bool_()}
    types |= {int: arrow.int64(), float: arrow.float64()}
    schema = arrow.schema([(name, types[kind]) for name, kind in COLUMNS.items()])
    return arrow.Table.from_pylist(to_records(timeline), schema=schema)


def _load(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise MissingExtraError(f"{name} is not installed; expected it for this format: pip install {name}") from None


def _columns_of(kind: type) -> Iterable[str]:
    return (name for name, its in COLUMNS.items() if its is kind)


def _record(event: Event, documents: Mapping[str, Document]) -> dict[str, Any]:
    sources = find_sources(event, documents)
    told: dict[str, Any] = {
        "id": event.id,
        "title": event.title,
        **(_time_fields(event.time) if event.time else {}),
        "date_text": event.date_text,
        "category": event.kind,
        "who": list(event.participants),
        "where": list(event.places),
        "status": str(event.status),
        "confidence": event.confidence,
        "salience": event.salience,
        **(_source_fields(sources[0]) if sources else {}),
        "n_sources": len(distinct_articles(sources)),
    }
    return {name: _clean(told.get(name)) for name in COLUMNS}


def _clean(value: Any) -> Any:
    """Texts without what tables cannot hold, such as lone surrogates."""
    if isinstance(value, list):
        return [clean_text(text) for text in value]
    return clean_text(value) if isinstance(value, str) else value


def _time_fields(time: TimeValue) -> dict[str, Any]:
    start = time.start if isinstance(time.start, datetime) else None
    return {
        "start": time.first,
        "end": _day(last_point(time)),
        "start_time": start and start.time().isoformat(),
        "tz": start and _zone(start),
        "edtf": time.edtf,
        "precision": str(time.granularity),
        "all_day": start is None,
    }


def _source_fields(source: Source) -> dict[str, Any]:
    sentence = source.mention.sentence
    return {
        "sentence": sentence.text,
        "source_title": source.document and source.document.title,
        "source_url": source.url,
        "source_published": _day(source.published),
        "char_start": sentence.start,
        "char_end": sentence.end,
    }


def _zone(moment: datetime) -> str | None:
    """The offset of a moment, or the IANA name of its zone."""
    if moment.tzinfo is None:
        return None
    return getattr(moment.tzinfo, "key", None) or moment.isoformat(timespec="seconds")[19:]


def _day(point: date | None) -> date | None:
    return point.date() if isinstance(point, datetime) else point
