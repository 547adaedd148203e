"""The engine that folds a row of nodes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.grammar.cascade import Kind, Node, Row, Stages, fold
from timeline.grammar.phrases import parse_phrase
from timeline.grammar.tries import Rule, Trie, Way


def trie(*rules: tuple[str, Callable[..., Any], str]) -> Trie:
    """A stage with a rule for each phrase: its meaning, and the category of what that makes."""
    return Trie(
        [
            Way(Rule(meaning, category, meaning.__name__, {}), parse_phrase(phrase))
            for phrase, meaning, category in rules
        ]
    )


def run(text: str, stages: Stages) -> Row:
    """The words of a text, folded; a number is a count, too."""
    readings = [(word, {"count": int(word)} if word.isdigit() else {}) for word in text.split()]
    return fold([Node(found, Kind(word, tuple(found))) for word, found in readings], stages)


def shown(row: Row) -> list[Any]:
    """A word for what is still one, else the values of what was folded."""
    return [node.kind.word or dict(node.readings) for node in row.nodes]


def twice(count: int) -> int:
    """Double."""
    return 2 * count


def long(count: int) -> str:
    """Show."""
    return f"long {count}"


def even(count: int) -> int | None:
    """Refuse what is odd."""
    return count if count % 2 == 0 else None


def joined(first: int, last: int) -> tuple[int, int]:
    """A range."""
    return first, last


def test_the_longest_phrase_wins() -> None:
    """Of two phrases that begin at a word the longer one is taken."""
    stages = Stages([trie(("{count} days", twice, "short"), ("{count} days ago", long, "long"))])
    assert shown(run("in 3 days ago", stages)) == ["in", {"long": "long 3"}]


def test_a_refused_reading_leaves_room_for_a_shorter_one() -> None:
    """A meaning that gives None is passed over for the next longest."""
    stages = Stages([trie(("{count} days", twice, "short"), ("{count} days ago", even, "long"))])
    assert shown(run("3 days ago", stages)) == [{"short": 6}, "ago"]


def test_stages_build_on_each_other() -> None:
    """A later stage takes what an earlier one made, an earlier one never what a later one makes."""
    stages = Stages([trie(("{count} days", twice, "span")), trie(("{span:count} ago", long, "date"))])
    assert shown(run("3 days ago", stages)) == [{"date": "long 6"}]
    backwards = Stages([trie(("{span:count} ago", long, "date")), trie(("{count} days", twice, "span"))])
    assert shown(run("3 days ago", backwards)) == [{"span": 6}, "ago"]


def test_context_stays() -> None:
    """Words that a phrase asks for on either side are left in the row."""
    stages = Stages([trie(("in > {count} < days", twice, "n"))])
    assert shown(run("in 3 days", stages)) == ["in", {"n": 6}, "days"]
    assert shown(run("for 3 days", stages)) == ["for", "3", "days"]


def test_a_folded_node_knows_its_place() -> None:
    """It covers the tokens of its parts, names the meanings in order, and the two ends of a range."""
    stages = Stages([trie(("{count:first} to {count:last}", joined, "range"))])
    row = run("from 3 to 5", stages)
    assert [row.extent(0), row.extent(1)] == [(0, 0), (1, 3)]
    assert (row.nodes[1].steps, row.nodes[1].parts) == (("joined",), ((1, 1), (3, 3)))


def test_what_is_folded_opens_a_phrase_with_the_word_before_it() -> None:
    """A word that could begin nothing may begin a phrase with what a later word was folded into."""
    stages = Stages([trie(("{count} days", twice, "span")), trie(("in {span:count}", long, "date"))])
    assert shown(run("in 3 days", stages)) == [{"date": "long 6"}]
    assert shown(run("back in 3 days", stages)) == ["back", {"date": "long 6"}]


def test_a_phrase_may_end_a_long_row() -> None:
    """What is folded at the end of a row is found, however long the row is."""
    stages = Stages([trie(("{count} days", twice, "span"))])
    assert shown(run("for " * 400 + "3 days", stages))[399:] == ["for", {"span": 6}]


def test_a_refusal_at_the_end_of_a_row_hides_no_other_phrase() -> None:
    """Of two phrases that end with the row, the second is tried when the first one's meaning refuses."""
    stages = Stages([trie(("3 days", lambda: None, "none"), ("{count} days", twice, "span"))])
    assert shown(run("3 days", stages)) == [{"span": 6}]


def test_a_row_without_phrases_is_left_alone() -> None:
    """What no phrase fits comes out as it went in; so does nothing at all."""
    stages = Stages([trie(("{count} days", twice, "span"))])
    assert shown(run("no such thing", stages)) == ["no", "such", "thing"]
    assert fold([], stages).nodes == []
