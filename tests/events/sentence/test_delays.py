"""Negated verbs with "until" tell what did happen then."""

from __future__ import annotations

import pytest
from tests.events.telling import told

PUBLISHED = "2019-09-03"


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("The road did not open until May 2003.", "2003-05", "The road opened"),
        ("Women were not admitted to the academy until 1978.", "1978", "Women were admitted to the academy"),
        ("The treaty wasn't ratified until 12 May 1992.", "1992-05-12", "The treaty was ratified"),
        ("The mill never reopened until 1995.", "1995", "The mill reopened"),
        ("The stadium won't reopen until March 2020.", "2020-03", "The stadium will reopen"),
        ("The bridge will not reopen before May 2020.", "2020-05/..", "The bridge will reopen"),
        ("Acme said the line would not open before spring 2020.", "2020-03/..", "The line would open"),
        ("It was not until 1987 that the brothers founded the firm.", "1987", "Brothers founded the firm"),
    ],
)
def test_delayed(text: str, date: str, title: str) -> None:
    """What was not so until a time happened at that time, and its title says what, not what was not."""
    assert [(event.time.edtf if event.time else None, event.title) for event in told(text, PUBLISHED)] == [
        (date, title)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The road did not open in May 2003.",
        "The road does not open before May 2020.",
        "The road did not open before May 2003.",
        "The bank will not raise rates before May 2020.",
        "He could not leave until Monday.",
        "The shop did not sell bread until it burned.",
    ],
)
def test_never_so(text: str) -> None:
    """Without "until" and a time, or where it only could not be, a negated verb tells nothing."""
    assert told(text, PUBLISHED) == []
