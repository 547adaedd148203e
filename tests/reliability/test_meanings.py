"""Every meaning takes whatever its slots may hold: it makes an expression of it, or refuses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product
from typing import Any

import pytest

import timeline
from timeline.grammar import cascade
from timeline.grammar.compiled import compile_language
from timeline.grammar.tries import Rule, Trie, Way

LANGUAGES = ("en", "de")
MOST = 400
"""How many combinations of values a rule is called with."""

Values = dict[str, dict[str, tuple[int, Any]]]
"""By category, one value of each shape, and the stage that makes it (-1 for what words are)."""


def ways_below(trie: Trie) -> Iterator[Way]:
    """All ways to say the phrases of a trie."""
    yield from trie.ends
    for branch in (branch for branches in trie.branches for branch in branches.values()):
        yield from ways_below(branch)


def shape(value: Any) -> str:
    """What tells values apart for a meaning: their types, inside too."""
    inside = ",".join(shape(part) for part in value) if isinstance(value, tuple) else ""
    return f"{type(value).__name__}({inside})"


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> tuple[str, Values]:
    """A language, and the values that the examples of its rules make."""
    code: str = request.param
    grammar = compile_language(code)
    values: Values = defaultdict(dict)
    make_node = cascade._make_node
    made_in: dict[str, int] = {}
    for stage, trie in enumerate(grammar.stages.tries):
        for way in ways_below(trie):
            made_in.setdefault(way.rule.step, stage)

    def note(row: cascade.Row, start: int, end: int, *found: Any) -> cascade.Node:
        made = make_node(row, start, end, *found)
        for node in (*row.nodes[start:end], made):
            stage = max((made_in[step] for step in node.steps), default=-1)
            for category, reading in node.readings.items():
                values[category].setdefault(shape(reading), (stage, reading))
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cascade, "_make_node", note)
        for specs in grammar.language.rules.values():
            for text in (example for spec in specs for example in spec.examples):
                timeline.find_timexes(text, published="2023-05-18", language=code)
    return code, values


def test_meanings_take_what_comes(language: tuple[str, Values]) -> None:
    """No meaning breaks on a value that one of its slots may hold."""
    code, values = language
    tried = set()
    for stage, trie in enumerate(compile_language(code).stages.tries):
        for rule, _, places, *_ in ways_below(trie):
            slots = tuple((slot.category, slot.name) for slot in places)
            key = (rule.step, slots, repr(rule.constants))
            if rule.step and key not in tried:
                tried.add(key)
                held = [[v for made, v in values[category].values() if made < stage] for category, _ in slots]
                apply_to_all(rule, [name for _, name in slots], held)
    assert len(tried) > 100


def apply_to_all(rule: Rule, names: list[str], held: list[list[Any]]) -> None:
    """Call the rule with one after another of the values that its slots hold."""
    for chosen in islice(product(*held), MOST):
        values = dict(zip(names, chosen, strict=True))
        try:
            rule.apply(values)
        except Exception as error:
            error.add_note(f"{rule.step}: {values}")
            raise
