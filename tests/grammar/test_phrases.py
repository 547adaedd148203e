"""The notation of phrases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from timeline.errors import LanguageError
from timeline.grammar.phrases import Phrase, Slot, Word, can_end, find_next, find_slots, find_words, parse_phrase

Element = Word | Slot

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


def write_out(rest: Phrase) -> Iterator[tuple[Element, ...]]:
    """Each way to say what is left of a phrase."""
    if can_end(rest):
        yield ()
    for element, behind in find_next(rest):
        yield from ((element, *row) for row in write_out(behind))


@pytest.mark.parametrize(("phrase", "expected"), VARIANTS)
def test_variants(phrase: str, expected: set[tuple[object, ...]]) -> None:
    """Options and alternatives are followed; words are cut as texts are, in lower case."""
    found = {tuple(e.form if isinstance(e, Word) else e for e in row) for row in write_out(parse_phrase(phrase))}
    assert found == expected


@pytest.mark.parametrize(
    ("phrase", "sides"),
    [
        ("in > {year}", {(-1, 0)}),
        ("{year} < ,", {(0, 1)}),
        ("(as of|in) > {year} < {day}", {(-1, -1, 0, 1), (-1, 0, 1)}),
        ("[in] > {year}", {(-1, 0), (0,)}),
        ("one|two", {(0,)}),
    ],
)
def test_context(phrase: str, sides: set[tuple[int, ...]]) -> None:
    """What stands before > and after < must be there, and is no part of the expression."""
    assert {tuple(element.side for element in row) for row in write_out(parse_phrase(phrase))} == sides


@pytest.mark.parametrize("phrase", ["", "[the]", "in >", "in > [the]", "(the", "[the", "the)", "the]", "< ,"])
def test_mistakes(phrase: str) -> None:
    """A phrase that can be empty, or whose brackets do not match, is refused."""
    with pytest.raises(LanguageError, match="phrase"):
        parse_phrase(phrase)


def test_words_of_a_phrase() -> None:
    """All words count, wherever they stand: in options, in alternatives, in context."""
    assert set(find_words(parse_phrase("in > [the (early|late)] {year} < ,"))) == {"in", "the", "early", "late", ","}


SLOTS = [
    ("the end", [()]),
    ("[the] {day} (of|in) {year}", [("day", "year")]),
    ("{day} [{year}]", [("day", "year"), ("day",)]),
    (
        "({day}|{year}) [{day}|{year}]",
        [("day", "day"), ("day", "year"), ("day",), ("year", "day"), ("year", "year"), ("year",)],
    ),
    ("{day} > {year} < {month}", [("day", "year", "month")]),
]


@pytest.mark.parametrize(("phrase", "expected"), SLOTS)
def test_slots_of_a_phrase(phrase: str, expected: list[tuple[str, ...]]) -> None:
    """The slots are told for each way to say the phrase, in their order; other words make no other way."""
    assert [tuple(slot.name for slot in row) for row in find_slots(parse_phrase(phrase))] == expected
