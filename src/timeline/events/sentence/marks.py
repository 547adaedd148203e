"""The words of a sentence with what is known of each place: verbs, times, fixed phrases."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable
from itertools import count, pairwise
from typing import NamedTuple

from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.form_contexts import NEARLY
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word, ends_as_adverb

SMALL = verb_lexicon().small_words
CLAUSE_TAKING = verb_lexicon().reading.clause_taking
DASHES = frozenset({"–", "—", "--", "-", "_", ";", ":"})
ASIDES = frozenset({",", "-", "–", "—", "--"})
QUOTES = frozenset({'"', "“", "”", "``", "''"})
STOPS = DASHES | {",", "("}
PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there"})
OPENERS = SMALL.openers
BOUND_WORDS = SMALL.prepositions | SMALL.conjunctions | SMALL.subordinators
JOINING_WORDS = SMALL.conjunctions | SMALL.subordinators
LEADING_WORDS = SMALL.prepositions | SMALL.conjunctions
FRONTING_WORDS = SMALL.prepositions | SMALL.adverbs | OPENERS
_BEFORE_TIMES = SMALL.prepositions | {"ended", "ending"}
FIXED = [phrase.split() for phrase in event_lexicon().reading.fixed]
_ORDINALS = frozenset({"first", "last", "next"})
_BETWEEN = SMALL.adverbs - {"both", "all", "that", "yesterday", "today", "tomorrow"}


class Span(NamedTuple):
    """A stretch of the text, half-open."""

    start: int
    end: int


class Marks:
    """A sentence's words and its heads: the verbs that make clauses, finite ones and participles."""

    def __init__(self, words: list[Word], groups: list[VerbGroup], times: Collection[Span]) -> None:
        self.words = words
        self.starts = [word.start for word in words]
        self.heads = [g for before, g in pairwise([None, *groups]) if g is not None and _makes_clause(before, g)]
        self.at = dict(zip(self.starts, count()))
        self.ending = dict(zip([word.end for word in words], count()))
        self.in_verb = _places_in(self.starts, ((g.start, g.end) for g in groups))
        self.timed = _places_in(self.starts, times)
        self.fixed = _fixed_places(words)

    def span(self, first: int, last: int) -> Span | None:
        """The stretch of the words from ``first`` to ``last``, both included; None if there are none."""
        return Span(self.words[first].start, self.words[last].end) if first <= last else None

    def opening(self, k: int, bound: int) -> int:
        """The place of the bracket that closes at ``k``, or ``k`` if there is none after ``bound``."""
        return next((m for m in range(k, bound, -1) if self.words[m].form == "("), k)

    def phrase_start(self, k: int, bound: int) -> int:
        """Where the stretch before ``k`` begins: after the last comma, dash or bracket, or after ``bound``."""
        return next((m + 1 for m in range(k - 1, bound, -1) if self.words[m].form in STOPS), bound + 1)

    def after_time(self, k: int) -> int:
        """The place after a time expression that begins at ``k``, or at the preposition there: "in May | the …"."""
        begin = k + (self.words[k].lower in SMALL.prepositions)
        end = begin
        while end in self.timed and end + 1 < len(self.words):
            end += 1
        return end if end > begin else k

    def verb_before(self, number: int, last: int) -> int:
        """The place of the last word of the finite verb before ``last``, -1 if there is none."""
        before = (self.heads[n] for n in range(number - 1, -1, -1))
        end = next((g.end for g in before if g.finite and g.end <= self.words[last].start), -1)
        return self.ending.get(end, -1)

    def skip_back(self, k: int) -> int:
        """The nearest word up to ``k`` that is no adverb, quotation mark or time expression, -1 if there is none."""
        while k >= 0:
            word = self.words[k]
            timed = k in self.timed
            if k and (self.words[k - 1].lower, word.lower) in NEARLY:
                k -= 2
                continue
            if not (timed or word.form in QUOTES or word.lower in _BETWEEN or is_manner(word)):
                break
            if word.lower in _ORDINALS and not timed and k and self.words[k - 1].lower == "the":
                break
            k -= 1
            if timed and k >= 0 and k not in self.timed and self.words[k].lower in _BEFORE_TIMES:
                k = self._before_dating(k - 1)
        return k

    def _before_dating(self, k: int) -> int:
        """The place before "dating" or "dating back" at ``k``, else ``k``: "a mill | dating back to 1867 burned"."""
        back = k > 0 and self.words[k].lower == "back"
        return k - back - 1 if k >= 0 and self.words[k - back].lower == "dating" else k


def _makes_clause(before: VerbGroup | None, group: VerbGroup) -> bool:
    """Whether a verb is finite or a participle that hangs on a noun: not the second of "was found | abandoned"."""
    if group.finite or group.modal:
        return True
    completes = before is not None and before.passive and group.start - before.end == 1
    return group.passive and group.head_start == group.start and not completes


def _places_in(starts: list[int], stretches: Iterable[tuple[int, int]]) -> set[int]:
    """The places of the words that begin in one of the stretches, by where all begin."""
    return {k for start, end in stretches for k in range(bisect_left(starts, start), bisect_left(starts, end))}


def is_manner(word: Word) -> bool:
    """Whether a word is an adverb in -ly."""
    return ends_as_adverb(word.lower) and word.form.islower() and len(word.form) > len("early")


def is_capital(word: Word) -> bool:
    """Whether a word begins with a capital letter."""
    return word.form[0].isupper()


def _fixed_places(words: list[Word]) -> set[int]:
    """The places of "as" in phrases that open no clause: "as a whole"."""
    starts = [k for k, word in enumerate(words) if word.lower == "as"]
    matches = [(k, len(line)) for k in starts for line in FIXED if [w.lower for w in words[k : k + len(line)]] == line]
    return {place for k, length in matches for place in range(k, k + length)}
