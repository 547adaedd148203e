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
        ("Fire swept the mill, leaving 40 jobless on Monday.", [("2023-05-15", "Fire swept the mill")]),
        ("Investors sold out, sending the index down on Monday.", [("2023-05-15", "Investors sold out")]),
        ("Ann Lee cruised the coast, sinking HMS Odda in May 1778.", [("1778-05", "Ann Lee sank HMS Odda")]),
        (
            "The chain grew fast, opening a branch in Oslo in May 2008 and closing it two years later.",
            [("2008-05", "Chain opened a branch in Oslo"), ("2010", "Chain closed a branch")],
        ),
        (
            "The firm left Asia, closing its shops in Tokyo in 2009, Seoul in 2010 and Hanoi in 2011.",
            [
                ("2009", "Firm closed its shops in Tokyo"),
                ("2010", "Firm closed its shops in Seoul"),
                ("2011", "Firm closed its shops in Hanoi"),
            ],
        ),
        (
            "The band played on for years, splitting up in 1984 before reuniting in 1999.",
            [("1984", "The band split up"), ("1999", "The band reunited")],
        ),
        ("The parish kept the hall, selling it in 1998.", [("1998", "Parish sold the hall")]),
        ("Ann Lee left politics, a year later joining a bank in 2014.", [("2014", "Ann Lee joined a bank")]),
        (
            "Ann Lee opened a school, building it in Odda, Norway, in 2012.",
            [("2012", "Ann Lee built the school in Odda, Norway")],
        ),
        ("Having won the cup in 2011, Odda sold its striker.", [("2011", "Odda won the cup")]),
        (
            "The museum, having bought a Munch in 1987, closed in 2016.",
            [("2016", "The museum closed"), ("1987", "Museum bought a Munch")],
        ),
        ("A man is due in court after being arrested on Monday.", [("2023-05-15", "A man was arrested")]),
        ("The club will play in Odda after closing its ground in 2022.", [("2022", "Club closed its ground")]),
        ("Ann Lee, after closing a mill in 2022, will leave.", [("2022", "Ann Lee closed a mill")]),
        (
            "The shop will reopen after undergoing repairs in July.",
            [("2023-07", "Shop will reopen after undergoing repairs")],
        ),
        ("What counts is that, after closing a mill in 2022, work is scarce.", []),
        ("The court fined the firm, telling it to close by June.", []),
        ("Rebels fought at Odda, starting on 12 May.", [("2023-05-12", "Rebels fought at Odda")]),
        ("The firm left Peru, saying in May that it was too dear.", [("2023-05", "The firm left Peru")]),
    ],
)
def test_gerunds(text: str, expected: list[tuple[str, str]]) -> None:
    """What a gerund tells has the time in its words; one that tells an outcome leaves it to the clause."""
    assert [(event.time.edtf, event.title) for event in told(text) if event.time] == expected
