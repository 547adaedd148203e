"""The word that names a happening, and the kind of it."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from timeline.events.facets.figures import find_figures
from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.doings import kind_of_doing, verbs_of_doings
from timeline.events.sentence.parties import PREPOSITIONS, doer_of, has_noun, has_thing, object_of
from timeline.events.sentence.reading import SentenceReading
from timeline.languages.inflection import verb_forms
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.names import NameKind
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

OTHER = "other"
FIGURES = "statistic"
_REACH = 9
_PARTICLE = 12
_ACTS = frozenset({OTHER, "statement", "discovery", "law"})
_BEING = frozenset({"be", "include", "remain"})
_SUM = re.compile(r"[$€£¥%]|\bper\s?cent\b|illion\b")
_NEAR = 9
_PROJECT = "project"
_STAGES = frozenset({"opening", "closing", "launch"})


class Trigger(NamedTuple):
    """The word that names a happening: its place, its base form, and the kind of event."""

    start: int
    end: int
    word: str
    kind: str


def find_trigger(reading: SentenceReading, clause: Clause) -> Trigger:
    """The trigger of a clause: its verb, or the noun of a light verb ("paid a visit", "the fair was held")."""
    group = clause.group
    lemma, end = _phrasal(reading, clause)
    if lemma in event_lexicon().reading.light or _tells_by(clause, lemma):
        noun = _event_noun(_untimed(reading, _around(reading, clause)))
        if noun is not None:
            return Trigger(noun.start, noun.end, noun.lower, object_kinds()[noun.lower])
    return Trigger(group.head_start, end, lemma, _kind(reading, clause, lemma))


def _kind(reading: SentenceReading, clause: Clause, lemma: str) -> str:
    """The kind that a verb tells of; where it tells of none or of harm, what did it ("a fire killed nine").

    What is begun or ended is of the kind that its object tells ("launched an attack").
    """
    kind = verb_kinds().get(lemma, OTHER)
    if kind in _ACTS and has_noun(reading, clause.subject, event_lexicon().reading.tribunals):
        return "court"
    told = kind_of_doing(reading, clause, lemma)
    if told:
        return told
    if lemma in event_lexicon().reading.moved and _is_moved(reading, clause):
        return _kind_of_object(reading, clause) or OTHER
    if _is_figurative(reading, clause, lemma, kind):
        return OTHER
    if kind == OTHER or lemma in event_lexicon().reading.harming:
        return _kind_of_subject(reading, clause) or (FIGURES if _is_sum(reading, clause) else kind)
    if kind in _STAGES:
        return _kind_of_what_is_staged(reading, clause) or kind
    return kind


def _is_figurative(reading: SentenceReading, clause: Clause, lemma: str, kind: str) -> bool:
    """Whether what goes or falls is no thing: "the contract went to Acme", "the government collapsed"."""
    moved = kind == "visit" and "_" in lemma and has_noun(reading, clause.subject, frozenset(noun_kinds()))
    return moved or (kind == "disaster" and has_noun(reading, clause.subject, event_lexicon().reading.falling))


def _is_sum(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a clause says only how much something is: "sales were $4 million"."""
    start = clause.group.end
    if clause.group.lemma not in _BEING:
        return False
    figures = find_figures(reading.text, start, clause.end, [timex.span for timex in reading.timexes])
    return bool(figures) and figures[0].start - start < _NEAR and _SUM.search(figures[0].text) is not None


def _is_moved(reading: SentenceReading, clause: Clause) -> bool:
    """Whether a verb of figures has an object that is none: "lost the case", "was dropped"."""
    if find_figures(reading.text, clause.group.end, clause.end, [timex.span for timex in reading.timexes]):
        return False
    return clause.group.passive or has_thing(reading, clause)


def _kind_of_subject(reading: SentenceReading, clause: Clause) -> str:
    """The kind that the nouns of the subject tell of: "an earthquake struck"."""
    inside = reading.words_in(*clause.subject) if clause.subject is not None else []
    bodies = [n for n in reading.names if n.kind is NameKind.ORGANISATION]
    apart = [w for w in inside if not any(n.start <= w.start < n.end for n in bodies)] if bodies else inside
    words = [word.lower for word in apart]
    head = list(takewhile(lambda word: word not in PREPOSITIONS, words))
    abstract = event_lexicon().reading.abstract
    kinds = object_kinds()
    if head and kinds.get(head[-1]) in abstract:
        return ""
    known = (kinds[word] for word in [*reversed(head), *reversed(words)] if word in kinds)
    return next((kind for kind in known if kind not in abstract), "")


def _kind_of_what_is_staged(reading: SentenceReading, clause: Clause) -> str:
    """The kind of what is begun or ended: "opened an investigation", "the repairs were completed"."""
    if not clause.group.passive:
        return _kind_of_object(reading, clause)
    return _PROJECT if _kind_of_subject(reading, clause) == _PROJECT or _is_repaired(reading, clause) else ""


def _is_repaired(reading: SentenceReading, clause: Clause) -> bool:
    return has_noun(reading, clause.subject, event_lexicon().kinds[_PROJECT].objects)


def _kind_of_object(reading: SentenceReading, clause: Clause) -> str:
    """The kind of the object, if it is a noun of what people carry out: "opened an investigation"."""
    noun = _event_noun(reading.words_in(*object_of(reading, clause)))
    kind = object_kinds()[noun.lower] if noun is not None else ""
    return kind if kind in event_lexicon().reading.staged else ""


def tells_state(group: VerbGroup) -> bool:
    """Whether a verb tells how something is, or is placed: "remains", "is located"."""
    words = event_lexicon().reading
    return group.lemma in words.stative or (group.passive and group.lemma in words.placing)


def lemma_of(reading: SentenceReading, clause: Clause) -> str:
    """The base form of the verb, with the word after it if the two are known as one: "call_off"."""
    return _phrasal(reading, clause)[0]


def _phrasal(reading: SentenceReading, clause: Clause) -> tuple[str, int]:
    """The verb with the word after it, if the two are known as one: "set up", "take office"."""
    group = clause.group
    following = reading.words_in(group.end, group.end + _PARTICLE)[:1]
    joined = f"{group.lemma}_{following[0].lower}" if following else ""
    if joined not in _phrasal_verbs() or (verb_kinds().get(joined) == FIGURES and _is_timed(reading, following[0])):
        return group.lemma, group.head_end
    return joined, following[0].end


def _is_timed(reading: SentenceReading, particle: Word) -> bool:
    """Whether a time stands behind a particle, which then goes with that: "closed | at noon"."""
    return reading.timex_at(particle.end + 1) is not None


def _tells_by(clause: Clause, lemma: str) -> bool:
    """Whether a passive tells of what stands behind "by": "was followed by a strike"."""
    return clause.group.passive and lemma in event_lexicon().reading.recalling


def _around(reading: SentenceReading, clause: Clause) -> list[Word]:
    """The words in which a light verb's noun may stand: its object, the subject of a passive, what is behind "by"."""
    if _tells_by(clause, clause.group.lemma):
        doer = doer_of(reading, clause)
        return reading.words_in(*doer) if doer is not None else []
    after = reading.predicate_of(clause)[:_REACH]
    before = reading.words_in(*clause.subject) if clause.subject is not None else []
    return before if clause.group.passive else after + before


def _untimed(reading: SentenceReading, words: list[Word]) -> list[Word]:
    """The words outside time expressions: no "end" of "by the end of May"."""
    return [w for w in words if not any(t.span.start <= w.start < t.span.end for t in reading.timexes)]


def _event_noun(words: list[Word]) -> Word | None:
    """The first noun that tells of a happening, of a compound the last: "the trade | fair"."""
    known = [word.lower in object_kinds() for word in words] + [False]
    return next((word for k, word in enumerate(words) if known[k] and not known[k + 1] and _heads(words, k)), None)


def _heads(words: list[Word], k: int) -> bool:
    """Whether no noun follows the one at ``k``, which then only says of what kind that is: "the final | game"."""
    if k + 1 == len(words):
        return True
    following = words[k + 1]
    apart = following.start > words[k].end + 1 or not following.form.isalpha() or not following.form.islower()
    small = following.lower in verb_lexicon().small_words.closing
    return apart or small or following.lower in verb_forms() or following.lower.endswith("ly")


@cache
def _phrasal_verbs() -> frozenset[str]:
    """The verbs that are known as one with the word behind them: "set_up"."""
    words = event_lexicon().reading
    verbs = (*verb_kinds(), *words.light, *words.postponing, *verbs_of_doings())
    return frozenset(verb for verb in verbs if "_" in verb)


@cache
def verb_kinds() -> dict[str, str]:
    """The kind that each verb tells of."""
    return _kinds("verbs")


@cache
def noun_kinds() -> dict[str, str]:
    """The kind that each noun tells of."""
    return _kinds("nouns")


@cache
def object_kinds() -> dict[str, str]:
    """The kind that each noun tells of beside a verb."""
    return _kinds("objects") | noun_kinds()


def _kinds(part: str) -> dict[str, str]:
    kinds: dict[str, str] = {}
    for kind, words in event_lexicon().kinds.items():
        for word in getattr(words, part):
            kinds.setdefault(word, kind)
    return kinds
