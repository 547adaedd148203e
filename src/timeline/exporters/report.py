"""What an exporter hands back: its text or bytes, and what it had to leave out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Self


class Omission(NamedTuple):
    """An event that a format cannot hold, or not wholly, and why."""

    event_id: str
    reason: str


class Exported(str):
    """A ``str`` that also tells what was left out, in ``omitted``.

    >>> calendar = Exported("…", [Omission("e1", "it has no date")])
    >>> calendar == "…", calendar.omitted[0].reason
    (True, 'it has no date')
    """

    __slots__ = ("omitted",)

    omitted: tuple[Omission, ...]

    def __new__(cls, text: str, omitted: Iterable[Omission] = ()) -> Self:
        """The content together with the report."""
        made = super().__new__(cls, text)
        made.omitted = tuple(omitted)
        return made


class ExportedBytes(bytes):
    """``bytes`` that also tell what was left out, in ``omitted``."""

    omitted: tuple[Omission, ...]

    def __new__(cls, data: bytes, omitted: Iterable[Omission] = ()) -> Self:
        """The content together with the report."""
        made = super().__new__(cls, data)
        made.omitted = tuple(omitted)
        return made
