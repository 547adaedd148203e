"""A check of iCalendar files for the faults that make calendars refuse a file, lose events or show wrong days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from timeline.arguments import check_kind
from timeline.errors import FormatError
from timeline.exporters.ics.colours import css3_colours
from timeline.exporters.ics.contentlines import Component, ContentLine, build, parse_line, unfold
from timeline.exporters.views.clean import safe_url

_DATE = re.compile(r"\d{8}", re.ASCII)
_DATE_TIME = re.compile(r"\d{8}T\d{6}Z?", re.ASCII)
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ONCE = (
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "DESCRIPTION",
    "URL",
    "STATUS",
    "SEQUENCE",
    "TRANSP",
)
_STATUSES = ("TENTATIVE", "CONFIRMED", "CANCELLED")
_LONGEST_UID = 255
_LONGEST_LINE = 75


class Fault(StrEnum):
    """What can be wrong with a calendar, by what it breaks."""

    ENCODING = "encoding"
    CONTROL_CHARACTER = "control character"
    LINE = "line"
    STRUCTURE = "structure"
    MISSING = "missing property"
    REPEATED = "repeated property"
    UID = "uid"
    METHOD = "method"
    DATE = "date"
    END = "end"
    ZONE = "zone"
    RECURRENCE = "recurrence"
    VALUE = "value"


class Problem(NamedTuple):
    """A fault at a line of the file; ``message`` says what is wrong and what is expected."""

    line: int
    fault: Fault
    message: str


def check_ics(data: bytes | str) -> list[Problem]:
    """The problems of a calendar, in the order of its lines; none for a file that every common client reads alike.

    >>> check_ics(b"BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nEND:VCALENDAR\\r\\n")
    [Problem(line=1, fault=<Fault.MISSING: 'missing property'>, message='VCALENDAR without PRODID')]

    Every common client means: libical, KDE, khal, vdirsyncer, Radicale, vobject, ics, ical.js, node-ical and sabre.

    Raises ``FormatError`` for what is neither ``str`` nor ``bytes``.
    """
    check_kind("data", data, (str, bytes), "a calendar as str or bytes", FormatError)
    octets = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    problems = list(_check_octets(octets))
    lines = []
    for number, raw in unfold(octets.removeprefix(b"\xef\xbb\xbf")):
        line = parse_line(number, raw.decode("utf-8", "replace"))
        if line:
            lines.append(line)
        elif raw:
            problems.append(Problem(number, Fault.LINE, "not a property: expected NAME:value"))
    return sorted([*problems, *_check_structure(lines)])


def _check_octets(data: bytes) -> Iterator[Problem]:
    """Faults of the bytes: encoding, control characters, line ends and folding."""
    if data.startswith(b"\xef\xbb\xbf"):
        yield Problem(1, Fault.ENCODING, "begins with a byte order mark; expected plain UTF-8")
    for number, line in enumerate(data.split(b"\n"), start=1):
        body = line.removesuffix(b"\r")
        try:
            body.decode()
        except UnicodeDecodeError:
            yield Problem(number, Fault.ENCODING, "not UTF-8, or a fold inside a character")
        if _CONTROLS.search(body) or b"\r" in body:
            yield Problem(number, Fault.CONTROL_CHARACTER, "holds a control character")
        if len(body) > _LONGEST_LINE:
            yield Problem(number, Fault.LINE, f"{len(body)} octets long; expected at most {_LONGEST_LINE}, folded")
    if data.count(b"\n") != data.count(b"\r\n"):
        yield Problem(1, Fault.LINE, "lines end in LF; expected CRLF")
    if not data.endswith(b"\n"):
        yield Problem(data.count(b"\n") + 1, Fault.LINE, "the last line does not end")


def _check_structure(lines: list[ContentLine]) -> Iterator[Problem]:
    root = build(lines)
    for line in root.lines:
        yield Problem(line.number, Fault.STRUCTURE, f"{line.name} outside of any component")
    if [part.name for part in root.parts] != ["VCALENDAR"]:
        yield Problem(1, Fault.STRUCTURE, "expected one VCALENDAR")
    opened = sum(line.name == "BEGIN" for line in lines)
    if opened != sum(line.name == "END" for line in lines):
        yield Problem(1, Fault.STRUCTURE, "BEGIN and END do not match")
    for calendar in root.parts:
        yield from _check_calendar(calendar)


def _check_calendar(calendar: Component) -> Iterator[Problem]:
    yield from _require(calendar, "PRODID", "VERSION")
    if calendar.first("VERSION") and calendar.value("VERSION") != "2.0":
        yield _problem(calendar.first("VERSION"), Fault.VALUE, "VERSION is not 2.0")
    if line := calendar.first("UID"):
        yield _problem(line, Fault.UID, "a UID of the calendar: vdirsyncer keeps one event of such a feed")
    if line := calendar.first("METHOD"):
        yield _problem(line, Fault.METHOD, "a METHOD: files and feeds have none")
    if (line := calendar.first("REFRESH-INTERVAL")) and line.parameters.get("VALUE") != "DURATION":
        yield _problem(line, Fault.VALUE, "REFRESH-INTERVAL without VALUE=DURATION")
    if (line := calendar.first("COLOR")) and line.value not in css3_colours():
        yield _problem(line, Fault.VALUE, f"COLOR is no CSS3 colour name: {line.value[:40]!r}")
    zones = {part.value("TZID") for part in calendar.parts if part.name == "VTIMEZONE"}
    seen = set[tuple[str, str]]()
    for part in calendar.parts:
        if part.name == "VEVENT":
            yield from _check_event(part, zones)
            yield from _check_uid(part, seen)


def _check_event(event: Component, zones: set[str]) -> Iterator[Problem]:
    yield from _require(event, "UID", "DTSTAMP", "DTSTART")
    for name in _ONCE:
        if len(lines := event.all(name)) > 1:
            yield _problem(lines[1], Fault.REPEATED, f"a second {name}")
    for line in event.lines:
        if line.name in ("DTSTART", "DTEND", "DTSTAMP", "LAST-MODIFIED"):
            yield from _check_date(line, zones)
    yield from _check_end(event)
    yield from _check_recurrence(event)
    yield from _check_values(event)


def _check_uid(event: Component, seen: set[tuple[str, str]]) -> Iterator[Problem]:
    line = event.first("UID")
    if line is None:
        return
    if len(line.value.encode()) > _LONGEST_UID or not line.value:
        yield _problem(line, Fault.UID, f"a UID of {len(line.value.encode())} octets; expected 1 to {_LONGEST_UID}")
    key = (line.value, event.value("RECURRENCE-ID"))
    if key in seen:
        yield _problem(line, Fault.UID, "a UID that an earlier event has")
    seen.add(key)


def _check_date(line: ContentLine, zones: set[str]) -> Iterator[Problem]:
    is_date, declared = _DATE.fullmatch(line.value), line.parameters.get("VALUE") == "DATE"
    if not is_date and not _DATE_TIME.fullmatch(line.value):
        yield _problem(line, Fault.DATE, f"{line.name} is no date of four-digit year: {line.value[:40]!r}")
    elif bool(is_date) != declared:
        yield _problem(
            line, Fault.DATE, f"{line.name} and its VALUE disagree: a day needs VALUE=DATE, a time must not have it"
        )
    elif line.value.startswith("0000"):
        yield _problem(line, Fault.DATE, f"{line.name} lies before the year 1")
    elif line.name in ("DTSTAMP", "LAST-MODIFIED") and not line.value.endswith("Z"):
        yield _problem(line, Fault.DATE, f"{line.name} is not in UTC")
    zone = line.parameters.get("TZID")
    if zone is not None and zone not in zones:
        yield _problem(line, Fault.ZONE, f"no VTIMEZONE for {zone[:60]!r}")


def _check_end(event: Component) -> Iterator[Problem]:
    start, end = event.first("DTSTART"), event.first("DTEND")
    if end and event.first("DURATION"):
        yield _problem(end, Fault.END, "DTEND and DURATION")
    if start is None:
        return
    if end is None:
        if start.parameters.get("VALUE") == "DATE" and not event.first("DURATION"):
            yield _problem(start, Fault.END, "an all-day event without DTEND")
    elif len(start.value.rstrip("Z")) != len(end.value.rstrip("Z")):
        yield _problem(end, Fault.END, "DTSTART and DTEND: one is a day, the other a time")
    elif _is_comparable(start, end) and end.value <= start.value:
        yield _problem(end, Fault.END, "DTEND is not after DTSTART; the end of a day is the next day")


def _is_comparable(start: ContentLine, end: ContentLine) -> bool:
    return [start.parameters.get("TZID"), start.value.endswith("Z")] == [
        end.parameters.get("TZID"),
        end.value.endswith("Z"),
    ]


def _check_recurrence(event: Component) -> Iterator[Problem]:
    start = event.first("DTSTART")
    for line in event.all("RRULE"):
        parts = dict(part.partition("=")[::2] for part in line.value.upper().split(";"))
        if "FREQ" not in parts:
            yield _problem(line, Fault.RECURRENCE, "RRULE without FREQ")
        if "UNTIL" in parts and "COUNT" in parts:
            yield _problem(line, Fault.RECURRENCE, "RRULE with UNTIL and COUNT")
        if start and "UNTIL" in parts and ("T" in parts["UNTIL"]) != ("T" in start.value):
            yield _problem(line, Fault.RECURRENCE, "UNTIL and DTSTART: one is a day, the other a time")


def _check_values(event: Component) -> Iterator[Problem]:
    if (line := event.first("STATUS")) and line.value.upper() not in _STATUSES:
        yield _problem(line, Fault.VALUE, f"STATUS is none of {', '.join(_STATUSES)}")
    if (line := event.first("TRANSP")) and line.value.upper() not in ("OPAQUE", "TRANSPARENT"):
        yield _problem(line, Fault.VALUE, "TRANSP is neither OPAQUE nor TRANSPARENT")
    if (line := event.first("URL")) and safe_url(line.value) is None:
        yield _problem(line, Fault.VALUE, "URL is no web address: expected http, https, mailto or urn")


def _require(component: Component, *names: str) -> Iterator[Problem]:
    for name in names:
        if component.first(name) is None:
            yield Problem(component.number, Fault.MISSING, f"{component.name} without {name}")


def _problem(line: ContentLine | None, fault: Fault, message: str) -> Problem:
    return Problem(line.number if line else 1, fault, message)
