"""Whose something is, where "whose" stands behind a place."""

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mill in Oslo, whose roof fell in 2003, was sold in 2005.", "Mill in Oslo's roof fell"),
        ("Lee bought the old mill in Oslo, whose roof fell in 2003.", "Old mill in Oslo's roof fell"),
        ("Lee bought the mill in Oslo, whose mayor resigned in 2003.", "Oslo's mayor resigned"),
        ("Lee bought the mill in Oslo, whose residents rejoiced in 2003.", "Oslo's residents rejoiced"),
        ("Lee lived in Oslo, whose port closed in 2003.", "Oslo's port closed"),
    ],
)
def test_whose(text: str, title: str) -> None:
    """A building comes before its town, except where an office, the people or a place of the town is told of."""
    assert title in [event.title for event in told(text)]
