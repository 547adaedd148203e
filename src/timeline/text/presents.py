"""Forms in -s and bare ones: verbs in the present tense, or nouns."""

from __future__ import annotations

from timeline.languages.word_lists import VerbLexicon
from timeline.text.chronicles import Chronicles
from timeline.text.dated_forms import DatedForms
from timeline.text.fixtures import Fixtures
from timeline.text.form_contexts import ARTICLES, FormContexts
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word, ends_as_adverb

_JOINING = frozenset({"and", "but"})
_OFTEN = frozenset({"often", "always", "never", "still", "also", "now", "then"})
_SINGULAR = frozenset({"he", "she", "it"})
_RELATIVES = frozenset({"who", "which"})
_AFTER_SPEECH = frozenset({".", ",", ";", ":"})
_CONNECTING = frozenset({"that", "which", "what", "whose"})
_DATE_REACH = 9
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "there"})


class Presents(FormContexts):
    """Tells verbs in the present tense from nouns."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        super().__init__(lexicon)
        scaffolds = lexicon.scaffolds
        self.dated = DatedForms(lexicon)
        self.fixtures = Fixtures(lexicon, self.dated)
        self.chronicles = Chronicles(lexicon)
        self.timetabled = lexicon.outlook.timetabled
        self.be = lexicon.auxiliaries.be
        self.scaffold_words = scaffolds.scheduled | scaffolds.expected | scaffolds.done

    def is_present(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form in -s, or a base form after a plural, is a verb and no noun."""
        word = words[i]
        before = words[i - 1] if i else None
        after = words[i + 1] if i + 1 < len(words) else None
        if before is None or after is None or not word.form.islower() or self._is_predicate(words, i):
            return False
        if self._follows_relative(words, i) or self.is_demanded(words, i, groups):
            return True
        if before.lower in self.small.subjects - _DEMONSTRATIVES:
            return bool(word.verb.third) == (before.lower in _SINGULAR)
        if after.lower == "of" and not {word.verb.third, word.verb.base} & self.reading.taking_of:
            return False
        if self._is_counted_noun(words, i) or self.ends_object(words, i, groups):
            return False
        appointed = self.fixtures.is_verb(words, i, groups) or self.chronicles.is_verb(words, i, groups)
        return appointed or self._is_verb(words, i, groups)

    def _is_predicate(self, words: list[Word], i: int) -> bool:
        """Whether a form of "be" stands before, adverbs aside: "was still open"."""
        return words[max(self.before_adverbs(words, i), 0)].lower in self.be

    def _is_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the words beside a form tell that it is a verb, whatever the date."""
        before, word, after = words[i - 1 : i + 2]
        if word.verb.third:
            return self._is_third_person(words, i, groups)
        if groups and groups[-1].end == before.end:
            return False
        plural = before.lower.endswith("s") and before.lower not in self.before_noun and not before.lower.endswith("'s")
        if plural and word.verb.base in self.reading.clause_taking and after.form in _AFTER_SPEECH:
            return True
        if self.dated.is_appointed(words, i):
            return (plural or self.dated.has_joined_subject(words, i, groups)) and not self.precedes_verb(words, i)
        return self._is_plural_verb(words, i, groups, plural=plural)

    def _is_plural_verb(self, words: list[Word], i: int, groups: list[VerbGroup], *, plural: bool) -> bool:
        """Whether a base form is a verb by what it links, or what follows it."""
        word, before, after = words[i], words[i - 1], words[i + 1]
        scaffold = word.verb.base in self.scaffold_words
        if plural and (self.dated.is_link(words, i) or (scaffold and self._governs(words, i, groups))):
            return True
        noun_like = word.verb.base in self.reading.noun_like
        if after.lower not in self.small.determiners or (noun_like and after.lower not in ARTICLES):
            return False
        first = not groups and not noun_like and before.form[0].isalpha() and before.lower not in self.before_noun
        return plural or (first and any(w.lower.endswith("s") for w in words[:i]))

    def _follows_relative(self, words: list[Word], i: int) -> bool:
        """Whether only adverbs part the form from a relative word: "rains that usually begin in June".

        It is no verb where one follows: "which rebels seized".
        """
        k = i - 1
        while k > 1 and (words[k].lower in _OFTEN or ends_as_adverb(words[k].lower)):
            k -= 1
        plural = k > 0 and (k == 1 or words[k - 1].form.islower()) and words[k - 1].lower.endswith("s")
        agrees = plural and not words[i].verb.third
        acts = k == i - 1 and words[i].verb.third in self.reading.noun_like and bool(words[i + 1].verb.past)
        return (words[k].lower in _RELATIVES and not acts) or (words[k].lower == "that" and agrees)

    def is_demanded(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a bare form tells what is demanded: "asked that the port close"."""
        last = groups[-1] if groups else None
        if last is None or last.lemma not in self.reading.demanding or not words[i].verb.base:
            return False
        between = [word.lower for word in words[:i] if word.start >= last.end]
        noun = between[-1:] != [] and between[-1] not in self.before_noun and "that" in between[:-1]
        return noun and (self.is_open_ended(words, i) or words[i + 1].lower in ARTICLES)

    def _is_counted_noun(self, words: list[Word], i: int) -> bool:
        """Whether a number stands before that counts: "3,045 attacks", but not "Flight 12 leaves" or "in 2002 runs"."""
        named = i > 1 and (words[i - 2].form[0].isupper() or words[i - 2].lower in {"in", "since"})
        return words[i - 1].lower in self.small.magnitudes or (words[i - 1].form[0].isdigit() and not named)

    def _is_in_pair(self, words: list[Word], i: int) -> bool:
        """Whether a verb in -s that can be no noun is joined to the form: "designs and builds"."""
        pair = words[i + 1 : i + 3]
        joined = len(pair) > 1 and pair[0].lower in {"and", "or"} and pair[1].form.islower()
        return joined and bool(pair[1].verb.third) and pair[1].verb.third not in self.reading.noun_like

    def _closes_aside(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the comma before the form ends what stands beside the subject: "A trial, the second, begins on"."""
        commas = [k for k in range(i - 1) if words[k].form == ","]
        if not commas or self.has_main_verb(words, groups) or self.precedes_verb(words, i):
            return False
        alone = len(commas) == 1 and commas[0] > 0 and not words[commas[0] - 1].lower.endswith("s")
        known = words[i].verb.third not in self.reading.noun_like or alone
        appointed = self.is_open_ended(words, i) or self.dated.is_fixture(words, i)
        return known and words[0].lower not in self.small.prepositions and appointed

    def _governs(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a thing follows the form, and the clause has no other verb: "The airline plans daily flights"."""
        joint = self._joint_before(words, i)
        inside = [group for group in groups if group.start >= words[joint].start]
        alone = not self.has_main_verb(words[joint:], inside) and not self.precedes_verb(words, i)
        after = words[i + 1]
        followed = after.form[0].isalnum() and after.lower not in self.small.conjunctions
        fronted = words[0].lower in self.small.prepositions
        leads_on = after.lower == "to" and bool(words[i + 2 : i + 3]) and bool(words[i + 2].verb.base)
        return alone and followed and not fronted and (leads_on or not self.is_open_ended(words, i))

    @staticmethod
    def _joint_before(words: list[Word], i: int) -> int:
        """Where a clause begins that a comma and "and" lead in: ", and the airline | plans daily flights"."""
        joints = (k for k in range(i - 1, 0, -1) if words[k].lower in _JOINING and words[k - 1].form == ",")
        return next(joints, 0)

    def _is_timetabled(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the sentence has no other verb for its singular subject: "The museum opens to visitors on Friday"."""
        singular = not words[i - 1].lower.endswith("s") and words[0].lower not in self.small.prepositions
        alone = not self.has_main_verb(words, groups) and not self.precedes_verb(words, i)
        return singular and alone and self.is_open_ended(words, i)

    def _has_particle(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a particle and a date go with the form behind a singular: "The lease runs out on 16 July"."""
        if words[i + 1].lower not in self.small.particles or words[i - 1].lower.endswith("s") or i + 3 >= len(words):
            return False
        dated = words[i + 2].lower in self.small.prepositions and self.opens_date(words, i + 2)
        return dated and not self.has_main_verb(words, groups) and not self.precedes_verb(words, i)

    def _parts_clauses(self, words: list[Word], i: int, group: VerbGroup) -> bool:
        """Whether a new clause can have begun behind the verb before: after a comma, "and" or a verb of saying."""
        between = [word.lower for word in words[:i] if word.start >= group.end]
        return group.lemma in self.reading.clause_taking or any(word in self.joints for word in between)

    def _ends_complement(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the form stands in a phrase behind the main verb: "took it from the parish accounts"."""
        last = groups[-1] if groups else None
        if last is None or not last.finite or self._parts_clauses(words, i, last):
            return False
        led = any(word.start >= last.end and word.lower in self.small.prepositions for word in words[:i])
        return led and self.has_main_verb(words[:i], groups)

    def _goes_on(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a verb with its date stands before: "opens here on 3 May, and | moves to Lima in July"."""
        last = groups[-1] if groups else None
        if last is None or words[i - 1].lower != "and" or not self._is_in_tune(words, i, last):
            return False
        k = i - 2 - (words[i - 2].form == ",")
        dated = words[k].form[0].isdigit() or words[k].lower in self.dated.days or words[k - 1].lower == "last"
        return dated and words[i + 1].lower in self.small.prepositions and not self.precedes_verb(words, i)

    def _is_in_tune(self, words: list[Word], i: int, last: VerbGroup) -> bool:
        """Whether the verb before is in the present tense, too, or the form tells of what is set to come."""
        if last.tense == "present":
            return last.head != last.lemma
        plural = words[0].lower.endswith("s") and words[0].lower not in self.before_noun
        dated = any(word.lower in self.dated.days for word in words[i + 1 : i + 1 + _DATE_REACH])
        return last.finite and words[i].verb.third in self.timetabled and dated and not plural

    def _is_third_person(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        before, word, after = words[i - 1 : i + 2]
        if before.form == ",":
            counts = after.form[0].isdigit() and word.verb.third not in self.reading.noun_like
            return counts or after.lower in ARTICLES or self._closes_aside(words, i, groups)
        if before.lower == "that":
            return after.lower not in self.auxiliary
        if before.lower in self.before_noun or before.lower.endswith("'s") or not before.form[0].isalnum():
            return False
        if (groups and groups[-1].end == before.end) or self._ends_complement(words, i, groups):
            return False
        if word.verb.third not in self.reading.noun_like or self._is_in_pair(words, i):
            return after.form[0].isalnum() or after.form in _AFTER_SPEECH or after.form in {"“", '"'}
        timetabled = word.verb.third in self.timetabled and self._is_timetabled(words, i, groups)
        if timetabled or self._goes_on(words, i, groups) or self._has_particle(words, i, groups):
            return True
        planning = word.verb.third in self.scaffold_words and not before.lower.endswith("s")
        if planning and self._governs(words, i, groups):
            return True
        if groups and groups[-1].finite and not self._parts_clauses(words, i, groups[-1]):
            return False
        scaffold = after.lower == "to" and word.verb.third in self.scaffold_words
        if self.dated.is_appointed(words, i):
            return not self.precedes_verb(words, i)
        return scaffold or after.lower in self.small.determiners - _CONNECTING or after.form[0].isupper()
