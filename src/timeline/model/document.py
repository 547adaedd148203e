"""An article."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Any

from pydantic import model_validator

from timeline.errors import DateInputError
from timeline.model.anchor import Anchor, AnchorKind
from timeline.model.limits import Truncation
from timeline.model.points import day_value
from timeline.model.span import Frozen


class Document(Frozen):
    """An article: its text, kept as given (all offsets point into it), and what is known about it.

    ``id`` defaults to a hash of the text. ``published`` takes a ``date``, a ``datetime``, an ISO 8601 string or an
    ``Anchor``; None lets the library look for the date in the text. ``truncations`` note what of a document too large
    was not read.

    >>> Document(text="It rained.", published="2023-05-18").published.time.edtf
    '2023-05-18'

    Raises ``DateInputError`` for a date that is none.
    """

    text: str
    id: str = ""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: Anchor | None = None
    language: str = "en"
    truncations: tuple[Truncation, ...] = ()

    def __init__(self, **fields: Any) -> None:
        # Not a pydantic validator: that would wrap a DateInputError in a ValidationError.
        if isinstance(given := fields.get("published"), str | date):
            fields["published"] = given_anchor(given)
        super().__init__(**fields)

    @model_validator(mode="before")
    @classmethod
    def _default_id(cls, data: Any) -> Any:
        if isinstance(data, dict) and not data.get("id") and isinstance(data.get("text"), str):
            return {**data, "id": content_hash(data["text"])}
        return data


def given_anchor(value: str | date | datetime) -> Anchor:
    """The anchor for a date that the caller gives.

    Raises ``DateInputError`` if a string is not an ISO 8601 date or date-time.
    """
    if isinstance(value, str):
        value = _parse_iso(value)
    return Anchor(kind=AnchorKind.GIVEN, time=day_value(value))


def _parse_iso(text: str) -> datetime | date:
    try:
        return date.fromisoformat(text) if len(text) == len("2023-05-18") else datetime.fromisoformat(text)
    except ValueError:
        raise DateInputError(f"not a date: {text!r}; expected ISO 8601, such as 2023-05-18") from None


def content_hash(text: str) -> str:
    """A short, stable name for a text: twelve hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
