"""What no title ends in: small words, and words that go with what was left out behind them."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentence.marks import CLAUSE_TAKING, PRONOUNS
from timeline.events.sentence.reading import SentenceReading
from timeline.events.titles.pieces import Piece
from timeline.languages.inflection import VerbForm, verb_forms
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.words import ends_as_adverb

OPENS_ASIDE = frozenset({"a", "an", "the", "one", "double", "compared", "including", "with", "thanks"})
"""Words that begin an aside behind a comma."""

_SMALL = verb_lexicon().small_words
_AUXILIARIES = verb_lexicon().auxiliaries
_LOOSE_ENDS = (
    (_SMALL.determiners - _SMALL.quantities)
    | (_SMALL.prepositions - _SMALL.particles)
    | _SMALL.conjunctions
    | _SMALL.subordinators
    | (_AUXILIARIES.be | _AUXILIARIES.have | _AUXILIARIES.modals)
    | event_lexicon().reading.loose_ends
) - {"that", "this", "these", "before", "since", "once"}
_FOCUSING = frozenset({"just", "even", "only", "especially", "particularly", "shortly", "long", "soon"})
_HEDGES = frozenset({("at", "least"), ("at", "most")})
_RESUMING = frozenset({"again", "then", "later", "once"})
_RESUMED = frozenset({"and", "or", "but"})
_STRETCHES = frozenset({"day", "night", "week", "month", "year", "morning", "afternoon", "evening", "hour", "minute"})
_RELATIVES = frozenset({"that", "which", "who", "when", "where"})
_EXPLAINING = _RELATIVES | PRONOUNS
_ASKING = frozenset({"who", "what", "which", "how", "why", "where", "when", "whether"})
_BEFORE_QUESTIONS = _SMALL.prepositions | _SMALL.particles


def is_loose(piece: Piece) -> bool:
    """Whether a title cannot end in a word: a preposition, an article."""
    return piece.lower in _LOOSE_ENDS or not any(c.isalnum() or c in "%”" for c in piece.form)


def is_left_over(kept: Sequence[Piece], reading: SentenceReading) -> bool:
    """Whether the last of some words goes with what was left out behind it."""
    last = kept[-1]
    if is_loose(last):
        return not _counts_on(kept)
    again = len(kept) > 1 and last.lower in _RESUMING and kept[-2].lower in _RESUMED
    counted = len(kept) > 1 and last.lower in _STRETCHES and kept[-2].lower in {"the", "a", "an"}
    following = reading.words_in(last.end, reading.end)[:1] if counted else []
    measured = bool(following) and following[0].lower in {"after", "before"}
    return again or measured or _dangles(kept) or _leads_on(last, reading)


def drop_described(kept: list[Piece], reading: SentenceReading) -> list[Piece]:
    """Without a noun behind a comma that only a relative clause explains: "left Oslo, a town | that he loved"."""
    comma = next((k for k in range(len(kept) - 1, 0, -1) if kept[k - 1].form[-1] == ","), 0)
    following = reading.words_in(kept[-1].end, reading.end)[:1] if comma else []
    explained = bool(following) and following[0].lower in _EXPLAINING and kept[comma].lower in OPENS_ASIDE
    return kept[:comma] if explained else kept


def _counts_on(kept: Sequence[Piece]) -> bool:
    """Whether "more" stands behind a number: "2,000 more"."""
    return len(kept) > 1 and kept[-1].lower == "more" and kept[-2].form[0].isdigit()


def _dangles(kept: Sequence[Piece]) -> bool:
    """Whether an adverb stands behind a comma with nothing to go with: "fell, down", "rose, apparently"."""
    pair = tuple(piece.lower for piece in kept[-2:])
    adverb = pair[-1] in {"up", "down"} or ends_as_adverb(pair[-1])
    return pair in _HEDGES or (adverb and len(kept) > 1 and kept[-2].form.endswith(","))


def _leads_on(piece: Piece, reading: SentenceReading) -> bool:
    """Whether a word belongs to the clause behind it: "just | as it opened", "a dispute over | who should pay"."""
    following = next(iter(reading.words_in(piece.end, reading.end)), None)
    if following is None:
        return False
    saying = following.lower == "that" and verb_forms().get(piece.lower, VerbForm()).gerund in CLAUSE_TAKING
    asking = piece.lower in _BEFORE_QUESTIONS and following.lower in _ASKING
    return saying or asking or (piece.lower in _FOCUSING and following.lower in _SMALL.subordinators)
