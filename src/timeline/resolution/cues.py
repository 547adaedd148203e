"""Past or future in a language without a verb lexicon: what the nearest word of tense tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from timeline.languages import TenseSpec
from timeline.resolution.clause import Clause, Direction
from timeline.resolution.hints import Hint
from timeline.text.sentences import Sentence

REACH = 300
NEAREST = 3


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

    def __init__(self, cues: TenseCues, position: int, hint: Hint) -> None:
        self._cues = cues
        self._position = position
        self._hint = hint

    @cached_property
    def direction(self) -> Direction:
        """Where the date lies by the nearest cue; without one, or after *since*, by the word before it."""
        if self._hint.direction is Direction.PAST:
            return Direction.PAST
        cued = self._cues.nearest(self._position)
        return cued if cued is not Direction.UNKNOWN else self._hint.direction

    @property
    def promises(self) -> bool:
        """Whether the nearest cue is one of the future."""
        return self.direction is Direction.FUTURE

    @property
    def alone(self) -> bool:
        """Whether the sentence has no cue."""
        return not self._cues.cues
