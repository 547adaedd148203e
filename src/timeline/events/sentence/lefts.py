"""What stands on the left of a verb: the words of its subject, and how its clause is tied to the others."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.sentence.marks import CLAUSE_TAKING, SMALL, Marks
from timeline.events.sentence.phrases import measure_start

RELATIVES = frozenset({"who", "which", "that"})
_ASIDES = RELATIVES | {"whose", "whom"}
TIMELY = frozenset({"when", "while", "where", "after", "before", "as", "once", "until"})


class Left(NamedTuple):
    """The words of a subject (``first`` and ``last`` included), and how its clause is tied in.

    ``edge`` is where the clause begins: its connector, or words in front of the subject.
    """

    first: int
    last: int
    link: str = ""
    outer: int | None = None
    edge: int = 0


class Lefts:
    """What has been found on the left of the verbs so far, and what kind of clauses theirs are."""

    def __init__(self, marks: Marks) -> None:
        self.marks = marks
        self.words = marks.words
        self.heads = marks.heads
        self.lefts: list[Left | None] = []

    def neighbour(self, number: int) -> int | None:
        """The clause before, or for the first clause of the sentence the one after."""
        if number:
            return number - 1
        return 1 if len(self.heads) > 1 else None

    def is_relative(self, number: int) -> bool:
        """Whether a clause hangs on a noun by "who" or the like."""
        left = self.lefts[number]
        return left is not None and left.link in _ASIDES and not self.is_content(left)

    def is_content(self, left: Left) -> bool:
        """Whether a clause tells what is said or thought: "said that it rained", "thinks the man fled"."""
        before = self.marks.skip_back(left.edge - 1)
        said = next((g for g in self.heads if before >= 0 and g.end == self.words[before].end), None)
        return left.link == "that" and said is not None and said.finite and said.lemma in CLAUSE_TAKING

    def is_aside(self, number: int) -> bool:
        """Whether a clause is relative, or begins after a comma with a word such as "when"."""
        left = self.lefts[number]
        if left is None or left.link not in TIMELY or left.edge == 0:
            return self.is_relative(number)
        begin = measure_start(self.marks, left.edge)
        return left.outer is not None and left.outer < number and self.words[begin - 1].form == ","

    def is_no_relative(self, k: int) -> bool:
        """Whether "that" at ``k`` opens what is said or stands for a noun: "said that", "half of that"."""
        if k and self.words[k - 1].lower in SMALL.prepositions:
            return True
        return k - 1 in self.marks.in_verb and bool(set(self.words[k - 1].verb) & CLAUSE_TAKING)
