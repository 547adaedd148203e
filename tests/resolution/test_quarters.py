"""Company results: the quarter that is reported, and the one a year ago."""

from __future__ import annotations

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Third-quarter profit fell. It sees growth in the fourth quarter. Sales rose in the latest quarter.",
            "2022-Q3",
        ),
        ("Third-quarter profit fell after a flat second quarter. In the quarter sales rose.", "2022-Q3"),
        ("In the third quarter profit fell. In the 2021 period it rose. Costs rose in the quarter.", "2022-Q3"),
        (
            "Profit fell in the fourth quarter. It will rise in the first quarter of 2023. Sales for the quarter fell.",
            "2022-Q4",
        ),
        ("Third-quarter profit rose from a loss a year ago.", "2021-Q3"),
        ("Third-quarter profit rose. In the nine months it fell from $3 million a year earlier.", "2021"),
        ("Third-quarter profit rose. For the first nine months it fell from the 2021 period.", "2021"),
        ("Profit fell in the first half. It rose in the third quarter from a loss a year earlier.", "2021-Q3"),
    ],
)
def test_a_report_tells_of_one_quarter(text: str, value: str) -> None:
    """The quarter is the latest one over of those told; a year ago has the grain of what is compared."""
    assert find_timexes(Document(text=text, published="2022-11-02"))[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fourth-quarter profit rose. In the same period last year it fell.", "2021-Q4"),
        ("Profit rose in the fourth quarter from the same quarter of last year.", "2021-Q4"),
        ("Fourth-quarter sales beat last year's quarter.", "2021-Q4"),
        ("Fourth-quarter profit fell. For the full year, it rose.", "2022"),
        ("Net rose in the fourth quarter. Sales for the year were flat.", "2022"),
        ("Fourth-quarter profit fell. For the year, the bank will report a gain.", "2023"),
    ],
)
def test_results_told_in_january(text: str, value: str) -> None:
    """What closed the old year is reported in the new one: its year is the old one, last year's quarter lies before."""
    assert find_timexes(Document(text=text, published="2023-01-26"))[-1].value == value
