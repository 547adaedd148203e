"""Whether what is told has happened, is under way, or lies ahead."""

from __future__ import annotations

from datetime import date

from timeline.events.dating.sides import is_ahead, is_over
from timeline.languages.lexicon import event_lexicon
from timeline.model import Status, TimeValue
from timeline.text.verb_group import VerbGroup

_DOUBTFUL = frozenset({"may", "might", "could", "can", "should", "would", "must"})
_OBLIGING = frozenset({"should", "must"})
_CONDITIONS = frozenset({"if", "unless", "whether"})


def is_unreal(group: VerbGroup, link: str, *, reported: bool = False) -> bool:
    """Whether the clause tells of nothing that is or will be: negated, conditional or merely possible.

    What was ``reported`` to come is real: "said it would open in May".
    """
    doubtful = group.modal in _DOUBTFUL and not (reported and group.modal == "would")
    return group.negated or link in _CONDITIONS or doubtful


def is_deadline(group: VerbGroup, link: str, *, becomes: bool = False) -> bool:
    """Whether it says what is due to be done by a time: "should be finished by May", "must be fitted".

    Also what it ``becomes``: "should be ready".
    """
    barred = group.negated or group.perfect or link in _CONDITIONS
    return group.modal in _OBLIGING and (group.passive or becomes) and not barred


def is_offered(group: VerbGroup, link: str, time: TimeValue | None, reference: date | None) -> bool:
    """Whether it says from which day to come something is to be had: "readers can borrow the diaries from Monday"."""
    plain = group.modal == "can" and not (group.negated or group.perfect or link)
    begins = time is not None and time.end_exclusive is None and is_ahead(time, reference)
    return plain and begins


def is_planned(group: VerbGroup) -> bool:
    """Whether somebody plans it, or it is planned: "plans a terminal by 2030", "is scheduled for May"."""
    present = group.finite and group.tense == "present" and not group.perfect
    return present and group.lemma in event_lexicon().reading.planning


def status_of(group: VerbGroup, time: TimeValue | None, reference: date | None) -> Status:
    """The status as the tense tells it, seen from the article's date."""
    planned = is_planned(group)
    awaited = group.tense == "present" and group.lemma in event_lexicon().reading.outlook
    if group.modal in {"expected", "should"} or (awaited and (planned or not group.passive)):
        return Status.EXPECTED
    if planned and not is_over(time, reference):
        return Status.SCHEDULED
    if group.tense == "future" or group.modal in {"scheduled", "would", "must"}:
        return Status.SCHEDULED
    if _lies_ahead(group, time, reference):
        return Status.SCHEDULED
    if group.tense == "present" and group.progressive:
        return Status.ONGOING
    return Status.HAPPENED


def _lies_ahead(group: VerbGroup, time: TimeValue | None, reference: date | None) -> bool:
    """Whether the time begins after a day, or what is told in the present ends after it: "runs until June"."""
    if time is None or reference is None:
        return False
    lasting = group.simple_present and group.lemma != "be"
    first = time.first or (time.last if lasting else None)
    return first is not None and first > reference
