"""From what was read of a happening to the event: who took part, where, with which figures, how surely told."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.dating.dated import Dated
from timeline.events.dating.repetition import find_recurring
from timeline.events.facets.figures import find_figures
from timeline.events.facets.participants import find_participants
from timeline.events.facets.places import find_places
from timeline.events.sentence.clauses import Span
from timeline.events.sentence.reading import Article, SentenceReading, outer_names
from timeline.events.sentence.triggers import Trigger
from timeline.model import Dating, Event, Mention, Status, TextSpan
from timeline.model.event import event_id
from timeline.text.names import Name

_SURENESS = {Dating.OWN: 0.9, Dating.DERIVED: 0.7, Dating.CONTEXT: 0.7, Dating.DOCUMENT: 0.5, Dating.UNDATED: 0.4}
_VAGUE_KIND = 0.1


class Names(NamedTuple):
    """The names of a title, of its clause, of the subject, and those that only a relative clause tells of."""

    titled: list[Name]
    inside: list[Name]
    acting: list[Name]
    aside: list[Name]


_NO_NAMES = Names([], [], [], [])


class Candidate(NamedTuple):
    """A happening as read: where it is told, the word that names it, its title, time and status, its subject.

    Its ``places`` and ``names`` come to it when it is located.
    """

    reading: SentenceReading
    clause: Span
    trigger: Trigger
    title: str
    dated: Dated
    status: Status
    subject: Span | None = None
    places: tuple[str, ...] = ()
    names: Names = _NO_NAMES


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
    names = candidate.names
    beside = {name.full for name in names.aside}
    told = [name for name in outer_names(names.titled) if name.full not in beside]
    end = _end_with_outcome(reading, clause)
    figures = find_figures(text, clause.start, end, [timex.span for timex in reading.timexes])
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
        participants=find_participants(text, told, names.acting, names.inside, candidate.places),
        places=candidate.places,
        figures=tuple(figures),
        recurrence=recurring.rrule if recurring else None,
    )


def locate(article: Article, candidate: Candidate) -> Candidate:
    """The candidate with its names, and the places among them that its own clause and its title tell."""
    names = _find_names(article, candidate)
    title, trigger = candidate.title, candidate.trigger
    titled = outer_names(names.titled)
    named = find_places(title, titled, find_in_title(title, trigger)) if titled else ()
    places = (*named, *find_places(article.text, [*names.acting, *names.inside], trigger))
    return candidate._replace(places=tuple(dict.fromkeys(places)), names=names)


def find_in_title(title: str, trigger: Trigger) -> Trigger:
    """The trigger where the title has it; at the end of the title if the title puts it otherwise."""
    start = title.lower().find(trigger.word.split("_")[0])
    end = start + len(trigger.word) if start >= 0 else len(title)
    return trigger._replace(start=max(start, 0), end=end)


def _end_with_outcome(reading: SentenceReading, clause: Span) -> int:
    """Where what a clause tells ends with its outcome: "sank off Tolk, killing 17 people"."""
    outcome = next((g for g in reading.groups if g.start >= clause.end), None)
    if outcome is None or outcome.finite or not outcome.progressive or outcome.start - clause.end > len(", "):
        return clause.end
    later = (c.start for c in reading.clauses if c.start > outcome.start)
    return min(later, default=reading.end)


def _find_names(article: Article, candidate: Candidate) -> Names:
    titled, inside = article.names_of(candidate.title), article.names_in(*candidate.clause)
    subject = candidate.subject
    if subject is None:
        return Names(titled, inside, [], [])
    verbs = [g for g in candidate.reading.groups if subject.start < g.start <= candidate.trigger.start]
    aside = range(verbs[0].start, verbs[-1].start) if len(verbs) > 1 else range(0)
    acting = [n for n in article.names_in(*subject) if n.start not in aside]
    beside = article.names_in(aside.start, aside.stop)
    return Names(titled, [n for n in inside if n.start not in aside], acting, beside)


def confidence(mention: Mention) -> float:
    """How sure one telling makes an event: by the way it is dated, less where no word tells its kind."""
    return round(_SURENESS[mention.dating] - (_VAGUE_KIND if mention.kind == "other" else 0.0), 2)
