"""What is known when an expression is resolved: the time of speech, the times told so far, and the tense."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from timeline.dates import Granularity, Moment, Period
from timeline.grammar.expressions import Reference
from timeline.model import Anchor

MEMORY = 40
NEAR_YEARS = 6


class Direction(Enum):
    """Where a date without a year lies: what tense and cue words tell."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Telling(NamedTuple):
    """A time told earlier in the text, as an anchor for what follows."""

    period: Period
    anchor: Anchor


class Clause:
    """The clause of an expression: whether it looks back or ahead, and whether there is a verb at all."""

    @property
    def direction(self) -> Direction:
        """Where its dates lie."""
        return Direction.UNKNOWN

    @property
    def promises(self) -> bool:
        """Whether it tells what will be, as seen from the article's date."""
        return False

    @property
    def alone(self) -> bool:
        """Whether no verb is about."""
        return True


class Context:
    """The state of a text while it is read from top to bottom.

    ``clause`` tells of the words around the expression, ``used`` collects the anchors that it took.
    """

    def __init__(self, speech: Telling | None, *, narrative: bool) -> None:
        self.speech = speech
        self.narrative = narrative
        self.clause: Clause = Clause()
        self.story: list[Telling] = []
        self.used: list[Anchor] = []
        self._digression: Telling | None = None
        self._lost = False

    def tell(self, told: Telling) -> None:
        """Remember a time that the text has told; a lone year far from a narrative's own does not move the story."""
        self._lost = False
        if self.narrative and self._digresses(told):
            self._digression = told
            return
        self._digression = None
        self.story.append(told)
        del self.story[:-MEMORY]

    def lose(self) -> None:
        """Note that the text has told a time which has no place: what leans on it has none, either."""
        self._lost = True

    def _digresses(self, told: Telling) -> bool:
        if not self.story or told.period.granularity < Granularity.YEAR or _is_near(told, self.story[-1]):
            return False
        return self._digression is None or not _is_near(told, self._digression)

    def reference(self, reference: Reference = Reference.SPEECH, within: Granularity | None = None) -> Telling | None:
        """The time that an expression is counted from: for ``STORY`` the last one told that fixes the unit ``within``.

        ``SPEECH`` is the article's date, and in a narrative the time told last.
        """
        if reference is Reference.SPEECH:
            told = self.last_told(within) if self.narrative else None
            return told or self.speech
        if self._lost:
            return None
        if self._digression is not None and (within is None or self._digression.period.granularity <= within):
            return self._digression
        return self.last_told(within) if self.story else self.speech

    def last_told(self, within: Granularity | None = None) -> Telling | None:
        """The time told last that is no coarser than the unit; None where a coarser one has led the story elsewhere."""
        coarser: list[Telling] = []
        for told in reversed(self.story):
            if within is None or told.period.granularity <= within:
                return told if all(c.period.interval.overlaps(told.period.interval) for c in coarser) else None
            coarser.append(told)
        return None

    def use(self, told: Telling) -> Moment:
        """Note that an expression is counted from this time, and give its first moment."""
        if told.anchor not in self.used:
            self.used.append(told.anchor)
        return told.period.start


def _is_near(one: Telling, other: Telling) -> bool:
    return abs(one.period.start.year - other.period.start.year) <= NEAR_YEARS
