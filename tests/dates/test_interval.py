"""How two stretches of time lie to each other."""

from __future__ import annotations

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment

BOUNDS = {letter: Moment(2000 + number) for number, letter in enumerate("abcd")}


def stretch(text: str) -> Interval:
    """A stretch by the letters of its bounds; a dot is an open side."""
    return Interval(BOUNDS.get(text[0]), BOUNDS.get(text[1]))


@pytest.mark.parametrize(
    ("one", "other", "overlap", "one_during_other"),
    [
        ("ab", "cd", False, False),
        ("ab", "bc", False, False),
        ("ac", "bd", True, False),
        ("ab", "ac", True, True),
        ("bc", "ac", True, True),
        ("bc", "ad", True, True),
        ("ab", "ab", True, True),
        ("ad", "bc", True, False),
        ("ac", "ab", True, False),
        ("a.", "bc", True, False),
        (".b", "bc", False, False),
        (".c", "bd", True, False),
        ("c.", "ab", False, False),
        ("bc", "a.", True, True),
        ("bc", ".d", True, True),
        ("bc", "..", True, True),
        ("ab", "b.", False, False),
        ("b.", "a.", True, True),
        ("a.", "b.", True, False),
        (".b", ".c", True, True),
        (".c", ".b", True, False),
        ("..", "ab", True, False),
        ("..", "..", True, True),
    ],
)
def test_two_stretches(one: str, other: str, *, overlap: bool, one_during_other: bool) -> None:
    """Stretches that only meet have nothing in common; an open side holds all; what is equal lies in itself."""
    assert stretch(one).overlaps(stretch(other)) is stretch(other).overlaps(stretch(one)) is overlap
    assert stretch(one).during(stretch(other)) is one_during_other


def test_granularities_are_ordered() -> None:
    """A finer granularity is less than a coarser one, also where it is only named."""
    assert max(G) is G.MILLENNIUM
    assert G.DAY < "week" and G.DAY <= "day" and not G.DAY < "day"  # noqa: PT018
    assert G.YEAR > "week" and G.YEAR >= "year" and not G.YEAR > "year"  # noqa: PT018
    assert not G.YEAR <= "week"
    assert not G.DAY >= "week"
