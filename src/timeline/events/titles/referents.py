"""Whom an article means by "he", "it", "the company", "the two countries".

A name is put for such words only where the evidence is plain: no name is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.titles.antecedents import Antecedent, Antecedents
from timeline.events.titles.appositions import name_beside
from timeline.events.titles.bodies import Bodies
from timeline.events.titles.complements import Complements
from timeline.events.titles.countries import countries_meant, country_meant
from timeline.events.titles.gatherings import Gatherings, takes_place
from timeline.events.titles.mentions import Mentions
from timeline.events.titles.objects import is_taken_up, may_go_on
from timeline.events.titles.pairs import ONE_OF_TWO, PAIRED, one_of_two, pair_named
from timeline.events.titles.persons import AS_SUBJECT, Persons
from timeline.events.titles.stand_ins import is_firm, is_open
from timeline.events.titles.things import Things
from timeline.events.titles.wording import is_collective, is_people, is_plural, strip_article
from timeline.languages.lexicon import event_lexicon
from timeline.model import TimexType

_PLURAL_COUNT = {"two": 2, "both": 2, "three": 3}
_PAIR = re.compile(r"(?:the two|both) ([a-z]+)")
_NEAR = 1
_CHAIN = 9
_PARTS = frozenset({";", ":", "–", "—", "--"})


class Referents:
    """Finds what pronouns and short descriptions of an article stand for, by what was told before them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.before = Antecedents(article)
        self.persons = Persons(article, self.before)
        self.things = Things(article, self.before)
        self.bodies = Bodies(article, self.before)
        self.gatherings = Gatherings(article.text)
        self.mentions = Mentions(article)
        self.complements = Complements(article, self.mentions)

    def resolve(self, phrase: str, reading: SentenceReading, clause: Clause, depth: int = 0) -> str | None:
        """The name or noun phrase that a pronoun or description means, or None if it names itself or is not clear."""
        words = event_lexicon().referents
        plain = phrase.strip("“”\"'’ ").lower()
        if depth > _CHAIN:
            return None
        if plain in words.person_pronouns:
            return self.persons.meant(plain, reading, clause, depth)
        if plain in words.thing_pronouns:
            return self._thing(reading, clause, depth)
        if plain in words.group_pronouns:
            return self._subject_before(reading, clause, depth, plural=True)
        return self._described_before(plain, reading, clause, depth)

    def described(self, phrase: str, reading: SentenceReading, clause: Clause) -> str | None:
        """A bare subject as the article describes it elsewhere: "number of passengers" for "the number"."""
        fuller = self.mentions.fuller(phrase, reading, clause)
        return fuller or self.complements.named_with(phrase, reading, clause)

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

    def owner(self, pronoun: str, reading: SentenceReading, clause: Clause) -> str | None:
        """Whose something is: the person, thing or people that "his", "its" or "their" means before a clause."""
        if pronoun in AS_SUBJECT:
            he = AS_SUBJECT[pronoun]
            return self.persons.owner_beside(he, reading, clause) or self.persons.meant(he, reading, clause)
        if pronoun == "its":
            return self.things.sayer(reading, clause) or self._subject_before(reading, clause, 0, plural=False)
        owner = self._subject_before(reading, clause, 0, plural=True)
        return None if owner is not None and is_people(owner) else owner

    def _thing(self, reading: SentenceReading, clause: Clause, depth: int) -> str | None:
        if _takes_time(reading, clause):
            return None
        if takes_place(reading, clause):
            gathering = self.gatherings.before(clause.start)
            if gathering is not None:
                return gathering
        return self.things.sayer(reading, clause) or self._subject_before(reading, clause, depth, plural=False)

    def _subject_before(self, reading: SentenceReading, clause: Clause, depth: int, *, plural: bool) -> str | None:
        """The subject of the sentence, else of the one before, if it agrees in number and is no person alone.

        What was built or bought there comes first where the verb tells what became of it, and last elsewhere.
        """
        opens = next(self.before.subjects_ago(0, reading, clause), None) is None
        for ago in range(_NEAR + 1):
            told = self.before.acted_on(ago, reading, clause) if opens or not ago else ()
            acted_on = [one for one in told if self.things.may_be(one, plural=plural)]
            taken_up = (one.phrase for one in acted_on if is_taken_up(one.clause, reading, clause))
            near = self.before.subjects_ago(ago, reading, clause)
            meant = next(taken_up, None) or self._subject_among(near, reading, clause, depth, plural=plural)
            if meant is None and ago:
                gone_on = next((one for one in acted_on if may_go_on(one.phrase, one.clause)), None)
                meant = self._named(gone_on, depth) if gone_on is not None else None
            if meant is not None:
                return strip_article(meant)
        return None

    def _named(self, told: Antecedent, depth: int) -> str:
        """What was told before, by its name where it is "the firm"."""
        named = self.resolve(told.phrase, told.reading, told.clause, depth + 1) if is_open(told.phrase) else None
        return named or told.phrase

    def _subject_among(
        self, subjects: Iterable[Antecedent], reading: SentenceReading, clause: Clause, depth: int, *, plural: bool
    ) -> str | None:
        """The first of some subjects that a pronoun before a verb may mean."""
        before = reading.words_in(reading.start, clause.group.start)
        opens = clause.group.start <= reading.clauses[0].group.start and all(w.form not in _PARTS for w in before)
        for subject in subjects:
            if (
                subject.clause.link in {"who", "which"}
                or (subject.ago and self.things.is_loose(subject))
                or self.things.is_told_again(subject, clause)
            ):
                continue
            beside = name_beside(subject.reading, subject.clause)
            if beside is not None and not plural and not self.persons.is_meant(subject, beside):
                return beside
            if is_open(subject.phrase):
                meant = self.resolve(subject.phrase, subject.reading, subject.clause, depth + 1)
                if meant is None and " " in subject.phrase and (not plural or is_collective(subject.phrase)):
                    return strip_article(subject.phrase)
                if meant is not None and is_plural(meant) == plural and not self.persons.is_meant(subject, meant):
                    return meant
            elif self.things.may_be(subject, plural=plural, number_open=not plural or opens):
                return strip_article(subject.phrase)
            elif not plural and not subject.ago and self.things.owns(subject):
                return strip_article(subject.phrase.partition("'s ")[0])
        return None


def _takes_time(reading: SentenceReading, clause: Clause) -> bool:
    """Whether "it" means nothing before, but what an infinitive tells: "it took them two days to return"."""
    lengths = (t for t in reading.timexes if t.type is TimexType.DURATION)
    return clause.group.lemma == "take" and any(clause.group.end <= t.span.start < clause.end for t in lengths)
