"""What a language file's phrases must keep to beside their notation: each stands once, and its slots can be filled."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.errors import LanguageError
from timeline.grammar.meanings import MEANINGS
from timeline.grammar.readings import CATEGORIES
from timeline.languages import Language, RuleSpec
from timeline.languages.schema import WORD_CLASSES

_SLOT = re.compile(r"\{([a-z_]+)")
_FROM_WORDS = CATEGORIES | WORD_CLASSES | {"date", "decade", "year"}
"""Categories that a word can have by itself, before any stage."""

_MADE = {category for _, category in MEANINGS.values()} - _FROM_WORDS
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
