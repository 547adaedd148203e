"""Whom an article means by "he", "it", "the two countries": the names and noun phrases told before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cache

from timeline.events.clauses import Clause, Span
from timeline.events.reading import Article, SentenceReading
from timeline.events.triggers import noun_kinds
from timeline.events.wording import is_noun, is_plural, join_names, strip_article
from timeline.languages.lexicon import event_lexicon
from timeline.text.names import NameKind, country_of

_GATHERING = frozenset({"run", "hold", "take", "open", "begin", "start", "last", "end", "convene", "conclude", "close"})
_PLURAL_COUNT = {"two": 2, "both": 2, "three": 3}
_TWO = 2
_PAIR = re.compile(r"(?:the two|both) ([a-z]+)")
_COUNTRY_PART = re.compile(r"[A-Z]\w+")


class Referents:
    """Finds what pronouns and short descriptions of an article stand for, by the names told before them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.starts = [name.start for name in article.names]

    def resolve(self, phrase: str, reading: SentenceReading, clause: Clause) -> str | None:
        """The name or noun phrase that a pronoun or description means, or None if it names itself or is not clear."""
        words = event_lexicon().referents
        plain = phrase.strip("“”\"'’ ").lower()
        position = clause.start
        if plain in words.person_pronouns:
            return self._person(reading, clause)
        if plain in words.thing_pronouns:
            return self._thing(reading, clause)
        if plain in words.group_pronouns:
            return self._previous_subject(reading, clause, plural=True)
        if plain in words.countries:
            return self._countries(position, _PLURAL_COUNT[next(w for w in plain.split() if w in _PLURAL_COUNT)])
        if plain in words.country:
            return self._last_name(position, {NameKind.COUNTRY})
        pair = _PAIR.fullmatch(plain)
        if pair is not None and pair[1] in words.pairs | words.person_pairs:
            return self._pair(position, persons=pair[1] in words.person_pairs)
        if plain in words.organisation:
            return self._last_name(position, {NameKind.ORGANISATION})
        return None

    def is_open(self, phrase: str) -> bool:
        """Whether a phrase is of those that mean something else: a pronoun or a short description."""
        words = event_lexicon().referents
        pronouns = words.person_pronouns | words.thing_pronouns | words.group_pronouns
        return phrase.lower() in pronouns | {
            *words.countries,
            *words.country,
            *words.organisation,
            "this",
            "these",
            "that",
        }

    def place_meant(self, position: int) -> str | None:
        """The country last named before a position."""
        return self._last_name(position, {NameKind.COUNTRY})

    def person_meant(self, clause: Clause | None, position: int) -> str | None:
        """Whom "his" means at a position: the subject of the clause if a person, else the person last named."""
        return self.person_in(clause) or self._last_name(position, {NameKind.PERSON})

    def person_in(self, clause: Clause | None) -> str | None:
        """The person that is the subject of a clause."""
        return self._name_in(clause.subject, NameKind.PERSON) if clause is not None and clause.subject else None

    def owner(self, pronoun: str, reading: SentenceReading, clause: Clause) -> str | None:
        """Whose something is: the person, thing or people that "his", "its" or "their" means before a clause."""
        if pronoun in {"his", "her"}:
            return self._person(reading, clause)
        return self._previous_subject(reading, clause, plural=pronoun == "their")

    def _person(self, reading: SentenceReading, clause: Clause) -> str | None:
        """The person who is the subject nearest before, else somebody named like one, else the person last named."""
        earlier = [c.subject for c in self._clauses_before(reading, clause) if c.subject is not None]
        for kind in (NameKind.PERSON, NameKind.OTHER):
            named = next((name for subject in earlier if (name := self._name_in(subject, kind))), None)
            if named is not None:
                return named
        last = self._last_name(clause.start, {NameKind.PERSON})
        return last or next((phrase for s in earlier if _looks_named(phrase := self.article.text[slice(*s)])), None)

    def _thing(self, reading: SentenceReading, clause: Clause) -> str | None:
        if clause.group.lemma in _GATHERING:
            gathering = self._gathering(clause.start)
            if gathering is not None:
                return gathering
        subject = self._sayer(reading, clause) or self._previous_subject(reading, clause, plural=False)
        return subject or self._last_name(clause.start, {NameKind.ORGANISATION, NameKind.OCCASION})

    def _sayer(self, reading: SentenceReading, clause: Clause) -> str | None:
        """The company or body that says of itself what the clause tells: "Acme said it hopes"."""
        reporting = event_lexicon().reading.reporting
        said = [c for c in reading.clauses if c.group.end <= clause.group.start and c.group.lemma in reporting]
        subject = said[-1].subject if said else None
        if subject is None or self._name_in(subject, NameKind.PERSON):
            return None
        phrase = self.article.text[slice(*subject)]
        return None if self.is_open(phrase) or not is_noun(phrase) or is_plural(phrase) else strip_article(phrase)

    def _gathering(self, position: int) -> str | None:
        """The meeting last spoken of, in its fullest form: "SCO summit"."""
        found = _gatherings(self.article.text[max(0, position - 600) : position])
        if not found:
            return None
        noun = found[-1].split()[-1].lower()
        same = [phrase for phrase in _gatherings(self.article.text) if phrase.split()[-1].lower() == noun]
        return max(same, key=lambda phrase: (len(phrase.split()), phrase))

    def _previous_subject(self, reading: SentenceReading, clause: Clause, *, plural: bool) -> str | None:
        for earlier in self._clauses_before(reading, clause):
            if (
                earlier.subject is None
                or earlier.link in {"who", "which"}
                or self._is_told_again(earlier.subject, clause)
            ):
                continue
            phrase = self.article.text[slice(*earlier.subject)]
            if not plural and self._name_in(earlier.subject, NameKind.PERSON):
                continue
            if (
                not self.is_open(phrase)
                and is_noun(phrase)
                and is_plural(phrase) == plural
                and len(phrase.split()) <= 6
            ):
                return strip_article(phrase)
            resolved = (
                self.resolve(phrase, reading, earlier)
                if phrase.lower() in {"the two countries", "both countries"}
                else None
            )
            if plural and resolved:
                return resolved
        return None

    def _is_told_again(self, subject: Span, clause: Clause) -> bool:
        """Whether a clause names after its verb what the subject names: "it became the SCO" is not said of the SCO."""
        said = {name.full for name in self.article.names_in(clause.group.end, clause.end)}
        return any(name.full in said for name in self.article.names_in(*subject))

    def _clauses_before(self, reading: SentenceReading, clause: Clause) -> Iterable[Clause]:
        """The clauses told before, nearest sentence first, main subjects of a sentence first."""
        yield from (c for c in reversed(reading.clauses) if c.group.start < clause.group.start)
        for earlier in self.article.sentences[max(0, reading.number - 3) : reading.number][::-1]:
            yield from sorted(earlier.clauses, key=lambda c: c.reduced)

    def _name_in(self, span: Span, kind: NameKind) -> str | None:
        inside = [n.full for n in self.article.names_in(*span) if n.kind is kind]
        return inside[0] if inside else None

    def _last_name(self, position: int, kinds: set[NameKind]) -> str | None:
        before = self.article.names[: bisect_left(self.starts, position)]
        return next((n.full for n in reversed(before) if n.kind in kinds), None)

    def _pair(self, position: int, *, persons: bool) -> str | None:
        """The two that were last named together: "Lee and Berg"."""
        before = self.article.names[: bisect_left(self.starts, position)]
        for one, other in zip(before[-2::-1], before[:0:-1], strict=False):
            people = one.kind is NameKind.PERSON and other.kind is NameKind.PERSON
            if self.article.text[one.end : other.start] == " and " and people == persons:
                return f"{one.full} and {other.full}"
        return None

    def _countries(self, position: int, count: int) -> str | None:
        """The countries meant: those last named in one word ("Peru-Chile"), else those named most often before."""
        before = self.article.names[: bisect_left(self.starts, position)]
        named: Counter[str] = Counter()
        for name in before:
            parts = [country for part in _COUNTRY_PART.findall(name.full) if (country := country_of(part))]
            named.update(parts or [name.full] * (name.kind is NameKind.COUNTRY))
        compounds = [c for n in before if len(c := _compound(n.full)) == count]
        if compounds and count > _TWO:
            return join_names(compounds[-1])
        most = sorted(named, key=lambda country: -named[country])[:count]
        return join_names(sorted(most, key=list(named).index)) if len(most) == count else None


def _compound(name: str) -> list[str]:
    """The countries in a name such as "China-Kyrgyzstan-Uzbekistan"."""
    return [country for part in name.split("-") if (country := country_of(part))]


def _gatherings(text: str) -> list[str]:
    """Meetings named in a text: the noun with the capitalised words before it."""
    meetings = _meeting_nouns()
    phrases = []
    for match in meetings.finditer(text):
        words = text[: match.start()].rsplit(maxsplit=5)[-4:] if match.start() else []
        named: list[str] = []
        for word in reversed(words):
            if not word[:1].isupper() or word.endswith((".", ",")):
                break
            named.insert(0, word)
        phrases.append(" ".join([*named, match.group()]))
    return phrases


@cache
def _meeting_nouns() -> re.Pattern[str]:
    nouns = sorted(noun for noun, kind in noun_kinds().items() if kind == "meeting")
    return re.compile(rf"\b(?:{'|'.join(nouns)})\b", re.IGNORECASE)


def _looks_named(phrase: str) -> bool:
    """Whether a subject is made of capitalised words alone, and no plural."""
    words = phrase.split()
    return len(words) < 4 and all(w[0].isupper() for w in words) and not is_plural(phrase) and is_noun(phrase)
