"""What is told of the forms of a text, kept."""

from __future__ import annotations

import pytest

from timeline.text.kept import LONGEST, Kept


def test_an_answer_is_kept() -> None:
    """A form is asked about once."""
    asked: list[str] = []
    kept = Kept(asked.append, most=4)
    for form in ("May", "may", "May", "May"):
        assert kept[form] is None
    assert asked == ["May", "may"]


def test_no_more_than_the_most_are_kept() -> None:
    """However many forms there are, the number of those kept has a bound, and answers stay right."""
    kept = Kept(int, most=10)
    assert [kept[str(number)] for number in range(95)] == list(range(95))
    assert len(kept) == 5


@pytest.mark.parametrize(("length", "is_kept"), [(LONGEST, True), (LONGEST + 1, False), (100_000, False)])
def test_long_forms_are_not_kept(length: int, is_kept: bool) -> None:
    """A long form is told of, and forgotten."""
    kept = Kept(len, most=10)
    assert kept["x" * length] == length
    assert bool(kept) is is_kept
