"""Rows: one verb with several things, each at a time of its own: "visited Peru in 2015 and Chile in 2018"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, TypeVar

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.marks import LEADING_WORDS, SMALL, is_capital
from timeline.languages.lexicon import event_lexicon
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_DATING = frozenset({"in", "on", "at", "by", "during"})
_COUNTING_ON = frozenset(
    {"first", "second", "third", "fourth", "fifth", "another", "more", "one", "two", "three", "last"}
)
_COUNTS_ON = SMALL.determiners | _COUNTING_ON
_FOR_NOUN = frozenset({"one", "another"})
_LONGEST = 12
_FEWEST = 2
_MOST = 12
_AGAIN = frozenset({"again", "then", "once", "more", "finally"})
_KINDS = event_lexicon().kinds
_SHARED = _KINDS["agreement"].verbs | _KINDS["membership"].verbs | _KINDS["law"].verbs | _KINDS["closing"].verbs
_RANKS = event_lexicon().reading.records
_PLACES_WON = event_lexicon().reading.counted_times | {"first", "last"}

_Placed = TypeVar("_Placed", Span, VerbGroup, Word)


class _Item(NamedTuple):
    """A thing of a row: the places of its first and last word, and its words without its date."""

    first: int
    last: int
    words: list[Word]


def split_rows(
    words: list[Word], groups: Sequence[VerbGroup], clauses: list[Clause], dates: Sequence[Span]
) -> list[Clause]:
    """The clauses, with what a verb tells of the second and any further thing of a row as clauses of their own."""
    if len(dates) < _FEWEST:
        return clauses
    rows = [
        list(_Row(words, groups, clause, dates).clauses(number)) if _may_tell_row(clause, dates) else [clause]
        for number, clause in enumerate(clauses)
    ]
    places = [0, *accumulate(map(len, rows))]
    if places[-1] == len(clauses):
        return clauses
    return [c._replace(outer=None if c.outer is None else places[c.outer]) for row in rows for c in row]


def _may_tell_row(clause: Clause, dates: Sequence[Span]) -> bool:
    """Whether a verb may tell of several things: it tells a fact, and two dates stand in its clause."""
    group = clause.group
    if not group.finite or group.negated or group.lemma == "be":
        return False
    return sum(clause.start <= date.start and date.end <= clause.end for date in dates) >= _FEWEST


class _Row:
    """The words after a verb, parted where one thing with its time ends and the next begins."""

    def __init__(self, words: list[Word], groups: Sequence[VerbGroup], clause: Clause, dates: Sequence[Span]) -> None:
        self.words = words
        self.clause = clause
        self.begin = bisect_left(words, clause.group.end, key=_start)
        self.end = bisect_left(words, clause.end, key=_start)
        self.dates = [date for date in _within(dates, clause.start, clause.end) if date.end <= clause.end]
        self.verbs = _within(groups, clause.group.end, clause.end)
        self.first = self._behind_infinitive()
        self._subject = _within(words, *clause.subject) if clause.subject is not None else []

    def clauses(self, number: int) -> Iterator[Clause]:
        """The clause up to the end of the first thing, and one for each that follows; all of it if there is no row."""
        items = self._items()
        following = [self._clause(number, item, items[0].words) for item in items[1:]]
        if not following or None in following:
            yield self.clause
            return
        yield self.clause._replace(end=self.words[items[0].last].end)
        yield from (clause for clause in following if clause is not None)

    def _behind_infinitive(self) -> int:
        """Where the things begin if an infinitive right after the verb has them: "was widened to include | Malta"."""
        infinitive = next((g for g in self.verbs if not g.finite and g.head_start > g.start), None)
        after = infinitive is not None and self.begin < self.end and infinitive.start == self.words[self.begin].start
        return bisect_left(self.words, infinitive.end, key=_start) if infinitive is not None and after else self.begin

    # --- the things of a row ---------------------------------------------------------------------------------------

    def _items(self) -> list[_Item]:
        """The things of the row, each with its date; none if the words after the verb are no row."""
        joints = [k for k in range(self.first + 1, self.end) if self._is_joint(k)]
        if not 0 < len(joints) < _MOST:
            return []
        starts = [self.first, *(k + 1 + (self.words[k + 1].form == ",") for k in joints)]
        ends = [*(k - 1 - (self.words[k - 1].form == ",") for k in joints), self.end - 1]
        items = [self._item(first, last) for first, last in zip(starts, ends, strict=True)]
        found = [item for item in items if item is not None]
        if len(found) < len(items) - (items[-1] is None and len(found) > _FEWEST - 1):
            return []
        joined = self.words[joints[-1]].lower == "and" or all(self._needs_no_joint(i, found[0]) for i in found[1:])
        return found if joined else []

    def _needs_no_joint(self, item: _Item, model: _Item) -> bool:
        """Whether a comma alone may lead a thing in: a name ("Lee left in May, Berg in June"), "the second in June"."""
        if all(map(is_capital, item.words)) or _is_again(item.words):
            return True
        if model.words or not self._is_led(item.last):
            return False
        return self._counts_on(item.words) or self._matches_subject(item.words)

    def _is_led(self, last: int) -> bool:
        """Whether a preposition leads the date that ends at a place in: "in 1976", but not "this year"."""
        date = self._date_at(last)
        before = bisect_left(self.words, date.start, key=_start) - 1 if date is not None else -1
        return before >= 0 and self.words[before].lower in _DATING

    def _counts_on(self, words: list[Word]) -> bool:
        """Whether only a count is told, as the subject has one too: "her first novel sold in May, her second"."""
        bare = len(words) <= _FEWEST and words[0].lower in _COUNTS_ON
        return bare and all(any(w.lower in _COUNTING_ON for w in told) for told in (words[-1:], self._subject))

    def _matches_subject(self, words: list[Word]) -> bool:
        """Whether a noun begins as the subject does, and has no rank: "The plant shut in May, the mill in June"."""
        alike = self._subject[:1] and words[0].lower == self._subject[0].lower and words[0].lower in SMALL.determiners
        ranked = any(word.lower in _RANKS or word.lower.endswith("est") for word in words)
        return bool(alike) and len(words) > 1 and not ranked

    def _is_joint(self, k: int) -> bool:
        """Whether a date ends right before "and" or a comma, or begins right behind "and"."""
        if self.words[k].lower not in {"and", ","} or self._date_at(k) is not None:
            return False
        after = k + 1
        if after >= self.end or self.words[after].lower == "and":
            return False
        before = k - 1 - (self.words[k - 1].form == ",")
        date = self._date_at(before)
        if date is not None:
            return not self._opens_item(date) and not self._opens_clause(after)
        after += self.words[after].form == ","
        return self.words[k].lower == "and" and after < self.end and self._front_date(after) is not None

    def _opens_clause(self, k: int) -> bool:
        """Whether only a date between commas follows, and then another verb: "in May and, in June, sold"."""
        if self.words[k].form != ",":
            return False
        date = self._front_date(k + 1) if k + 1 < self.end else None
        return date is not None and date.end >= self.words[self.end - 1].end

    def _opens_item(self, date: Span) -> bool:
        """Whether a date stands before its thing, between commas: "and, in March 2020, a range of irons"."""
        k = bisect_left(self.words, date.start, key=_start) - 1
        k -= self.words[k].lower in _DATING
        return self.words[k].form == "," and self.words[k - 1].lower == "and"

    def _date_at(self, k: int) -> Span | None:
        place = bisect_right(self.dates, self.words[k].start, key=_start) - 1
        return self.dates[place] if place >= 0 and self.words[k].start < self.dates[place].end else None

    def _front_date(self, k: int) -> Span | None:
        """The date at ``k``, or behind the preposition there."""
        k += self.words[k].lower in _DATING
        return self._date_at(k) if k < self.end else None

    def _item(self, first: int, last: int) -> _Item | None:
        """The thing between two joints, if it has one date at its end or head; that of the first may be fronted."""
        date = self._date_of(first, last)
        if date is None:
            return None
        fronted = self._front_date(first) == date
        if not (fronted or date.end == self.words[last].end or date.end <= self.clause.group.start):
            return None
        rest = [w for w in self.words[first : last + 1] if not date.start <= w.start < date.end]
        dating = rest and rest[0 if fronted else -1].lower in _DATING
        if dating and (fronted or rest[-1].end < date.start):
            rest.pop(0 if fronted else -1)
        rest = rest[1:] if rest and rest[0].form == "," else rest
        return _Item(first, last, rest) if self._is_plain(rest) else None

    def _date_of(self, first: int, last: int) -> Span | None:
        """The one date between two places, or before the verb for what stands right behind it."""
        inside = _within(self.dates, self.words[first].start, self.words[last].end)
        if first == self.first and not inside:
            inside = _within(self.dates, self.clause.start, self.clause.group.start)
        return inside[0] if len(inside) == 1 else None

    def _is_plain(self, rest: list[Word]) -> bool:
        """Whether words are a short phrase without a verb, that nothing leads on from."""
        verbal = any(g.start <= word.start < g.end for g in self.verbs for word in rest)
        loose = any(word.lower in SMALL.subordinators for word in rest)
        ends = not rest or rest[-1].lower not in LEADING_WORDS
        tells = any(is_capital(word) and after.verb.third for word, after in pairwise(rest[:-1]))
        return ends and not (verbal or loose or tells) and len(rest) <= _LONGEST

    # --- clauses of the things behind the first --------------------------------------------------------------------

    def _clause(self, number: int, item: _Item, model: list[Word]) -> Clause | None:
        """What the verb tells of a thing in the row; ``model`` are the words of the first."""
        start, end = self.words[item.first].start, self.words[item.last].end
        clause = self.clause._replace(start=start, end=end, link="and", outer=number)
        leading = (_span(self.words[self.begin : self.first]),) if self.begin < self.first else ()
        if _is_again(item.words):
            if len(self.dates) <= _FEWEST and not item.words and self._follows_comma(item):
                return None
            return clause._replace(parts=(*leading, _span(model) if model else Span(end, end)))
        if not leading and self._is_subject(item.words, model):
            parts = (_span(model) if model else Span(end, end),)
            return clause._replace(subject=_span(item.words), parts=parts, counted=self._counted(item.words))
        kept = _kept(item.words[0], model)
        return None if kept is None else clause._replace(parts=(*leading, *kept, *_with_noun(item.words, model)))

    def _counted(self, words: list[Word]) -> Span | None:
        """The noun of the subject where only a count stands for it: "her second" of "her first novel, her second"."""
        if words[-1].lower not in _COUNTING_ON or not self._subject:
            return None
        noun = self._subject[_first_preposition(self._subject) - 1]
        return Span(noun.start, noun.end) if noun.form.isalpha() and noun.lower not in _COUNTING_ON else None

    def _follows_comma(self, item: _Item) -> bool:
        """Whether a time alone explains the one before: "on 3 May, the day after the vote"."""
        return self.words[item.first].lower not in _DATING and self.words[item.first - 1].form == ","

    def _is_subject(self, words: list[Word], model: list[Word]) -> bool:
        """Whether a noun goes with the subject, as the verb has no object, or one that many share.

        "Lee left in May and Berg in June"; "Peru ratified the treaty in 2011, Chile in 2012".
        """
        if words[0].lower in SMALL.prepositions:
            return False
        if not model or model[0].lower in SMALL.prepositions:
            return True
        named = all(map(is_capital, words)) and self._has_named_subject()
        return named and model[0].lower == "the" and self.clause.group.lemma in _SHARED and not _before_name(model)

    def _has_named_subject(self) -> bool:
        last = self._subject[-1] if self._subject else None
        return last is not None and is_capital(last) and last.lower not in SMALL.subjects


def _start(one: Span | Word | VerbGroup) -> int:
    return one.start


def _within(ordered: Sequence[_Placed], start: int, end: int) -> Sequence[_Placed]:
    """Those that begin in a stretch of the text."""
    return ordered[bisect_left(ordered, start, key=_start) : bisect_left(ordered, end, key=_start)]


def _span(words: Sequence[Word]) -> Span:
    return Span(words[0].start, words[-1].end)


def _is_again(words: list[Word]) -> bool:
    """Whether no thing is told but that it was so once more: "in 1998 and again in 2004", "in 1998 and in 2004"."""
    return all(word.lower in _AGAIN for word in words)


def _kept(opening: Word, model: list[Word]) -> tuple[Span, ...] | None:
    """What the verb and the words that ``opening`` begins have between them; None if these do not fit the first."""
    if opening.lower in SMALL.prepositions:
        return _before_last(model, opening.lower)
    if is_capital(opening) and not is_capital(model[0]):
        return _before_name(model)
    return () if _counts(opening) or not (model[0].form[0].isdigit() and is_capital(opening)) else None


def _before_last(model: list[Word], preposition: str) -> tuple[Span, ...] | None:
    """What stands before the last phrase with the same preposition: "plants | in Oslo" with "in Lima"; None without."""
    last = next((k for k in range(len(model) - 1, -1, -1) if model[k].lower == preposition), None)
    if last is None:
        return None if model else ()
    return (_span(model[:last]),) if last else ()


def _before_name(model: list[Word]) -> tuple[Span, ...]:
    """What stands before the name that ends a phrase: "a plant in | Oslo" with "Lima"."""
    k = len(model)
    while k and is_capital(model[k - 1]):
        k -= 1
    tied = 0 < k < len(model) and model[k - 1].lower in SMALL.prepositions
    return (_span(model[:k]),) if tied else ()


def _counts(word: Word) -> bool:
    return word.form[0].isdigit() or word.lower in SMALL.quantities


def _with_noun(words: list[Word], model: list[Word]) -> tuple[Span, ...]:
    """The words, and the noun of the first thing, where only a count stands for it: "its second plant", "a third"."""
    head = model[: _first_preposition(model)]
    if not head:
        return (_span(words),)
    if words[0].lower in _FOR_NOUN and words[1:2] and words[1].lower in SMALL.prepositions:
        return (_span(head), _span(words[1:]))
    noun = head[-1]
    counts = words[-1].lower in _COUNTING_ON and noun.lower not in _PLACES_WON and noun.form.isalpha()
    return (_span(words), Span(noun.start, noun.end)) if counts else (_span(words),)


def _first_preposition(words: Sequence[Word]) -> int:
    return next((k for k, word in enumerate(words) if word.lower in SMALL.prepositions), len(words))
