"""Whether what is told has happened, is under way, or lies ahead."""

from __future__ import annotations

from datetime import date

from timeline.model import Status, TimeValue
from timeline.text.verb_group import VerbGroup

_DOUBTFUL = frozenset({"may", "might", "could", "can", "should", "would", "must", "cannot", "ca"})


def is_unreal(group: VerbGroup, link: str) -> bool:
    """Whether the clause tells of nothing that is or will be: negated, conditional or merely possible."""
    return group.negated or link in {"if", "unless", "whether"} or group.modal in _DOUBTFUL


def status_of(group: VerbGroup, time: TimeValue | None, reference: date | None) -> Status:
    """The status as the tense tells it, seen from the article's date."""
    if group.modal == "expected":
        return Status.EXPECTED
    if group.tense == "future" or group.modal == "scheduled":
        return Status.SCHEDULED
    if time is not None and reference is not None and time.first is not None and time.first > reference:
        return Status.SCHEDULED
    if group.tense == "present" and group.progressive:
        return Status.ONGOING
    return Status.HAPPENED
