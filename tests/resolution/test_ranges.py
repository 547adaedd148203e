"""Ranges and lists: the ends agree on what neither says."""

from __future__ import annotations

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes

THURSDAY = "2023-05-18"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The show will run from April to September.", "2023-04/2023-09"),
        ("The show will run from January to March.", "2024-01/2024-03"),
        ("The show will run from December 28 to January 3.", "2023-12-28/2024-01-03"),
        ("The show ran from April to August.", "2022-04/2022-08"),
        ("The show ran from November to February.", "2022-11/2023-02"),
        ("Envoys met on May 18 and 19.", "2023-05-18/2023-05-19"),
        ("Envoys met on June 18 and 19.", "2022-06-18/2022-06-19"),
        ("Marches on June 18 and 19 were banned.", "2023-06-18/2023-06-19"),
        ("Marches from June 18 to 23 had been announced.", "2023-06-18/2023-06-23"),
        ("Envoys met from the middle of March to the end of April.", "2023-03/2023-04"),
        ("Envoys met from mid-October to late February.", "2022-10/2023-02"),
        ("Sales fell in the second and third quarters.", "2022-Q2/2022-Q3"),
        ("Sales fell in the first and second quarters of 2021.", "2021-Q1/2021-Q2"),
        ("Talks ran from Dec. 28, 2021, to Jan. 3, 2022.", "2021-12-28/2022-01-03"),
        ("The weekend of 3-4 June will be dry.", "2023-06-03/2023-06-04"),
        ("Ships sank on the night of May 3-4.", "2023-05-03/2023-05-04"),
        ("The week of 5-9 June will be dry.", "2023-06-05/2023-06-09"),
        ("The shop will be closed between November and Christmas.", "2023-11/2023-12-25"),
        ("The shop was closed between Christmas and Easter.", "2022-12-25/2023-04-09"),
        ("Nobody came between Easter and June 2020.", "2020-04-12/2020-06"),
        ("She wrote it between Christmas and March 2020.", "2019-12-25/2020-03"),
        ("Sales ran from mid-November to Christmas.", "2022-11/2022-12-25"),
    ],
)
def test_ends_agree_on_their_year(text: str, value: str) -> None:
    """What is past has ended or begun, what is to come is not over, and no range ends before it begins."""
    assert [timex.value for timex in find_timexes(Document(text=text, published=THURSDAY))] == [value]
