"""Passives in a row that say their helper once."""

from __future__ import annotations

import pytest
from tests.events.telling import told

PEER = "Ann Lee was elected in 1976, made a dame in 1994 and awarded the Kjel Medal in 1995."
MILL = "The mill was built in 1901, sold in 1950 and restored in 1960."


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (PEER, ["Ann Lee was elected", "Ann Lee was made a dame", "Ann Lee was awarded the Kjel Medal"]),
        (MILL, ["The mill was built", "The mill was sold", "The mill was restored"]),
        ("Bo Berg was arrested in May 2001 and jailed in June.", ["Bo Berg was arrested", "Bo Berg was jailed"]),
        (
            "Bo Berg was born in 1930 and called to the bar in 1955.",
            ["Bo Berg was born", "Bo Berg was called to the bar"],
        ),
        (
            "Bo Berg was hired in 2001 and named Ann Lee deputy in 2002.",
            ["Bo Berg was hired", "Bo Berg named Ann Lee deputy"],
        ),
        ("The firm was founded in 1901 and made carts in 1902.", ["The firm was founded", "The firm made carts"]),
        ("The film was banned in 2010 and won a prize in 2011.", ["The film was banned", "Film won a prize"]),
        (
            "Ann Lee was freed in 2010 and awarded Berg his prize in 2011.",
            ["Ann Lee was freed", "Ann Lee awarded Berg his prize"],
        ),
    ],
)
def test_shared_helper(text: str, titles: list[str]) -> None:
    """What is done to the same one has its helper in its title; what it did itself has none."""
    assert [event.title for event in told(text, "2012-05-18")] == titles
