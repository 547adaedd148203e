"""Periods told by their last day: "in the three months ended Sept. 30", "the six months to March 31"."""

from __future__ import annotations

import re

from timeline.dates import Interval
from timeline.dates.moment import from_date
from timeline.events.sentence.reading import SentenceReading
from timeline.model import Timex, TimexType
from timeline.model.points import interval_value

_LENGTH = re.compile(r"P(\d{1,2})([WMQY])")
_MONTHS = {"M": 1, "Q": 3, "Y": 12}
_WEEK = 7
_ENDED = re.compile(r"\s(?:(?:that\s)?(?:ended|ending)|to)\s(?:on\s)?")
_ENDED_BEFORE = re.compile(rf"{_ENDED.pattern}$")
_NAMED = re.compile(r"\b(quarter|half|year)\s(?:ended|ending)\s(?:on\s)?$")
_NAMES = {"quarter": "P1Q", "half": "P6M", "year": "P1Y"}
_REACH = 30


def names_period(reading: SentenceReading, timex: Timex) -> bool:
    """Whether an expression only names the period whose last day follows: "the quarter | ended June 30"."""
    ended = _ENDED.match(reading.text, timex.span.end)
    if ended is not None and ended[0] == " to " and timex.type is not TimexType.DURATION:
        return False
    day = reading.timex_at(ended.end()) if ended is not None else None
    return day is not None and ended is not None and day.span.start == ended.end()


def whole_period(reading: SentenceReading, timex: Timex) -> Timex | None:
    """The expression with the time of a whole period, if it tells its last day: "in the year ended March 31"."""
    length, time = _LENGTH.fullmatch(_length_before(reading, timex)), timex.time
    if length is None:
        return None
    if time is None or time.end_exclusive is None:
        return timex
    count, unit, end = int(length[1]), length[2], from_date(time.end_exclusive)
    first = end.plus_days(-_WEEK * count) if unit == "W" else end.plus_months(-_MONTHS[unit] * count)
    return timex.model_copy(update={"time": interval_value(Interval(first, end), time.granularity)})


def _length_before(reading: SentenceReading, timex: Timex) -> str:
    """How long the period is: by the length of time before "ended", or by its name."""
    start = timex.span.start
    before = max(reading.start, start - _REACH)
    ended = _ENDED_BEFORE.search(reading.text, before, start)
    length = reading.timex_at(ended.start() - 1) if ended is not None else None
    if length is not None and length.type is TimexType.DURATION:
        return length.value
    named = _NAMED.search(reading.text, before, start)
    return _NAMES[named[1]] if named else ""
