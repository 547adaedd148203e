"""Who does what to whom in a clause: the nouns of its subject and object, and whether they are persons or places."""

from __future__ import annotations

from itertools import takewhile

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.reading import SentenceReading
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.names import NameKind
from timeline.text.words import Word

PREPOSITIONS = verb_lexicon().small_words.prepositions
_DETERMINERS = verb_lexicon().small_words.determiners
_OBJECT = 4
_SITES = frozenset({NameKind.COUNTRY, NameKind.PLACE})
_PERSONS = event_lexicon().human_nouns | event_lexicon().referents.people
_RANKS = event_lexicon().reading.counted_times | {"first", "last"}


def doer_of(reading: SentenceReading, clause: Clause) -> Span | None:
    """Who acts: the subject, or what a passive tells behind "by"."""
    if not clause.group.passive:
        return clause.subject
    words = reading.predicate_of(clause)
    by = next((k for k, word in enumerate(words) if word.lower == "by"), len(words))
    return _span(words[by + 1 : by + 1 + _OBJECT])


def undergoer_of(reading: SentenceReading, clause: Clause) -> Span | None:
    """What is acted on: the object, or the subject of a passive."""
    return clause.subject if clause.group.passive else object_of(reading, clause)


def object_of(reading: SentenceReading, clause: Clause) -> Span:
    """The first words after the verb."""
    return _span(reading.predicate_of(clause)[:_OBJECT]) or Span(clause.group.end, clause.group.end)


def has_noun(reading: SentenceReading, span: Span | None, nouns: frozenset[str]) -> bool:
    """Whether one of the nouns stands in a stretch before any preposition."""
    words = (word.lower for word in (reading.words_in(*span) if span is not None else []))
    return any(word in nouns for word in takewhile(lambda word: word not in PREPOSITIONS, words))


def has_person(reading: SentenceReading, span: Span | None) -> bool:
    """Whether a stretch speaks of persons, by name or by what they are."""
    if has_noun(reading, span, _PERSONS):
        return True
    persons = (name.start for name in reading.names if name.kind is NameKind.PERSON)
    return span is not None and any(span.start <= start < span.end for start in persons)


def has_thing(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a thing follows the verb right away: "demonstrated a motor", not "demonstrated in Oslo"."""
    first = next(iter(reading.words_in(clause.group.end, clause.end)), None)
    return first is not None and first.lower in _DETERMINERS - {"that"}


def has_site(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a town or country follows the verb: "left Peru"."""
    start = clause.group.end + 1
    return any(name.start == start and name.kind in _SITES for name in reading.names)


def has_rank(reading: SentenceReading, clause: Clause) -> bool:
    """Whether the verb tells which place somebody took: "finished fifth", not "finished the fifth volume"."""
    first = next(iter(reading.predicate_of(clause)), None)
    return first is not None and first.lower in _RANKS


def _span(words: list[Word]) -> Span | None:
    return Span(words[0].start, words[-1].end) if words else None
