"""A calendar exported again: what the user changed in it stays, and what we changed is told by SEQUENCE."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from timeline.errors import FormatError
from timeline.exporters.ics.contentlines import Component, ContentLine, make_line, read_components, unescape

WRITTEN = "X-TIMELINE-WRITTEN"
_TIMES = {"DTSTART", "DTEND", "DURATION", "RRULE"}
_OURS = {*_TIMES, "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "URL", "STATUS", "TRANSP"}
_NOT_KEPT = {"SEQUENCE", "LAST-MODIFIED", "METHOD", "UID", "RELATED-TO"}


def revise(new: Component, old: Component) -> list[str]:
    """Put into our ``new`` calendar what the ``old`` one holds beyond it; the UIDs of our events that are no more.

    Each event of ours notes fingerprints of what we wrote. A property that differs from its note was edited by the
    user and stays; so do properties, alarms and whole events that are not ours.
    """
    earlier = {part.value("UID"): part for part in old.parts if part.name == "VEVENT"}
    current = {part.value("UID") for part in new.parts}
    new.parts = [_revise_event(part, earlier.get(part.value("UID"))) for part in new.parts]
    new.parts += [part for part in old.parts if _is_foreign(part, new)]
    new.lines += _extras(new, old)
    return [uid for uid, part in earlier.items() if uid not in current and part.first(WRITTEN)]


def note_written(calendar: Component) -> None:
    """Note in each event the fingerprints of what we wrote, for ``revise`` of the next export."""
    for part in calendar.parts:
        if part.name == "VEVENT":
            signs = ((name, _sign(part, name)) for name in sorted(_OURS))
            part.lines.append(make_line(WRITTEN, " ".join(f"{name}={sign}" for name, sign in signs if sign)))


def read_calendar(data: bytes) -> Component:
    """The VCALENDAR of a file.

    Raises ``FormatError`` if it holds none, or more than one.
    """
    calendars = [part for part in read_components(data).parts if part.name == "VCALENDAR"]
    if len(calendars) != 1:
        raise FormatError(f"not a calendar: {len(calendars)} VCALENDARs; expected one")
    return calendars[0]


def _is_foreign(part: Component, new: Component) -> bool:
    """Whether a component of the previous calendar is the user's own."""
    if part.name == "VTIMEZONE":
        return part.value("TZID") not in {zone.value("TZID") for zone in new.parts if zone.name == "VTIMEZONE"}
    return part.name != "VEVENT" or part.first(WRITTEN) is None


def _revise_event(new: Component, old: Component | None) -> Component:
    if new.name != "VEVENT" or old is None:
        return new
    notes = _read_notes(old)
    edited = {name for name in _OURS if _sign(old, name) != notes.get(name, "")}
    if edited & _TIMES:
        edited |= _TIMES
    changed = any(_sign(new, name) != notes.get(name, "") for name in _OURS - edited)
    lines = [line for part in _replace(new, old, edited) for line in part]
    return Component(new.name, new.number, [*_count(lines, new, old, changed=changed), *_extras(new, old)], old.parts)


def _replace(new: Component, old: Component, edited: set[str]) -> Iterator[list[ContentLine]]:
    """The lines of the new event, with the old ones of the properties that the user edited."""
    for line in new.lines:
        yield [line] if line.name not in edited else []
    for name in sorted(edited):
        yield old.all(name)


def _count(lines: list[ContentLine], new: Component, old: Component, *, changed: bool) -> Iterator[ContentLine]:
    """The lines, with SEQUENCE one more than before and LAST-MODIFIED set if we changed something."""
    before = old.value("SEQUENCE")
    sequence = int(before) if before.isdecimal() and len(before) < 10 else 0
    modified = new.value("DTSTAMP") if changed else old.value("LAST-MODIFIED")
    for line in lines:
        if line.name != "SEQUENCE":
            yield line
            continue
        yield make_line("SEQUENCE", str(sequence + changed))
        if modified:
            yield make_line("LAST-MODIFIED", modified)


def _extras(new: Component, old: Component) -> list[ContentLine]:
    """The old properties that we never write."""
    known = {line.name for line in new.lines} | _OURS | _NOT_KEPT
    return [line for line in old.lines if line.name not in known]


def _read_notes(event: Component) -> dict[str, str]:
    return dict(note.partition("=")[::2] for note in event.value(WRITTEN).split())


def _sign(event: Component, name: str) -> str:
    values = [line.value for line in event.all(name)]
    return _fingerprint("\n".join(values)) if values else ""


def _fingerprint(value: str) -> str:
    """Eight hexadecimal digits for a value, the same however a client escapes it."""
    return hashlib.sha256(unescape(value).encode("utf-8", "surrogatepass")).hexdigest()[:8]
