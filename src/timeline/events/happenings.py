"""Which clauses tell a happening, and not a state, a habit, a wish or who said so."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from functools import cache

from timeline.dates import Granularity
from timeline.events.dating.dated import Dated
from timeline.events.dating.repetition import is_regular
from timeline.events.dating.sides import is_ahead, is_due, is_over
from timeline.events.facets.figures import find_figures
from timeline.events.facets.status import is_deadline, is_offered, is_planned, is_unreal
from timeline.events.plans import came_to_nothing
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.reports import is_foretold, reporter_of
from timeline.events.sentence.triggers import FIGURES, OTHER, Trigger, noun_kinds, tells_state
from timeline.languages.lexicon import event_lexicon
from timeline.model import Dating, TimexType
from timeline.text.verb_group import VerbGroup

_COUNTED = re.compile(r"\b(?:number|share|proportion|percentage)\sof\s", re.IGNORECASE)
_MARKS = frozenset(",;:")
_REACH = 80
_SPEAKERS = frozenset({"i", "we", "you"})
_CLOSE = 6
_LATELY = 60
_NOBODY = frozenset({"nobody", "no", "none", "nothing", "neither", "few"})
_NOTHING = frozenset({"no", "nothing", "nobody"})
_COUNTING = (["fewer"], ["less"], ["more"], ["longer"], ["earlier"], ["sooner"], ["later"])
_ABSTRACT = frozenset({"its", "his", "her", "their", "a", "an"})


def is_happening(
    reading: SentenceReading, clause: Clause, trigger: Trigger, when: Dated, published: date | None
) -> bool:
    """Whether a clause tells something that happened, happens or is to: no state, habit, wish or mere saying."""
    group = clause.group
    unreal = is_unreal(group, clause.link, reported=is_foretold(reading, clause))
    due = is_due(when.time, published)
    becomes = due and _becomes(reading, clause)
    set_day = due and is_deadline(group, clause.link, becomes=becomes)
    if unreal and not (set_day or is_offered(group, clause.link, when.time, published)):
        return False
    if _is_outlook(group):
        return _is_awaited(reading, clause, when, published)
    if _is_forecast(reading, clause, trigger, when):
        return False
    if came_to_nothing(reading, clause, trigger, when.time, published) or _is_no_news(reading, clause):
        return False
    if clause.reduced and not when.timexes:
        return False
    told = trigger.kind != OTHER and (group.lemma != "be" or _is_held(reading, clause))
    held = becomes or told or _undergoes(reading, clause)
    if tells_state(group) and not held:
        before = reading.text[reading.start : clause.group.start].rstrip()
        aside = clause.reduced or clause.link in {"which", "who"} or (clause.link == "that" and before.endswith("that"))
        return not aside and (_tells_figure(reading, clause) or _is_due(reading, clause, when, published))
    if is_planned(group) and _is_still_open(when, published):
        return True
    if group.simple_present and group.finite and not is_ahead(when.time, published):
        told = trigger.kind != OTHER or (_is_chronicled(when, published) and reporter_of(reading, clause) is None)
        return told and not _is_general(reading, clause)
    return True


def _is_chronicled(when: Dated, published: date | None) -> bool:
    """Whether the present tense tells of a day of the last weeks, as chronicles do: "March 1 - Police seal it off"."""
    time = when.time
    if time is None or published is None or time.first is None or time.granularity > Granularity.DAY:
        return False
    return when.dating is Dating.OWN and is_over(time, published) and (published - time.first).days <= _LATELY


def _is_no_news(reading: SentenceReading, clause: Clause) -> bool:
    """Whether it is somebody's own talk, a habit, an outlook or a circumstance, or told with the next verb."""
    if _is_counted(reading, clause) or _is_denied(reading, clause) or _is_comment(reading, clause):
        return True
    if _is_speech(reading, clause) or _is_first_of_two(reading, clause) or _is_circumstance(reading, clause):
        return True
    if _is_habit(reading, clause) or _is_of_nobody(reading, clause) or _is_of_nothing(reading, clause):
        return True
    return _no_news().search(reading.text, clause.start, clause.end) is not None


def _is_awaited(reading: SentenceReading, clause: Clause, when: Dated, published: date | None) -> bool:
    """Whether a happening to come is what somebody expects: "expects its first launch in May", no figure."""
    words = reading.words_in(clause.group.end, clause.end)
    bound = next((k for k, word in enumerate(words) if word.lower == "to"), len(words))
    kind = next((noun_kinds()[w.lower] for w in words[:bound] if w.lower in noun_kinds()), None)
    abstract = kind is None or kind in event_lexicon().reading.abstract
    return is_due(when.time, published) and not abstract


def _is_of_nobody(reading: SentenceReading, clause: Clause) -> bool:
    """Whether the subject says that it was nobody: "nobody came", "none of the banks opened", "no trains ran"."""
    words = [word.lower for word in reading.words_in(*clause.subject or (0, 0))[:2]]
    return bool(words) and words[0] in _NOBODY and words[1:] not in _COUNTING


def _is_of_nothing(reading: SentenceReading, clause: Clause) -> bool:
    """Whether the object says that it was not done: "exported no lithium", but not "no fewer than nine"."""
    words = [word.lower for word in reading.words_in(clause.group.end, clause.end)[:2]]
    return bool(words) and words[0] in _NOTHING and words[1:] not in _COUNTING


def _is_counted(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause only tells what is counted: "the number of workers at the mill who left in May"."""
    if clause.link not in {"who", "that", "which"}:
        return False
    counts = list(_COUNTED.finditer(reading.text, max(reading.start, clause.start - _REACH), clause.start))
    if not counts or not _MARKS.isdisjoint(reading.text[counts[-1].end() : clause.start]):
        return False
    verb = bisect_left(reading.groups, counts[-1].end(), key=lambda group: group.start)
    return verb == len(reading.groups) or reading.groups[verb].start >= clause.start


def _is_denied(reading: SentenceReading, clause: Clause) -> bool:
    """Whether somebody says that it was not so: "denied that it had sold arms"."""
    denying = event_lexicon().reading.denying
    return clause.link == "that" and clause.outer is not None and reading.clauses[clause.outer].group.lemma in denying


def _is_comment(reading: SentenceReading, clause: Clause) -> bool:
    """Whether it only tells who had said so: "did not resign, as papers had forecast"."""
    words = event_lexicon().reading
    said = clause.group.lemma in words.reporting or clause.group.lemma in words.foretelling or clause.group.plans
    return clause.link == "as" and said and not reading.text[clause.group.end : clause.end].strip()


def _becomes(reading: SentenceReading, clause: Clause) -> bool:
    """Whether it tells what something is to be: "will be ready in May", "should be complete by June"."""
    group, after = clause.group, reading.words_in(clause.group.end, clause.end)[:1]
    ahead = group.tense == "future" or group.modal == "should"
    return ahead and group.lemma == "be" and any(w.lower in event_lexicon().reading.becoming for w in after)


def _undergoes(reading: SentenceReading, clause: Clause) -> bool:
    """Whether somebody has what is done to them: "had surgery", "had a baby"."""
    words = {word.lower for word in reading.predicate_of(clause)[:_CLOSE]}
    return clause.group.lemma == "have" and not words.isdisjoint(event_lexicon().reading.undergone)


def _is_due(reading: SentenceReading, clause: Clause, when: Dated, published: date | None) -> bool:
    """Whether it is awaited on a day to come or today: "the report is due in May", "help is expected tonight"."""
    after = [word.lower for word in reading.words_in(clause.group.end, clause.end)[:1]]
    said = [clause.group.head.lower()] if clause.group.passive else after
    today = when.time is not None and published is not None and when.time.first == published
    due = is_due(when.time, published) or (today and clause.group.tense == "present")
    return due and not event_lexicon().reading.awaited.isdisjoint(said)


def _is_circumstance(reading: SentenceReading, clause: Clause) -> bool:
    """Whether it only went on when something happened: "was driving home when a truck hit her"."""
    on_going = clause.group.progressive and clause.group.tense == "past"
    return on_going and any(
        other.link == "when" and other.outer is not None and reading.clauses[other.outer] is clause
        for other in reading.clauses
    )


def _is_outlook(group: VerbGroup) -> bool:
    """Whether it tells what somebody thinks will be: "sees sales growing", "expects profit to rise"."""
    simple = group.tense == "present" and not (group.passive or group.modal)
    return simple and group.lemma in event_lexicon().reading.outlook


def _is_forecast(reading: SentenceReading, clause: Clause, trigger: Trigger, when: Dated) -> bool:
    """Whether it only tells how somebody thinks figures will move: "said prices will rise next year"."""
    group = clause.group
    ahead = group.tense == "future" or group.modal in {"would", "expected"}
    if trigger.kind != FIGURES or not ahead or when.time is None or when.time.granularity <= Granularity.DAY:
        return False
    return group.modal == "expected" or reporter_of(reading, clause) is not None


def _is_habit(reading: SentenceReading, clause: Clause) -> bool:
    """Whether an adverb with the verb says that it is always so: "is usually held"."""
    start = clause.subject.end if clause.subject is not None and not clause.reduced else clause.group.start
    words = reading.words_in(min(start, clause.group.start), clause.group.end)
    return any(word.lower in event_lexicon().reading.habitual for word in words)


def _is_first_of_two(reading: SentenceReading, clause: Clause) -> bool:
    """Whether the verb shares its object with the next: "signed and issued the statement"."""
    if clause.end > clause.group.end:
        return False
    return any(
        c.link == "and" and c.subject == clause.subject and 0 < c.group.start - clause.end < _CLOSE
        for c in reading.clauses
    )


def _is_still_open(when: Dated, published: date | None) -> bool:
    """Whether a time ends after the day of the article, or not at all: "by 2030", "from May"."""
    if when.time is None or published is None:
        return False
    return when.time.last is None or when.time.last > published


def _is_general(reading: SentenceReading, clause: Clause) -> bool:
    """Whether it happens now and then, and not regularly."""
    sets = (t for t in reading.timexes if t.type is TimexType.SET and clause.start <= t.span.start < clause.end)
    return any(not is_regular(timex) for timex in sets)


def _is_held(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a time or place follows right away: "the funeral is on Friday", but not "the vote was unfair"."""
    after = [word.lower for word in reading.words_in(clause.group.end, reading.end)[:2]]
    timed = any(0 <= t.span.start - clause.group.end <= len(" ") for t in reading.timexes)
    return timed or (len(after) > 1 and after[0] in {"on", "in", "at"} and after[1] not in _ABSTRACT)


def _tells_figure(reading: SentenceReading, clause: Clause) -> bool:
    spans, start = [t.span for t in reading.timexes], clause.group.end
    aims = (g.start for g in reading.groups if start <= g.start < clause.end and not g.finite and not g.passive)
    end = min(aims, default=clause.end)
    return clause.subject is not None and bool(find_figures(reading.text, start, end, spans))


def _is_speech(reading: SentenceReading, clause: Clause) -> bool:
    if clause.subject is None:
        return False
    words = reading.text[slice(*clause.subject)].split(maxsplit=1)
    return bool(words) and words[0].strip("“\"'‘").lower() in _SPEAKERS


def may_be_news(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause without a date may tell of the day of the article: no background, no state."""
    group = clause.group
    past_perfect = group.perfect and group.tense == "past"
    simple_present = group.tense == "present" and not group.perfect and not group.progressive
    ahead = group.tense == "future" or group.modal
    return not (past_perfect or simple_present or ahead or _is_headline(reading))


def _is_headline(reading: SentenceReading) -> bool:
    return reading.number == 0 and reading.text[reading.end - 1] not in ".!?”\"'’"


@cache
def _no_news() -> re.Pattern[str]:
    return re.compile("|".join(event_lexicon().reading.no_news), re.IGNORECASE)
