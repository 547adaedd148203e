"""Negated verbs that tell what did happen, and when: "did not open until May"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentence.clauses import Clause
from timeline.model import Timex

UNTIL = frozenset({"until", "till"})
"""What leads to the time up to which something goes on, or is not yet so."""

_REAL = frozenset({"", "will", "would"})


def affirm_delayed(clauses: Sequence[Clause], timexes: Sequence[Timex]) -> list[Clause]:
    """The clauses, with a negated verb that "until" gives a time read as what happened then."""
    signals = [timex.signal for timex in timexes if timex.signal is not None]
    ends = [signal.start for signal in signals if signal.text.lower() in UNTIL]
    return [_affirm(clause) if _is_delayed(clause, ends) else clause for clause in clauses] if ends else list(clauses)


def _is_delayed(clause: Clause, ends: Sequence[int]) -> bool:
    """Whether "until" and a time follow a negated verb that tells a fact, or stand before one behind its subject."""
    group = clause.group
    told = group.tense in {"past", "future"} and group.modal in _REAL
    begin = clause.start if group.inverted else group.end
    return told and (group.negated or group.inverted) and any(begin <= end < clause.end for end in ends)


def _affirm(clause: Clause) -> Clause:
    return clause._replace(group=clause.group._replace(negated=False), delayed=True)
