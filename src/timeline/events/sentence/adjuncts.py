"""Adjuncts: what a gerund tells beside a clause: "grew fast, opening a mill in 2008 and closing it two years later"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import SMALL, is_capital, is_manner
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.rows import split_rows
from timeline.model import TimexType
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_DATES = frozenset({TimexType.DATE, TimexType.TIME})
_LEADING = frozenset({"after", "before", "until", "despite", "since"})
_JOINING = frozenset({"and", "but"})
_TYING = _JOINING | _LEADING
_STOPS = frozenset({",", ";", "—", "–", "--"})
_RELATIVE = frozenset({"who", "which", "that", "whose"})
_EDGES = frozenset({"begin", "start", "end", "commence", "follow"})
_OBJECTS = frozenset({"it", "them"})
_ADVERBS = SMALL.adverbs | SMALL.openers


class Adjunct(NamedTuple):
    """What a gerund tells, as a clause of its own, and the clause it stands beside.

    ``lead`` is what ties them: a comma, "after", "before"; nothing for "Having won the cup, the club …". ``perfect``
    marks what was over by then: "having won".
    """

    clause: Clause
    main: Clause
    lead: str
    perfect: bool


def read_adjuncts(reading: SentenceReading) -> Iterator[Adjunct]:
    """The gerunds of a sentence that stand beside a clause; the things in a row of one each for itself."""
    before: Adjunct | None = None
    for group in reading.groups:
        if group.finite:
            before = None
        elif (adjunct := _adjunct(reading, group, before)) is not None:
            for part in _in_parts(reading, adjunct.clause):
                before = adjunct._replace(clause=part)
                yield before


def _adjunct(reading: SentenceReading, group: VerbGroup, before: Adjunct | None) -> Adjunct | None:
    perfect = reading.text[group.start : group.end].lower().startswith("having ")
    gerund = perfect or group.progressive or reading.text.startswith("being ", group.start)
    if not gerund or _only_dates(reading, group) or _is_in_subject(reading, group):
        return None
    place = _place_before(reading, group)
    lead = reading.words[place].lower if place >= 0 else ""
    row = before if lead in _JOINING else None
    if row is not None and group.start < row.clause.end:
        return None
    main = row.main if row is not None else _main_clause(reading, group, lead, perfect=perfect)
    lead = row.lead if row is not None else lead
    if main is None:
        return None
    past = group._replace(tense="past", finite=True, progressive=False, perfect=False)
    start, end = reading.words[place + 1].start, _end(reading, group, wide=False)
    clause = Clause(past, main.subject, start, end, outer=reading.clauses.index(main), gerund=True)
    clause = _with_object(reading, clause, row.clause) if row is not None else clause
    return Adjunct(clause, main, lead, perfect)


def _only_dates(reading: SentenceReading, group: VerbGroup) -> bool:
    """Whether nothing but a time follows what begins or ends: "fought for days, beginning on 12 August"."""
    return group.lemma in _EDGES and _dates(reading, reading.word_at(group.end))


def _is_in_subject(reading: SentenceReading, group: VerbGroup) -> bool:
    """Whether a word in -ing only goes with a noun that does something: "leading scientists said"."""
    subjects = (clause.subject for clause in reading.clauses if clause.subject is not None and not clause.reduced)
    return any(subject.start <= group.start < subject.end for subject in subjects)


def _place_before(reading: SentenceReading, group: VerbGroup) -> int:
    """The place of the word before a gerund and the adverbs and times with it: ", a year later becoming"."""
    k = reading.word_at(group.start) - 1
    while k >= 0:
        word = reading.words[k]
        timed = reading.timex_at(word.start) is not None
        if word.lower in _LEADING or not (timed or word.lower in _ADVERBS or is_manner(word)):
            break
        k -= 1
        if timed and k >= 0 and reading.words[k].lower in SMALL.prepositions - _LEADING:
            k -= 1
    return k


# --- the clause beside it ---------------------------------------------------------------------------------------------


def _main_clause(reading: SentenceReading, group: VerbGroup, lead: str, *, perfect: bool) -> Clause | None:
    """The clause whose subject does what a gerund says: the one round it or before, or behind a gerund in front."""
    finite = [c for c in reading.clauses if c.group.finite and c.subject is not None]
    told = [c for c in finite if perfect or _is_done(c) or (lead == "after" and _goes_before(reading, c, group))]
    joint = "," if perfect else "after"
    if lead == joint and (around := [c for c in told if _stands_round(c, group)]):
        return around[0]
    earlier = [c for c in told if c.group.end <= group.start]
    if lead == "," or earlier:
        return earlier[-1] if earlier and lead in {",", *_LEADING} else None
    fronted = lead in _LEADING or (perfect and not lead)
    return finite[0] if fronted and finite and finite[:1] == told[:1] else None


def _is_done(clause: Clause) -> bool:
    return clause.group.tense == "past" or (clause.group.perfect and not clause.group.progressive)


def _goes_before(reading: SentenceReading, clause: Clause, group: VerbGroup) -> bool:
    """Whether a gerund behind "after" hangs on what is or will be: "is in court | after being held on Friday"."""
    between = reading.words_in(clause.group.end, group.start)
    return not clause.group.perfect and not any(word.lower == "that" for word in between)


def _stands_round(clause: Clause, group: VerbGroup) -> bool:
    """Whether a gerund stands between subject and verb: "The club, having won the cup, moved"."""
    subject = clause.subject
    return subject is not None and clause.link not in _RELATIVE and subject.end <= group.start < clause.group.start


# --- its words --------------------------------------------------------------------------------------------------------


def _in_parts(reading: SentenceReading, clause: Clause) -> list[Clause]:
    """The clause, or one for each thing in a row: "closing mills in Odda in 2009, Holm in 2010 and Lima in 2011"."""
    dates = [Span(t.span.start, t.span.end) for t in reading.timexes if t.type in _DATES]
    row = clause._replace(end=_end(reading, clause.group, wide=True), outer=None)
    parts = split_rows(reading.words, reading.groups, [row], dates)
    return [part._replace(outer=clause.outer) for part in parts] if len(parts) > 1 else [clause]


def _end(reading: SentenceReading, group: VerbGroup, *, wide: bool) -> int:
    """The end of a gerund's words: before a comma that parts no time or place, a gerund joined to it, or a clause.

    If it is ``wide``, a comma behind a time does not end them.
    """
    begins = (c.group.start if c.reduced else c.start for c in reading.clauses)
    limit = min((begin for begin in begins if begin > group.start), default=reading.words[-1].start)
    k = first = reading.word_at(group.end)
    while k < len(reading.words) and reading.words[k].start < limit and not _stops_at(reading, k, group, wide=wide):
        k += 1
    while k > first and reading.words[k - 1].form == ",":
        k -= 1
    return reading.words[k - 1].end if k > first else group.end


def _stops_at(reading: SentenceReading, k: int, group: VerbGroup, *, wide: bool) -> bool:
    """Whether what a gerund tells ends at a mark, or before another gerund behind a time of its own."""
    word, following = reading.words[k], reading.words[k + 1 : k + 3]
    if word.lower in _TYING:
        return bool(following) and bool(following[0].verb.gerund) and _parts_times(reading, group, word)
    if word.form not in _STOPS or reading.timex_at(word.start) is not None:
        return False
    if word.form != "," or not following or following[0].verb.gerund:
        return True
    if following[0].lower in _JOINING:
        return bool(following[-1].verb.gerund)
    behind = wide and reading.timex_at(reading.words[k - 1].start) is not None
    return not (behind or _dates(reading, k + 1) or _places(reading, k))


def _parts_times(reading: SentenceReading, group: VerbGroup, word: Word) -> bool:
    """Whether a time stands between a gerund and a word, and another behind that."""
    starts = [timex.span.start for timex in reading.timexes if timex.span.start >= group.end]
    return bool(starts) and starts[0] < word.start < starts[-1]


def _dates(reading: SentenceReading, k: int) -> bool:
    """Whether a time stands at a place, or behind the preposition there."""
    words = reading.words
    k += k < len(words) and words[k].lower in SMALL.prepositions
    return k < len(words) and reading.timex_at(words[k].start) is not None


def _places(reading: SentenceReading, k: int) -> bool:
    """Whether a comma stands round the land of a town and a time follows: "in Odda, Norway, in 2003"."""
    words = reading.words
    if not is_capital(words[k - 1]):
        return False
    end = k + 1
    while end < len(words) and is_capital(words[end]):
        end += 1
    inner = end > k + 1 and end < len(words)
    return inner and (_dates(reading, end) or (words[end].form == "," and _dates(reading, end + 1)))


def _with_object(reading: SentenceReading, clause: Clause, before: Clause) -> Clause:
    """The clause with the object of the one before where "it" stands for that: "opening a mill and closing it"."""
    words = reading.words_in(clause.group.end, clause.end)
    if not words or words[0].lower not in _OBJECTS:
        return clause
    named = list(takewhile(_is_in_object, reading.words_in(before.group.end, before.end)))
    if not named:
        return clause
    return clause._replace(parts=(Span(named[0].start, named[-1].end), Span(words[0].end, clause.end)))


def _is_in_object(word: Word) -> bool:
    return word.form[0].isalnum() and (word.lower == "of" or word.lower not in SMALL.prepositions)
