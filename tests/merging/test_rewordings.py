"""One event told in other words, and events that only look alike."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import timeline
from timeline import Document
from timeline.languages.lexicon import merging_lexicon

PAIRS: dict[str, list[list[str]]] = tomllib.loads(
    (Path(__file__).parent / "stories" / "rewordings.toml").read_text(encoding="utf-8")
)
EXAMPLES = [
    pair
    for likenesses in (merging_lexicon().acts, merging_lexicon().phases)
    for likeness in likenesses.values()
    for pair in likeness.examples
]
_MARKED = re.compile(r"\[([^]]*)\]")


def find_marked(pair: list[str]) -> list[set[str]]:
    """The ids of the events that the marked words of each article tell, when both make one timeline."""
    documents = [Document(text=_MARKED.sub(r"\1", article), id=str(n)) for n, article in enumerate(pair)]
    told = [(m, event.id) for event in timeline.extract(documents).events for m in event.mentions]
    spans = [_span_of(article) for article in pair]
    return [
        {event for mention, event in told if mention.document_id == str(n) and mention.trigger.start in span}
        for n, span in enumerate(spans)
    ]


def _span_of(article: str) -> range:
    start = article.index("[")
    return range(start, article.index("]") - 1)


@pytest.mark.parametrize("pair", PAIRS["same"], ids=lambda pair: pair[0])
def test_other_words_for_one_event(pair: list[str]) -> None:
    """What two articles tell of one event in other words becomes one event."""
    one, other = find_marked(pair)
    assert one & other


@pytest.mark.parametrize("pair", PAIRS["different"], ids=lambda pair: pair[0])
def test_events_that_look_alike(pair: list[str]) -> None:
    """Two events of one day or month, of one person, place or thing, stay two."""
    one, other = find_marked(pair)
    assert not one & other


@pytest.mark.parametrize("pair", EXAMPLES, ids=lambda pair: pair[1])
def test_examples_of_acts(pair: tuple[str, str]) -> None:
    """The two sentences beside each list of words tell one event."""
    documents = [Document(text=text, id=str(n)) for n, text in enumerate(pair)]
    assert len(timeline.extract(documents).events) == 1
