"""What happened once more, told by its time alone."""

from __future__ import annotations

import pytest
from tests.events.telling import told

PUBLISHED = "2025-10-22"
_BESIDE = {"A pump failed", "The boiler burst"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Work stopped for four months in 2020 when the cranes broke, and again from May to July 2021.",
            [
                ("2020", "Work stopped for four months"),
                ("2021-05/2021-07", "Work stopped"),
                ("2020", "The cranes broke"),
            ],
        ),
        (
            "The river burst its banks in 1953 after heavy rain, and again in 2013.",
            [("1953", "River burst its banks after heavy rain"), ("2013", "River burst its banks")],
        ),
        (
            "Acme was fined in 2019 for spilling oil and again in 2021 after a pump failed.",
            [("2019", "Acme was fined for spilling oil"), ("2021", "Acme was fined")],
        ),
        (
            "Prices rose in May as stocks fell and again in June.",
            [("2025-05", "Prices rose"), ("2025-06", "Prices rose"), ("2025-05", "Stocks fell")],
        ),
        (
            "When the boiler burst, the mill shut in May because orders fell and again in June.",
            [("2025-05", "The mill shut"), ("2025-06", "The mill shut")],
        ),
        (
            "The road was shut on Monday and was shut again on Tuesday.",
            [("2025-10-20", "The road was shut"), ("2025-10-21", "Road was shut again")],
        ),
    ],
)
def test_again(text: str, expected: list[tuple[str, str]]) -> None:
    """A time behind "and again" tells what the dated verb before it does, up to that verb's own time."""
    events = {(event.time.edtf if event.time else None, event.title) for event in told(text, PUBLISHED)}
    assert {(date, title) for date, title in events if title not in _BESIDE} == set(expected)


@pytest.mark.parametrize(
    "text",
    ["The road was never shut in 2012, when it snowed, and again in 2015.", "It snowed, and again in 2015 it rained."],
)
def test_nothing_again(text: str) -> None:
    """Without a dated verb that tells a fact before it, "again" repeats nothing."""
    assert "2015" not in {event.time.edtf for event in told(text, PUBLISHED) if event.time and "shut" in event.title}
