"""How much an event matters to a reader of the articles that tell it.

    salience = sum of WEIGHTS[sign] * sign        each sign from 0 to 1, the weights summing to 1

    tellings    1 - 1/2 ** (independent tellings - 1): 0 for one, 1/2 for two, 3/4 for three
    headline    the share of its title's words in the headline
    lead        the share of its title's words in the first paragraph
    place       1 at the start of the article, 0 at its end
    precision   how finely its time is known, see PRECISION
    status      how real it is yet, see STATUS

What each telling has (headline, lead, place) counts by the best telling. Nothing else than the event and the articles
that tell it goes in, so other articles change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from timeline.documents.headline import find_headline
from timeline.merging.profile import content_words, stretch_of
from timeline.model import Document, Mention, Status, TimeValue

WEIGHTS = {"tellings": 0.3, "headline": 0.2, "lead": 0.1, "place": 0.15, "precision": 0.15, "status": 0.1}

PRECISION = {1: 1.0, 7: 0.9, 31: 0.7, 92: 0.5, 366: 0.4, 3653: 0.2}
"""By the longest stretch of days; what is longer, open on a side, or undated has 0."""

STATUS = {
    Status.HAPPENED: 1.0,
    Status.ONGOING: 1.0,
    Status.SCHEDULED: 0.9,
    Status.EXPECTED: 0.5,
    Status.RECURRING: 0.5,
}

_SENTENCE_ENDS = (".", "!", "?", "”", '"')


Words = frozenset[str]


class Front(NamedTuple):
    """What an article puts first: the words of its headline and of its first paragraph, and how long it is."""

    headline: Words
    lead: Words
    length: int


class Fronts:
    """The fronts of articles; a text is read when it is first asked about."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.fronts: dict[str, Front] = {}

    def of(self, document_id: str) -> Front:
        """The front of an article, an empty one if the article is not at hand."""
        if document_id not in self.fronts:
            document = self.documents.get(document_id)
            self.fronts[document_id] = read_front(document) if document else Front(frozenset(), frozenset(), 0)
        return self.fronts[document_id]


def read_front(document: Document) -> Front:
    """The front of an article: its title or headline, and the first line below that ends as a sentence does."""
    headline = document.title or find_headline(document.text) or ""
    lines = (line.strip() for line in document.text.splitlines())
    lead = next((line for line in lines if line.endswith(_SENTENCE_ENDS)), "")
    return Front(content_words(headline), content_words(lead), len(document.text))


def measure_salience(
    told: Iterable[tuple[Mention, Words]], time: TimeValue | None, status: Status, tellings: int, fronts: Fronts
) -> float:
    """The salience of an event, from 0 to 1.

    ``told`` are its mentions with the words of their titles, ``tellings`` counts the independent ones among them.
    """
    fronted = [(mention, words, fronts.of(mention.document_id)) for mention, words in told]
    signs = {
        "tellings": 1 - 0.5 ** (tellings - 1),
        "headline": max(_share(words, front.headline) for _, words, front in fronted),
        "lead": max(_share(words, front.lead) for _, words, front in fronted),
        "place": max(_earliness(mention, front) for mention, _, front in fronted),
        "precision": _precision(time),
        "status": STATUS[status],
    }
    return round(sum(WEIGHTS[name] * sign for name, sign in signs.items()), 2)


def _earliness(mention: Mention, front: Front) -> float:
    return 1 - mention.clause.start / max(front.length, mention.clause.end, 1)


def _share(words: Words, others: Words) -> float:
    smaller = min(len(words), len(others))
    return len(words & others) / smaller if smaller else 0.0


def _precision(time: TimeValue | None) -> float:
    stretch = stretch_of(time)
    if stretch is None:
        return 0.0
    return next((value for longest, value in PRECISION.items() if stretch.length <= longest), 0.0)
