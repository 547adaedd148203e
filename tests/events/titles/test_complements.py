"""Nouns that say nothing alone are given what they are of, if only one thing was told before them."""

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Some 1.1 million passengers took the line. The number has fallen since 2011.", "Number of passengers"),
        ("The council approved the bridge. Construction began in June 2018.", "Construction of the bridge began"),
        (
            "The city planned a tram depot near the old park. Work began in June 2018.",
            "Work on the tram depot began",
        ),
    ],
)
def test_complement(text: str, title: str) -> None:
    """A number is of what was counted just before, a construction of what is built there."""
    assert told(text)[-1].title.startswith(title)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("It has 200 shops and 300 cafes. The number has fallen since 2011.", "The number has fallen"),
        ("A bridge and a tunnel were planned. Construction began in June 2018.", "Construction began"),
        ("They met near the park. Construction began in June 2018.", "Construction began"),
    ],
)
def test_doubtful_complement(text: str, title: str) -> None:
    """Where two things were told, or none, the noun stays alone."""
    assert told(text)[-1].title == title
