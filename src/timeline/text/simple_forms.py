"""Verb forms without an auxiliary: past, present, participle or no verb at all, told by the words beside them."""

from __future__ import annotations

from timeline.languages.lexicon import VerbLexicon, event_lexicon
from timeline.text.dated_forms import DatedForms
from timeline.text.verb_group import Tense, VerbGroup
from timeline.text.words import Word, ends_as_adverb

_REACH = 4
_DEGREES = frozenset({"still", "also", "already", "once", "long", "most", "very", "more"})
_DASHES = frozenset({",", ";", ":", "—", "–"})
_ONCE = frozenset({"first", "last", "once", "since", "later", "now", "then", "also"})
_OFTEN = frozenset({"often", "always", "never", "still", "also", "now", "then"})
_SINGULAR = frozenset({"he", "she", "it"})
_RELATIVES = frozenset({"who", "which"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_NUMBERS = frozenset({"hundred", "thousand", "million", "billion", "dozen"})
_OBJECTIVE = frozenset({"whose", "whom", "which"})
_AFTER_SPEECH = frozenset({".", ",", ";", ":"})
_CONNECTING = frozenset({"that", "which", "what", "whose"})
_ABOUT = frozenset({"about", "around", "over", "nearly"})
_PLACING = frozenset({"in", "on", "over", "around", "through", "along", "down", "up"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "there"})


class SimpleForms:
    """Reads "opened", "opens" and "opening" with the words of a language."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        self.small = lexicon.small_words
        self.reading = lexicon.reading
        aux, scaffolds = lexicon.auxiliaries, lexicon.scaffolds
        self.auxiliary = aux.be | aux.have | aux.do | aux.modals
        self.before_noun = self.small.determiners | self.small.prepositions
        self.joints = self.small.conjunctions | self.small.subordinators | _DASHES
        self.openers = self.joints | self.small.subjects | {'"', "“", "to"}
        self.calendar = event_lexicon().names.calendar
        self.dates = self.calendar - {"may", "march"} | {"last", "yesterday", "today", "earlier"}
        self.dated = DatedForms(lexicon)
        self.timetabled = lexicon.outlook.timetabled
        self.scaffold_words = scaffolds.scheduled | scaffolds.expected | scaffolds.done

    def tense(self, words: list[Word], i: int, groups: list[VerbGroup]) -> tuple[Tense | None, bool]:
        """The tense of a form without auxiliary and whether it is finite; None if the word is no verb here."""
        word, verb = words[i], words[i].verb
        if word.lower in {"ended", "ending"} and i and words[i - 1].lower in self.reading.periods:
            return None, False
        if verb.gerund and not verb.base:
            return ("none", False) if word.form.islower() and not self._is_attribute(words, i) else (None, False)
        if verb.past or verb.participle:
            if self._is_attribute(words, i) or not (word.form.islower() or i == 0):
                return None, False
            if verb.base and self._ends_object(words, i, groups):
                return None, False
            if i == 0 and not self._is_open_ended(words, i):
                return None, False
            if verb.base and not verb.past and self._is_plain_base(words, i, groups):
                return "present", True
            return ("none", False) if self._is_participle(words, i, groups) else ("past", True)
        if self._shares_infinitive(words, i, groups):
            return "none", False
        if verb.third or verb.base:
            return ("present", True) if self._is_present(words, i, groups) else (None, False)
        return None, False

    def _is_plain_base(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form that is base and participle is the verb of a plural: "the shows run until June"."""
        before = words[i - 1].lower if i else ""
        return (
            not groups and before.endswith("s") and before not in self.before_noun and not self._precedes_verb(words, i)
        )

    def _is_attribute(self, words: list[Word], i: int) -> bool:
        """Whether the form is an adjective before a noun: "the newly appointed minister", "of increased trade"."""
        k = i - 1
        while k >= 0 and k > i - _REACH and (ends_as_adverb(words[k].lower) or words[k].lower in _DEGREES):
            k -= 1
        if k < 0:
            return False
        before = words[k].lower
        if before in {"and", "or"} and k and words[k - 1].verb.participle and self._is_attribute(words, k - 1):
            return True
        if words[k].verb.gerund and not words[k].verb.base:
            return True
        if words[i].verb.gerund:
            return before in self.small.determiners or before.endswith("'s")
        if before in self.small.quantities and self._is_open_ended(words, i):
            return k > 0 and words[k - 1].lower in self.small.prepositions
        if before in self.small.determiners and before not in {"this", "that", "all", "both", "each", "which", "what"}:
            return True
        if (before[0].isdigit() or before in _NUMBERS) and self._is_counted(words, i):
            return True
        if before == "," and k > 1 and words[k - 2].lower in {"a", "an"} and not self._is_open_ended(words, i):
            return True
        return before.endswith("'s") or (before in self.small.prepositions and before not in self.small.particles)

    def _is_counted(self, words: list[Word], i: int) -> bool:
        """Whether a number before the form counts the noun after it: "82 armed men"."""
        after = words[i + 1] if i + 1 < len(words) else None
        noun = after is not None and after.lower.endswith(("s", "men", "people")) and after.form.islower()
        return noun and words[i].verb.past not in self.reading.intransitive and not self._is_open_ended(words, i)

    def _is_participle(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form in -ed hangs on the noun before it: "the bloc set up in 1996", "a plan backed by"."""
        word = words[i]
        if not word.verb.past:
            return True
        before = words[i - 1].lower if i else ""
        if not word.verb.participle or before in self.small.subjects - {"that"} or before in self.small.conjunctions:
            return self._joins_fronted(words, i, groups)
        if word.lower in self.reading.naming and i + 1 < len(words) and self._is_name(words[i + 1]):
            return words[i - 1].form.islower() or before == ","
        if self._has_doer(words, i):
            return True
        if self._awaits_verb(words, i, groups) or self._says_that(words, i) or word.verb.past == "say":
            return False
        if [w.lower for w in words[i + 2 : i + 3]] == ["by"] and words[i + 1].verb.participle:
            return True
        open_end = self._is_open_ended(words, i)
        transitive = word.verb.past not in self.reading.intransitive
        if self._opens_phrase(words, i):
            hangs = transitive and (self._has_main_verb(words, groups) or sum(w.form == "," for w in words[:i]) == 1)
            return open_end and (i == 0 or hangs or self._in_parenthesis(words, i))
        if open_end and not groups and transitive and self._in_circumstance(words, i):
            return True
        if not open_end:
            return False
        return self._follows_verb(words, i, groups) or (transitive and self._precedes_verb(words, i))

    def _has_doer(self, words: list[Word], i: int) -> bool:
        """Whether "by" and no figure follows, also behind a particle: "backed by", "set up by"."""
        particle = words[i].verb.past not in self.reading.intransitive and self._is_particle(words, i + 1)
        pair = words[i + 1 + particle : i + 3 + particle]
        return len(pair) > 1 and pair[0].lower == "by" and not pair[1].form[0].isdigit()

    def _is_particle(self, words: list[Word], k: int) -> bool:
        return k < len(words) and words[k].lower in self.small.particles

    def _opens_phrase(self, words: list[Word], i: int) -> bool:
        """Whether only an adverb stands between the form and the comma before it: ", first elected in 2015,"."""
        k = i - 1
        while k >= 0 and (words[k].lower in _ONCE or words[k].lower.endswith("ly")):
            k -= 1
        return k < 0 or words[k].form == ","

    def _joins_fronted(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the form goes on with a participle before it: "Founded in 1990 and based in Oslo, the firm"."""
        joined = i > 0 and words[i - 1].lower in self.small.conjunctions
        if not joined or not groups or groups[-1].finite or not groups[-1].passive or not words[i].verb.participle:
            return False
        by = [word.lower for word in words[i + 1 : i + 2]] == ["by"]
        fronted = groups[-1].start == words[0].start or self._in_parenthesis(words, i)
        return by or (fronted and self._is_open_ended(words, i))

    def _awaits_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a relative word stands before and has no verb yet: "a firm whose mill burned", "which Lee ran"."""
        begin = groups[-1].end if groups else 0
        since = [k for k in range(max(0, i - _REACH), i - 1) if words[k].start >= begin]
        return any(words[k].lower in _OBJECTIVE or self._is_relative_that(words, k, begin) for k in since)

    def _is_relative_that(self, words: list[Word], k: int, begin: int) -> bool:
        """Whether "that" hangs on the noun before it: no verb and none of the nouns that have a content."""
        if words[k].lower != "that" or k == 0 or words[k - 1].end == begin:
            return False
        before = words[k - 1].lower
        closed = self.before_noun | self.joints | event_lexicon().reading.content_nouns
        return before[0].isalnum() and before not in closed

    def _says_that(self, words: list[Word], i: int) -> bool:
        """Whether what is said follows: "announced yesterday that"."""
        saying = words[i].verb.past in self.reading.clause_taking
        return saying and any(word.lower == "that" for word in words[i + 1 : i + _REACH + 2])

    @staticmethod
    def _is_name(word: Word) -> bool:
        return word.form[0].isupper() or word.form in {"“", '"'}

    def _has_main_verb(self, words: list[Word], groups: list[VerbGroup]) -> bool:
        """Whether a finite verb outside a relative clause has been read."""
        relative = {w.end for w in words if w.lower in {"who", "which", "that", "whose"}}
        return any(g.finite and g.start - 1 not in relative for g in groups)

    def _is_open_ended(self, words: list[Word], i: int) -> bool:
        """Whether no object follows: a preposition, an adverb or the end of the clause does."""
        k = i + 1
        while k < len(words) and ends_as_adverb(words[k].lower):
            k += 1
        if k + 1 < len(words) and words[k].lower in self.small.particles and words[k + 1].lower in _ARTICLES:
            return words[k].lower in _PLACING
        after = words[k].lower if k < len(words) else ","
        if after in _ABOUT and k + 1 < len(words) and words[k + 1].form[0].isdigit():
            return False
        return (
            self._is_count_of_time(words, k)
            or after in self.dates
            or self._is_this_period(words, k)
            or after in self.small.prepositions
            or after in self.small.adverbs
            or after in {",", "."}
        )

    def _is_count_of_time(self, words: list[Word], k: int) -> bool:
        """Whether a length such as "four years" stands at ``k``."""
        pair = words[k : k + 2]
        counted = len(pair) > 1 and (pair[0].form[0].isdigit() or pair[0].lower in self.small.quantities)
        return counted and pair[1].lower in self.reading.periods

    def _is_this_period(self, words: list[Word], k: int) -> bool:
        """Whether "this week" or the like stands at ``k``."""
        return (
            [w.lower for w in words[k : k + 1]] == ["this"]
            and words[k + 1 : k + 2] != []
            and (words[k + 1].lower in self.reading.periods)
        )

    def _in_parenthesis(self, words: list[Word], i: int) -> bool:
        """Whether a comma closes what it begins and a verb follows: "The firm, based in Leeds, closed"."""
        comma = next((k for k in range(i, len(words) - 1) if words[k].form == ","), None)
        if comma is None:
            return False
        word = words[comma + 1]
        present = word.verb.third and word.verb.third not in self.reading.noun_like
        return word.lower in self.auxiliary or (word.form.islower() and bool(word.verb.past or present))

    def _in_circumstance(self, words: list[Word], i: int) -> bool:
        """Whether it stands in a phrase that tells the circumstances, before the subject or in commas behind it."""
        return self._in_fronted_phrase(words, i) or self._in_aside(words, i)

    def _in_aside(self, words: list[Word], i: int) -> bool:
        """Whether it stands in a phrase between commas behind the subject: "Lee, in a letter written to us, said"."""
        comma = next((k for k in range(i - 1, 0, -1) if words[k].form == ","), None)
        led = comma is not None and words[comma + 1].lower in self.small.prepositions
        return led and self._in_parenthesis(words, i)

    def _in_fronted_phrase(self, words: list[Word], i: int) -> bool:
        """Whether it stands in a phrase before the subject: "In an article published on Tuesday, she called for"."""
        if words[0].lower not in self.small.prepositions or any(w.form == "," for w in words[:i]):
            return False
        comma = next((k for k in range(i, len(words)) if words[k].form == ","), len(words))
        return any(self._is_finite(words, k) for k in range(comma, len(words)))

    def _is_finite(self, words: list[Word], k: int) -> bool:
        """Whether an auxiliary or a past form that is no adjective stands at ``k``."""
        word = words[k]
        auxiliary = word.lower in self.auxiliary and word.form.islower()
        return auxiliary or bool(word.verb.past and not self._is_attribute(words, k))

    def _follows_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a finite verb of the same clause stands before, so that this one can only hang on a noun."""
        last = next((g for g in reversed(groups) if g.finite or not g.passive), None)
        transitive = words[i].verb.past not in self.reading.intransitive
        if last is not None and self._hangs_on_noun(words, last, groups):
            return self._precedes_verb(words, i)
        if last is None or (not transitive and (last.lemma in self.reading.clause_taking or not last.finite)):
            return False
        between = [w.lower for w in words[:i] if w.start >= last.end]
        said = last.lemma in self.reading.speaking and bool(between) and between[0] not in self.small.prepositions
        if said and not any(w in self.joints for w in between):
            return self._precedes_verb(words, i)
        return not any(w in self.joints for w in between) and len(between) > (last.lemma in self.reading.clause_taking)

    def _hangs_on_noun(self, words: list[Word], group: VerbGroup, groups: list[VerbGroup]) -> bool:
        """Whether a verb that is not finite belongs to the subject: "a dam holding back waste", "a plan to sell it"."""
        if group.finite or any(g.finite for g in groups):
            return False
        before = next((word for word in reversed(words) if word.end <= group.start), None)
        return before is not None and before.form[0].isalnum() and before.lower not in self.before_noun | self.joints

    def _precedes_verb(self, words: list[Word], i: int) -> bool:
        """Whether a finite verb follows in the same clause, for which the noun before this one is the subject."""
        for k in range(i + 1 + 2 * self._is_this_period(words, i + 1), len(words)):
            if words[k].lower in self.openers and not self._opens_date(words, k):
                return self._resumes_after(words, k)
            if words[k].form.islower() and self._is_finite(words, k):
                return True
        return False

    def _opens_date(self, words: list[Word], k: int) -> bool:
        """Whether a date follows: "since Saturday", "until 1945"."""
        after = words[k + 1] if k + 1 < len(words) else words[k]
        named = after.form[0].isupper() and after.lower in self.calendar
        return named or after.lower in self.dates or after.form[0].isdigit()

    def _resumes_after(self, words: list[Word], comma: int) -> bool:
        """Whether an aside without a verb stands at the comma and an auxiliary goes on behind it: ", a nurse, was"."""
        for k in range(comma + 1, len(words) - 1):
            word = words[k]
            if word.form == ",":
                return words[comma].form == "," and words[k + 1].lower in self.auxiliary
            if word.lower in self.openers or word.lower in self.auxiliary:
                return False
        return False

    def _is_present(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form in -s, or a base form after a plural, is a verb and no noun."""
        word = words[i]
        before = words[i - 1] if i else None
        after = words[i + 1] if i + 1 < len(words) else None
        if before is None or after is None or not word.form.islower():
            return False
        if self._follows_relative(words, i):
            return True
        if before.lower in self.small.subjects - _DEMONSTRATIVES:
            return bool(word.verb.third) == (before.lower in _SINGULAR)
        if self._is_counted_noun(words, i) or self._ends_object(words, i, groups):
            return False
        if word.verb.third:
            return self._is_third_person(words, i, groups)
        plural = before.lower.endswith("s") and before.lower not in self.before_noun and not before.lower.endswith("'s")
        if plural and word.verb.base in self.reading.clause_taking and after.form in _AFTER_SPEECH:
            return True
        if plural and self.dated.is_link(words, i):
            return True
        if self.dated.is_appointed(words, i):
            return (plural or self.dated.has_joined_subject(words, i, groups)) and not self._precedes_verb(words, i)
        noun_like = word.verb.base in self.reading.noun_like
        if after.lower not in self.small.determiners or (noun_like and after.lower not in _ARTICLES):
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

    def shares_passive(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the form shares the auxiliary of the verb before: "was charged on Monday and released"."""
        joined = i > 0 and words[i - 1].lower in self.small.conjunctions
        leading = bool(groups) and groups[-1].passive and any(group.finite and group.passive for group in groups)
        passive = leading and bool(words[i].verb.participle)
        transitive = words[i].verb.past not in self.reading.intransitive
        return joined and passive and transitive and self._is_open_ended(words, i)

    def _shares_infinitive(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether "and" joins a bare form with its object to an infinitive: "to leave the land and free prisoners"."""
        last = groups[-1] if groups else None
        infinitive = last is not None and not last.finite and not last.passive and last.head_start > last.start
        pair = words[i + 1 : i + 2]
        if not infinitive or not pair or words[i - 1].lower != "and" or not words[i].verb.base:
            return False
        return pair[0].lower in self.small.determiners or (pair[0].form.islower() and pair[0].lower.endswith("s"))

    @staticmethod
    def _is_counted_noun(words: list[Word], i: int) -> bool:
        """Whether a number stands before that counts: "3,045 attacks", but not "Flight 12 leaves" or "in 2002 runs"."""
        named = i > 1 and (words[i - 2].form[0].isupper() or words[i - 2].lower in {"in", "since"})
        return words[i - 1].lower in _NUMBERS or (words[i - 1].form[0].isdigit() and not named)

    def _ends_object(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the form ends a noun phrase right after a verb: "made her Lisbon debut"."""
        if not groups or not groups[-1].finite or groups[-1].lemma in self.reading.clause_taking:
            return False
        openers = _ARTICLES | self.small.quantities
        near = range(i - 1, max(i - _REACH, 0), -1)
        k = next((k for k in near if words[k].lower in openers or words[k].form[0].isdigit()), None)
        after_verb = k is not None and words[k - 1].end == groups[-1].end
        return after_verb and not any(word.lower in self.small.subordinators for word in words[k:i])

    def _is_in_pair(self, words: list[Word], i: int) -> bool:
        """Whether a verb in -s that can be no noun is joined to the form: "designs and builds"."""
        pair = words[i + 1 : i + 3]
        joined = len(pair) > 1 and pair[0].lower in {"and", "or"} and pair[1].form.islower()
        return joined and bool(pair[1].verb.third) and pair[1].verb.third not in self.reading.noun_like

    def _closes_aside(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the comma before the form ends what stands beside the subject: "A trial, the second, begins on"."""
        commas = [k for k in range(i - 1) if words[k].form == ","]
        if not commas or self._has_main_verb(words, groups) or self._precedes_verb(words, i):
            return False
        alone = len(commas) == 1 and commas[0] > 0 and not words[commas[0] - 1].lower.endswith("s")
        known = words[i].verb.third not in self.reading.noun_like or alone
        return known and words[0].lower not in self.small.prepositions and self._is_open_ended(words, i)

    def _is_timetabled(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the sentence has no other verb for its singular subject: "The museum opens to visitors on Friday"."""
        singular = not words[i - 1].lower.endswith("s") and words[0].lower not in self.small.prepositions
        alone = not self._has_main_verb(words, groups) and not self._precedes_verb(words, i)
        return singular and alone and self._is_open_ended(words, i)

    def _parts_clauses(self, words: list[Word], i: int, group: VerbGroup) -> bool:
        """Whether a new clause can have begun behind the verb before: after a comma, "and" or a verb of saying."""
        between = [word.lower for word in words[:i] if word.start >= group.end]
        return group.lemma in self.reading.clause_taking or any(word in self.joints for word in between)

    def _is_third_person(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        before, word, after = words[i - 1 : i + 2]
        if before.form == ",":
            counts = after.form[0].isdigit() and word.verb.third not in self.reading.noun_like
            return counts or after.lower in _ARTICLES or self._closes_aside(words, i, groups)
        if before.lower == "that":
            return True
        if before.lower in self.before_noun or before.lower.endswith("'s") or not before.form[0].isalnum():
            return False
        if groups and groups[-1].end == before.end:
            return False
        if word.verb.third not in self.reading.noun_like or self._is_in_pair(words, i):
            return after.form[0].isalnum() or after.form in _AFTER_SPEECH or after.form in {"“", '"'}
        if word.verb.third in self.timetabled and self._is_timetabled(words, i, groups):
            return True
        if groups and groups[-1].finite and not self._parts_clauses(words, i, groups[-1]):
            return False
        scaffold = after.lower == "to" and word.verb.third in self.scaffold_words
        if self.dated.is_appointed(words, i):
            return not self._precedes_verb(words, i)
        return scaffold or after.lower in self.small.determiners - _CONNECTING or after.form[0].isupper()
