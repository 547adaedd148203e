"""Whom an article means by "he" and "she", by the persons told before them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.sentence.reports import speaker_of
from timeline.events.titles.antecedents import Antecedent, Antecedents, fits_surely, is_human, may_mean
from timeline.events.titles.appositions import name_beside
from timeline.events.titles.wording import POSSESSIVES, are_people, head_words, is_plural, looks_named, strip_article
from timeline.languages.lexicon import event_lexicon
from timeline.text.names import Name, NameKind

AS_SUBJECT = {"his": "he", "her": "she"}
"""The pronoun that stands for whom a possessive means."""

_NEAR = 1
_REACH = 3
_FAR = 8
_LONGEST = 6
_CHAIN = 9
_OTHER_FORMS = {"he": frozenset({"him", "his"}), "she": frozenset({"her"})}


class Persons:
    """The persons of an article, as seen from a place in it."""

    def __init__(self, article: Article, before: Antecedents) -> None:
        self.article = article
        self.before = before

    def meant(self, pronoun: str, reading: SentenceReading, clause: Clause, depth: int = 0) -> str | None:
        """The person who is the subject nearest before, else the only one named near or at all."""
        if depth > _CHAIN:
            return None
        speaker = self._speaker(pronoun, reading, clause, depth)
        called, beside = None, self._inside(pronoun, reading, clause)
        near = self._subjects(range(_REACH + 1), reading, clause)
        for subject in chain(self.before.following(reading, clause), near):
            if subject.ago and beside is not None:
                return beside
            person = self.named_by(subject, pronoun, depth)
            if person and person == speaker:
                continue
            if person is None and self._is_called(subject):
                called = called or " ".join(head_words(subject.phrase)).strip(",")
                person = None if subject.ago else called
            if person is not None:
                return self._surer(person, subject, clause, pronoun)
        undergoing = next(filter(None, (self._described(o, pronoun) for o in self._acted_on(reading, clause))), None)
        if undergoing is not None and called is None:
            return undergoing
        earlier = self._subjects(range(_REACH + 1, _FAR + 1), reading, clause)
        far = (self.named_by(subject, pronoun, depth) for subject in earlier)
        protagonist = self._only(self.before.names_near(reading, clause.start), pronoun, speaker, called, far)
        return protagonist or self._only(self.before.names_before(clause.start), pronoun, speaker, called, far)

    def _speaker(self, pronoun: str, reading: SentenceReading, clause: Clause, depth: int) -> str | None:
        """Who says what a clause quotes, and is not meant by a pronoun in it: "“He won in May,” Lee said"."""
        said = speaker_of(reading, clause)
        if said is None or said.subject is None:
            return None
        phrase = reading.text[slice(*said.subject)].lower()
        if phrase not in event_lexicon().referents.person_pronouns:
            return self.subject_of(said)
        return self.meant(phrase, reading, said, depth + 1) if phrase != pronoun else None

    def _subjects(self, reach: range, reading: SentenceReading, clause: Clause) -> Iterator[Antecedent]:
        """The subjects so many sentences before a clause, nearest first; those of participles last in each."""
        told = (self.before.subjects_ago(ago, reading, clause) for ago in reach)
        return chain.from_iterable(sorted(subjects, key=lambda s: s.clause.reduced) for subjects in told)

    def _only(
        self, names: Iterable[Name], pronoun: str, speaker: str | None, called: str | None, far: Iterable[str | None]
    ) -> str | None:
        """The only person among some names, the one ``called`` where there is none, else the first ``far`` before."""
        persons = {n.full for n in names if n.kind is NameKind.PERSON and self.before.agrees(n.full, pronoun)}
        persons.discard(speaker or "")
        if len(persons) == 1:
            return persons.pop()
        if called is not None and not persons:
            return called
        return next(filter(None, far), None)

    def subject_of(self, clause: Clause | None) -> str | None:
        """The person that is the subject of a clause."""
        subject = clause.subject if clause is not None else None
        return self.before.name_in(subject, {NameKind.PERSON}) if subject else None

    def beside(self, pronoun: str, reading: SentenceReading, clause: Clause, others: Collection[str]) -> str | None:
        """The one person besides ``others`` whom a sentence names before its verb, else its neighbours name."""
        inside = self.article.names_in(reading.start, clause.group.end)
        for names in (inside, self.before.names_near(reading, clause.group.end, _NEAR)):
            people = [n for n in names if n.full not in others and self._may_be(n, pronoun)]
            if people:
                sure = people[0].kind is NameKind.PERSON or people[0].full in self._acting(reading, clause)
                return people[0].full if sure and len({n.full for n in people}) == 1 else None
        return None if others else self.meant(pronoun, reading, clause)

    def owner_beside(self, pronoun: str, reading: SentenceReading, clause: Clause) -> str | None:
        """Whose people say something of his: "Berg's lawyers said his mother died" speaks of Berg's mother."""
        nearest = next((s.phrase for s in self.before.subjects(reading, clause, 0)), "")
        owner, owned, _ = nearest.replace("’", "'").partition("'s ")
        named = bool(owned) and is_plural(nearest) and looks_named(owner)
        return owner if named and self.before.agrees(owner, pronoun) else None

    def named_by(self, subject: Antecedent, pronoun: str, depth: int = 0) -> str | None:
        """The person that a subject names or describes, if the pronoun may stand for him or her."""
        plain = subject.phrase.lower()
        if plain in event_lexicon().referents.person_pronouns:
            same = plain == pronoun and subject.ago
            return self.meant(plain, subject.reading, subject.clause, depth + 1) if same else None
        owned = plain.partition(" ")[0] in POSSESSIVES
        beside = name_beside(subject.reading, subject.clause) if not (owned and subject.ago) else None
        if beside is not None and self.is_named(beside):
            return beside if self.before.agrees(beside, pronoun) else None
        if owned:
            return None
        name = self.before.head_name(subject)
        alone = name is not None and name.kind is NameKind.PERSON and "and" not in head_words(subject.phrase)
        if is_plural(subject.phrase) and not alone:
            return self._served_by(subject, pronoun)
        if name is not None:
            return name.full if name.kind is NameKind.PERSON and self.before.agrees(name.full, pronoun) else None
        inside = self.before.name_in(subject.span, {NameKind.PERSON})
        if inside is not None and ", " in subject.phrase:
            return inside if self.before.agrees(inside, pronoun) else None
        if subject.ago and (subject.clause.link or _acts_on(subject, pronoun)):
            return None
        return self._described(subject, pronoun)

    def _served_by(self, subject: Antecedent, pronoun: str) -> str | None:
        """Whose people a subject speaks of: Berg for "Berg's lawyers"."""
        name = next(iter(self.article.names_in(*subject.span)), None)
        owned = subject.phrase.replace("’", "'").partition("'s ")[2]
        if name is None or name.kind is not NameKind.PERSON or name.start != subject.span.start or not owned:
            return None
        people = are_people(head_words(owned)[-1])
        return name.full if people and self.before.agrees(name.full, pronoun) else None

    def _inside(self, pronoun: str, reading: SentenceReading, clause: Clause) -> str | None:
        """The one person whom a sentence names before a clause: "officers who sought Berg concluded he was dead"."""
        names = [n for n in self.article.names_in(reading.start, clause.start) if self._may_be(n, pronoun)]
        one = len({n.full for n in names}) == 1 and names[0].kind is NameKind.PERSON
        return names[0].full if one else None

    def _surer(self, person: str, subject: Antecedent, clause: Clause, pronoun: str) -> str:
        """A person named between subject and pronoun whose given name fits better.

        "Quin Lo asked Ann Lee to lead, but she declined" speaks of Ann Lee.
        """
        if subject.ago or fits_surely(person, pronoun):
            return person
        between = self.article.names_in(subject.span.end, clause.start)
        sure = [n.full for n in between if n.kind is NameKind.PERSON and fits_surely(n.full, pronoun)]
        return sure[0] if sure else person

    def _is_called(self, subject: Antecedent) -> bool:
        """Whether a subject is a bare name of which nothing tells that it is no person: "Berg"."""
        name = self.before.head_name(subject)
        return (name is None or name.kind is NameKind.OTHER) and looks_named(subject.phrase)

    def _acted_on(self, reading: SentenceReading, clause: Clause) -> list[Antecedent]:
        """What the verbs of the sentence before act on."""
        return list(self.before.acted_on(_NEAR, reading, clause))

    @staticmethod
    def _described(told: Antecedent, pronoun: str) -> str | None:
        """The person whom a phrase describes by an office or trade near the pronoun: "the pilot"."""
        near = not told.ago or (told.ago <= _NEAR and told.phrase != strip_article(told.phrase))
        fits = is_human(told.phrase) and may_mean(pronoun, told.phrase) and not is_plural(told.phrase)
        return strip_article(told.phrase) if near and fits and len(told.phrase.split()) <= _LONGEST else None

    def _acting(self, reading: SentenceReading, clause: Clause) -> set[str]:
        """The names of the subjects before a clause."""
        heads = map(self.before.head_name, self.before.subjects(reading, clause, _NEAR))
        return {name.full for name in heads if name is not None}

    def _may_be(self, name: Name, pronoun: str) -> bool:
        """Whether a name is that of a person whom a pronoun may mean, or nothing tells that it is not."""
        full = name.kind is NameKind.OTHER and " " in name.full
        return full or (name.kind is NameKind.PERSON and self.before.agrees(name.full, pronoun))

    def is_named(self, full: str) -> bool:
        """Whether a full name is that of a person."""
        return any(n.kind is NameKind.PERSON and n.full == full for n in self.article.names_of(full))

    def is_meant(self, subject: Antecedent, meant: str) -> bool:
        """Whether what a subject means is a person."""
        return subject.phrase.lower() in event_lexicon().referents.person_pronouns or self.is_named(meant)


def _acts_on(subject: Antecedent, pronoun: str) -> bool:
    """Whether a subject does something to the person that a pronoun goes on with: "The judge admired her. She"."""
    behind = subject.reading.words_in(subject.clause.group.end, subject.clause.end)
    return any(word.lower in _OTHER_FORMS[pronoun] for word in behind)
