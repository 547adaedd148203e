"""The timeline as plain text for a terminal: dates on the left, what happened on the right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from timeline.exporters.report import Exported
from timeline.exporters.views.clean import clean_line
from timeline.exporters.views.labels import date_label
from timeline.model import Event, Status, TimelineData

_GAP = "  "
_HEADER = ("Date", "Event", "Articles")
_PLAIN_STATUS = Status.HAPPENED


def export_table(timeline: TimelineData, *, width: int = 100) -> Exported:
    """The events as aligned columns no wider than ``width`` (at least 40): date, title, number of articles.

    A status other than "happened" and the fields on which the articles disagree follow the title in brackets.
    """
    width = max(width, 40)
    rows = [_HEADER, *(_cells(event) for event in timeline.events)]
    count_width = len(_HEADER[2])
    date_width = min(max(display_width(row[0]) for row in rows), width // 3)
    widths = (date_width, width - date_width - count_width - 2 * len(_GAP), count_width)
    lines = [line for row in rows for line in _layout(row, widths)]
    rule = _GAP.join("─" * cell for cell in widths)
    title = [clean_line(timeline.title), ""] if timeline.title else []
    return Exported("\n".join([*title, lines[0], rule, *lines[1:]]) + "\n")


def display_width(text: str) -> int:
    """The number of terminal cells that a text takes.

    >>> display_width("Xi"), display_width("西安")
    (2, 4)
    """
    return sum(_char_width(char) for char in text)


def wrap(text: str, width: int) -> Iterator[str]:
    """The words of a text in lines of at most ``width`` cells; a longer word is cut.

    >>> list(wrap("one two three", 8))
    ['one two', 'three']
    """
    line, used = "", 0
    for word in text.split(" "):
        for piece in _cut(word, width):
            size = display_width(piece)
            if line and used + 1 + size > width:
                yield line
                line, used = piece, size
            else:
                line, used = (f"{line} {piece}", used + 1 + size) if line else (piece, size)
    yield line


def _cells(event: Event) -> tuple[str, str, str]:
    notes = [] if event.status is _PLAIN_STATUS else [str(event.status)]
    if event.conflicts:
        notes.append("articles disagree on " + ", ".join(clean_line(conflict.field) for conflict in event.conflicts))
    articles = len({mention.document_id for mention in event.mentions})
    title = " ".join([clean_line(event.title), *(f"[{note}]" for note in notes)])
    return clean_line(date_label(event.time)), title, str(articles)


def _layout(row: tuple[str, str, str], widths: tuple[int, int, int]) -> Iterator[str]:
    """The lines of one row: the first two cells wrapped, the last one at the right."""
    left, middle = list(wrap(row[0], widths[0])), list(wrap(row[1], widths[1]))
    for number in range(max(len(left), len(middle))):
        first = left[number] if number < len(left) else ""
        second = middle[number] if number < len(middle) else ""
        third = row[2].rjust(widths[2]) if number == 0 else ""
        yield _GAP.join([_pad(first, widths[0]), _pad(second, widths[1]), third]).rstrip()


def _pad(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))


def _cut(word: str, width: int) -> Iterator[str]:
    piece, used = "", 0
    for char in word:
        size = _char_width(char)
        if used + size > width:
            yield piece
            piece, used = "", 0
        piece, used = piece + char, used + size
    yield piece


def _char_width(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
