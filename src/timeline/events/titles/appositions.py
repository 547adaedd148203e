"""Names that stand beside the noun they explain: "the director, Ann Lee, resigned", "Malta, an island that joined"."""

from __future__ import annotations

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import is_capital
from timeline.events.sentence.reading import SentenceReading
from timeline.events.titles.wording import is_plural
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.names import Name, NameKind

_ARTICLES = frozenset({"the", "a", "an"})
_OWNERS = frozenset({"his", "her", "its", "their"})
_SITES = frozenset({NameKind.COUNTRY, NameKind.PLACE})
_ADJECTIVES = frozenset(word for words in event_lexicon().countries.values() for word in words)


def name_beside(reading: SentenceReading, clause: Clause) -> str | None:
    """The name that explains the subject of a clause, or that it explains, if commas set the two apart."""
    subject = clause.subject
    if subject is None:
        return None
    words = reading.words_in(*subject)
    opening = words[0].lower if words else ""
    if opening not in _ARTICLES | _OWNERS | {"one"} or is_plural(reading.text[slice(*subject)]):
        return None
    if clause.reduced or clause.link in {"who", "which", "that"}:
        before = _name_before(reading, subject) if opening in _ARTICLES else None
        if before is not None:
            return before
    bare = opening == "one" or not any(word.lower in verb_lexicon().small_words.prepositions for word in words)
    after = _name_after(reading, subject) if bare else None
    return after.full if after is not None else None


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
    """The name between two commas behind the subject: Ann Lee in "the director, Ann Lee, resigned"."""
    name = next((n for n in reading.names if n.start == subject.end + 2), None)
    apart = name is not None and reading.text[subject.end : name.start] == ", " and reading.text[name.end] == ","
    return name if name is not None and apart and name.kind not in _SITES and name.full not in _ADJECTIVES else None
