"""Events in order of time, with the articles that tell them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Self

from pydantic import model_validator

from timeline.model.document import Document
from timeline.model.event import Event
from timeline.model.span import Frozen

_UNDATED = (1, 0, date.max, date.max, "")


class TimelineData(Frozen):
    """A timeline as data: ``events`` sorted by time (undated ones last), and the ``documents`` that tell them."""

    title: str | None = None
    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()

    @model_validator(mode="after")
    def _sort(self) -> Self:
        object.__setattr__(self, "events", tuple(sorted(self.events, key=sort_key)))
        object.__setattr__(self, "documents", tuple(sorted(self.documents, key=lambda d: d.id)))
        return self

    def about(self, name: str) -> Self:
        """The events that name a person, a place or anything in their title, compared without case.

        >>> TimelineData().about("Xi").events
        ()
        """
        wanted = name.casefold()
        return self._with(e for e in self.events if any(wanted in text.casefold() for text in _names(e)))

    def between(self, first: date, last: date) -> Self:
        """The dated events that touch the days from ``first`` to ``last``, both included."""
        return self._with(e for e in self.events if _touches(e, first, last))

    def document(self, document_id: str) -> Document:
        """The document of that id; raises ``KeyError`` if the timeline has none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def _with(self, events: Iterable[Event]) -> Self:
        chosen = tuple(events)
        told_by = {m.document_id for e in chosen for m in e.mentions}
        return type(self)(
            title=self.title, documents=tuple(d for d in self.documents if d.id in told_by), events=chosen
        )


def sort_key(event: Event) -> tuple[int, int, date, date, str]:
    """Order by the first day, shorter stretches first, then by id; an open start sorts by its end; undated last."""
    time = event.time
    if time is None:
        return (*_UNDATED[:4], event.id)
    year = time.first_year if time.first_year is not None else time.last_year
    first = time.first or time.last or date.min
    return (0, year or 0, first, time.last or date.max, event.id)


def _names(event: Event) -> tuple[str, ...]:
    return (event.title, *event.participants, *event.places)


def _touches(event: Event, first: date, last: date) -> bool:
    time = event.time
    if time is None:
        return False
    begins = time.first or (date.min if (time.first_year or 0) < 1 else date.max)
    ends = time.last or (date.max if time.open_end else date.min)
    return begins <= last and first <= ends
