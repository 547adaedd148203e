"""Marked words in a text: cut at every boundary, so that spans that cross cannot nest wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline.exporters.page.markup import tag, text


class Mark(NamedTuple):
    """A stretch of a text, half-open, and the name of the element that it links to."""

    start: int
    end: int
    target: str


def mark_text(content: str, marks: Iterable[Mark]) -> str:
    """The text as HTML, its marked words as links; words that several marks share link to the first.

    >>> mark_text("in May", [Mark(3, 6, "e1")])
    'in <a href="#e1"><mark>May</mark></a>'
    """
    return "".join(_pieces(content, [mark for mark in marks if 0 <= mark.start < mark.end <= len(content)]))


def _pieces(content: str, marks: list[Mark]) -> Iterator[str]:
    starts = {mark.start for mark in marks}
    points = sorted({0, len(content)} | starts | {mark.end for mark in marks})
    for start, end in pairwise(points):
        piece = text(content[start:end])
        over = next((mark for mark in marks if mark.start <= start and end <= mark.end), None)
        yield tag("a", tag("mark", piece), href=f"#{over.target}") if over else piece
