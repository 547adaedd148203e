"""What a verb with its auxiliaries says."""

from __future__ import annotations

from typing import Literal, NamedTuple

Tense = Literal["past", "present", "future", "none"]


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries: "has not been held", "is expected to run", "to sign".

    ``head`` is the verb that happens and ``lemma`` its base form. ``tense`` is "none" for infinitives and participles,
    which are not ``finite``. ``modal`` is the modal verb, or "scheduled" or "expected" for scaffolds such as "is due
    to".
    """

    start: int
    end: int
    head_start: int
    head_end: int
    head: str
    lemma: str
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: str = ""
    negated: bool = False
    finite: bool = True

    @property
    def plans(self) -> bool:
        """Whether it tells what is scheduled or expected, and not what is done."""
        return self.modal in {"scheduled", "expected"}

    @property
    def inverted(self) -> bool:
        """Whether its helper stands before its subject: "only then did he | leave"."""
        alone = self.start == self.head_start and self.head == self.lemma
        return alone and self.finite and self.tense == "past"

    @property
    def simple_present(self) -> bool:
        """Whether it stands in the present tense as such: "opens", and not "has opened", "is opening", "is opened"."""
        return self.tense == "present" and not (self.perfect or self.progressive or self.passive)
