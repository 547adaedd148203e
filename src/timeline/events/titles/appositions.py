"""Names that stand beside the noun they explain: "the director, Ann Lee, resigned", "Malta, an island that joined"."""

from __future__ import annotations

import re

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import is_capital
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds
from timeline.events.titles.antecedents import is_human
from timeline.events.titles.wording import is_plural
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.names import Name, NameKind

_ARTICLES = frozenset({"the", "a", "an"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_OPENING = _ARTICLES | _OWNERS | {"one"}
_DESCRIBED = re.compile(
    r",\s(?:\d{1,3}-year-old\s|(?:the|an?|his|her|its|their)\s[\w-]+\s)(?:(?!(?:of|at|in|with|for|from)\s)[\w-]+\s){0,3}"
)
_REACH = 60
_SITES = frozenset({NameKind.COUNTRY, NameKind.PLACE})
_ADJECTIVES = frozenset(word for words in event_lexicon().countries.values() for word in words)


def name_beside(reading: SentenceReading, clause: Clause) -> str | None:
    """The name that explains the subject of a clause, or that it explains, if commas set the two apart."""
    subject = clause.subject
    if subject is None:
        return None
    words = reading.words_in(*subject)
    opening = words[0].lower if words else ""
    phrase = reading.text[slice(*subject)]
    if is_plural(phrase):
        return None
    person = _person_after(reading, subject)
    if person is not None:
        return person.full
    if opening not in _OPENING:
        return None
    if clause.reduced or clause.link in {"who", "which", "that"}:
        tells = any(word.lower in noun_kinds() for word in words)
        before = _name_before(reading, subject) if opening in _ARTICLES and not tells else None
        if before is not None:
            return before
    bare = opening == "one" or not any(word.lower in verb_lexicon().small_words.prepositions for word in words)
    after = _name_after(reading, subject) if bare else None
    return after.full if after is not None else None


def _person_after(reading: SentenceReading, subject: Span) -> Name | None:
    """The person whom a noun between two commas names: Ann Lee in "the choice, the former captain Ann Lee, came"."""
    text = reading.text
    phrase = text[slice(*subject)].replace("’", "'")
    related = "'s " in phrase and is_human(phrase)
    if related or any(name.end == subject.end for name in reading.names):
        return None
    persons = (n for n in reading.names if n.kind is NameKind.PERSON and 0 < n.start - subject.end < _REACH)
    name = next(persons, None)
    described = name is not None and _DESCRIBED.fullmatch(text, subject.end, name.start) is not None
    return name if name is not None and described and text[name.end : name.end + 1] == "," else None


def _name_before(reading: SentenceReading, subject: Span) -> str | None:
    """The name before a comma and the subject: Malta in "Malta, an island that joined"."""
    last = reading.word_at(subject.start) - 2
    words = reading.words
    timed = any(t.span.start <= words[last].start < t.span.end for t in reading.timexes)
    if last < 0 or timed or words[last + 1].form != "," or not is_capital(words[last]):
        return None
    first = last
    while first > 0 and is_capital(words[first - 1]):
        first -= 1
    small = verb_lexicon().small_words
    if words[first].lower in small.prepositions | small.openers:
        return None
    known = next((name for name in reading.names if name.end == words[last].end), None)
    before = words[max(first - 1, 0)].form.lower()
    fronted = before == "," or (before in small.prepositions and (first <= 1 or known is None or known.kind in _SITES))
    if fronted:
        return None
    return known.full if known is not None else reading.text[words[first].start : words[last].end]


def _name_after(reading: SentenceReading, subject: Span) -> Name | None:
    """The name between two commas behind the subject: Ann Lee in "the director, Ann Lee, resigned".

    It ends the subject where more is told of it: "the director, Ann Lee, a chemist, resigned".
    """
    text = reading.text
    name = next((n for n in reading.names if n.start == subject.end + 2 or n.end == subject.end), None)
    apart = name is not None and text[name.start - 2 : name.start] == ", " and text[name.end : name.end + 1] == ","
    return name if name is not None and apart and name.kind not in _SITES and name.full not in _ADJECTIVES else None
