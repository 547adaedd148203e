"""Happenings told by a gerund with a time of its own: "before moving to Peru in 2005", ", becoming mayor in 2010"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.dating.times import Dated, date_by
from timeline.events.dating.usable import is_attribute
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.languages.lexicon import event_lexicon
from timeline.model import Timex
from timeline.text.verb_group import VerbGroup

_LEADING = frozenset({"after", "before"})
_STOPS = frozenset({",", ";", "—", "–", "--"})


class Gerund(NamedTuple):
    """The happening as a clause of its own, and when it was."""

    clause: Clause
    dated: Dated


def dated_gerunds(reading: SentenceReading, usable: Sequence[Timex]) -> Iterator[Gerund]:
    """The gerunds of a sentence that have a time in their own words."""
    if not usable:
        return
    for group in reading.groups:
        main = _main_clause(reading, group)
        if main is None or (_word_before(reading, group) == "," and not _is_apart(main, group, usable)):
            continue
        end = _phrase_end(reading, group)
        times = [t for t in usable if group.end <= t.span.start < end and not is_attribute(reading, t.span)]
        if times:
            told = group._replace(tense="past", finite=True, progressive=False, perfect=False)
            yield Gerund(Clause(told, main.subject, group.start, end, gerund=True), date_by(times[0]))


def _main_clause(reading: SentenceReading, group: VerbGroup) -> Clause | None:
    """The clause whose subject does what a gerund after "after", "before" or a comma says."""
    gerund = not group.finite and (group.progressive or reading.text.startswith(("being ", "having "), group.start))
    before = _word_before(reading, group) if gerund else ""
    if before != "," and before not in _LEADING:
        return None
    finite = [c for c in reading.clauses if c.group.finite and c.subject is not None and c.group.tense == "past"]
    earlier = [c for c in finite if c.group.end <= group.start]
    if earlier or before == ",":
        return earlier[-1] if earlier else None
    return next(iter(finite), None)


def _word_before(reading: SentenceReading, group: VerbGroup) -> str:
    k = reading.word_at(group.start) - 1
    return reading.words[k].lower if k >= 0 else ""


def _is_apart(main: Clause, group: VerbGroup, usable: Sequence[Timex]) -> bool:
    """Whether the time is the gerund's: the clause has one of its own, or the gerund is a step of a life."""
    return group.lemma in event_lexicon().reading.steps or any(
        main.start <= timex.span.start < group.start for timex in usable
    )


def _phrase_end(reading: SentenceReading, group: VerbGroup) -> int:
    """The end of the gerund's words: before a comma that is part of no time, or the next clause."""
    inside = [t.span for t in reading.timexes]
    words = (w for w in reading.words_in(group.end, reading.end) if w.form in _STOPS)
    stop = next((w.start for w in words if not any(s.start < w.start < s.end for s in inside)), reading.words[-1].start)
    begins = (c.group.start if c.reduced else c.start for c in reading.clauses)
    return min([stop, *(begin for begin in begins if begin > group.start)])
