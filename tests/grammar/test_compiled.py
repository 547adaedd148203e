"""A language file with a mistake is refused with words that lead to it."""

from __future__ import annotations

import pytest

from timeline.errors import LanguageError
from timeline.grammar.compiled import compile_grammar, compile_language
from timeline.languages import parse_language

HEAD = """
name = "Test"
code = "xx"
reference = 2023-05-18
date_order = "DMY"
triggers = ["month"]
[words.month]
5 = ["May"]
"""


def compile_source(rules: str, name: str = "xx.toml") -> None:
    """Read and compile a small language file."""
    compile_grammar(parse_language(HEAD + rules, name))


def rule(stage: str = "dates", means: str = "month", phrase: str = "{month}", extra: str = "") -> str:
    """A rule of a file, as text."""
    return f'[[rules.{stage}]]\nmeans = "{means}"\nphrases = [{phrase!r}]\nexamples = {{ "May" = "2023-05" }}\n{extra}'


def test_a_sound_file_compiles() -> None:
    """The pieces that the mistakes below are made from are sound."""
    compile_source(rule())


MISTAKES = [
    (rule(stage="nowhere"), ["xx.toml", "nowhere"]),
    (rule(means="no_such_meaning"), ["xx.toml", "dates", "no_such_meaning"]),
    (rule(phrase="{month} {day}"), ["xx.toml", "dates.month", "{month} {day}"]),
    (rule(phrase="May"), ["xx.toml", "dates.month", "May"]),
    (rule(phrase="{month} {month}"), ["xx.toml", "dates.month"]),
    (rule(phrase="({month}"), ["xx.toml", "dates.month", "({month}"]),
    (rule(phrase="[{month}]"), ["dates.month", "can be empty"]),
    (rule(phrase="{moon:month}"), ["xx.toml", "dates.month", "moon"]),
    (rule(extra="with = { year = 2020 }"), ["xx.toml", "dates.month"]),
    ('[[rules.dates]]\nmeans = "month"\nphrases = ["{month}"]\n', ["xx.toml", "dates", "example"]),
    ('[[rules.dates]]\nmeans = "month"\nphrases = []\nexamples = { "May" = "x" }\n', ["xx.toml", "dates", "phrases"]),
    (rule(extra='colour = "red"'), ["xx.toml", "dates", "colour"]),
    ('[words.moon]\n1 = ["Luna"]\n', ["xx.toml", "moon"]),
    ('[words.weekday]\nfirst = ["Monday"]\n', ["xx.toml", "weekday"]),
    ("[words.weekday\n", ["xx.toml", "TOML"]),
]


@pytest.mark.parametrize(("source", "named"), MISTAKES)
def test_mistakes_are_named(source: str, named: list[str]) -> None:
    """The message holds the file, and the stage, meaning, phrase or key that is wrong."""
    with pytest.raises(LanguageError) as caught:
        compile_source(source)
    assert [part for part in named if part not in str(caught.value)] == []


def test_unknown_language() -> None:
    """A language without a file is refused by its code."""
    with pytest.raises(LanguageError, match="qq"):
        compile_language("qq")
