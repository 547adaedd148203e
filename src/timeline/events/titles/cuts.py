"""Where a title that is too long can end: at the last phrase that leaves nothing open."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.events.sentence.marks import CLAUSE_TAKING, FIXED
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import noun_kinds
from timeline.events.titles.ends import OPENS_ASIDE, drop_described, is_left_over, is_loose
from timeline.events.titles.pieces import Piece, drop_appositions
from timeline.events.titles.wording import is_plural
from timeline.languages.inflection import verb_forms
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.verb_group import VerbGroup

_GOOD_WORDS = 11
_NEAR = 4
_FAR = 7
_SMALL = verb_lexicon().small_words
_INTRANSITIVE = verb_lexicon().reading.intransitive
_CUT_BEFORE = (_SMALL.prepositions | _SMALL.subordinators | {"but", "so", "yet", "rather", "compared", "versus"}) - {
    "of",
    "than",
}
_OPENS_ANY = _SMALL.determiners | _SMALL.prepositions
_OPENS_PHRASE = (_OPENS_ANY | _SMALL.subjects) - {"of"}
_SUBORDINATING = _SMALL.subordinators - _SMALL.prepositions
_STAYS = frozenset({"in", "at", "near", "by", "under", "during", "without", "after", "before", "since", "until"})
_PARTICLES = frozenset(
    {"up", "out", "off", "down", "away", "back", "apart", "aside", "forward", "ahead", "together", "along"}
)
_ALONE = _PARTICLES | {"in", "over"}
_MAGNITUDES = frozenset({"thousand", "million", "billion", "trillion", "percent"})
_JOINED = {"between": "and", "both": "and", "either": "or", "neither": "nor"}
_FIXED_PAIRS = frozenset(pair for phrase in FIXED for pair in pairwise(phrase))
_AMOUNT = re.compile(r"[$€£¥#]?\d[\d,.]*|about|nearly|around|over|almost|roughly")


def shorten(pieces: Sequence[Piece], room: int, reading: SentenceReading) -> list[Piece]:
    """The words up to the last phrase boundary within ``room``, without loose ends."""
    if not pieces:
        return []
    pieces = drop_appositions(pieces) if len(pieces) > room else pieces
    limit, cutter = len(pieces), _Cutter(pieces, reading)
    fits = limit <= room and not cutter.leaves_open(limit)
    if not fits or limit > _GOOD_WORDS:
        last = cutter.last_end(min(limit - 1, room))
        if not fits or (last and limit - last >= _NEAR):
            limit = last or cutter.last_resort(min(limit, max(room, 0)))
    kept = list(pieces[:limit])
    if len(pieces) == 1 and pieces[0].lower in _ALONE:
        return kept
    while kept and is_left_over(kept, reading):
        kept.pop()
    return drop_described(kept, reading)


def _is_plural_noun(piece: Piece) -> bool:
    """Whether a word is a noun in the plural, and no name."""
    return piece.form[0].islower() and is_plural(piece.lower)


def _is_saying(group: VerbGroup) -> bool:
    """Whether a participle opens what somebody says: "a letter saying | the road is safe"."""
    return group.progressive and not group.finite and group.lemma in event_lexicon().reading.claiming


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

    def last_end(self, room: int) -> int:
        """The last place up to ``room`` where a title can end and nothing is left wanting, 0 if there is none."""
        asked = next((k for k in range(1, min(room, _NEAR) + 1) if self._is_moved(k, by=self.main)), 0)
        ends = (k for k in range(room, asked, -1) if self.can_end(k) and not self._leaves_wanting(k))
        last = next(ends, 0)
        return self._before_aside(last) if last else 0

    def can_end(self, k: int) -> bool:
        """Whether a title can end before the word at ``k``."""
        if self._is_cut_off(k):
            return False
        before, after = self.pieces[k - 1], self.pieces[k]
        if after.lower in {"and", "or"}:
            ends_row = any(map(self._is_in_row, self._commas(max(1, k - _FAR), k)))
            return not ends_row and (before.form.endswith(",") or self._joins_whole(k))
        if (after.lower == "to" and self._follows_from(k)) or self._is_moved(k):
            return False
        if before.form.endswith((",", ";")) or after.form[0] in "–—(":
            return not self._is_in_row(k)
        return after.lower in _CUT_BEFORE or self._begins_gerund(k) or self._begins_clause(after)

    def _leaves_wanting(self, k: int) -> bool:
        """Whether what stands before ``k`` asks for what follows: "an attempt | to escape", "to talk | about"."""
        last, after = self.pieces[k - 1], self.pieces[k].lower
        if after == "to" and self._is_purpose_of(k):
            return True
        if after == "that" and last.lower.removesuffix("s") in event_lexicon().reading.content_nouns:
            return True
        group = next((g for g in self.groups if not g.finite and g.end == last.end), None)
        verbal = group is not None and last.lower not in event_lexicon().reading.ing_nouns
        if self._gives_nothing(k):
            return True
        return self._is_inside_name(k) or (verbal and group is not None and self._wants_more(group, after))

    def _gives_nothing(self, k: int) -> bool:
        """Whether a cut leaves only the one to whom something is given: "to give the boy | in Oslo a home"."""
        end = self.pieces[k - 1].end
        last = next((g for g in reversed(self.groups) if g.end < end), None)
        if last is None or last.passive or last.lemma not in event_lexicon().reading.giving:
            return False
        object_words = [piece.lower for piece in self.pieces[:k] if piece.start >= last.end]
        more = any(word in _SMALL.determiners or word[0].isdigit() for word in object_words[1:])
        return not more and self.pieces[k].lower not in {"to", "for", "by"}

    def _before_aside(self, k: int) -> int:
        """The comma before ``k`` behind which an aside begins that a cut at ``k`` would break: "Rex, a gift | from"."""
        closed = self.pieces[k - 1].form.endswith((",", ";")) or self.pieces[k].form[0] in "–—("
        commas = (j for j in range(k - 1, 0, -1) if self.pieces[j - 1].form.endswith(","))
        comma = next((j for j in commas if self.pieces[j].lower in OPENS_ASIDE), None)
        return comma if comma and not closed and self.can_end(comma) else k

    def last_resort(self, room: int) -> int:
        """The last place where a phrase breaks off: before "of" or "and"; else one that leaves something wanting."""
        places = range(min(room, len(self.pieces) - 1), 0, -1)
        for fits in (self._breaks, self.can_end):
            last = next(filter(fits, places), 0)
            if last:
                return self._before_aside(last)
        verb = next((g for g in self.groups if room and not g.finite and g.end == self.pieces[room - 1].end), None)
        return bisect_left(self.pieces, verb.start, key=lambda piece: piece.start) if verb is not None else room

    def _breaks(self, k: int) -> bool:
        """Whether a phrase can be broken before ``k``, where "of" or "and" goes on with it."""
        after = self.pieces[k].lower
        if after not in {"of", "and", "or"} or self._is_cut_off(k) or self._is_inside_name(k):
            return False
        return after == "of" or (self._ends_noun(k) and not any(map(self._is_in_row, self._commas(1, k))))

    def _commas(self, first: int, k: int) -> Iterator[int]:
        """The places from ``first`` to before ``k`` that a comma stands before."""
        return (j for j in range(first, k) if self.pieces[j - 1].form.endswith(","))

    def _ends_noun(self, k: int) -> bool:
        """Whether a whole noun stands before "and" at ``k``, and no first half: "central | and eastern towns"."""
        joined = self.pieces[k + 1].form if k + 1 < len(self.pieces) else ""
        whole = joined[:1].isupper() or _AMOUNT.match(joined) is not None
        return whole or _is_plural_noun(self.pieces[k - 1])

    def _is_cut_off(self, k: int) -> bool:
        """Whether a cut before ``k`` leaves a loose end, a torn phrase or an open clause."""
        return is_loose(self.pieces[k - 1]) or self._tears(k) or self._parts_fixed(k) or self.leaves_open(k)

    def _parts_fixed(self, k: int) -> bool:
        """Whether words that belong together stand round a cut: "as well | as"."""
        if (self.pieces[k - 1].lower, self.pieces[k].lower) not in _FIXED_PAIRS:
            return False
        words = [piece.lower for piece in self.pieces[max(0, k - _NEAR) : k + _NEAR]]
        cut = min(k, _NEAR)
        return any(
            words[cut - before : cut - before + len(phrase)] == phrase
            for phrase in FIXED
            for before in range(1, min(len(phrase), cut + 1))
        )

    def leaves_open(self, k: int) -> bool:
        """Whether the first ``k`` words open what they do not close: a clause without its verb, "between", a verb."""
        begin, end = self.pieces[0].start, self.pieces[k - 1].end
        if any(begin <= c.start <= end <= c.group.start for c in self.clauses if c.link != "and"):
            return True
        words = [piece.lower for piece in self.pieces[:k]]
        if "that" in words and not self._has_verb(k - words[::-1].index("that") - 1, end):
            return True
        saying = next((g for g in self.groups if g.end < end and _is_saying(g)), None)
        if saying is not None and not any(g.finite and saying.end < g.start < end for g in self.groups):
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
            if self._ends_in_noun(k):
                return False
            infinitive = not group.finite and group.head_start > group.start
            return group.lemma in CLAUSE_TAKING and not (group.passive or (infinitive and group.lemma in _INTRANSITIVE))
        following = self.pieces[k].lower
        if following in _PARTICLES:
            return True
        opens = following in {"whether", "if"} or self._begins_clause(self.pieces[k])
        return following in {"that", "to"} or (opens and group.lemma in CLAUSE_TAKING)

    def _ends_in_noun(self, k: int) -> bool:
        """Whether the last word is a noun in -ing: "a profit warning", but not "in ruling | that"."""
        before = self.pieces[k - 2].lower if k > 1 else ""
        return self.pieces[k - 1].lower in event_lexicon().reading.ing_nouns and before not in _SMALL.prepositions

    @staticmethod
    def _wants_more(group: VerbGroup, following: str) -> bool:
        """Whether an infinitive or gerund says too little before a word: "to assist | in", "to talk | about"."""
        if group.passive or following in _SUBORDINATING:
            return False
        return group.lemma not in _INTRANSITIVE or following not in _STAYS

    def _tears(self, k: int) -> bool:
        """Whether a cut tears the last word from what follows: an amount, "in connection", a participle."""
        last = self.pieces[k - 1].lower
        if _AMOUNT.fullmatch(last) and self.pieces[k - 1].form[0] not in "$€£¥#":
            return not last[0].isdigit() or self.pieces[k].lower not in _CUT_BEFORE
        if self._wants_noun(k) or self._says_of_what(k):
            return True
        if last in _SMALL.quantities and self.pieces[k].lower in _SMALL.determiners:
            return True
        if k > 1 and self.pieces[k - 2].lower in {"a", "an"} and _is_plural_noun(self.pieces[k - 1]):
            return True
        if last in event_lexicon().reading.leading_nouns or (last.endswith("ly") and self._begins_gerund(k)):
            return True
        form = verb_forms().get(last)
        hangs = form is not None and bool(form.participle or form.gerund) and not form.base
        return hangs and k > 1 and last not in noun_kinds() and not self._ends_passive(self.pieces[k - 1])

    def _says_of_what(self, k: int) -> bool:
        """Whether "in" at ``k`` says what an amount is of: "$40 million | in sales"."""
        money = self.pieces[k - 1].form[0] in "$€£¥#" or self.pieces[k - 1].lower in _MAGNITUDES
        following = [piece.lower for piece in self.pieces[k : k + 3]]
        return money and following[:1] == ["in"] and any(word in event_lexicon().reading.earned for word in following)

    def _wants_noun(self, k: int) -> bool:
        """Whether the last word is an amount that qualifies a noun: "a $30 million"."""
        last = k - 1 - (self.pieces[k - 1].lower in _MAGNITUDES)
        counted = last > 0 and self.pieces[last].form[0] in "$€£¥#0123456789"
        return counted and self.pieces[last - 1].lower in {"a", "an"}

    def _is_inside_name(self, k: int) -> bool:
        """Whether "for" or "of" joins capitalised words to one name: "the Agency | for Ports"."""
        if self.pieces[k].lower not in {"for", "of"} or k + 1 >= len(self.pieces):
            return False
        return self.pieces[k - 1].form.isalpha() and all(self.pieces[n].form[0].isupper() for n in (k - 1, k + 1))

    def _ends_passive(self, piece: Piece) -> bool:
        return any(g.end == piece.end and (g.finite or g.start < g.head_start) for g in self.groups)

    def _joins_whole(self, k: int) -> bool:
        """Whether "and" at ``k`` joins a phrase of its own to what stands before: "and a clinic", "and prepare"."""
        if k + 1 >= len(self.pieces):
            return False
        joined = self.pieces[k + 1]
        verb = any(g.start <= joined.start < g.end for g in self.groups)
        return verb or joined.lower in _OPENS_ANY

    def _is_in_row(self, k: int) -> bool:
        """Whether the comma before ``k`` stands in a row: "a, b and c"."""
        if self.pieces[k].lower in _CUT_BEFORE or self._explains(k):
            return False
        near = [piece.lower for piece in self.pieces[k : k + _FAR]]
        first = next((n for n, word in enumerate(near) if n >= _NEAR and word in _OPENS_PHRASE), len(near))
        return bool({"and", "or"} & set(near[:first]))

    def _explains(self, k: int) -> bool:
        """Whether a comma parts a noun from what it is or from who they are: "Acme, a mill", "three towns, Ely …"."""
        before, words = self.pieces[k - 1], [piece.form for piece in self.pieces[k : k + 2]]
        if before.form[0].isupper():
            return words[0] in {"a", "an"}
        named = words[-1][0].isupper() and words[0] == "the"
        return _is_plural_noun(before) and (words[0][0].isupper() or named)

    def _follows_from(self, k: int) -> bool:
        return "from" in [piece.lower for piece in self.pieces[max(0, k - _NEAR) : k]]

    def _is_moved(self, k: int, by: VerbGroup | None = None) -> bool:
        """Whether "to" at ``k`` tells what somebody is asked or made to do: "asked Peru to help"."""
        start = self.pieces[k].start
        if self.pieces[k].lower != "to" or not any(g.start == start for g in self.groups):
            return False
        last = next((g for g in reversed(self.groups) if g.start < start), self.main)
        return last is not None and last.lemma in event_lexicon().reading.moving and by in {None, last}

    def _is_purpose_of(self, k: int) -> bool:
        """Whether the infinitive at ``k`` says what the noun before it is for: "an attempt to escape"."""
        start, noun = self.pieces[k].start, self.pieces[k - 1].lower.removesuffix("s")
        return noun in event_lexicon().reading.purposeful and any(group.start == start for group in self.groups)

    def _begins_gerund(self, k: int) -> bool:
        """Whether a participle with words of its own begins at ``k``: "saying that", no "composite trading"."""
        if any(piece.form.endswith(",") for piece in self.pieces[max(0, k - _NEAR + 1) : k - 1]):
            return False
        if self.pieces[k].lower in event_lexicon().reading.ing_nouns:
            return False
        start = self.pieces[k].start
        following = self.pieces[k + 1] if k + 1 < len(self.pieces) else None
        governs = following is not None and (following.lower in _OPENS_PHRASE or following.form[0].isupper())
        governs = governs or (following is not None and _is_plural_noun(self.pieces[k - 1]))
        group = next((g for g in self.groups if g.start == start and not g.finite), None)
        return group is not None and (governs or group.lemma in CLAUSE_TAKING)

    def _begins_clause(self, piece: Piece) -> bool:
        return any(c.start == piece.start for c in self.clauses)
