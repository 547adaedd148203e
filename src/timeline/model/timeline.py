"""Events in order of time, with the articles that tell them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Self

from pydantic import model_validator

from timeline.arguments import check_kind
from timeline.errors import DateInputError, InputError
from timeline.model.document import Document
from timeline.model.event import Event
from timeline.model.naming import Wanted
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
        """The events that name a person, a place or an organisation, or have the words in their title.

        Whole words count: "Xi" finds "Xi Jinping" and not "Mexico". "Steve Jobs" also finds what names "Jobs" alone,
        unless the timeline knows another Jobs. A name in lower case finds any case.

        >>> events = [Event(id="1", title="Lee resigned", participants=["Lee"]), Event(id="2", title="Leeds flooded")]
        >>> [event.title for event in TimelineData(events=events).about("Ann Lee").events]
        ['Lee resigned']

        Raises ``InputError`` for a name that is no text.
        """
        check_kind("name", name, str, "a text")
        wanted = Wanted(name, (known for event in self.events for known in _names(event)))
        return self._with(e for e in self.events if wanted.stands_in(e.title) or any(map(wanted.is_named, _names(e))))

    def top(self, count: int) -> Self:
        """The ``count`` most salient events, in order of time; of equals those that come first.

        Raises ``InputError`` for what is no number, and for a negative one.
        """
        check_kind("count", count, int, "a number of events")
        if count < 0:
            raise InputError(f"count is not 0 or more: {count}")
        return self._with(sorted(self.events, key=lambda event: -event.salience)[:count])

    def with_events(self, *events: Event) -> Self:
        """The timeline with these events, instead of those with the same ids or besides them.

        >>> [event.title for event in TimelineData().with_events(Event(title="Storm")).events]
        ['Storm']
        """
        given = {event.id: event for event in events}
        return self._holding([e for e in self.events if e.id not in given] + list(given.values()))

    def without_events(self, *ids: str) -> Self:
        """The timeline without the events of these ids; its articles stay, so that they are not told anew."""
        return self._holding(event for event in self.events if event.id not in ids)

    def between(self, first: date, last: date) -> Self:
        """The dated events that touch the days from ``first`` to ``last``, both included.

        Raises ``DateInputError`` for what is no ``date``.
        """
        for name, day in (("first", first), ("last", last)):
            check_kind(name, day, date, "a date", DateInputError)
        return self._with(e for e in self.events if _touches(e, first, last))

    def document(self, document_id: str) -> Document:
        """The document of that id; raises ``KeyError`` if the timeline has none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def _holding(self, events: Iterable[Event]) -> Self:
        return type(self)(title=self.title, documents=self.documents, events=tuple(events))

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
    return (*event.participants, *event.places)


def _touches(event: Event, first: date, last: date) -> bool:
    time = event.time
    if time is None:
        return False
    begins = time.first or (date.min if (time.first_year or 0) < 1 else date.max)
    ends = time.last or (date.max if time.open_end else date.min)
    return begins <= last and first <= ends
