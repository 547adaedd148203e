"""Paragraphs for a terminal: a first line, and what belongs to it indented below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.exporters.table import wrap
from timeline.exporters.views.clean import clean_line
from timeline.model import TextSpan

_INDENT = "    "
_CONTEXT = 60


def join_paragraphs(paragraphs: Iterable[list[str]], width: int) -> str:
    """The paragraphs, with an empty line after each."""
    return "".join("\n".join(_lay_out(paragraph, width)) + "\n\n" for paragraph in paragraphs)


def quote(text: str, marked: TextSpan, around: tuple[int, int]) -> str:
    """The words around the marked ones, as far as the stretch ``around`` goes.

    >>> quote("It rained on Monday.", TextSpan(start=13, end=19, text="Monday"), (0, 20))
    'It rained on [Monday].'
    """
    start, end = max(around[0], marked.start - _CONTEXT), min(around[1], marked.end + _CONTEXT)
    before, after = text[start : marked.start], text[marked.end : max(end, marked.end)]
    opening = before if start == around[0] else "… " + before.partition(" ")[2]
    closing = after if end >= around[1] else after.rpartition(" ")[0] + " …"
    return clean_line(f"{opening}[{marked.text}]{closing}").lstrip(",; ")


def _lay_out(paragraph: list[str], width: int) -> Iterator[str]:
    first, *rest = paragraph
    yield first
    for line in rest:
        pieces = wrap(line, max(width - 2 * len(_INDENT), 20))
        yield _INDENT + next(pieces)
        yield from (2 * _INDENT + piece for piece in pieces)
