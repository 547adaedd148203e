"""Whether words may tell a time, at a glance: most sentences tell none, and need no closer look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_DIGIT = "0"
_PLAIN = str.maketrans(
    {code: _DIGIT if (char := chr(code)).isdigit() else char.lower() if char.isalpha() else " " for code in range(128)}
)
"""Small letters for letters, one digit for all, a blank for anything else."""


def may_tell(words: str, marks: frozenset[str]) -> bool:
    """Whether there is a digit or one of the marks; for other letters than the plain ones, that is always so.

    >>> marks = find_marks(["tuesday", "p.m."])
    >>> [may_tell(words, marks) for words in ("The mill closed.", "On TUESDAY?", "About six p.m.", "In 1984")]
    [False, True, True, True]
    """
    if not words.isascii():
        return True
    plain = words.translate(_PLAIN)
    return _DIGIT in plain or not marks.isdisjoint(plain.split())


def find_marks(words: Iterable[str]) -> frozenset[str]:
    """What betrays each of the words, or rows of words, in plain letters: a piece of it."""
    plain = (word.translate(_PLAIN).split() for word in words if word.isascii())
    return frozenset(_rarest(pieces) for pieces in plain if pieces)


def _rarest(words: Sequence[str]) -> str:
    """The one that a text has least often, as far as lengths can tell: the longest, the last of several.

    >>> _rarest(["a", "m"]), _rarest(["day", "of", "atonement"])
    ('m', 'atonement')
    """
    return max(reversed(words), key=len)
