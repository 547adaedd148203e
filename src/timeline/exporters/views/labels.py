"""Dates as a reader writes them: "18–19 May 2023", "early July 2024", "since 2013", "about 44 BC"."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates import Granularity as G
from timeline.dates import edtf
from timeline.dates import moment as moments
from timeline.dates.parts import cut
from timeline.dates.period import floor
from timeline.exporters.views.bounds import is_one_unit, last_point
from timeline.model import Event, TimeValue

_MONTHS = "January February March April May June July August September October November December".split()
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_FROM = ("since early ", "since mid-", "since late ")
_UP_TO = ("until early ", "until mid-", "until the end of ")
_WITH_PARTS = (G.MONTH, G.YEAR, G.DECADE, G.CENTURY)


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
    label = _part_label(time) or _bound_label(time) or edtf_label(time.edtf, seconds=time.granularity is G.SECOND)
    label = _doubt(label) if time.approximate else label
    return f"{label} (uncertain)" if time.uncertain else label


def edtf_label(text: str, *, seconds: bool = False) -> str:
    """The label of an EDTF string, without its doubts; any other text stays as it is."""
    try:
        first, last = (_read_side(date, seconds=seconds) for date in edtf.parse_interval(text))
    except ValueError:
        return text
    if first is None:
        return f"until {last}"
    return _join(first, last) if last else f"since {first}"


def unit_label(date: edtf.EdtfDate) -> str:
    """The label of one unit of the calendar, without its doubts."""
    return str(_read_side(date, seconds=False))


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
    """The label of a unit, or of a stretch within one and shorter than it: "early July 2024"."""
    first, last = time.start, last_point(time)
    if time.granularity not in _WITH_PARTS or first is None or last is None or not is_one_unit(time):
        return ""
    start, end = moments.from_date(first), moments.from_date(last).plus_days(1)
    whole = floor(start, time.granularity)
    if (start, end) == whole.interval:
        return edtf_label(edtf.format_period(whole))
    part = "early " if start == whole.start else "late " if end == whole.end else "mid-"
    return part + edtf_label(edtf.format_period(whole))


def _bound_label(time: TimeValue) -> str:
    """The label of what is open at one side, and at the other ends with a part of a unit: "until mid-July 2024"."""
    first, last = edtf.parse_interval(time.edtf)
    known = first or last
    if known is None or (first and last) or time.granularity not in _WITH_PARTS:
        return ""
    unit, start, end = known.period.granularity, known.period.start, known.period.end
    whole = floor(start, time.granularity)
    cuts = cut(whole)
    parts = dict(zip(cuts[:3], _FROM, strict=True)) if first else dict(zip(cuts[1:], _UP_TO, strict=True))
    part = parts.get(start if first else end) if unit < time.granularity else None
    return f"{part}{edtf_label(edtf.format_period(whole))}" if part else ""


def _doubt(label: str) -> str:
    """The label of what is only roughly so: "about 1850", "since about 1850"."""
    side, _, date = label.partition(" ")
    return f"{side} about {date}" if side in ("since", "until") else f"about {label}"


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


def _read_side(date: edtf.EdtfDate | None, *, seconds: bool) -> _Side | None:
    if date is None:
        return None
    unit, start, code = date.period
    year = _year_label(start.year)
    if unit > G.HALF:
        return _Side(_block_label(unit, start.year))
    if unit is G.SEASON:
        return _Side(year, _SEASONS[code])
    if unit is G.QUARTER:
        return _Side(year, f"Q{start.month // 3 + 1}")
    if unit is G.HALF:
        return _Side(year, "first half of" if start.month == 1 else "second half of")
    day = str(start.day) if unit < G.MONTH else ""
    return _Side(year, _MONTHS[start.month - 1], day, _clock_label(date, seconds=seconds) if unit < G.DAY else "")


def _clock_label(date: edtf.EdtfDate, *, seconds: bool) -> str:
    _, _, _, hour, minute, second = date.period.start
    clock = f"{hour:02d}:{minute:02d}" + (f":{second:02d}" if seconds else "")
    return clock + (f" UTC{date.zone.removeprefix('Z')}" if date.zone else "")


def _block_label(unit: G, year: int) -> str:
    if unit is G.YEAR:
        return _year_label(year)
    if unit is G.DECADE:
        return f"{year}s"
    size = 100 if unit is G.CENTURY else 1000
    return f"{_ordinal(year // size + 1)} {unit}"


def _year_label(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal(number: int) -> str:
    suffix = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"
