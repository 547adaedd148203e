"""Verb groups: what is said to happen, in which tense, and how surely.

A light reading from auxiliaries, inflected forms and the words beside them; no tagger.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.languages.lexicon import VerbForm, VerbLexicon, verb_forms, verb_lexicon
from timeline.text.simple_forms import SimpleForms
from timeline.text.verb_group import Tense, VerbGroup
from timeline.text.words import CLITICS, NO_VERB, Word, read_words

__all__ = ["VerbGroup", "governing_group", "group_verbs", "verb_groups"]

_REACH = 4
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_LONGEST = 300


def verb_groups(text: str, start: int = 0, end: int | None = None) -> list[VerbGroup]:
    """The verb groups of a sentence, left to right; finite ones, infinitives and participles.

    >>> [(g.head, g.tense, g.passive) for g in verb_groups("The bloc was founded in 2001 and will meet on Tuesday.")]
    [('founded', 'past', True), ('meet', 'future', False)]
    """
    return group_verbs(read_words(text, start, len(text) if end is None else end))


def group_verbs(words: list[Word]) -> list[VerbGroup]:
    """The verb groups among the words of a sentence; a very long one is read in pieces, to keep the cost linear."""
    groups = (_reader().read(words[k : k + _LONGEST]) for k in range(0, len(words), _LONGEST))
    return [group for piece in groups for group in piece]


def governing_group(text: str, groups: list[VerbGroup], position: int) -> VerbGroup | None:
    """The verb group that governs a time expression at an offset.

    It is the nearest on the left in the same clause, else the nearest on the right.
    """
    left = [g for g in groups if g.end <= position]
    right = next((g for g in groups if g.start >= position and g.finite), None)
    if not left:
        return right
    nearest = left[-1]
    if (
        right is not None
        and _clause_breaks(text, nearest.end, position)
        and not _clause_breaks(text, position, right.start)
    ):
        return right
    return nearest


_BREAK = re.compile(
    r"[;:—–]|,\s+(?:and|but|or|so|yet)\b|\b(?:which|who|when|while|where|because|although|that|whose)\b|[\"”]\s*,|,\s*[\"”]"
)


def _clause_breaks(text: str, start: int, end: int) -> bool:
    return _BREAK.search(text, start, end) is not None


@cache
def _reader() -> _Reader:
    return _Reader(verb_lexicon(), verb_forms())


class _Reader:
    """Reads the verb groups of a sentence with the words of a language."""

    def __init__(self, lexicon: VerbLexicon, forms: dict[str, VerbForm]) -> None:
        self.forms = forms
        self.small = lexicon.small_words
        self.aux = lexicon.auxiliaries
        self.scaffolds = lexicon.scaffolds
        self.auxiliary = self.aux.be | self.aux.have | self.aux.do | self.aux.modals
        self.scaffold_words = self.scaffolds.scheduled | self.scaffolds.expected | self.scaffolds.done
        self.simple = SimpleForms(lexicon)

    def read(self, words: list[Word]) -> list[VerbGroup]:
        groups: list[VerbGroup] = []
        i = 0
        while i < len(words):
            after = i + 1
            if words[i].opens:
                group, after = self._group_at(words, i, groups)
                if group is not None:
                    groups.append(group)
            i = after
        return groups

    def _group_at(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[VerbGroup | None, int]:
        word = words[i]
        if (word.lower in self.auxiliary and (i == 0 or word.form.islower())) or word.lower.endswith(CLITICS):
            return self._after_auxiliary(words, i)
        if word.lower == "to":
            return self._infinitive(words, i)
        if word.verb is NO_VERB:
            return None, i + 1
        return self._main_verb(words, i, groups)

    # --- groups that begin with an auxiliary -----------------------------------------------------------------------

    def _after_auxiliary(self, words: list[Word], i: int) -> tuple[VerbGroup | None, int]:
        chain, head = self._chain(words, i)
        first = words[i].lower
        if head is None:
            return self._lone_auxiliary(words, chain)
        last = words[head]
        modal = next(
            (words[k].lower for k in chain if words[k].lower in self.aux.modals or words[k].lower.endswith("'ll")), ""
        )
        if first == "be":
            modal = "should"
        be = any(words[k].lower in self.aux.be or words[k].lower.endswith(("'re", "'m")) for k in chain)
        passive = be and bool(last.verb.participle) and not last.verb.gerund
        group = VerbGroup(
            words[i].start,
            last.end,
            last.start,
            last.end,
            last.form,
            self._lemma(last.verb, modal, passive) or last.lower,
            self._tense(first),
            perfect=any(words[k].lower in self.aux.have or words[k].lower.endswith("'ve") for k in chain),
            progressive=be and bool(last.verb.gerund),
            passive=passive,
            modal=modal,
            negated=self._negated(words, i, head),
            finite=first not in {"having", "being"},
        )
        return self._through_scaffold(words, head, group)

    def _chain(self, words: list[Word], i: int) -> tuple[list[int], int | None]:
        """The auxiliaries from ``i`` on, and the place of the main verb after them, if there is one."""
        chain, k = [i], i + 1
        while k < len(words) and k - chain[-1] <= _REACH:
            word = words[k]
            if word.lower in self.auxiliary and not self._is_main_have(words, k):
                chain.append(k)
            elif self._fits(words, chain, k):
                return chain, k
            elif not (word.lower in self.small.adverbs or word.lower.endswith("ly") or word.form in _QUOTES):
                return chain, None
            k += 1
        return chain, None

    def _is_main_have(self, words: list[Word], k: int) -> bool:
        return words[k].lower in {"do", "done"} and k + 1 < len(words) and words[k + 1].lower in self.small.determiners

    def _fits(self, words: list[Word], chain: list[int], k: int) -> bool:
        """Whether the word at ``k`` has the form that the last auxiliary asks for."""
        word, last = words[k], words[chain[-1]].lower
        if last in self.aux.modals or last in self.aux.do or last.endswith("'ll"):
            return bool(word.verb.base)
        if last in self.aux.be or last.endswith(("'re", "'m")):
            leads = word.lower in self.scaffold_words and words[k + 1 : k + 2] and words[k + 1].lower == "to"
            return bool(word.verb.participle or word.verb.gerund or leads)
        return bool(word.verb.participle)

    def _lone_auxiliary(self, words: list[Word], chain: list[int]) -> tuple[VerbGroup | None, int]:
        """A verb that is no helper here: "was president", "had a plan"; a modal alone ("the will of") is none."""
        last = words[chain[-1]]
        after = chain[-1] + 1
        if last.lower in self.aux.modals or last.lower.endswith("'ll"):
            return None, after
        modal = next((words[k].lower for k in chain if words[k].lower in self.aux.modals), "")
        lemma = "be" if last.lower in self.aux.be or last.lower.endswith(("'re", "'m")) else "have"
        lemma = "do" if last.lower in self.aux.do else lemma
        group = VerbGroup(
            words[chain[0]].start,
            last.end,
            last.start,
            last.end,
            last.form,
            lemma,
            self._tense(words[chain[0]].lower),
            perfect=len(chain) > 1 and words[chain[-2]].lower in self.aux.have,
            modal=modal,
            negated=self._negated(words, chain[0], min(after, len(words) - 1)),
        )
        return self._through_scaffold(words, chain[-1], group) if lemma == "be" else (group, after)

    # --- infinitives and scaffolds ---------------------------------------------------------------------------------

    def _infinitive(self, words: list[Word], i: int) -> tuple[VerbGroup | None, int]:
        head = self._infinitive_head(words, i)
        if head is None:
            return None, i + 1
        word = words[head]
        passive = not word.verb.base and bool(word.verb.participle)
        lemma = word.verb.base or word.verb.participle
        return VerbGroup(
            words[i].start, word.end, word.start, word.end, word.form, lemma, "none", passive=passive, finite=False
        ), head + 1

    def _infinitive_head(self, words: list[Word], i: int) -> int | None:
        """The verb after "to" at ``i``: "to jointly sign", "to be held", "to have left"."""
        k, auxiliary = i + 1, False
        while k < len(words) and k <= i + _REACH:
            word = words[k]
            if word.lower in {"be", "have", "been"}:
                auxiliary = True
            elif word.verb.base or (auxiliary and word.verb.participle):
                return k if word.form.islower() else None
            elif not (word.lower in self.small.adverbs or word.lower.endswith("ly")):
                return k - 1 if auxiliary and k - 1 > i else None
            k += 1
        return None

    def _through_scaffold(self, words: list[Word], head: int, group: VerbGroup) -> tuple[VerbGroup, int]:
        """Moves on to the infinitive where the group only leads to it: "is expected to run", "chose to visit"."""
        to = self._scaffold_end(words, head, group)
        target = None if to is None else self._infinitive_head(words, to)
        if to is None or target is None:
            return group, head + 1
        verb = words[target]
        modal, tense = self._scaffold_sense(words[to - 1].lower, group)
        return group._replace(
            end=verb.end,
            head_start=verb.start,
            head_end=verb.end,
            head=verb.form,
            lemma=verb.verb.base or verb.verb.participle or verb.lower,
            passive=not verb.verb.base and bool(verb.verb.participle),
            progressive=False,
            modal=modal,
            tense=tense,
        ), target + 1

    def _scaffold_end(self, words: list[Word], head: int, group: VerbGroup) -> int | None:
        """The place of the "to" after a scaffold whose last word may be the head or follow it ("was quick to")."""
        for k in (head, head + 1, head + 2):
            if k + 1 >= len(words):
                return None
            word = words[k].lower
            known = word in self.scaffold_words or self._base(words[k].verb) in self.scaffold_words
            copula = k == head and group.lemma == "be" and not group.perfect
            if words[k + 1].lower == "to" and (known or copula):
                return k + 1
            if group.lemma != "be" or word in self.small.determiners:
                return None
        return None

    def _scaffold_sense(self, word: str, group: VerbGroup) -> tuple[str, Tense]:
        base = self._base(self.forms.get(word, NO_VERB))
        if {word, base} & self.scaffolds.done:
            return group.modal, group.tense
        modal = "expected" if {word, base} & self.scaffolds.expected else "scheduled"
        return modal, "past" if group.tense == "past" else "future"

    # --- simple forms ----------------------------------------------------------------------------------------------

    def _main_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[VerbGroup | None, int]:
        word = words[i]
        tense, finite = self.simple.tense(words, i, groups)
        if tense is None:
            return None, i + 1
        verb = word.verb
        lemma = {"past": verb.past, "present": verb.third or verb.base}.get(tense, verb.gerund or verb.participle)
        group = VerbGroup(
            word.start,
            word.end,
            word.start,
            word.end,
            word.form,
            lemma,
            tense,
            progressive=bool(verb.gerund) and not finite,
            passive=(not verb.gerund) if not finite else self.simple.shares_passive(words, i, groups),
            negated=self._negated(words, max(i - 1, 0), i),
            finite=finite,
        )
        return self._through_scaffold(words, i, group) if finite else (group, i + 1)

    # --- small questions -------------------------------------------------------------------------------------------

    def _tense(self, first: str) -> Tense:
        if first in self.aux.future or first.endswith("'ll"):
            return "future"
        return "past" if first in self.aux.past else "present"

    @staticmethod
    def _negated(words: list[Word], first: int, last: int) -> bool:
        return any(
            w.lower in {"not", "never", "cannot", "n't"} or w.lower.endswith("n't") for w in words[first : last + 1]
        )

    @staticmethod
    def _base(verb: VerbForm) -> str:
        return verb.base or verb.third or verb.past or verb.participle or verb.gerund

    @staticmethod
    def _lemma(verb: VerbForm, modal: str, passive: bool) -> str:
        return verb.base if modal and verb.base and not passive else verb.gerund or verb.participle or verb.base
