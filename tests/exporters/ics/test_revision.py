from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exporters.fuzz import timelines
from tests.exporters.stories import OPENING, days, harbour_story, lone

from timeline.dates import Moment
from timeline.errors import FormatError
from timeline.exporters import check_ics, export_ics
from timeline.exporters.ics.revision import read_calendar
from timeline.model import TimelineData
from timeline.model.event import event_id

ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Soon\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n"


def edit(data: bytes, old: str, new: str) -> bytes:
    """The calendar after a user's edit."""
    text = data.decode().replace("\r\n ", "")
    assert old in text
    return text.replace(old, new, 1).encode()


def test_an_older_article_changes_no_uid() -> None:
    """Who tells an event first may change with each article; what the calendar knows it by does not."""
    first = harbour_story()
    known = next(event for event in first.events if event.id == "e-opening")
    own = known.model_copy(update={"id": event_id(known.mentions[0])})
    old = export_ics(first.model_copy(update={"events": (own,)}))
    again = own.model_copy(update={"id": "told-first-by-another"})
    new = export_ics(first.model_copy(update={"events": (again,)}), previous=old)
    assert read_calendar(new).uids == read_calendar(old).uids
    assert not new.omitted


@given(timelines())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_changes_when_nothing_changed(timeline: TimelineData) -> None:
    """The same timeline over its own calendar gives the same bytes: no client sees a change."""
    data = export_ics(timeline)
    assert export_ics(timeline, previous=data) == data


def test_a_changed_date_raises_the_sequence() -> None:
    """A new date is told: SEQUENCE grows by one, LAST-MODIFIED is the new stamp, the UID stays."""
    before = export_ics(lone("Harbour opens", OPENING))
    moved = lone("Harbour opens", days(Moment(2023, 5, 25), 1))
    after = export_ics(moved, previous=before)
    assert after.count(b"SEQUENCE:1\r\nLAST-MODIFIED:20230525T000000Z\r\n") == 1
    assert after.count(b"DTSTART;VALUE=DATE:20230525") == 1
    assert export_ics(moved, previous=after) == after
    assert export_ics(lone("Harbour opens", OPENING), previous=after).count(b"SEQUENCE:2\r\n") == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("SUMMARY:Harbour opens", "SUMMARY:Our harbour!"),
        ("TRANSP:TRANSPARENT", "TRANSP:OPAQUE"),
        ("DTEND;VALUE=DATE:20230520", "DTEND;VALUE=DATE:20230521"),
        ("SEQUENCE:0", "SEQUENCE:0\r\nLOCATION:Quay 3"),
        ("SEQUENCE:0", "SEQUENCE:0\r\nPRIORITY:1"),
        ("END:VEVENT", ALARM + "END:VEVENT"),
        ("END:VCALENDAR", "BEGIN:VEVENT\r\nUID:mine\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR"),
    ],
)
def test_edits_of_the_user_stay(old: str, new: str) -> None:
    """What the user changed or added is kept, though the timeline changes beside it, and is no change of ours."""
    edited = edit(export_ics(lone("Harbour opens", OPENING)), old, new)
    again = export_ics(lone("Harbour opens", OPENING), previous=edited)
    assert again.decode().count(new.partition("SEQUENCE:0")[2].strip() or new) == 1
    assert b"SEQUENCE:0" in bytes(again)
    later = export_ics(lone("Harbour opens", OPENING, places=("Lorne",)), previous=again)
    assert later.decode().count(new.partition("SEQUENCE:0")[2].strip() or new) == 1
    assert b"SEQUENCE:0" in bytes(later) if "LOCATION" in new else b"SEQUENCE:1" in bytes(later)


def test_an_edited_time_stays_whole() -> None:
    """A user who sets a time of day gets no mix of days and times when the timeline's date changes."""
    times = "DTSTART:20230518T100000Z\r\nDURATION:PT2H"
    edited = edit(export_ics(lone("x", OPENING)), "DTSTART;VALUE=DATE:20230518\r\nDTEND;VALUE=DATE:20230520", times)
    after = export_ics(lone("x", days(Moment(2023, 5, 25), 1)), previous=edited)
    assert check_ics(after) == []
    assert after.count(b"DTSTART") - after.count(b"DTSTART=") == 1
    assert b"DURATION:PT2H" in bytes(after)


def test_events_that_are_no_more_are_taken_out() -> None:
    """Ours that left the timeline leave the calendar, and are reported by their UID."""
    before = export_ics(harbour_story())
    after = export_ics(lone("x", OPENING), previous=before)
    assert after.count(b"BEGIN:VEVENT") == 1
    assert len([omission for omission in after.omitted if "no longer" in omission.reason]) == 4


@pytest.mark.parametrize("previous", ["", b"\xff\x00", "no calendar\r\n", "BEGIN:VEVENT\r\n" * 5000])
def test_what_is_no_calendar_is_refused(previous: bytes | str) -> None:
    """``previous`` must be a calendar."""
    with pytest.raises(FormatError, match="not a calendar"):
        export_ics(harbour_story(), previous=previous)
