"""What became of one document of many."""

from __future__ import annotations

import os
from typing import Self

from timeline.errors import TimelineError
from timeline.model import Document, Event
from timeline.model.span import Frozen

_NAME_LENGTH = 80

Source = str | os.PathLike[str] | Document


class Extraction(Frozen):
    """A document with its date, and the events that it tells, each with one mention; ``merge`` makes timelines of them.

    Among the events may be tellings without a date, for which another document may have one.
    """

    document: Document
    events: tuple[Event, ...] = ()


class Failure(Frozen):
    """A document that could not be read: its id or its file, the class of the error, and what it says."""

    document_id: str
    error: str
    message: str

    @classmethod
    def of(cls, source: object, error: BaseException) -> Self:
        """The failure of a text, a document or a file by this error."""
        own = isinstance(error, TimelineError)
        message = str(error) if own else f"a fault of timeline itself: {type(error).__name__}: {error}"
        return cls(document_id=name_source(source), error=type(error).__name__, message=message)

    def __str__(self) -> str:
        return self.message if self.document_id in self.message else f"{self.document_id}: {self.message}"


def name_source(source: object) -> str:
    """The id of a document or text, the path of a file; the beginning of anything else."""
    if isinstance(source, str):
        return Document(text=source).id
    if isinstance(source, Document):
        return source.id
    return os.fsdecode(source) if isinstance(source, os.PathLike) else f"{source!r:.{_NAME_LENGTH}}"
