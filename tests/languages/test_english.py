"""The English file: every rule shows what it reads, and every example is read as it says."""

from __future__ import annotations

from itertools import chain

import pytest

from timeline.grammar.compiled import STAGES
from timeline.languages import load_language
from timeline.model import Document, Timex
from timeline.resolution import find_timexes

ENGLISH = load_language("en")
RULES = [(stage, rule) for stage, rules in ENGLISH.rules.items() for rule in rules]
EXAMPLES = [(stage, rule.means, phrase, told) for stage, rule in RULES for phrase, told in rule.examples.items()]
NEVER = [*ENGLISH.never.sentences, *chain.from_iterable(rule.never for _, rule in RULES)]


def read(text: str) -> list[Timex]:
    """The expressions of a text that was written on the file's reference date."""
    return find_timexes(Document(text=text, published=ENGLISH.reference))


def told_by(timex: Timex) -> str:
    """What an example states: type unless it is DATE, value, and modifier."""
    type_ = "" if timex.type == "DATE" else timex.type
    return " ".join(filter(None, (type_, timex.value, timex.mod)))


@pytest.mark.parametrize(("stage", "means", "phrase", "told"), EXAMPLES)
def test_examples(stage: str, means: str, phrase: str, told: str) -> None:
    """The last expression of every example has the value that stands beside it."""
    assert [told_by(t) for t in read(phrase)][-1:] == [told], f"{stage}.{means}"


@pytest.mark.parametrize("sentence", NEVER)
def test_never(sentence: str) -> None:
    """What a rule keeps from being read is not read."""
    assert [t.span.text for t in read(sentence)] == []


@pytest.mark.parametrize(("stage", "rule"), RULES)
def test_every_rule_is_shown(stage: str, rule: object) -> None:
    """Every rule stands in a known stage and has an example, or a sentence that it keeps free of time."""
    assert stage in STAGES
    assert getattr(rule, "examples", None) or getattr(rule, "never", None)


def test_rules_stand_in_the_order_of_their_stages() -> None:
    """Who looks for a rule finds it where its turn comes."""
    stages = list(ENGLISH.rules)
    assert stages == [stage for stage in STAGES if stage in ENGLISH.rules]


SPANS = [
    ("He arrived in May 2021.", ["May 2021"]),
    ("Sales fell since the third quarter.", ["the third quarter"]),
    ("It reported a third-quarter loss.", ["third-quarter"]),
    ("Its fourth quarter was weak.", ["fourth quarter"]),
    ("The two-year plan failed.", ["two-year"]),
    ("It lasted nearly six years.", ["nearly six years"]),
    ("As of April 8 this year, the port has grown.", ["April 8 this year"]),
    ("The late-November trip was long.", ["late-November"]),
    ("Since then, nothing moved; it began in 1991.", ["then", "1991"]),
    ("He spoke at 3:30 p.m. on May 4, 2023 in Rome.", ["3:30 p.m. on May 4, 2023"]),
    ("They met on May 18 and 19.", ["May 18 and 19"]),
    ("on 12-14 July, troops left.", ["12-14 July"]),
    ("It grew in the three months before the vote.", ["the three months"]),
    ("Ties began in 1991-92.", ["1991-92"]),
]


@pytest.mark.parametrize(("sentence", "spans"), SPANS)
def test_spans(sentence: str, spans: list[str]) -> None:
    """Prepositions and a noun's determiners stay outside; quantities and what completes a date are inside."""
    assert [t.span.text for t in read(sentence)] == spans
