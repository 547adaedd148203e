"""Clauses whose subject stands behind the verb: "On 3 May came the news", "Killed on Friday were two pilots"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.marks import PRONOUNS, SMALL, Span, is_capital
from timeline.languages.lexicon import event_lexicon
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_OWNING = SMALL.determiners | SMALL.quantities
_STATES = frozenset({"missing", "including", "following", "according", "based"})
_PLACING = frozenset({"be", "stand", "hang", "lie", "sit", "rest"})
_PLACES = frozenset(
    {"in", "on", "at", "above", "among", "behind", "beside", "below", "between", "under", "inside", "near", "next"}
)
_PLURAL = frozenset({"were", "are"})


def turn_round(words: Sequence[Word], clauses: list[Clause], times: Sequence[Span]) -> list[Clause]:
    """The clauses, with what follows the verb as the subject of those that have it there."""
    return [
        _appearing(words, clause, clauses, times)
        or _standing(words, clause, clauses, times)
        or _being(words, clause, times)
        or clause
        for clause in clauses
    ]


def _standing(words: Sequence[Word], clause: Clause, clauses: Sequence[Clause], times: Sequence[Span]) -> Clause | None:
    """The clause if it tells what is in the place in front: "In the hall hangs the sail of a ship"."""
    group, subject = clause.group, clause.subject
    first = clause is clauses[0] and not clause.link and group.finite and not group.passive
    if not first or group.lemma not in _PLACING or words[0].lower not in _PLACES or subject is None:
        return None
    begin = bisect_left(words, group.start, key=_start)
    fronted = all(word.form != "," for word in words[:begin]) and not any(t.start < group.start for t in times)
    after = words[begin + 1] if begin + 1 < len(words) else words[begin]
    if not fronted or words[1].form[0].isdigit() or after.lower not in SMALL.determiners:
        return None
    stop = next((k for k in range(begin + 1, len(words)) if words[k].form == ","), len(words))
    found = _noun_between(words, group.end, min(clause.end, words[stop - 1].end), times)
    return None if found is None else clause._replace(subject=found, end=found.end, parts=(Span(found.end, found.end),))


def _appearing(
    words: Sequence[Word], clause: Clause, clauses: Sequence[Clause], times: Sequence[Span]
) -> Clause | None:
    """The clause if it tells what came: "In 1987 followed a second trial", "In 1998 there began a strike"."""
    group = clause.group
    if not group.finite or group.passive or group.lemma not in event_lexicon().reading.appearing:
        return None
    if clause.link or not (clause.subject is None or _says_there(words, clause.subject)):
        return None
    subject = _noun_between(words, group.end, clause.end, times)
    return None if subject is None else clause._replace(subject=subject, parts=_behind(clause, subject, clauses))


def _behind(clause: Clause, subject: Span, clauses: Sequence[Clause]) -> tuple[Span, ...]:
    """What stands behind the subject, with what it is that is told: "the news | that the mill had burned"."""
    content = (c.end for c in clauses if c.link == "that" and clause.end <= c.start <= clause.end + 1)
    return (Span(subject.end, next(content, clause.end)),)


def _says_there(words: Sequence[Word], subject: Span) -> bool:
    return words[bisect_left(words, subject.start, key=_start)].lower == "there"


def _being(words: Sequence[Word], clause: Clause, times: Sequence[Span]) -> Clause | None:
    """The clause if a participle in front tells what became of its subject: "Killed on Friday were two pilots"."""
    group = clause.group
    if group.lemma != "be" or not group.finite or clause.link:
        return None
    head, after = _leading_verb(words)
    if group.start <= head.start or head.lower in _STATES:
        return None
    if clause.subject is not None and clause.subject.start > head.start:
        return None
    plural = words[bisect_left(words, group.start, key=_start)].lower in _PLURAL
    participle, gerund = head.verb.participle, head.verb.gerund if plural else ""
    led = after.lower in SMALL.prepositions or any(time.start == after.start for time in times)
    subject = _noun_between(words, group.end, clause.end, times) if led and (participle or gerund) else None
    if subject is None:
        return None
    told = VerbGroup(head.start, head.end, head.start, head.end, head.form, participle or gerund, "past")
    turned = clause._replace(group=told._replace(passive=bool(participle)), subject=subject, start=head.start)
    return turned._replace(gerund=not participle, parts=(Span(head.end, group.start),))


def _leading_verb(words: Sequence[Word]) -> tuple[Word, Word]:
    """The first word of a sentence beside adverbs, and the one behind it."""
    place = next((k for k, word in enumerate(words) if word.lower not in SMALL.adverbs), 0)
    return words[place], words[min(place + 1, len(words) - 1)]


def _noun_between(words: Sequence[Word], start: int, end: int, times: Sequence[Span]) -> Span | None:
    """The noun phrase right behind a verb, up to a time and the preposition before that."""
    first = bisect_left(words, start, key=_start)
    stop = bisect_left(words, end, key=_start)
    begins = {time.start for time in times}
    last = next((k for k in range(first, stop) if words[k].start in begins), stop)
    while last > first and (words[last - 1].lower in SMALL.prepositions or not words[last - 1].form[0].isalnum()):
        last -= 1
    if last <= first or words[first].lower in PRONOUNS or not _opens_noun(words[first]):
        return None
    return Span(words[first].start, words[last - 1].end)


def _opens_noun(word: Word) -> bool:
    return word.lower in _OWNING or word.form[0].isdigit() or is_capital(word)


def _start(one: Word) -> int:
    return one.start
