"""Whether what is told has happened, is under way, or lies ahead."""

from __future__ import annotations

from datetime import date

from timeline.languages.lexicon import event_lexicon
from timeline.model import Status, TimeValue
from timeline.text.verb_group import VerbGroup

_DOUBTFUL = frozenset({"may", "might", "could", "can", "should", "would", "must"})
_CONDITIONS = frozenset({"if", "unless", "whether"})


def is_unreal(group: VerbGroup, link: str, *, reported: bool = False) -> bool:
    """Whether the clause tells of nothing that is or will be: negated, conditional or merely possible.

    What was ``reported`` to come is real: "said it would open in May".
    """
    doubtful = group.modal in _DOUBTFUL and not (reported and group.modal == "would")
    return group.negated or link in _CONDITIONS or doubtful


def status_of(group: VerbGroup, time: TimeValue | None, reference: date | None) -> Status:
    """The status as the tense tells it, seen from the article's date."""
    planned = group.passive and group.tense == "present" and group.lemma in event_lexicon().reading.planning
    if group.modal == "expected" or (planned and group.lemma == "expect"):
        return Status.EXPECTED
    if planned:
        return Status.SCHEDULED
    if group.tense == "future" or group.modal in {"scheduled", "would"}:
        return Status.SCHEDULED
    if time is not None and reference is not None and time.first is not None and time.first > reference:
        return Status.SCHEDULED
    if group.tense == "present" and group.progressive:
        return Status.ONGOING
    return Status.HAPPENED
