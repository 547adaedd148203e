"""Figures: amounts, shares and counts, and what is none."""

import pytest

from timeline.events.facets.figures import find_figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade reached US$41 billion.", ["US$41 billion"]),
        ("Trade reached USD 41 billion.", ["USD 41 billion"]),
        ("It rose 32 percent and then 1.5%.", ["32 percent", "1.5%"]),
        ("The port handled 2,032 freight trains in May.", ["2,032 freight trains"]),
        ("About 1.2 million people came.", ["About 1.2 million people"]),
        ("It took 10 days and ended at 3 p.m.", []),
        ("Route 66 is long.", []),
        ("The £64m road drew €5bn.", ["£64m", "€5bn"]),
        ("About 50 of the 159 U.N. members left.", ["About 50"]),
        ("Hundreds of thousands of people came.", ["Hundreds of thousands of people"]),
        ("Lee, 52 years old, came.", []),
        ("Nineteen people fled nine burning homes.", ["Nineteen people", "nine burning homes"]),
        ("The two men met three new partners in two years.", ["three new partners"]),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    """Money, percent and counted things are figures; spans of time are none."""
    assert [figure.text for figure in find_figures(text, 0, len(text), [])] == expected
