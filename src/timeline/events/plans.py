"""Plans that came to nothing, as far as the text tells."""

from __future__ import annotations

from datetime import date

from timeline.events.dating.sides import is_over
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import Trigger, lemma_of
from timeline.languages.lexicon import event_lexicon
from timeline.model import TimeValue
from timeline.text.verb_group import VerbGroup

_INVERTED = frozenset({"had", "were", "should"})
_DOUBTED = frozenset({"would", "could", "might"})


def came_to_nothing(
    reading: SentenceReading, clause: Clause, trigger: Trigger, time: TimeValue | None, published: date | None
) -> bool:
    """Whether what a clause tells was only planned, and not done."""
    if _is_given_up(clause.group, time, published) or _is_past_plan(clause, trigger, time, published):
        return True
    return _is_called_off(reading, clause) or _is_unmet(reading, clause)


def _is_given_up(group: VerbGroup, time: TimeValue | None, reference: date | None) -> bool:
    """Whether it was only planned: "had hoped to open in May", "was to have opened", or for a day that is over."""
    planned = group.plans and group.tense == "past"
    if planned and group.perfect:
        return True
    open_plan = group.plans and not group.finite
    unkept = planned and (group.modal == "expected" or (time is not None and time.start is None))
    return is_over(time, reference) and (open_plan or unkept or group.modal == "would")


def _is_past_plan(clause: Clause, trigger: Trigger, time: TimeValue | None, published: date | None) -> bool:
    """Whether it tells only for which day, now over, something was planned: "it was scheduled for 2020"."""
    group = clause.group
    planned = group.finite and group.passive and group.tense == "past"
    return is_over(time, published) and planned and trigger.word in event_lexicon().reading.planning


def _is_called_off(reading: SentenceReading, clause: Clause) -> bool:
    """Whether what was planned is given up in its sentence: "a trip planned for May was called off, never began"."""
    group = clause.group
    planned = group.plans or group.lemma in event_lexicon().reading.planning
    return (
        planned
        and (clause.reduced or group.tense == "past")
        and any(
            _calls_off(reading, other)
            or (other.subject == clause.subject and (other.group.negated or _is_for_another(reading, other)))
            for other in reading.clauses
        )
    )


def _is_for_another(reading: SentenceReading, clause: Clause) -> bool:
    """Whether it tells what is done in place of a plan: "a fair planned for May will be held in August instead"."""
    return any(word.lower == "instead" for word in reading.words_in(clause.group.end, clause.end))


def _calls_off(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause tells that something is given up, or was moved to another time."""
    words, lemma = event_lexicon().reading, lemma_of(reading, clause)
    return lemma in words.calling_off or (clause.group.passive and lemma in words.postponing)


def _is_unmet(reading: SentenceReading, clause: Clause) -> bool:
    """Whether the sentence begins with a condition that was not met: "Had she won in May, she would have stayed"."""
    inverted = reading.words[0].lower in _INVERTED and not reading.text.endswith("?", 0, reading.end)
    doubted = (c.start for c in reading.clauses if c.group.modal in _DOUBTED)
    return inverted and clause.link not in {"when", "who"} and clause.start < next(doubted, reading.start)
