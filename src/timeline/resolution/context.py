"""What is known when an expression is resolved: the time of speech, the times told so far, and the tense."""

from __future__ import annotations

from timeline.dates import Granularity, Moment
from timeline.grammar.expressions import Reference
from timeline.model import Anchor
from timeline.resolution.bygone import Bygone
from timeline.resolution.clause import Clause, Direction
from timeline.resolution.story import Story, Telling

NEAR_PRESENT = 20
NEAR_PAST = 5
"""So many years before the article's date a story may go on into its present, or into what was just before."""


class Context:
    """The state of a text while it is read from top to bottom.

    ``clause`` tells of the words around the expression, ``used`` collects the anchors that it took. ``entry`` tells
    whether the text is one expression and nothing else, as in a calendar; ``bygone`` is a story of years ago in the
    news. In a narrative ``reported`` in the news, *last autumn* is counted from the article's date.
    """

    def __init__(self, speech: Telling | None, *, narrative: bool, reported: bool = False) -> None:
        self.speech = speech
        self.narrative = narrative
        self.reported = reported
        self.story = Story(narrative=narrative)
        self.bygone = Bygone()
        self.clause: Clause = Clause()
        self.used: list[Anchor] = []
        self.entry = False

    def reference(self, reference: Reference = Reference.SPEECH, within: Granularity | None = None) -> Telling | None:
        """The time that an expression is counted from: for ``STORY`` the last one told that fixes the unit ``within``.

        What news tells in the past tense is not counted from a time still to come. ``SPEECH`` is the article's date,
        and in a narrative the time told last.
        """
        if reference is Reference.SPEECH:
            told = self.story.last(within) if self.narrative else None
            return told or self.speech
        if not self.story.told and not self.story.lost:
            return self.speech
        return self.story.pointed_at(within, before=self._end_of_past())

    def is_now(self, shift: int | None = None) -> bool:
        """Whether a narrative speaks from the article's date: of what will be, is set to come, or was *last autumn*.

        The present tense, and what was, may be the story's own, unless that has come near the article's date.
        """
        if self.speech is None:
            return False
        years = self.speech.period.start.year - self.story.told[-1].period.start.year if self.story.told else 0
        if self.clause.foresees:
            return years <= NEAR_PRESENT
        return self.clause.promises or (shift is not None and shift < 0 and years <= NEAR_PAST)

    def _end_of_past(self) -> Moment | None:
        """The end of the article's own time, where the clause tells of what is past by then."""
        if self.narrative or self.speech is None or self.clause.direction is not Direction.PAST:
            return None
        return self.speech.period.end

    def use(self, told: Telling) -> Moment:
        """Note that an expression is counted from this time, and give its first moment."""
        anchor = told.anchor
        if anchor not in self.used:
            self.used.append(anchor)
        return told.period.start
