"""Noun phrases: where the words that make a subject, or that a relative clause hangs on, begin."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.sentence.marks import (
    ASIDES,
    BOUND_WORDS,
    CLAUSE_TAKING,
    DASHES,
    FRONTING_WORDS,
    LEADING_WORDS,
    OPENERS,
    QUOTES,
    SMALL,
    STOPS,
    Marks,
    is_capital,
    is_manner,
)
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.words import Word

_ROLES = event_lexicon().names.roles
_COUNTS = SMALL.quantities | {"a", "an", "one"}
_SHARES = SMALL.quantities | SMALL.partitives
_RELATING = frozenset({"before", "after"})
_PERIODS = verb_lexicon().reading.periods
_OWN_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_WHEN = frozenset({"earlier", "later", "recently", "previously", "soon", "again", "finally"})
_FRONTING = frozenset({"only", "not"})
_INVERTED = frozenset({"did", "does", "do"})
_FRONT_MARKS = QUOTES | {","}
_WEIGHING = frozenset({"most", "more"})
_IN_FRONT = SMALL.conjunctions | OPENERS | _WHEN | _INVERTED
_NO_NOUNS = BOUND_WORDS | SMALL.adverbs | OPENERS
_PERSONS = frozenset({"them", "him", "us", "me", "whom"})
_BOUNDING = frozenset({"least", "most", "to"})
_TELLING = frozenset({"tell", "inform", "assure", "convince", "remind", "warn"})
_LONGEST_ITEM = 8
_NAME_REACH = 3
_FIGURES = event_lexicon().kinds["statistic"].nouns


class Phrase(NamedTuple):
    """The places of the first and last word of a noun phrase."""

    first: int
    last: int


def subject_start(marks: Marks, number: int, last: int, bound: int) -> int:
    """Where the subject that ends at ``last`` begins, after the verb at ``bound`` or a connector."""
    first = _behind_joint(marks, _reach_left(marks, last, bound), last)
    if bound >= 0 and first == bound + 1:
        first = _after_verb(marks, number, first, last)
    elif bound < 0 and first > 0 and marks.words[first - 1].form == "," and _opens_with_noun(marks, number):
        first = 0
    return _strip_front(marks, first, last)


def _behind_joint(marks: Marks, first: int, last: int) -> int:
    """Where the subject begins behind a phrase that only seems to open its clause: "before a judge but | the case"."""
    if first == 0 or marks.words[first - 1].lower not in _RELATING:
        return first
    return next((k + 1 for k in range(first + 1, last) if _ends_phrase(marks, k)), first)


def _ends_phrase(marks: Marks, k: int) -> bool:
    """Whether "but", or "and" behind a time, stands at ``k`` and joins no two times."""
    joins = marks.words[k].lower == "but" or (marks.words[k].lower == "and" and k - 1 in marks.timed)
    return joins and k not in marks.timed and k + 1 not in marks.timed


def _reach_left(marks: Marks, last: int, bound: int) -> int:
    k = last
    while k > bound:
        word = marks.words[k]
        if word.form == ")":
            k = marks.opening(k, bound)
        elif word.form in STOPS:
            if word.form != "," or k - 1 in marks.timed or not _is_list_comma(marks, k, last, bound):
                break
        elif k < last and _begins_clause(marks, k, word):
            break
        k -= 1
    return k + 1


def _begins_clause(marks: Marks, k: int, word: Word) -> bool:
    subordinates = word.lower in SMALL.subordinators or word.lower == "than"
    dated = k == 0 or k + 1 in marks.timed
    preposition = dated and word.lower in {"as", "after", "before", "since", "until"}
    return subordinates and not preposition and k not in marks.fixed and not _compares_number(marks, k)


def _compares_number(marks: Marks, k: int) -> bool:
    """Whether "than" bounds a number: "more than 200 people"."""
    after = marks.words[k + 1] if k + 1 < len(marks.words) else marks.words[k]
    return marks.words[k].lower == "than" and (after.form[0].isdigit() or after.lower in SMALL.quantities)


def _is_list_comma(marks: Marks, k: int, last: int, bound: int) -> bool:
    """Whether a comma stands in a row of names: "China, Kyrgyzstan and Uzbekistan"."""
    joined = any(marks.words[m].lower == "and" for m in range(k + 1, last))
    begin = marks.after_time(marks.phrase_start(k, bound))
    head = marks.words[begin]
    fronted = begin in marks.timed or head.lower in FRONTING_WORDS
    if head.verb.gerund or (begin - 1 in marks.in_verb and not _takes_clause(marks, begin - 1)):
        return False
    named = is_capital(head) or head.lower in SMALL.determiners
    return joined and named and not fronted and k - begin < _LONGEST_ITEM


def _takes_clause(marks: Marks, k: int) -> bool:
    """Whether the verb at ``k`` may have a whole clause behind it: "said Peru, Chile and Malta signed"."""
    return bool(set(marks.words[k].verb) & CLAUSE_TAKING)


def _after_verb(marks: Marks, number: int, first: int, last: int) -> int:
    """Where the subject begins when only words stand between it and the verb before: "rose and costs fell"."""
    before = next(g for g in reversed(marks.heads[:number]) if g.finite)
    if before.lemma in _TELLING:
        return _last_noun(marks, first, last)
    joints = [k for k in range(first, last) if marks.words[k].lower in SMALL.conjunctions]
    if before.lemma in CLAUSE_TAKING:
        return next((k + 1 for k in joints if _ends_object(marks, first, k)), first)
    return joints[-1] + 1 if joints else _last_noun(marks, first, last)


def _ends_object(marks: Marks, first: int, joint: int) -> bool:
    """Whether a thing and its time end before "and": "found | gold in May and the driver was held"."""
    timely = first in marks.timed or marks.words[first].lower in SMALL.prepositions
    opens = marks.words[joint + 1].lower in SMALL.determiners or is_capital(marks.words[joint + 1])
    return not timely and joint - 1 in marks.timed and opens


def _last_noun(marks: Marks, first: int, last: int) -> int:
    """The start of the last noun phrase of a stretch: its determiner, or its run of capitalised words."""
    k = last
    while k > first and marks.words[k].lower not in SMALL.determiners:
        if is_capital(marks.words[k]) and not is_capital(marks.words[k - 1]):
            break
        k -= 1
    return k


def _opens_with_noun(marks: Marks, number: int) -> bool:
    """Whether the sentence begins with its subject, commas in it notwithstanding: "Fires in Oslo, Norway, and …"."""
    word = marks.words[0]
    fronted = any(not g.finite and marks.at[g.start] <= 1 for g in marks.heads[:number])
    verbal = word.verb.gerund or word.verb.participle or fronted
    first = marks.at[marks.heads[number].start]
    dateline = any(w.form in DASHES for w in marks.words[:first])
    outside = dateline or word.lower.endswith("ing") or word.lower in _NO_NOUNS or is_manner(word) or 0 in marks.timed
    return word.form[0].isalnum() and not verbal and not outside


def _strip_front(marks: Marks, first: int, last: int) -> int:
    """The start of a subject without connectors and phrases in front of it: "on Tuesday the minister"."""
    while first < last:
        word = marks.words[first]
        fronting = first == 0 and word.lower in _FRONTING and marks.words[1].lower in SMALL.prepositions
        if fronting or first in marks.timed or word.form in _FRONT_MARKS or word.lower in _IN_FRONT:
            first += 1
        elif _opens_by_the_time(marks, first, last) or _opens_by_weighing(marks, first, last):
            first += 3
        elif marks.words[first + 1].form == "," and (word.lower in OPENERS or word.lower.endswith("ly")):
            first += 2
        elif word.lower in SMALL.prepositions and word.lower != "between" and not _counts(marks, first, last):
            first = _after_phrase(marks, first, last)
        else:
            break
    return first


def _after_phrase(marks: Marks, first: int, last: int) -> int:
    """The place behind a phrase in front of a subject: "on Tuesday | its sales", "on the night of Tuesday | the"."""
    behind = marks.after_time(first)
    if first < behind <= last:
        return behind
    timed = [k for k in range(first, last) if k in marks.timed]
    return timed[-1] + 1 if timed else max(_last_noun(marks, first + 1, last), first + 1)


def _opens_by_the_time(marks: Marks, first: int, last: int) -> bool:
    words = marks.words[first : first + 3] if marks.words[first].lower == "by" and first + 3 <= last else []
    return [word.lower for word in words] == ["by", "the", "time"]


def _opens_by_weighing(marks: Marks, first: int, last: int) -> bool:
    """Whether "Most importantly," stands in front."""
    weighed = marks.words[first].lower in _WEIGHING and first + 3 <= last and is_manner(marks.words[first + 1])
    return weighed and marks.words[first + 2].form == ","


def _counts(marks: Marks, k: int, last: int) -> bool:
    """Whether the preposition at ``k`` bounds a number: "about 200 workers" and "at least two of them" are subjects."""
    bounding = marks.words[k + 1].lower in _BOUNDING and k + 1 < last
    number = marks.words[k + 1 + bounding]
    in_words = bounding and number.lower in SMALL.quantities
    return (number.form[0].isdigit() or in_words) and k + 1 + bounding not in marks.timed


def noun_before(marks: Marks, number: int, last: int) -> Phrase:
    """The noun phrase that a relative clause or participle hangs on; it reaches over "of", "for" and an age."""
    bound = marks.verb_before(number, last)
    closed = last >= 0 and marks.words[last].form in ASIDES
    last -= closed
    k = last
    while k > bound and not _stops_noun(marks, k, last, closed=closed):
        k = marks.opening(k, bound) if marks.words[k].form == ")" else k
        k -= 1
    first = k + 1
    while first < last and marks.words[first].form in QUOTES:
        first += 1
    if closed and first == last > 1 and marks.words[last].form.isdigit() and marks.words[last - 1].form == ",":
        return noun_before(marks, number, last - 1)
    return Phrase(first, last)


def _stops_noun(marks: Marks, k: int, last: int, *, closed: bool) -> bool:
    word = marks.words[k]
    if k in marks.in_verb or word.form in STOPS:
        return True
    if word.lower == "and":
        return not _joins_names(marks, k)
    if word.lower in {"of", "for"}:
        return not _is_inside(marks, k, last, closed=closed)
    if k - 1 in marks.in_verb and word.lower in SMALL.particles:
        return True
    return word.lower in _PERSONS or (word.lower in BOUND_WORDS and not _is_in_name(marks, k))


def _is_in_name(marks: Marks, k: int) -> bool:
    """Whether a preposition is written as a part of a name: "Doctors Without Borders"."""
    return is_capital(marks.words[k]) and _joins_names(marks, k)


def _is_inside(marks: Marks, k: int, last: int, *, closed: bool) -> bool:
    """Whether "of" or "for" ties a phrase to the noun before it that is meant: not "out of", "spokeswoman for"."""
    before = marks.words[k - 1].lower if k else ""
    if before == "one":
        return False
    if marks.words[k].lower == "of" and _joins_names(marks, k):
        return True
    if k < last and marks.words[k + 1].lower in _OWN_DETERMINERS:
        return not closed and marks.words[k].lower == "of" and before in _SHARES
    if before in SMALL.prepositions or (marks.words[k].lower == "for" and before in _ROLES):
        return False
    return not (closed and any(is_capital(word) for word in marks.words[k + 1 : last + 1]))


def _joins_names(marks: Marks, k: int) -> bool:
    return 0 < k < len(marks.words) - 1 and is_capital(marks.words[k - 1]) and is_capital(marks.words[k + 1])


def connector_before(marks: Marks, first: int, bound: int) -> tuple[int, str]:
    """Where a clause begins whose subject begins at ``first``, and the word that connects it, if any.

    Words in front of the subject such as "on Tuesday" belong to the clause.
    """
    k = first - 1
    while k > bound and not _link_at(marks, k, first) and marks.words[k].form not in DASHES:
        if marks.words[k].form == "," and not _front_follows(marks, k, bound):
            break
        k -= 1
    link = _link_at(marks, k, first) if k > bound else ""
    if link:
        return k, link
    joint = _joint_before(marks, first, k)
    return (joint, marks.words[joint].lower) if joint is not None else (min(k + 1, first), "")


def measure_start(marks: Marks, k: int) -> int:
    """Where "days before" or "three months after" begins, if a length of time stands before the connector at ``k``."""
    if k == 0 or marks.words[k].lower not in _RELATING or marks.words[k - 1].lower not in _PERIODS:
        return k
    start = k - 1
    while start in marks.timed and start - 1 in marks.timed:
        start -= 1
    counted = start == k - 1 or marks.words[start].form.isdigit() or marks.words[start].lower in _COUNTS
    return start if counted and marks.words[start - 1].lower not in SMALL.prepositions else k


def _joint_before(marks: Marks, first: int, bound: int) -> int | None:
    """The place of the conjunction before a subject, or before the phrase in front of it: "and on Tuesday the port"."""
    for k in range(first - 1, bound, -1):
        fronted = k + 1 in marks.timed or marks.words[k + 1].lower in SMALL.prepositions
        inside = {k - 1, k, k + 1} <= marks.timed
        if marks.words[k].lower in SMALL.conjunctions and (k + 1 == first or fronted) and not inside:
            return k
    return None


def _link_at(marks: Marks, k: int, first: int) -> str:
    """The subordinator at ``k``, if it opens this clause: "since it closed", but not "since the closure, it"."""
    word = marks.words[k].lower
    if word not in SMALL.subordinators or k in marks.fixed:
        return ""
    if word in {"as", "after", "before", "since", "until", "once"} and first != _behind_period(marks, k + 1):
        return ""
    prepositional = word == "that" and k > 0 and marks.words[k - 1].lower in SMALL.prepositions
    return "" if prepositional or marks.words[k + 1].form == "," else word


def _behind_period(marks: Marks, k: int) -> int:
    """The place behind a period at ``k`` that qualifies the name of figures: "after | September | sales fell"."""
    behind = k
    while behind in marks.timed and behind + 1 < len(marks.words):
        behind += 1
    named = any(word.lower in _FIGURES for word in marks.words[behind : behind + _NAME_REACH])
    return behind if named and marks.words[behind].form.islower() and marks.words[k - 1].lower != "since" else k


def _front_follows(marks: Marks, k: int, bound: int) -> bool:
    """Whether what stands before this comma is a phrase in front of the clause: "but on Tuesday, "."""
    begin = marks.phrase_start(k, bound)
    if bound >= 0 and begin == bound + 1 and marks.words[begin].lower == "that":
        begin += 1
    elif bound >= 0 and begin == bound + 1:
        return False
    if begin >= k:
        return False
    return begin in marks.timed or marks.words[begin].lower in LEADING_WORDS
