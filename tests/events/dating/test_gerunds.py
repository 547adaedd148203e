"""Happenings told by a gerund with a time of its own."""

from __future__ import annotations

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee studied law in Oslo, graduating in 1959.", [("1959", "Ann Lee graduated")]),
        ("Ann Lee worked in Odda before moving to Britain in 2005.", [("2005", "Ann Lee moved to Britain")]),
        ("After leaving the army in 1998, Ann Lee joined a bank.", [("1998", "Ann Lee left the army")]),
        (
            "Ann Lee joined the council in 2005, becoming mayor in 2010, and retired in 2015.",
            [("2005", "Ann Lee joined the council"), ("2015", "Ann Lee retired"), ("2010", "Ann Lee became mayor")],
        ),
        (
            "Ann Lee resigned in 2012 after being charged with fraud in 2011.",
            [("2012", "Ann Lee resigned after being charged with fraud"), ("2011", "Ann Lee was charged with fraud")],
        ),
        ("A bus fell into the Odda, killing nine on Monday.", [("2023-05-15", "Bus fell into the Odda")]),
    ],
)
def test_gerunds(text: str, expected: list[tuple[str, str]]) -> None:
    """What a gerund tells has the time in its words; one that only ends a clause leaves it to the clause."""
    assert [(event.time.edtf, event.title) for event in told(text) if event.time] == expected
