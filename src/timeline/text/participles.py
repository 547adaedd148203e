"""Forms in -ed that hang on a noun: "the bloc set up in 1996"."""

from __future__ import annotations

from timeline.languages.lexicon import event_lexicon
from timeline.text.form_contexts import FormContexts
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_REACH = 4
_REDUCING = frozenset({"when", "while", "though", "although", "if", "unless"})
_ASIDE = frozenset({",", "-", "–", "—", "--"})
_OBJECTIVE = frozenset({"whose", "whom", "which"})


class Participles(FormContexts):
    """Tells participles from the past tense."""

    def is_participle(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a form in -ed hangs on the noun before it: "the bloc set up in 1996", "a plan backed by"."""
        word = words[i]
        if not word.verb.past or (word.verb.participle and self._is_plainly_participle(words, i, groups)):
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
        open_end = self.is_open_ended(words, i)
        transitive = word.verb.past not in self.reading.intransitive
        if self._opens_phrase(words, i):
            hangs = transitive and (self.has_main_verb(words, groups) or sum(w.form == "," for w in words[:i]) == 1)
            return open_end and (i == 0 or hangs or self._in_parenthesis(words, i))
        if open_end and not groups and transitive and self._in_circumstance(words, i):
            return True
        if not open_end:
            return False
        return self._follows_verb(words, i, groups) or (transitive and self.precedes_verb(words, i))

    def _is_plainly_participle(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the words before leave no other reading: "when asked", "believed lost", "built and later sold"."""
        before = words[i - 1] if i else words[i]
        told = bool(groups) and groups[-1].passive and groups[-1].end == before.end
        if before.lower in _REDUCING or told or self._opens_aside(words, i, groups):
            return True
        return self.before_adverbs(words, i) < i - 1 and self._joins_fronted(words, i, groups)

    def _in_circumstance(self, words: list[Word], i: int) -> bool:
        """Whether it stands in a phrase that tells the circumstances, before the subject or in commas behind it."""
        return self._in_fronted_phrase(words, i) or self._in_aside(words, i)

    def _in_aside(self, words: list[Word], i: int) -> bool:
        """Whether it stands in a phrase between commas behind the subject: "Lee, in a letter written to us, said"."""
        comma = next((k for k in range(i - 1, 0, -1) if words[k].form == ","), None)
        led = comma is not None and words[comma + 1].lower in self.small.prepositions
        return led and self._in_parenthesis(words, i)

    def _has_doer(self, words: list[Word], i: int) -> bool:
        """Whether "by" and no figure follows, also behind a particle: "backed by", "set up by"."""
        particle = words[i].verb.past not in self.reading.intransitive and self._is_particle(words, i + 1)
        pair = words[i + 1 + particle : i + 3 + particle]
        if len(pair) < len(("by", "whom")) or pair[0].lower != "by":
            return False
        share = words[i + 2 + particle : i + 4 + particle]
        return not pair[1].form[0].isdigit() and not any(word.lower in self.small.fractions for word in share)

    def _is_particle(self, words: list[Word], k: int) -> bool:
        return k < len(words) and words[k].lower in self.small.particles

    def _opens_phrase(self, words: list[Word], i: int) -> bool:
        """Whether only an adverb stands between the form and the comma before it: ", first elected in 2015,"."""
        k = self.before_adverbs(words, i)
        return k < 0 or words[k].form in _ASIDE

    def _joins_fronted(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the form goes on with a participle before it: "Founded in 1990 and based in Oslo, the firm"."""
        k = self.before_adverbs(words, i)
        joined = k > 0 and words[k].lower in self.small.conjunctions and words[k - 1].form != ","
        if not joined or not groups or groups[-1].finite or not groups[-1].passive or not words[i].verb.participle:
            return False
        by = [word.lower for word in words[i + 1 : i + 2]] == ["by"]
        fronted = groups[-1].start == words[0].start or self._in_parenthesis(words, i) or self.precedes_verb(words, i)
        return by or (fronted and self.is_open_ended(words, i))

    def _opens_aside(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether it opens what commas set behind the first noun: "The ship, painted white, sank"."""
        comma = self.before_adverbs(words, i)
        thought = i + 1 < len(words) and words[i + 1].verb.participle
        speaks = words[i].verb.past in self.reading.clause_taking and not (thought or self.is_open_ended(words, i))
        led = words[0].lower in self.small.prepositions | self.small.openers | self.small.subordinators
        if comma < 1 or words[comma].form != "," or groups or led or speaks:
            return False
        return all(word.form != "," for word in words[:comma]) and self._is_closed(words, i)

    def _is_closed(self, words: list[Word], i: int) -> bool:
        """Whether a comma follows."""
        return any(word.form == "," for word in words[i + 1 :])

    def _awaits_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a relative word stands before and has no verb yet: "a firm whose mill burned", "which Lee ran"."""
        begin = groups[-1].end if groups else 0
        if i and self._is_relative_that(words, i - 1, begin):
            return True
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

    def _in_parenthesis(self, words: list[Word], i: int) -> bool:
        """Whether a comma or dash closes what it begins and a verb follows: "The firm, based in Leeds, closed"."""
        comma = next((k for k in range(i, len(words) - 1) if words[k].form in _ASIDE), None)
        if comma is None:
            return False
        word = words[comma + 1]
        present = word.verb.third and word.verb.third not in self.reading.noun_like
        return word.lower in self.auxiliary or (word.form.islower() and bool(word.verb.past or present))

    def _in_fronted_phrase(self, words: list[Word], i: int) -> bool:
        """Whether it stands in a phrase before the subject: "In an article published on Tuesday, she called for"."""
        if words[0].lower not in self.small.prepositions or any(w.form == "," for w in words[:i]):
            return False
        comma = next((k for k in range(i, len(words)) if words[k].form == ","), len(words))
        return any(self.is_finite(words, k) for k in range(comma, len(words)))

    def _follows_verb(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether a finite verb of the same clause stands before, so that this one can only hang on a noun."""
        last = next((g for g in reversed(groups) if g.finite or not g.passive), None)
        transitive = words[i].verb.past not in self.reading.intransitive
        if last is not None and self._hangs_on_noun(words, last, groups):
            return self.precedes_verb(words, i)
        if last is None or (not transitive and (last.lemma in self.reading.clause_taking or not last.finite)):
            return False
        between = [w.lower for w in words[:i] if w.start >= last.end]
        if last.finite and not self.has_main_verb(words[:i], groups):
            closed = not any(w in self.joints for w in between) and self._in_parenthesis(words, i)
            return closed or self.precedes_verb(words, i)
        said = last.lemma in self.reading.speaking and bool(between) and between[0] not in self.small.prepositions
        if said and not any(w in self.joints for w in between):
            return self.precedes_verb(words, i)
        return not any(w in self.joints for w in between) and len(between) > (last.lemma in self.reading.clause_taking)

    def _hangs_on_noun(self, words: list[Word], group: VerbGroup, groups: list[VerbGroup]) -> bool:
        """Whether a verb that is not finite belongs to the subject: "a dam holding back waste", "a plan to sell it"."""
        if group.finite or any(g.finite for g in groups):
            return False
        before = next((word for word in reversed(words) if word.end <= group.start), None)
        return before is not None and before.form[0].isalnum() and before.lower not in self.before_noun | self.joints
