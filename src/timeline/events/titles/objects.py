"""What the verb before did something to, and a pronoun may take up: "They raised the gun. It was sold in 2012"."""

from __future__ import annotations

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import is_capital
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import lemma_of, verb_kinds
from timeline.events.titles.wording import are_people, head_words, is_plural
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.words import Word

_SMALL = verb_lexicon().small_words
_ENDS = _SMALL.prepositions | _SMALL.conjunctions | _SMALL.subordinators | _SMALL.subjects
_ARTICLES = frozenset({"a", "an"})
_PARTICLES = frozenset({"up", "out", "down", "off", "back", "over"})
_BARE_PRONOUNS = frozenset({"it", "them", "him", "her", "himself", "herself", "itself", "themselves"})


def object_of(reading: SentenceReading, clause: Clause) -> Span | None:
    """The noun phrase that a verb acts on: the gun of "divers raised the gun from the bay"."""
    group = clause.group
    words = event_lexicon()
    speaking = words.reading.reporting - words.referents.handling
    if not group.finite or group.passive or group.lemma in speaking | {"be", "become"}:
        return None
    following = reading.words_in(group.end, clause.end)
    first = 1 if following and following[0].lower in _PARTICLES else 0
    last = first
    while last < len(following) and not _ends_object(reading, following, first, last):
        last += 1
    if last == first or following[first].lower in _BARE_PRONOUNS:
        return None
    span = Span(following[first].start, following[last - 1].end)
    return span if _is_definite(following[first]) or is_plural(reading.text[slice(*span)]) else None


def _ends_object(reading: SentenceReading, words: list[Word], first: int, k: int) -> bool:
    word = words[k]
    if k > first and word.lower == "of":
        return False
    apart = word.lower in _ENDS or not word.form[0].isalnum() or _opens_measure(words, first, k)
    timed = reading.timex_at(word.start) is not None and not (k == first + 1 and words[first].lower in _ARTICLES)
    return apart or reading.verb_at(word.start) is not None or timed


def _opens_measure(words: list[Word], first: int, k: int) -> bool:
    """Whether a size follows a noun: "a frog | the size of a coin", "a ship | twice the length of a bus"."""
    if k <= first + 1:
        return False
    following = words[k + 1].lower if k + 1 < len(words) else ""
    article = words[k].lower in {"the", "a", "an"}
    return (words[k].lower in {"twice", "half"} and following == "the") or (article and _ends_noun(words[k - 1]))


def _ends_noun(word: Word) -> bool:
    return word.form[0].isalnum() and word.lower not in _SMALL.closing


def _is_definite(word: Word) -> bool:
    return word.lower in _SMALL.determiners or is_capital(word)


def may_go_on(phrase: str, before: Clause) -> bool:
    """Whether a sentence may go on with what the verb before acts on: one thing, the things, or people."""
    words = head_words(phrase.lower())
    several = is_plural(phrase) and words[0] != "the" and not are_people(words[-1])
    return not several and before.group.lemma not in event_lexicon().reading.stative


def is_taken_up(before: Clause, reading: SentenceReading, clause: Clause) -> bool:
    """Whether a verb goes on with the object of the verb before: what was built, bought or signed was later opened.

    Not where it is one that happens to those who act: they built a ship, and were fined.
    """
    words = event_lexicon().referents
    lemma, done = clause.group.lemma, before.group.lemma
    made = verb_kinds().get(done) in words.making or done in words.handling
    if clause.group.passive:
        return lemma in words.mending or (made and lemma not in words.makers)
    befalls = words.befalling & {lemma, lemma_of(reading, clause)}
    return made and bool(befalls) and object_of(reading, clause) is None
