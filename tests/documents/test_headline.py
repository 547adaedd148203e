"""The headline that opens an article."""

from __future__ import annotations

import pytest

from timeline.documents.headline import find_headline


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ferry line opens\n\nThe ferry left.", "Ferry line opens"),
        ("\n\n  Ferry line opens  \nThe ferry left.", "Ferry line opens"),
        ("Will the ferry run?\nNobody knows.", "Will the ferry run?"),
        ("The ferry left on Monday.\n\nIt came back.", None),
        ("Ferry line opens", None),
        ("", None),
        ("\n", None),
        ("word " * 60 + "\nText.", None),
    ],
)
def test_find_headline(text: str, headline: str | None) -> None:
    """A headline is a short first line by itself that does not end as a sentence does."""
    assert find_headline(text) == headline
