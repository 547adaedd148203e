"""Lists of times: what is told to happen at several times is an event for each."""

from __future__ import annotations

import pytest
from tests.events.telling import told

PUBLISHED = "2024-11-14"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Drivers will strike on 16 and 23 November.", ["2024-11-16", "2024-11-23"]),
        ("The council will meet on 20, 21 and 28 November.", ["2024-11-20/2024-11-21", "2024-11-28"]),
        ("Envoys met on 18 and 19 May.", ["2024-05-18/2024-05-19"]),
        ("The bank cut rates in March, June and September 2020.", ["2020-03", "2020-06", "2020-09"]),
        ("Ann Lee visited Peru in 2010 and 2015.", ["2010", "2015"]),
        ("In 2010 and 2011, Berg won the cup.", ["2010", "2011"]),
        ("In 2010, 2012 and 2015 Berg won the cup.", ["2010", "2012", "2015"]),
        ("In May and July 2015 Berg sailed to Peru.", ["2015-05", "2015-07"]),
        ("Floods hit Peru between Monday and Friday.", ["2024-11-04/2024-11-08"]),
        ("Floods hit Peru from 2 to 5 May.", ["2024-05-02/2024-05-05"]),
        ("In Oslo, in 2010, Berg won the cup.", ["2010"]),
    ],
)
def test_an_event_for_each_time(text: str, dates: list[str]) -> None:
    """Times with a gap between them are events of their own; a range, or days in turn, are one."""
    events = told(text, PUBLISHED)
    assert [event.time.edtf for event in events if event.time is not None] == dates
    assert len({event.id for event in events}) == len(dates)
    assert len({event.title for event in events}) == 1


@pytest.mark.parametrize(
    ("text", "told_once"),
    [
        ("The school set exams for 2 and 9 July and fired the dean.", "School fired the dean"),
        (
            "Peru cut ties on 3 May 2016, the day after a mob burned its embassy, and sent troops in June 2017.",
            "Peru cut ties",
        ),
    ],
)
def test_told_once(text: str, told_once: str) -> None:
    """A neighbour that only shares the time is told once, and so is what a second time only explains."""
    assert [event.title for event in told(text, PUBLISHED)].count(told_once) == 1


def test_the_words_of_a_list() -> None:
    """The words of a list stay with each of its events."""
    events = told("Drivers will strike on 16 and 23 November.", PUBLISHED)
    assert [event.date_text for event in events] == ["16 and 23 November"] * 2


def test_several_weekdays_recur_together() -> None:
    """What recurs on several weekdays has one rule, and the weekdays are no places."""
    (event,) = told("Mass is held on Mondays, Wednesdays and Fridays.", PUBLISHED)
    assert (event.recurrence, event.places) == ("FREQ=WEEKLY;BYDAY=MO,WE,FR", ())
