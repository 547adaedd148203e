"""TimeValues from calendar units and intervals."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache

from timeline.dates import Granularity, Interval, Moment, Period, edtf
from timeline.dates import moment as moments
from timeline.dates.period import SECONDS, move
from timeline.model.timevalue import TimeValue

_DOUBTED = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR)  # what readers of EDTF accept before ``~`` and ``?``


def day_value(value: date | datetime) -> TimeValue:
    """The value of a given day, or of a given minute for a ``datetime``."""
    start = moments.from_date(value)
    if isinstance(value, datetime):
        period = Period(Granularity.MINUTE, start._replace(second=0))
        return period_value(period, zone=value.tzinfo)
    return period_value(Period(Granularity.DAY, start))


@lru_cache(maxsize=1 << 10)
def period_value(
    period: Period, *, zone: tzinfo | None = None, approximate: bool = False, uncertain: bool = False
) -> TimeValue:
    """The value of a calendar unit.

    >>> period_value(Period(Granularity.YEAR, Moment(1850)), approximate=True).edtf
    '1850~'
    """
    if (approximate or uncertain) and period.granularity > Granularity.DAY and period.granularity not in _DOUBTED:
        return interval_value(period.interval, period.granularity, approximate=approximate, uncertain=uncertain)
    text = edtf.format_period(period)
    if zone is not None:
        text += _format_offset(period.start, zone)
    return interval_value(
        period.interval, period.granularity, text=text, zone=zone, approximate=approximate, uncertain=uncertain
    )


def interval_value(
    interval: Interval,
    granularity: Granularity,
    *,
    text: str | None = None,
    zone: tzinfo | None = None,
    approximate: bool = False,
    uncertain: bool = False,
) -> TimeValue:
    """The value of a stretch; ``text`` is its EDTF where that is not the plain interval."""
    start, end = interval
    clocked = granularity < Granularity.DAYPART
    if end and granularity is Granularity.DAYPART:
        end = end.plus_seconds(-6 * 3600)  # a night, until six, is of the day on which it begins
    if end and not clocked:
        end = Moment(*end.plus_seconds(86399)[:3])  # a morning ends at noon, its day at midnight
    qualifier = "%" if approximate and uncertain else "~" if approximate else "?" if uncertain else ""
    text = edtf.format_interval(Interval(start, end), granularity) if text is None else text
    return TimeValue(
        edtf="/".join(side if side == ".." else side + qualifier for side in text.split("/")),
        granularity=granularity,
        start=_point(start, clocked=clocked, zone=zone),
        end_exclusive=_point(end, clocked=clocked, zone=zone),
        first_year=start.year if start else None,
        last_year=end.plus_seconds(-1).year if end else None,
        approximate=approximate,
        uncertain=uncertain,
    )


def edtf_value(text: str, granularity: Granularity | None = None) -> TimeValue:
    """The value that an EDTF string tells; ``granularity`` is the unit it was said in, by default that of its dates.

    >>> edtf_value("2024-05").last, edtf_value("1914/1918~").last_year
    (datetime.date(2024, 5, 31), 1918)

    Raises ``ValueError`` for what is no EDTF that we write.
    """
    first, last = edtf.parse_interval(text)
    known = first or last
    if known is None:
        raise ValueError(f"an interval needs an end: {text!r}")
    unit = granularity or known.period.granularity
    return interval_value(
        Interval(first and first.period.start, last and _end(last, unit)),
        unit,
        text=edtf.drop_doubts(text),
        zone=_zone(known.zone),
        approximate=known.approximate,
        uncertain=known.uncertain,
    )


def _end(last: edtf.EdtfDate, granularity: Granularity) -> Moment:
    """The first moment after the last unit: an hour later for a time known to the hour."""
    return move(last.period.start, granularity, 1) if granularity in SECONDS else last.period.end


def _zone(offset: str) -> tzinfo | None:
    if offset in ("", "Z"):
        return UTC if offset else None
    hours, minutes = int(offset[1:3]), int(offset[4:])
    return timezone(timedelta(hours=hours, minutes=minutes) * (-1 if offset.startswith("-") else 1))


def _point(moment: Moment | None, *, clocked: bool, zone: tzinfo | None) -> date | datetime | None:
    if moment is None:
        return None
    return moment.as_datetime(zone) if clocked else moment.as_date()


def _format_offset(moment: Moment, zone: tzinfo) -> str:
    at = moment.as_datetime(zone)
    text = at.strftime("%z") if at else ""
    return "Z" if text == "+0000" else f"{text[:3]}:{text[3:5]}" if text else ""
