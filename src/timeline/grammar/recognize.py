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

FOUND = ("date", "attributive", "time", "duration", "range", "set", "comparison")
"""The categories that are time expressions when nothing takes them further."""

_TELLING_KINDS = frozenset({"stamp", "numeric", "clock", "decade", "short_year", "slashed", "ordinal"})
_OUTSIDE_KINDS = frozenset({"word", "mark", "abbreviation", "code"})
_NO_ENTRY = Entry()
FOUR_DIGITS = 4


class Found(NamedTuple):
    """A time expression: what it says, where it stands (half-open), the meanings applied, the word that relates to it.

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
    if not _may_tell(text, sentence, grammar):
        return []
    return [found for run in _runs(text, sentence, grammar) for found in _read_run(run, grammar, order)]


_WORD = re.compile(r"[^\W\d_]+")
_ANY_WORD = re.compile(WORD)
_FIGURES = re.compile(r"\d\s?[^\W\d_]\.|\d{4}|\d[:/.-]\d|\d['’]?s\b|['’]\d\d|\d(?:st|nd|rd|th)\b")


def _may_tell(text: str, sentence: Sentence, grammar: Grammar) -> bool:
    """A quick look at the words: whether the sentence is worth reading at all."""
    words = text[sentence.start : sentence.end]
    if _FIGURES.search(words) is not None:
        return True
    folded = fold_case(words)
    if not grammar.triggers.isdisjoint((_WORD if words.isascii() else _ANY_WORD).findall(folded)):
        return True
    return any(f"{first} {second}" in folded for first, second in grammar.pairs)


class _Run(NamedTuple):
    tokens: list[Token]
    before: Token | None
    after: Token | None


def _runs(text: str, sentence: Sentence, grammar: Grammar) -> Iterator[_Run]:
    entries = grammar.entries
    run: list[Token] = []
    before: Token | None = None
    for token in _read_tokens(text, sentence, grammar):
        if token.lower in entries or token.kind not in _OUTSIDE_KINDS:
            run.append(token)
        else:
            if run and _tells(run, grammar):
                yield _Run(run, before, token)
            run, before = [], token
    if run and _tells(run, grammar):
        yield _Run(run, before, None)


def _tells(run: list[Token], grammar: Grammar) -> bool:
    """Whether a run can tell a time: by a word that begins a search, by two such words together, or by its figures."""
    previous = ""
    for token in run:
        if token.lower in grammar.triggers or token.kind in _TELLING_KINDS or (previous, token.lower) in grammar.pairs:
            return True
        if token.kind == "number" and (len(token.form) == FOUR_DIGITS or "." in token.form):
            return True
        previous = token.lower
    return False


def _read_tokens(text: str, sentence: Sentence, grammar: Grammar) -> list[Token]:
    """The tokens of a sentence: abbreviations with their full stop (*Sept.*), joined words apart (*Dienstag|abend*)."""
    entries, joints = grammar.entries, grammar.joints
    tokens: list[Token] = []
    for token in tokenize(text, *sentence):
        if token.lower in joints:
            tokens += _split(token, joints[token.lower])
        elif token.form == "." and tokens and _takes_dot(tokens[-1], token, entries):
            word = tokens[-1]
            tokens[-1] = Token(word.kind, word.form + ".", word.lower + ".", word.start, token.end)
        else:
            tokens.append(token)
    return tokens


def _takes_dot(word: Token, dot: Token, entries: dict[str, Entry]) -> bool:
    return word.kind == "word" and word.end == dot.start and word.lower + "." in entries


def _split(token: Token, at: int) -> tuple[Token, Token]:
    middle = token.start + at
    first = Token(token.kind, token.form[:at], token.lower[:at], token.start, middle)
    return first, Token(token.kind, token.form[at:].capitalize(), token.lower[at:], middle, token.end)


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
    if category == "range" and relation == "ON_OR_AFTER":
        relation = None
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
