"""What a noun is of that says nothing alone: the number "of passengers", construction "of the bridge"."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.facets.figures import find_figures
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.titles.mentions import Mentions, modifiers_start
from timeline.events.titles.wording import is_plural, strip_article
from timeline.languages.lexicon import event_lexicon, verb_lexicon

_WORDS = event_lexicon().referents
_SMALL = verb_lexicon().small_words
_SCALES = tuple(sorted(_SMALL.magnitudes))
_PLACING = _SMALL.prepositions - {"of", "for", "on", "as", "including", "per", "about"}
_REACH = 2
_LONGEST = 120


class Complements:
    """What the nouns of an article are of that it leaves without a complement."""

    def __init__(self, article: Article, mentions: Mentions) -> None:
        self.article = article
        self.mentions = mentions

    def named_with(self, phrase: str, reading: SentenceReading, clause: Clause) -> str | None:
        """The phrase with what it is of, if one thing alone was told before it that it can be of."""
        noun = strip_article(phrase).lower()
        if clause.subject is None or noun not in _WORDS.works | _WORDS.counting:
            return None
        position = clause.subject.start
        if noun in _WORDS.counting:
            told = set(self._counted(reading, position)) if noun != phrase.lower() else set()
            return f"{strip_article(phrase)} of {told.pop()}" if len(told) == 1 else None
        built = set(self._built(reading, position))
        if len(built) != 1:
            return None
        thing = built.pop()
        described = self.mentions.fuller_of(thing, reading, position) or thing
        tie = "on" if noun in _WORDS.handiwork else "of"
        return f"{strip_article(phrase)} {tie} the {described}"

    def _counted(self, reading: SentenceReading, position: int) -> Iterator[str]:
        """What is counted just before a position: "passengers" of "1.1 million passengers"."""
        for earlier in self.article.sentences[max(reading.number - 1, 0) : reading.number + 1]:
            times = [timex.span for timex in earlier.timexes]
            for figure in find_figures(self.article.text, earlier.start, min(earlier.end, position), times):
                number, _, counted = figure.text.rpartition(" ")
                if _is_number(number) and is_plural(counted):
                    yield counted

    def _built(self, reading: SentenceReading, position: int) -> Iterator[str]:
        """The things that people build of which the last sentences before a position speak."""
        for earlier in self.article.sentences[max(reading.number - _REACH, 0) : reading.number + 1]:
            for k in range(min(earlier.word_at(position), _LONGEST)):
                if earlier.words[k].form in _WORDS.built and not _is_place(earlier, k):
                    yield earlier.words[k].form


def _is_number(words: str) -> bool:
    """Whether words end in a number: "some 1.1 million", no sum of money."""
    return words.endswith(_SCALES) or words[-1:].isdigit()


def _is_place(reading: SentenceReading, noun: int) -> bool:
    """Whether a thing only says where: "near the old park"."""
    before = [word.lower for word in reading.words[: modifiers_start(reading, noun)][-2:]]
    return any(word in _PLACING and _SMALL.determiners.issuperset(before[k + 1 :]) for k, word in enumerate(before))
