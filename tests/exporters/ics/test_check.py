from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exporters.fuzz import timelines
from tests.exporters.stories import harbour_story

from timeline.exporters import Fault, check_ics, export_ics
from timeline.model import TimelineData

GOOD = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:1@x.example\nDTSTAMP:20230520T000000Z\n"
    "DTSTART;VALUE=DATE:20230518\nDTEND;VALUE=DATE:20230520\nSUMMARY:Harbour opens\nEND:VEVENT\nEND:VCALENDAR\n"
).replace("\n", "\r\n")


def test_a_sound_calendar_has_no_problem() -> None:
    """Neither ours nor a plain one from elsewhere."""
    assert check_ics(GOOD) == check_ics(GOOD.encode()) == check_ics(export_ics(harbour_story())) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "fault"),
    [
        ("PRODID:-//x//EN\n", "", 1, Fault.MISSING),
        ("UID:1@x.example\n", "", 4, Fault.MISSING),
        ("DTSTAMP:20230520T000000Z\n", "", 4, Fault.MISSING),
        ("DTSTAMP:20230520T000000Z", "DTSTAMP:20230520T000000", 6, Fault.DATE),
        ("VERSION:2.0", "VERSION:2.0\nUID:c", 3, Fault.UID),
        ("VERSION:2.0", "VERSION:2.0\nMETHOD:PUBLISH", 3, Fault.METHOD),
        ("VERSION:2.0", "VERSION:2.0\nCOLOR:#3366cc", 3, Fault.VALUE),
        ("VERSION:2.0", "VERSION:2.0\nREFRESH-INTERVAL:PT1H", 3, Fault.VALUE),
        ("UID:1@x.example", "UID:" + "\n ".join(["x" * 60] * 5), 5, Fault.UID),
        ("DTSTART;VALUE=DATE:", "DTSTART:", 7, Fault.DATE),
        ("DTSTART;VALUE=DATE:20230518", "DTSTART;VALUE=DATE:-00440315", 7, Fault.DATE),
        ("DTSTART;VALUE=DATE:20230518", "DTSTART;VALUE=DATE:00000315", 7, Fault.DATE),
        ("DTEND;VALUE=DATE:20230520", "DTEND;VALUE=DATE:20230518", 8, Fault.END),
        ("DTEND;VALUE=DATE:20230520", "DTEND:20230520T120000", 8, Fault.END),
        ("DTEND;VALUE=DATE:20230520", "DTEND;VALUE=DATE:20230520\nDURATION:P1D", 8, Fault.END),
        ("DTEND;VALUE=DATE:20230520\n", "", 7, Fault.END),
        ("DTSTART;VALUE=DATE:20230518", "DTSTART;TZID=Europe/Paris:20230518T100000", 7, Fault.ZONE),
        ("SUMMARY:Harbour opens", "SUMMARY:a\nSUMMARY:b", 10, Fault.REPEATED),
        ("SUMMARY:Harbour opens", "SUMMARY:a\x07", 9, Fault.CONTROL_CHARACTER),
        ("SUMMARY:Harbour opens", "SUMMARY:a\nraw line", 10, Fault.LINE),
        ("SUMMARY:Harbour opens", "SUMMARY:" + "a" * 80, 9, Fault.LINE),
        ("SUMMARY:Harbour opens", "STATUS:MAYBE", 9, Fault.VALUE),
        ("SUMMARY:Harbour opens", "URL:javascript:1", 9, Fault.VALUE),
        ("SUMMARY:Harbour opens", "RRULE:FREQ=DAILY;UNTIL=20240101T000000Z", 9, Fault.RECURRENCE),
        ("END:VEVENT\n", "", 1, Fault.STRUCTURE),
        ("END:VCALENDAR\n", "END:VCALENDAR\nX:1\n", 12, Fault.STRUCTURE),
    ],
)
def test_each_fault_is_found_at_its_line(old: str, new: str, line: int, fault: Fault) -> None:
    """One fault put into a sound calendar is named by its kind and its place."""
    data = GOOD.replace("\r\n", "\n").replace(old, new).replace("\n", "\r\n")
    assert (line, fault) in [(problem.line, problem.fault) for problem in check_ics(data)]


def test_a_uid_may_occur_once() -> None:
    """A second event of one UID replaces the first in most calendars."""
    event = GOOD[GOOD.index("BEGIN:VEVENT") : GOOD.index("END:VCALENDAR")]
    assert [problem.fault for problem in check_ics(GOOD.replace(event, event * 2))] == [Fault.UID]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\xef\xbb\xbf" + GOOD.encode(), Fault.ENCODING),
        (GOOD.replace("\r\n", "\n").encode(), Fault.LINE),
        (GOOD.encode("utf-16"), Fault.ENCODING),
        (GOOD.encode().replace(b"Harbour opens", "西".encode()[:1] + b"\r\n " + "西".encode()[1:]), Fault.ENCODING),
    ],
)
def test_the_bytes_are_checked_too(data: bytes, fault: Fault) -> None:
    """Byte order marks, other encodings, bare line feeds and folds inside a character."""
    assert fault in [problem.fault for problem in check_ics(data)]


@given(st.binary(max_size=200) | st.lists(st.sampled_from(GOOD.split("\r\n"))).map("\r\n".join))
def test_any_data_gets_an_answer(data: bytes | str) -> None:
    """No input makes the check raise; what is no calendar has problems."""
    problems = check_ics(data)
    assert problems or "BEGIN:VCALENDAR" in str(data)


@given(timelines())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_our_calendars_pass(timeline: TimelineData) -> None:
    """Whatever the events, our calendars have none of the faults."""
    assert check_ics(export_ics(timeline)) == []
