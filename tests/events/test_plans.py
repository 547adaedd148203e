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
        (
            "A fair in Ulm, planned for this weekend, will be held in January instead.",
            [("2026-01", "Fair in Ulm will be held instead", "meeting")],
        ),
        ("Readers can borrow the maps from Monday.", [("2025-10-27/..", "Readers can borrow the maps", "other")]),
        ("The vote was rescheduled for November 12.", [("2025-11-12", "The vote was rescheduled", "election")]),
        ("The fair was put off until next year.", [("2026", "Fair was put off", "meeting")]),
    ],
)
def test_time_that_stands(text: str, expected: list[tuple[str, str, str]]) -> None:
    """What was postponed or brought forward has its new time, and nothing happens at the old one."""
    events = told(text, PUBLISHED)
    assert [(event.time.edtf if event.time else None, event.title, event.kind) for event in events] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The airline plans daily flights by 2030.", [("../2030", "Airline plans daily flights")]),
        ("Airlines plan daily flights by 2030.", [("../2030", "Airlines plan daily flights")]),
        (
            "Nine planes due to land in Holm on Friday are late.",
            [("2025-10-24", "Nine planes were due to land in Holm")],
        ),
        ("Fares will rise 5 percent on November 3.", [("2025-11-03", "Fares will rise 5 percent")]),
        ("Acme said fares will rise next year.", []),
        ("Exports are expected to grow 2 percent in 2026.", []),
        ("Acme said the mill will close in 2026.", [("2026", "The mill will close")]),
    ],
)
def test_plans_and_forecasts(text: str, expected: list[tuple[str, str]]) -> None:
    """What somebody plans or is due to do is told; how somebody thinks that figures will move is not."""
    assert [(event.time.edtf, event.title) for event in told(text, PUBLISHED) if event.time] == expected


@pytest.mark.parametrize(
    "text",
    [
        "A ferry due to leave Holm on Friday was cancelled.",
        "The number of workers at the mill who left in May was 30.",
        "A visit by Lee to Oslo planned for next week has been called off.",
        "The fair, scheduled for Sunday, was cancelled.",
        "The trial was put off until June 3, 2020.",
        "Flights were suspended until Friday.",
        "Readers can borrow the maps until Friday.",
        "Readers cannot borrow the maps from Monday.",
        "Lee called for an election in June 2026.",
        "The council bought land for a school in 2027.",
    ],
)
def test_no_such_time(text: str) -> None:
    """What was called off, is only shut until then, or is still to come of a thing that was done, dates no event."""
    assert told(text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The island exported no lithium in 2019.", []),
        ("The island exported no fewer than nine tons in 2019.", ["Island exported no fewer than nine tons"]),
        ("Acme ditched plans on Tuesday to lease twelve jets.", ["Acme ditched plans to lease twelve jets"]),
    ],
)
def test_done_or_not(text: str, titles: list[str]) -> None:
    """What has no object was not done; what was planned and given up was given up on its day."""
    assert [event.title for event in told(text)] == titles
