"""Verb forms without an auxiliary: past, present, participle or no verb at all, told by the words beside them."""

from __future__ import annotations

from timeline.languages.word_lists import VerbLexicon
from timeline.text.form_contexts import FormContexts
from timeline.text.participles import Participles
from timeline.text.passives import Passives
from timeline.text.presents import Presents
from timeline.text.verb_group import Tense, VerbGroup
from timeline.text.words import Word, ends_as_adverb


class SimpleForms(FormContexts):
    """Reads "opened", "opens" and "opening" with the words of a language."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        super().__init__(lexicon)
        self.participles = Participles(lexicon)
        self.presents = Presents(lexicon)
        self.passives = Passives(lexicon)

    def tense(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[Tense | None, bool]:
        """The tense of a form without auxiliary and whether it is finite; None if the word is no verb here."""
        word, verb = words[i], words[i].verb
        if self._bounds_period(words, i) or self._sums_up(words, i):
            return None, False
        if verb.gerund and not verb.base:
            return ("none", False) if word.form.islower() and not self.is_attribute(words, i) else (None, False)
        if verb.past or verb.participle:
            if self.is_attribute(words, i) or not (word.form.islower() or i == 0):
                return None, False
            if verb.base and (self.ends_object(words, i, groups) or self._is_described(words, i)):
                return None, False
            if i == 0 and not self.is_open_ended(words, i):
                return None, False
            if verb.base and not verb.past and self._is_plain_base(words, i, groups):
                return "present", True
            return ("none", False) if self.participles.is_participle(words, i, groups) else ("past", True)
        if self._shares_infinitive(words, i, groups):
            return "none", False
        if verb.third or verb.base:
            return ("present", True) if self.presents.is_present(words, i, groups) else (None, False)
        return None, False

    def _bounds_period(self, words: list[Word], i: int) -> bool:
        """Whether a form tells when a period ends: "the quarter ended Sept. 30", not "that year ended the siege"."""
        if words[i].lower not in {"ended", "ending"} or not i or words[i - 1].lower not in self.reading.periods:
            return False
        later = i > 1 and words[i - 2].lower in {"that", "same"} and words[i].lower == "ended"
        return not (later or (words[i + 1 : i + 2] and words[i + 1].lower in self.small.determiners))

    def _sums_up(self, words: list[Word], i: int) -> bool:
        """Whether "combined" closes a sum: "more than in Oslo and Lima combined", not "the firms combined"."""
        if words[i].lower != "combined" or (i + 1 < len(words) and words[i + 1].form[0].isalnum()):
            return False
        return any(word.lower in {"than", "as"} for word in words[:i])

    def _is_described(self, words: list[Word], i: int) -> bool:
        """Whether a form that is base and participle is a noun: "a steep cut in fares", "the first run of the play"."""
        if not words[i].verb.participle or i + 1 >= len(words):
            return False
        described = i > 1 and words[i - 1].lower in self.reading.describing and words[i - 2].lower in self.before_noun
        return described or words[i + 1].lower == "of"

    def _is_plain_base(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form that is base and participle is the verb of a plural: "the shows run until June"."""
        k = i - 1
        while k > 0 and (words[k].lower in self.small.adverbs or ends_as_adverb(words[k].lower)):
            k -= 1
        before = words[k].lower if k >= 0 else ""
        return (
            not groups and before.endswith("s") and before not in self.before_noun and not self.precedes_verb(words, i)
        )

    def shared_modal(self, words: list[Word], i: int, groups: list[VerbGroup]) -> VerbGroup | None:
        """The verb with whose modal a bare form goes on behind "and": "will close in May and | open a branch"."""
        leader = groups[-1] if groups else None
        if leader is None or not leader.modal or leader.plans or leader.negated or leader.passive:
            return None
        joint = self.before_adverbs(words, i)
        if not (leader.finite and words[joint].lower == "and" and words[i].form.islower() and words[i].verb.base):
            return None
        return leader if self._has_object(words, i) or self._goes_on(words, i, joint) else None

    def _goes_on(self, words: list[Word], i: int, joint: int) -> bool:
        """Whether a name, a number or a small word stands behind a bare form that is no noun, or follows a date."""
        if i + 1 >= len(words) or self.precedes_verb(words, i):
            return False
        dated = words[joint - 1].form.isdigit() or words[joint - 1].lower in self.calendar
        after = words[i + 1]
        small = after.lower in self.small.prepositions | self.small.adverbs
        follows = small or after.form[0].isupper() or after.form[0].isdigit()
        return follows and (dated or words[i].verb.base not in self.reading.noun_like)

    def _shares_infinitive(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether "and" joins a bare form with its object to an infinitive: "to leave the land and free prisoners"."""
        last = groups[-1] if groups else None
        infinitive = last is not None and not last.finite and not last.passive and last.head_start > last.start
        return infinitive and words[i - 1].lower == "and" and self._has_object(words, i)

    def _has_object(self, words: list[Word], i: int) -> bool:
        """Whether an article or a plural stands behind a bare form, which tells that it is a verb."""
        pair = words[i + 1 : i + 2]
        if not pair or not words[i].verb.base:
            return False
        return pair[0].lower in self.small.determiners or (pair[0].form.islower() and pair[0].lower.endswith("s"))
