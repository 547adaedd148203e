"""Infinitives, and the verbs that only lead to one: "is expected to run", "and to be finished"."""

from __future__ import annotations

from timeline.languages.inflection import VerbForm, verb_forms
from timeline.languages.lexicon import event_lexicon
from timeline.languages.word_lists import VerbLexicon
from timeline.text.verb_group import Tense, VerbGroup
from timeline.text.words import NO_VERB, Word, ends_as_adverb

_REACH = 4
_CAUSE = 2
_STOPS = frozenset({".", ")", '"', "”", "''"})


class Infinitives:
    """Reads "to open" and "is due to open" with the words of a language."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        self.forms = verb_forms()
        self.small = lexicon.small_words
        self.scaffolds = lexicon.scaffolds
        self.noun_like = lexicon.reading.noun_like
        self.timed = lexicon.outlook.timetabled | lexicon.outlook.appointed
        self._no_doers = event_lexicon().reading.purposeful | event_lexicon().names.calendar
        self._breaks = self.small.subordinators | {";", ",", ":"}
        self._auxiliaries = lexicon.auxiliaries.forms
        self.words = self.scaffolds.scheduled | self.scaffolds.expected | self.scaffolds.done

    def read(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[VerbGroup | None, int]:
        """The group that "to" at ``i`` begins, if one does; after "is due to … and to" it is as finite as the first."""
        head = self.find_head(words, i)
        if head is None or self._tells_cause(words, i):
            return None, i + 1
        word = words[head]
        passive = not word.verb.base and bool(word.verb.participle)
        lemma = word.verb.base or word.verb.participle
        group = VerbGroup(
            words[i].start, word.end, word.start, word.end, word.form, lemma, "none", passive=passive, finite=False
        )
        if self._is_due(words, i, word):
            return group._replace(start=words[i - 1].start, modal="scheduled"), head + 1
        if self._tells_outcome(words, i, groups):
            return group._replace(start=words[i - 1].start, tense="past", finite=True), head + 1
        if self._is_headline(words, i, head, groups):
            return group._replace(tense="future", modal="scheduled", finite=True), head + 1
        leading = groups[-1] if groups and i and words[i - 1].lower == "and" else None
        if leading is not None and leading.finite and leading.plans:
            group = group._replace(tense=leading.tense, modal=leading.modal, finite=True)
        return group, head + 1

    @staticmethod
    def _tells_outcome(words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether "only" before "to" leads to what came of it: "was hired in May, only to be sacked in June"."""
        outcome = i > 1 and words[i - 1].lower == "only" and words[i - 2].form == ","
        told = next((group for group in reversed(groups) if group.finite), None)
        return outcome and told is not None and told.tense == "past" and not told.modal

    def _is_headline(self, words: list[Word], i: int, head: int, groups: list[VerbGroup]) -> bool:
        """Whether it is the one verb of a line without a full stop: "Steelmaker to idle furnace in January"."""
        begin = next((k + 1 for k in range(i - 1, -1, -1) if words[k].form in {";", ":"}), 0)
        if words[-1].form in _STOPS or i == begin or any(g.finite and g.start >= words[begin].start for g in groups):
            return False
        end = next((k for k in range(head, len(words)) if words[k].lower in self._breaks), len(words))
        small = self.small.prepositions | self.small.determiners | self.small.conjunctions
        noun = words[i - 1].form[0].isalnum() and words[i - 1].lower not in small | self._no_doers
        later = [word for word in words[head + 1 : end] if word.form.islower()]
        return noun and not any(word.verb.past or word.lower in self._auxiliaries for word in later)

    def _is_due(self, words: list[Word], i: int, verb: Word) -> bool:
        """Whether "due" before "to" hangs on a noun: "planes due to land on Monday", but not "delays due to rain"."""
        noun_like = verb.verb.base in self.noun_like and verb.verb.base not in self.timed
        due = i > 1 and words[i - 1].lower == "due" and (words[i - _CAUSE].form[0].isalnum() or i > _CAUSE)
        return due and not noun_like and words[i - _CAUSE].form not in {".", ";"}

    def _tells_cause(self, words: list[Word], i: int) -> bool:
        """Whether "to" at ``i`` ends "due to" behind a verb: "was called off due to rain"."""
        if i < _CAUSE or words[i - 1].lower != "due":
            return False
        before = words[i - _CAUSE]
        return bool(before.verb.past or before.verb.participle) or before.lower in self.small.particles

    def find_head(self, words: list[Word], i: int) -> int | None:
        """The verb after "to" at ``i``: "to jointly sign", "to be held", "to have left"."""
        k, auxiliary = i + 1, False
        while k < len(words) and k <= i + _REACH:
            word = words[k]
            if word.lower in {"be", "have", "been"}:
                auxiliary = True
            elif word.verb.base or (auxiliary and word.verb.participle):
                return k if word.form.islower() else None
            elif not (word.lower in self.small.adverbs or ends_as_adverb(word.lower)):
                return k - 1 if auxiliary and k - 1 > i else None
            k += 1
        return None

    def go_through(self, words: list[Word], head: int, group: VerbGroup) -> tuple[VerbGroup, int]:
        """Moves on to the infinitive where the group only leads to it: "is expected to run", "chose to visit"."""
        to = self._end(words, head, group)
        target = None if to is None else self.find_head(words, to)
        if to is None or target is None:
            return group, head + 1
        verb = words[target]
        modal, tense = self._sense(words[to - 1].lower, group)
        given_up = tense == "past" and any(word.lower == "have" for word in words[to + 1 : target])
        return group._replace(
            end=verb.end,
            head_start=verb.start,
            head_end=verb.end,
            head=verb.form,
            lemma=verb.verb.base or verb.verb.participle or verb.lower,
            passive=not verb.verb.base and bool(verb.verb.participle),
            progressive=False,
            perfect=group.perfect or given_up or words[to + 1].lower == "have",
            modal="would" if given_up else modal,
            tense=tense,
        ), target + 1

    def _end(self, words: list[Word], head: int, group: VerbGroup) -> int | None:
        """The place of the "to" after a scaffold whose last word may be the head or follow it ("was quick to")."""
        for k in (head, head + 1, head + 2):
            if k + 1 >= len(words):
                return None
            word = words[k].lower
            known = word in self.words or base_of(words[k].verb) in self.words
            copula = k == head and group.lemma == "be" and not group.perfect
            if words[k + 1].lower == "to" and (known or copula):
                return k + 1
            if group.lemma != "be" or word in self.small.determiners:
                return None
        return None

    def _sense(self, word: str, group: VerbGroup) -> tuple[str, Tense]:
        base = base_of(self.forms.get(word, NO_VERB))
        if {word, base} & self.scaffolds.done:
            return group.modal, group.tense
        modal = "expected" if {word, base} & self.scaffolds.expected else "scheduled"
        return modal, "past" if group.tense == "past" else "future"


def base_of(verb: VerbForm) -> str:
    """The base form of a verb, whatever its form."""
    return verb.base or verb.third or verb.past or verb.participle or verb.gerund
