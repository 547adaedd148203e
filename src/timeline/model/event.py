"""What happened, when, and who tells it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, model_validator

from timeline.dates import Granularity
from timeline.model.document import content_hash
from timeline.model.points import edtf_value
from timeline.model.span import Frozen, TextSpan
from timeline.model.timevalue import TimeValue
from timeline.model.timex import Timex


class Dating(StrEnum):
    """How an event came by its date, best first.

    OWN: words of its clause. DERIVED: arithmetic or an anaphor ("over the 31 years since …", "since then").
    CONTEXT: the event it leans on ("During the visit …"). DOCUMENT: the article's own date. UNDATED: none.
    """

    OWN = "own"
    DERIVED = "derived"
    CONTEXT = "context"
    DOCUMENT = "document"
    UNDATED = "undated"


class Status(StrEnum):
    """Whether it has happened, as seen from the article's date."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    EXPECTED = "expected"
    RECURRING = "recurring"


class Mention(Frozen):
    """One telling of an event: where it stands, and what this telling alone says of it.

    ``sentence``, ``clause`` and ``trigger`` (the word that names the happening) point into the document's text.
    """

    document_id: str
    title: str
    sentence: TextSpan
    clause: TextSpan
    trigger: TextSpan
    kind: str
    time: TimeValue | None = None
    dating: Dating = Dating.UNDATED
    status: Status = Status.HAPPENED
    timexes: tuple[Timex, ...] = ()
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    figures: tuple[TextSpan, ...] = ()
    recurrence: str | None = None


def event_id(mention: Mention) -> str:
    """A stable name for an event: a hash of where it is told first."""
    return content_hash(
        f"{mention.document_id}|{mention.trigger.start}|{mention.clause.start}|{mention.clause.text}", 16
    )


class Conflict(Frozen):
    """A field on which the tellings disagree: each claim with the documents that make it."""

    field: str
    claims: tuple[tuple[str, tuple[str, ...]], ...]


def _complete(value: Any) -> Any:
    """A time given by its EDTF alone, with its bounds; one whose bounds do not fit its EDTF is refused."""
    given = {"edtf": value} if isinstance(value, str) else value
    if not isinstance(given, dict) or not isinstance(given.get("edtf"), str):
        return value
    if given.keys() <= {"edtf", "granularity"}:
        unit = given.get("granularity")
        return edtf_value(given["edtf"], Granularity(unit) if unit else None)
    time = TimeValue.model_validate(given)
    told = edtf_value(time.edtf, time.granularity)
    if (time.first, time.last) != (told.first, told.last):
        raise ValueError(f"the bounds do not fit {time.edtf!r}; leave edtf alone in there, and they are filled in")
    return time


class Event(Frozen):
    """Something that happened, or is to happen, once however many articles tell it.

    ``id`` is stable: a hash of its first telling, or of title and time for what nobody tells. ``time`` is None for an
    undated event. ``recurrence`` is an RFC 5545 RRULE for what recurs regularly. ``figures`` are the amounts told ("$41
    billion"). ``confidence`` (how sure it is) and ``salience`` (how much it matters to a reader of its articles) run
    from 0 to 1; both are 1 for what is added by hand.
    """

    id: str = ""
    title: str
    time: Annotated[TimeValue | None, BeforeValidator(_complete)] = None
    dating: Dating = Dating.UNDATED
    status: Status = Status.HAPPENED
    kind: str = "other"
    participants: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    confidence: float = 1.0
    salience: float = 1.0
    recurrence: str | None = None

    @model_validator(mode="after")
    def _default_id(self) -> Self:
        if not self.id:
            object.__setattr__(self, "id", content_hash(f"{self.title}|{self.time.edtf if self.time else None}"))
        return self

    @property
    def date_text(self) -> str:
        """The words that date it, as the articles have them; empty if there are none."""
        return next((t.span.text for m in self.mentions if m.time == self.time for t in m.timexes), "")
