"""The clause of a time expression: what its tense tells of the time."""

from __future__ import annotations

from enum import Enum


class Direction(Enum):
    """Where a date without a year lies: what tense and cue words tell."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


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
    def is_firm(self) -> bool:
        """Whether its dates are days of its verb, so that no other side than the verb's can be meant."""
        return False

    @property
    def tells(self) -> bool:
        """Whether it is a main clause of the past, whose dates are those of its verb."""
        return False

    @property
    def tells_aside(self) -> bool:
        """Whether its dates are those of a verb of the past, be that in a main clause or not."""
        return False

    @property
    def is_opened(self) -> bool:
        """Whether its date stands in front of its verb, and nothing else before that."""
        return False

    @property
    def foresees(self) -> bool:
        """Whether it tells in the present tense what is set to come."""
        return False

    @property
    def is_aside(self) -> bool:
        """Whether it adds to what another one tells: a participle, a relative clause."""
        return False

    @property
    def recalls(self) -> bool:
        """Whether it tells what had been before the rest of the story."""
        return False

    @property
    def alone(self) -> bool:
        """Whether no verb is about."""
        return True
