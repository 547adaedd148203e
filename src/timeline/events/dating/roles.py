"""What part a dated noun plays in its sentence: whether its time can be that of the verb."""

from __future__ import annotations

from datetime import date

from timeline.events.dating.sides import is_over
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import tells_state
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.model import Timex, TimexType
from timeline.text.form_contexts import ARTICLES
from timeline.text.words import Word

_POINTS = frozenset({TimexType.DATE, TimexType.TIME})
_DASHES = frozenset({",", "–", "—"})
_CLOSING = _DASHES | {".", ";"}
_BACK = 2
_AIMING = frozenset({"for", "against", "without", "than", "like", "unlike", "no"})


def stands_alone(reading: SentenceReading, first: int, timex: Timex, published: date | None) -> bool:
    """Whether a noun phrase tells a happening apart from its verb's, with the time that follows it.

    It does in an aside ("one match, the 2-1 win over Hull on 3 May,"), and where the verb cannot have its time: beside
    a verb of state ("included the purchase of a mine in 2018") or of the present.
    """
    words = reading.words
    if timex.type not in _POINTS or timex.relation is not None or not _is_determined(words[first]):
        return False
    if _is_aside(reading, first, timex) or _leads_back(reading, first, timex):
        return True
    clause = _clause_of(reading, timex)
    if clause is None or words[max(first - 1, 0)].lower in _AIMING:
        return False
    if clause.subject is not None and clause.subject.start <= words[first].start < clause.subject.end:
        return clause.subject.start == words[first].start and _is_state(clause)
    return clause.group.end <= words[first].start and (_is_state(clause) or _tells_of_now(clause, timex, published))


def _is_determined(word: Word) -> bool:
    """Whether the word begins the name of one happening, or of some: "the", "her", "Lee's", "two"."""
    return word.lower in ARTICLES or word.lower.endswith("'s") or word.lower in verb_lexicon().small_words.quantities


def _is_aside(reading: SentenceReading, first: int, timex: Timex) -> bool:
    """Whether the phrase and its time explain the noun before the comma: "a match, the 2-1 win over Hull on 3 May,"."""
    words, behind = reading.words, reading.word_at(timex.span.end)
    opened = first > 1 and words[first - 1].form in _DASHES and words[first - 2].form[0].isalpha()
    return opened and words[first].lower in ARTICLES and (behind >= len(words) or words[behind].form in _CLOSING)


def is_set_off(reading: SentenceReading, comma: int, timex: Timex) -> bool:
    """Whether a comma stands before a time, and a mark closes what it explains: "the death of Lee, in May, and"."""
    words, behind = reading.words, reading.word_at(timex.span.end)
    closed = behind >= len(words) or words[behind].form in _CLOSING
    return comma > 0 and words[comma].form == "," and closed


def _leads_back(reading: SentenceReading, first: int, timex: Timex) -> bool:
    """Whether something is said to come from there: "dates back to a strike in 1978", not "to the War of 1812"."""
    led = [word.lower for word in reading.words[max(first - _BACK, 0) : first]] == ["back", "to"]
    return led and reading.words[reading.word_at(timex.span.start) - 1].lower != "of"


def tells_of_past(reading: SentenceReading, timex: Timex, published: date | None) -> bool:
    """Whether the verb of a time's clause is one of the present, and the time past: "comes after the crash in May"."""
    clause = _clause_of(reading, timex)
    return clause is not None and _tells_of_now(clause, timex, published)


def _clause_of(reading: SentenceReading, timex: Timex) -> Clause | None:
    """The innermost clause that a time stands in."""
    around = [c for c in reading.clauses if c.start <= timex.span.start < c.end]
    return max(around, key=lambda clause: clause.group.start if not clause.reduced else clause.start, default=None)


def _is_state(clause: Clause) -> bool:
    """Whether the verb tells of no happening, and so takes no time from a noun: "includes", "recalls", "follows"."""
    recalling = event_lexicon().reading.recalling
    return not clause.reduced and (tells_state(clause.group) or clause.group.lemma in recalling)


def _tells_of_now(clause: Clause, timex: Timex, published: date | None) -> bool:
    """Whether the verb tells what is or will be, and the time is past: "Police are looking into the crash on 3 May"."""
    group = clause.group
    now = group.finite and group.tense in {"present", "future"} and not (group.perfect or group.passive)
    return now and is_over(timex.time, published)
