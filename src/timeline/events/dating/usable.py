"""Which time expressions date what is told, and which only stamp, count, compare or qualify."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from timeline.events.dating.periods import names_period, whole_period
from timeline.events.sentence.clauses import Span
from timeline.events.sentence.marks import LEADING_WORDS, SMALL
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds, object_kinds
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.languages.patterns import any_of
from timeline.model import Document, TextSpan, Timex, TimexState, TimexType
from timeline.text.names import Name
from timeline.text.words import Word

_REACH = 70
_NEAR = 12
_BINDING = 25
_WORD_OR_DIGIT = re.compile(r"[a-z]+|\d")
_SHIFTED = (" earlier", " ago", " before")
_BOUNDED = re.compile(r"\b(?:no|not)\s(?:earlier|later|sooner|before)\sthan\s(?:the\s)?$")
_ACCORDING = re.compile(r"\baccording\sto\s[^,;:]*$")
_NAME_BEFORE = re.compile(r"(?:[“\"]|\bthe |['’]s |(?<=[a-z] )[A-Z][a-z]+ )$")
_AS_OBJECT = re.compile(r"\sas\s(?:the|a|an|its|their|his|her)\b")
_JOINT = re.compile(r"(?P<owned>['’]s)?(?P<comma>,)?(?=[ \n])")
_NOUN_AFTER = re.compile(r"[ \n-]([A-Za-z]+)")
_PLAIN_WORD = re.compile(r"[ \n]([A-Za-z-]+|\d{1,3}[-–]\d{1,3})(?![\w-])")
_ADJECTIVES = 2
_ARTICLE = re.compile(r"\b(?:the|a|an|his|her|their|its)\s$|['’]s\s$", re.IGNORECASE)
_AFTER_DATELINE = re.compile(r"\s*+(?:(?:/[^/\n]{1,30}/|\([^)\n]{1,30}\))\s*+)?(?:--|—|–|_|-)\s")
_DASH = re.compile(r"\s(?:-|--|–|—)\s")
_LEADING_IN = re.compile(r"\W{0,4}(?:when|where)\b", re.IGNORECASE)
YEARS = re.compile(r"P(\d{1,4})Y")
_LONGEST_HEAD = 50
_DATES = frozenset({TimexType.DATE, TimexType.TIME})
_OPEN_STATES = frozenset({TimexState.VAGUE, TimexState.INVALID})


def usable_timexes(document: Document, reading: SentenceReading) -> list[Timex]:
    """The expressions of a sentence that date what is told: no stamps, sets, vague words, comparisons, names."""
    if not reading.timexes:
        return []
    text = document.text
    evidence = document.published.evidence if document.published else None
    measures = _measure().search(text, reading.start, reading.end) is not None
    return [
        whole or timex
        for timex in reading.timexes
        if _is_datable(timex)
        and not names_period(reading, timex)
        and not (evidence is not None and evidence.overlaps(timex.span))
        and not (measures and _is_comparison(reading, timex.span))
        and not _is_dateline(text, timex.span)
        and not _is_attribution(text, reading.start, timex.span)
        and not is_named(text, timex.span, reading.names)
        and ((whole := whole_period(reading, timex)) or not _is_bound(reading, timex.span))
    ]


def has_other_time(reading: SentenceReading) -> bool:
    """Whether a time dates in another way: it recurs, counts years, or leads a clause in ("a year ago, when …")."""
    return any(
        timex.rrule or YEARS.fullmatch(timex.value) or _LEADING_IN.match(reading.text, timex.span.end)
        for timex in reading.timexes
    )


def _is_datable(timex: Timex) -> bool:
    if timex.state in _OPEN_STATES:
        return False
    if timex.type in _DATES:
        return True
    return timex.type is TimexType.DURATION and timex.time is not None


def _is_dateline(text: str, span: TextSpan) -> bool:
    """Whether the time stands between the place and the agency at the head of a line: "OSLO, May 3 (Newswire) --"."""
    if _AFTER_DATELINE.match(text, span.end) is None:
        return False
    head = text[max(text.rfind("\n", 0, span.start) + 1, span.start - _LONGEST_HEAD - 1) : span.start]
    return len(head) <= _LONGEST_HEAD and head[:1].isupper() and _DASH.search(head) is None


def _is_comparison(reading: SentenceReading, span: TextSpan) -> bool:
    """Whether the time only measures another: "compared to 2022", "than in Oslo last year", "the first since May"."""
    text, begin = reading.text, max(reading.start, span.start - _REACH)
    if _BOUNDED.search(text, begin, span.start):
        return False
    if text.endswith("from ", begin, span.start) and span.text.lower().endswith(_SHIFTED):
        return True
    measure = _comparison().search(text, begin, span.start)
    if measure is None:
        return _record().search(text, begin, span.start) is not None
    return reading.timex_at(measure.start("figure")) is None


@cache
def _measure() -> re.Pattern[str]:
    """What a sentence has that measures one time by another: it is looked for once, before its times are asked."""
    reading = event_lexicon().reading
    return re.compile(rf"\b{any_of([*reading.comparison, *reading.measured_comparison, *_records()])}", re.IGNORECASE)


@cache
def _comparison() -> re.Pattern[str]:
    reading = event_lexicon().reading
    place = r"(?:(?<=\bin\s)(?-i:(?:[A-Z][\w.-]*+\s){1,2})(?:in\s)?)?"
    plain = rf"{any_of(reading.comparison)}\s(?:the\s|in\s|a\s)?{place}"
    guarded = rf"(?<!more\s)(?<!less\s)(?<!fewer\s){any_of(reading.measured_comparison)}"
    measured = rf"{guarded}\s(?:an?\s)?[\w-]*\s?(?:[a-z]+\sof\s)?[$€£¥]?(?P<figure>\d)[^;:()]*"
    of_period = r"than\s(?:that|(?:the|its|their|his|her)(?:\s[a-z-]+){1,3})\s(?:of|for)\s"
    return re.compile(rf"\b(?:{plain}|{measured}|{of_period})$", re.IGNORECASE)


@cache
def _record() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(_records())}\b[^;:,()]*\bsince\s(?:the\s)?$", re.IGNORECASE)


def _records() -> list[str]:
    """What tells how rare something is: "the highest since May", "for the third time since May"."""
    reading = event_lexicon().reading
    return [*sorted(reading.records), *(f"{number} time" for number in sorted(reading.counted_times))]


def _is_attribution(text: str, start: int, span: TextSpan) -> bool:
    """Whether the time dates the source and not what it tells: "according to a report on Friday"."""
    return _ACCORDING.search(text, max(start, span.start - _REACH), span.start) is not None


def _is_bound(reading: SentenceReading, span: TextSpan) -> bool:
    """Whether a word before the time binds it to a noun: "payable Dec. 1", "the quarter ended Sept. 30"."""
    if _AS_OBJECT.match(reading.text, span.end) is not None and not _opens_clause(reading, span.end):
        return True
    small = verb_lexicon().small_words
    before = reversed(_WORD_OR_DIGIT.findall(reading.text[max(0, span.start - _BINDING) : span.start].lower()))
    passed = (small.prepositions, small.determiners, small.particles)
    noun = next((word for word in before if not any(word in words for words in passed)), "")
    binds = noun in event_lexicon().reading.binding
    return binds and not any(g.finite and g.end <= span.start <= g.end + _NEAR for g in reading.groups)


def _opens_clause(reading: SentenceReading, offset: int) -> bool:
    """Whether a clause begins right behind an offset: "fell on Monday | as the harbour shut"."""
    return any(offset <= clause.start <= offset + len(" ") for clause in reading.clauses if clause.link)


def is_named(text: str, span: TextSpan, names: Sequence[Name]) -> bool:
    """Whether a word without digits is part of a name: "Winter Games", "the January Riots"."""
    if " " in span.text or any(map(str.isdigit, span.text)):
        return False
    if any(n.start <= span.start and span.end <= n.end and n.end - n.start > span.end - span.start for n in names):
        return True
    return bool(
        re.match(r" [A-Z]", text[span.end : span.end + 2])
        and _NAME_BEFORE.search(text, max(0, span.start - 30), span.start)
    )


def is_attribute(reading: SentenceReading, span: TextSpan) -> bool:
    """Whether the expression only qualifies a noun: "the 2022 visit", "last year's election", "third-quarter sales"."""
    text = reading.text
    if text.startswith(("'s", "’s"), span.end) or happening_after(text, span) is not None:
        return True
    match = _NOUN_AFTER.match(text, span.end)
    if match is None or not match[1].islower() or _begins_clause(reading, span, match.start(1)):
        return False
    last = span.text.rsplit(" ", 1)[-1]
    bare = " " not in span.text or "-" in last
    loose = match[1] in _loose_words() or match[1].endswith(("ed", "ing", "ly"))
    return bare and not loose


@cache
def _loose_words() -> frozenset[str]:
    """The words behind a time that it does not qualify: "in August instead", "in May one of them"."""
    return function_words() | verb_lexicon().small_words.openers | {"one", "another"}


def _begins_clause(reading: SentenceReading, span: TextSpan, offset: int) -> bool:
    """Whether a verb begins at an offset, or the subject of what happened then: "in 2004 put", "in 2004 miners put"."""
    return _begins_verb(reading, offset) or (_is_fronted(reading, span) and _begins_subject(reading, offset))


def _is_fronted(reading: SentenceReading, span: TextSpan) -> bool:
    """Whether a time has a preposition before it, or is an adverb by itself."""
    before = reading.words_in(max(reading.start, span.start - _NEAR), span.start)
    led = bool(before) and before[-1].lower in verb_lexicon().small_words.prepositions
    return led or span.text.lower() in verb_lexicon().small_words.adverbs


def _begins_subject(reading: SentenceReading, offset: int) -> bool:
    """Whether a subject begins at an offset that is one noun: not "(in 2006) elections the party", "prices Lee"."""
    subject = next((c.subject for c in reading.clauses if c.subject and c.subject.start == offset), None)
    words = reading.words_in(*subject) if subject is not None else []
    period = words[:1] and words[0].lower in verb_lexicon().reading.periods
    return bool(words) and not period and not any(_opens_other(a, b) for a, b in pairwise(words))


def _opens_other(before: Word, word: Word) -> bool:
    """Whether another noun phrase begins right behind a noun."""
    if before.lower in LEADING_WORDS:
        return False
    named = word.form[0].isupper() and before.form.islower() and before.lower.endswith("s")
    return named or word.lower in SMALL.determiners


def _begins_verb(reading: SentenceReading, offset: int) -> bool:
    """Whether a finite verb begins at an offset: "on Monday met", "in 2004 put"."""
    at = bisect_left(reading.groups, offset, key=lambda group: group.start)
    return at < len(reading.groups) and reading.groups[at].start == offset and reading.groups[at].finite


def is_part_of_name(text: str, span: TextSpan) -> bool:
    """Whether a year belongs to the name of an occasion: "the 2008 Games"; it dates only what has no other time."""
    named = re.match(r" [A-Z]", text[span.end : span.end + 2]) is not None
    return named and span.text.isdecimal() and _has_article(text, span)


def _has_article(text: str, span: TextSpan) -> bool:
    return _ARTICLE.search(text, max(0, span.start - _NEAR), span.start) is not None


def happening_after(text: str, span: TextSpan, *, any_number: bool = False) -> Span | None:
    """The noun that a time before it dates: "the May 3, 2013, bombing", "last year's local election".

    With ``any_number`` also one that tells of several, or of something that is named only beside a verb.
    """
    kinds = object_kinds() if any_number else noun_kinds()
    joint = _JOINT.match(text, span.end)
    if joint is None:
        return None
    definite = joint["owned"] or _has_article(text, span)
    if not definite and (joint["comma"] or " " in span.text):
        return None
    position = joint.end()
    for _ in range(_ADJECTIVES + 1):
        word = _PLAIN_WORD.match(text, position)
        if word is None or word[1] in function_words():
            return None
        if word[1].lower() in kinds:
            return Span(word.start(1), word.end(1))
        position = word.end()
    return None


@cache
def function_words() -> frozenset[str]:
    """The small words that no noun begins with: prepositions, conjunctions, determiners, auxiliaries."""
    lexicon = verb_lexicon()
    return lexicon.small_words.closing | lexicon.small_words.subjects | lexicon.auxiliaries.forms
