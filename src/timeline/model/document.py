"""An article."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import Strict, model_validator

from timeline.arguments import check_kind
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

    text: Annotated[str, Strict()]
    id: str = ""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: Anchor | None = None
    language: Annotated[str, Strict()] = "en"
    truncations: tuple[Truncation, ...] = ()

    def __init__(self, **fields: Any) -> None:
        # Not a pydantic validator: that would wrap a DateInputError in a ValidationError.
        if not isinstance(given := fields.get("published"), Anchor | dict | None):
            fields["published"] = given_anchor(given)
        super().__init__(**fields)

    @model_validator(mode="before")
    @classmethod
    def _default_id(cls, data: Any) -> Any:
        if isinstance(data, dict) and not data.get("id") and isinstance(data.get("text"), str):
            return {**data, "id": content_hash(data["text"])}
        return data


def given_anchor(value: str | date | datetime, name: str = "published") -> Anchor:
    """The anchor for a date that the caller gives, as an argument of that name.

    Raises ``DateInputError`` if it is no date, and if a string is not an ISO 8601 date or date-time.
    """
    check_kind(name, value, (str, date), "a date, a datetime or an ISO 8601 string", DateInputError)
    if isinstance(value, str):
        value = _parse_iso(value, name)
    return Anchor(kind=AnchorKind.GIVEN, time=day_value(value))


def _parse_iso(text: str, name: str) -> datetime | date:
    try:
        return date.fromisoformat(text) if len(text) == len("2023-05-18") else datetime.fromisoformat(text)
    except ValueError:
        raise DateInputError(f"{name} is not a date: {text!r:.80}; expected ISO 8601, such as 2023-05-18") from None


def content_hash(text: str, digits: int = 12) -> str:
    """A short, stable name for a text: the first hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
