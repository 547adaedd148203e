"""The shape of our JSON file: the timeline in an envelope, with views that spare other readers the arithmetic."""

from __future__ import annotations

import hashlib
from typing import Any, Literal

from pydantic import computed_field, model_validator

from timeline.exporters.views.bounds import Bounds, find_bounds
from timeline.model import Document, Event, TimelineData
from timeline.model.span import Frozen

SCHEMA_VERSION: Literal["1.0"] = "1.0"


class DocumentRecord(Document):
    """An article, with a fingerprint of the text that all offsets point into (Python code points, half-open)."""

    @computed_field(description="SHA-256 of the text in UTF-8, hexadecimal.")  # type: ignore[prop-decorator]
    @property
    def sha256(self) -> str:
        """The fingerprint."""
        return fingerprint(self.text)

    @model_validator(mode="before")
    @classmethod
    def _check_fingerprint(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "sha256" not in data:
            return data
        fields = {name: value for name, value in data.items() if name != "sha256"}
        if isinstance(fields.get("text"), str) and data["sha256"] != fingerprint(fields["text"]):
            raise ValueError("the text does not match its sha256: offsets into it would be wrong")
        return fields


class EventRecord(Event):
    """An event, with the four bounds of its time."""

    @computed_field(description="Between which points it may begin and end; null if undated.")  # type: ignore[prop-decorator]
    @property
    def bounds(self) -> Bounds | None:
        """The four bounds."""
        return find_bounds(self.time) if self.time else None

    @model_validator(mode="before")
    @classmethod
    def _drop_bounds(cls, data: Any) -> Any:
        return {name: value for name, value in data.items() if name != "bounds"} if isinstance(data, dict) else data


class Envelope(Frozen):
    """A timeline file."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    generator: str | None = None
    created: str | None = None
    title: str | None = None
    documents: tuple[DocumentRecord, ...] = ()
    events: tuple[EventRecord, ...] = ()

    @classmethod
    def seal(cls, timeline: TimelineData, *, created: str | None = None) -> Envelope:
        """The envelope around a timeline."""
        return cls.model_construct(
            schema_version=SCHEMA_VERSION,
            generator=generator(),
            created=created,
            title=timeline.title,
            documents=tuple(document_record(document) for document in timeline.documents),
            events=tuple(event_record(event) for event in timeline.events),
        )

    def open(self) -> TimelineData:
        """The timeline in the envelope."""
        return TimelineData(
            title=self.title,
            documents=tuple(Document.model_construct(**dict(record)) for record in self.documents),
            events=tuple(Event.model_construct(**dict(record)) for record in self.events),
        )


def document_record(document: Document) -> DocumentRecord:
    """The document with its view."""
    return DocumentRecord.model_construct(**dict(document))


def event_record(event: Event) -> EventRecord:
    """The event with its view."""
    return EventRecord.model_construct(**dict(event))


def fingerprint(text: str) -> str:
    """The SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def generator() -> str:
    """The name and version of this library."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - brings the reading of mail

    try:
        return f"timeline-events {version('timeline-events')}"
    except PackageNotFoundError:
        return "timeline-events"
