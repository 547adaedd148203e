"""An article as the event finder reads it: sentences with their words, clauses, names and time expressions."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from timeline.events.sentence.clauses import Clause, Span, read_clauses
from timeline.events.sentence.delays import affirm_delayed
from timeline.events.sentence.inversions import turn_round
from timeline.events.sentence.repeats import split_repeats
from timeline.events.sentence.rows import split_rows
from timeline.languages import load_language
from timeline.model import Document, TaggedName, Timex, TimexType
from timeline.text.names import Name, NameKind, find_names
from timeline.text.sentence_words import words_of
from timeline.text.sentences import split_sentences
from timeline.text.tagged_names import join_names
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_DATES = frozenset({TimexType.DATE, TimexType.TIME})
_WORD = re.compile(r"[\w&.]+")
_REACH = 40


class SentenceReading:
    """A sentence with its time expressions and names; words and clauses are read when they are asked for.

    ``number`` counts from the start of the article.
    """

    def __init__(self, text: str, number: int, span: Span, timexes: Sequence[Timex], names: Sequence[Name]) -> None:
        self.text = text
        self.number = number
        self.start, self.end = span
        self.timexes = timexes
        self.names = names
        self._read = words_of(text)

    @cached_property
    def words(self) -> list[Word]:
        """The words and marks."""
        return self._read(self.start, self.end).words

    @cached_property
    def groups(self) -> list[VerbGroup]:
        """The verb groups."""
        return self._read(self.start, self.end).groups

    @cached_property
    def _starts(self) -> list[int]:
        """Where the words begin."""
        return [word.start for word in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        """Where the words end."""
        return [word.end for word in self.words]

    @cached_property
    def _timed(self) -> list[int]:
        """Where the time expressions begin."""
        return [timex.span.start for timex in self.timexes]

    @cached_property
    def _verbs(self) -> list[int]:
        """Where the verb groups begin."""
        return [group.start for group in self.groups]

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses, in the order of their verbs."""
        times = [Span(t.span.start, t.span.end) for t in self.timexes]
        dates = [time for time, timex in zip(times, self.timexes, strict=True) if timex.type in _DATES]
        clauses = turn_round(self.words, read_clauses(self.words, self.groups, times), times)
        clauses = affirm_delayed(clauses, self.timexes)
        clauses = split_repeats(self.words, clauses, times, dates)
        return split_rows(self.words, self.groups, clauses, dates)

    def predicate_of(self, clause: Clause) -> list[Word]:
        """The words after the verb of a clause."""
        return [word for part in clause.predicate for word in self.words_in(*part)]

    def word_at(self, offset: int) -> int:
        """The place among the words of the first that ends after an offset."""
        return bisect_right(self._ends, offset)

    def timex_at(self, offset: int) -> Timex | None:
        """The time expression that an offset stands in."""
        place = bisect_right(self._timed, offset) - 1
        return self.timexes[place] if place >= 0 and offset < self.timexes[place].span.end else None

    def verb_before(self, offset: int) -> VerbGroup | None:
        """The last verb group that begins up to an offset."""
        place = bisect_right(self._verbs, offset) - 1
        return self.groups[place] if place >= 0 else None

    def verb_at(self, offset: int) -> VerbGroup | None:
        """The verb group that an offset stands in."""
        verb = self.verb_before(offset)
        return verb if verb is not None and offset < verb.end else None

    def ends_before(self, offset: int, mark: str, marks: str | None = None) -> bool:
        """Whether a mark stands right before an offset, or before the blanks there, or other ``marks``."""
        return self.text[max(0, offset - _REACH) : offset].rstrip(marks).endswith(mark)

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that begin in a stretch of the text."""
        starts = self._starts
        return self.words[bisect_left(starts, start) : bisect_left(starts, end)]


class Article:
    """A document, its names and its sentences."""

    def __init__(self, document: Document, names: list[Name], sentences: list[SentenceReading]) -> None:
        self.document = document
        self.text = document.text
        self.names = names
        self.sentences = sentences
        self._starts = [name.start for name in names]
        self._by_form: dict[str, Name] = {}
        self._lengths: dict[str, set[int]] = defaultdict(set)
        for name in names:
            for form in _forms(document.text, name):
                if form not in self._by_form:
                    self._by_form[form] = name
                    self._lengths[_first_word(form)].add(len(form))

    def names_of(self, title: str) -> list[Name]:
        """The names that stand in a title, in full or as the text has them, at their places in it.

        Also those within others: the "Lima" of "Lima Games".
        """
        found: dict[str, int] = {}
        for word in _WORD.finditer(title):
            at = word.start()
            for form in (title[at : at + length] for length in self._lengths.get(word[0], ())):
                if form in self._by_form:
                    found.setdefault(form, at)
        places = ((at, form, self._by_form[form]) for form, at in found.items())
        return sorted(Name(at, at + len(form), name.full, name.kind) for at, form, name in places)

    def names_in(self, start: int, end: int) -> list[Name]:
        """The names that begin in a stretch of the text."""
        return self.names[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def outer_names(names: Iterable[Name]) -> list[Name]:
    """The names that are no part of a longer one; the body that an occasion is named after too."""
    outer: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        last = outer[-1] if outer else None
        if last is None or last.end <= name.start or _holds(last, name):
            outer.append(name)
    return outer


def _holds(occasion: Name, name: Name) -> bool:
    """Whether an occasion is that of a body: "the HL Summit"."""
    first = occasion.kind is NameKind.OCCASION and occasion.start == name.start
    return first and name.kind is NameKind.ORGANISATION


def _first_word(form: str) -> str:
    found = _WORD.match(form)
    return found[0] if found is not None else ""


def _forms(text: str, name: Name) -> tuple[str, ...]:
    """The forms of a name by which a title may have it; no adjective for a country."""
    return (name.full,) if name.kind is NameKind.COUNTRY else (name.full, text[name.start : name.end])


def read_article(document: Document, timexes: Sequence[Timex], tagged: Sequence[TaggedName] = ()) -> Article:
    """Splits an article into sentences and finds its names; ``tagged`` ones count before those we find."""
    sentences = split_sentences(document.text, load_language(document.language).sentences)
    names = join_names(document.text, find_names(document.text, sentences), tagged)
    timed, named = [timex.span.start for timex in timexes], [name.start for name in names]
    readings = []
    for number, (start, end) in enumerate(sentences):
        times = timexes[bisect_left(timed, start) : bisect_left(timed, end)]
        inside = names[bisect_left(named, start) : bisect_left(named, end)]
        readings.append(SentenceReading(document.text, number, Span(start, end), times, inside))
    return Article(document, names, readings)
