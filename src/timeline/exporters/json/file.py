"""JSON and JSON Lines: everything that the library knows, and the way back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from pydantic import ValidationError

from timeline.arguments import check_kind
from timeline.errors import FormatError
from timeline.exporters.json.envelope import SCHEMA_VERSION, Envelope, document_record, event_record
from timeline.exporters.json.text import dump
from timeline.exporters.report import Exported
from timeline.model import TimelineData
from timeline.model.span import Frozen


def export_json(timeline: TimelineData, *, created: date | str | None = None, indent: int | None = 2) -> Exported:
    """The timeline as one JSON object; ``read_json`` gives an equal timeline back.

    ``created`` is noted in it as given; the clock is not read. Offsets count Python code points of a document's
    ``text``, half-open. Each event's ``bounds`` and each document's ``sha256`` are views for other readers.
    """
    given = created.isoformat() if isinstance(created, date) else created
    content = Envelope.seal(timeline, created=given).model_dump(mode="json")
    return Exported(dump(content, indent=indent) + "\n")


def export_jsonl(timeline: TimelineData) -> Exported:
    """The timeline as JSON Lines, without an envelope: a line for each document, then one for each event."""
    lines = [_line("document", document_record(document)) for document in timeline.documents]
    lines += [_line("event", event_record(event)) for event in timeline.events]
    return Exported("".join(lines))


def read_json(data: str | bytes) -> TimelineData:
    """The timeline that ``export_json`` wrote.

    Raises ``FormatError`` with the place of the fault.
    """
    check_kind("data", data, (str, bytes), "JSON as str or bytes", FormatError)
    content = _parse(data)
    if not isinstance(content, dict) or "schema_version" not in content:
        raise FormatError("not a timeline: expected a JSON object with schema_version, documents and events")
    try:
        return Envelope.model_validate(content).open()
    except ValidationError as error:
        raise FormatError(_describe(error)) from None


def _line(kind: str, record: Frozen) -> str:
    content = {"schema_version": SCHEMA_VERSION, "type": kind, **record.model_dump(mode="json")}
    return dump(content) + "\n"


def _parse(data: str | bytes) -> Any:
    try:
        return json.loads(data)
    except json.JSONDecodeError as error:
        raise FormatError(f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}") from None
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise FormatError(f"not JSON: {error}") from None


def _describe(error: ValidationError) -> str:
    """The first fault with its place: "events.3.time.start: …"."""
    first, *others = error.errors(include_url=False, include_input=False)
    place = ".".join(str(step) for step in first["loc"]) or "top level"
    more = f" (and {len(others)} more)" if others else ""
    return f"not a timeline: {place}: {first['msg']}{more}"
