"""The trie of a stage's phrases."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from timeline.grammar.phrases import parse_phrase
from timeline.grammar.tries import Rule, Trie, Way


def show(word: str = "") -> str:
    """A meaning."""
    return word


def trie(*phrases: str) -> Trie:
    """Phrases, each with a rule of its own that it names."""
    return Trie([Way(Rule(show, "shown", phrase, {}), parse_phrase(phrase)) for phrase in phrases])


def follow(made: Trie, path: Sequence[str]) -> Trie:
    """The trie behind some elements, of which slots stand in braces."""
    for element in path:
        words, slots = made.branches
        made = slots[element[1:-1]] if element[0] == "{" else words[element]
    return made


def test_phrases_share_their_beginnings() -> None:
    """In a trie two phrases part where they differ."""
    made = trie("the end", "the start")
    assert set(made.branches.words) == {"the"}
    assert set(follow(made, ["the"]).branches.words) == {"end", "start"}


ENDS = [
    (["the end"], "the end", ["the end"]),
    (["the end"], "the", []),
    (["the [very] end", "the very end"], "the very end", ["the [very] end", "the very end"]),
    (["in [the] {year}", "in the {year:word}"], "in the {year}", ["in [the] {year}", "in the {year:word}"]),
    (["[late] {year}"], "{year}", ["[late] {year}"]),
]


@pytest.mark.parametrize(("phrases", "path", "rules"), ENDS)
def test_phrases_end_in_their_order(phrases: list[str], path: str, rules: list[str]) -> None:
    """Where several phrases end, the one that was told first is tried first."""
    assert [way.rule.step for way in follow(trie(*phrases), path.split()).ends] == rules


WAYS = [
    ("{day} [of] {month}", "{day} {month}", [(0, "day"), (1, "month")], 0, 0),
    ("{day} [of] {month}", "{day} of {month}", [(0, "day"), (2, "month")], 0, 0),
    ("as of > {year:_} {month}", "as of {year} {month}", [(3, "month")], 2, 0),
    ("[in] > {year} < (,|and then)", "{year} and then", [(0, "year")], 0, 2),
]


@pytest.mark.parametrize(("phrase", "path", "slots", "before", "after"), WAYS)
def test_a_way_knows_its_places(phrase: str, path: str, slots: list[tuple[int, str]], before: int, after: int) -> None:
    """At its end it tells where its slots stood but for those named ``_``, and how much context on either side."""
    (way,) = follow(trie(phrase), path.split()).ends
    assert ([(place.at, place.name) for place in way.slots], way.before, way.after) == (slots, before, after)


def test_a_phrase_of_many_options_is_not_written_out() -> None:
    """A phrase that can be said in millions of ways costs no more than the ways that are followed."""
    made = trie(" ".join(["(a|b|c|d|e)"] * 12))
    assert [len(follow(made, "a b c d e a b c d e a b".split()[:size]).ends) for size in (11, 12)] == [0, 1]


def test_branches_are_made_once() -> None:
    """What is followed twice leads to one and the same place."""
    made = trie("the [very] end")
    assert follow(made, ["the", "end"]) is follow(made, ["the", "end"])


def test_words_of_all_phrases() -> None:
    """The words of a trie are those of its phrases, options with them."""
    assert trie("the [very] end", "{year} < ,").spell() == {"the", "very", "end", ","}
