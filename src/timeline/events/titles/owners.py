"""Whose happening a noun tells: "since its launch in 1998, the probe", "the firm's closure"."""

from __future__ import annotations

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.reading import SentenceReading
from timeline.events.titles.antecedents import Antecedent
from timeline.events.titles.mentions import modifiers_start
from timeline.events.titles.persons import AS_SUBJECT
from timeline.events.titles.referents import Referents
from timeline.events.titles.stand_ins import is_open
from timeline.events.titles.wording import are_people, looks_named, strip_article
from timeline.languages.lexicon import event_lexicon
from timeline.text.names import NameKind

_SITES = frozenset({NameKind.PLACE, NameKind.COUNTRY})
_LOCATING = frozenset({"in", "at", "near"})
_FEWEST = 2


def owner_of(possessive: str, reading: SentenceReading, position: int, referents: Referents) -> str | None:
    """Whom "his", "her", "its" or "their" means before a noun: the subject beside it, else one told before.

    Nobody where a thing named between the two may be meant: "the sanctions on Iraq after its invasion".
    """
    told = [clause for clause in reading.clauses if not clause.reduced]
    before = [clause for clause in told if clause.group.start < position]
    around = before[-1] if before else next(iter(told), None)
    if around is None:
        return None
    between = referents.article.names_in(around.group.end, position)
    if possessive in AS_SUBJECT:
        near = [n.full for n in between if n.kind is NameKind.PERSON]
        fitting = [full for full in reversed(near) if referents.before.agrees(full, AS_SUBJECT[possessive])]
        named = referents.persons.subject_of(around) or next(iter(fitting), None)
        return named or _as_owner(possessive, reading, around, referents)
    if any(name.kind is not NameKind.PERSON for name in between):
        return None
    return _as_owner(possessive, reading, around, referents)


def owner_of_part(reading: SentenceReading, noun: Span, part: str) -> Span:
    """What "whose" means behind a noun: a building before its town, if it is no office or body of the town.

    "The mill in Oslo, whose roof fell" speaks of the mill's roof, "whose mayor resigned" of Oslo's mayor.
    """
    place = next((name for name in reading.names if (name.start, name.end) == tuple(noun)), None)
    k = reading.word_at(noun.start)
    if place is None or place.kind not in _SITES or k < _FEWEST or reading.words[k - 1].lower not in _LOCATING:
        return noun
    lexicon, last = event_lexicon(), part.rsplit(maxsplit=1)[-1].lower()
    civic = last in lexicon.human_nouns | lexicon.names.public_bodies | lexicon.names.places or are_people(last)
    built = reading.words[k - 2].lower in lexicon.referents.built
    return Span(reading.words[modifiers_start(reading, k - 2)].start, noun.end) if built and not civic else noun


def _as_owner(possessive: str, reading: SentenceReading, clause: Clause, referents: Referents) -> str | None:
    """The subject of a clause, if it agrees with the possessive, else whom that means elsewhere before the clause."""
    if clause.subject is None:
        return None
    phrase = reading.text[slice(*clause.subject)]
    subject = Antecedent(clause.subject, phrase, clause, reading, 0)
    if is_open(phrase):
        meant = referents.resolve(phrase, reading, clause)
        if meant is not None or " " not in phrase:
            return meant
    if possessive in AS_SUBJECT:
        named = phrase if looks_named(phrase) else None
        return referents.persons.named_by(subject, AS_SUBJECT[possessive]) or named
    owned = "'s " in phrase.replace("’", "'")
    fits = not owned and referents.things.may_be(subject, plural=possessive == "their")
    return strip_article(phrase) if fits else None
