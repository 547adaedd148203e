"""A sentence with what was found in it."""

from __future__ import annotations

from typing import NamedTuple

from timeline.grammar import Found
from timeline.text.sentences import Sentence


class Reading(NamedTuple):
    """A sentence with the expressions found in it."""

    sentence: Sentence
    found: list[Found]

    def around(self, index: int) -> tuple[int, int]:
        """The stretch of text around an expression in which no other one stands."""
        start = self.found[index - 1].end if index else self.sentence.start
        end = self.found[index + 1].start if index + 1 < len(self.found) else self.sentence.end
        return start, end
