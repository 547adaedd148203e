"""What a language file's phrases must keep to beside their notation: each stands once, and its slots can be filled."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Mapping
from functools import cache

from timeline.errors import LanguageError
from timeline.grammar.meanings import MEANINGS
from timeline.grammar.meanings.registry import Meaning
from timeline.grammar.phrases import Phrase, find_slots
from timeline.grammar.readings import CATEGORIES
from timeline.grammar.tries import Rule
from timeline.languages import Language, RuleSpec
from timeline.languages.schema import WORD_CLASSES

_SLOT = re.compile(r"\{([a-z_]+)")
_FROM_WORDS = CATEGORIES | WORD_CLASSES | {"date", "decade", "year"}
"""Categories that a word can have by itself, before any stage."""

_BY_MEANINGS = {category for _, category in MEANINGS.values()}
_KNOWN = CATEGORIES | WORD_CLASSES | _BY_MEANINGS
_MADE = _BY_MEANINGS - _FROM_WORDS
"""Categories that only meanings make."""


def check_phrases(language: Language, stages: Iterable[str]) -> None:
    """Check the phrases of a language, stage by stage in the order in which they are folded.

    Raises ``LanguageError`` naming file, rule and phrase for one that stands twice in a stage, and for a slot that only
    a later stage could fill.
    """
    made: set[str] = set()
    for stage in stages:
        rules = language.rules.get(stage, ())
        seen: set[str] = set()
        for rule in rules:
            _check_rule(rule, seen, made, f"{language.code}.toml: {stage}.{rule.means}")
        made.update(MEANINGS[rule.means][1] for rule in rules)


def _check_rule(rule: RuleSpec, seen: set[str], made: set[str], place: str) -> None:
    if rule.means not in MEANINGS:
        raise LanguageError(f"{place}: unknown meaning {rule.means!r}")
    for phrase in rule.phrases:
        if phrase in seen:
            raise LanguageError(f"{place}: phrase {phrase!r} stands twice in its stage")
        seen.add(phrase)
        late = _MADE.intersection(_SLOT.findall(phrase)) - made
        if late:
            raise LanguageError(f"{place}: phrase {phrase!r}: no stage before makes {min(late)!r}")


def check_slots(rule: Rule, phrase: Phrase, place: str) -> None:
    """Check that each way to say a phrase gives the meaning of its rule what it wants, once.

    Raises ``LanguageError`` naming the place of the phrase.
    """
    for slots in find_slots(phrase):
        unknown = {slot.category for slot in slots} - _KNOWN
        if unknown:
            raise LanguageError(
                f"{place}: unknown slot {min(unknown)!r}; expected a word class, or what a meaning makes"
            )
        _check_names([slot.name for slot in slots if slot.name != "_"] + list(rule.constants), rule.meaning, place)


def _check_names(given: list[str], function: Meaning, place: str) -> None:
    parameters = _parameters_of(function)
    strange = [name for name in given if name not in parameters]
    missing = [n for n, p in parameters.items() if p.default is inspect.Parameter.empty and n not in given]
    if strange or missing or len(set(given)) < len(given):
        expected = ", ".join(parameters)
        raise LanguageError(f"{place}: the slots {', '.join(given) or 'none'} do not fit; expected {expected}")


@cache
def _parameters_of(function: Meaning) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(function).parameters
