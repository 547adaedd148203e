"""Small changes to noun phrases."""

import pytest

from timeline.events.titles.wording import is_plural, possessive


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("heads of state", True),
        ("the head of the two states", False),
        ("Peru and Chile", True),
        ("Peru, Chile and Bolivia", True),
        ("200 workers", True),
        ("the police", True),
        ("Acme Airlines", False),
        ("the crisis", False),
        ("the boss", False),
        ("", False),
    ],
)
def test_number(phrase: str, plural: bool) -> None:
    """The number of a noun phrase is that of its head."""
    assert is_plural(phrase) is plural


def test_possessive() -> None:
    """A name in -s takes an apostrophe alone."""
    assert [possessive("Lee"), possessive("Boris")] == ["Lee's", "Boris'"]
