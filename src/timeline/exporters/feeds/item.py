"""What the feeds for timeline pages share: the events that go in, their names, and a description in HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from timeline.exporters.report import Omission
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.sources import Source, documents_by_id, find_sources
from timeline.model import Event, TimelineData, TimeValue


class Item(NamedTuple):
    """A dated event that goes into a feed, under a name of its own."""

    id: str
    event: Event
    time: TimeValue
    sources: list[Source]

    @property
    def title(self) -> str:
        """The title on one line."""
        return clean_line(self.event.title)

    @property
    def group(self) -> str:
        """The kind of event, empty if it has none worth telling."""
        return "" if self.event.kind == "other" else clean_line(self.event.kind)

    @property
    def url(self) -> str | None:
        """The first harmless address of an article."""
        return next((source.url for source in self.sources if source.url), None)

    @property
    def sentence(self) -> str:
        """The sentence that tells it first."""
        return clean_line(self.sources[0].mention.sentence.text) if self.sources else ""


def find_items(timeline: TimelineData) -> tuple[list[Item], list[Omission]]:
    """The dated events, each id once; and the others, with the reason."""
    documents = documents_by_id(timeline)
    items: dict[str, Item] = {}
    omitted = []
    for event in timeline.events:
        name = clean_line(event.id) or "event"
        if event.time is None:
            omitted.append(Omission(event.id, "it has no date"))
        elif name in items:
            omitted.append(Omission(event.id, "an earlier event has the same id"))
        else:
            items[name] = Item(name, event, event.time, find_sources(event, documents))
    return list(items.values()), omitted


def describe_in_html(item: Item) -> str:
    """The sentence and the articles as a little HTML, all text escaped."""
    quote = f"<blockquote>{escape(item.sentence)}</blockquote>" if item.sentence else ""
    return quote + "".join(_citations(item.sources))


def _citations(sources: list[Source]) -> Iterator[str]:
    cited = {(source.citation, source.url): source for source in reversed(sources)}
    for source in reversed(cited.values()):
        text, url = escape(source.citation), source.passage_url
        yield f'<p>— <a href="{escape(url)}">{text}</a></p>' if url else f"<p>— {text}</p>"
