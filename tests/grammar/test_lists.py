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
    ("It runs Sat 20 and Sun 21 May 2023.", ["2023-05-20", "2023-05-21"]),
    ("The hall was let on 11/20, 11/22 and 11/25.", ["2022-11-20", "2022-11-22", "2022-11-25"]),
    ("It is open Friday 2, Saturday 3 and Sunday 4 June 2023.", ["2023-06-02", "2023-06-03", "2023-06-04"]),
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
    ("The bridge was shut between 10 and 11:30 on Tuesday.", "2023-05-16T10:00/2023-05-16T11:30"),
    ("The bridge was shut from 5 to 7 on Tuesday morning.", "2023-05-16T05:00/2023-05-16T07:00"),
    ("Two cars were stolen between 10 and 1 last night.", "2023-05-17T22:00/2023-05-18T01:00"),
    ("The shop is open from 10:30 to 2.", "2023-05-18T10:30/2023-05-18T14:00"),
]


@pytest.mark.parametrize(("text", "value"), HOURS)
def test_hours_from_and_to_are_one_time(text: str, value: str) -> None:
    """A stretch of hours is one TIME that ends when the last hour begins; day and half of the day are of both."""
    [timex] = find_timexes(Document(text=text, published=PUBLISHED))
    assert (timex.type, timex.value, len(timex.parts)) == ("TIME", value, 2)
    assert timex.time is not None
    assert f"{timex.time.end_exclusive:%Y-%m-%dT%H:%M}" == value.partition("/")[2]


RANGES = [
    ("It ran from 3/4 to 5/6.", ["2023-03-04", "2023-05-06"]),
    ("It ran from 5/1/2020 to 5/7/2020.", ["2020-05-01", "2020-05-07"]),
    ("It ran 5/1-5/7/2020.", ["2020-05-01", "2020-05-07"]),
    ("It ran 10/25/2018-1/25/2019.", ["2018-10-25", "2019-01-25"]),
    ("It ran Friday 1 to Sunday 3 February 2019.", ["2019-02-01", "2019-02-03"]),
    ("It was closed Tues-Sun.", ["2023-05-09", "2023-05-14"]),
]


@pytest.mark.parametrize(("text", "values"), RANGES)
def test_figures_from_and_to_are_one_time(text: str, values: list[str]) -> None:
    """Dates in figures make ranges as those in words do; what may be read in two orders takes the likelier."""
    [timex] = find_timexes(Document(text=text, published=PUBLISHED))
    assert [part.value for part in timex.parts] == values


def test_each_day_has_its_hours() -> None:
    """Opening hours of one day end before the next day is named."""
    text = "It was open Saturday 9am-5pm, Sunday 10am-4pm."
    values = [timex.value for timex in find_timexes(Document(text=text, published=PUBLISHED))]
    assert values == ["2023-05-13T09:00/2023-05-13T17:00", "2023-05-14T10:00/2023-05-14T16:00"]


@pytest.mark.parametrize("text", ["From 2/3 to 1/2 of it was lost.", "Between 1/3 and 1/2 of them stayed away."])
def test_fractions_are_no_dates(text: str) -> None:
    """Figures with a stroke before what they are a part of are no days."""
    assert find_timexes(Document(text=text, published=PUBLISHED)) == []


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
