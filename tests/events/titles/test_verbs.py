"""The verbs of titles: passives in a row that say their helper once."""

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
        (
            "Bo Berg was trained in 1939, called up in 1940 and captured in 1941.",
            ["Bo Berg was trained", "Bo Berg was called up", "Bo Berg was captured"],
        ),
        (
            "The act was drafted in 2001, passed in 2002 and repealed in 2003.",
            ["The act was drafted", "The act was passed", "The act was repealed"],
        ),
        ("Ann Lee was hired in 1976 and in 1994 sued by Acme.", ["Ann Lee was hired", "Ann Lee was sued by Acme"]),
        ("The film was shot in 2001, and on 3 May 2003 shown.", ["The film was shot", "The film was shown"]),
        ("Ann Lee was elected in May 2001, and in June 2002 resigned.", ["Ann Lee was elected", "Ann Lee resigned"]),
    ],
)
def test_shared_helper(text: str, titles: list[str]) -> None:
    """What is done to the same one has its helper in its title; what it did itself has none."""
    assert [event.title for event in told(text, "2012-05-18")] == titles
