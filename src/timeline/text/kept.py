"""What is told of the forms of a text, kept: news repeats its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_Told = TypeVar("_Told")

LONGEST = 40


class Kept(dict[str, _Told]):
    """A function of a form that remembers its answers: ``most`` at a time, and none for long forms.

    So it is bounded in size, not just in number. What is known is looked up as fast as a dictionary does.

    >>> lengths = Kept(len, most=2)
    >>> [lengths[form] for form in ("in", "May", "may", "m" * 1000)], list(lengths)
    ([2, 3, 3, 1000], ['may'])
    """

    def __init__(self, tell: Callable[[str], _Told], *, most: int) -> None:
        super().__init__()
        self.tell = tell
        self.most = most

    def __missing__(self, form: str) -> _Told:
        told = self.tell(form)
        if len(form) <= LONGEST:
            if len(self) >= self.most:
                self.clear()
            self[form] = told
        return told
