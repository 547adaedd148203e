"""Calendars in the hands of real parsers: every event is read, and every date is the same in each."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject
from tests.clients.installed import SCRIPTS, needed, run, run_node, run_python

from timeline.exporters import ExportedBytes, check_ics
from timeline.model import TimelineData

pytestmark = needed


@pytest.fixture(scope="module")
def expected(calendar: bytes) -> dict[str, tuple[date, date]]:
    """The first and the last moment of each event, as the standard's words say."""
    events: list[Any] = icalendar.Calendar.from_ical(calendar).walk("VEVENT")
    return {str(event["UID"]): (event["DTSTART"].dt, event["DTEND"].dt) for event in events}


def test_everything_is_in_the_calendar(told: TimelineData, calendar: ExportedBytes, expected: dict[str, Any]) -> None:
    """Each of the events is in the calendar or in the report, and our own check has no complaint."""
    left_out = [omission for omission in calendar.omitted if not omission.reason.startswith("entered once")]
    assert len(expected) + len(left_out) == len(told.events)
    assert len(expected) > len(told.events) / 2
    assert check_ics(calendar) == []


def test_libical_accepts_it(calendar_file: Path, expected: dict[str, Any]) -> None:
    """libical parses all events, finds no error and no breach of the restrictions."""
    done = run(sys.executable, SCRIPTS / "libical_check.py", calendar_file)
    assert done.stdout.strip() == f'{{"parsed": true, "valid": true, "errors": 0, "events": {len(expected)}}}'


@pytest.fixture
def no_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    """vobject remembers the zones of every calendar of its process by their names; here it knows none."""
    monkeypatch.setattr(vobject.icalendar, "__tzidMap", {"UTC": UTC})


@pytest.mark.usefixtures("no_zones")
def test_vobject_accepts_it(calendar: bytes, expected: dict[str, Any]) -> None:
    """vobject validates the whole calendar, and sees each day and each instant as we mean it."""
    read = vobject.readOne(calendar.decode())
    read.validate(raiseException=True)
    assert {
        event.uid.value: (as_utc(event.dtstart.value), as_utc(event.dtend.value)) for event in read.vevent_list
    } == {uid: (as_utc(start), as_utc(end)) for uid, (start, end) in expected.items()}


def as_utc(point: date) -> date:
    """A day, a time without a zone, or an instant."""
    return point.astimezone(UTC) if isinstance(point, datetime) and point.tzinfo else point


def test_python_readers_count_all(small_calendar_file: Path) -> None:
    """ics and recurring-ical-events see every event."""
    counted = run_python("count_events.py", small_calendar_file)
    assert counted["ics"] == counted["expected"] > 100
    assert counted["recurring"] >= counted["recurring_expected"] > 0


def test_ical_js_reads_the_same_dates(calendar_file: Path, expected: dict[str, tuple[date, date]]) -> None:
    """Thunderbird's parser sees each day and each time as we mean it."""
    read = run_node("read_calendar.mjs", calendar_file)["icaljs"]
    assert read == {uid: [write_point(start), write_point(end)] for uid, (start, end) in expected.items()}


def test_node_ical_reads_the_same_dates(calendar_file: Path, expected: dict[str, tuple[date, date]]) -> None:
    """node-ical sees each day, and each instant whose zone is known; it takes the years 0 to 99 for 1900 to 1999."""
    read = run_node("read_calendar.mjs", calendar_file)["nodeical"]
    assert read.keys() == expected.keys()
    for uid, points in expected.items():
        for told, point in zip(read[uid], points, strict=True):
            if not isinstance(point, datetime):
                assert told == (point if point.year > 99 else point.replace(year=point.year + 1900)).isoformat()
            elif point.tzinfo is not None:
                assert datetime.fromisoformat(told) == point.astimezone(UTC)


def write_point(point: date) -> str:
    """A day, or the wall clock with Z for UTC."""
    if not isinstance(point, datetime):
        return point.isoformat()
    return point.replace(tzinfo=None).isoformat() + ("Z" if str(point.tzinfo) == "UTC" else "")
