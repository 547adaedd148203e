"""Hours of days that are said elsewhere: in the evening before, further on, or in words for lengths."""

from __future__ import annotations

import pytest

from timeline import find_timexes

FRIDAY = "2019-06-14"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The alarm went off at 11 p.m. on Monday. At 2 a.m. the hall burned.",
            ["2019-06-10T23:00", "2019-06-11T02:00"],
        ),
        ("They met on Monday night. Talks ended at 4 a.m.", ["2019-06-10TNI", "2019-06-11T04:00"]),
        ("They met at 9 a.m. on Monday. Talks ended at 4 p.m.", ["2019-06-10T09:00", "2019-06-10T16:00"]),
        ("The shop opened at 5 a.m. on Monday and closed at 5 p.m.", ["2019-06-10T05:00", "2019-06-10T17:00"]),
        ("They will talk tonight. The ban starts at midnight.", ["2019-06-14TNI", "2019-06-15T00:00"]),
        ("The pumps failed on Monday. Six hours later the cellar was full.", ["2019-06-10", "2019-06-10TXX"]),
        ("The pumps failed on Monday night and ran again 48 hours later.", ["2019-06-10TNI", "2019-06-12TXX"]),
        ("The pass will be shut on Monday from 9 p.m. to 5 a.m.", ["2019-06-17T21:00/2019-06-18T05:00"]),
        ("It struck at about 9 a.m. in a market in Lund on Monday.", ["2019-06-10T09:00", "2019-06-10"]),
    ],
)
def test_hours_have_their_day(text: str, values: list[str]) -> None:
    """An hour after an evening is one of the next morning; hours counted from a day leave the hour open."""
    assert [timex.value for timex in find_timexes(text, published=FRIDAY)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Snow fell overnight.", "2019-06-13TNI"),
        ("Snow will fall overnight.", "2019-06-14TNI"),
        ("The crew is expected to work overnight.", "2019-06-14TNI"),
    ],
)
def test_overnight_is_the_night_that_tense_points_to(text: str, value: str) -> None:
    """Where the clause looks ahead it is the coming night, else the last one."""
    assert [timex.value for timex in find_timexes(text, published=FRIDAY)] == [value]


def test_the_day_of_a_near_hour_is_firm() -> None:
    """About an hour is a modifier of the hour; the day is not approximate."""
    [timex] = find_timexes("It struck at around 3 p.m. on Monday.", published=FRIDAY)
    assert (timex.value, timex.mod) == ("2019-06-10T15:00", "APPROX")
    assert timex.time is not None
    assert not timex.time.approximate
