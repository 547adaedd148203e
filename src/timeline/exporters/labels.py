"""Dates as a reader writes them: "18–19 May 2023", "early July 2024", "since 2013", "about 44 BC"."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.dates import Granularity as G
from timeline.dates import edtf
from timeline.dates import moment as moments
from timeline.dates.period import floor
from timeline.exporters.bounds import is_one_unit, last_point
from timeline.model import Event, TimeValue

_MONTHS = "January February March April May June July August September October November December".split()
_NAMES = dict(enumerate(_MONTHS, start=1))
_NAMES |= {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_NAMES |= {33: "Q1", 34: "Q2", 35: "Q3", 36: "Q4", 40: "first half of", 41: "second half of"}
_WITH_PARTS = (G.MONTH, G.YEAR, G.DECADE, G.CENTURY)
_SIDE = re.compile(
    r"(?P<year>Y?-?\d{4,12}|\d{1,3}X{1,3})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<clock>\d\d:\d\d)(?P<second>:\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?",
    re.ASCII,
)


class _Side(NamedTuple):
    """One end of an EDTF interval, in words."""

    year: str
    month: str = ""
    day: str = ""
    clock: str = ""

    def __str__(self) -> str:
        date = " ".join(word for word in (self.day, self.month, self.year) if word)
        return f"{date}, {self.clock}" if self.clock else date


def date_label(time: TimeValue | None) -> str:
    """The time in plain English, as precisely as it is known and no more; "undated" for None.

    >>> from timeline.dates import Moment, Period
    >>> from timeline.model.points import period_value
    >>> date_label(period_value(Period(G.MONTH, Moment(2024, 7))))
    'July 2024'
    """
    if time is None:
        return "undated"
    label = _part_label(time) or _edtf_label(time.edtf, seconds=time.granularity is G.SECOND)
    label = f"about {label}" if time.approximate else label
    return f"{label} (uncertain)" if time.uncertain else label


def worded_label(event: Event) -> str:
    """The label of an event's date, with the words of the article where they say it otherwise."""
    label, words = date_label(event.time), " ".join(event.date_text.split())
    return f"{label} (“{words}”)" if words and words.casefold() not in label.casefold() else label


def precision_note(time: TimeValue) -> str:
    """How well the date is known: "date known to the month", "approximate date"; empty for a firm day or better."""
    known = f"date known to the {time.granularity}" if time.granularity > G.DAY else ""
    doubt = "uncertain date" if time.uncertain else "approximate date" if time.approximate else ""
    return ", ".join(filter(None, (known, doubt)))


def _part_label(time: TimeValue) -> str:
    """The label of a stretch within one unit and shorter than it: "early July 2024"."""
    first, last = time.start, last_point(time)
    if time.granularity not in _WITH_PARTS or first is None or last is None or not is_one_unit(time):
        return ""
    start, end = moments.from_date(first), moments.from_date(last).plus_days(1)
    whole = floor(start, time.granularity)
    if (start, end) == whole.interval:
        return ""
    part = "early " if start == whole.start else "late " if end == whole.end else "mid-"
    return part + _edtf_label(edtf.format_period(whole))


def _edtf_label(text: str, *, seconds: bool = False) -> str:
    first, *rest = text.split("/")
    if not rest:
        return str(_read_side(first, seconds=seconds))
    if first == "..":
        return f"until {_read_side(rest[0], seconds=seconds)}"
    if rest[0] == "..":
        return f"since {_read_side(first, seconds=seconds)}"
    return _join(_read_side(first, seconds=seconds), _read_side(rest[0], seconds=seconds))


def _join(first: _Side, last: _Side) -> str:
    """A range, with what both ends share told once."""
    if first == last:
        return str(first)
    if first.clock or last.clock:
        return f"{first} – {last.clock if first[:3] == last[:3] else last}"
    if first[:2] == last[:2]:
        return f"{first.day}–{last}"
    if first.year == last.year:
        return f"{' '.join(filter(None, (first.day, first.month)))} – {last}"
    return f"{first.year}–{last.year}" if not first.month + last.month else f"{first} – {last}"


def _read_side(text: str, *, seconds: bool) -> _Side:
    """The words for one end; what is not one of the EDTF forms that we write stays as it is."""
    match = _SIDE.fullmatch(text.rstrip("~?%"))
    month = int(match["month"] or 0) if match else 0
    if match is None or (month and month not in _NAMES):
        return _Side(text)
    clock = match["clock"] or ""
    if clock:
        zone = match["zone"] or ""
        clock += (match["second"] or "" if seconds else "") + (" UTC" if zone == "Z" else f" UTC{zone}" if zone else "")
    return _Side(_year_label(match["year"]), _NAMES.get(month, ""), (match["day"] or "").lstrip("0"), clock)


def _year_label(text: str) -> str:
    known = text.rstrip("X")
    unknown = len(text) - len(known)
    if unknown == 1:
        return f"{known}0s"
    if unknown:
        return f"{_ordinal(int(known) + 1)} {'century' if unknown == 2 else 'millennium'}"
    year = int(text.removeprefix("Y"))
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
