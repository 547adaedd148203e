"""Names that stand beside the noun they explain."""

from __future__ import annotations

import pytest

from timeline import extract


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The director, Ann Lee, retired in May.", "Ann Lee retired"),
        ("Its director, Ann Lee, a chemist by training, retired in May.", "Ann Lee retired"),
        ("Ann Lee, the director, who retired in May, came back.", "Ann Lee retired"),
        ("Malta, a small island that joined the union in 2004, is due to vote.", "Malta joined the union"),
        ("A look at Orion Air, the national airline, which bought two jets in 2004.", "Orion Air bought two jets"),
        ("Two auditors were hurt; one of them, Peter Adu, died in May 2019.", "Peter Adu died"),
        ("The first, Alpha-1, vanished in December 2003.", "Alpha-1 vanished"),
        ("A third, 28-year-old Bo Karst, died in May.", "Bo Karst died"),
        ("The driver, 41-year-old Ann Lee, was freed in May.", "Ann Lee was freed"),
        ("In Oslo, the minister who resigned in May was fined.", "The minister resigned"),
        ("The mayor of the town, Oslo, resigned in May.", "Mayor of the town resigned"),
    ],
)
def test_name_beside(sentence: str, title: str) -> None:
    """A subject that commas join to a name is called by the name, and a place that only says where is none."""
    assert title in [event.title for event in extract(sentence, published="2020-06-15").events]
