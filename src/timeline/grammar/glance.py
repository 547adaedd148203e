"""Whether words may tell a time, at a glance: most sentences tell none, and need no closer look."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

_PLAIN = str.maketrans(
    {code: "0" if (char := chr(code)).isdigit() else char.lower() if char.isalpha() else " " for code in range(128)}
)
"""Small letters for letters, one digit for all, a blank for anything else."""

_FIGURES = re.compile(r"[0-9](?:(?<=[a-z'][0-9])|[0-9]{3}|[a-z'/:]|[.-][0-9])", re.IGNORECASE)
"""Figures as times are written in, but not as what is counted mostly is: *1984*, *3/4*, *8.30*, *6pm*, *'99*."""


class Marks(NamedTuple):
    """What betrays a time in plain letters: words, and pairs of words side by side."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]


def may_tell(words: str, marks: Marks) -> bool:
    """Whether there are figures that look like a time, or marks; for other letters than the plain ones, always so.

    >>> marks = find_marks(["tuesday", "p.m.", "long ago"])
    >>> [may_tell(words, marks) for words in ("He was 6.", "On TUESDAY?", "About six p.m.", "In 1984", "Not long ago")]
    [False, True, True, True, True]
    """
    if not words.isascii() or _FIGURES.search(words):
        return True
    plain = words.translate(_PLAIN).split()
    return not (marks.words.isdisjoint(plain) and marks.pairs.isdisjoint(pairwise(plain)))


def find_marks(words: Iterable[str]) -> Marks:
    """What betrays each of the words, or rows of words: a word in plain letters, or the first two."""
    plain = [tuple(word.translate(_PLAIN).split()) for word in words if word.isascii()]
    return Marks(
        frozenset(pieces[0] for pieces in plain if len(pieces) == 1),
        frozenset((first, second) for first, second, *_ in (pieces for pieces in plain if len(pieces) > 1)),
    )
