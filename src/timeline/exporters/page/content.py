"""What the page tells, put in order: events with names of their own, and the sentences of the articles."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import NamedTuple

from timeline.exporters.page.marks import Mark
from timeline.exporters.views.edges import Edges, find_edges
from timeline.exporters.views.labels import date_label
from timeline.exporters.views.sources import Source, documents_by_id, find_sources
from timeline.model import Event, Mention, TimelineData


class Entry(NamedTuple):
    """An event, the name of its element, and its tellings."""

    name: str
    event: Event
    edges: Edges
    sources: list[Source]

    @property
    def label(self) -> str:
        """Its date in words."""
        return date_label(self.event.time)


class Sentence(NamedTuple):
    """A sentence of an article, the name of its element, and the events that it tells."""

    name: str
    start: int
    end: int
    text: str
    entries: list[Entry]
    marks: list[Mark]


class Article(NamedTuple):
    """An article with its sentences that tell events, in order."""

    source: Source
    sentences: list[Sentence]


class Content(NamedTuple):
    """All that stands on the page; ``prefix`` begins the names of all its elements."""

    prefix: str
    title: str
    entries: list[Entry]
    articles: list[Article]


def collect(timeline: TimelineData) -> Content:
    """The content of a timeline's page."""
    prefix = _prefix(timeline)
    documents = documents_by_id(timeline)
    entries = [
        Entry(
            f"{prefix}-e{number}",
            event,
            find_edges(event.time) if event.time else Edges(None, None),
            find_sources(event, documents),
        )
        for number, event in enumerate(timeline.events, start=1)
    ]
    return Content(prefix, timeline.title or "Timeline", entries, _articles(prefix, entries))


def sentence_name(articles: list[Article]) -> dict[tuple[str, int, int], str]:
    """The names of the sentences by document and place."""
    return {
        (article.source.mention.document_id, sentence.start, sentence.end): sentence.name
        for article in articles
        for sentence in article.sentences
    }


def find_marks(mention: Mention, target: str) -> list[Mark]:
    """The date words of a telling, by their place in its sentence."""
    start = mention.sentence.start
    return [Mark(timex.span.start - start, timex.span.end - start, target) for timex in mention.timexes]


def _prefix(timeline: TimelineData) -> str:
    """A name that two different pages do not share: they may stand in one notebook."""
    told = "\n".join([timeline.title or "", *(f"{event.id} {event.title}" for event in timeline.events)])
    return "t" + hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def _articles(prefix: str, entries: list[Entry]) -> list[Article]:
    told: dict[str, dict[tuple[int, int], list[tuple[Entry, Source]]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        for source in entry.sources:
            sentence = source.mention.sentence
            told[source.mention.document_id][sentence.start, sentence.end].append((entry, source))
    articles = []
    for number, by_place in enumerate(told.values(), start=1):
        places = enumerate(sorted(by_place.items()), start=1)
        sentences = [_sentence(f"{prefix}-a{number}-{at}", place, tellings) for at, (place, tellings) in places]
        articles.append(Article(next(iter(by_place.values()))[0][1], sentences))
    return articles


def _sentence(name: str, place: tuple[int, int], tellings: list[tuple[Entry, Source]]) -> Sentence:
    return Sentence(
        name,
        *place,
        tellings[0][1].mention.sentence.text,
        list({entry.name: entry for entry, _ in tellings}.values()),
        [mark for entry, source in tellings for mark in find_marks(source.mention, entry.name)],
    )
