"""What tellings of one event have in common."""

from __future__ import annotations

from timeline.merging import find_grounds
from timeline.model import Document
from timeline.pipeline import build_timeline


def test_grounds() -> None:
    """A telling is explained by the words and figures it shares with the nearest earlier one."""
    texts = (
        "Exports of Norway reached $31 billion in 2018.",
        "In 2018, Norway's exports reached US$31 billion, it was said.",
    )
    (event,) = build_timeline([Document(text=text, id=str(n)) for n, text in enumerate(texts)]).events
    (ground,) = find_grounds(event.mentions)
    assert (ground.mention, ground.other) == (event.mentions[1], event.mentions[0])
    assert {"exports", "reached"} <= set(ground.words)
    assert ground.figures == ("US$31 billion",)
