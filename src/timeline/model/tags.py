"""What a tagger of the user's own tells of a text: names and happenings, by their places in it."""

from __future__ import annotations

from typing import Literal, Protocol

from timeline.model.event import Status
from timeline.model.span import Frozen


class TaggedName(Frozen):
    """A name: where it stands, what it names, and what to call that (by default as it stands there).

    >>> TaggedName(start=0, end=2, kind="person", full="Xi Jinping").full
    'Xi Jinping'
    """

    start: int
    end: int
    kind: Literal["person", "country", "place", "organisation", "occasion", "other"] = "other"
    full: str | None = None


class TaggedEvent(Frozen):
    """A happening: the clause that tells it, the place of the word that names it, its title and kind.

    Its date is found as for any other: in the words of its clause, else of its sentence, else by ``dating``. So is its
    ``status``, unless it is given.
    """

    start: int
    end: int
    trigger: tuple[int, int]
    title: str
    kind: str = "other"
    status: Status | None = None


class Tags(Frozen):
    """What a tagger found. All places are Python code points into the text, half-open."""

    names: tuple[TaggedName, ...] = ()
    events: tuple[TaggedEvent, ...] = ()


class Tagger(Protocol):
    """Any callable that tells the names and happenings of a text: a spaCy pipeline, a language model, a list of names.

    What it tells counts before what the library finds in the same place; elsewhere the library goes on finding.
    """

    def __call__(self, text: str, /) -> Tags:
        """The tags of the text."""
        ...
