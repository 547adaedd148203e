"""Sentences as wire news, court reports, mails and other kinds of texts have them, with what stands in them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline import find_timexes
from timeline.model import Timex

GENRES: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("genres.toml").read_text(encoding="utf-8"))
SENTENCES = [(genre, sentence, told) for genre, at in GENRES.items() for sentence, told in at["sentences"].items()]


def told_by(timex: Timex) -> str:
    """The words of an expression, its value and its modifier."""
    return " ".join(filter(None, (timex.span.text, "=", timex.value, timex.mod)))


@pytest.mark.parametrize(("genre", "sentence", "told"), SENTENCES)
def test_sentences_of_a_genre(genre: str, sentence: str, told: list[str]) -> None:
    """Just the time expressions of a sentence are found, each with its value on the day of its text."""
    text = GENRES[genre]
    timexes = find_timexes(sentence, published=text["published"], language=text["language"])
    assert [told_by(timex) for timex in timexes] == told
