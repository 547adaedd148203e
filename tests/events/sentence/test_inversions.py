"""Clauses whose subject stands behind the verb."""

from __future__ import annotations

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May came the news that the coach had been sacked.", ["News came that the coach had been sacked"]),
        ("In 1987 followed a second trial.", ["A second trial followed"]),
        ("In 1998 there followed a long strike.", ["A long strike followed"]),
        ("On Friday began the trial of three bankers.", ["Trial of three bankers began"]),
        ("On Monday arrived 200 soldiers from Peru.", ["200 soldiers from Peru arrived"]),
        ("Surrendering on May 4 were two regiments.", ["Two regiments surrendered"]),
        ("Killed in the crash on Friday were two pilots.", ["Two pilots were killed in the crash"]),
        ("Also arrested on Tuesday was a banker.", ["A banker was arrested"]),
        ("Founded in 1903, it was a mill.", []),
        ("In May came 1,200 letters.", ["1,200 letters came"]),
        ("In 1950 came to power a party of landlords.", []),
    ],
)
def test_inversions(text: str, expected: list[str]) -> None:
    """What follows the verb is the subject where none stands before it."""
    assert [event.title for event in told(text, "2023-05-17") if event.time] == expected
