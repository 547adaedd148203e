"""What a form of the text is to a grammar, wherever it stands: whether it may begin a search, and its readings.

News repeats its words, so each form is read once and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Any

from timeline.grammar.cascade import Kind, Node
from timeline.grammar.compiled import Entry, Grammar
from timeline.grammar.forms import token_readings
from timeline.grammar.readings import readings_of, widen
from timeline.text.kept import Kept
from timeline.text.tokens import fold_case, kind_of

_TELLING_KINDS = frozenset({"stamp", "numeric", "clock", "decade", "short_year", "slashed", "ordinal"})
_OUTSIDE_KINDS = frozenset({"word", "mark", "abbreviation", "code"})
_NO_ENTRY = Entry()
_FOUR_DIGITS = 4
_DOTTED = frozenset({"dotted_clock", "dotted_day"})
_KEPT = 1 << 14


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A form as the grammar sees it: in lower case, and as what a row begins with.

    ``known`` forms make runs, and a run is read that has one which ``tells`` a time; one with ``seconds`` does so only
    before one of them. A ``loose`` form may take a full stop (*Sept.*) or be two words in one (*Dienstag|abend*).
    """

    word: str
    node: Node
    known: bool = False
    tells: bool = False
    seconds: frozenset[str] = frozenset()
    loose: bool = False


def _edge(kind: str) -> Shape:
    return Shape("", Node({"edge": True, kind: True}, Kind("", ("edge", kind))))


LIMIT = _edge("limit")
"""What stands before the first token of a sentence, and behind the last."""

_NAME, _PLURAL, _OTHER = map(_edge, ("name", "plural", "other"))


@lru_cache(maxsize=1 << 4)
def shape_reader(grammar: Grammar, order: str) -> Callable[[str], Shape]:
    """What reads the forms of a text; ``order`` is the order of numeric dates: MDY, DMY or YMD."""
    return Kept(partial(_read_shape, grammar, order), most=_KEPT).__getitem__


def _read_shape(grammar: Grammar, order: str, form: str) -> Shape:
    kind = kind_of(form)
    lower = fold_case(form)
    loose = lower in grammar.joints or (kind == "word" and lower + "." in grammar.entries)
    if lower not in grammar.entries and kind in _OUTSIDE_KINDS:
        shape = _stranger(form)
        return replace(shape, loose=True, tells=lower in grammar.joints) if loose else shape
    readings = _read_form(grammar, order, kind, form)
    tells = lower in grammar.triggers or _looks_dated(kind, form, readings)
    seconds = frozenset() if tells else grammar.pairs.get(lower, frozenset())
    if not readings and lower in grammar.side_words:
        readings = dict(_stranger(form).node.readings)
    return Shape(
        word=lower,
        node=Node(readings, grammar.stages.kind(lower, tuple(readings))),
        known=True,
        tells=tells or bool(seconds),
        seconds=seconds,
        loose=loose,
    )


def _stranger(form: str) -> Shape:
    """A word that says nothing of time: a name if it is capitalised, else a plural or another word."""
    return _NAME if form[0].isupper() else _PLURAL if form.lower().endswith("s") else _OTHER


def _looks_dated(kind: str, form: str, readings: Mapping[str, Any]) -> bool:
    """Whether figures look like a time by themselves: *3/4*, *1984*, *8.30*, but not *1.4*."""
    if kind == "number":
        return len(form) == _FOUR_DIGITS or not _DOTTED.isdisjoint(readings)
    return kind in _TELLING_KINDS


def _read_form(grammar: Grammar, order: str, kind: str, form: str) -> dict[str, Any]:
    entry = grammar.entries.get(fold_case(form), _NO_ENTRY)
    readings = token_readings(kind, form, order) | entry.readings
    if form[0].isupper():
        readings |= entry.capital
    return widen(_drop_unsure(_refine(readings, kind)))


def _drop_unsure(readings: dict[str, Any]) -> dict[str, Any]:
    """A form that surely is of a class need not maybe be: *May* is a month, *may* a verb or a month."""
    unsure = {"maybe_" + category for category in readings} | ({"verb_month"} if "month" in readings else set())
    return {category: value for category, value in readings.items() if category not in unsure}


def _refine(readings: dict[str, Any], kind: str) -> dict[str, Any]:
    """Number words get the finer categories that their values fit; digits have theirs from their form."""
    for category in ("number", "ordinal"):
        if category in readings and kind == "word":
            return readings_of(category, readings[category]) | readings
    return readings
