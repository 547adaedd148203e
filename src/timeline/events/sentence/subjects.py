"""Subjects: what stands on the left of a verb, and how its clause is tied to the others."""

from __future__ import annotations

from timeline.events.sentence.lefts import RELATIVES, TIMELY, Left
from timeline.events.sentence.marks import (
    ASIDES,
    BOUND_WORDS,
    CLAUSE_TAKING,
    JOINING_WORDS,
    LEADING_WORDS,
    PRONOUNS,
    SMALL,
    Marks,
    is_capital,
)
from timeline.events.sentence.phrases import connector_before, subject_start
from timeline.events.sentence.relatives import HungOn
from timeline.text.verb_group import VerbGroup

_OPENINGS = 3
_TELLING_WHEN = TIMELY | {"because"}
_COUNTED = SMALL.quantities | {"one", "none"}
_NO_NOUNS = BOUND_WORDS | SMALL.adverbs
_SHARING = frozenset({"both", "each", "himself", "herself", "itself", "themselves"})


def find_lefts(marks: Marks) -> list[Left | None]:
    """What stands on the left of each head, in their order; None where it has no subject."""
    finder = _SubjectFinder(marks)
    for number, group in enumerate(marks.heads):
        finder.lefts.append(finder.left_of(number, group))
    return _with_fronted(marks, finder.lefts)


def _with_fronted(marks: Marks, lefts: list[Left | None]) -> list[Left | None]:
    """Gives participles at the head of the sentence the subject behind them: "Founded in 1921, the club grew"."""
    if not marks.heads or marks.heads[0].finite or marks.heads[0].start != marks.words[0].start:
        return lefts
    main = next((n for n, group in enumerate(marks.heads) if group.finite), len(lefts))
    subject = lefts[main] if main < len(lefts) else None
    if subject is None or subject.first < 2 or subject.link or marks.words[subject.first - 1].form != ",":
        return lefts
    fronted = [subject._replace(outer=main, edge=0) if left is None else left for left in lefts[:main]]
    return [*fronted, subject._replace(edge=subject.first), *lefts[main + 1 :]]


class _SubjectFinder(HungOn):
    def left_of(self, number: int, group: VerbGroup) -> Left | None:
        if self.words[self.marks.at[group.start]].lower.partition("'")[0] in PRONOUNS:
            return None
        last = self._before_share(self.marks.skip_back(self.marks.at[group.start] - 1))
        if last < 0:
            return None
        if not group.finite:
            return self.hanging(number, last)
        before = self._opened_by(number - 1) if number else None
        if before is not None and self.goes_on(number, last, before):
            return self.resumed(number, before)
        if before is not None and last in self.marks.in_verb and not self._is_deed(last):
            return self.after_inner(number, before)
        return self._by_word(number, last)

    def _before_share(self, last: int) -> int:
        """The end of a subject without what shares it out or stresses it: "the sisters | each won", "she | herself"."""
        if last < 1 or self.words[last].lower not in _SHARING or last - 1 in self.marks.in_verb:
            return last
        before = self.words[last - 1]
        return last - 1 if before.form[0].isalnum() and before.lower not in LEADING_WORDS else last

    def _is_deed(self, k: int) -> bool:
        """Whether a gerund behind "and" or "but" is the subject: "and trading | stopped"."""
        return bool(self.words[k].verb.gerund) and k > 0 and self.words[k - 1].lower in SMALL.conjunctions

    def _opened_by(self, number: int) -> Left | None:
        """What opens the row that a verb ends: "who" of "who forged the will and tried to flee"."""
        left = self.lefts[number]
        if left is None or left.link != "and" or left.outer is None or left.outer >= number:
            return left
        first = self.lefts[left.outer]
        return first if first is not None and first.link in RELATIVES else left

    def _by_word(self, number: int, last: int) -> Left | None:
        """The subject by the word right before the verb."""
        word = self.words[last]
        if word.lower in RELATIVES and not (word.lower == "that" and self.is_no_relative(last)):
            return self.relative(number, last)
        if word.lower in SMALL.conjunctions:
            closed = last > 0 and self.words[last - 1].form == ","
            return self._shared(number, last - closed, word.lower, past_relative=closed)
        if word.lower in SMALL.subordinators:
            return Left(last + 1, last, word.lower, self.neighbour(number), self._with_share(last))
        if word.form == ",":
            return self._after_comma(number, last)
        if word.form in ASIDES and (before := self._before_dashes(number, last)) is not None:
            return self._plain(number, before)
        return self._plain(number, last)

    def _before_dashes(self, number: int, k: int) -> int | None:
        """The end of a subject that an aside between dashes follows: "The firm – founded in 1921 – closed"."""
        opening = next((m for m in range(k - 1, 0, -1) if self.words[m].form in ASIDES), None)
        if opening is None or any(g.finite and g.start > self.words[opening].start for g in self.heads[:number]):
            return None
        last = self.marks.skip_back(opening - 1)
        return last if last >= 0 and self.words[last].form[0].isalnum() and last not in self.marks.in_verb else None

    def _with_share(self, k: int) -> int:
        """The place where "one of whom" or "some of which" begins, of which ``k`` is the last word."""
        shared = k > 1 and self.words[k].lower in {"whom", "which"} and self.words[k - 1].lower == "of"
        return k - 2 if shared and self.words[k - 2].lower in _COUNTED else k

    # --- clauses in a row ------------------------------------------------------------------------------------------

    def _shared(self, number: int, edge: int, link: str, *, past_relative: bool) -> Left | None:
        """The subject of the verb before; past a relative clause if a comma closes it."""
        past_content = past_relative and (link != "," or self._tells_more(number))
        for earlier in range(number - 1, -1, -1):
            left = self.lefts[earlier]
            if not self.heads[earlier].finite or (past_relative and self.is_aside(earlier)):
                continue
            if left is not None and (self._disagrees(number, left) or (past_content and self._is_inner(earlier, left))):
                continue
            return left and Left(left.first, left.last, link, earlier, edge)
        return None

    def _is_inner(self, number: int, left: Left) -> bool:
        """Whether a clause is what is said, or tells when or why another one was: "it closed when Lee came, and"."""
        timely = left.link in _TELLING_WHEN and left.outer is not None and left.outer < number
        return timely or self.is_content(left)

    def _tells_more(self, number: int) -> bool:
        """Whether a verb goes on with who speaks, and not with what is said: "said it rained, complained"."""
        speaks = self.heads[number].lemma in CLAUSE_TAKING
        return speaks or any(left is not None and left.link in {"who", "which"} for left in self.lefts[:number])

    def _disagrees(self, number: int, left: Left) -> bool:
        """Whether a verb in the plural cannot be that of a subject: "Berg" with "are leaving"."""
        plural = self.words[self.marks.at[self.heads[number].start]].lower in {"are", "were", "have"}
        subject = self.words[left.first : left.last + 1]
        return plural and len(subject) == 1 and subject[0].form.istitle() and not subject[0].lower.endswith("s")

    def _after_comma(self, number: int, k: int) -> Left | None:
        """The verb after a comma: the subject stands before a parenthesis, or is that of the verb before."""
        openings = [m for m in range(k - 1, 0, -1) if self.words[m].form == "," and m not in self.marks.timed]
        for opening in openings[:_OPENINGS]:
            if self._is_parenthesis(number, opening):
                last = self._before_age(self.marks.skip_back(opening - 1))
                if last >= 0 and self.words[last].lower in SMALL.conjunctions:
                    return self._before_aside(opening, last)
                if last >= 0 and not self._belongs_to_verb(number, last):
                    return self._plain(number, last)
        row = self._row_of_relative(number)
        if row is not None:
            return row._replace(link=",", outer=number - 1, edge=k)
        return self._shared(number, k, ",", past_relative=True)

    def _before_aside(self, opening: int, joint: int) -> Left | None:
        """The subject of the verb before "and" and an aside in commas: "grew in 1951 and, when Lee left, was sold"."""
        before = [n for n, g in enumerate(self.heads) if g.finite and g.end <= self.words[opening].start]
        left = self.lefts[before[-1]] if before else None
        return left and Left(left.first, left.last, self.words[joint].lower, before[-1], joint)

    def _row_of_relative(self, number: int) -> Left | None:
        """The relative clause behind a main verb that goes on in a row: "hired Lee, who drew plans, left and died"."""
        before = self.lefts[number - 1] if number > 1 else None
        named = before is not None and (before.link == "who" or self._is_named_which(before))
        aside = before is not None and named and self.words[before.edge].form == ","
        follower = self.heads[number + 1] if number + 1 < len(self.heads) else None
        joined = follower is not None and self.words[self.marks.at[follower.start] - 1].lower == "and"
        return before if aside and joined else None

    def _is_named_which(self, left: Left) -> bool:
        """Whether "which" hangs on a name: "sold it to Acme, which"."""
        return left.link == "which" and is_capital(self.words[left.last])

    def _before_age(self, last: int) -> int:
        """The end of a name without the age behind it: "Lee, 58, who led it"."""
        aged = last > 1 and self.words[last].form.isdigit() and self.words[last - 1].form == ","
        return last - 2 if aged else last

    def _is_parenthesis(self, number: int, opening: int) -> bool:
        """Whether the words after a comma are a relative clause or have no finite verb, and join nothing."""
        inside = [n for n, g in enumerate(self.heads[:number]) if g.start > self.words[opening].start]
        finite = [n for n in inside if self.heads[n].finite]
        said = len(finite) == 1 and self.heads[finite[0]].lemma in CLAUSE_TAKING and finite[0] == number - 1
        aside = any(map(self.is_relative, inside)) or all(map(self._is_led_in, finite)) or said
        return aside and self.words[opening + 1].lower not in SMALL.conjunctions

    def _is_led_in(self, number: int) -> bool:
        """Whether a word such as "when" or "because" opens a clause, or the one that it goes on with."""
        left = self.lefts[number]
        if left is not None and left.link == "and" and left.outer is not None and left.outer < number:
            return self._is_led_in(left.outer)
        return left is not None and left.link in SMALL.subordinators - {"that"}

    def _belongs_to_verb(self, number: int, k: int) -> bool:
        """Whether the words before a parenthesis are the object of an earlier verb that takes no clause."""
        heads = [n for n in range(number) if self.heads[n].finite and self.heads[n].lemma not in CLAUSE_TAKING]
        ends = [n for n in heads if self.heads[n].end <= self.words[k].end]
        if all(map(self.is_relative, ends)):
            return False
        after = self.marks.ending.get(self.heads[ends[-1]].end, k) + 1
        commas = [m for m in range(after, k) if self.words[m].form == ","]
        parted = len(commas) == 1 and self.words[commas[0] + 1].lower == "and"
        return not (parted or any(self._opens_clause(m) for m in range(after, k)))

    def _opens_clause(self, m: int) -> bool:
        """Whether a subject may follow the word at ``m``: "when Lee", "but Lee", "and its chairman"."""
        word = self.words[m].lower
        if word == "and":
            after_time = self.marks.after_time(m + 1) > m + 1 or m + 1 in self.marks.timed
            parted = self.words[m - 1].form == "," and self.words[m + 1].lower.endswith("'s")
            return parted or after_time or self.words[m + 1].lower in SMALL.determiners
        return word == ";" or word in JOINING_WORDS

    # --- subjects right before the verb ----------------------------------------------------------------------------

    def _plain(self, number: int, last: int) -> Left:
        """The noun phrase that ends at ``last``."""
        bound = self.marks.verb_before(number, last)
        pronoun = self.words[last].lower in PRONOUNS
        first = last if pronoun else subject_start(self.marks, number, last, bound)
        edge, link = connector_before(self.marks, first, bound)
        bare = pronoun and not link and self._follows_noun(first)
        reported = bound >= 0 and self._follows_saying(number, bound, first)
        complement = bare or reported or (bound >= 0 and first == bound + 1)
        in_object = not link and not complement and edge == bound + 1 > 0
        return Left(
            first,
            self.before_participle(number, first, last),
            link or ("that" if complement else ""),
            self._outer(number, link, edge) if link or complement else None,
            first if bare or reported or in_object else edge,
        )

    def _outer(self, number: int, link: str, edge: int) -> int | None:
        """The clause that this hangs on; with "and that" the one that the clause before hangs on."""
        before = self.lefts[number - 1] if number else None
        joined = edge > 0 and self.words[edge - 1].lower in SMALL.conjunctions
        if link == "that" and joined and before is not None and before.link == "that":
            return before.outer
        if link in {"", "that"}:
            return next((n for n in range(number - 1, -1, -1) if self._leads_in(n, edge)), self.neighbour(number))
        return self.neighbour(number)

    def _leads_in(self, number: int, edge: int) -> bool:
        """Whether the words at ``edge`` may be what a verb before says: "said the plant, which makes ink, would …"."""
        head = self.heads[number]
        return head.finite and head.end <= self.words[edge].start

    def _follows_saying(self, number: int, bound: int, first: int) -> bool:
        """Whether only a time stands between a verb of saying and the subject: "said on Tuesday | it had sold"."""
        saying = next((g.lemma for g in self.heads[:number] if self.marks.ending.get(g.end) == bound), "")
        between = range(bound + 1, first)
        timely = all(k in self.marks.timed or self.words[k].lower in SMALL.prepositions for k in between)
        return bool(between) and timely and saying in CLAUSE_TAKING

    def _follows_noun(self, first: int) -> bool:
        """Whether a pronoun right after a noun begins a relative clause without "that": "the pact they signed"."""
        if first == 0 or first - 1 in self.marks.timed:
            return False
        before = self.words[first - 1]
        return before.form[0].isalnum() and before.lower not in _NO_NOUNS
