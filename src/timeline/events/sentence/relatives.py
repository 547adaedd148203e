"""Subjects with a clause or a participle that hangs on them: "the man who led it", "a plan made in May"."""

from __future__ import annotations

from timeline.events.sentence.lefts import RELATIVES, Left, Lefts
from timeline.events.sentence.marks import CLAUSE_TAKING, JOINING_WORDS, PRONOUNS, STOPS
from timeline.events.sentence.phrases import noun_before, subject_start
from timeline.events.sentence.ties import happening_start, harm_start, owned_start, person_start, thing_start
from timeline.languages.lexicon import event_lexicon

_TYING = frozenset({"of", "in", "at", "from"})
_BODIES = event_lexicon().names.organisations
_OWNING = frozenset({"whose", "where"})
_HANGING = RELATIVES | _OWNING
_BEFORE_VERBS = JOINING_WORDS | PRONOUNS
_EITHER = frozenset({"it", "you", "them", "him", "me", "us"})
_HARMING = event_lexicon().reading.harming | {"leave"}
_OF_HAPPENINGS = frozenset[str]().union(
    event_lexicon().reading.planning, event_lexicon().reading.of_happenings, event_lexicon().kinds["statistic"].verbs
)


class HungOn(Lefts):
    """Finds the subject of what hangs on a noun, and of the verb that goes on behind it."""

    def hanging(self, number: int, last: int) -> Left | None:
        """The noun that a participle hangs on, or the subject of the participle before it in a row."""
        joined = number > 0 and self.words[last].lower == "and"
        if joined and not self.heads[number - 1].finite:
            return self.lefts[number - 1]
        if joined and (row := self._row(number)) is not None:
            return row._replace(link="and", edge=last)
        noun = noun_before(self.marks, number, last)
        if noun.last in self.marks.timed and (row := self._row(number)) is not None:
            return row
        first, edge = self._head_start(number, *noun), min(noun.last + 1, len(self.words) - 1)
        if self._stands_beside_subject(number, last):
            first = min(first, subject_start(self.marks, number, noun.last, -1))
        return Left(first, self.before_participle(number, first, noun.last), "", number - 1 if number else None, edge)

    def before_participle(self, number: int, first: int, last: int) -> int:
        """The end of a subject without the participle that hangs on it: "the warrant issued on Monday"."""
        for earlier in range(number):
            left, begin = self.lefts[earlier], self.marks.at[self.heads[earlier].start]
            if not self.heads[earlier].finite and left is not None and first <= left.first and first < begin <= last:
                return begin - 1
        return last

    def _stands_beside_subject(self, number: int, comma: int) -> bool:
        """Whether commas part a participle from the subject of the first verb: "A bust of Lee, stolen in May, is"."""
        follower = next(iter(self.heads[number + 1 :]), None)
        if self.words[comma].form != "," or follower is None or not follower.finite:
            return False
        behind = self.words[self.marks.skip_back(self.marks.at[follower.start] - 1)]
        alone = not any(g.finite for g in self.heads[:number])
        return alone and behind.form == "," and behind.start > self.words[comma].start

    def _row(self, number: int) -> Left | None:
        """What is on the left of a participle in a row of passives: "was elected in 2001, re-elected in 2005"."""
        left = self.lefts[number - 1] if number else None
        if left is None or not self.heads[number - 1].passive:
            return None
        return left._replace(outer=number - 1, edge=self.marks.at[self.heads[number].start])

    def relative(self, number: int, k: int) -> Left:
        """A relative word before the verb: the noun before it is the subject."""
        first, last = noun_before(self.marks, number, self._before_time(k - 1))
        timed = k - 1 in self.marks.timed
        first = happening_start(self.marks, first) if timed else self._head_start(number, first, last)
        if self.words[k].lower == "who":
            first = self._person_start(number, first, last)
        elif self.words[k].lower == "which":
            first = owned_start(self.marks, first, last)
        edge = k - (k > 0 and self.words[k - 1].form == ",")
        if first > 0 and self.words[first - 1].form == "," and self.words[first].lower in {"a", "an"}:
            edge = first - 1
        return Left(first, last, self.words[k].lower, self.neighbour(number), edge)

    def _person_start(self, number: int, first: int, last: int) -> int:
        """Where the subject of "who" begins: "Lo of the Port Union, who" tells of Lo, and not of the union."""
        body = self.words[last].lower in _BODIES or (self.words[last].form.isupper() and len(self.words[last].form) > 1)
        tied = self._tied_start(number, first, last, _TYING | {"for"}) if body else first
        return tied if tied < first else person_start(self.marks, first, last)

    def _tied_start(self, number: int, first: int, last: int, ties: frozenset[str]) -> int:
        """Where the whole noun begins that one is the last part of: "the body of a girl" for "a girl"."""
        if first < 2 or self.words[first - 1].lower not in ties:
            return first
        return subject_start(self.marks, number, last, self.marks.verb_before(number, first))

    def _before_time(self, k: int) -> int:
        """The end of the noun that stands before a time: "the fire on Monday that killed two" tells of no Monday."""
        return self.marks.skip_back(k) if k in self.marks.timed else k

    def _head_start(self, number: int, first: int, last: int) -> int:
        """Where the subject begins if it is a happening or thing that the verb tells of, and not the place behind."""
        head = self.heads[number]
        if head.lemma in _OF_HAPPENINGS and (start := happening_start(self.marks, first)) < first:
            return start
        if head.lemma in _HARMING and not head.passive:
            return harm_start(self.marks, first)
        bound = self.marks.verb_before(number, last)
        return thing_start(self.marks, first, last, head, bound, undergoes=False)

    def goes_on(self, number: int, last: int, inner: Left) -> bool:
        """Whether the verb goes on with the subject before a relative clause: "the man who led it was named"."""
        before = self.heads[number - 1]
        owned = inner.link in _OWNING and inner.edge > 0
        if not before.finite or not (owned or (inner.link in RELATIVES and inner.first <= inner.last < inner.edge)):
            return False
        word = self.words[last]
        is_object = word.lower in _EITHER and self.words[last - 1].end == before.end
        tied = word.form == "," or (word.lower in _BEFORE_VERBS and not is_object)
        between = [w for w in self.words[:last] if w.start >= before.end]
        broken = any(w.form in STOPS or w.lower in JOINING_WORDS for w in between)
        has_main = any(g.finite and not self.is_relative(n) for n, g in enumerate(self.heads[: number - 1]))
        joined = self._joint_of(inner) != inner.first
        return not (tied or broken or (has_main and not joined) or before.lemma in CLAUSE_TAKING)

    def _joint_of(self, inner: Left) -> int:
        """Where a clause begins whose subject a relative clause hangs on: at "but" in ", but the man who led it"."""
        joint = inner.first - 1
        joined = joint > 0 and self.words[joint].lower in {"and", "but"} and self.words[joint - 1].form == ","
        return joint if joined and inner.link not in _OWNING else inner.first

    def resumed(self, number: int, inner: Left) -> Left:
        """The subject that a relative clause hangs on: the man of "the man whose son won"."""
        if inner.link not in _OWNING:
            first, joint = self._tied_start(number - 1, inner.first, inner.last, _TYING), self._joint_of(inner)
            if joint == inner.first:
                return inner._replace(first=first, link="", outer=None, edge=first)
            return inner._replace(link="", outer=None, edge=joint)
        noun = noun_before(self.marks, number - 1, inner.edge - 1)
        return Left(*noun, edge=noun.first)

    def _relative_round(self, number: int) -> Left | None:
        """The relative clause that a participle ends, with no main verb before: "the man who led the club set up"."""
        before = self.lefts[number - 1] if number else None
        open_yet = all(not g.finite or self.is_relative(n) for n, g in enumerate(self.heads[:number]))
        plain = before is not None and before.link in {"who", "which", "that"} and before.first <= before.last
        return before if plain and open_yet and self.is_relative(number - 1) else None

    def after_inner(self, number: int, inner: Left) -> Left | None:
        """The subject of a verb right after one that hangs on it: "the plan that Lee made failed"."""
        if not self.heads[number - 1].finite:
            relative = self._relative_round(number - 1)
            return self.resumed(number, relative) if relative else inner._replace(link="", outer=None, edge=inner.first)
        if inner.link not in _HANGING:
            return None
        places = range(inner.edge, inner.last + 1)
        connector = next((k for k in places if self.words[k].lower == inner.link), inner.edge)
        noun = noun_before(self.marks, number, connector - 1)
        return Left(*noun, edge=noun.first)
