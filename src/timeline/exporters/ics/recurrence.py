"""Recurring events: an RRULE (RFC 5545) whose first instance is the entry itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from timeline.dates import Granularity, Interval
from timeline.dates import moment as moments
from timeline.exporters.views.schedule import Slot
from timeline.exporters.views.sources import Source
from timeline.model import TimeValue
from timeline.model.points import interval_value

_FREQUENCIES = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}  # the period in days, at most
_PART = re.compile(r"([A-Z]{4,10})=([A-Z0-9,+-]{1,200})")
_NAMING_DAYS = ("BYDAY", "BYMONTHDAY", "BYMONTH", "BYYEARDAY")
_HOURS = ("BYHOUR", "BYMINUTE")
_EARLIEST_YEAR = 1000  # node-ical refuses a file with an earlier one
_DAY = timedelta(days=1)

Rule = dict[str, str]


class Recurrence(NamedTuple):
    """A rule as RFC 5545 writes it, and the slot of its first instance."""

    rule: str
    slot: Slot


def fit_recurrence(text: str, slot: Slot, frame: TimeValue) -> Recurrence | None:
    """The rule, started on the first day from the slot's on that it gives.

    A time much longer than the rule's own period ("every Tuesday in July 2024") frames it: one day each, until its
    last. None for a rule that is none, that recurs more often than daily, or that gives no day in time, and
    before the year 1000.
    """
    rule = _read_rule(text) if slot.start.year >= _EARLIEST_YEAR else None
    first = _first_instance(rule, slot.start) if rule else None
    if rule is None or first is None:
        return None
    last = frame.last if _is_frame(frame, rule) else None
    if last is not None and first.date() > last:
        return None
    start, length = _first_slot(rule, first, slot, framed=last is not None)
    try:
        return Recurrence(
            _write_rule(_ended(_without_hour(rule), last, start)), Slot(start, start + length, slot.whole)
        )
    except (OverflowError, ValueError):
        return None


def _first_slot(rule: Rule, first: datetime, slot: Slot, *, framed: bool) -> tuple[date, timedelta]:
    """When the first instance begins, and how long it takes: an hour or minute where the rule tells that of a day."""
    if isinstance(slot.start, datetime):
        return first.replace(tzinfo=slot.start.tzinfo), slot.end - slot.start
    if "BYHOUR" in rule:
        return first, timedelta(minutes=1) if "BYMINUTE" in rule else timedelta(hours=1)
    return first.date(), _DAY if framed else slot.end - slot.start


def _without_hour(rule: Rule) -> Rule:
    """The rule without an hour that is the only one: its first instance tells it, and not all clients read it here."""
    if any("," in rule.get(name, "") for name in _HOURS):
        return rule
    return {name: value for name, value in rule.items() if name not in _HOURS}


def find_first_told(text: str, sources: Iterable[Source]) -> TimeValue | None:
    """From when on an event without a date recurs as far as is known: the day of the first article that tells it.

    None for a rule that does not name its days ("annually"): any day would be a guess.
    """
    rule = _read_rule(text) or {}
    published = min((source.published_day for source in sources if source.published_day), default=None)
    if published is None or (rule.get("FREQ") != "DAILY" and rule.keys().isdisjoint(_NAMING_DAYS)):
        return None
    return interval_value(Interval(moments.from_date(published), None), Granularity.DAY)


def _read_rule(text: str) -> Rule | None:
    parts = [_PART.fullmatch(part) for part in text.upper().removeprefix("RRULE:").split(";")]
    rule = {part[1]: part[2] for part in parts if part}
    usable = all(parts) and rule.get("FREQ") in _FREQUENCIES and rule.get("INTERVAL", "1").strip("0123456789") == ""
    if not usable or int(rule.get("INTERVAL", "1")[:5]) == 0:
        return None
    return rule | {"BYMONTHDAY": "1"} if rule.keys() & _NAMING_DAYS == {"BYMONTH"} else rule


def _write_rule(rule: Rule) -> str:
    return ";".join(f"{name}={value}" for name, value in rule.items())


def _first_instance(rule: Rule, start: date) -> datetime | None:
    """The first instance from ``start`` on, by the wall clock."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - few timelines have anything that recurs

    wall = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime.combine(start, time())
    endless = {name: value for name, value in rule.items() if name not in ("UNTIL", "COUNT")}
    try:
        return rrulestr(_write_rule(endless), dtstart=wall).after(wall, inc=True)
    except (ValueError, TypeError, KeyError, IndexError, OverflowError):
        return None


def _is_frame(frame: TimeValue, rule: Rule) -> bool:
    period = _FREQUENCIES[rule["FREQ"]] * int(rule.get("INTERVAL", "1"))
    return frame.first is not None and frame.last is not None and (frame.last - frame.first).days >= period


def _ended(rule: Rule, last: date | None, start: date) -> Rule:
    """The rule with its end of the kind of its start, as RFC 5545 demands."""
    if "COUNT" in rule or (last is None and "UNTIL" not in rule):
        return {name: value for name, value in rule.items() if name != "UNTIL"}
    day = date.fromisoformat(rule["UNTIL"][:8]) if "UNTIL" in rule or last is None else last
    end = datetime.combine(day, time(23, 59, 59), start.tzinfo) if isinstance(start, datetime) else day
    if isinstance(end, datetime) and end.tzinfo:
        end = end.astimezone(UTC)
    return rule | {"UNTIL": re.sub("[:-]", "", end.isoformat()).replace("+0000", "Z")}
