"""Texts published on a Thursday, and their time expressions."""

from __future__ import annotations

from timeline.model import Document
from timeline.model.timex import Timex
from timeline.resolution import find_timexes

REFERENCE = "2023-05-18"


def read(text: str, published: str | None = REFERENCE) -> list[Timex]:
    """The expressions of a text."""
    return find_timexes(Document(text=text, published=published))


def last(text: str, published: str | None = REFERENCE) -> Timex:
    """The last expression of a text."""
    return read(text, published)[-1]


def read_value(sentence: str) -> str:
    """The value of the last expression of a sentence."""
    return last(sentence).value
