"""Finds the time expressions of a text: what each says, and where it stands; when that is comes later.

A run is a stretch of words that the grammar knows, inside one sentence, with at least one that may tell a time.
Only runs are folded, so the cost is one pass over the tokens and work that grows with the number of time words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from timeline.grammar.cascade import Node, fold
from timeline.grammar.compiled import Entry, Grammar
from timeline.grammar.expressions import Expression
from timeline.grammar.readings import readings_of, token_readings, widen
from timeline.text.sentences import Sentence
from timeline.text.tokens import WORD, Token, fold_case, tokenize

FOUND = ("date", "time", "duration", "range", "set", "comparison", "event_date")
"""The categories that are time expressions when nothing takes them further."""

_TELLING_KINDS = frozenset({"stamp", "numeric", "clock", "decade", "short_year", "slashed"})
_NO_ENTRY = Entry()


class Found(NamedTuple):
    """A time expression: what it says, where it stands (half-open), the meanings applied, and the word that relates to it.

    ``parts`` are the places of the two ends of a range.
    """

    expression: Expression
    category: str
    start: int
    end: int
    steps: tuple[str, ...]
    relation: str | None = None
    signal: tuple[int, int] | None = None
    parts: tuple[tuple[int, int], ...] = ()


def recognize(text: str, sentence: Sentence, grammar: Grammar, order: str) -> list[Found]:
    """The time expressions of a sentence, in order."""
    if not _may_tell(text, sentence, grammar.triggers):
        return []
    return [found for run in _runs(text, sentence, grammar) for found in _read_run(run, grammar, order)]


_WORD = re.compile(r"[^\W\d_]+")
_ANY_WORD = re.compile(WORD)
_FIGURES = re.compile(r"\d\s?[^\W\d_]\.|\d{4}|\d[:/.-]\d|\d['’]?s\b|['’]\d\d")


def _may_tell(text: str, sentence: Sentence, triggers: frozenset[str]) -> bool:
    """A quick look at the words: whether the sentence is worth reading at all."""
    words = text[sentence.start : sentence.end]
    plain = words.isascii()
    forms = (_WORD if plain else _ANY_WORD).findall(fold_case(words))
    return not triggers.isdisjoint(forms) or _FIGURES.search(words) is not None


class _Run(NamedTuple):
    tokens: list[Token]
    before: Token | None
    after: Token | None


def _runs(text: str, sentence: Sentence, grammar: Grammar) -> Iterator[_Run]:
    entries, triggers = grammar.entries, grammar.triggers
    run: list[Token] = []
    before: Token | None = None
    telling = False
    for token in _split_joined(_join_dots(tokenize(text, *sentence), entries), grammar.joints):
        if token.lower in entries or token.kind not in ("word", "mark", "abbreviation"):
            run.append(token)
            telling = telling or token.lower in triggers or _tells(token)
        else:
            if telling:
                yield _Run(run, before, token)
            run, before, telling = [], token, False
    if telling:
        yield _Run(run, before, None)


def _tells(token: Token) -> bool:
    return token.kind in _TELLING_KINDS or (token.kind == "number" and len(token.form) == 4)


def _join_dots(tokens: Iterator[Token], entries: dict[str, Entry]) -> Iterator[Token]:
    """Abbreviations take the full stop that belongs to them: *Sept.*"""
    held: Token | None = None
    for token in tokens:
        if held is not None:
            if token.form == "." and token.start == held.end:
                yield Token(held.kind, held.form + ".", held.lower + ".", held.start, token.end)
                held = None
                continue
            yield held
            held = None
        if token.kind == "word" and token.lower + "." in entries:
            held = token
        else:
            yield token
    if held is not None:
        yield held


def _split_joined(tokens: Iterator[Token], joints: dict[str, int]) -> Iterator[Token]:
    """Words that are two in one become two: *Dienstag|abend*."""
    for token in tokens:
        at = joints.get(token.lower)
        if at is None:
            yield token
            continue
        middle = token.start + at
        yield Token(token.kind, token.form[:at], token.lower[:at], token.start, middle)
        yield Token(token.kind, token.form[at:].capitalize(), token.lower[at:], middle, token.end)


def _read_run(run: _Run, grammar: Grammar, order: str) -> Iterator[Found]:
    nodes = [_edge(run.before, -1)]
    nodes += [_make_node(token, i, grammar.entries, order) for i, token in enumerate(run.tokens)]
    nodes.append(_edge(run.after, len(run.tokens)))
    folded = fold(nodes, grammar.stages)
    for at, node in enumerate(folded):
        for category in FOUND:
            if category in node.readings:
                yield _make_found(folded, at, category, run.tokens)
                break


def _make_node(token: Token, index: int, entries: dict[str, Entry], order: str) -> Node:
    readings = token_readings(token, order)
    entry = entries.get(token.lower, _NO_ENTRY)
    readings = {**readings, **entry.readings}
    if token.form[0].isupper():
        readings |= entry.capital
    return Node(token.lower, widen(_settle(_refine(readings, token))), index, index)


def _settle(readings: dict[str, Any]) -> dict[str, Any]:
    """A form that surely is of a class need not maybe be: *May* is a month, *may* a verb or a month."""
    unsure = {"maybe_" + category for category in readings} | ({"verb_month"} if "month" in readings else set())
    return {category: value for category, value in readings.items() if category not in unsure}


def _refine(readings: dict[str, Any], token: Token) -> dict[str, Any]:
    """Number words get the finer categories that their values fit; digits have theirs from their form."""
    for category in ("number", "ordinal"):
        if category in readings and token.kind == "word":
            return readings_of(category, readings[category]) | readings
    return readings


def _edge(token: Token | None, index: int) -> Node:
    """The neighbour of a run, which phrases may name as context: a name, another word, or the sentence's end."""
    if token is None:
        return Node("", {"edge": True, "limit": True}, index, index)
    kind = "name" if token.form[0].isupper() else "plural" if token.lower.endswith("s") else "other"
    return Node("", {"edge": True, kind: True}, index, index)


def _make_found(folded: list[Node], at: int, category: str, tokens: list[Token]) -> Found:
    node = folded[at]
    before = folded[at - 1] if at else node
    relation = before.readings.get("relation")
    signal = (tokens[before.first].start, tokens[before.last].end) if relation else None
    return Found(
        expression=node.readings[category],
        category=category,
        start=tokens[node.first].start,
        end=tokens[node.last].end,
        steps=tuple(step for step in node.steps if step),
        relation=relation,
        signal=signal,
        parts=tuple((tokens[first].start, tokens[last].end) for first, last in node.parts),
    )
