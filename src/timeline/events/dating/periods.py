"""Periods told by their last day: "in the three months ended Sept. 30", "the year ending March 31"."""

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
_ENDED = re.compile(r"\s(?:that\s)?(?:ended|ending)\s(?:on\s)?")
_NAMED = re.compile(r"\b(quarter|half|year)\s(?:ended|ending)\s(?:on\s)?$")
_NAMES = {"quarter": "P1Q", "half": "P6M", "year": "P1Y"}
_REACH = 30


def tells_period(reading: SentenceReading, timex: Timex) -> bool:
    """Whether an expression tells the last day of a period in which something went on: "in the year ended March 31"."""
    return _LENGTH.fullmatch(_length_before(reading, timex)) is not None


def names_period(reading: SentenceReading, timex: Timex) -> bool:
    """Whether an expression only names the period whose last day follows: "the quarter | ended June 30"."""
    following = (t for t in reading.timexes if t.span.start > timex.span.end)
    day = next(following, None)
    return day is not None and _ENDED.fullmatch(reading.text, timex.span.end, day.span.start) is not None


def whole_period(reading: SentenceReading, timex: Timex) -> Timex:
    """The expression with the time of the period that ends on its day, if it tells the end of one."""
    length, time = _LENGTH.fullmatch(_length_before(reading, timex)), timex.time
    if length is None or time is None or time.end_exclusive is None:
        return timex
    count, unit, end = int(length[1]), length[2], from_date(time.end_exclusive)
    first = end.plus_days(-_WEEK * count) if unit == "W" else end.plus_months(-_MONTHS[unit] * count)
    return timex.model_copy(update={"time": interval_value(Interval(first, end), time.granularity)})


def _length_before(reading: SentenceReading, timex: Timex) -> str:
    """How long the period is: by the length of time before "ended", or by its name."""
    start = timex.span.start
    lengths = (t for t in reading.timexes if t.type is TimexType.DURATION and t.span.end < start)
    for length in lengths:
        if _ENDED.fullmatch(reading.text, length.span.end, start):
            return length.value
    named = _NAMED.search(reading.text, max(reading.start, start - _REACH), start)
    return _NAMES[named[1]] if named else ""
