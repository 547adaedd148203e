"""Whom an article means by "he", "it", "the company", "the two countries".

A name is put for such words only where the evidence is plain: no name is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.titles.antecedents import Antecedent, Antecedents, fits_surely, is_human, may_mean
from timeline.events.titles.appositions import name_beside
from timeline.events.titles.bodies import Bodies, is_firm
from timeline.events.titles.countries import countries_meant, country_meant
from timeline.events.titles.gatherings import COURSE, gathering_before, takes_place
from timeline.events.titles.objects import is_taken_up, may_go_on
from timeline.events.titles.pairs import ONE_OF_TWO, PAIRED, one_of_two, pair_named
from timeline.events.titles.wording import (
    POSSESSIVES,
    are_people,
    head_words,
    is_collective,
    is_noun,
    is_people,
    is_plural,
    looks_named,
    strip_article,
)
from timeline.languages.lexicon import event_lexicon
from timeline.model import TimexType
from timeline.text.names import Name, NameKind

_PLURAL_COUNT = {"two": 2, "both": 2, "three": 3}
_PAIR = re.compile(r"(?:the two|both) ([a-z]+)")
_BODIES = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
_NEAR = 1
_REACH = 3
_FAR = 8
_LONGEST = 6
_CHAIN = 9
_PARTS = frozenset({";", ":", "–", "—", "--"})
_NO_ANTECEDENTS = frozenset({"another", "some", "any", "no", "its", "their", "his", "her", "each", "every"})
AS_SUBJECT = {"his": "he", "her": "she"}
"""The pronoun that stands for whom a possessive means."""


class Referents:
    """Finds what pronouns and short descriptions of an article stand for, by what was told before them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.before = Antecedents(article)
        self.bodies = Bodies(article, self.before)

    def resolve(self, phrase: str, reading: SentenceReading, clause: Clause, depth: int = 0) -> str | None:
        """The name or noun phrase that a pronoun or description means, or None if it names itself or is not clear."""
        words = event_lexicon().referents
        plain = phrase.strip("“”\"'’ ").lower()
        if depth > _CHAIN:
            return None
        if plain in words.person_pronouns:
            return self._person(plain, reading, clause, depth)
        if plain in words.thing_pronouns:
            return self._thing(reading, clause, depth)
        if plain in words.group_pronouns:
            return self._subject_before(reading, clause, depth, plural=True)
        return self._described_before(plain, reading, clause, depth)

    def _described_before(self, plain: str, reading: SentenceReading, clause: Clause, depth: int) -> str | None:
        """What a short description means: "the two countries", "the latter", "the company"."""
        words = event_lexicon().referents
        position = clause.start
        if plain in words.countries:
            return countries_meant(
                self.before.names_before(position), _PLURAL_COUNT[next(w for w in plain.split() if w in _PLURAL_COUNT)]
            )
        if plain in words.country:
            return country_meant(self.before.names_before(position))
        pair = _PAIR.fullmatch(plain)
        if pair is not None and pair[1] in words.pairs | words.person_pairs:
            names = self.before.names_before(position)
            return pair_named(self.article.text, names, persons=pair[1] in words.person_pairs)
        if plain in words.organisation or is_firm(plain):
            return self.bodies.meant(plain, reading, clause)
        return self._one_or_both(plain, reading, clause, depth)

    def _one_or_both(self, plain: str, reading: SentenceReading, clause: Clause, depth: int) -> str | None:
        """Which of two the words mean, or both of them: "the latter", "the two"."""
        if plain in ONE_OF_TWO and reading.number:
            return one_of_two(self.article.sentences[reading.number - 1], ONE_OF_TWO[plain])
        meant = self._subject_before(reading, clause, depth, plural=True) if plain in PAIRED else None
        return meant if meant and " and " in meant else None

    def is_open(self, phrase: str) -> bool:
        """Whether a phrase is of those that mean something else: a pronoun or a short description."""
        words = event_lexicon().referents
        pronouns = words.person_pronouns | words.thing_pronouns | words.group_pronouns
        descriptions = {*words.countries, *words.country, *words.organisation}
        return phrase.lower() in pronouns | descriptions | {"this", "these", "that"} or is_firm(phrase.lower())

    def person_in(self, clause: Clause | None) -> str | None:
        """The person that is the subject of a clause."""
        subject = clause.subject if clause is not None else None
        return self.before.name_in(subject, {NameKind.PERSON}) if subject else None

    def person_beside(
        self, pronoun: str, reading: SentenceReading, clause: Clause, others: Collection[str]
    ) -> str | None:
        """The one person besides ``others`` whom a sentence names before its verb, else its neighbours name."""
        inside = self.article.names_in(reading.start, clause.group.end)
        for names in (inside, self.before.names_near(reading, clause.group.end, _NEAR)):
            people = [n for n in names if n.full not in others and self._may_be_person(n, pronoun)]
            if people:
                sure = people[0].kind is NameKind.PERSON or people[0].full in self._acting(reading, clause)
                return people[0].full if sure and len({n.full for n in people}) == 1 else None
        return None if others else self._person(pronoun, reading, clause, 0)

    def _acting(self, reading: SentenceReading, clause: Clause) -> set[str]:
        """The names of the subjects before a clause."""
        heads = map(self.before.head_name, self.before.subjects(reading, clause, _NEAR))
        return {name.full for name in heads if name is not None}

    def _may_be_person(self, name: Name, pronoun: str) -> bool:
        """Whether a name is that of a person whom a pronoun may mean, or nothing tells that it is not."""
        full = name.kind is NameKind.OTHER and " " in name.full
        return full or (name.kind is NameKind.PERSON and self.before.agrees(name.full, pronoun))

    def owner(self, pronoun: str, reading: SentenceReading, clause: Clause) -> str | None:
        """Whose something is: the person, thing or people that "his", "its" or "their" means before a clause."""
        if pronoun in AS_SUBJECT:
            return self._owner_beside(AS_SUBJECT[pronoun], reading, clause) or self._person(
                AS_SUBJECT[pronoun], reading, clause, 0
            )
        if pronoun == "its":
            return self._sayer(reading, clause) or self._subject_before(reading, clause, 0, plural=False)
        owner = self._subject_before(reading, clause, 0, plural=True)
        return None if owner is not None and is_people(owner) else owner

    def _owner_beside(self, pronoun: str, reading: SentenceReading, clause: Clause) -> str | None:
        """Whose people say something of his: "Berg's lawyers said his mother died" speaks of Berg's mother."""
        nearest = next((s.phrase for s in self.before.subjects(reading, clause, 0)), "")
        owner, owned, _ = nearest.replace("’", "'").partition("'s ")
        named = bool(owned) and is_plural(nearest) and looks_named(owner)
        return owner if named and self.before.agrees(owner, pronoun) else None

    # --- persons ---------------------------------------------------------------------------------------------------

    def _person(self, pronoun: str, reading: SentenceReading, clause: Clause, depth: int) -> str | None:
        """The person who is the subject nearest before, else the only one named near or at all."""
        before = sorted(self.before.subjects(reading, clause, _FAR), key=lambda s: (s.ago, s.clause.reduced))
        subjects = [*self.before.following(reading, clause), *before]
        called, beside = None, self._person_inside(pronoun, reading, clause)
        for subject in (s for s in subjects if s.ago <= _REACH):
            if subject.ago and beside is not None:
                return beside
            person = self.person_as(subject, pronoun, depth)
            if person is None and self._is_called(subject):
                called = called or " ".join(head_words(subject.phrase)).strip(",")
                person = None if subject.ago else called
            if person is not None:
                return self._surer(person, subject, clause, pronoun)
        undergoing = next(filter(None, (self._described(o, pronoun) for o in self._acted_on(reading, clause))), None)
        if undergoing is not None and called is None:
            return undergoing
        near = self.before.names_near(reading, clause.start)
        far = (self.person_as(subject, pronoun, depth) for subject in subjects if subject.ago > _REACH)
        for names in (near, self.before.names_before(clause.start)):
            persons = {n.full for n in names if n.kind is NameKind.PERSON and self.before.agrees(n.full, pronoun)}
            if len(persons) == 1:
                return persons.pop()
            if called is not None and not persons:
                return called
            protagonist = next((person for person in far if person is not None), None)
            if protagonist is not None:
                return protagonist
        return None

    def _person_inside(self, pronoun: str, reading: SentenceReading, clause: Clause) -> str | None:
        """The one person whom a sentence names before a clause: "officers who sought Berg concluded he was dead"."""
        names = [n for n in self.article.names_in(reading.start, clause.start) if self._may_be_person(n, pronoun)]
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

    def person_as(self, subject: Antecedent, pronoun: str, depth: int = 0) -> str | None:
        """The person that a subject names or describes, if the pronoun may stand for him or her."""
        plain = subject.phrase.lower()
        if plain in event_lexicon().referents.person_pronouns:
            same = plain == pronoun and subject.ago
            return self.resolve(plain, subject.reading, subject.clause, depth + 1) if same else None
        owned = plain.partition(" ")[0] in POSSESSIVES
        beside = name_beside(subject.reading, subject.clause) if not (owned and subject.ago) else None
        if beside is not None and self._names_person(beside):
            return beside if self.before.agrees(beside, pronoun) else None
        if owned:
            return None
        name = self.before.head_name(subject)
        alone = name is not None and name.kind is NameKind.PERSON and "and" not in head_words(subject.phrase)
        if is_plural(subject.phrase) and not alone:
            return None
        if name is not None:
            return name.full if name.kind is NameKind.PERSON and self.before.agrees(name.full, pronoun) else None
        inside = self.before.name_in(subject.span, {NameKind.PERSON})
        if inside is not None and ", " in subject.phrase:
            return inside if self.before.agrees(inside, pronoun) else None
        return self._described(subject, pronoun) if not (subject.ago and subject.clause.link) else None

    def _acted_on(self, reading: SentenceReading, clause: Clause) -> list[Antecedent]:
        """What the verbs of the sentence before act on."""
        return list(self.before.acted_on(_NEAR, reading, clause))

    @staticmethod
    def _described(told: Antecedent, pronoun: str) -> str | None:
        """The person whom a phrase describes by an office or trade near the pronoun: "the pilot"."""
        near = not told.ago or (told.ago <= _NEAR and told.phrase != strip_article(told.phrase))
        fits = is_human(told.phrase) and may_mean(pronoun, told.phrase) and not is_plural(told.phrase)
        return strip_article(told.phrase) if near and fits and len(told.phrase.split()) <= _LONGEST else None

    # --- things, bodies, peoples -----------------------------------------------------------------------------------

    def _thing(self, reading: SentenceReading, clause: Clause, depth: int) -> str | None:
        if _takes_time(reading, clause):
            return None
        if takes_place(reading, clause):
            gathering = gathering_before(self.article.text, clause.start)
            if gathering is not None:
                return gathering
        return self._sayer(reading, clause) or self._subject_before(reading, clause, depth, plural=False)

    def _sayer(self, reading: SentenceReading, clause: Clause) -> str | None:
        """The firm or body that says of itself what the clause tells: "Acme said the plan stood, and it hopes"."""
        if clause.group.passive or clause.group.lemma in COURSE | {"expire"}:
            return None
        reporting = event_lexicon().reading.reporting
        said = [s for s in self.before.subjects(reading, clause, 0) if s.clause.group.lemma in reporting]
        bodies = [strip_article(s.phrase) for s in said if self.may_be(s, plural=False) and not self.is_open(s.phrase)]
        return bodies[0] if bodies else None

    def _subject_before(self, reading: SentenceReading, clause: Clause, depth: int, *, plural: bool) -> str | None:
        """The subject of the sentence, else of the one before, if it agrees in number and is no person alone.

        What was built or bought there comes first where the verb tells what became of it, and last elsewhere.
        """
        opens = next(self.before.subjects_ago(0, reading, clause), None) is None
        for ago in range(_NEAR + 1):
            told = self.before.acted_on(ago, reading, clause) if opens or not ago else ()
            acted_on = [one for one in told if self.may_be(one, plural=plural)]
            taken_up = (one.phrase for one in acted_on if is_taken_up(one.clause, reading, clause))
            near = self.before.subjects_ago(ago, reading, clause)
            meant = next(taken_up, None) or self._subject_among(near, reading, clause, depth, plural=plural)
            if meant is None and ago:
                meant = next((one.phrase for one in acted_on if may_go_on(one.phrase, one.clause)), None)
            if meant is not None:
                return strip_article(meant)
        return None

    def _subject_among(
        self, subjects: Iterable[Antecedent], reading: SentenceReading, clause: Clause, depth: int, *, plural: bool
    ) -> str | None:
        """The first of some subjects that a pronoun before a verb may mean."""
        before = reading.words_in(reading.start, clause.group.start)
        opens = clause.group.start <= reading.clauses[0].group.start and all(w.form not in _PARTS for w in before)
        for subject in subjects:
            if (
                subject.clause.link in {"who", "which"}
                or (subject.ago and self._is_loose(subject))
                or self._is_told_again(subject, clause)
            ):
                continue
            beside = name_beside(subject.reading, subject.clause)
            if beside is not None and not plural and not self._is_person(subject, beside):
                return beside
            if self.is_open(subject.phrase):
                meant = self.resolve(subject.phrase, subject.reading, subject.clause, depth + 1)
                if meant is None and " " in subject.phrase and (not plural or is_collective(subject.phrase)):
                    return strip_article(subject.phrase)
                if meant is not None and is_plural(meant) == plural and not self._is_person(subject, meant):
                    return meant
            elif self.may_be(subject, plural=plural, number_open=not plural or opens):
                return strip_article(subject.phrase)
            elif not plural and not subject.ago and self._owns(subject):
                return strip_article(subject.phrase.partition("'s ")[0])
        return None

    def _is_loose(self, subject: Antecedent) -> bool:
        """Whether a comma parts a participle from a noun inside its sentence: "a film about the rock, shot in May"."""
        inside = subject.clause.reduced and subject.span.start > subject.reading.start
        return inside and self.article.text[subject.span.end : subject.span.end + 1] == ","

    def _owns(self, subject: Antecedent) -> bool:
        """Whether a subject names first whose it is: "the insurer's earnings"."""
        owner, _, owned = subject.phrase.replace("’", "'").partition("'s ")
        persons = {NameKind.PERSON, NameKind.COUNTRY}
        return (
            bool(owned) and not self.before.name_in(subject.span, persons) and not (is_human(owner) or is_plural(owner))
        )

    def may_be(self, subject: Antecedent, *, plural: bool, number_open: bool = True) -> bool:
        """Whether what was told before may be the thing, or the several, that a pronoun means."""
        short = len(subject.phrase.split()) <= _LONGEST
        if subject.phrase.partition(" ")[0].lower() in _NO_ANTECEDENTS or not (short and is_noun(subject.phrase)):
            return False
        open_number = (number_open and self._is_of_either_number(subject)) or (plural and is_collective(subject.phrase))
        if is_plural(subject.phrase) != plural and not open_number:
            return False
        name = self.before.head_name(subject)
        kind = name.kind if name is not None else None
        return kind is not NameKind.PLACE and (plural or not (is_human(subject.phrase) or kind is NameKind.PERSON))

    def _is_of_either_number(self, subject: Antecedent) -> bool:
        """Whether a subject is a bare name of no person, which one calls "it" and another "they": "Rovers"."""
        name = self.before.head_name(subject)
        words = strip_article(subject.phrase).split()
        bare = all(word[:1].isupper() for word in words) and not (name is None and are_people(words[-1]))
        return bare and (name is None or name.kind in _BODIES)

    def _is_person(self, subject: Antecedent, meant: str) -> bool:
        return subject.phrase.lower() in event_lexicon().referents.person_pronouns or self._names_person(meant)

    def _names_person(self, full: str) -> bool:
        return any(n.kind is NameKind.PERSON and n.full == full for n in self.article.names_of(full))

    def _is_told_again(self, subject: Antecedent, clause: Clause) -> bool:
        """Whether a clause names after its verb what the subject names: "it became the SCO" is not said of the SCO."""
        said = {name.full for name in self.article.names_in(clause.group.end, clause.end)}
        return any(name.full in said for name in self.article.names_in(*subject.span))


def _takes_time(reading: SentenceReading, clause: Clause) -> bool:
    """Whether "it" means nothing before, but what an infinitive tells: "it took them two days to return"."""
    lengths = (t for t in reading.timexes if t.type is TimexType.DURATION)
    return clause.group.lemma == "take" and any(clause.group.end <= t.span.start < clause.end for t in lengths)
