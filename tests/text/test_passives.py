"""Passives that share the helper of the passive before them."""

from __future__ import annotations

import pytest

from timeline.text.verbs import verb_groups


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Two men were charged on Monday and released on Tuesday.", ["charged", "released"]),
        ("Two men were charged on Monday and later released on bail.", ["charged", "released"]),
        ("Ann Lee was elected in 1976, made a dame in 1994 and awarded a medal.", ["elected", "made", "awarded"]),
        ("The bridge was opened in 1990 and, in 1994, sold to Acme.", ["opened", "sold"]),
        ("Bo Berg was hired in 2001, but dismissed in 2002.", ["hired", "dismissed"]),
        ("Bo Berg was called up in 1940 and captured in 1941.", ["called", "captured"]),
        ("Bo Berg was born in Oslo and called to the bar in 1955.", ["born", "called"]),
        ("The book was written by Ann Lee, who taught in Oslo, and published in 1960.", ["written", "published"]),
        ("Bo Berg was elected in 2001 and called for reform in 2002.", ["elected"]),
        ("Bo Berg was born in 1930 and studied in Oslo.", ["born"]),
        ("Bo Berg was arrested and spent eight months in prison.", ["arrested"]),
        ("Bo Berg was consulted on 3 May and approved of the plan.", ["consulted"]),
        ("Bo Berg was hired in 2001 and named Ann Lee his deputy.", ["hired"]),
        ("The mill, which was built in 1901, awarded a prize in 1950.", ["built"]),
        ("Ann Lee praised the mill, which was built in 1901, and visited in 1950 the port.", ["built"]),
        ("The firm was sold, and the club, founded in 1990, awarded a medal to Ann Lee.", ["sold", "founded"]),
    ],
)
def test_shared_helper(text: str, passive: list[str]) -> None:
    """What is done to the same one by "and" or a comma is passive, too; what it did itself is not."""
    assert [group.head for group in verb_groups(text) if group.passive] == passive
