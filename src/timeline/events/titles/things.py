"""What "it", "they" and "its" may mean: the things, bodies and peoples told before them."""

from __future__ import annotations

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.titles.antecedents import Antecedent, Antecedents, is_human
from timeline.events.titles.gatherings import COURSE
from timeline.events.titles.stand_ins import is_open
from timeline.events.titles.wording import are_people, is_collective, is_noun, is_plural, strip_article
from timeline.languages.lexicon import event_lexicon
from timeline.text.names import NameKind

_BODIES = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
_LONGEST = 6
_NO_ANTECEDENTS = frozenset({"another", "some", "any", "no", "its", "their", "his", "her", "each", "every"})


class Things:
    """The things, bodies and peoples of an article, as seen from a place in it."""

    def __init__(self, article: Article, before: Antecedents) -> None:
        self.article = article
        self.before = before

    def sayer(self, reading: SentenceReading, clause: Clause) -> str | None:
        """The firm or body that says of itself what the clause tells: "Acme said the plan stood, and it hopes"."""
        if clause.group.passive or clause.group.lemma in COURSE | {"expire"}:
            return None
        reporting = event_lexicon().reading.reporting
        said = [s for s in self.before.subjects(reading, clause, 0) if s.clause.group.lemma in reporting]
        bodies = [strip_article(s.phrase) for s in said if self.may_be(s, plural=False) and not is_open(s.phrase)]
        return bodies[0] if bodies else None

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

    def owns(self, subject: Antecedent) -> bool:
        """Whether a subject names first whose it is: "the insurer's earnings"."""
        owner, _, owned = subject.phrase.replace("’", "'").partition("'s ")
        persons = {NameKind.PERSON, NameKind.COUNTRY}
        return (
            bool(owned) and not self.before.name_in(subject.span, persons) and not (is_human(owner) or is_plural(owner))
        )

    def is_loose(self, subject: Antecedent) -> bool:
        """Whether a comma parts a participle from a noun inside its sentence: "a film about the rock, shot in May"."""
        inside = subject.clause.reduced and subject.span.start > subject.reading.start
        return inside and self.article.text[subject.span.end : subject.span.end + 1] == ","

    def is_told_again(self, subject: Antecedent, clause: Clause) -> bool:
        """Whether a clause names after its verb what the subject names: "it became the SCO" is not said of the SCO."""
        said = {name.full for name in self.article.names_in(clause.group.end, clause.end)}
        return any(name.full in said for name in self.article.names_in(*subject.span))
