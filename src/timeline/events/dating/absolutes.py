"""Figures told beside a clause: "grew fast, with trade reaching $3 billion"."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.sentence.clauses import Clause, Span
from timeline.events.sentence.reading import SentenceReading
from timeline.events.sentence.triggers import FIGURES, Trigger, verb_kinds
from timeline.text.verb_group import VerbGroup


class Absolute(NamedTuple):
    """A figure told beside a clause: "with trade reaching $3 billion"; its verb stands as a participle."""

    subject: Span
    group: VerbGroup
    end: int
    trigger: Trigger


def absolutes(reading: SentenceReading, clause: Clause) -> list[Absolute]:
    """The figures that a clause carries along after "with"."""
    found = []
    for group in reading.groups:
        if group.progressive and not group.finite and clause.group.end <= group.start < clause.end:
            subject = _with_subject(reading, group)
            if subject is not None and verb_kinds().get(group.lemma) == FIGURES:
                trigger = Trigger(group.head_start, group.head_end, group.lemma, FIGURES)
                found.append(Absolute(subject, group, clause.end, trigger))
    return found


def _with_subject(reading: SentenceReading, group: VerbGroup) -> Span | None:
    words = reading.words
    last = reading.word_at(group.start) - 1
    for k in range(last, max(last - 8, -1), -1):
        if words[k].lower == "with" and k < last:
            return Span(words[k + 1].start, words[last].end)
        if not words[k].form[0].isalnum():
            return None
    return None
