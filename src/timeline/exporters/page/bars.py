"""Where each event stands in the drawing: its bar, its label, and the row in which both have room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.exporters.page.content import Entry
from timeline.exporters.page.scale import Scale, day_of
from timeline.exporters.table import display_width, wrap
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.schedule import is_imprecise

WIDTH, MARGIN = 1000.0, 24.0
SMALLEST = 12.0
_OPEN = 42.0
_LETTER = 6.9
_GAP = 6.0
_LONGEST_LABEL = 52


class Bar(NamedTuple):
    """An event on the line: its ends, its label and where that stands, and the whole room that it takes."""

    entry: Entry
    left: float
    right: float
    label: str
    label_at: float
    flipped: bool
    room: tuple[float, float]


def pack(rooms: Iterable[tuple[float, float]]) -> list[int]:
    """For each stretch the first row where it touches none before it.

    >>> pack([(0, 5), (3, 8), (6, 9)])
    [0, 1, 0]
    """
    rows: list[list[tuple[float, float]]] = []
    chosen = []
    for left, right in rooms:
        fits = (n for n, row in enumerate(rows) if all(right <= start or end <= left for start, end in row))
        number = next(fits, len(rows))
        if number == len(rows):
            rows.append([])
        rows[number].append((left, right))
        chosen.append(number)
    return chosen


def is_vague(entry: Entry) -> bool:
    """Whether the day of an event is not known firmly."""
    return entry.event.time is not None and is_imprecise(entry.event.time)


def place(entry: Entry, scale: Scale, *, labelled: bool) -> Bar:
    """The bar, with its label inside if it fits, else beside it where there is more room."""
    left, right = _ends(entry, scale)
    title = clean_line(entry.event.title)
    if not labelled or not title:
        return Bar(entry, left, right, "", left, False, (left - 1, right + 1))
    label = _shorten(title, _LONGEST_LABEL)
    width = display_width(label) * _LETTER
    beside = max(left, WIDTH - right) - _GAP >= width
    if width + 2 * _GAP <= right - left and not (beside and is_vague(entry)):
        return Bar(entry, left, right, label, left + _GAP, False, (left, right + _GAP))
    if right + _GAP + width > WIDTH and left > WIDTH - right:
        label = _shorten(label, int((left - _GAP) / _LETTER))
        return Bar(
            entry, left, right, label, left - _GAP, True, (left - 2 * _GAP - display_width(label) * _LETTER, right)
        )
    label = _shorten(label, int((WIDTH - right - _GAP) / _LETTER))
    return Bar(
        entry, left, right, label, right + _GAP, False, (left, right + 2 * _GAP + display_width(label) * _LETTER)
    )


def _ends(entry: Entry, scale: Scale) -> tuple[float, float]:
    """Where the bar begins and ends; an open side reaches a little beyond, a short bar is widened to be seen."""
    start, end = (edge and MARGIN + scale.place(day_of(edge)) for edge in (entry.edges.start, entry.edges.end))
    left = start if start is not None else (end or 0.0) - _OPEN
    right = end if end is not None else left + _OPEN
    lacking = max(SMALLEST - (right - left), 0.0)
    return left - lacking / 2, right + lacking / 2


def _shorten(label: str, most: int) -> str:
    """The label in at most that many cells, cut between words where it can be."""
    if display_width(label) <= most:
        return label
    cut = next(wrap(label, max(most - 1, 1)))
    return cut.rstrip(",;: ") + "…"
