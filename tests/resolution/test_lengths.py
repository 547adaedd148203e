"""Lengths of time: where the words or the article's date place them."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes

PUBLISHED = date(2023, 5, 18)

PLACED = [
    ("The past three weeks were wet.", "P3W", "2023-04-27", "2023-05-19"),
    ("The next three weeks will be wet.", "P3W", "2023-05-19", "2023-06-09"),
    ("The past two quarters were weak.", "P2Q", "2022-10-01", "2023-04-01"),
    ("The next two quarters will be weak.", "P2Q", "2023-07-01", "2024-01-01"),
    ("The road will close for two weeks starting June 5.", "P2W", "2023-06-05", "2023-06-19"),
    ("The rule holds for 18 months beginning January 1, 2021.", "P18M", "2021-01-01", "2022-07-01"),
    ("She will be away for ten days from tomorrow.", "P10D", "2023-05-19", "2023-05-29"),
]


@pytest.mark.parametrize(("text", "value", "start", "end"), PLACED)
def test_lengths_have_bounds_where_something_anchors_them(text: str, value: str, start: str, end: str) -> None:
    """Windows lie beside the article's date, in whole quarters where they count quarters; others begin as told."""
    [timex] = find_timexes(Document(text=text, published=PUBLISHED))
    assert (timex.type, timex.value) == ("DURATION", value)
    assert timex.time is not None
    assert (str(timex.time.start), str(timex.time.end_exclusive)) == (start, end)


@pytest.mark.parametrize(
    ("text", "value", "start", "end"),
    [
        ("Profit fell in the three months ended 30 September 2022.", "P3M", "2022-07-01", "2022-10-01"),
        ("Profit fell in the six months to June 2022.", "P6M", "2022-01-01", "2022-07-01"),
        ("Profit fell in the year ended 31 March 2023.", "P1Y", "2022-04-01", "2023-04-01"),
        ("Profit fell in the 13 weeks ended April 1, 2023.", "P13W", "2023-01-01", "2023-04-02"),
        ("Prices rose in the 12 months through April.", "P12M", "2022-05-01", "2023-05-01"),
    ],
)
def test_a_length_ends_with_the_date_behind_it(text: str, value: str, start: str, end: str) -> None:
    """Months of account are those that end with the day or month said beside them."""
    length, _ = find_timexes(Document(text=text, published=PUBLISHED))
    assert (length.type, length.value) == ("DURATION", value)
    assert length.time is not None
    assert (str(length.time.start), str(length.time.end_exclusive)) == (start, end)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It took a decade and two years.", "P12Y"),
        ("It took two centuries.", "P200Y"),
        ("It took five or six days.", "PXD"),
    ],
)
def test_lengths_alone_lie_nowhere(text: str, value: str) -> None:
    """A length that nothing anchors has a value and no bounds; decades and centuries are counted in years."""
    [timex] = find_timexes(Document(text=text, published=PUBLISHED))
    assert (timex.type, timex.value, timex.time) == ("DURATION", value, None)


def test_a_start_without_a_reference_leaves_the_length() -> None:
    """Where the start is not known, the length is."""
    [timex] = find_timexes(Document(text="a week starting tomorrow"))
    assert (timex.value, timex.time) == ("P1W", None)
