"""Plans that came to nothing, and the time that stands of what was moved."""

from __future__ import annotations

import pytest
from tests.events.telling import told

PUBLISHED = "2025-10-22"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial was postponed until March.", [("2026-03", "The trial was postponed", "court")]),
        ("The court postponed the trial until May 2026.", [("2026-05", "Court postponed the trial", "court")]),
        (
            "The opening of the line, planned for May 2025, has been delayed to 2027.",
            [("2027", "Opening of the line has been delayed", "opening")],
        ),
        (
            "The sale, originally scheduled for Sunday, was brought forward to Friday.",
            [("2025-10-24", "Sale was brought forward", "acquisition")],
        ),
        (
            "The trial of Lee, which was due to start on Monday, has been postponed until January 12.",
            [("2026-01-12", "Trial of Lee has been postponed", "court")],
        ),
        (
            "A debate postponed from 26 October to 6 November will be broadcast.",
            [("2025-11-06", "A debate was postponed", "meeting")],
        ),
        ("The vote was rescheduled for November 12.", [("2025-11-12", "The vote was rescheduled", "election")]),
        ("The fair was put off until next year.", [("2026", "Fair was put off", "meeting")]),
    ],
)
def test_time_that_stands(text: str, expected: list[tuple[str, str, str]]) -> None:
    """What was postponed or brought forward has its new time, and nothing happens at the old one."""
    events = told(text, PUBLISHED)
    assert [(event.time.edtf if event.time else None, event.title, event.kind) for event in events] == expected


@pytest.mark.parametrize(
    "text",
    [
        "A visit by Lee to Oslo planned for next week has been called off.",
        "The fair, scheduled for Sunday, was cancelled.",
        "The trial was put off until June 3, 2020.",
        "Flights were suspended until Friday.",
        "Lee called for an election in June 2026.",
        "The council bought land for a school in 2027.",
    ],
)
def test_no_such_time(text: str) -> None:
    """What was called off, is only shut until then, or is still to come of a thing that was done, dates no event."""
    assert told(text, PUBLISHED) == []
