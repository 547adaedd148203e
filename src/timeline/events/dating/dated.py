"""When something is told to happen, and how that is known."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model import Dating, TimeValue, Timex


class Dated(NamedTuple):
    """When a clause is told to happen: the time (None: it cannot be placed), how it came by it, and the words.

    ``places`` are those of the event that it leans on.
    """

    time: TimeValue | None
    dating: Dating
    timexes: tuple[Timex, ...]
    places: tuple[str, ...] = ()
