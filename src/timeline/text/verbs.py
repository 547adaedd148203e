"""Verb groups: what is said to happen, in which tense, and how surely.

A light reading from auxiliaries, inflected forms and the words beside them; no tagger.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from timeline.languages.lexicon import VerbForm, VerbLexicon, verb_forms, verb_lexicon
from timeline.text.words import NO_VERB, Word, read_words

Tense = Literal["past", "present", "future", "none"]

_CLITICS = ("'ll", "'ve", "'re", "'m")
_REACH = 4
_DEGREES = frozenset({"still", "also", "already", "once", "long", "most"})


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries: "has not been held", "is expected to run", "to sign".

    ``head`` is the verb that happens and ``lemma`` its base form. ``tense`` is "none" for infinitives and participles,
    which are not ``finite``. ``modal`` is the modal verb, or "scheduled" or "expected" for scaffolds such as "is due to".
    """

    start: int
    end: int
    head_start: int
    head_end: int
    head: str
    lemma: str
    tense: Tense
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: str = ""
    negated: bool = False
    finite: bool = True


def verb_groups(text: str, start: int = 0, end: int | None = None) -> list[VerbGroup]:
    """The verb groups of a sentence, left to right; finite ones, infinitives and participles.

    >>> [(g.head, g.tense, g.passive) for g in verb_groups("The bloc was founded in 2001 and will meet on Tuesday.")]
    [('founded', 'past', True), ('meet', 'future', False)]
    """
    return group_verbs(read_words(text, start, len(text) if end is None else end))


def group_verbs(words: list[Word]) -> list[VerbGroup]:
    """The verb groups among the words of a sentence."""
    return _reader().read(words)


def governing_group(text: str, groups: list[VerbGroup], position: int) -> VerbGroup | None:
    """The verb group that governs a time expression at an offset: the nearest on its left in the clause, else on its right."""
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
        self.reading = lexicon.reading
        self.auxiliary = self.aux.be | self.aux.have | self.aux.do | self.aux.modals
        self.before_noun = self.small.determiners | self.small.prepositions
        self.after_verb = self.small.determiners | self.small.subjects | self.small.prepositions | self.small.adverbs
        self.scaffold_words = self.scaffolds.scheduled | self.scaffolds.expected | self.scaffolds.done

    def read(self, words: list[Word]) -> list[VerbGroup]:
        groups: list[VerbGroup] = []
        i = 0
        while i < len(words):
            group, after = self._group_at(words, i, groups)
            if group is not None:
                groups.append(group)
            i = after
        return groups

    def _group_at(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[VerbGroup | None, int]:
        word = words[i]
        if (word.lower in self.auxiliary and (i == 0 or word.form.islower())) or word.lower.endswith(_CLITICS):
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
        )
        return self._through_scaffold(words, head, group)

    def _chain(self, words: list[Word], i: int) -> tuple[list[int], int | None]:
        """The auxiliaries from ``i`` on, and the place of the main verb after them, if there is one."""
        chain, k = [i], i + 1
        while k < len(words) and k - chain[-1] <= _REACH:
            word = words[k]
            if word.lower in self.auxiliary and not self._is_main_have(words, k):
                chain.append(k)
            elif self._fits(words, chain, word):
                return chain, k
            elif not (word.lower in self.small.adverbs or word.lower.endswith("ly")):
                return chain, None
            k += 1
        return chain, None

    def _is_main_have(self, words: list[Word], k: int) -> bool:
        return words[k].lower in {"do", "done"} and k + 1 < len(words) and words[k + 1].lower in self.small.determiners

    def _fits(self, words: list[Word], chain: list[int], word: Word) -> bool:
        """Whether the word has the form that the last auxiliary asks for."""
        last = words[chain[-1]].lower
        if last in self.aux.modals or last in self.aux.do or last.endswith("'ll"):
            return bool(word.verb.base)
        if last in self.aux.be or last.endswith(("'re", "'m")):
            return bool(word.verb.participle or word.verb.gerund) or word.lower in self.scaffold_words
        return bool(word.verb.participle)

    def _lone_auxiliary(self, words: list[Word], chain: list[int]) -> tuple[VerbGroup | None, int]:
        """ "was president", "had a plan", "is to open"; a modal without a verb ("the will of") is none."""
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
        tense, finite = self._simple_tense(words, i, groups)
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
            passive=not finite and not verb.gerund,
            negated=self._negated(words, max(i - 1, 0), i),
            finite=finite,
        )
        return self._through_scaffold(words, i, group) if finite else (group, i + 1)

    def _simple_tense(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[Tense | None, bool]:
        word, verb = words[i], words[i].verb
        if verb.gerund and not verb.base:
            return ("none", False) if word.form.islower() and not self._is_attribute(words, i) else (None, False)
        if verb.past or verb.participle:
            if self._is_attribute(words, i) or not (word.form.islower() or i == 0):
                return None, False
            if i == 0 and not self._is_open_ended(words, i):
                return None, False
            return ("none", False) if self._is_participle(words, i, groups) else ("past", True)
        if verb.third or verb.base:
            return ("present", True) if self._is_present(words, i) else (None, False)
        return None, False

    def _is_attribute(self, words: list[Word], i: int) -> bool:
        """Whether the form stands before a noun as its adjective: "the newly appointed minister", "of increased trade"."""
        k = i - 1
        while k >= 0 and k > i - _REACH and (words[k].lower.endswith("ly") or words[k].lower in _DEGREES):
            k -= 1
        if k < 0:
            return False
        before = words[k].lower
        if words[i].verb.gerund:
            return before in self.small.determiners or before.endswith("'s")
        if before in self.small.determiners and before not in {"this", "that", "all", "both", "each", "which", "what"}:
            return True
        return before.endswith("'s") or (before in self.small.prepositions and before not in self.small.particles)

    def _is_participle(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form in -ed tells of what the noun before it underwent: "the bloc set up in 1996", "a plan backed by"."""
        word = words[i]
        if not word.verb.past:
            return True
        before = words[i - 1].lower if i else ""
        after = words[i + 1].lower if i + 1 < len(words) else ""
        if not word.verb.participle or before in self.small.subjects - {"that"} or before in self.small.conjunctions:
            return False
        if after == "by" and not (i + 2 < len(words) and words[i + 2].form[0].isdigit()):
            return True
        open_end = self._is_open_ended(words, i)
        transitive = word.verb.past not in self.reading.intransitive
        if i == 0 or before == ",":
            hangs = transitive and (self._has_main_verb(words, groups) or sum(w.form == "," for w in words[:i]) == 1)
            return open_end and (i == 0 or hangs or self._in_parenthesis(words, i))
        if open_end and not groups and self._in_fronted_phrase(words, i):
            return True
        if not open_end:
            return False
        return self._follows_verb(words, i, groups) or (transitive and self._precedes_verb(words, i))

    def _has_main_verb(self, words: list[Word], groups: list[VerbGroup]) -> bool:
        """Whether a finite verb outside a relative clause has been read."""
        relative = {w.end for w in words if w.lower in {"who", "which", "that", "whose"}}
        return any(g.finite and g.start - 1 not in relative for g in groups)

    def _is_open_ended(self, words: list[Word], i: int) -> bool:
        """Whether no object follows: a preposition, an adverb or the end of the clause does."""
        after = words[i + 1].lower if i + 1 < len(words) else ","
        return after in self.small.prepositions or after in self.small.adverbs or after in {",", "."}

    def _in_parenthesis(self, words: list[Word], i: int) -> bool:
        """Whether a comma closes what it begins and a verb follows: "The firm, based in Leeds, closed"."""
        comma = next((k for k in range(i, len(words) - 1) if words[k].form == ","), None)
        if comma is None:
            return False
        word = words[comma + 1]
        return word.lower in self.auxiliary or bool(word.verb.past and word.form.islower())

    def _in_fronted_phrase(self, words: list[Word], i: int) -> bool:
        """Whether it stands in a phrase before the subject: "In an article published on Tuesday, she called for"."""
        if words[0].lower not in self.small.prepositions or any(w.form == "," for w in words[:i]):
            return False
        comma = next((k for k in range(i, len(words)) if words[k].form == ","), len(words))
        return any(w.verb.past or w.lower in self.auxiliary for w in words[comma:])

    def _follows_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a finite verb of the same clause stands before, so that this one can only hang on a noun."""
        last = next((g for g in reversed(groups) if g.finite or not g.passive), None)
        transitive = words[i].verb.past not in self.reading.intransitive
        if last is None or (not transitive and (last.lemma in self.reading.clause_taking or not last.finite)):
            return False
        breaks = self.small.conjunctions | self.small.subordinators | {",", ";", ":", "—", "–"}
        between = [w.lower for w in words[:i] if w.start >= last.end]
        return not any(w in breaks for w in between) and len(between) > 1

    def _precedes_verb(self, words: list[Word], i: int) -> bool:
        """Whether a finite verb follows in the same clause, for which the noun before this one is the subject."""
        breaks = (
            self.small.conjunctions
            | self.small.subordinators
            | self.small.subjects
            | {",", ";", ":", "—", "–", '"', "“", "to"}
        )
        for k in range(i + 1, len(words)):
            word = words[k]
            if word.lower in breaks:
                return False
            if word.lower in self.auxiliary or (
                word.verb.past and not self._is_attribute(words, k) and word.form.islower()
            ):
                return True
        return False

    def _is_present(self, words: list[Word], i: int) -> bool:
        """Whether a form in -s, or a base form after a plural, is a verb and no noun."""
        word = words[i]
        before = words[i - 1] if i else None
        after = words[i + 1] if i + 1 < len(words) else None
        if before is None or after is None or not word.form.islower():
            return False
        if before.lower in self.small.subjects - {"this", "that", "these", "those", "there"}:
            return bool(word.verb.third) == (before.lower in {"he", "she", "it", "who", "which"}) or before.lower in {
                "who",
                "which",
            }
        if word.verb.third:
            if before.lower in self.before_noun or before.lower.endswith("'s") or not before.form[0].isalnum():
                return False
            if word.verb.third not in self.reading.noun_like:
                return after.form[0].isalnum() or after.form in {"“", '"', "."}
            scaffold = after.lower == "to" and word.verb.third in self.scaffold_words
            return scaffold or after.lower in self.small.determiners - {"that"} or after.form[0].isupper()
        plural = before.lower.endswith("s") and before.lower not in self.before_noun and not before.lower.endswith("'s")
        return plural and after.lower in self.small.determiners and word.verb.base not in self.reading.noun_like

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
