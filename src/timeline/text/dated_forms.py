"""Verbs in the present tense right before a date: "talks resume Monday", "Lee and Berg meet again on Friday"."""

from __future__ import annotations

from timeline.languages.lexicon import VerbLexicon, event_lexicon
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word, ends_as_adverb

_REACH = 4
_FAR = 10
_PASSED = frozenset({"on", "in", "again", "here", "there"})
_BREAKS = frozenset({",", ";", ":", "(", "—", "–"})


class DatedForms:
    """Tells by a date that a form which could be a noun is the verb of what is appointed then."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        self.small = lexicon.small_words
        self.clause_taking = lexicon.reading.clause_taking
        self.verbs = lexicon.outlook.timetabled | lexicon.outlook.appointed
        self.links = lexicon.outlook.links
        self.days = event_lexicon().names.calendar | {"today", "tomorrow", "next"}

    def is_appointed(self, words: list[Word], i: int) -> bool:
        """Whether the form at ``i`` is one of what is appointed, and a date follows, behind adverbs or *on*."""
        verb = words[i].verb
        if verb.base not in self.verbs and verb.third not in self.verbs:
            return False
        near = (word.lower for word in words[i + 1 : i + 1 + _REACH])
        return next((word for word in near if word not in _PASSED and not ends_as_adverb(word)), "") in self.days

    def has_date_ahead(self, words: list[Word], i: int) -> bool:
        """Whether the form at ``i`` is one of what is appointed, and a day is named in the words behind it."""
        if words[i].verb.base not in self.verbs:
            return False
        for word in words[i + 1 : i + 1 + _FAR]:
            if word.form in _BREAKS or word.lower in self.small.subordinators:
                return False
            if word.form[0].isupper() and word.lower in self.days:
                return True
        return False

    def is_fixture(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a side is to meet another: "Town visit Holm on Saturday, meet Ashby on 2 May and then face Leeds"."""
        if not self.has_date_ahead(words, i):
            return False
        if not groups:
            return all(word.form[0].isupper() for word in words[:i]) and words[i + 1].form[0].isupper()
        k = i - 1 - (words[i - 1].lower == "then")
        last = groups[-1]
        return words[k].lower in {",", "and"} and last.finite and last.tense == "present" and last.lemma in self.verbs

    def is_link(self, words: list[Word], i: int) -> bool:
        """Whether the form at ``i`` leads to a participle: "the banks stay shut"."""
        return words[i].verb.base in self.links and bool(words[i + 1].verb.participle)

    def has_joined_subject(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether *and* joins what stands before the first verb of a clause: "Lee and Berg meet"."""
        begin = groups[-1].end if groups else -1
        clause = [word.lower for word in words[:i] if word.start >= begin]
        opened = any(word in self.small.subordinators or word in _BREAKS for word in clause)
        return "and" in clause[1:] and not opened and (not groups or groups[-1].lemma in self.clause_taking)
