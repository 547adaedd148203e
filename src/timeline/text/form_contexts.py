"""What stands beside a verb form: what both its readings, participle and finite verb, ask."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.languages.lexicon import event_lexicon
from timeline.languages.word_lists import VerbLexicon
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word, ends_as_adverb

_REACH = 4
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_PARTS_OF_DAY = frozenset({"morning", "afternoon", "evening"})
_PAIRING = frozenset({"and", "or"})
_DEGREES = frozenset({"still", "also", "already", "once", "long", "most", "very", "more"})
_ONCE = frozenset({"first", "last", "once", "twice", "since", "later", "now", "then", "also", "long", "never", "still"})
_DASHES = frozenset({",", ";", ":", "—", "–"})
NEARLY = frozenset({("more", "than"), ("less", "than"), ("all", "but"), ("well", "over")})
"""Pairs of words that stand before a verb as one adverb does: "more than doubled", "all but ended"."""

ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_ABOUT = frozenset({"about", "around", "over", "nearly"})
_PLACING = frozenset({"in", "on", "over", "around", "through", "along", "down", "up"})


class FormContexts:
    """Answers what stands round the words of a sentence, with the words of a language."""

    def __init__(self, lexicon: VerbLexicon) -> None:
        self.small = lexicon.small_words
        self.reading = lexicon.reading
        self.calendar = event_lexicon().names.calendar
        self.auxiliary = lexicon.auxiliaries.forms
        self.counting = self.small.quantities | event_lexicon().reading.numbers | {"a", "an"}
        self.before_noun = self.small.determiners | self.small.prepositions
        self.joints = self.small.conjunctions | self.small.subordinators | _DASHES
        self.leading = self.small.subordinators - self.small.prepositions - {"that", "whether", "as", "once"}
        self.openers = self.joints | self.small.subjects | {'"', "“", "to"}
        self.dates = self.calendar - {"may", "march"} | {"last", "yesterday", "today", "earlier"}

    def is_attribute(self, words: list[Word], i: int) -> bool:
        """Whether the form is an adjective before a noun: "the newly appointed minister", "of increased trade"."""
        k = self._before_degrees(words, i)
        if k < 0 or (words[i].verb.past and not words[i].verb.participle):
            return False
        before = words[k].lower
        if before in {"and", "or"} and k and words[k - 1].verb.participle and self.is_attribute(words, k - 1):
            return True
        if words[k].verb.gerund and not words[k].verb.base:
            return words[i].verb.past not in self.reading.intransitive or not self.is_open_ended(words, i)
        if words[i].verb.gerund:
            return before in self.small.determiners or before.endswith("'s")
        if before in self.small.quantities and self.is_open_ended(words, i):
            return k > 0 and words[k - 1].lower in self.small.prepositions
        if before in self.small.determiners and before not in {"this", "that", "all", "both", "each", "which", "what"}:
            return True
        if (before[0].isdigit() or before in self.small.magnitudes) and self.is_counted(words, i):
            return True
        if before == "," and k > 1 and words[k - 2].lower in {"a", "an"} and not self.is_open_ended(words, i):
            return not any(word.form == "," for word in words[:k])
        return before.endswith("'s") or (before in self.small.prepositions and before not in self.small.particles)

    @staticmethod
    def _before_degrees(words: list[Word], i: int) -> int:
        """The place of the nearest word before that is no adverb: "exports" for "exports more than doubled"."""
        k = i - 1
        while k >= 0 and k > i - _REACH and (ends_as_adverb(words[k].lower) or words[k].lower in _DEGREES):
            k -= 1
        return k - 2 if k > 1 and (words[k - 1].lower, words[k].lower) in NEARLY else k

    @staticmethod
    def before_adverbs(words: list[Word], i: int) -> int:
        """The place before the adverbs in front of a form, -1 if there is none."""
        k = i - 1
        while k >= 0 and (words[k].lower in _ONCE or ends_as_adverb(words[k].lower)):
            k -= 1
        return k

    def is_counted(self, words: list[Word], i: int) -> bool:
        """Whether a number before the form counts the noun after it: "82 armed men"."""
        after = words[i + 1] if i + 1 < len(words) else None
        noun = after is not None and after.lower.endswith(("s", "men", "people")) and after.form.islower()
        return noun and words[i].verb.past not in self.reading.intransitive and not self.is_open_ended(words, i)

    def has_main_verb(self, words: list[Word], groups: list[VerbGroup]) -> bool:
        """Whether a finite verb outside an inner clause has been read: not "who was born in Oslo and left"."""
        return next(self.main_verbs(words, groups), None) is not None

    def main_verbs(self, words: list[Word], groups: list[VerbGroup]) -> Iterator[VerbGroup]:
        """The finite verbs outside inner clauses."""
        at = {word.start: k for k, word in enumerate(words)}
        inside, begin = False, 0
        for group in groups:
            k = at.get(group.start, 0)
            joined = k > 1 and words[k - 1].lower in _PAIRING and words[k - 2].form != ","
            inside = self._is_led_in(words, begin, k) or (inside and joined)
            if group.finite and not inside:
                yield group
            begin = k + 1

    def _is_led_in(self, words: list[Word], begin: int, k: int) -> bool:
        """Whether a word such as "who" or "when" opens the clause of the verb at ``k``."""
        if k and words[k - 1].lower in _RELATIVES:
            return True
        for m in range(k - 1, begin - 1, -1):
            if words[m].form == ",":
                return False
            if words[m].lower in self.leading or (words[m].lower == "that" and self._hangs(words, m)):
                return True
        return False

    def _hangs(self, words: list[Word], k: int) -> bool:
        """Whether "that" hangs on the noun before it."""
        before = words[k - 1] if k else words[k]
        return k > 0 and before.form[0].isalpha() and before.lower not in self.before_noun | self.joints

    def is_open_ended(self, words: list[Word], i: int) -> bool:
        """Whether no object follows: a preposition, an adverb or the end of the clause does."""
        k = i + 1
        while k < len(words) and ends_as_adverb(words[k].lower):
            k += 1
        if k + 1 < len(words) and words[k].lower in self.small.particles and words[k + 1].lower in ARTICLES:
            return words[k].lower in _PLACING
        after = words[k].lower if k < len(words) else ","
        if after in _ABOUT and k + 1 < len(words) and words[k + 1].form[0].isdigit():
            return self._is_year(words, k + 1)
        return (
            self.is_count_of_time(words, k)
            or after in self.dates
            or self.is_this_period(words, k)
            or after in self.small.prepositions
            or after in self.small.adverbs
            or after in {",", "."}
        )

    def _is_year(self, words: list[Word], k: int) -> bool:
        """Whether a year stands at ``k``, and no count of things: "painted around 1475,", not "around 1475 coins"."""
        behind = words[k + 1].lower if k + 1 < len(words) else "."
        ends = not behind[0].isalnum() or behind in self.joints | self.small.prepositions | self.auxiliary
        return ends and len(words[k].form) == len("1475") and words[k].form.isdigit()

    def is_count_of_time(self, words: list[Word], k: int) -> bool:
        """Whether a length such as "four years" or "a century" stands at ``k``."""
        pair = words[k : k + 2]
        counted = len(pair) > 1 and (pair[0].form[0].isdigit() or pair[0].lower in self.counting)
        return counted and pair[1].lower in self.reading.periods

    def is_this_period(self, words: list[Word], k: int) -> bool:
        """Whether "this week" or the like stands at ``k``."""
        return (
            [w.lower for w in words[k : k + 1]] == ["this"]
            and words[k + 1 : k + 2] != []
            and (words[k + 1].lower in self.reading.periods | _PARTS_OF_DAY)
        )

    def is_finite(self, words: list[Word], k: int) -> bool:
        """Whether an auxiliary or a past form that is no adjective stands at ``k``."""
        word = words[k]
        auxiliary = word.lower in self.auxiliary and word.form.islower()
        return auxiliary or bool(word.verb.past and not self.is_attribute(words, k))

    def precedes_verb(self, words: list[Word], i: int) -> bool:
        """Whether a finite verb follows in the same clause, for which the noun before this one is the subject."""
        for k in range(i + 1 + 2 * self.is_this_period(words, i + 1), len(words)):
            if self._is_paired(words, k) or self._is_paired(words, k - 1):
                continue
            if words[k].lower in self.openers and not self.opens_date(words, k):
                return self.resumes_after(words, k)
            if words[k].form.islower() and self.is_finite(words, k):
                return True
        return False

    @staticmethod
    def _is_paired(words: list[Word], k: int) -> bool:
        """Whether "and" joins a participle at its place: "held in May | and charged with theft"."""
        after = words[k + 1] if k + 1 < len(words) else words[k]
        return words[k].lower in _PAIRING and bool(after.verb.participle) and not after.verb.gerund

    def opens_date(self, words: list[Word], k: int) -> bool:
        """Whether a date follows: "since Saturday", "until 1945"."""
        after = words[k + 1] if k + 1 < len(words) else words[k]
        named = after.form[0].isupper() and after.lower in self.calendar
        return named or after.lower in self.dates or after.form[0].isdigit()

    def resumes_after(self, words: list[Word], comma: int) -> bool:
        """Whether an aside without a verb stands at the comma and an auxiliary goes on behind it: ", a nurse, was"."""
        for k in range(comma + 1, len(words) - 1):
            word = words[k]
            if word.form == ",":
                return words[comma].form == "," and words[k + 1].lower in self.auxiliary
            if word.lower in self.openers or word.lower in self.auxiliary:
                return False
        return False

    def ends_object(self, words: list[Word], i: int, groups: list[VerbGroup]) -> bool:
        """Whether the form ends a noun phrase right after a verb: "made her Lisbon debut"."""
        if not groups or not groups[-1].finite or groups[-1].lemma in self.reading.clause_taking:
            return False
        openers = ARTICLES | self.small.quantities
        near = range(i - 1, max(i - _REACH, 0), -1)
        k = next((k for k in near if words[k].lower in openers or words[k].form[0].isdigit()), None)
        after_verb = k is not None and words[k - 1].end == groups[-1].end
        return after_verb and not any(word.lower in self.small.subordinators for word in words[k:i])
