"""Sentences without time stay without time."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes

TRAPS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("never.en.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "sentence"), [(kind, s) for kind, group in TRAPS.items() for s in group])
def test_traps_hold_no_time(kind: str, sentence: str) -> None:
    """Names, numbers, modals, codes and idioms that look like a time yield nothing."""
    timexes = find_timexes(Document(text=sentence, published=date(2023, 5, 18)))
    assert [(t.span.text, t.value) for t in timexes] == [], kind


def test_there_are_many_traps() -> None:
    """The list of traps only grows: five hundred at least, none twice."""
    sentences = [sentence for group in TRAPS.values() for sentence in group]
    assert len(sentences) >= 500
    assert len(set(sentences)) == len(sentences)
