"""Verbs in the present tense that a date in their clause tells: "Leeds visit Hull on Friday"."""

from __future__ import annotations

from timeline.languages.word_lists import VerbLexicon
from timeline.text.dated_forms import DatedForms
from timeline.text.form_contexts import ARTICLES, FormContexts
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word


class Fixtures(FormContexts):
    """Tells by what stands before a form, and by the date behind it, that it is a verb and no noun."""

    def __init__(self, lexicon: VerbLexicon, dated: DatedForms) -> None:
        super().__init__(lexicon)
        self.dated = dated

    def is_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form tells of a fixture, or is the one verb of a dated sentence."""
        return self._is_fixture(words, i, groups) or self._is_only_verb(words, i, groups)

    def _is_fixture(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a bare form tells of a fixture: "The sides meet in Lund on 3 May", "Leeds host Hull on Saturday"."""
        if words[i].verb.third or self.precedes_verb(words, i):
            return False
        if self.dated.goes_on(words, i, groups):
            return True
        if not self.dated.is_fixture(words, i) or self.has_main_verb(words, groups):
            return False
        before = words[i - 1]
        if before.form == ",":
            return self._opens_with_plural(words, i)
        plural = _is_plural(before) and before.lower not in self.before_noun
        return plural or self._is_team(words, i) or self._has_plural_head(words, i)

    def _has_plural_head(self, words: list[Word], i: int) -> bool:
        """Whether a plural with a phrase behind it stands before the form: "The talks in Lima | resume on Monday"."""
        if words[i - 1].lower in self.before_noun or not words[i - 1].form[0].isalpha():
            return False
        k = next((k for k in range(1, i) if words[k].lower in self.small.prepositions), i)
        flows = all(word.form[0].isalnum() for word in words[:i])
        led = words[0].lower in self.small.subordinators
        return k < i - 1 and flows and _is_plural(words[k - 1]) and (led or self._is_last_verb(words, i))

    def _opens_with_plural(self, words: list[Word], i: int) -> bool:
        """Whether a plural stands before the aside that a comma ends: "Ministers from Peru, who paid, | meet"."""
        comma = next(k for k in range(i) if words[k].form == ",")
        subject = words[:comma] if words[0].lower not in self.small.prepositions else []
        return comma < i - 1 and any(map(_is_plural, subject))

    def _is_only_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the form agrees with the noun before it and is the one verb of a dated sentence."""
        before = words[i - 1]
        if before.lower in self.before_noun or before.lower.endswith("'s") or not before.form[0].isalpha():
            return False
        if i == 1 and words[i].verb.third in self.reading.noun_like and words[i + 1].lower in self.small.prepositions:
            return False
        agrees = before.lower.endswith("s") != bool(words[i].verb.third)
        fronted = words[0].lower in self.small.prepositions | self.small.subordinators
        if not agrees or fronted or not self.dated.is_only_verb(words, i) or self.has_main_verb(words, groups):
            return False
        return self._is_last_verb(words, i)

    def _is_last_verb(self, words: list[Word], i: int) -> bool:
        """Whether no finite verb follows in the whole sentence."""
        return not any(words[k].form.islower() and self.is_finite(words, k) for k in range(i + 1, len(words)))

    def _is_team(self, words: list[Word], i: int) -> bool:
        """Whether nothing but a name, or a time and a name, stands before the form, and a name or article behind it."""
        behind = words[i + 1]
        named = behind.form[0].isupper() or behind.lower in ARTICLES
        return named and words[i - 1].form[0].isupper() and all(not word.form[0].islower() for word in words[:i])


def _is_plural(word: Word) -> bool:
    """Whether the form is that of a plural noun."""
    return word.lower.endswith("s") and not word.lower.endswith(("'s", "ss")) and word.form[1:].islower()
