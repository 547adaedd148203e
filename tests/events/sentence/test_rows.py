"""Rows: one verb with several things, each at a time of its own."""

from __future__ import annotations

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The brewer opened its second plant in 2012 and a third a year later.",
            [("2012", "Brewer opened its second plant"), ("2013", "Brewer opened a third plant")],
        ),
        (
            "Norwell won the league in 2004 and the cup in 2009.",
            [("2004", "Norwell won the league"), ("2009", "Norwell won the cup")],
        ),
        (
            "The firm opened plants in Oslo in 1998 and in Lima in 2003.",
            [("1998", "Firm opened plants in Oslo"), ("2003", "Firm opened plants in Lima")],
        ),
        (
            "The firm opened a plant in Oslo in 1998 and Lima in 2003.",
            [("1998", "Firm opened a plant in Oslo"), ("2003", "Firm opened a plant in Lima")],
        ),
        (
            "In 2012 Acme opened a plant and in 2015 a mill in Rome.",
            [("2012", "Acme opened a plant"), ("2015", "Acme opened a mill in Rome")],
        ),
        (
            "Ann Lee won gold in 2012, silver in 2016 and bronze in 2020.",
            [("2012", "Ann Lee won gold"), ("2016", "Ann Lee won silver"), ("2020", "Ann Lee won bronze")],
        ),
        (
            "The school was closed in 2010 and the church in 2015.",
            [("2010", "The school was closed"), ("2015", "The church was closed")],
        ),
        (
            "Norwell won the cup in 1998 and again in 2004.",
            [("1998", "Norwell won the cup"), ("2004", "Norwell won the cup")],
        ),
        (
            "Talks will be held on Monday in Oslo and on Tuesday in Rome.",
            [("2025-10-27", "Talks will be held in Oslo"), ("2025-10-28", "Talks will be held in Rome")],
        ),
        ("Exports rose in May and June.", [("2025-05/2025-06", "Exports rose")]),
        (
            "The firm opened a plant in May and closed it in June.",
            [("2025-05", "Firm opened a plant"), ("2025-06", "Firm closed the plant")],
        ),
    ],
)
def test_rows(text: str, expected: list[tuple[str, str]]) -> None:
    """Each thing of a row that has a time of its own is an event of its own, with the verb of the row."""
    events = told(text, "2025-10-22")
    assert [(event.time.edtf if event.time else None, event.title) for event in events] == expected
