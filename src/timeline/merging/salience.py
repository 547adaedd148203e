"""How much an event matters to a reader of the articles that tell it.

    salience = sum of WEIGHTS[sign] * sign        each sign from 0 to 1, the weights summing to 1

    tellings    1 - 1/2 ** (independent tellings - 1): 0 for one, 1/2 for two, 3/4 for three
    headline    the share of its title's words in the headline
    place       1 at the start of the article, 0 at its end
    first       1 for what its sentence tells first, 0 for what it adds
    nearness    how near its time lies to the day of the article, see NEARNESS: news, not background
    precision   how finely its time is known, see PRECISION
    kind        1 for what plainly happens; less for what the kinds in LESSER name
    status      how real it is yet, see STATUS

What each telling has (headline, place, first, nearness) counts by the best telling. Nothing else than the event and
the articles that tell it goes in, so other articles change nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.documents.headline import find_headline
from timeline.merging.compare import gap
from timeline.merging.profile import Stretch, stretch_of
from timeline.merging.words import content_words
from timeline.model import Document, Mention, Status

WEIGHTS = {
    "tellings": 0.2,
    "headline": 0.15,
    "place": 0.1,
    "first": 0.1,
    "nearness": 0.2,
    "precision": 0.1,
    "kind": 0.1,
    "status": 0.05,
}

NEARNESS = {7: 1.0, 31: 0.8, 366: 0.5, 3660: 0.2}
"""By the most days between the event and its article; what lies farther, or cannot be placed, has 0."""

LESSER = {"other": 0.0, "statistic": 0.2, "statement": 0.3}
"""By the kind of the event."""

PRECISION = {1: 1.0, 7: 0.9, 31: 0.7, 92: 0.5, 366: 0.4, 3653: 0.2}
"""By the longest stretch of days; what is longer, open on a side, or undated has 0."""

STATUS = {
    Status.HAPPENED: 1.0,
    Status.ONGOING: 1.0,
    Status.SCHEDULED: 0.9,
    Status.EXPECTED: 0.5,
    Status.RECURRING: 0.5,
}

_OPENING = 5
"""A clause that begins so many characters after its sentence is what the sentence tells first."""

Words = frozenset[str]


class Told(NamedTuple):
    """A mention with the words of its title and the days of its time."""

    mention: Mention
    words: Words
    time: Stretch | None


class Front(NamedTuple):
    """What an article puts first: the words of its headline; also how long it is, and its day as a stretch."""

    headline: Words
    length: int
    day: Stretch | None


class Fronts:
    """The fronts of articles; a headline is read when its article is first asked about."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.headlines: dict[str, Words] = {}

    def of(self, document_id: str) -> Front:
        """The front of an article, an empty one if the article is not at hand."""
        document = self.documents.get(document_id)
        if document is None:
            return _NOTHING
        if document_id not in self.headlines:
            headline = document.title or find_headline(document.text) or ""
            self.headlines[document_id] = content_words(headline)
        published = document.published.time if document.published else None
        return Front(self.headlines[document_id], len(document.text), stretch_of(published))


_NOTHING = Front(frozenset(), 0, None)


def measure_salience(
    told: Sequence[Told], time: Stretch | None, status: Status, tellings: int, fronts: Fronts
) -> float:
    """The salience of an event, from 0 to 1.

    ``told`` are its tellings, of which ``tellings`` counts the independent ones.
    """
    fronted = [(each, fronts.of(each.mention.document_id)) for each in told]
    signs = {
        "tellings": 1 - 0.5 ** (tellings - 1),
        "headline": max([_share(each.words, front.headline) for each, front in fronted]),
        "place": max([_earliness(each.mention, front) for each, front in fronted]),
        "first": float(any(m.clause.start - m.sentence.start <= _OPENING for m, _, _ in told)),
        "nearness": max([_nearness(each.time, front) for each, front in fronted]),
        "precision": _precision(time),
        "kind": max([LESSER.get(mention.kind, 1.0) for mention, _, _ in told]),
        "status": STATUS[status],
    }
    return round(sum([WEIGHTS[name] * sign for name, sign in signs.items()]), 2)


def _earliness(mention: Mention, front: Front) -> float:
    return 1 - mention.clause.start / max(front.length, mention.clause.end, 1)


def _nearness(time: Stretch | None, front: Front) -> float:
    return _grade(gap(time, front.day), NEARNESS) if time is not None and front.day is not None else 0.0


def _share(words: Words, others: Words) -> float:
    smaller = min(len(words), len(others))
    return len(words & others) / smaller if smaller else 0.0


def _precision(time: Stretch | None) -> float:
    return _grade(time.length, PRECISION) if time is not None else 0.0


def _grade(days: int, grades: Mapping[int, float]) -> float:
    """The grade of the first limit that so many days do not pass, 0 beyond the last."""
    for longest, grade in grades.items():
        if days <= longest:
            return grade
    return 0.0
