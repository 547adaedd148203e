"""Years of two digits in histories."""

from __future__ import annotations

import pytest

from timeline import find_timexes

TODAY = "2009-12-19"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The clubs met in 1787, 1788 and 1790. Some left the Club of '89.", ["1787", "1788", "1790", "1789"]),
        ("He sailed in June 1798. In '99 he came home.", ["1798-06", "1799"]),
        ("He sailed in June 1798. In January '00 he came home.", ["1798-06", "1800-01"]),
        ("She was born in 1961. In '99 she won.", ["1961", "1999"]),
        ("She won in '99 and '07.", ["1999", "2007"]),
        ("He sailed in June 1798. The Club of 1989 is named for that.", ["1798-06", "1989"]),
    ],
)
def test_a_short_year_is_one_of_the_story(text: str, values: list[str]) -> None:
    """It is in the century next to where the story stands; without a story, in the one next to now."""
    assert [timex.value for timex in find_timexes(text, published=TODAY)] == values
