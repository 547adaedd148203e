"""From what was read of a happening to the event: who took part, where, with which figures, how surely told."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from timeline.events.clauses import Span
from timeline.events.figures import find_figures
from timeline.events.reading import Article, SentenceReading
from timeline.events.times import Dated
from timeline.events.triggers import Trigger
from timeline.events.usable import is_attribute
from timeline.model import Dating, Event, Mention, Status, TextSpan, Timex
from timeline.text.names import Name, NameKind

_SURENESS = {Dating.OWN: 0.9, Dating.DERIVED: 0.7, Dating.CONTEXT: 0.7, Dating.DOCUMENT: 0.5, Dating.UNDATED: 0.4}
_VAGUE_KIND = 0.1
_TOWARDS = frozenset({"in", "to", "at", "near", "into", "from", "outside", "across", "throughout"})
_REACH = 12


class Candidate(NamedTuple):
    """A happening as read: where it is told, the word that names it, its title, time and status, and its subject."""

    reading: SentenceReading
    clause: Span
    trigger: Trigger
    title: str
    dated: Dated
    status: Status
    subject: Span | None = None


def build_event(article: Article, candidate: Candidate) -> Event:
    """The event of a candidate, with its one mention."""
    mention = _mention(article, candidate)
    return Event(
        id=event_id(mention),
        title=mention.title,
        time=mention.time,
        dating=mention.dating,
        status=mention.status,
        kind=mention.kind,
        participants=mention.participants,
        places=mention.places,
        figures=tuple(dict.fromkeys(figure.text for figure in mention.figures)),
        mentions=(mention,),
        confidence=confidence(mention),
        recurrence=mention.recurrence,
    )


def _mention(article: Article, candidate: Candidate) -> Mention:
    text, reading, clause, when = article.text, candidate.reading, candidate.clause, candidate.dated
    inside = article.names_in(*clause)
    acting = article.names_in(*candidate.subject) if candidate.subject is not None else []
    figures = find_figures(text, clause.start, clause.end, [timex.span for timex in reading.timexes])
    recurring = find_recurring(reading, clause)
    return Mention(
        document_id=article.document.id,
        title=candidate.title,
        sentence=TextSpan.of(text, reading.start, reading.end),
        clause=TextSpan.of(text, *clause),
        trigger=TextSpan.of(text, candidate.trigger.start, candidate.trigger.end),
        kind=candidate.trigger.kind,
        time=when.time,
        dating=when.dating,
        status=Status.RECURRING if recurring else candidate.status,
        timexes=when.timexes,
        participants=_participants(article, candidate.title, acting + inside),
        places=tuple(dict.fromkeys(n.full for n in inside if _is_place(text, n, candidate.trigger))),
        figures=tuple(figures),
        recurrence=recurring.rrule if recurring else None,
    )


def find_recurring(reading: SentenceReading, clause: Span) -> Timex | None:
    """The expression of a clause that tells how what happens recurs: "every Tuesday"."""
    inside = (timex for timex in reading.timexes if clause.start <= timex.span.start < clause.end)
    return next((timex for timex in inside if timex.rrule and not is_attribute(reading.text, timex.span)), None)


def names_its_days(timex: Timex) -> bool:
    """Whether a repetition tells on which days or in which months: "every Tuesday", not "annually"."""
    return timex.rrule is not None and ";BY" in timex.rrule


def _participants(article: Article, title: str, inside: list[Name]) -> tuple[str, ...]:
    """Who takes part: those that the title names, then those that the clause names."""
    acting = [n for n in article.names_of(title) + inside if n.kind not in {NameKind.PLACE, NameKind.OCCASION}]
    return tuple(dict.fromkeys(name.full for name in acting))


def _is_place(text: str, name: Name, trigger: Trigger) -> bool:
    """Whether a name is where it happens: a place, or a country or the like that one goes to or is in."""
    if name.kind is NameKind.PLACE:
        return True
    before = text[max(0, name.start - _REACH) : name.start].split()
    cue = before[-1].lower() if before else ""
    if name.kind is NameKind.COUNTRY:
        return cue in _TOWARDS or (trigger.kind == "visit" and name.start > trigger.start)
    return name.kind is NameKind.OTHER and cue in _TOWARDS - {"to"}


def event_id(mention: Mention) -> str:
    """A stable name for an event: a hash of where it is told first."""
    key = f"{mention.document_id}|{mention.trigger.start}|{mention.clause.start}|{mention.clause.text}"
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def confidence(mention: Mention) -> float:
    """How sure one telling makes an event: by the way it is dated, less where no word tells its kind."""
    return round(_SURENESS[mention.dating] - (_VAGUE_KIND if mention.kind == "other" else 0.0), 2)
