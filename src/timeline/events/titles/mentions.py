"""The fuller mention that a bare noun goes back to: "the ticket" is the "common bus ticket" told of before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.marks import is_capital
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.sentence.triggers import noun_kinds
from timeline.events.titles.stand_ins import is_firm
from timeline.events.titles.wording import POSSESSIVES, is_plural
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.names import Name, NameKind
from timeline.text.words import Word, ends_as_adverb

_SMALL = verb_lexicon().small_words
_REACH = 6
_LONGEST = 6
_MOST_MODIFIERS = 3
_MOST_TOLD = 8
_FARTHEST = 120
_LONGEST_NAME = 5
_NAME_REACH = 80
_JOINED = ("and ", "& ")
_ARTICLES = frozenset({"a", "an"})
_TYING = frozenset({"of", "on", "into", "for", "between", "against", "in", "at", "to", "from", "with", "over"})
_OF_A_GROUP = frozenset({"among", "amongst", "for", "of"})
_NEAR = 2
_WORDS = event_lexicon().referents
_STAND_INS = _WORDS.shifting | {"latter", "others", "two", "rest", "day", "time"}
_CLOSED = _SMALL.closing | _SMALL.subjects | _SMALL.openers
_SUPERLATIVE = "est"


class Mention(NamedTuple):
    """What an earlier sentence calls a thing: nothing where it only says "the ticket", too."""

    phrase: str
    opens: bool
    """Whether it speaks of it for the first time: "a ticket"."""


class Mentions:
    """What an article calls the things that it speaks of again."""

    def __init__(self, article: Article) -> None:
        self.article = article

    def fuller(self, phrase: str, reading: SentenceReading, clause: Clause) -> str | None:
        """What the last fuller mention calls "the ticket"; nothing where another may be meant or nothing is added."""
        noun = _bare_noun(phrase)
        if noun is None or clause.subject is None or reading.words[0].lower in _OF_A_GROUP:
            return None
        told = self.fuller_of(noun, reading, clause.subject.start)
        if told is None:
            return None
        following = {word.lower for word in reading.words_in(clause.subject.end, clause.end)}
        elsewhere = not told.islower() and bool(self.article.names_in(clause.start, clause.subject.start))
        return told if not elsewhere and (_content(told) - {noun}).isdisjoint(following) else None

    def fuller_of(self, noun: str, reading: SentenceReading, position: int) -> str | None:
        """What all fuller mentions of a noun before a position call it, as the last of them does."""
        told = list(self._fuller_before(noun, reading, position))
        return told[0] if told and all(_agree(told[0], other, noun) for other in told[1:]) else None

    def _fuller_before(self, noun: str, reading: SentenceReading, position: int) -> Iterator[str]:
        """The fuller mentions before a place, nearest first, back to where the noun alone is first spoken of."""
        for mention in self._before(noun, reading, position):
            if mention.phrase:
                yield mention.phrase
            elif mention.opens:
                return

    def _before(self, noun: str, reading: SentenceReading, position: int) -> Iterator[Mention]:
        told = 0
        reach = _NEAR if noun in noun_kinds() else _REACH
        for earlier in reversed(self.article.sentences[max(reading.number - reach, 0) : reading.number + 1]):
            if noun not in self.article.text[earlier.start : earlier.end].lower():
                continue
            for k in _places_of(noun, earlier, position):
                yield self._mention(earlier, k)
                told += 1
            if told >= _MOST_TOLD:
                return

    def _mention(self, reading: SentenceReading, noun: int) -> Mention:
        """What the noun phrase calls it whose noun stands at a place."""
        words = reading.words
        if is_capital(words[noun]):
            return Mention(self._name_ending(words[noun]), opens=False)
        first = modifiers_start(reading, noun)
        before = words[first - 1].lower if first else ""
        modifiers = words[first:noun]
        if not _is_told_as(before, words[noun].lower, modifiers):
            return Mention("", opens=before in _ARTICLES)
        last = _complement_end(reading, noun)
        kept = [word for word in modifiers if word.lower not in _WORDS.passing]
        if len(kept) + last - noun + 1 > _LONGEST:
            last = noun
        described = kept or last > noun
        told = [word.form for word in kept] + [reading.text[words[noun].start : words[last].end]]
        return Mention(" ".join(" ".join(told).split()) if described else "", opens=before in _ARTICLES)

    def _name_ending(self, word: Word) -> str:
        """The name that ends in a word, if it says more: "Calder Bridge"."""
        names = self.article.names_in(word.start - _NAME_REACH, word.start)
        ending = [n for n in names if _is_called(n, word) and not self._is_joined(n)]
        return ending[-1].full if ending else ""

    def _is_joined(self, name: Name) -> bool:
        """Whether a name goes on with one before it: "Savings and | Loan Association"."""
        return self.article.text.endswith(_JOINED, 0, name.start)


def _places_of(noun: str, reading: SentenceReading, position: int) -> list[int]:
    """The places of a noun in a sentence before a position, the last first."""
    last = reading.word_at(position)
    near = range(last - 1, max(last - _FARTHEST, 0) - 1, -1)
    return [k for k in near if reading.words[k].lower == noun and _is_noun(reading, k)]


def _is_called(name: Name, word: Word) -> bool:
    """Whether a name of no person ends in a word."""
    ends = name.end == word.end and name.full.endswith(word.form)
    return ends and name.kind is not NameKind.PERSON and len(name.full.split()) <= _LONGEST_NAME


def _bare_noun(phrase: str) -> str | None:
    """The noun of "the ticket": no person or firm, and with nothing that describes it."""
    article, _, noun = phrase.partition(" ")
    plain = noun.islower() and noun.replace("-", "").isalpha() and noun not in _CLOSED | _STAND_INS
    known = noun in event_lexicon().human_nouns or is_firm(phrase)
    return noun if article.lower() == "the" and plain and not known else None


def _is_noun(reading: SentenceReading, k: int) -> bool:
    """Whether the word at a place ends a noun phrase, and is no verb: not the cut of "the city cut a tax"."""
    return _ends_phrase(reading, k + 1) and reading.verb_at(reading.words[k].start) is None


def modifiers_start(reading: SentenceReading, noun: int) -> int:
    """The place of the first word that describes the noun at a place."""
    first = noun
    while first > 0 and noun - first < _MOST_MODIFIERS and _may_modify(reading, reading.words[first - 1]):
        first -= 1
    return first


def _ends_phrase(reading: SentenceReading, k: int) -> bool:
    """Whether no noun follows that a word would only qualify: not the ticket of "a ticket office"."""
    if k >= len(reading.words):
        return True
    word = reading.words[k]
    apart = not word.form[0].isalnum() or word.lower in _CLOSED
    return apart or reading.verb_at(word.start) is not None or reading.timex_at(word.start) is not None


def _may_modify(reading: SentenceReading, word: Word) -> bool:
    """Whether a word may describe the noun behind it."""
    free = reading.verb_at(word.start) is None and reading.timex_at(word.start) is None
    plain = word.form[0].isalpha() and word.lower not in _CLOSED and not ends_as_adverb(word.lower)
    return free and plain and ("'" not in word.lower or is_capital(word))


def _is_told_as(before: str, noun: str, modifiers: Sequence[Word]) -> bool:
    """Whether a noun phrase speaks of a thing, or several, as it is: no "proposed bridge", no "second bridge"."""
    lowered = {word.lower for word in modifiers}
    passing = any(word.verb.participle or word.lower.endswith(_SUPERLATIVE) for word in modifiers)
    if passing or lowered & _WORDS.shifting or before in {"no", "any", "every", "each", "another", "such"}:
        return False
    owned = any("'" in word.lower for word in modifiers)
    return owned or before in _SMALL.determiners | POSSESSIVES or is_plural(noun)


def _complement_end(reading: SentenceReading, noun: int) -> int:
    """The place of the last word that a noun is explained with: "number | of passengers", "mill | in Oslo"."""
    words = reading.words
    if noun + 2 >= len(words) or words[noun + 1].lower not in _TYING:
        return noun
    last = noun + 1 + (words[noun + 2].lower in {"the", "a", "an"})
    inside = list(takewhile(lambda k: _goes_on(reading, k), range(last + 1, min(last + _LONGEST + 1, len(words)))))
    if not inside or not _belongs(reading, noun, inside[-1]):
        return noun
    following = words[inside[-1] + 1].lower if inside[-1] + 1 < len(words) else ""
    return noun if following in _SMALL.conjunctions else inside[-1]


def _goes_on(reading: SentenceReading, k: int) -> bool:
    word = reading.words[k]
    return _may_modify(reading, word) or (word.lower == "of" and not _ends_phrase(reading, k + 1))


def _belongs(reading: SentenceReading, noun: int, last: int) -> bool:
    """Whether what a preposition brings belongs to the noun before it, and not to the verb."""
    words = reading.words
    tied = words[noun].lower in noun_kinds() or words[noun].lower in _WORDS.explained
    if words[noun + 1].lower == "of" or (tied and words[noun + 1].lower != "in"):
        return True
    following = bisect_left(reading.clauses, words[last].end, key=lambda clause: clause.group.start)
    subjects = (clause.subject for clause in reading.clauses[following : following + 1] if clause.subject is not None)
    return any(s.start <= words[noun].start and words[last].end <= s.end for s in subjects)


def _agree(one: str, other: str, noun: str) -> bool:
    """Whether two mentions may speak of the same: they share more than the noun."""
    return bool((_content(one) & _content(other)) - {noun})


def _content(phrase: str) -> set[str]:
    """The words of a phrase that say something."""
    return {word for word in phrase.lower().split() if word not in _CLOSED}
