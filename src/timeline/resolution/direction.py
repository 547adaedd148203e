"""Past or future: what the verb that governs a date tells, and the words beside it."""

from __future__ import annotations

from timeline.resolution.context import Direction
from timeline.text.verbs import VerbGroup, governing_group, verb_groups

_BY_RELATION = {"ON_OR_BEFORE": Direction.FUTURE, "ON_OR_AFTER": Direction.PAST}

_OPEN_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "cannot"})


class Tenses:
    """The verb groups of one sentence, read when first asked for; ``ahead`` are words that look ahead (*planned*)."""

    def __init__(self, text: str, start: int, end: int, ahead: frozenset[str]) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._ahead = ahead
        self._groups: list[VerbGroup] | None = None

    @property
    def groups(self) -> list[VerbGroup]:
        """The verb groups of the sentence, left to right."""
        if self._groups is None:
            self._groups = verb_groups(self._text, self._start, self._end)
        return self._groups

    def direction(self, position: int, relation: str | None = None) -> Direction:
        """Where a date at this offset lies by its verb; without one by its relation word (*by*, *since*)."""
        group = governing_group(self._text, self.groups, position)
        by_verb = self._by_verb(group, position) if group else Direction.UNKNOWN
        return by_verb if by_verb is not Direction.UNKNOWN else _BY_RELATION.get(relation or "", Direction.UNKNOWN)

    def _by_verb(self, group: VerbGroup, position: int) -> Direction:
        if group.tense == "future" or self._looks_ahead(group, position):
            return Direction.FUTURE
        if group.modal:
            return Direction.UNKNOWN if group.perfect or group.modal in _OPEN_MODALS else Direction.FUTURE
        return Direction.PAST if group.tense == "past" or group.perfect else Direction.UNKNOWN

    def _looks_ahead(self, group: VerbGroup, position: int) -> bool:
        if group.start >= position:
            return False
        words = self._text[group.start : position].lower()
        return any(word in words for word in self._ahead)
