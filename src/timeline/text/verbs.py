"""Verb groups: what is said to happen, in which tense, and how surely.

A light reading from auxiliaries, inflected forms and the words beside them; no tagger.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.languages.inflection import VerbForm
from timeline.languages.lexicon import verb_lexicon
from timeline.languages.word_lists import VerbLexicon
from timeline.text.form_contexts import NEARLY
from timeline.text.infinitives import Infinitives
from timeline.text.simple_forms import SimpleForms
from timeline.text.verb_group import Tense, VerbGroup
from timeline.text.words import CLITICS, NO_VERB, Word, ends_as_adverb, read_words

__all__ = ["VerbGroup", "governing_group", "group_verbs", "verb_groups"]

_REACH = 4
_SHORT = 3
_QUOTES = frozenset({'"', "“", "”", "``", "''"})
_INTENSIFIERS = frozenset({"so", "too", "very", "more", "most", "less"})
_GERUNDS = frozenset({"having", "being"})
_FULL = {"ca": "can", "cannot": "can", "wo": "will", "sha": "shall"}
_INVERTING = frozenset({"only", "not", "never", "nor", "rarely", "seldom"})
_LONGEST_SUBJECT = 9
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
    return _Reader(verb_lexicon())


class _Reader:
    """Reads the verb groups of a sentence with the words of a language."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        self.small = lexicon.small_words
        self.aux = lexicon.auxiliaries
        self.auxiliary = self.aux.forms
        self.before_object = self.small.determiners | self.small.prepositions | self.small.adverbs | self.small.subjects
        self.lasting = lexicon.outlook.links
        self.infinitives = Infinitives(lexicon)
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
            return self.infinitives.read(words, i, groups)
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
        modal = self._modal(words, chain)
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
            finite=first not in _GERUNDS,
        )
        return self._through_link(words, head, group) or self.infinitives.go_through(words, head, group)

    def _chain(self, words: list[Word], i: int) -> tuple[list[int], int | None]:
        """The auxiliaries from ``i`` on, and the place of the main verb after them, if there is one."""
        chain, k = [i], i + 1
        while k < len(words) and k - chain[-1] <= _REACH:
            word = words[k]
            if word.lower in self.auxiliary and not self._is_main_have(words, k):
                chain.append(k)
            elif self._fits(words, chain, k):
                return chain, k
            elif (word.lower, *(w.lower for w in words[k + 1 : k + 2])) in NEARLY:
                k += 1
            elif not (
                word.lower in self.small.adverbs | _INTENSIFIERS or ends_as_adverb(word.lower) or word.form in _QUOTES
            ):
                return chain, None
            k += 1
        return chain, None

    def _is_main_have(self, words: list[Word], k: int) -> bool:
        return words[k].lower in {"do", "done"} and k + 1 < len(words) and words[k + 1].lower in self.small.determiners

    def _fits(self, words: list[Word], chain: list[int], k: int) -> bool:
        """Whether the word at ``k`` has the form that the last auxiliary asks for."""
        word, last = words[k], words[chain[-1]].lower
        if last in self.aux.modals or last in self.aux.do or last.endswith("'ll"):
            return bool(word.verb.base) or self._is_unknown_base(words, chain[-1], k)
        if last in self.aux.be or last.endswith(("'re", "'m")):
            leads = word.lower in self.infinitives.words and words[k + 1 : k + 2] and words[k + 1].lower == "to"
            return bool(word.verb.participle or word.verb.gerund or leads)
        return bool(word.verb.participle)

    def _is_unknown_base(self, words: list[Word], modal: int, k: int) -> bool:
        """Whether a word that no list has can only be the verb of "will" or "would" before it: "will photograph"."""
        noun = modal > 0 and (words[modal - 1].lower in self.small.determiners or words[modal - 1].lower.endswith("'s"))
        plain = words[k].verb is NO_VERB and words[k].form.isalpha() and words[k].form.islower()
        surely = words[modal].lower in {"will", "would", "'ll"}
        return surely and plain and not noun and len(words[k].form) > _SHORT and not self._is_small(words[k].lower)

    def _is_small(self, word: str) -> bool:
        """Whether a word is an adverb or one of the words that bind others."""
        small = self.small
        closed = small.adverbs | small.prepositions | small.subjects | small.determiners | small.conjunctions
        return ends_as_adverb(word) or word in closed | small.subordinators | small.openers

    def _modal(self, words: list[Word], chain: list[int]) -> str:
        """The modal verb in full: "could" for "couldn't"."""
        forms = (words[k].lower for k in chain)
        modal = next((form for form in forms if form in self.aux.modals or form.endswith("'ll")), "")
        return _FULL.get(modal.removesuffix("n't"), modal.removesuffix("n't"))

    def _lone_auxiliary(self, words: list[Word], chain: list[int]) -> tuple[VerbGroup | None, int]:
        """A verb that is no helper here: "was president", "had a plan"; a modal alone ("the will of") is none."""
        last = words[chain[-1]]
        after = chain[-1] + 1
        if last.lower in self.aux.modals or last.lower.endswith("'ll"):
            return None, after
        modal = self._modal(words, chain)
        inverted = self._behind_subject(words, chain[-1]) if last.lower in self.aux.do else None
        if inverted is not None:
            return self._led_verb(words[inverted], self._tense(last.lower)), inverted + 1
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
            finite=words[chain[0]].lower not in _GERUNDS,
        )
        return self.infinitives.go_through(words, chain[-1], group) if lemma == "be" else (group, after)

    def _behind_subject(self, words: list[Word], auxiliary: int) -> int | None:
        """The place of the verb behind the subject that follows "did": "only in 1994 did the church | ordain"."""
        if words[0].lower not in _INVERTING:
            return None
        for k in range(auxiliary + 2, min(auxiliary + _LONGEST_SUBJECT, len(words))):
            after = words[k + 1].lower if k + 1 < len(words) else "."
            ends = not after.isalpha() or after in self.before_object or words[k + 1].form[0].isupper()
            bound = words[k - 1].lower in self.small.determiners | self.small.prepositions
            if words[k].verb.base and words[k].form.islower() and ends and not bound:
                return k
        return None

    @staticmethod
    def _led_verb(word: Word, tense: Tense, modal: str = "") -> VerbGroup:
        """A bare verb that its auxiliary does not stand beside, but before a subject or another verb."""
        return VerbGroup(word.start, word.end, word.start, word.end, word.form, word.verb.base, tense, modal=modal)

    # --- simple forms ----------------------------------------------------------------------------------------------

    def _main_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[VerbGroup | None, int]:
        word = words[i]
        leader = self.simple.shared_modal(words, i, groups)
        if leader is not None:
            return self._led_verb(word, leader.tense, leader.modal), i + 1
        tense, finite = self.simple.tense(words, i, groups)
        if tense is None:
            return None, i + 1
        verb = word.verb
        lemma = {"past": verb.past, "present": verb.third or verb.base}.get(
            tense, verb.gerund or verb.participle or verb.base
        )
        group = VerbGroup(
            word.start,
            word.end,
            word.start,
            word.end,
            word.form,
            lemma,
            tense,
            progressive=bool(verb.gerund) and not finite,
            passive=bool(verb.participle and not verb.gerund)
            if not finite
            else self.simple.passives.shares_helper(words, i, groups),
            modal="should" if tense == "present" and self.simple.presents.is_demanded(words, i, groups) else "",
            negated=self._negated(words, max(i - 1, 0), i),
            finite=finite,
        )
        linked = self._through_link(words, i, group)
        if linked is not None:
            return linked
        return self.infinitives.go_through(words, i, group) if finite else (group, i + 1)

    def _through_link(self, words: list[Word], i: int, group: VerbGroup) -> tuple[VerbGroup, int] | None:
        """The verb that one before it makes passive: "got stuck", "will stay shut"."""
        word = words[i + 1] if i + 1 < len(words) else words[i]
        lasts = group.finite and group.lemma in self.lasting
        if not word.verb.participle or not (lasts or (group.lemma == "get" and not word.verb.base)):
            return None
        lemma = word.verb.participle
        passive = group._replace(
            end=word.end, head_start=word.start, head_end=word.end, head=word.form, lemma=lemma, passive=True
        )
        return passive, i + 2

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
    def _lemma(verb: VerbForm, modal: str, passive: bool) -> str:
        return verb.base if modal and verb.base and not passive else verb.gerund or verb.participle or verb.base
