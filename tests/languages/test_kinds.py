"""English sentences, kind by kind, with what stands in them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from timeline.model import Document, Timex
from timeline.resolution import find_timexes

KINDS: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("kinds.en.toml").read_text(encoding="utf-8")
)
THURSDAY = "2023-05-18"


def told_by(timex: Timex) -> str:
    """The words of an expression, its value (or its state) and its modifier."""
    return " ".join(filter(None, (timex.span.text, "=", timex.value or timex.state, timex.mod)))


@pytest.mark.parametrize(
    ("kind", "sentence", "told"), [(kind, s, told) for kind, group in KINDS.items() for s, told in group.items()]
)
def test_kinds_are_found_and_valued(kind: str, sentence: str, told: list[str]) -> None:
    """Just the time expressions of a sentence are found, each with its value."""
    timexes = find_timexes(Document(text=sentence, published=THURSDAY))
    assert [told_by(timex) for timex in timexes] == told, kind
