"""The notation of phrases."""

from __future__ import annotations

import pytest

from timeline.errors import LanguageError
from timeline.grammar.phrases import Slot, Trie, parse_phrase

DAY, YEAR = Slot("day", "day"), Slot("year", "year")

VARIANTS = [
    ("the end", {("the", "end")}),
    ("[the] end", {("the", "end"), ("end",)}),
    ("(early|late) {year}", {("early", YEAR), ("late", YEAR)}),
    ("{day:first}", {(Slot("day", "first"),)}),
    ("{day} [,|of] {year}", {(DAY, ",", YEAR), (DAY, "of", YEAR), (DAY, YEAR)}),
    ("one [of [the]] days", {("one", "of", "the", "days"), ("one", "of", "days"), ("one", "days")}),
    ("(more than|over) a", {("more", "than", "a"), ("over", "a")}),
    (r"\( {year} \)", {("(", YEAR, ")")}),
    ("year-end", {("year", "-", "end")}),
    ("24/7", {("24/7",)}),
    ("New Year's", {("new", "year", "'s")}),
]


@pytest.mark.parametrize(("phrase", "elements"), VARIANTS)
def test_variants(phrase: str, elements: set[tuple[object, ...]]) -> None:
    """Options and alternatives are written out; words are cut as texts are, in lower case."""
    assert {variant.elements for variant in parse_phrase(phrase)} == elements


@pytest.mark.parametrize(
    ("phrase", "before", "after"),
    [("in > {year}", 1, 0), ("{year} < ,", 0, 1), ("(as of|in) > {year} < {day}", 2, 1), ("[in] > {year}", 1, 0)],
)
def test_context(phrase: str, before: int, after: int) -> None:
    """What stands before > and after < must be there, and is no part of the expression."""
    assert (before, after) in {(v.before, v.after) for v in parse_phrase(phrase)}


@pytest.mark.parametrize("phrase", ["", "[the]", "in >", "in > [the]", "(the", "[the", "the)", "the]", "< ,"])
def test_mistakes(phrase: str) -> None:
    """A phrase that can be empty, or whose brackets do not match, is refused."""
    with pytest.raises(LanguageError, match="phrase"):
        parse_phrase(phrase)


def test_too_many_variants_are_refused() -> None:
    """A phrase of a great many options says so instead of filling the memory."""
    with pytest.raises(LanguageError, match="variants"):
        parse_phrase(" ".join(["(a|b|c|d|e)"] * 6))


def test_phrases_share_their_beginnings() -> None:
    """In a trie two phrases part where they differ."""
    trie = Trie()
    for phrase in ("the end", "the start"):
        for variant in parse_phrase(phrase):
            trie.add(variant.elements, None)  # type: ignore[arg-type]
    assert set(trie.words) == {"the"}
    assert set(trie.words["the"].words) == {"end", "start"}
