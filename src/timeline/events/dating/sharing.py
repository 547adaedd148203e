"""Verbs in a row that have one time, told at their end: "closed a route and sold both ships in May"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.dates import Granularity
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.model import TimeValue, Timex

_FORMS = ("tense", "modal", "perfect", "progressive", "passive")


def shares_time(
    reading: SentenceReading, clause: Clause, follower: Clause, time: TimeValue | None, timexes: Sequence[Timex]
) -> bool:
    """Whether a clause has the time that the next one ends with.

    It has if both share an object ("signed and issued the statement on Monday"), or tell short acts of one doer, joined
    by "and". A year says too little of the first then: "was founded in Leeds and moved to Hull in 1950".
    """
    if _shares_object(clause, follower):
        return True
    if time is None or not _goes_with(reading, clause, follower) or not _is_short(clause):
        return False
    lasting = clause.group.perfect and clause.group.tense == "present"
    near = lasting or (time.granularity <= Granularity.MONTH and "/" not in time.edtf)
    behind = all(timex.span.start > follower.group.end for timex in timexes)
    untimed = not any(clause.start <= timex.span.start < clause.end for timex in reading.timexes)
    return near and behind and untimed


def _shares_object(clause: Clause, follower: Clause) -> bool:
    joined = follower.link in {"and", ","} and follower.subject == clause.subject
    return joined and clause.group.end == clause.end


def _goes_with(reading: SentenceReading, clause: Clause, follower: Clause) -> bool:
    """Whether the next verb has the same doer and form, and nothing but "and" stands between."""
    group, other = clause.group, follower.group
    alike = all(getattr(group, form) == getattr(other, form) for form in _FORMS)
    same = clause.subject is not None and clause.subject == follower.subject and follower.link == "and"
    return alike and same and reading.text[clause.end : other.start].strip() == "and"


def _is_short(clause: Clause) -> bool:
    """Whether a verb tells what is done at once, and no state, thought or long work."""
    words, group = event_lexicon().reading, clause.group
    long = words.lasting | words.stative | verb_lexicon().reading.clause_taking
    return group.finite and not (group.modal or group.progressive) and group.lemma not in long
