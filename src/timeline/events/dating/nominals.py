"""Happenings told by a noun: "following the accession of Malta in 2004", "the May 3 bombing of the mill"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from timeline.events.dating.dated import Dated
from timeline.events.dating.roles import is_set_off, stands_alone, tells_of_past
from timeline.events.dating.times import ATTENDING, BOUNDS, years_before
from timeline.events.dating.usable import YEARS, happening_after
from timeline.events.sentence.clauses import Span
from timeline.events.sentence.marks import BOUND_WORDS, JOINING_WORDS, QUOTES
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import Trigger, noun_kinds
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.model import Dating, Document, Timex, TimexType
from timeline.text.form_contexts import ARTICLES
from timeline.text.words import Word

_SMALL = verb_lexicon().small_words
_CLAUSE_WORDS = _SMALL.subordinators - _SMALL.prepositions
_LOOSE = JOINING_WORDS | (_SMALL.prepositions - {"of", "in", "at", "on", "to"})
_BOUND = (BOUND_WORDS | _SMALL.subjects) - _SMALL.determiners
_PARTING = frozenset({",", ";", ":", "–", "—", "("})
_FARTHEST = 14
_LONG = 4
_FEWEST = 2
_EDGES = frozenset({"end", "beginning", "start"})
_TELLING = frozenset({"of", "at", "in", "over", "by", "against", "on", "to", "between", "for"})
_POSSESSIVES = frozenset({"his", "her", "their", "its"})


class Nominal(NamedTuple):
    """A happening told by a noun phrase; ``phrase`` is the stretch that names it, its date left out."""

    phrase: Span
    trigger: Trigger
    dated: Dated
    introduced_by: str
    alone: bool = False


def dated_nominals(
    text: str, reading: SentenceReading, usable: Sequence[Timex], published: date | None
) -> list[Nominal]:
    """The noun phrases with a date of their own: "during his visit in 2013", "includes the sale of a mill in 2018".

    Those that stand ``alone`` leave no date for their verb.
    """
    found = (_nominal_after(text, reading, timex) or _nominal_before(reading, timex, published) for timex in usable)
    return [nominal for nominal in found if nominal is not None and _is_concrete(nominal.trigger)]


def _is_concrete(trigger: Trigger) -> bool:
    words = event_lexicon().reading
    return trigger.kind not in words.abstract or trigger.word in words.concrete


def _nominal_after(text: str, reading: SentenceReading, timex: Timex) -> Nominal | None:
    """The happening that a time before it dates: "the May 3, 2013, bombing of the mill"."""
    noun = happening_after(text, timex.span)
    if noun is None or _is_attended(reading, timex):
        return None
    first = reading.word_at(noun.start)
    last = first
    words = reading.words
    while last + 1 < len(words) and _goes_on(words, last) and not _ends_phrase(reading, words[last + 1]):
        last += 1
    owner = _owner_start(reading, timex)
    if owner is None and not _is_definite(reading, first, last) and not _is_specified(reading, timex, first, last):
        return None
    word = words[first]
    trigger = Trigger(word.start, word.end, word.lower, noun_kinds()[word.lower])
    begin = first if owner is None else owner
    introduced_by = words[owner - 1].lower if owner else ""
    return Nominal(Span(words[begin].start, words[last].end), trigger, _dated(timex), introduced_by)


def _is_specified(reading: SentenceReading, timex: Timex, noun: int, last: int) -> bool:
    """Whether an article stands before the time, and what it befell behind the noun: "a 2016 ban | on diesel cars"."""
    before = reading.word_at(timex.span.start) - 1
    rest = [word.lower for word in reading.words[noun + 1 : last + 1]]
    told = len(rest) > 1 and rest[0] in _TELLING and _POSSESSIVES.isdisjoint(rest)
    return told and before >= 0 and reading.words[before].lower in ARTICLES


def _owner_start(reading: SentenceReading, timex: Timex) -> int | None:
    """Where the words begin that say whose a happening is, right before its time: "its 1998 launch", "Lee's 2004"."""
    words = reading.words
    k = reading.word_at(timex.span.start) - 1
    if k < 0 or timex.span.start - words[k].end > 1:
        return None
    if words[k].lower in _POSSESSIVES:
        return k
    return _phrase_start(reading, k) if words[k].lower.endswith(("'s", "s'")) else None


def _is_attended(reading: SentenceReading, timex: Timex) -> bool:
    """Whether a verb right before the time tells the happening itself: "attended a Sunday service"."""
    attending = (group for group in reading.groups if group.lemma in ATTENDING)
    return any(0 < timex.span.start - group.end <= len(" the ") for group in attending)


def _goes_on(words: Sequence[Word], k: int) -> bool:
    """Whether a word follows the one at ``k``, or the full stop of a short form: "of U.S. ships", "of Dr. Lee"."""
    short = words[k].form[0].isupper() and len(words[k].form) < _LONG and k + _FEWEST < len(words)
    return words[k + 1].form[0].isalnum() or (words[k + 1].form == "." and short)


def _ends_phrase(reading: SentenceReading, word: Word) -> bool:
    return word.lower in _LOOSE or reading.verb_at(word.start) is not None


def _nominal_before(reading: SentenceReading, timex: Timex, published: date | None) -> Nominal | None:
    words = reading.words
    last = reading.word_at(timex.span.start) - 1
    while last >= 0 and words[last].lower in {"in", "on", "of", "the", "early", "late"}:
        last -= 1
    if is_set_off(reading, last, timex):
        return _agent_before(reading, last - 1, timex)
    verb = reading.verb_before(words[last].start) if last >= 0 else None
    begin = verb.end if verb is not None else reading.start
    joined = False
    for k in range(last, max(last - _FARTHEST, -1), -1):
        word = words[k]
        if word.start < begin or word.form in _PARTING or word.lower in _CLAUSE_WORDS:
            return None
        joined = joined or word.lower in _SMALL.conjunctions
        if word.lower in noun_kinds():
            nominal = _nominal_at(reading, k, last, timex, published)
            if nominal is not None or joined:
                return nominal
    return None


def _agent_before(reading: SentenceReading, last: int, timex: Timex) -> Nominal | None:
    """The happening behind "by" that a time between commas explains: "held up by the death of Lee, in May, and"."""
    words = reading.words
    noun = next((k for k in range(last, max(last - _FARTHEST, 0), -1) if words[k].lower in noun_kinds()), None)
    first = _phrase_start(reading, noun) if noun is not None else 0
    between = words[first : last + 1]
    if noun is None or not first or words[first - 1].lower != "by" or not all(w.form[0].isalnum() for w in between):
        return None
    if not _is_told_apart(words, first, noun, last) and not _is_definite(reading, first, last):
        return None
    return _told_by(words, first, noun, last, timex, alone=True)


def _told_by(words: Sequence[Word], first: int, noun: int, last: int, timex: Timex, *, alone: bool) -> Nominal:
    """The happening that a noun phrase tells."""
    word = words[noun]
    trigger = Trigger(word.start, word.end, word.lower, noun_kinds()[word.lower])
    phrase = Span(words[first].start, words[last].end)
    return Nominal(phrase, trigger, _dated(timex), words[first - 1].lower if first else "", alone)


def _nominal_at(reading: SentenceReading, noun: int, last: int, timex: Timex, published: date | None) -> Nominal | None:
    """The noun phrase round the noun, if it is plainly one event: led in as by "during", or apart from the verb."""
    words = reading.words
    first = _phrase_start(reading, noun)
    introduced_by = words[first - 1].lower if first else ""
    parted = _goes_on_behind(reading, noun, last, timex)
    alone = False
    if _belongs_to_verb(reading, first, noun):
        return None
    if parted is not None and words[first].lower == "the":
        last = parted
    elif not _is_definite(reading, first, last) and not _is_told_apart(words, first, noun, last):
        return None
    elif introduced_by in event_lexicon().reading.leaning:
        alone = introduced_by not in BOUNDS and tells_of_past(reading, timex, published)
    elif not (alone := stands_alone(reading, first, timex, published)) and not _is_scored(words, first, noun):
        return None
    return _told_by(words, first, noun, last, timex, alone=alone)


def _belongs_to_verb(reading: SentenceReading, first: int, noun: int) -> bool:
    """Whether a bare noun behind "on" is told with its verb: "will go on sale in Germany", "went on trial"."""
    words = reading.words
    bare = first == noun and first > 1 and words[first - 1].lower == "on"
    return bare and reading.verb_at(words[first - 2].start) is not None


def _is_scored(words: Sequence[Word], first: int, noun: int) -> bool:
    """Whether a score stands before a result, which is one match then: "the 2-1 win"."""
    scored = any(word.form[0].isdigit() for word in words[first:noun])
    return scored and words[noun].lower in event_lexicon().reading.concrete


def _phrase_start(reading: SentenceReading, noun: int) -> int:
    """Where the words begin that stand before a noun and go with it, its article first."""
    words, first = reading.words, noun
    while first > 0 and _is_premodifier(words[first - 1]) and reading.verb_at(words[first - 1].start) is None:
        first -= 1
        if words[first].lower in ARTICLES:
            break
    return first


def _is_told_apart(words: Sequence[Word], first: int, noun: int, last: int) -> bool:
    """Whether more is told of a happening than its name: "the closure of the mill", "the cup replay"."""
    rest = [word.lower for word in words[noun + 1 : last + 1]]
    edge = words[noun].lower in _EDGES
    if edge or words[first].lower not in ARTICLES or not _POSSESSIVES.isdisjoint(rest):
        return False
    qualified = words[first].lower == "the" and noun - first > 1 and not rest
    return qualified or (len(rest) > 1 and rest[0] in _TELLING)


def _goes_on_behind(reading: SentenceReading, noun: int, last: int, timex: Timex) -> int | None:
    """The end of a happening that its time parts from what it befell: "the closure in May of | the Holm mill"."""
    words = reading.words
    behind = reading.word_at(timex.span.end)
    if noun != last or behind + 1 >= len(words) or words[behind].lower != "of":
        return None
    end = behind
    while end + 1 < len(words) and _goes_on(words, end) and not _ends_phrase(reading, words[end + 1]):
        end += 1
    return end if end > behind else None


def _dated(timex: Timex) -> Dated:
    """The time of the happening itself, whatever it bounds."""
    return Dated(timex.time, Dating.UNDATED if timex.time is None else Dating.OWN, (timex,))


def _is_premodifier(word: Word) -> bool:
    if word.form in QUOTES:
        return True
    return word.form[0].isalnum() and word.lower not in _BOUND


def _is_definite(reading: SentenceReading, first: int, last: int) -> bool:
    words = reading.words
    named = any(words[first].start <= name.start < words[last].end for name in reading.names)
    return named or words[first].lower in _POSSESSIVES


def counted_nominals(document: Document, reading: SentenceReading) -> list[Nominal]:
    """What a count of years dates: "the 31 years since the founding of", "32 years of diplomatic ties"."""
    if document.published is None or document.published.time.first is None:
        return []
    reference = document.published.time.first
    found = []
    for timex in reading.timexes:
        years = YEARS.fullmatch(timex.value) if timex.type is TimexType.DURATION else None
        phrase = years and _counted_phrase(reading, timex)
        if years and phrase and int(years[1]) < reference.year:
            dated = Dated(years_before(reference, int(years[1])), Dating.DERIVED, (timex,))
            found.append(Nominal(phrase[0], phrase[1], dated, "since"))
    return found


def _counted_phrase(reading: SentenceReading, timex: Timex) -> tuple[Span, Trigger] | None:
    words = reading.words
    k = reading.word_at(timex.span.end)
    if k + 1 >= len(words):
        return None
    noun = _next_noun(words, k + 1)
    if words[k].lower == "since" and noun is not None and words[noun].lower in noun_kinds():
        word = words[noun]
        trigger = Trigger(word.start, word.end, word.lower, noun_kinds()[word.lower])
        return Span(words[k + 1].start, words[_phrase_end(words, noun)].end), trigger
    begun = next(
        (m for m in range(k + 1, min(k + 4, len(words))) if words[m].lower in event_lexicon().reading.begun), None
    )
    if words[k].lower == "of" and begun is not None:
        word = words[begun]
        return Span(words[k + 1].start, word.end), Trigger(word.start, word.end, word.lower, "founding")
    return None


def _next_noun(words: list[Word], k: int) -> int | None:
    return next((m for m in range(k, min(k + 5, len(words))) if words[m].lower in noun_kinds()), None)


def _phrase_end(words: list[Word], noun: int) -> int:
    k = noun
    while k + 1 < len(words) and words[k + 1].form[0].isalnum() and words[k + 1].lower not in _SMALL.subordinators:
        k += 1
    return k
