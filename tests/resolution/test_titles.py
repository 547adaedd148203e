"""What a month, season or feast names is of the year that stands behind it."""

from __future__ import annotations

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes

THURSDAY = "2023-05-18"


def read(text: str) -> list[str]:
    """The values of a text published on a Thursday."""
    return [timex.value for timex in find_timexes(Document(text=text, published=THURSDAY))]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The October Revolution of 1917 failed there.", ["1917-10", "1917"]),
        ("The May vote in 2010 was close.", ["2010-05", "2010"]),
        ("His March visit in 2019 failed.", ["2019-03", "2019"]),
        ("The June 4 vote in 1998 failed.", ["1998-06-04", "1998"]),
        ("The autumn floods of 2004 ruined it.", ["2004-FA", "2004"]),
        ("The Easter procession in 2010 drew few.", ["2010-04-04", "2010"]),
        ("She won the August race in Rio in 2016.", ["2016-08", "2016"]),
        ("The spring retreat in April 1918 was orderly.", ["1918-SP", "1918-04"]),
        ("The winter storms in January 2021 killed ten.", ["2020-WI", "2021-01"]),
    ],
)
def test_a_title_is_of_the_year_behind_it(text: str, values: list[str]) -> None:
    """Of a title the month, season or feast lies in the year or around the month that stands behind it."""
    assert read(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The Bergen Spring festival in June 1999 drew crowds.", ["1999-06"]),
        ("The Easter fair in August 2010 was small.", ["2010-08"]),
    ],
)
def test_a_feast_that_does_not_hold_the_month_is_a_name(text: str, values: list[str]) -> None:
    """A feast or season tells no time where the month behind its title lies elsewhere."""
    assert read(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In May prices in 2010 were low.", ["2023-05", "2010"]),
        ("The June summit, in 2010, failed.", ["2022-06", "2010"]),
        ("The October talks in Geneva failed.", ["2022-10"]),
    ],
)
def test_without_a_title_each_time_stands_for_itself(text: str, values: list[str]) -> None:
    """After a preposition, or with a comma between, a month does not lean on the year."""
    assert read(text) == values


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2023-05-18", "The mill was built at the turn of the century.", "20"),
        ("1998-05-18", "The mill was built at the turn of the century.", "19"),
        ("1998-05-18", "The mill will be rebuilt at the turn of the century.", "20"),
        ("2023-11-18", "Prices will rise at the turn of the year.", "2024"),
    ],
)
def test_the_turn_of_a_unit_is_the_nearest(published: str, text: str, value: str) -> None:
    """A unit turns where it begins nearest to the article, and what is past has no turn to come."""
    [timex] = find_timexes(Document(text=text, published=published))
    assert (timex.value, timex.mod) == (value, "START")
