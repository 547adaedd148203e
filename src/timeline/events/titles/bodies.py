"""The firm or body that "the company" or "the Dutch brewer" means, and whose the "net income" of an article is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import Article, SentenceReading
from timeline.events.titles.antecedents import Antecedents
from timeline.events.titles.stand_ins import is_firm
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.names import Name, NameKind

_TWICE = 2
_PLAIN = 2
_NEAR = 2
_PLACED = frozenset({"where", "whose", "which"})
_DETERMINERS = verb_lexicon().small_words.determiners - {"the"}
_LONGEST = 5
_REACH = 3
_EXPLAINED = frozenset({NameKind.ORGANISATION, NameKind.OTHER})
_EXPLANATION = re.compile(
    r",\s(?:an?|the)\s(?:[\w'’-]{1,30}\s){0,4}?([\w-]{1,30})(?:,|\s(?:of|in|at|for|with|from|that|which)\b)"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){1,2}")


def _is_bare_figure(phrase: str) -> bool:
    """Whether a phrase names a figure of a firm and not whose it is: "net income", "third-quarter sales"."""
    words = phrase.lower().split()
    bare = all(word.islower() for word in phrase.split()[1:]) and words[0] not in _DETERMINERS
    return bare and len(words) <= _LONGEST and words[-1] in event_lexicon().reading.earned


def _explanation(text: str, position: int) -> str:
    """The noun of what explains a name that ends there: "operator" of ", a small operator of trams"."""
    told = _EXPLANATION.match(text, position)
    return told[1] if told is not None else ""


class Bodies:
    """The firms and other bodies of an article, as seen from a place in it."""

    def __init__(self, article: Article, before: Antecedents) -> None:
        self.article = article
        self.before = before
        self._told: dict[tuple[int, bool], str] = {}

    def meant(self, phrase: str, reading: SentenceReading, clause: Clause) -> str | None:
        """The body that a phrase means: the one told to be it, the subject before in its paragraph, the most spoken of.

        What says more than "the company" is told of the body most spoken of alone.
        """
        explained = self._explained(phrase.rsplit(maxsplit=1)[-1], clause.start)
        if explained is not None:
            return explained
        company = phrase not in event_lexicon().referents.organisation
        leader = self._leader(clause.start, company=company)
        if len(phrase.split()) > _PLAIN:
            return leader
        reach = self.before.since_paragraph(reading) if company else _REACH
        subject = self._body_before(reading, clause, reach, company=company)
        if subject is not None:
            return subject
        if company and leader is not None:
            return leader
        near = set(self._bodies(self.before.names_near(reading, clause.start), company=company))
        only = near or set(self._bodies(self.before.names_before(clause.start), company=company))
        return only.pop() if len(only) == 1 else self._body_before(reading, clause, _REACH, company=company)

    def earner(self, phrase: str, reading: SentenceReading, clause: Clause) -> str | None:
        """The firm whose "net income" or "sales" a bare phrase tells: that of the subject before it, if it is one."""
        if clause.link in _PLACED or not _is_bare_figure(phrase):
            return None
        subjects = (s for s in self.before.subjects(reading, clause, _NEAR) if not _is_bare_figure(s.phrase))
        subject = next(subjects, None)
        if subject is None:
            return None
        if is_firm(subject.phrase):
            return self.meant(subject.phrase.lower(), subject.reading, subject.clause)
        owner, _, owned = subject.phrase.replace("’", "'").partition("'s ")
        end = subject.span.start + len(owner)
        inside = [n for n in self.article.names_in(subject.span.start, end) if n.end >= end - 1]
        return None if owned and not _is_bare_figure(owned) else next(self._bodies(inside, company=True), None)

    def _explained(self, noun: str, position: int) -> str | None:
        """The one body that a noun was put beside: of "the operator, Acme, said", "Acme, a small operator, said"."""
        if noun in event_lexicon().referents.company:
            return None
        text = self.article.text
        beside = (n for n in self.before.names_before(position) if n.kind in _EXPLAINED)
        told = {n.full for n in beside if text.endswith(f"{noun}, ", 0, n.start) or _explanation(text, n.end) == noun}
        return told.pop() if len(told) == 1 else None

    def _leader(self, position: int, *, company: bool) -> str | None:
        """The body named more often than all others together."""
        told = Counter(self._bodies(self.before.names_before(position), company=company))
        leader, times = max(told.items(), key=itemgetter(1), default=("", 0))
        return leader if times >= _TWICE and times > sum(told.values()) - times else None

    def _bodies(self, names: Iterable[Name], *, company: bool) -> Iterator[str]:
        bodies = (name.full for name in names if name.kind is NameKind.ORGANISATION)
        return (full for full in bodies if self._is_body(full, company=company))

    def _body_before(self, reading: SentenceReading, clause: Clause, reach: int, *, company: bool) -> str | None:
        """The body that is the subject nearest before."""
        told = (self._body_ago(ago, reading, clause, company=company) for ago in range(min(reach, reading.number) + 1))
        return next(filter(None, told), None)

    def _body_ago(self, ago: int, reading: SentenceReading, clause: Clause, *, company: bool) -> str:
        """The first body that is a subject so many sentences before a clause; of earlier sentences it is kept."""
        place = (reading.number - ago, company)
        if ago and place in self._told:
            return self._told[place]
        heads = map(self.before.head_name, self.before.subjects_ago(ago, reading, clause))
        told = next(self._bodies((name for name in heads if name is not None), company=company), "")
        if ago:
            self._told[place] = told
        return told

    @staticmethod
    def _is_body(name: str, *, company: bool) -> bool:
        """Whether a name may be that of a company, or of any body."""
        words = {word.lower() for word in name.split()}
        names = event_lexicon().names
        return not (words <= names.forms or (company and (words & names.public_bodies or _INITIALS.fullmatch(name))))
