"""Past or future: what the verb that governs a date tells, and the words beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

from timeline.languages import Language, TenseSpec
from timeline.languages.lexicon import has_verbs
from timeline.resolution.context import Clause, Direction
from timeline.text.sentences import Sentence
from timeline.text.verbs import VerbGroup, governing_group, verb_groups

_OPEN_MODALS = frozenset({"can", "could", "may", "might", "must", "should", "cannot"})
REACH = 300
NEAREST = 3

ClauseReader = Callable[[int, Direction], Clause]
"""Reads the clause of an expression from its offset and what the word before it tells (*by*, *since*)."""


def clause_reader(text: str, sentence: Sentence, language: Language) -> ClauseReader:
    """What reads the clauses of a sentence: its verbs if the language has a verb lexicon, else its words of tense."""
    if has_verbs(language.code):
        verbs = SentenceVerbs(text, *sentence, language.words_of("looking_ahead"))
        return lambda position, hint: TensedClause(verbs, position, hint)
    cues = TenseCues(text, sentence, language.tense)
    return lambda position, hint: CuedClause(cues, position, hint)


def read_hint(signal: str | None, relation: str | None, language: Language) -> Direction:
    """What the word before a date tells where no verb does: *until* looks ahead, *since* looks back, *from* neither."""
    if relation == "ON_OR_BEFORE":
        return Direction.FUTURE
    back = signal is not None and signal.lower() in language.words_of("looking_back")
    return Direction.PAST if back else Direction.UNKNOWN


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
    """The clause of an expression, by its offset and what the word before it tells."""

    def __init__(self, verbs: SentenceVerbs, position: int, hint: Direction) -> None:
        self._verbs = verbs
        self._position = position
        self._hint = hint

    @cached_property
    def _group(self) -> VerbGroup | None:
        return governing_group(self._verbs.text, self._verbs.near(self._position), self._position)

    @cached_property
    def direction(self) -> Direction:
        """Where the date lies by its verb; without one by the word before it."""
        by_verb = self._by_verb(self._group) if self._group else Direction.UNKNOWN
        return by_verb if by_verb is not Direction.UNKNOWN else self._hint

    @property
    def promises(self) -> bool:
        """Whether the verb is in the future tense."""
        return self._group is not None and self._group.tense == "future"

    @property
    def recalls(self) -> bool:
        """Whether the verb is in the past perfect."""
        group = self._group
        return group is not None and group.tense == "past" and group.perfect and not group.modal

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


class TenseCues:
    """The words of a sentence that tell its tense, found when first asked for."""

    def __init__(self, text: str, sentence: Sentence, spec: TenseSpec) -> None:
        self._text = text
        self._sentence = sentence
        self._spec = spec

    @cached_property
    def cues(self) -> list[tuple[int, Direction]]:
        """Their offsets, left to right, with what they tell."""
        words = _WORD.finditer(self._text, *self._sentence)
        told = ((word.start(), self._tell(word.group().lower())) for word in words)
        return [(at, direction) for at, direction in told if direction is not Direction.UNKNOWN]

    def _tell(self, word: str) -> Direction:
        if word in self._spec.future:
            return Direction.FUTURE
        return Direction.PAST if word in self._spec.past else Direction.UNKNOWN

    def nearest(self, position: int) -> Direction:
        """What the nearest one tells, first of all one in the same clause."""
        at = bisect_right(self.cues, position, key=lambda cue: cue[0])
        near = self.cues[max(0, at - NEAREST) : at + NEAREST]
        return min(near, key=lambda cue: self._distance(cue[0], position), default=(0, Direction.UNKNOWN))[1]

    def _distance(self, cue: int, position: int) -> tuple[bool, int]:
        between = self._text[min(cue, position) : max(cue, position)]
        return len(between) > REACH or any(mark in between for mark in ",;:"), len(between)


_WORD = re.compile(r"[^\W\d_]+")


class CuedClause(Clause):
    """The clause of an expression in a language without a verb lexicon: its tense is that of the nearest cue."""

    def __init__(self, cues: TenseCues, position: int, hint: Direction) -> None:
        self._cues = cues
        self._position = position
        self._hint = hint

    @cached_property
    def direction(self) -> Direction:
        """Where the date lies by the nearest cue; without one by the word before it."""
        cued = self._cues.nearest(self._position)
        return cued if cued is not Direction.UNKNOWN else self._hint

    @property
    def promises(self) -> bool:
        """Whether the nearest cue is one of the future."""
        return self.direction is Direction.FUTURE

    @property
    def alone(self) -> bool:
        """Whether the sentence has no cue."""
        return not self._cues.cues
