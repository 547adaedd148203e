"""Whole passages in the manner of encyclopedias: every date of a history lies in its right year."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes

PASSAGES = tomllib.loads(Path(__file__).with_name("passages.toml").read_text(encoding="utf-8"))


def read(text: str) -> list[list[str]]:
    """The words and values of the expressions of a history."""
    lines = [line.replace("\n", " ") for line in text.split("\n\n")]
    document = Document(text="\n\n".join(lines), published="2009-12-19")
    return [[timex.span.text, timex.value] for timex in find_timexes(document)]


@pytest.mark.parametrize("passage", PASSAGES.values(), ids=PASSAGES)
def test_every_date_of_a_history_lies_in_its_year(passage: dict[str, Any]) -> None:
    """The dates of a passage, some with their year and most without, have the values that a reader gives them."""
    found = read(passage["text"])
    assert [pair for pair in found if pair in passage["dates"]] == passage["dates"]
