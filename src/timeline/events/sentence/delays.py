"""Negated verbs that tell what did happen, and when: "did not open until May", "will not open before May"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentence.clauses import Clause
from timeline.languages.lexicon import event_lexicon
from timeline.model import TextSpan, Timex

UNTIL = frozenset({"until", "till"})
"""What leads to the time up to which something goes on, or is not yet so."""

_BEFORE = frozenset({"before"})
_BEGINNING = event_lexicon().kinds["opening"].verbs | event_lexicon().kinds["launch"].verbs | {"resume", "return"}
_REAL = frozenset({"", "will", "would"})


def affirm_delayed(clauses: Sequence[Clause], timexes: Sequence[Timex]) -> list[Clause]:
    """The clauses, with a negated verb that "until" gives a time read as what happened then.

    What is yet to begin may have "before" in its place.
    """
    ends = [t.signal for t in timexes if t.signal is not None and t.signal.text.lower() in UNTIL | _BEFORE]
    return [_affirm(clause) if _is_delayed(clause, ends) else clause for clause in clauses] if ends else list(clauses)


def _is_delayed(clause: Clause, ends: Sequence[TextSpan]) -> bool:
    """Whether "until" and a time follow a negated verb that tells a fact, or stand before one behind its subject."""
    group = clause.group
    begins = group.lemma in _BEGINNING and (group.tense == "future" or group.modal == "would")
    told = group.tense in {"past", "future"} and group.modal in _REAL
    begin = clause.start if group.inverted else group.end
    near = (end.text.lower() for end in ends if begin <= end.start < clause.end)
    return told and (group.negated or group.inverted) and any(begins or word in UNTIL for word in near)


def _affirm(clause: Clause) -> Clause:
    return clause._replace(group=clause.group._replace(negated=False), delayed=True)
