"""Verbs in the present tense right before a date: "talks resume Monday", "Lee and Berg meet again on Friday"."""

from __future__ import annotations

from itertools import takewhile

from timeline.languages.lexicon import event_lexicon
from timeline.languages.word_lists import VerbLexicon
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word, ends_as_adverb

_REACH = 4
_FIXTURE_REACH = 16
_PASSED = frozenset({"on", "in", "again", "here", "there"})
_COUNTING = frozenset({"before", "after", "since", "until", "as"})
_JOINTS = frozenset({"and", ","})
_BREAKS = frozenset({",", ";", ":", "(", "—", "–"})


class DatedForms:
    """Tells by a date that a form which could be a noun is the verb of what is appointed then."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        self.small = lexicon.small_words
        self.clause_taking = lexicon.reading.clause_taking
        self.verbs = lexicon.outlook.timetabled | lexicon.outlook.appointed
        self.fixtures = lexicon.outlook.fixtures
        self.links = lexicon.outlook.links
        self.days = event_lexicon().names.calendar | {"today", "tomorrow", "next"}

    def is_appointed(self, words: list[Word], i: int) -> bool:
        """Whether the form at ``i`` is one of what is appointed, and a date follows, behind adverbs or *on*."""
        verb = words[i].verb
        if verb.base not in self.verbs and verb.third not in self.verbs:
            return False
        near = (word.lower for word in words[i + 1 : i + 1 + _REACH])
        return next((word for word in near if word not in _PASSED and not ends_as_adverb(word)), "") in self.days

    def is_fixture(self, words: list[Word], i: int) -> bool:
        """Whether the form at ``i`` is one of a fixture, with a date in its clause: "Leeds visit Hull on Friday"."""
        verb = words[i].verb
        return (verb.base in self.fixtures or verb.third in self.fixtures) and self._has_date(self._rest(words, i))

    def is_only_verb(self, words: list[Word], i: int) -> bool:
        """Whether a sentence with a date would have no verb but for the form at ``i``: "The fleet sails on Monday."."""
        rest = self._rest(words, i)
        others = any(word.form.islower() and (word.verb.base or word.verb.third) in self.verbs for word in rest)
        return words[-1].form == "." and self._has_date(rest) and not others

    def _rest(self, words: list[Word], i: int) -> list[Word]:
        """The words of a clause behind the form at ``i``."""
        return list(takewhile(self._is_inside, words[i + 1 : i + 1 + _FIXTURE_REACH]))

    def _has_date(self, words: list[Word]) -> bool:
        return any(word.lower in self.days for word in words)

    def _is_inside(self, word: Word) -> bool:
        """Whether the clause can go on at a word."""
        return word.form not in _BREAKS and word.lower not in self.small.subordinators - _COUNTING

    def goes_on(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether "and" or a comma joins the form at ``i`` to a fixture: "visit Hull on Friday and then face York"."""
        last = groups[-1] if groups else None
        if last is None or last.tense != "present" or last.lemma not in self.fixtures or last.head != last.lemma:
            return False
        before = [word.lower for word in words[:i] if word.start >= last.end][-2:]
        return words[i].verb.base in self.fixtures and bool(before) and _joins(before)

    def is_link(self, words: list[Word], i: int) -> bool:
        """Whether the form at ``i`` leads to a participle: "the banks stay shut"."""
        return words[i].verb.base in self.links and bool(words[i + 1].verb.participle)

    def has_joined_subject(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether *and* joins what stands before the first verb of a clause: "Lee and Berg meet"."""
        begin = groups[-1].end if groups else -1
        clause = [word.lower for word in words[:i] if word.start >= begin]
        opened = any(word in self.small.subordinators or word in _BREAKS for word in clause)
        return "and" in clause[1:] and not opened and (not groups or groups[-1].lemma in self.clause_taking)


def _joins(before: list[str]) -> bool:
    """Whether the words end in "and", "then" or a comma."""
    return before[-1] in _JOINTS or (before[-1] == "then" and before[0] in _JOINTS)
