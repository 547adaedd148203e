from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from tests.exporters.fuzz import timelines
from tests.exporters.stories import DEPARTURE, HARBOUR, OPENING, days, harbour_story, lone, mention

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import daypart, floor, year
from timeline.errors import InputError
from timeline.exporters import Feed, export_ics
from timeline.exporters.views.schedule import Imprecise
from timeline.model import Document, Event, Status, TimelineData, TimeValue
from timeline.model.points import interval_value, period_value


def entry(time: TimeValue | None, title: str = "It happens", **fields: Any) -> dict[str, str]:
    """The content lines of the only VEVENT, by name."""
    return read_lines(export_ics(lone(title, time, **fields)))


def read_lines(data: bytes) -> dict[str, str]:
    """The content lines of the first VEVENT, by name with parameters."""
    text = data.decode().replace("\r\n ", "")
    inside = text.partition("BEGIN:VEVENT\r\n")[2].partition("END:VEVENT")[0]
    return dict(line.split(":", 1) for line in inside.split("\r\n") if line)


def unit(granularity: G, *moment: int) -> TimeValue:
    """The value of the unit around a moment."""
    return period_value(floor(Moment(*moment), granularity))


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        (unit(G.DAY, 2023, 5, 18), "20230518", "20230519"),
        (OPENING, "20230518", "20230520"),
        (period_value(daypart(Moment(2023, 5, 18), "MO")), "20230518", "20230519"),
        (unit(G.WEEKEND, 2023, 5, 18), "20230520", "20230522"),
        (unit(G.WEEK, 2023, 5, 18), "20230515", "20230522"),
        (interval_value(Interval(Moment(2024, 7), Moment(2024, 7, 11)), G.MONTH), "20240701", "20240711"),
        (days(Moment(2023, 5, 1), 31), "20230501", "20230601"),
        (unit(G.MONTH, 2024, 7), "20240701", "20240702"),
        (unit(G.YEAR, 1789), "17890101", "17890102"),
        (interval_value(Interval(Moment(2023, 4, 8), None), G.DAY), "20230408", "20230409"),
        (interval_value(Interval(None, Moment(2023, 4, 9)), G.DAY), "20230408", "20230409"),
        (unit(G.DAY, 1, 1, 1), "00010101", "00010102"),
        (unit(G.YEAR, 9999), "99990101", "99990102"),
    ],
)
def test_days_have_an_exclusive_end(time: TimeValue, start: str, end: str) -> None:
    """What has no clock is all-day: DATE values, the end at least a day later and not included."""
    lines = entry(time)
    assert lines["DTSTART;VALUE=DATE"] == start
    assert lines["DTEND;VALUE=DATE"] == end


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        (DEPARTURE, "DTSTART:20230702T083000Z", "DTEND:20230702T083100Z"),
        (unit(G.HOUR, 2023, 7, 2, 10), "DTSTART:20230702T100000", "DTEND:20230702T110000"),
        (
            period_value(Period(G.MINUTE, Moment(1944, 6, 6, 6, 30)), zone=ZoneInfo("Europe/Paris")),
            "DTSTART:19440606T063000",
            "DTEND:19440606T063100",
        ),
        (
            period_value(Period(G.MINUTE, Moment(2023, 7, 2, 10, 30)), zone=ZoneInfo("Europe/Paris")),
            "DTSTART;TZID=Europe/Paris:20230702T103000",
            "DTEND;TZID=Europe/Paris:20230702T103100",
        ),
    ],
)
def test_clock_times_keep_their_zone(time: TimeValue, start: str, end: str) -> None:
    """A fixed offset becomes UTC, an IANA zone stays, and a time without one, or before 1970, floats."""
    lines = [":".join(line) for line in entry(time).items()]
    assert start in lines
    assert end in lines


def test_a_zone_is_defined_over_its_years_and_without_comment() -> None:
    """Each TZID has a VTIMEZONE, and that has nothing that libical rejects."""
    data = export_ics(
        lone("x", period_value(Period(G.MINUTE, Moment(2023, 7, 2, 10, 30)), zone=ZoneInfo("Europe/Paris")))
    ).decode()
    assert "TZID:Europe/Paris" in data
    assert "COMMENT" not in data


@pytest.mark.parametrize(
    ("time", "reason"),
    [
        (None, "no date"),
        (unit(G.DAY, -43, 3, 15), "outside the years 1 to 9999"),
        (unit(G.YEAR, 12000), "outside the years 1 to 9999"),
        (interval_value(Interval(Moment(-43), Moment(15)), G.YEAR), "outside the years 1 to 9999"),
        (unit(G.DAY, 9999, 12, 31), "after the year 9999"),
    ],
)
def test_what_no_calendar_holds_is_reported(time: TimeValue | None, reason: str) -> None:
    """Undated, BC and too late events are left out with the reason, never moved."""
    data = export_ics(lone("x", time))
    assert data.count(b"VEVENT") == 0
    assert data.omitted[0].event_id == "only"
    assert reason in data.omitted[0].reason


@pytest.mark.parametrize(
    ("policy", "end"),
    [("span", "20240801"), ("first-day", "20240702"), ({G.MONTH: "span"}, "20240801"), ({G.YEAR: "span"}, "20240702")],
)
def test_the_caller_may_choose_the_policy(policy: Imprecise, end: str) -> None:
    """``imprecise`` holds for all imprecise dates, or for those of a granularity."""
    data = export_ics(lone("x", unit(G.MONTH, 2024, 7)), imprecise=policy)
    assert read_lines(data)["DTEND;VALUE=DATE"] == end


def test_skipping_imprecise_dates_keeps_firm_ones() -> None:
    """``imprecise="skip"`` leaves out, with a report, only what is not known to the day."""
    data = export_ics(harbour_story(), imprecise="skip")
    assert data.count(b"BEGIN:VEVENT") == 2
    assert {omission.event_id for omission in data.omitted} == {"e-work", "e-founding", "e-praise"}


@pytest.mark.parametrize(
    ("time", "title"),
    [
        (unit(G.DAY, 2023, 5, 18), "It happens"),
        (OPENING, "It happens"),
        (unit(G.MONTH, 2024, 7), "[July 2024] It happens"),
        (interval_value(Interval(Moment(2024, 7), Moment(2024, 7, 11)), G.MONTH), "[early July 2024] It happens"),
        (interval_value(Interval(Moment(2023, 4, 8), None), G.DAY), "[since 8 April 2023] It happens"),
        (period_value(year(1850), approximate=True), "[about 1850] It happens"),
    ],
)
def test_the_title_tells_imprecision(time: TimeValue, title: str) -> None:
    """A title begins with the date in words where the calendar shows it more firmly than it is known."""
    assert entry(time)["SUMMARY"] == title


def test_precision_and_provenance_are_written_for_programs() -> None:
    """X-TIMELINE-* hold EDTF, precision, the words and the sources."""
    story = harbour_story()
    lines = read_lines(export_ics(story.model_copy(update={"events": story.events[1:2]})))
    assert lines["X-TIMELINE-EDTF"] == "2021-07"
    assert lines["X-TIMELINE-PRECISION"] == "month"
    assert lines["X-TIMELINE-TEXT"] == "July 2021"
    assert lines["X-TIMELINE-SOURCE"] == lines["URL"] == "https://news.example/harbour?a=1&b=2"
    assert "date known to the month" in lines["DESCRIPTION"]


@pytest.mark.parametrize(
    ("status", "told"), [(status, status in (Status.SCHEDULED, Status.EXPECTED)) for status in Status]
)
def test_only_what_is_announced_is_tentative(status: Status, told: bool) -> None:
    """STATUS:TENTATIVE says that something is to come, never that its date is imprecise."""
    assert ("STATUS" in entry(OPENING, status=status)) is told
    assert entry(OPENING)["TRANSP"] == "TRANSPARENT"


def test_stamps_are_given_or_found() -> None:
    """DTSTAMP is the given stamp, else the publication of the first article, else the event's own day; never now."""
    story = harbour_story()
    assert export_ics(story).count(b"DTSTAMP:20230520T000000Z") == 3
    assert export_ics(story, stamp=datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)).count(b"DTSTAMP:20240102T030405Z") == 4
    assert entry(OPENING)["DTSTAMP"] == "20230518T000000Z"


def test_uids_come_from_the_event_alone() -> None:
    """Neither the order of events nor of articles, nor another title, changes a UID; the domain is the caller's."""
    story = harbour_story()
    turned = TimelineData(documents=story.documents[::-1], events=story.events[::-1])
    renamed = TimelineData(events=tuple(event.model_copy(update={"title": "New"}) for event in story.events))
    assert uids(export_ics(story)) == uids(export_ics(turned)) == uids(export_ics(renamed))
    assert all(uid.endswith("@lorne.example") for uid in uids(export_ics(story, domain="lorne.example")))


def test_two_events_of_one_id_are_reported() -> None:
    """A UID occurs once in a calendar."""
    event = Event(id="same", title="x", time=OPENING)
    data = export_ics(TimelineData(events=(event, event)))
    assert len(uids(data)) == 1
    assert "same id" in data.omitted[0].reason


@pytest.mark.parametrize(
    ("rule", "time", "start", "written"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", unit(G.DAY, 2023, 5, 18), "20230523", "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=YEARLY", unit(G.DAY, 1889, 5, 6), "18890506", "FREQ=YEARLY"),
        ("FREQ=WEEKLY;BYDAY=TU", unit(G.MONTH, 2024, 7), "20240702", "FREQ=WEEKLY;UNTIL=20240731;BYDAY=TU"),
        ("FREQ=MONTHLY;UNTIL=20300101T000000Z", unit(G.DAY, 2023, 5, 18), "20230518", "FREQ=MONTHLY;UNTIL=20300101"),
        ("RRULE:FREQ=DAILY;COUNT=3", OPENING, "20230518", "FREQ=DAILY;COUNT=3"),
    ],
)
def test_recurring_events_begin_with_their_first_instance(rule: str, time: TimeValue, start: str, written: str) -> None:
    """An RRULE's first instance is DTSTART, and UNTIL is of DTSTART's kind."""
    lines = entry(time, recurrence=rule)
    assert lines["DTSTART;VALUE=DATE"] == start
    assert lines["RRULE"] == written


@pytest.mark.parametrize(
    ("hours", "end", "written"),
    [
        ("BYHOUR=19;BYMINUTE=30", "20230523T193100", "FREQ=WEEKLY;BYDAY=TU"),
        ("BYHOUR=19", "20230523T200000", "FREQ=WEEKLY;BYDAY=TU"),
        ("BYHOUR=9,19", "20230523T100000", "FREQ=WEEKLY;BYHOUR=9,19;BYDAY=TU"),
    ],
)
def test_the_hour_of_a_rule_is_that_of_its_first_instance(hours: str, end: str, written: str) -> None:
    """What recurs at an hour begins then, as a time and no day; only several hours stay in the rule."""
    lines = entry(unit(G.DAY, 2023, 5, 18), recurrence=f"FREQ=WEEKLY;BYDAY=TU;{hours}")
    assert lines["DTEND"] == end
    assert lines["DTSTART"].startswith("20230523T")
    assert lines["RRULE"] == written


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "nonsense", "FREQ=DAILY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]
)
def test_a_recurrence_that_cannot_be_told_is_reported(rule: str) -> None:
    """Without a usable rule the event is entered once, and the loss reported."""
    data = export_ics(lone("x", OPENING, recurrence=rule))
    assert data.count(b"RRULE") == 0
    assert "entered once" in data.omitted[0].reason


@pytest.mark.parametrize(
    ("rule", "start", "written"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "20230523", "FREQ=WEEKLY;BYDAY=TU"),
        ("FREQ=DAILY", "20230520", "FREQ=DAILY"),
        ("FREQ=YEARLY;BYMONTH=5", "20240501", "FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=5"),
    ],
)
def test_what_recurs_without_a_date_begins_after_its_article(rule: str, start: str, written: str) -> None:
    """Told on a Saturday, "every Tuesday" is from the next Tuesday on, and "every May" from the first of the next."""
    told = mention(HARBOUR, HARBOUR.text, "praised", "May 18", None)
    event = Event(id="market", title="Market is held", mentions=(told,), recurrence=rule)
    data = export_ics(TimelineData(documents=(HARBOUR,), events=(event,))).decode().replace("\r\n ", "")
    assert f"DTSTART;VALUE=DATE:{start}\r\n" in data
    assert f"RRULE:{written}\r\n" in data
    assert "SUMMARY:Market is held\r\n" in data
    assert "Date: May 18" in data


def test_what_recurs_on_no_known_day_is_left_out() -> None:
    """The word "annually" names no day, and an article without a date no beginning."""
    told = mention(HARBOUR, HARBOUR.text, "praised", "May 18", None)
    event = Event(id="market", title="Market is held", mentions=(told,), recurrence="FREQ=YEARLY")
    for made in (TimelineData(documents=(HARBOUR,), events=(event,)), lone("x", None, recurrence="FREQ=DAILY")):
        data = export_ics(made)
        assert (data.count(b"BEGIN:VEVENT"), data.omitted[0].reason) == (0, "it has no date")


def test_events_told_by_one_word_are_siblings() -> None:
    """The days of "on May 18, 20 and 25" are entries of their own that name each other."""
    story = harbour_story()
    opening = next(event for event in story.events if event.id == "e-opening")
    other = opening.model_copy(update={"id": "e-again", "time": days(Moment(2023, 5, 25), 1)})
    data = export_ics(TimelineData(events=(opening, other)))
    assert data.count(b"RELATED-TO;RELTYPE=SIBLING:") == 2


def test_zones_are_read_by_all() -> None:
    """Each onset of summer time has a line of its own: vobject, for one, reads no more of a line."""
    first = Moment(2000, 7, 26, 6)
    times = [period_value(Period(G.MINUTE, first.plus_days(n)), zone=ZoneInfo("Europe/Paris")) for n in (0, 4000)]
    events = tuple(Event(id=f"e{number}", title="x", time=time) for number, time in enumerate(times))
    data = export_ics(TimelineData(events=events)).decode()
    onsets = [line for line in data.split("\r\n") if line.startswith("RDATE")]
    assert len(onsets) > 20
    assert not any("," in line for line in onsets)
    starts = [event.dtstart.value for event in vobject.readOne(data).vevent_list]
    assert starts == [time.start for time in times]


def test_a_feed_tells_its_name_and_pace() -> None:
    """A calendar to subscribe to has RFC 7986 properties, and no UID or METHOD, which make clients lose events."""
    feed = Feed("All of it", timedelta(hours=12), source="https://feeds.example/lorne.ics", colour="teal")
    data = export_ics(harbour_story(), feed=feed).replace(b"\r\n ", b"")
    head = data.partition(b"BEGIN:VEVENT")[0].decode().split("\r\n")
    assert sorted(head[1:-1]) == [
        "COLOR:teal",
        "DESCRIPTION:All of it",
        "LAST-MODIFIED:20230601T000000Z",
        "NAME:Port Lorne",
        "PRODID:-//timeline-events//timeline//EN",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "SOURCE;VALUE=URI:https://feeds.example/lorne.ics",
        "VERSION:2.0",
        "X-PUBLISHED-TTL:PT12H",
        "X-WR-CALDESC:All of it",
        "X-WR-CALNAME:Port Lorne",
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"imprecise": "guess"},
        {"feed": Feed(colour="#3366cc")},
        {"feed": Feed(source="javascript:1")},
        {"domain": "a\r\nX:1"},
    ],
)
def test_options_that_are_none_are_refused(options: Any) -> None:
    """A mistaken option is an ``InputError``, not a broken calendar."""
    with pytest.raises(InputError):
        export_ics(harbour_story(), **options)


def test_hostile_text_adds_no_line() -> None:
    """Line ends and control characters in titles, places and addresses cannot inject a property."""
    evil = "x\r\nX-INJECTED:1\rY\x00\x07\ud800\u2028z"
    document = Document(id="d", text=evil, title=evil, url="https://x.example/\r\nX-INJECTED:1", publisher=evil)
    event = Event(id=evil, title=evil, time=OPENING, kind=evil, places=(evil,))
    data = export_ics(TimelineData(title=evil, documents=(document,), events=(event,)))
    assert_sound(data)


def assert_sound(data: bytes) -> None:
    """One content line per property, no control characters, lines of at most 75 octets that are whole characters."""
    assert data.endswith(b"END:VCALENDAR\r\n")
    for line in data.split(b"\r\n"):
        line.decode()
        assert len(line) <= 75
    names = [line.partition(b":")[0].partition(b";")[0] for line in data.replace(b"\r\n ", b"").split(b"\r\n")[:-1]]
    assert b"X-INJECTED" not in names
    assert all(name.replace(b"-", b"").isalpha() for name in names)
    assert not any(byte < 32 and byte not in (9, 10, 13) for byte in data)


def uids(data: bytes) -> set[str]:
    """The UIDs of a calendar's events."""
    return {str(vevent["UID"]) for vevent in icalendar.Calendar.from_ical(data).walk("VEVENT")}


@given(timelines())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_timeline_makes_a_calendar_that_parses(timeline: TimelineData) -> None:
    """Whatever the events: one sound VEVENT or one report for each, the end after the start, the same bytes again."""
    data = export_ics(timeline)
    assert_sound(data)
    parsed: list[Any] = icalendar.Calendar.from_ical(data).walk("VEVENT")
    left_out = [omission for omission in data.omitted if not omission.reason.startswith("entered once")]
    assert len(parsed) + len(left_out) == len(timeline.events)
    for vevent in parsed:
        start, end = vevent["DTSTART"].dt, vevent["DTEND"].dt
        assert type(start) is type(end)
        assert start < end
    assert data == export_ics(timeline)
    if parsed:
        vobject.readOne(data.decode()).validate(raiseException=True)
