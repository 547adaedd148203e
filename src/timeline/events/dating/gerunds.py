"""Happenings told by a gerund with a time of its own: "before moving to Peru in 2005", ", becoming mayor in 2010"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from timeline.dates import Granularity
from timeline.events.dating.dated import Dated
from timeline.events.dating.sides import is_over
from timeline.events.dating.times import date_by
from timeline.events.dating.usable import is_attribute
from timeline.events.sentence.adjuncts import Adjunct, read_adjuncts
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import find_trigger
from timeline.languages.lexicon import event_lexicon
from timeline.model import Relation, Timex


class Gerund(NamedTuple):
    """The happening as a clause of its own, when it was, and the word that leads it in: "since", "after", a comma."""

    clause: Clause
    dated: Dated
    lead: str


def dated_gerunds(reading: SentenceReading, usable: Sequence[Timex], published: date | None) -> Iterator[Gerund]:
    """The gerunds of a sentence that have a time in their own words; ``published`` is the article's date."""
    if not usable:
        return
    told = ((adjunct, _times_of(reading, adjunct, usable, published)) for adjunct in read_adjuncts(reading))
    found = [(adjunct, times) for adjunct, times in told if times]
    for adjunct, times in found:
        if len(found) > 1 or _is_apart(reading, adjunct, usable):
            yield Gerund(adjunct.clause, date_by(min(times, key=_fineness)), adjunct.lead)


def _times_of(
    reading: SentenceReading, adjunct: Adjunct, usable: Sequence[Timex], published: date | None
) -> list[Timex]:
    """The times of what a gerund tells; none if it only says who tells, or may be as far ahead as its clause."""
    reports = adjunct.clause.group.lemma in event_lexicon().reading.reporting
    main = adjunct.main.group
    times = [timex for timex in usable if not reports and _dates(reading, adjunct.clause, timex)]
    done = main.tense == "past" or main.perfect
    return [timex for timex in times if done or is_over(timex.time, published)]


def _fineness(timex: Timex) -> Granularity:
    """What puts an exact time before a vague one: June before the year in "a high for the year in June"."""
    return timex.time.granularity if timex.time is not None else Granularity.MILLENNIUM


def _dates(reading: SentenceReading, clause: Clause, timex: Timex) -> bool:
    """Whether a time is that of what a gerund tells, and not of a noun or of what is yet to be done."""
    if not clause.start <= timex.span.start < clause.end or is_attribute(reading, timex.span):
        return False
    between = (g for g in reading.groups if clause.group.end <= g.start and g.end <= timex.span.start)
    to_come = timex.relation is Relation.ON_OR_BEFORE and any(not g.finite and g.head_start > g.start for g in between)
    return not to_come


def _is_apart(reading: SentenceReading, adjunct: Adjunct, usable: Sequence[Timex]) -> bool:
    """Whether the time is the gerund's alone: it tells no outcome, or the clause has a time of its own."""
    main, begin = adjunct.main, adjunct.clause.start
    if adjunct.lead != "," or adjunct.perfect:
        return True
    return any(main.start <= timex.span.start < begin for timex in usable) or not _is_outcome(reading, adjunct)


def _is_outcome(reading: SentenceReading, adjunct: Adjunct) -> bool:
    """Whether a gerund tells what its clause led to at once: "struck, leaving 40 homeless"."""
    words = event_lexicon().reading
    harm = find_trigger(reading, adjunct.main).kind in words.sudden
    return harm or adjunct.clause.group.lemma in words.causing
