"""Passives that share their helper: "was elected in 1976, made a dame in 1994 and awarded a medal"."""

from __future__ import annotations

from collections import deque

from timeline.languages.lexicon import event_lexicon
from timeline.languages.word_lists import VerbLexicon
from timeline.text.form_contexts import FormContexts
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_LONGEST_TITLE = 4


class Passives(FormContexts):
    """Tells what is done to a subject, as is what the passive before tells, from what it did itself."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        super().__init__(lexicon)
        self.active = self.reading.intransitive | self.reading.objectless

    def shares_helper(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form in the past tense is a participle with the helper of the passive before it."""
        joint = self._before_time(words, self.before_adverbs(words, i))
        if not groups or joint < 1 or not words[i].verb.participle:
            return False
        main = self._verb_before(words, joint, groups)
        return main is not None and main.passive and self._joins(words, joint, main) and self._is_done_to_it(words, i)

    def _before_time(self, words: list[Word], k: int) -> int:
        """The place of "and" before the date that ends at ``k``, also one in commas: "and, in May 1941, | sold"."""
        first = end = k - (words[k].form == ",")
        while first > 0 and (words[first].form.isdigit() or words[first].lower in self.calendar):
            first -= 1
        before = first - 1 - (words[first - 1].form == ",")
        dated = before > 0 and first < end and words[first].lower in self.small.prepositions
        return before if dated and words[before].lower in self.small.conjunctions else k

    def _verb_before(self, words: list[Word], joint: int, groups: list[VerbGroup]) -> VerbGroup | None:
        """The finite verb that goes on at a joint: behind a comma, which may close an inner clause, a main one."""
        closed = "," in (words[joint].form, words[joint - 1].form)
        finite = self.main_verbs(words, groups) if closed else (group for group in groups if group.finite)
        return next(iter(deque(finite, maxlen=1)), None)

    def _joins(self, words: list[Word], joint: int, main: VerbGroup) -> bool:
        """Whether "and" stands at a joint, or a comma with no "and" between it and the verb before."""
        if words[joint].form != ",":
            return words[joint].lower in self.small.conjunctions
        return not any(word.lower in self.small.conjunctions for word in words[:joint] if word.start >= main.end)

    def _is_done_to_it(self, words: list[Word], i: int) -> bool:
        """Whether nothing follows that it did to another: "defeated in May", "made a dame", not "named Ann Lee"."""
        lemma, after = words[i].verb.past, words[i + 1 : i + 1 + _LONGEST_TITLE]
        if self.is_open_ended(words, i):
            return lemma not in self.active or f"{lemma}_{after[0].lower if after else ''}" in self.reading.done_to
        if lemma in self.reading.making:
            return any(word.lower in event_lexicon().human_nouns for word in after)
        return lemma in self.reading.bestowing and not after[0].form[0].isupper()
