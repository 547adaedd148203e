"""How far into a document reading goes."""

from __future__ import annotations

from typing import Literal

from timeline.model import Document, Truncation

_LONGEST_WORD = 1000


def find_end(text: str, most: int) -> int:
    """Where reading a text too long stops: behind the last whole word among its first ``most`` characters.

    >>> find_end("It opened on 18 May 2024.", 22)
    20
    """
    blanks = (text.rfind(blank, max(0, most - _LONGEST_WORD), most) for blank in " \n")
    return max(blanks) + 1 or most


def cut(document: Document, of: Literal["text", "expressions", "events"], most: int, end: int) -> Document:
    """The document up to an offset, with a note of what there was too much of; its id stays."""
    note = Truncation(of=of, most=most, read=end)
    return document.model_copy(update={"text": document.text[:end], "truncations": (*document.truncations, note)})
