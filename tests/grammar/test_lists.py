"""Lists and ranges of times: nothing that was said is left out."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes

PUBLISHED = date(2023, 5, 18)

LISTS = [
    ("Talks were held on May 3, 4 and 9.", ["2023-05-03", "2023-05-04", "2023-05-09"]),
    ("Talks were held on May 3, 4, 9, and 11, 2021.", ["2021-05-03", "2021-05-04", "2021-05-09", "2021-05-11"]),
    ("Talks were held on the 3rd, 4th and 9th of May.", ["2023-05-03", "2023-05-04", "2023-05-09"]),
    ("The court sat on Monday, Tuesday and Friday.", ["2023-05-08", "2023-05-09", "2023-05-12"]),
    ("The court will sit on Monday, Tuesday and Friday.", ["2023-05-22", "2023-05-23", "2023-05-26"]),
    ("The court sat on Monday and Tuesday last week.", ["2023-05-08", "2023-05-09"]),
    ("It rained in June, July and August 2021.", ["2021-06", "2021-07", "2021-08"]),
    ("Votes were held on May 18 and 19 last year.", ["2022-05-18", "2022-05-19"]),
]


@pytest.mark.parametrize(("text", "values"), LISTS)
def test_a_list_keeps_every_part(text: str, values: list[str]) -> None:
    """A list is one expression; each of its parts has its own place and value."""
    [timex] = find_timexes(Document(text=text, published=PUBLISHED))
    assert [part.value for part in timex.parts] == values
    assert timex.value == f"{values[0]}/{values[-1]}"
    assert all(text[part.span.start : part.span.end] == part.span.text for part in timex.parts)


HOURS = [
    ("The shop is open 9 a.m. to 5 p.m.", "2023-05-18T09:00/2023-05-18T17:00"),
    ("The shop was open from 9 to 11 am on Tuesday.", "2023-05-16T09:00/2023-05-16T11:00"),
    ("The shop is open from 11 to 1 p.m.", "2023-05-18T11:00/2023-05-18T13:00"),
    ("Roads were closed between 9:30 and 11 a.m.", "2023-05-18T09:30/2023-05-18T11:00"),
    ("Polls were open from 7 a.m. to 8 p.m. on Tuesday.", "2023-05-16T07:00/2023-05-16T20:00"),
    ("Snow fell from 10 p.m. Friday to 2 a.m. Saturday.", "2023-05-12T22:00/2023-05-13T02:00"),
    ("The curfew will run from 10 p.m. to 4 a.m.", "2023-05-18T22:00/2023-05-19T04:00"),
]


@pytest.mark.parametrize(("text", "value"), HOURS)
def test_hours_from_and_to_are_one_time(text: str, value: str) -> None:
    """A stretch of hours is one TIME that ends when the last hour begins; day and half of the day are of both."""
    [timex] = find_timexes(Document(text=text, published=PUBLISHED))
    assert (timex.type, timex.value, len(timex.parts)) == ("TIME", value, 2)
    assert timex.time is not None
    assert f"{timex.time.end_exclusive:%Y-%m-%dT%H:%M}" == value.partition("/")[2]


def test_falling_days_are_no_list() -> None:
    """Days of a list rise; others are times of their own."""
    timexes = find_timexes(Document(text="He came on Friday and Monday.", published=PUBLISHED))
    assert [t.value for t in timexes] == ["2023-05-12", "2023-05-15"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It lasted from late 2019 to early 2021.", ["2019", "2021"]),
        ("It lasted from mid-June to late July 2021.", ["2021-06", "2021-07"]),
        ("It was built 1857 to the mid 1860s.", ["1857", "186"]),
        ("The coin was struck 1856-ca. 1865.", ["1856", "1865"]),
    ],
)
def test_the_ends_of_a_range_may_be_parts(text: str, values: list[str]) -> None:
    """A part of a period takes the year of the other end as its period would, and may be coarser than that end."""
    [timex] = find_timexes(Document(text=text, published=PUBLISHED))
    assert [part.value for part in timex.parts] == values
