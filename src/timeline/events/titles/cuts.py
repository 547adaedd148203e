"""Where a title that is too long can end: at the last phrase that leaves nothing open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.events.sentence.marks import CLAUSE_TAKING
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds
from timeline.events.titles.pieces import Piece
from timeline.languages.lexicon import event_lexicon, verb_forms, verb_lexicon
from timeline.text.verb_group import VerbGroup

_GOOD_WORDS = 11
_NEAR = 4
_SMALL = verb_lexicon().small_words
_AUXILIARIES = verb_lexicon().auxiliaries
_LOOSE_ENDS = (
    (_SMALL.determiners - _SMALL.quantities)
    | (_SMALL.prepositions - _SMALL.particles)
    | _SMALL.conjunctions
    | _SMALL.subordinators
    | (_AUXILIARIES.be | _AUXILIARIES.have | _AUXILIARIES.modals)
    | event_lexicon().reading.loose_ends
) - {"that", "this", "these", "those", "before", "since", "once"}
_CUT_BEFORE = (_SMALL.prepositions | _SMALL.subordinators | {"but", "so", "yet", "rather", "compared"}) - {"of", "than"}
_OPENS_PHRASE = (_SMALL.determiners | _SMALL.prepositions | _SMALL.subjects) - {"of"}
_PARTICLES = frozenset(
    {"up", "out", "off", "down", "away", "back", "apart", "aside", "forward", "ahead", "together", "along"}
)
_MAGNITUDES = frozenset({"thousand", "million", "billion", "trillion", "percent"})
_JOINED = {"between": "and", "both": "and", "either": "or", "neither": "nor"}
_AMOUNT = re.compile(r"[$€£¥#]?\d[\d,.]*|about|nearly|around|over|almost|roughly")


def shorten(pieces: Sequence[Piece], room: int, reading: SentenceReading) -> list[Piece]:
    """The words up to the last phrase boundary within ``room``, without loose ends."""
    if not pieces:
        return []
    limit, cutter = len(pieces), _Cutter(pieces, reading)
    fits = limit <= room and not cutter.leaves_open(limit)
    if not fits or limit > _GOOD_WORDS:
        ends = [k for k in range(1, min(limit - 1, room) + 1) if cutter.can_end(k)]
        if not fits or (ends and limit - ends[-1] >= _NEAR):
            limit = ends[-1] if ends else cutter.last_resort(min(limit, max(room, 0)))
    kept = list(pieces[:limit])
    if len(pieces) == 1 and pieces[0].lower in _PARTICLES | {"in", "over"}:
        return kept
    while kept and ((is_loose(kept[-1]) and not _counts_on(kept)) or _dangles(kept)):
        kept.pop()
    return kept


def is_loose(piece: Piece) -> bool:
    """Whether a title cannot end in a word: a preposition, an article."""
    return piece.lower in _LOOSE_ENDS or not any(c.isalnum() or c in "%”" for c in piece.form)


def _counts_on(kept: Sequence[Piece]) -> bool:
    """Whether "more" stands behind a number: "2,000 more"."""
    return len(kept) > 1 and kept[-1].lower == "more" and kept[-2].form[0].isdigit()


def _dangles(kept: Sequence[Piece]) -> bool:
    """Whether "up" or "down" stands behind a comma with nothing to tell by how much."""
    return len(kept) > 1 and kept[-1].lower in {"up", "down"} and kept[-2].form.endswith(",")


class _Cutter:
    """The words of a title with the verbs and clauses of their sentence."""

    def __init__(self, pieces: Sequence[Piece], reading: SentenceReading) -> None:
        self.pieces = pieces
        start, end = pieces[0].start, pieces[-1].end
        groups = reading.groups
        first = bisect_left(groups, start, key=lambda group: group.start)
        self.groups = [group for group in groups[first:] if group.start < end]
        self.main = groups[first - 1] if first else None
        self.clauses = [c for c in reading.clauses if not c.reduced and start <= c.group.start < end]

    def can_end(self, k: int) -> bool:
        """Whether a title can end before the word at ``k``."""
        if is_loose(self.pieces[k - 1]) or self._tears(k) or self.leaves_open(k):
            return False
        before, after = self.pieces[k - 1], self.pieces[k]
        if after.lower in {"and", "or"}:
            return before.form.endswith(",") or self._joins_whole(k)
        if before.form.endswith((",", ";")) or after.form[0] in "–—(":
            return not self._is_in_row(k)
        if after.lower == "to" and (self._follows_from(k) or self._is_moved(k)):
            return False
        return after.lower in _CUT_BEFORE or self._begins_gerund(k) or self._begins_clause(after)

    def last_resort(self, room: int) -> int:
        """The last place where a phrase breaks off: before "of" or "and", or in a row."""
        for k in range(min(room, len(self.pieces) - 1), 0, -1):
            before, after = self.pieces[k - 1], self.pieces[k]
            breaks = after.lower in {"of", "and", "or"} or before.form.endswith(",")
            if breaks and not (is_loose(before) or self._tears(k) or self.leaves_open(k)):
                return k
        return room

    def leaves_open(self, k: int) -> bool:
        """Whether the first ``k`` words open what they do not close: a clause without its verb, "between", a verb."""
        begin, end = self.pieces[0].start, self.pieces[k - 1].end
        if any(begin <= c.start <= end <= c.group.start for c in self.clauses if c.link != "and"):
            return True
        words = [piece.lower for piece in self.pieces[:k]]
        if "that" in words and not self._has_verb(k - words[::-1].index("that") - 1, end):
            return True
        if any(words.count(opening) > words.count(closing) for opening, closing in _JOINED.items() if opening in words):
            return True
        last = next((g for g in self.groups if g.start < end <= g.end), None)
        return last is not None and self._is_unfinished(last, end, k)

    def _has_verb(self, k: int, end: int) -> bool:
        """Whether a finite verb stands between the word at ``k`` and an offset."""
        return any(g.finite and self.pieces[k].start < g.start and g.end <= end for g in self.groups)

    def _is_unfinished(self, group: VerbGroup, end: int, k: int) -> bool:
        """Whether a verb at the end is torn, or wants what was said after it."""
        if end < group.end:
            return True
        if k == len(self.pieces):
            return group.lemma in CLAUSE_TAKING and not group.passive
        following = self.pieces[k].lower
        if following in _PARTICLES:
            return True
        opens = following in {"whether", "if"} or self._begins_clause(self.pieces[k])
        return following in {"that", "to"} or (opens and group.lemma in CLAUSE_TAKING)

    def _tears(self, k: int) -> bool:
        """Whether a cut tears the last word from what follows: an amount, "in connection", a participle."""
        last = self.pieces[k - 1].lower
        if _AMOUNT.fullmatch(last) and self.pieces[k - 1].form[0] not in "$€£¥#":
            return not last[0].isdigit() or self.pieces[k].lower not in _CUT_BEFORE
        if self._wants_noun(k):
            return True
        if last in event_lexicon().reading.leading_nouns or (last.endswith("ly") and self._begins_gerund(k)):
            return True
        form = verb_forms().get(last)
        hangs = form is not None and bool(form.participle or form.gerund) and not form.base
        return hangs and k > 1 and last not in noun_kinds() and not self._ends_passive(self.pieces[k - 1])

    def _wants_noun(self, k: int) -> bool:
        """Whether the last word is an amount that qualifies a noun: "a $30 million"."""
        last = k - 1 - (self.pieces[k - 1].lower in _MAGNITUDES)
        counted = last > 0 and self.pieces[last].form[0] in "$€£¥#0123456789"
        return counted and self.pieces[last - 1].lower in {"a", "an"}

    def _ends_passive(self, piece: Piece) -> bool:
        return any(g.end == piece.end and (g.finite or g.start < g.head_start) for g in self.groups)

    def _joins_whole(self, k: int) -> bool:
        """Whether "and" at ``k`` joins a phrase of its own to what stands before: "and a clinic", "and prepare"."""
        if k + 1 >= len(self.pieces):
            return False
        joined = self.pieces[k + 1]
        verb = any(g.start <= joined.start < g.end for g in self.groups)
        return verb or joined.lower in _SMALL.determiners | _SMALL.prepositions

    def _is_in_row(self, k: int) -> bool:
        """Whether the comma before ``k`` stands in a row: "a, b and c"."""
        near = [piece.lower for piece in self.pieces[k : k + _NEAR]]
        return bool({"and", "or"} & set(near)) and self.pieces[k].lower not in _CUT_BEFORE

    def _follows_from(self, k: int) -> bool:
        return "from" in [piece.lower for piece in self.pieces[max(0, k - _NEAR) : k]]

    def _is_moved(self, k: int) -> bool:
        """Whether "to" at ``k`` tells what somebody is asked or made to do: "asked Peru to help"."""
        start = self.pieces[k].start
        last = next((g for g in reversed(self.groups) if g.start < start), self.main)
        infinitive = any(g.start == start for g in self.groups)
        return infinitive and last is not None and last.lemma in event_lexicon().reading.moving

    def _begins_gerund(self, k: int) -> bool:
        """Whether a participle with words of its own begins at ``k``: "saying that", no "composite trading"."""
        if any(piece.form.endswith(",") for piece in self.pieces[max(0, k - _NEAR + 1) : k - 1]):
            return False
        start = self.pieces[k].start
        following = self.pieces[k + 1] if k + 1 < len(self.pieces) else None
        governs = following is not None and (following.lower in _OPENS_PHRASE or following.form[0].isupper())
        group = next((g for g in self.groups if g.start == start and not g.finite), None)
        return group is not None and (governs or group.lemma in CLAUSE_TAKING)

    def _begins_clause(self, piece: Piece) -> bool:
        return any(c.start == piece.start for c in self.clauses)
