"""Past or future: what the verb that governs a date tells."""

from __future__ import annotations

from timeline.resolution.context import Direction
from timeline.text.verbs import VerbGroup, governing_group, verb_groups


class Tenses:
    """The verb groups of one sentence, read when first asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._groups: list[VerbGroup] | None = None

    @property
    def groups(self) -> list[VerbGroup]:
        """The verb groups of the sentence, left to right."""
        if self._groups is None:
            self._groups = verb_groups(self._text, self._start, self._end)
        return self._groups

    def direction(self, position: int) -> Direction:
        """Where a date at this offset lies by the tense of its verb."""
        group = governing_group(self._text, self.groups, position)
        if group is None:
            return Direction.UNKNOWN
        if group.tense == "future":
            return Direction.FUTURE
        return Direction.PAST if group.tense == "past" or group.perfect else Direction.UNKNOWN
