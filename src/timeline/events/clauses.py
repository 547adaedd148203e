"""Clauses: who does what, and how one clause hangs on another."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.verbs import VerbGroup
from timeline.text.words import Word

_SMALL = verb_lexicon().small_words
_CLAUSE_TAKING = verb_lexicon().reading.clause_taking
_ROLES = event_lexicon().names.roles
_HAPPENINGS = frozenset[str]().union(*(kind.nouns for kind in event_lexicon().kinds.values()))
_COURSE = frozenset({"start", "begin", "end", "open", "run", "last", "conclude", "close", "take", "follow"})
_RELATIVES = frozenset({"who", "which", "that"})
_DASHES = frozenset({"–", "—", "--", "-", "_", ";", ":"})
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_STOPS = _DASHES | {",", "("}
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they", "there"})
_BETWEEN_VERBS = _SMALL.adverbs - {"both", "all", "that", "yesterday", "today", "tomorrow"}
_AMBIGUOUS = frozenset({"as", "after", "before", "since", "until", "once"})
_OPENERS = frozenset(
    {"meanwhile", "however", "then", "also", "now", "together", "moreover", "instead", "thus", "therefore", "still"}
)


class Span(NamedTuple):
    """A stretch of the text, half-open."""

    start: int
    end: int


class Clause(NamedTuple):
    """A verb group with its subject and the words that belong to it, from ``start`` to ``end``.

    ``link`` is the word that ties it to the clause with the index ``outer`` ("when", "that", "and", "who"; "," for
    verbs in a row). ``antecedent`` is the noun that a relative clause hangs on as its object: "the plan that he
    proposed". ``reduced`` marks a participle that hangs on a noun: "the bloc set up in 1996".
    """

    group: VerbGroup
    subject: Span | None
    start: int
    end: int
    link: str = ""
    outer: int | None = None
    antecedent: Span | None = None
    reduced: bool = False


def read_clauses(words: list[Word], groups: list[VerbGroup], times: Collection[Span] = ()) -> list[Clause]:
    """The clauses of a sentence, in the order of their verbs; ``times`` are the stretches of its time expressions."""
    return _ClauseReader(words, groups, times).read()


class _Left(NamedTuple):
    """What stands on the left of a verb: the words of its subject (both included) and how the clause is tied in."""

    first: int
    last: int
    link: str = ""
    outer: int | None = None
    edge: int | None = None


class _ClauseReader:
    def __init__(self, words: list[Word], groups: list[VerbGroup], times: Collection[Span]) -> None:
        self.words = words
        self.heads = [g for g in groups if g.finite or (g.passive and not g.head_start > g.start)]
        self.at = {w.start: k for k, w in enumerate(words)}
        self.inside_verbs = {k for k, w in enumerate(words) for g in groups if g.start <= w.start < g.end}
        self.fixed = _fixed_places(words)
        self.timed = {k for k, w in enumerate(words) for t in times if t.start <= w.start < t.end}
        self.lefts: list[_Left | None] = []

    def read(self) -> list[Clause]:
        for number, group in enumerate(self.heads):
            self.lefts.append(self._left_of(number, group))
        starts = [self._start(number) for number in range(len(self.heads))]
        return [self._clause(number, starts) for number in range(len(self.heads))]

    def _clause(self, number: int, starts: list[int]) -> Clause:
        group, left = self.heads[number], self.lefts[number]
        subject = (
            Span(self.words[left.first].start, self.words[left.last].end) if left and left.first <= left.last else None
        )
        later = self._resumed(number, group) + [
            s
            for s, g in zip(starts[number + 1 :], self.heads[number + 1 :], strict=True)
            if g.finite and s >= group.end
        ]
        end = self._predicate_end(group, min(later, default=self.words[-1].end))
        link, outer = (left.link, left.outer) if left else ("", None)
        antecedent = self._antecedent(number, left)
        return Clause(group, subject, min(starts[number], group.start), end, link, outer, antecedent, not group.finite)

    def _resumed(self, number: int, group: VerbGroup) -> list[int]:
        """Where the clause round this one goes on: "the plan, which he made, failed" does so at "failed"."""
        for follower, head in enumerate(self.heads[number + 1 :], number + 1):
            left = self.lefts[follower]
            if head.finite and left is not None and left.first <= left.last and head.start >= group.end:
                if self.words[left.last].end <= self._start(number) and left.link not in {"and", ",", "but", "or"}:
                    comma = next((k for k in range(self.at[head.start], 0, -1) if self.words[k].form == ","), 0)
                    inside = self.words[comma].start >= group.end
                    return [self.words[comma].start if inside else head.start]
        return []

    def _antecedent(self, number: int, left: _Left | None) -> Span | None:
        """The noun before "which" or "that" where the clause has a subject of its own."""
        if left is None or left.edge is None or left.link not in {"which", "that"}:
            return None
        if left.edge == left.first:
            return self._unmarked_antecedent(number, left)
        k = next((m for m in range(left.edge, left.first) if self.words[m].lower == left.link), None)
        if k is None or k == 0 or k - 1 in self.inside_verbs or k - 1 in self.timed:
            return None
        noun = self._noun_before(number, k - 1)
        return Span(self.words[noun.first].start, self.words[noun.last].end) if noun.first <= noun.last else None

    def _start(self, number: int) -> int:
        """Where the clause begins: its connector, or words before the subject such as "on Tuesday"."""
        left = self.lefts[number]
        if left is None:
            return self.heads[number].start
        return self.words[left.edge if left.edge is not None else left.first].start

    def _predicate_end(self, group: VerbGroup, limit: int) -> int:
        """The end of the words after the verb: before the next clause, a dash, a participle after a comma, or the full stop."""
        k = next((k for k, w in enumerate(self.words) if w.start >= group.end), len(self.words))
        depth = 0
        while k < len(self.words) and self.words[k].start < limit:
            word = self.words[k]
            depth += (word.form in {"(", "[", "“", "``"}) - (word.form in {")", "]", "”", "''"})
            following = self.words[k + 1] if k + 1 < len(self.words) else None
            if depth < 0 and self._opens_before(group):
                break
            depth = max(depth, 0)
            if depth == 0 and word.form in _DASHES:
                break
            if word.form == "," and following is not None and k + 1 not in self.timed:
                if following.verb.gerund or not group.finite:
                    break
            k += 1
        while k > 0 and self._is_loose(self.words[k - 1]) and self.words[k - 1].start >= group.end:
            k -= 1
        return max(self.words[k - 1].end if k else group.end, group.end)

    def _opens_before(self, group: VerbGroup) -> bool:
        """Whether the quotation or bracket that closes after the verb did not open right before it."""
        k = self.at[group.start] - 1
        return not (k >= 0 and self.words[k].form in {"“", "``"})

    def _unmarked_antecedent(self, number: int, left: _Left) -> Span | None:
        """The noun right before a pronoun that begins a relative clause without "that": "the pact they signed"."""
        pronoun = left.first == left.last and self.words[left.first].lower in _PRONOUNS and number > 0
        if not pronoun or left.first - 1 in self.inside_verbs or self.heads[number - 1].lemma in _CLAUSE_TAKING:
            return None
        noun = self._noun_before(number, left.first - 1)
        return Span(self.words[noun.first].start, self.words[noun.last].end) if noun.first <= noun.last else None

    @staticmethod
    def _is_loose(word: Word) -> bool:
        return word.form in {",", ".", "“", "``"} or word.lower in _SMALL.conjunctions or word.form in _DASHES

    # --- the left side ----------------------------------------------------------------------------------------------

    def _left_of(self, number: int, group: VerbGroup) -> _Left | None:
        last = self._skip_back(self.at[group.start] - 1)
        if last < 0:
            return None
        if not group.finite:
            return self._noun_before(number, last)
        word = self.words[last]
        resumed = self._past_relative(number, last)
        if resumed is not None:
            return resumed
        if last in self.inside_verbs and number and (left := self.lefts[number - 1]) is not None:
            return self._resumed_subject(number, left)
        if word.lower in _RELATIVES and not (word.lower == "that" and self._is_complementizer(last)):
            return self._relative(number, last)
        if word.lower in _SMALL.conjunctions:
            return self._coordinated(number, last)
        if word.lower in _SMALL.subordinators:
            return _Left(last + 1, last, word.lower, self._outer(number), last)
        if word.form == ",":
            return self._after_comma(number, last)
        return self._subject(number, last)

    def _past_relative(self, number: int, last: int) -> _Left | None:
        """The subject before a relative clause that no comma closes: "the man who led the club was named"."""
        inner = self.lefts[number - 1] if number else None
        before = self.heads[number - 1]
        if inner is None or not before.finite or inner.link not in {"who", "which", "that"} or inner.first > inner.last:
            return None
        between = [w for w in self.words[:last] if w.start >= before.end]
        broken = any(w.form in _STOPS or w.lower in _SMALL.conjunctions | _SMALL.subordinators for w in between)
        word = self.words[last]
        tied = word.form == "," or word.lower in _SMALL.conjunctions | _SMALL.subordinators | _PRONOUNS
        has_main = any(
            g.finite and ((left := self.lefts[n]) is None or left.link not in _RELATIVES)
            for n, g in enumerate(self.heads[: number - 1])
        )
        if broken or tied or has_main or before.lemma in _CLAUSE_TAKING or not self._is_subject_relative(inner):
            return None
        return _Left(inner.first, inner.last, edge=inner.first)

    def _is_subject_relative(self, inner: _Left) -> bool:
        """Whether the noun before the connector is the subject of the relative clause."""
        return inner.edge is not None and inner.last < inner.edge

    def _resumed_subject(self, number: int, inner: _Left) -> _Left | None:
        """The subject of a verb right after one that hangs on it: "the plan that Lee made failed"."""
        if not self.heads[number - 1].finite:
            return _Left(inner.first, inner.last, edge=inner.first)
        if inner.link not in {"that", "which", "who"} or inner.edge is None:
            return None
        connector = next(
            (k for k in range(inner.edge, inner.last + 1) if self.words[k].lower == inner.link), inner.edge
        )
        return self._noun_before(number, connector - 1)._replace(outer=None, edge=None)

    def _skip_back(self, k: int) -> int:
        """The nearest word on the left that is no adverb, quotation mark or time expression."""
        while k >= 0:
            word = self.words[k]
            timed = k in self.timed
            if not (timed or word.form in _QUOTES or word.lower in _BETWEEN_VERBS or _is_manner(word)):
                break
            k -= 1
            if timed and k >= 0 and k not in self.timed and self.words[k].lower in _SMALL.prepositions:
                k -= 1
        return k

    def _is_complementizer(self, k: int) -> bool:
        return k - 1 in self.inside_verbs and bool(set(self.words[k - 1].verb) & _CLAUSE_TAKING)

    def _outer(self, number: int) -> int | None:
        """The clause before, or for the first clause of the sentence the one after."""
        if number:
            return number - 1
        return 1 if len(self.heads) > 1 else None

    def _relative(self, number: int, k: int) -> _Left:
        noun = self._noun_before(number, k - 1)
        if self.heads[number].lemma in _COURSE:
            noun = noun._replace(first=self._happening_before(noun.first))
        edge = k - (k > 0 and self.words[k - 1].form == ",")
        if noun.first > 0 and self.words[noun.first - 1].form == "," and self.words[noun.first].lower in {"a", "an"}:
            edge = noun.first - 1
        return noun._replace(link=self.words[k].lower, outer=self._outer(number), edge=edge)

    def _happening_before(self, first: int) -> int:
        """Where a noun phrase begins whose head is a happening: "the visit to Peru that began" is no Peru that began."""
        noun = next((k for k in range(first - 1, max(first - 4, -1), -1) if self.words[k].lower in _HAPPENINGS), None)
        if noun is None or self.words[first - 1].lower not in {"to", "in", "at", "of"}:
            return first
        while noun > 0 and self.words[noun - 1].form[0].isalnum() and not self._ends_phrase(noun - 1):
            noun -= 1
        return noun

    def _ends_phrase(self, k: int) -> bool:
        bound = _SMALL.prepositions | _SMALL.conjunctions | _SMALL.subordinators
        return self.words[k].lower in bound or k in self.inside_verbs

    def _coordinated(self, number: int, k: int) -> _Left | None:
        """ "and" before the verb: it shares the subject of the verb before, past a relative clause that a comma closes."""
        closed = k > 0 and self.words[k - 1].form == ","
        return self._shared(number, k - closed, self.words[k].lower, past_relative=closed)

    def _shared(self, number: int, edge: int, link: str, *, past_relative: bool) -> _Left | None:
        for earlier in range(number - 1, -1, -1):
            left = self.lefts[earlier]
            if not self.heads[earlier].finite or (past_relative and left is not None and left.link in _RELATIVES):
                continue
            if left is None:
                return None
            return _Left(left.first, left.last, link, earlier, edge)
        return None

    def _after_comma(self, number: int, k: int) -> _Left | None:
        """The verb after a comma: the subject stands before a parenthesis, or is that of the verb before."""
        opening = next((m for m in range(k - 1, -1, -1) if self.words[m].form == ","), None)
        inside = [
            n for n, g in enumerate(self.heads[:number]) if opening is not None and g.start > self.words[opening].start
        ]
        relative = any((left := self.lefts[n]) is not None and left.link in _RELATIVES for n in inside)
        finite = any(self.heads[n].finite for n in inside)
        if opening and (relative or not finite) and not self._open_list(opening, k):
            last = self._skip_back(opening - 1)
            if last >= 0 and not self._belongs_to_verb(number, last):
                return self._subject(number, last)
        return self._shared(number, k, ",", past_relative=True)

    def _open_list(self, first: int, last: int) -> bool:
        return any(self.words[m].lower in _SMALL.conjunctions for m in range(first + 1, min(first + 2, last)))

    def _belongs_to_verb(self, number: int, k: int) -> bool:
        """Whether the words before a parenthesis are the object of an earlier verb of this level."""
        earlier = [n for n in range(number) if self.heads[n].finite and self.heads[n].end <= self.words[k].end]
        return any((left := self.lefts[n]) is None or left.link not in _RELATIVES for n in earlier)

    def _subject(self, number: int, last: int) -> _Left:
        """The noun phrase that ends at ``last`` and begins after the last verb, comma or connector."""
        bound = self._verb_bound(number, last)
        if self.words[last].lower in _PRONOUNS:
            return self._tie(number, last, last, bound)
        first = self._reach_left(last, bound)
        if bound >= 0 and first == bound + 1:
            first = self._after_verb(number, first, last)
        elif bound < 0 and first > 0 and self.words[first - 1].form == "," and self._opens_with_noun(number):
            first = 0
        first = self._strip_front(first, last)
        tie = self._tie(number, first, last, bound)
        return tie._replace(last=self._before_participle(number, first, last))

    def _opens_with_noun(self, number: int) -> bool:
        """Whether the sentence begins with its subject, commas in it notwithstanding: "Fires in Oslo, Norway, and …"."""
        word = self.words[0]
        outside = _SMALL.prepositions | _SMALL.subordinators | _SMALL.conjunctions | _SMALL.adverbs | _OPENERS
        verbal = word.verb.gerund or word.verb.participle or any(not g.finite for g in self.heads[:number])
        return not (
            0 in self.timed or word.lower in outside or _is_manner(word) or verbal or not word.form[0].isalnum()
        )

    def _before_participle(self, number: int, first: int, last: int) -> int:
        """The end of a subject without the participle that hangs on it: "the warrant issued on Monday"."""
        for earlier in range(number):
            left = self.lefts[earlier]
            begin = self.at[self.heads[earlier].start]
            if not self.heads[earlier].finite and left is not None and first <= left.first and first < begin <= last:
                return begin - 1
        return last

    def _verb_bound(self, number: int, last: int) -> int:
        """The place of the last word of the finite verb before, -1 if there is none."""
        ends = [g.end for g in self.heads[:number] if g.finite and g.end <= self.words[last].start]
        return next((k for k, w in enumerate(self.words) if ends and w.end == ends[-1]), -1)

    def _reach_left(self, last: int, bound: int) -> int:
        k = last
        while k > bound:
            word = self.words[k]
            if word.form == ")":
                k = next((m for m in range(k, bound, -1) if self.words[m].form == "("), k)
            elif (word.form in _STOPS and not (word.form == "," and self._is_list_comma(k, last, bound))) or (
                k < last
                and (word.lower in _SMALL.subordinators or word.lower == "than")
                and not self._is_preposition(k)
                and k not in self.fixed
            ):
                break
            k -= 1
        return k + 1

    def _is_preposition(self, k: int) -> bool:
        return self.words[k].lower in {"as", "after", "before", "since", "until"} and k == 0

    def _is_list_comma(self, k: int, last: int, bound: int) -> bool:
        """Whether a comma stands in a row of names: "China, Kyrgyzstan and Uzbekistan"."""
        joined = any(self.words[m].lower == "and" for m in range(k + 1, last))
        begin = next((m + 1 for m in range(k - 1, bound, -1) if self.words[m].form in _STOPS), bound + 1)
        head = self.words[begin]
        return (
            joined
            and k - begin < 8
            and head.lower not in _SMALL.prepositions | _SMALL.adverbs | _OPENERS
            and begin not in self.timed
            and (head.form[0].isupper() or head.lower in _SMALL.determiners)
        )

    def _after_verb(self, number: int, first: int, last: int) -> int:
        """Where the subject begins when only words stand between it and the verb before: "rose, and costs fell"."""
        before = next(g for g in reversed(self.heads[:number]) if g.finite)
        if before.lemma in _CLAUSE_TAKING:
            return first
        joints = [k for k in range(first, last) if self.words[k].lower in _SMALL.conjunctions]
        return joints[-1] + 1 if joints else self._last_noun(first, last)

    def _last_noun(self, first: int, last: int) -> int:
        """The start of the last noun phrase of a stretch: its determiner, or its run of capitalised words."""
        k = last
        while k > first and self.words[k].lower not in _SMALL.determiners:
            capital = self.words[k].form[0].isupper()
            if capital and not self.words[k - 1].form[0].isupper():
                break
            k -= 1
        return k

    def _strip_front(self, first: int, last: int) -> int:
        while first < last:
            word = self.words[first]
            if (
                word.lower in _SMALL.conjunctions
                or word.lower in _OPENERS
                or first in self.timed
                or word.form in _QUOTES
            ):
                first += 1
            elif word.lower in _SMALL.prepositions and word.lower != "between" and not word.form[0].isdigit():
                after_time = [k for k in range(first, last) if k in self.timed]
                first = after_time[-1] + 1 if after_time else max(self._last_noun(first + 1, last), first + 1)
            else:
                break
        return first

    def _tie(self, number: int, first: int, last: int, bound: int) -> _Left:
        """Finds the connector before the subject, past words in front such as "on Tuesday"."""
        k = first - 1
        while k > bound and not self._link_at(k, first) and self.words[k].form not in _DASHES:
            if self.words[k].form == "," and not self._front_follows(k, bound):
                break
            k -= 1
        link = self._link_at(k, first) if k > bound else ""
        if link:
            edge = k
        else:
            edge = k + 1
            before = self.words[first - 1].lower if first else ""
            link = before if before in _SMALL.conjunctions else ""
        bare = not link and self._is_bare_relative(first, last)
        edge = first if bare else edge
        complement = bare or (bound >= 0 and first == bound + 1)
        outer = self._outer(number) if link or complement else None
        return _Left(first, last, link or ("that" if complement else ""), outer, min(edge, first))

    def _is_bare_relative(self, first: int, last: int) -> bool:
        """Whether a pronoun right after a noun begins a relative clause without "that": "the pact they signed"."""
        if first != last or first == 0 or self.words[first].lower not in _PRONOUNS:
            return False
        before = self.words[first - 1]
        closed = _SMALL.conjunctions | _SMALL.subordinators | _SMALL.prepositions | _SMALL.adverbs
        return before.form[0].isalnum() and before.lower not in closed and first - 1 not in self.timed

    def _link_at(self, k: int, first: int) -> str:
        """The subordinator at ``k``, if it opens this clause and no phrase: "since it closed", not "since the closure, it"."""
        word = self.words[k].lower
        if word not in _SMALL.subordinators or k in self.fixed:
            return ""
        if word in _AMBIGUOUS and first != k + 1:
            return ""
        prepositional = word == "that" and k > 0 and self.words[k - 1].lower in _SMALL.prepositions
        return "" if prepositional or self.words[k + 1].form == "," else word

    def _front_follows(self, k: int, bound: int) -> bool:
        """Whether what stands before this comma is a phrase in front of the clause: "but on Tuesday, "."""
        begin = next((m + 1 for m in range(k - 1, bound, -1) if self.words[m].form in _STOPS), bound + 1)
        if begin >= k:
            return False
        opener = self.words[begin]
        follows = opener.lower in _SMALL.prepositions | _SMALL.conjunctions or begin in self.timed
        return follows and not (bound >= 0 and begin == bound + 1)

    def _noun_before(self, number: int, last: int) -> _Left:
        """The noun phrase that a relative clause or participle hangs on; it reaches over "of" and "for"."""
        bound = self._verb_bound(number, last)
        closed = last >= 0 and self.words[last].form == ","
        last -= closed
        k = last
        while k > bound:
            word = self.words[k]
            if word.form == ")":
                k = next((m for m in range(k, bound, -1) if self.words[m].form == "("), k) - 1
                continue
            before = self.words[k - 1].lower if k else ""
            reaches = word.lower in {"of", "for"} and before not in _SMALL.prepositions
            reaches = reaches and not (closed and self._is_named(k + 1, last))
            stop = word.lower in _SMALL.prepositions and not reaches
            joint = word.lower in _SMALL.conjunctions | _SMALL.subordinators and word.lower != "and"
            if (
                stop
                or joint
                or k in self.inside_verbs
                or word.form in _STOPS
                or self._is_voice(k, last)
                or (word.lower == "and" and not self._joins_names(k))
            ):
                break
            k -= 1
        first = k + 1
        while first < last and self.words[first].form in {"“", "``", '"'}:
            first += 1
        return _Left(first, last, "", self._outer(number) if number else None, min(last + 1, len(self.words) - 1))

    def _is_named(self, first: int, last: int) -> bool:
        """Whether a noun phrase ends in a name."""
        return any(word.form[0].isupper() for word in self.words[first : last + 1])

    def _is_voice(self, k: int, last: int) -> bool:
        """Whether "for" follows somebody's office: "spokeswoman for the committee appointed in May"."""
        return self.words[k].lower == "for" and k > 0 and k < last and self.words[k - 1].lower in _ROLES

    def _joins_names(self, k: int) -> bool:
        return (
            0 < k < len(self.words) - 1 and self.words[k - 1].form[0].isupper() and self.words[k + 1].form[0].isupper()
        )


def _fixed_places(words: list[Word]) -> set[int]:
    """The places of "as" in phrases that open no clause: "as a whole"."""
    lines = [phrase.split() for phrase in event_lexicon().reading.fixed]
    starts = [k for k, word in enumerate(words) if word.lower == "as"]
    return {
        k
        for start in starts
        for line in lines
        if [w.lower for w in words[start : start + len(line)]] == line
        for k in range(start, start + len(line))
    }


def _is_manner(word: Word) -> bool:
    return word.lower.endswith("ly") and word.form.islower() and len(word.form) > len("early")
