"""Past or future: what the verb that governs a date tells, and the words beside it."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from timeline.resolution.context import Clause, Direction
from timeline.text.verbs import VerbGroup, governing_group, verb_groups

_BY_RELATION = {"ON_OR_BEFORE": Direction.FUTURE, "ON_OR_AFTER": Direction.PAST}
_OPEN_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "cannot"})
REACH = 300
NEAREST = 3


class SentenceVerbs:
    """The verb groups of one sentence, read when first asked for; ``ahead`` are words that look ahead (*planned*)."""

    def __init__(self, text: str, start: int, end: int, ahead: frozenset[str]) -> None:
        self.text = text
        self.ahead = ahead
        self._start = start
        self._end = end

    @cached_property
    def groups(self) -> list[VerbGroup]:
        """The verb groups, left to right."""
        return verb_groups(self.text, self._start, self._end)

    def near(self, position: int) -> list[VerbGroup]:
        """The few groups on each side of an offset that can govern what stands there."""
        at = bisect_right(self.groups, position, key=lambda group: group.start)
        beside = self.groups[max(0, at - NEAREST) : at + NEAREST]
        return [g for g in beside if g.end > position - REACH and g.start < position + REACH]


class TensedClause(Clause):
    """The clause of an expression, by its offset and the word that relates to it (*by*, *since*)."""

    def __init__(self, verbs: SentenceVerbs, position: int, relation: str | None) -> None:
        self._verbs = verbs
        self._position = position
        self._relation = relation

    @cached_property
    def direction(self) -> Direction:
        """Where the date lies by its verb; without one by its relation word."""
        group = governing_group(self._verbs.text, self._verbs.near(self._position), self._position)
        by_verb = self._by_verb(group) if group else Direction.UNKNOWN
        return by_verb if by_verb is not Direction.UNKNOWN else _BY_RELATION.get(self._relation or "", by_verb)

    @property
    def alone(self) -> bool:
        """Whether the sentence has no verb."""
        return not self._verbs.groups

    def _by_verb(self, group: VerbGroup) -> Direction:
        if group.tense == "future" or self._looks_ahead(group):
            return Direction.FUTURE
        if group.modal:
            return Direction.UNKNOWN if group.perfect or group.modal in _OPEN_MODALS else Direction.FUTURE
        return Direction.PAST if group.tense == "past" or group.perfect else Direction.UNKNOWN

    def _looks_ahead(self, group: VerbGroup) -> bool:
        words = self._verbs.text[group.start : self._position].lower()
        return any(word in words for word in self._verbs.ahead)
