"""An article as the event finder reads it: sentences with their words, clauses, names and time expressions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.clauses import Clause, Span, read_clauses
from timeline.model import Document, Timex
from timeline.text.names import Name, find_names
from timeline.text.sentences import Sentence, split_sentences
from timeline.text.verbs import VerbGroup, group_verbs
from timeline.text.words import Word, read_words


class SentenceReading(NamedTuple):
    """A sentence with all that was read in it; ``number`` counts from the start of the article."""

    number: int
    start: int
    end: int
    words: list[Word]
    groups: list[VerbGroup]
    clauses: list[Clause]
    timexes: list[Timex]
    names: list[Name]

    def word_at(self, offset: int) -> int:
        """The place among the words of the first that ends after an offset."""
        return bisect_right(self.words, offset, key=lambda word: word.end)

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words that begin in a stretch of the text."""
        first = bisect_left(self.words, start, key=lambda word: word.start)
        last = bisect_left(self.words, end, key=lambda word: word.start)
        return self.words[first:last]


class Article(NamedTuple):
    """A document and the reading of its sentences."""

    document: Document
    names: list[Name]
    sentences: list[SentenceReading]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text


def read_article(document: Document, timexes: Sequence[Timex]) -> Article:
    """Reads the sentences of an article."""
    sentences = split_sentences(document.text)
    names = find_names(document.text, sentences)
    readings = [_read_sentence(document.text, n, s, timexes, names) for n, s in enumerate(sentences)]
    return Article(document, names, readings)


def _read_sentence(
    text: str, number: int, sentence: Sentence, timexes: Sequence[Timex], names: Sequence[Name]
) -> SentenceReading:
    start, end = sentence
    here = [t for t in timexes if start <= t.span.start < end]
    words = read_words(text, start, end)
    groups = group_verbs(words)
    clauses = read_clauses(words, groups, [Span(t.span.start, t.span.end) for t in here])
    inside = list(
        names[bisect_left(names, start, key=lambda n: n.start) : bisect_left(names, end, key=lambda n: n.start)]
    )
    return SentenceReading(number, start, end, words, groups, clauses, here, inside)
