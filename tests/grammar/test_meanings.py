"""The registry of meanings."""

from __future__ import annotations

from importlib import resources

from timeline.grammar.meanings import MEANINGS


def test_every_meaning_is_named_by_a_language() -> None:
    """A meaning that no phrase of any language names is dead code."""
    folder = resources.files("timeline.languages")
    sources = [f.read_text(encoding="utf-8") for f in folder.iterdir() if f.name.endswith((".toml", ".py"))]
    assert [name for name in MEANINGS if not any(f'"{name}"' in source for source in sources)] == []


def test_every_meaning_says_what_it_means() -> None:
    """The docstring of a meaning tells it in words, mostly by an example phrase."""
    assert [name for name, (function, _) in MEANINGS.items() if not function.__doc__] == []
