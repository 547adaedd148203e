"""Periods told by their last day."""

from __future__ import annotations

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Sales fell to $2 million in the three months ended Sept. 30.", "2025-07-01/2025-09-30"),
        ("Sales fell to $2 million in the quarter ended June 30.", "2025-04-01/2025-06-30"),
        ("For the year ended March 31, Acme earned $2 million.", "2024-04-01/2025-03-31"),
        ("Profit rose 3 percent in the six weeks ended Sept. 30.", "2025-08-20/2025-09-30"),
        ("Acme reported a 4 percent fall in profit for the six months to September 30.", "2025-04-01/2025-09-30"),
        ("Sales rose 5 percent in the three months to June.", "2025-04/2025-06"),
        ("The quarter ended on Tuesday.", None),
    ],
)
def test_periods(text: str, time: str | None) -> None:
    """A figure of a period that ended on a day is of the whole period; its name alone dates nothing more."""
    events = told(text, "2025-10-22")
    assert [event.time.edtf for event in events if event.time] == [time] * (time is not None)
