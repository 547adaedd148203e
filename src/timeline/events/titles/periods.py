"""What a time saw, where a time stands for the subject: "2007 saw a rise in prices" tells the rise."""

from __future__ import annotations

from itertools import pairwise

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.reading import SentenceReading
from timeline.events.titles.cuts import shorten
from timeline.events.titles.marks import MAX_WORDS, finish
from timeline.events.titles.pieces import Piece, join, read_pieces
from timeline.events.titles.wording import strip_article
from timeline.languages.inflection import verb_forms

_POINTING = frozenset({"this", "that", "these", "those"})
_SEEING = frozenset({"see", "bring", "witness"})


def title_of_what_was_seen(text: str, reading: SentenceReading, clause: Clause) -> str:
    """The title of what a time at the head of the sentence saw, brought or was marked by; none of anything else."""
    group = clause.group
    marked = group.lemma == "mark" and group.passive
    named = (t for t in reading.timexes if t.span.text.partition(" ")[0].lower() not in _POINTING)
    opening = any(t.span.start == reading.start and group.start - t.span.end == 1 for t in named)
    if clause.subject is not None or not opening or not (marked or (group.lemma in _SEEING and not group.passive)):
        return ""
    pieces = read_pieces(text, reading, group.end, clause.end)
    by = pieces[:1] and pieces[0].lower == "by"
    seen = pieces[1:] if by else pieces
    doing = any(before.form[0].isupper() and _is_base(piece) for before, piece in pairwise(seen))
    return "" if doing or bool(by) != marked else finish(strip_article(join(shorten(seen, MAX_WORDS, reading))))


def _is_base(piece: Piece) -> bool:
    """Whether a word is the base form of a verb: "open" of "saw Acme open a mill"."""
    form = verb_forms().get(piece.lower)
    return form is not None and bool(form.base)
