"""Past or future: what the verb that governs a date tells, and the words beside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import chain, islice

from timeline.languages import Language
from timeline.languages.lexicon import has_verbs, verb_lexicon
from timeline.resolution.clause import Clause, Direction
from timeline.resolution.cues import NEAREST, REACH, CuedClause, TenseCues
from timeline.resolution.directness import befalls, is_direct, is_found, is_ing_noun, is_main, is_near, opens_clause
from timeline.resolution.hints import LAST_WORD, LONGEST_WORD, Hint
from timeline.resolution.reading import Reading
from timeline.text.sentence_words import words_of
from timeline.text.verbs import VerbGroup, governing_group

_OPEN_MODALS = frozenset({"can", "could", "may", "might", "should"})

ClauseReader = Callable[[int, Hint], Clause]
"""Reads the clause of an expression from its offset and its hint."""


def clause_reader(text: str, reading: Reading, language: Language) -> ClauseReader:
    """What reads the clauses of a sentence: its verbs if the language has a verb lexicon, else its words of tense."""
    if has_verbs(language.code):
        verbs = SentenceVerbs(text, reading, language)
        return lambda position, hint: TensedClause(verbs, position, hint)
    cues = TenseCues(text, reading.sentence, language.tense)
    return lambda position, hint: CuedClause(cues, position, hint)


class SentenceVerbs:
    """The verb groups of one sentence, read when first asked for."""

    def __init__(self, text: str, reading: Reading, language: Language) -> None:
        self.text = text
        self._place = reading.sentence
        self._found = reading.found
        self._language = language

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self._place.start

    @property
    def ahead(self) -> frozenset[str]:
        """Words that look ahead (*planned*)."""
        return self._language.words_of("looking_ahead")

    @cached_property
    def groups(self) -> list[VerbGroup]:
        """The verb groups, left to right; nouns in -ing are none."""
        groups = words_of(self.text)(*self._place).groups
        return [group for group in groups if not is_ing_noun(self.text, group)]

    @cached_property
    def requests(self) -> bool:
        """Whether the sentence begins by asking for something: *Let's meet on Friday*, *See you Monday*."""
        start, _ = self._place
        opening = self.text[start : start + LONGEST_WORD].lstrip("\"“‘'`").lower().replace("’", "'")
        return opening.startswith(verb_lexicon().outlook.requests)

    def has_time(self, start: int, end: int) -> bool:
        """Whether a time expression stands between two offsets."""
        return self.first_time(start, end) < end

    def first_time(self, start: int, end: int) -> int:
        """Where the first time expression between two offsets begins, else ``end``."""
        first = bisect_left(self._found, start, key=lambda found: found.start)
        return min(self._found[first].start, end) if first < len(self._found) else end

    def near(self, position: int) -> list[VerbGroup]:
        """The few groups on each side of an offset that can govern what stands there."""
        at = bisect_right(self.groups, position, key=lambda group: group.start)
        beside = self.groups[max(0, at - NEAREST) : at + NEAREST]
        return [g for g in beside if g.end > position - REACH and g.start < position + REACH]


class TensedClause(Clause):
    """The clause of an expression, by its offset and what the word before it tells."""

    def __init__(self, verbs: SentenceVerbs, position: int, hint: Hint) -> None:
        self._verbs = verbs
        self._position = position
        self._hint = hint

    @cached_property
    def _group(self) -> VerbGroup | None:
        """The verb that governs the expression; of verbs side by side the first, which has the tense."""
        near = self._verbs.near(self._position)
        around = next((g for g in near if g.start < self._position < g.end), None)
        group = around or governing_group(self._verbs.text, near, self._position)
        while group is not None and (leader := self._leader(near, group)) is not None:
            group = leader
        return group

    def _leader(self, groups: list[VerbGroup], group: VerbGroup) -> VerbGroup | None:
        """*will stay closed*, *is to resume trading*: the verb right before one that has no tense of its own.

        Behind *of* it is a noun of the verb before it (*declared a day of mourning*); a participle may tell how that
        found something.
        """
        leader = next((g for g in reversed(groups) if g.end < group.start), None)
        if not group.finite and self._verbs.text.endswith("of ", 0, group.start):
            return leader
        if leader is not None and is_found(self._verbs.text, leader, group):
            return leader
        before = next((g for g in groups if g.start < g.end < group.start == g.end + 1), None)
        return before if not group.finite and group.head_start == group.start else None

    @cached_property
    def direction(self) -> Direction:
        """Where the date lies by its verb; without one, or after *since*, by the word before it."""
        if self._hint.direction is Direction.PAST:
            return Direction.PAST
        group = self._group
        if self._verbs.requests and (group is None or not group.finite or group.start > self._position):
            return Direction.FUTURE
        by_verb = self._by_verb(group) if group else Direction.UNKNOWN
        return by_verb if by_verb is not Direction.UNKNOWN else self._hint.direction

    @property
    def promises(self) -> bool:
        """Whether the verb is in the future tense."""
        return self._group is not None and self._group.tense == "future"

    @property
    def foresees(self) -> bool:
        """Whether the present tense tells what is set to come: *the ferry resumes on 3 May*."""
        group = self._group
        present = group is not None and group.tense == "present" and not group.perfect and not group.modal
        return present and self.direction is Direction.FUTURE

    @property
    def is_aside(self) -> bool:
        """Whether the verb is a participle that tells what was done, or that of a relative clause."""
        group = self._group
        if group is None or not group.finite:
            return group is not None and self._is_done(group)
        return not is_main(self._verbs.text, self._verbs.start, group.start)

    @property
    def recalls(self) -> bool:
        """Whether the verb is in the past perfect, but not of what was done *by* the date."""
        group = self._group
        if self._hint.direction is Direction.FUTURE and not self._hint.lasting:
            return False
        return group is not None and group.tense == "past" and group.perfect and not group.modal

    @property
    def is_firm(self) -> bool:
        """Whether the date is the day of its verb: *was elected on 3 May*, not *called a strike on 3 May*."""
        group = self._group
        if group is None or not group.finite or group.modal not in ("", "will") or group.plans:
            return False
        if group.tense not in ("past", "future") or group.perfect or group.lemma in verb_lexicon().outlook.unsettling:
            return False
        text, start = self._verbs.text, self._verbs.start
        befallen = self._position < group.start and befalls(text, start, self._position)
        return befallen or self.is_opened or is_direct(text, group, self._position)

    @property
    def tells(self) -> bool:
        """Whether a main verb of the past has the date: not one of a relative clause, nor a participle."""
        group = self._group
        if group is None or not self.tells_aside:
            return False
        return self.is_opened or is_main(self._verbs.text, self._verbs.start, group.start)

    @property
    def tells_aside(self) -> bool:
        """Whether a finite verb of the past has the date: *Lind, who left in May 2017, is back*."""
        group = self._group
        if group is None or not group.finite or group.tense != "past" or group.modal:
            return False
        return self.is_opened or is_near(self._verbs.text, group.end, self._position)

    @property
    def is_opened(self) -> bool:
        """Whether the date opens the clause: *On 3 May it sank*."""
        ahead = self._group is not None and self._position < self._group.start
        return ahead and opens_clause(self._verbs.text, self._verbs.start, self._position)

    @property
    def alone(self) -> bool:
        """Whether the sentence has no verb."""
        return not self._verbs.groups

    def _by_verb(self, group: VerbGroup) -> Direction:
        if group.modal and group.perfect and group.tense == "past":
            return Direction.PAST if group.plans and self._had(group) else Direction.UNKNOWN
        if group.tense == "future" or self._looks_ahead(group) or self._is_led_ahead(group):
            return Direction.FUTURE
        if (self._hint.lasting and self._lasts(group)) or self._is_moved(group):
            return Direction.FUTURE
        if group.modal:
            return Direction.UNKNOWN if group.perfect or group.modal in _OPEN_MODALS else Direction.FUTURE
        if self._is_awaited(group):
            return Direction.FUTURE
        if group.tense == "past" or group.perfect or self._is_done(group):
            return Direction.PAST
        return Direction.FUTURE if group.tense == "present" and self._is_set(group) else Direction.UNKNOWN

    def _had(self, group: VerbGroup) -> bool:
        """*had been due to open*; not *was to have opened*, which may have been meant for a day to come."""
        return self._verbs.text[group.start : group.end].lower().startswith("had")

    def _is_set(self, group: VerbGroup) -> bool:
        """*the fair opens on Friday*, *the council meets again on Monday*, *Peru expects its first launch in May*."""
        outlook = verb_lexicon().outlook
        if group.lemma in verb_lexicon().scaffolds.expected and not group.passive:
            return True
        listed = any(group.lemma in verbs for verbs in (outlook.timetabled, outlook.fixtures, outlook.billed))
        if listed or self._verbs.text.startswith(outlook.staged, group.head_start) or self._is_subject_of(group):
            return True
        if self._leads_to_promise(group):
            return True
        if group.lemma == "be" and self._is_on_day(group):
            return True
        return (group.lemma == "be" or group.lemma in outlook.appointed) and self._is_right_before(group)

    def _leads_to_promise(self, group: VerbGroup) -> bool:
        """*When the lamps are lit on Saturday, the choir will sing*: the clause before one that tells what will be."""
        opening = self._verbs.text[self._verbs.start : self._verbs.start + LONGEST_WORD].lower().split()[:1]
        first, second = islice(chain((g for g in self._verbs.groups if g.finite), (None, None)), 2)
        return first == group and second is not None and second.tense == "future" and _CONDITIONS.issuperset(opening)

    def _is_subject_of(self, group: VerbGroup) -> bool:
        """Whether the date is one word, and right before a verb that tells what it is: *Sunday marks ten years*."""
        told = self._verbs.text[self._position : group.start]
        return group.lemma in verb_lexicon().outlook.marking and len(told.split()) == 1

    def _is_right_before(self, group: VerbGroup) -> bool:
        """*meets again on Monday*, *is due Friday*: only adverbs and words of a plan stand before the first date."""
        lexicon = verb_lexicon()
        between = self._verbs.text[group.end : self._verbs.first_time(group.end, self._position)].split()
        passing = lexicon.small_words.adverbs | lexicon.scaffolds.scheduled | _ON
        return group.end < self._position and all(
            word.lower() in passing or word.endswith("ly") or word[0].isupper() for word in between
        )

    def _is_on_day(self, group: VerbGroup) -> bool:
        """*is out on Thursday*, *are no trains on Sunday*; not *is up on Thursday*, nor what a comma parts from it."""
        between = self._verbs.text[group.end : self._position]
        words = between.split()
        near = between.endswith(" on ") and "," not in between and len(words) <= _NEAR_WORDS
        return near and verb_lexicon().outlook.drifting.isdisjoint(words)

    def _is_awaited(self, group: VerbGroup) -> bool:
        """*the results were expected Friday*, *she was due back Friday*; not *due to snow*, *its forecast Friday*."""
        if group.lemma == "be":
            between = self._verbs.text[group.end : self._position].split()
            return between[:1] == ["due"] and between[1:2] != ["to"]
        is_noun = not group.finite and group.head.lower() == group.lemma
        awaited = group.passive and not is_noun and group.head.lower() in verb_lexicon().scaffolds.expected
        return awaited and not group.perfect and self._is_right_before(group)

    def _is_done(self, group: VerbGroup) -> bool:
        """*the law passed in May*, *a record set on Sunday*: a past participle, but not of a plan (*set for May*)."""
        if group.finite or not group.passive or group.start != group.head_start:
            return False
        if group.head.lower() == "set":
            return self._verbs.text.startswith((" on ", " in "), group.end)
        scaffolds = verb_lexicon().scaffolds
        return group.head.lower() not in scaffolds.scheduled | scaffolds.expected

    def _is_led_ahead(self, group: VerbGroup) -> bool:
        """*the talks, set to resume on Monday*: what the word before an infinitive tells."""
        if group.finite or not self._verbs.text.startswith("to ", group.start):
            return False
        scaffolds = verb_lexicon().scaffolds
        leading = LAST_WORD.search(self._verbs.text, max(0, group.start - LONGEST_WORD), group.start)
        return leading is not None and leading[1].lower() in scaffolds.scheduled | scaffolds.expected

    def _lasts(self, group: VerbGroup) -> bool:
        """*has given them until Tuesday*, *extended the talks until Friday*."""
        return (group.perfect and group.tense == "present") or group.lemma in verb_lexicon().outlook.delaying

    def _is_moved(self, group: VerbGroup) -> bool:
        """*the trial was put back to mid-June*, *called a strike for Friday*, *readers can borrow it from Friday*"""
        outlook, text = verb_lexicon().outlook, self._verbs.text
        delayed = group.lemma in outlook.delaying and text.endswith((" to ", " to the "), group.end, self._position)
        arranged = group.lemma in outlook.arranging and text.endswith(_ARRANGED, group.end, self._position)
        offered = group.modal == "can" and text.endswith(" from ", group.end, self._position)
        return delayed or arranged or offered

    def _looks_ahead(self, group: VerbGroup) -> bool:
        """*planned for Monday*; not *its forecast for 2024 on Monday*, nor *as planned*, which tells how it went."""
        words = self._verbs.text[group.start : self._position].lower()
        at = max(((found, word) for word in self._verbs.ahead if (found := words.rfind(word)) >= 0), default=None)
        if at is None or (words.endswith(" on ") and self._verbs.has_time(group.start + at[0], self._position)):
            return False
        if group.tense == "past" and (words.endswith(" plans on ") or self._was_put_off(group, at[1], words)):
            return False
        return at[1].startswith("as ") or "as" not in words[: at[0]].split()[-2:]

    @staticmethod
    def _was_put_off(group: VerbGroup, word: str, words: str) -> bool:
        """*postponed its census on Friday*: the day is that of the verb, not the one put off *to* or *until*."""
        put_to = words.endswith((" to ", " until ", " till ", " for "))
        delays = word == group.head.lower() and group.finite and group.lemma in verb_lexicon().outlook.delaying
        return delays and not put_to


_CONDITIONS = frozenset({"when", "once", "after", "before", "if"})
_ON = frozenset({"on", "for", "in", "at", "from", "between", "by", "until", "after", "before"})
_ARRANGED = (" for ", " from ", " date of ", " deadline of ")
_NEAR_WORDS = 6
