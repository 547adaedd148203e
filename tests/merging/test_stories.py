"""Whole stories, told by several outlets on different days: what is one event, and when, where and who it is."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import timeline
from timeline import Document, Event

STORY: dict[str, Any] = tomllib.loads((Path(__file__).parent / "stories" / "ferry.toml").read_text(encoding="utf-8"))
TEXTS = {article["id"]: article["text"] for article in STORY["articles"]}


@pytest.fixture(scope="module")
def events() -> list[Event]:
    """The events of the story."""
    documents = [Document(**article) for article in STORY["articles"]]
    return list(timeline.extract(documents).events)


def find_told(events: list[Event], document_id: str, words: str) -> list[Event]:
    """The events whose trigger stands in these words of an article."""
    start = TEXTS[document_id].index(words)
    within = range(start, start + len(words))
    return [
        event
        for event in events
        for mention in event.mentions
        if mention.document_id == document_id and mention.trigger.start in within
    ]


@pytest.mark.parametrize("expected", STORY["events"], ids=lambda expected: next(iter(expected["told"].values())))
def test_events(events: list[Event], expected: dict[str, Any]) -> None:
    """All tellings of an event are one event with the facets expected, and no telling of another belongs to it."""
    tellings = [find_told(events, *told) for told in expected["told"].items()]
    (event,) = {event.id: event for found in tellings for event in found}.values()
    assert all(tellings)
    told_elsewhere = [other["told"] for other in STORY["events"] if other is not expected]
    assert not any(event in find_told(events, *told) for other in told_elsewhere for told in other.items())
    assert {name: describe(event, name) for name in expected.keys() - {"told"}} == {
        name: value for name, value in expected.items() if name != "told"
    }


def describe(event: Event, name: str) -> Any:
    """A facet of an event as the story states it."""
    value = getattr(event, name)
    if name == "time":
        return value.edtf if value else None
    return sorted(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(
    ("document_id", "words"),
    [(name, words) for each in STORY["nothing"] for name, found in each.items() for words in found],
)
def test_no_events(events: list[Event], document_id: str, words: str) -> None:
    """Talk, hypotheses and purposes are no events."""
    assert find_told(events, document_id, words) == []
