"""Where sentences begin and end, where nothing ends them."""

from __future__ import annotations

import pytest

from timeline.text.sentences import LONGEST, split_sentences


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Peru in 2015, " * 400, LONGEST),
        ("Peru in 2015 and " * 400, LONGEST),
        ("Peru-in-2015-and-" * 50 + " Lima" * 900, LONGEST + 17 * 50),
        ("Peru-in-2015-and-" * 400, LONGEST),
        ("五月十八日" * 400, LONGEST),
        ("3days4weeks" * 400, LONGEST),
        ("May" * 400, 3 * 400),
    ],
)
def test_what_is_too_long_is_cut(text: str, most: int) -> None:
    """What goes on without a full stop is cut at commas or blanks, else between tokens; it loses only the blanks."""
    sentences = split_sentences(text)
    assert max(end - start for start, end in sentences) <= most
    assert "".join(text[start:end] for start, end in sentences).replace(" ", "") == text.replace(" ", "")
    assert all(text[start:end] == text[start:end].strip() for start, end in sentences)
