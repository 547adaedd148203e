"""Verbs in the present tense of a chronicle: "March 4 - Deputies table a motion"."""

from __future__ import annotations

from timeline.languages.lexicon import event_lexicon
from timeline.languages.word_lists import VerbLexicon
from timeline.text.form_contexts import FormContexts
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_STOPS = frozenset({"-", "–", "—", "--", ":"})
_LONGEST_DATE = 7
_OF_NOUNS = frozenset({"of", "for", "from", "between", "on"})


class Chronicles(FormContexts):
    """Tells by the date that opens a line that a form which could be a noun is the one verb behind it."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        super().__init__(lexicon)
        self.people = event_lexicon().human_nouns | {"police", "troops", "crew", "staff"}

    def is_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form is the verb of a line that has no other."""
        begin = self._begin(words)
        if not 0 < begin < i or any(group.finite for group in groups) or not self._agrees(words, i):
            return False
        return self._governs(words, i) and not self._precedes_clearer(words, i)

    def _begin(self, words: list[Word]) -> int:
        """Where the line goes on behind its date and a dash, 0 if it opens with none."""
        k = next((k for k, word in enumerate(words[:_LONGEST_DATE]) if word.form in _STOPS), 0)
        date = [word.lower.rstrip(".") for word in words[:k] if word.form not in {",", "."}]
        dated = all(word[0].isdigit() or word in self.calendar for word in date)
        return k + 1 if dated and any(word[0].isdigit() for word in date) else 0

    def _agrees(self, words: list[Word], i: int) -> bool:
        """Whether the noun before the form goes with it: "deputies table", "the referee books"."""
        before = words[i - 1].lower
        if not before[0].isalpha() or before.endswith("'s") or before in self.before_noun | self.joints:
            return False
        plural = before in self.people or (before.endswith("s") and not before.endswith("ss"))
        return plural != bool(words[i].verb.third)

    def _governs(self, words: list[Word], i: int) -> bool:
        """Whether what follows the form goes with a verb: a thing, or for a plural a phrase too."""
        after = words[i + 1]
        noun = words[i].verb.third and after.lower in self.small.prepositions
        return after.form[0].isalnum() and not noun and after.lower not in _OF_NOUNS | self.small.conjunctions

    def _precedes_clearer(self, words: list[Word], i: int) -> bool:
        """Whether a verb follows that is one more surely: "miners' strike enters its third week"."""
        end = next((k for k in range(i + 1, len(words)) if words[k].lower in self.small.subordinators), len(words))
        later = [word for word in words[i + 1 : end] if word.form.islower()]
        if words[i].verb.third and words[i + 1].verb.base:
            return True
        finite = any(words[k].form.islower() and self.is_finite(words, k) for k in range(i + 1, end))
        return finite or any(word.verb.third and word.verb.third not in self.reading.noun_like for word in later)
