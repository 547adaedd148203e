"""The verb of a title: without fillers, what had happened in the simple past, a participle with its auxiliary."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.marks import is_manner
from timeline.events.sentence.reading import SentenceReading
from timeline.events.titles.pieces import Piece, join, read_pieces
from timeline.events.titles.wording import affirm, is_plural
from timeline.languages.inflection import VerbForm, past_forms, verb_forms
from timeline.languages.lexicon import event_lexicon
from timeline.text.verb_group import VerbGroup

_HAD = frozenset({"had", "'d", "’d"})


def verb_of(text: str, reading: SentenceReading, clause: Clause, subject: str) -> str:
    """The verb of a clause; a participle that hangs on a noun is given its auxiliary: "the bloc was set up"."""
    group = clause.group
    if clause.gerund and not group.passive:
        return past_forms().get(group.lemma, group.head)
    outcome = reading.text.startswith("only to ", group.start)
    if outcome and not group.passive:
        return past_forms().get(group.lemma, group.head)
    start = group.head_start if clause.gerund or outcome else _start(reading, clause)
    pieces = read_pieces(text, reading, start, group.end)
    if group.modal and group.start == group.head_start:
        return f"{group.modal} {group.head}"
    if clause.delayed or group.inverted:
        return affirm(join(pieces), group)
    told = [piece for piece in pieces if piece.lower not in event_lexicon().reading.fillers]
    named = any(name.full.endswith(subject) for name in reading.names)
    was = "were" if is_plural(subject) and not named else "was"
    if clause.reduced or (group.passive and start == group.head_start):
        verb = join(told)
        return f"{was} {verb[:1].lower()}{verb[1:]}"
    return join(_in_simple_past(told, was) if is_past_perfect(group) else told)


def is_past_perfect(group: VerbGroup) -> bool:
    """Whether a verb tells what had happened."""
    return group.perfect and group.tense == "past" and not (group.modal or group.negated)


def put_in_past(piece: Piece) -> Piece:
    """A participle as the past form of its verb: "begun" is "began"."""
    base = verb_forms().get(piece.lower, VerbForm()).participle
    return piece.put(past_forms()[base]) if base in past_forms() else piece


def _start(reading: SentenceReading, clause: Clause) -> int:
    """Where the verb begins, with an adverb of degree before it: "nearly sank", "almost completely sold"."""
    group = clause.group
    before = clause.subject.end if clause.subject is not None and not clause.reduced else group.start
    words = reading.words_in(before, group.start)
    first = next((k for k, word in enumerate(words) if word.lower in event_lexicon().reading.degrees), len(words))
    return words[first].start if first < len(words) and all(map(is_manner, words[first + 1 :])) else group.start


def _in_simple_past(pieces: Sequence[Piece], was: str) -> list[Piece]:
    """What had happened as what happened: "had been sold" is "was sold", "had won" is "won"."""
    if any(piece.lower == "been" for piece in pieces):
        told = [piece for piece in pieces if piece.lower != "been"]
        return [piece.put(was) if piece.lower in _HAD else piece for piece in told]
    told = [piece for piece in pieces if piece.lower not in _HAD]
    first = next((k for k, piece in enumerate(told) if put_in_past(piece) != piece), len(told))
    return [*told[:first], *map(put_in_past, told[first : first + 1]), *told[first + 1 :]]
