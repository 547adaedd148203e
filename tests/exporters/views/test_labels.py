from __future__ import annotations

from datetime import UTC, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from tests.exporters.fuzz import times
from tests.exporters.stories import harbour_story

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import floor, season
from timeline.exporters.views.labels import date_label, precision_note, worded_label
from timeline.model import TimeValue
from timeline.model.points import interval_value, period_value


def stretch(granularity: G, start: Moment | None, end: Moment | None, **fields: Any) -> TimeValue:
    """The value of a stretch of days."""
    return interval_value(Interval(start, end), granularity, **fields)


@pytest.mark.parametrize(
    ("label", "time"),
    [
        ("18 May 2023", period_value(floor(Moment(2023, 5, 18), G.DAY))),
        ("18–19 May 2023", stretch(G.DAY, Moment(2023, 5, 18), Moment(2023, 5, 20))),
        ("28 May – 3 June 2023", stretch(G.DAY, Moment(2023, 5, 28), Moment(2023, 6, 4))),
        ("28 December 2023 – 3 January 2024", stretch(G.DAY, Moment(2023, 12, 28), Moment(2024, 1, 4))),
        ("15–21 May 2023", period_value(floor(Moment(2023, 5, 18), G.WEEK))),
        ("July 2024", period_value(floor(Moment(2024, 7), G.MONTH))),
        ("early July 2024", stretch(G.MONTH, Moment(2024, 7, 1), Moment(2024, 7, 11))),
        ("mid-July 2024", stretch(G.MONTH, Moment(2024, 7, 11), Moment(2024, 7, 21))),
        ("late 2024", stretch(G.YEAR, Moment(2024, 9, 1), Moment(2025, 1, 1))),
        ("winter 2023", period_value(season(2023, "WI"))),
        ("Q2 2023", period_value(floor(Moment(2023, 5), G.QUARTER))),
        ("second half of 2023", period_value(floor(Moment(2023, 8), G.HALF))),
        ("2013", period_value(floor(Moment(2013), G.YEAR))),
        ("2024–2025", stretch(G.YEAR, Moment(2024), Moment(2026), text="2024/2025")),
        ("July – September 2024", stretch(G.MONTH, Moment(2024, 7), Moment(2024, 10), text="2024-07/2024-09")),
        ("1990s", period_value(floor(Moment(1995), G.DECADE))),
        ("19th century", period_value(floor(Moment(1850), G.CENTURY))),
        ("3rd millennium", period_value(floor(Moment(2050), G.MILLENNIUM))),
        ("44 BC", period_value(floor(Moment(-43), G.YEAR))),
        ("15 March 44 BC", period_value(floor(Moment(-43, 3, 15), G.DAY))),
        ("12000", period_value(floor(Moment(12000), G.YEAR))),
        ("12001 BC", period_value(floor(Moment(-12000), G.YEAR))),
        ("since 8 April 2023", stretch(G.DAY, Moment(2023, 4, 8), None)),
        ("until 8 April 2023", stretch(G.DAY, None, Moment(2023, 4, 9))),
        ("until mid-July 2024", stretch(G.MONTH, None, Moment(2024, 7, 21))),
        ("since late 2016", stretch(G.YEAR, Moment(2016, 9, 1), None)),
        ("until the end of 2019", stretch(G.YEAR, None, Moment(2020), text="../2019-12-31")),
        ("until 2019", stretch(G.YEAR, None, Moment(2020))),
        ("until early 1850s", stretch(G.DECADE, None, Moment(1854))),
        ("until 20 July 2024", stretch(G.DAY, None, Moment(2024, 7, 21))),
        ("since about 1850", stretch(G.YEAR, Moment(1850), None, approximate=True)),
        ("about 1850", period_value(floor(Moment(1850), G.YEAR), approximate=True)),
        ("1850 (uncertain)", period_value(floor(Moment(1850), G.YEAR), uncertain=True)),
        ("2 July 2023, 10:30", period_value(floor(Moment(2023, 7, 2, 10, 30), G.MINUTE))),
        ("2 July 2023, 10:30:15 UTC", period_value(Period(G.SECOND, Moment(2023, 7, 2, 10, 30, 15)), zone=UTC)),
        (
            "2 July 2023, 10:00 UTC+02:00",
            period_value(Period(G.HOUR, Moment(2023, 7, 2, 10)), zone=timezone(timedelta(hours=2))),
        ),
        ("undated", None),
    ],
)
def test_dates_read_as_people_write_them(label: str, time: TimeValue | None) -> None:
    """As precise as the date is known, and no more."""
    assert date_label(time) == label


def test_the_words_of_the_article_follow_where_they_differ() -> None:
    """Words that the label repeats are not told twice."""
    labels = {event.id: worded_label(event) for event in harbour_story().events}
    assert labels["e-opening"] == "18–19 May 2023 (“May 18 and 19, 2023”)"
    assert labels["e-work"] == "July 2021"


def test_precision_is_told_in_words() -> None:
    """Nothing is said of a firm day."""
    assert precision_note(period_value(floor(Moment(2024, 7), G.MONTH))) == "date known to the month"
    assert precision_note(period_value(floor(Moment(2024, 7, 1), G.DAY))) == ""


@given(times())
def test_any_time_has_a_label(time: TimeValue) -> None:
    """Labels are never empty, and never raw EDTF with its qualifiers."""
    label = date_label(time)
    assert label
    assert not any(sign in label for sign in "~%?/")
