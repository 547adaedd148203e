"""Who and what was spoken of before: the subjects and names that a pronoun may take up."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import chain, islice
from typing import NamedTuple

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.titles.objects import object_of
from timeline.events.titles.wording import head_words
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.languages.patterns import any_of
from timeline.text.layout import begins_paragraph
from timeline.text.names import Name, NameKind, gender_of
from timeline.text.sentences import Sentence

_REACH = 3
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]is|[Hh]im|[Ss]he|[Hh]er)\b")
_MALE = frozenset({"he", "his", "him"})
_MEMORY = 400
_PARAGRAPH = 50
_NEAREST = 12
_MAIN = 3
_DESCRIPTION = 40
_SEPARATING = verb_lexicon().small_words.prepositions | verb_lexicon().small_words.conjunctions


class Antecedent(NamedTuple):
    """A subject told before or what a verb acts on, with that verb's clause and how many sentences ago."""

    span: Span
    phrase: str
    clause: Clause
    reading: SentenceReading
    ago: int


class Antecedents:
    """The subjects and names of an article, as seen from a place in it."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.starts = [name.start for name in article.names]
        self._heads: dict[Span, Name | None] = {}

    @cached_property
    def _opening(self) -> list[int]:
        """The sentences that begin a paragraph, by their numbers."""
        opens = (begins_paragraph(s.text, Sentence(s.start, s.end)) for s in self.article.sentences)
        return [number for number, opening in enumerate(opens) if opening]

    @cached_property
    def genders(self) -> dict[str, str]:
        """Whether "he" or "she" goes with a person, as nouns before a name or sentences with one person alone tell."""
        told: dict[str, set[str]] = defaultdict(set)
        described: dict[str, str] = {}
        for reading in self.article.sentences:
            named = [name for name in reading.names if name.kind is NameKind.PERSON]
            described |= {name.full: gender for name in named if (gender := _described(reading, name))}
            persons = {name.full for name in named}
            if len(persons) == 1:
                pronouns = _PRONOUN.findall(reading.text, reading.names[0].end, reading.end)
                told[persons.pop()].update("m" if pronoun.lower() in _MALE else "f" for pronoun in pronouns)
        return {person: genders.pop() for person, genders in told.items() if len(genders) == 1} | described

    def agrees(self, name: str, pronoun: str) -> bool:
        """Whether "he" or "she" may stand for a person, as far as the given name and the article tell."""
        gender = _gender(name) or self.genders.get(name, "")
        return not gender or (gender == "f") == (pronoun in {"she", "her"})

    def subjects(self, reading: SentenceReading, clause: Clause, reach: int = _REACH) -> Iterator[Antecedent]:
        """The subjects before a clause, nearest first; of earlier sentences the main ones first."""
        near = range(min(reach, reading.number) + 1)
        return chain.from_iterable(self.subjects_ago(ago, reading, clause) for ago in near)

    def subjects_ago(self, ago: int, reading: SentenceReading, clause: Clause) -> Iterator[Antecedent]:
        """The first subjects so many sentences before a clause; in its own those before its verb, nearest first."""
        if ago > reading.number:
            return
        earlier = self.article.sentences[reading.number - ago]
        yield from islice(self._told(_before(clause, earlier, ago), earlier, ago), _NEAREST)

    def acted_on(self, ago: int, reading: SentenceReading, clause: Clause) -> Iterator[Antecedent]:
        """What the first verbs act on so many sentences before a clause; in its own what the one right before does."""
        if ago > reading.number:
            return
        earlier = self.article.sentences[reading.number - ago]
        for before in _before(clause, earlier, ago)[: _MAIN if ago else 1]:
            span = object_of(earlier, before)
            if span is not None and (ago or span.end <= clause.start):
                yield Antecedent(span, self.article.text[slice(*span)], before, earlier, ago)

    def following(self, reading: SentenceReading, clause: Clause) -> Iterator[Antecedent]:
        """The subject after a clause that opens its sentence: "When he came, Lee spoke"."""
        if clause.link and clause.outer is not None and clause.start <= reading.start + 1:
            outer = reading.clauses[clause.outer]
            if outer.group.start > clause.group.start:
                yield from self._told([outer], reading, 0)

    def _told(self, clauses: Iterable[Clause], reading: SentenceReading, ago: int) -> Iterator[Antecedent]:
        for clause in clauses:
            if clause.subject is not None:
                yield Antecedent(clause.subject, self.article.text[slice(*clause.subject)], clause, reading, ago)

    def since_paragraph(self, reading: SentenceReading) -> int:
        """How many sentences of its paragraph stand before a sentence, as far back as a reader looks."""
        opened = bisect_right(self._opening, reading.number)
        return min(reading.number - (self._opening[opened - 1] if opened else 0), _PARAGRAPH)

    def names_near(self, reading: SentenceReading, position: int, reach: int = _REACH) -> list[Name]:
        """The names between the sentences just before and a position."""
        first = self.article.sentences[max(0, reading.number - reach)].start
        return self.article.names_in(first, position)

    def names_before(self, position: int) -> list[Name]:
        """The names before a position, as far back as a reader remembers."""
        end = bisect_left(self.starts, position)
        return self.article.names[max(0, end - _MEMORY) : end]

    def name_in(self, span: Span, kinds: Iterable[NameKind]) -> str | None:
        """The first name of these kinds in a stretch."""
        wanted = set(kinds)
        return next((name.full for name in self.article.names_in(*span) if name.kind in wanted), None)

    def head_name(self, subject: Antecedent) -> Name | None:
        """The name that a subject ends in before what hangs on it: "Acme chairman Ann Lee" is Ann Lee."""
        if subject.span not in self._heads:
            self._heads[subject.span] = self._find_head(subject.span, subject.phrase)
        return self._heads[subject.span]

    def _find_head(self, span: Span, phrase: str) -> Name | None:
        words = head_words(phrase)
        end = span.start + phrase.find(words[-1]) + len(words[-1]) if words else span.start
        inside = self.article.names_in(span.start, end)
        return inside[-1] if inside and inside[-1].end >= end - 2 else None


def _before(clause: Clause, reading: SentenceReading, ago: int) -> list[Clause]:
    """The clauses of an earlier sentence, the main ones first; of its own those before a clause, nearest first."""
    if ago:
        return sorted(reading.clauses, key=_rank)
    return [c for c in reversed(reading.clauses) if c.group.start < clause.group.start and c is not clause]


def _rank(clause: Clause) -> tuple[bool, bool, int]:
    """Main clauses first, participles last."""
    return clause.reduced, bool(clause.link), clause.group.start


def is_human(phrase: str) -> bool:
    """Whether a noun phrase without a name speaks of a person by an office or trade: "the chairman"."""
    words = head_words(phrase)
    last = words[-1].lower() if words else ""
    return last in event_lexicon().human_nouns or last.endswith(("man", "woman"))


def may_mean(pronoun: str, phrase: str) -> bool:
    """Whether "he" or "she" may stand for a description: "she" for the pilot and the mother, not for the father."""
    words = head_words(phrase)
    last = words[-1].lower() if words else ""
    she = last in event_lexicon().referents.feminine or last.endswith("woman")
    he = last in event_lexicon().referents.masculine or (last.endswith("man") and not she)
    return not he if pronoun in {"she", "her"} else not she


def _described(reading: SentenceReading, name: Name) -> str:
    """The gender that a noun right before a name tells: "her husband, the painter Bo Berg"."""
    begin = max(reading.start, name.start - _DESCRIPTION)
    if _gendered().search(reading.text, begin, name.start) is None:
        return ""
    words = event_lexicon().referents
    for word in reversed(reading.words_in(begin, name.start)):
        if word.lower in words.feminine or word.lower in words.masculine:
            return "f" if word.lower in words.feminine else "m"
        if word.lower in _SEPARATING or reading.verb_at(word.start) is not None:
            return ""
    return ""


@cache
def _gendered() -> re.Pattern[str]:
    """A noun that tells whether "he" or "she" goes with a person."""
    words = event_lexicon().referents
    return re.compile(any_of(words.feminine | words.masculine), re.IGNORECASE)


def _gender(name: str) -> str:
    given, _, surname = name.partition(" ")
    return gender_of(given) if surname else ""


def fits_surely(name: str, pronoun: str) -> bool:
    """Whether the given name tells that the pronoun may stand for a person.

    >>> fits_surely("Ann Lee", "she"), fits_surely("Bo Berg", "she")
    (True, False)
    """
    return gender_of(name.split(" ", 1)[0]) == ("f" if pronoun in {"she", "her"} else "m")
