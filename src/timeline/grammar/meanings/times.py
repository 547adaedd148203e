"""Times of day."""

from __future__ import annotations

from datetime import timedelta, timezone

from timeline.dates import Granularity
from timeline.grammar.expressions import (
    MIDNIGHT,
    Alternatives,
    Approximate,
    Beside,
    CalendarDate,
    Clock,
    DayPart,
    Expression,
    Holiday,
    Instant,
    Named,
    Nth,
    Offset,
    Overnight,
    Range,
    Reference,
    Unit,
    Vague,
    Within,
)
from timeline.grammar.meanings.dates import calendar_date
from timeline.grammar.meanings.offsets import day_beside
from timeline.grammar.meanings.registry import meaning


@meaning("time")
def clock_time(clock: tuple[int, int, int | None], half: str | None = None) -> Clock | None:
    """*3:30 p.m.*, *20:16*"""
    return _clock(clock[0], clock[1], clock[2], half)


@meaning("time")
def hour_and_minute(digits: int, half: str | None = None) -> Clock | None:
    """*1430 GMT*, *330 p.m.*"""
    return _clock(digits // 100, digits % 100, None, half) if digits % 100 < 60 else None


@meaning("time")
def hour_time(hour: int, half: str | None = None, minute: int | None = None) -> Clock | None:
    """*10 p.m.*, *noon*, *seven thirty p.m.*"""
    return _clock(hour, minute, None, half) if minute is None or minute < 60 else None


def _clock(hour: int, minute: int | None, second: int | None, half: str | None) -> Clock | None:
    if half is not None:
        if not 1 <= hour <= 12:
            return Clock(hour, minute, second) if half == "PM" and 13 <= hour <= 23 else None
        hour = hour % 12 + (12 if half == "PM" else 0)
    return Clock(hour, minute, second) if hour <= 23 or (hour, minute) == (MIDNIGHT, 0) else None


@meaning("time")
def minutes_past(hour: int, minute: int, sign: int = 1) -> Clock | None:
    """*half past three*, *ten to eight*"""
    hour %= MIDNIGHT
    if not 0 <= hour <= 12 or not 0 < minute < 60:
        return None
    return Clock(hour, minute) if sign > 0 else Clock((hour - 1) % 12, 60 - minute)


@meaning("time")
def in_zone(time: Clock, zone: int) -> Clock | None:
    """*04:00 GMT*; ``zone`` is the offset in minutes."""
    return time._replace(zone=_offset(zone)) if isinstance(time, Clock) and time.zone is None else None


@meaning("date")
def stamp_in_zone(date: Instant, zone: int) -> Instant | None:
    """*2023-05-18 20:16 UTC*"""
    return date._replace(zone=_offset(zone)) if isinstance(date, Instant) and date.zone is None else None


def _offset(minutes: int) -> timezone:
    return timezone(timedelta(minutes=minutes))


@meaning("time")
def time_on_day(time: Clock | DayPart, date: Expression) -> Clock | DayPart | None:
    """*3:30 p.m. on May 4*, *noon Thursday*"""
    if not isinstance(time, Clock | DayPart) or time.day is not None or not _is_dayish(date):
        return None
    return time._replace(day=date)


@meaning("time")
def time_of_date(time: Expression, month: int, day: int, year: int, weekday: int | None = None) -> Clock | None:
    """*Wed Oct 26 15:50:06 2016*: the year stands behind the hour."""
    date = calendar_date(month, day, year, weekday)
    return time._replace(day=date) if isinstance(time, Clock) and isinstance(date, CalendarDate) else None


@meaning("time")
def time_on_this_day(time: Clock | DayPart, shift: int = 0) -> Clock | DayPart | None:
    """*8 p.m. tonight*, *midnight tonight*"""
    return time_on_day(time, Unit(Granularity.DAY, shift)) if isinstance(time, Clock) else None


@meaning("time")
def night_before(time: DayPart, date: Expression) -> DayPart | None:
    """*die Nacht zum Freitag*: the night that ends on that day."""
    if not isinstance(time, DayPart) or time.code != "NI" or time.day is not None or not _is_dayish(date):
        return None
    return time._replace(day=day_beside(-1, date))


@meaning("time")
def clock_in_part(time: Clock, daypart: str, date: Expression | None = None) -> Clock | None:
    """*4 in the morning*, *Dienstagabend um 8 Uhr*"""
    if not isinstance(time, Clock) or time.day is not None or not (date is None or _is_dayish(date)):
        return None
    first_late = {"AF": 0, "EV": 0, "NI": 6}.get(daypart, 12)
    late = first_late <= time.hour < 12
    return time._replace(hour=time.hour + 12 if late else time.hour, day=date)


@meaning("time")
def hour_in_part(hour: int, daypart: str, date: Expression | None = None) -> Clock | None:
    """*4 in the morning*, *Tuesday evening at 8*"""
    return clock_in_part(Clock(hour, None), daypart, date) if 1 <= hour <= 12 else None


@meaning("range")
def hours_in_part(first: int | Clock, last: int | Clock, daypart: str, date: Expression | None = None) -> Range | None:
    """*between 5 and 6 in the afternoon*, *from 10 to 2 on Tuesday night*, *from 11 to 2 in the afternoon*"""
    start, end = _hour_of_part(first, daypart), _hour_of_part(last, daypart)
    if start is None or end is None:
        return None
    if daypart == "AF" and _seconds(start) >= _seconds(end):
        start = start._replace(hour=start.hour % 12)
    return time_range(start, end, date)


@meaning("range")
def hours_in_part_of_this_day(first: int | Clock, last: int | Clock, daypart: str, shift: int = 0) -> Range | None:
    """*between 7 and 9 last night*, *from 3 to 5 this afternoon*"""
    return hours_in_part(first, last, daypart, Unit(Granularity.DAY, shift))


def _hour_of_part(time: Expression | int, daypart: str) -> Clock | None:
    if isinstance(time, int):
        return hour_in_part(time, daypart)
    return clock_in_part(time, daypart) if isinstance(time, Clock) else None


@meaning("time")
def part_of_day(daypart: str, date: Expression | None = None) -> DayPart | None:
    """*Tuesday night*, *the night of 10 August*"""
    return DayPart(daypart, date) if date is None or _is_dayish(date) else None


@meaning("time")
def part_of_this_day(daypart: str, shift: int = 0) -> DayPart:
    """*this morning*, *tonight*, *last night*"""
    return DayPart(daypart, Unit(Granularity.DAY, shift))


@meaning("time")
def overnight() -> Overnight:
    """*overnight*: last night, or tonight"""
    return Overnight()


@meaning("time")
def part_of_story_day(daypart: str, shift: int = 0) -> DayPart:
    """*that night*, *the next morning*"""
    return DayPart(daypart, Unit(Granularity.DAY, shift, Reference.STORY))


@meaning("date")
def any_part_of_day(daypart: str) -> Vague:
    """*at night*, *in daytime*: on no day in particular."""
    return Vague(f"XXXX-XX-XXT{daypart}")


@meaning("time")
def plain_time(time: Clock | DayPart) -> Clock | DayPart:
    """*2 a.m. local time*, *8pm (1900 GMT)*, *early Tuesday morning*"""
    return time


@meaning("time")
def approximate_time(time: Clock | DayPart) -> Approximate | DayPart:
    """*around 7:15 p.m.*; a part of the day is no hour to be near to."""
    return Approximate(time) if isinstance(time, Clock) else time


@meaning("shortly_before")
def shortly_before() -> bool:
    """*shortly before midnight on Wednesday*: of the night that ends the day, and no word of the future."""
    return True


NOON = 12

ClockFields = tuple[int, int, int | None]
"""Hour, minute and second as written."""


@meaning("range")
def hour_range(first: int | ClockFields, last: int | ClockFields, half: str | None = None) -> Range | None:
    """*9 to 11 a.m.*, *11:30 to 1 p.m.*: the first is in the same half of the day if it comes before there.

    Where neither says its half, an early hour before the first is one of the afternoon: *open from 10:30 to 2*.
    """
    end, start = _written(last, half), _written(first, half)
    if end is None or start is None:
        return None
    if half is not None and _seconds(start) >= _seconds(end):
        start = _written(first, "PM" if half == "AM" else "AM") or start
    if half is None and _seconds(end) <= _seconds(start) < NOON * 3600:
        end = end._replace(hour=end.hour + NOON)
    return Range(start, end)


def _seconds(clock: Clock) -> int:
    return clock.hour * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)


@meaning("range")
def four_digit_hours(first: int, last: int, first_day: int | None = None, last_day: int | None = None) -> Range | None:
    """*0600 to 1800*, *0600 on Monday until 1800 on Tuesday*"""
    start, end = hour_and_minute(first), hour_and_minute(last)
    if start is None or end is None:
        return None
    return Range(start._replace(day=_weekday(first_day)), end._replace(day=_weekday(last_day)))


def _weekday(weekday: int | None) -> Named | None:
    return Named(CalendarDate(weekday=weekday)) if weekday is not None else None


def _written(time: int | ClockFields, half: str | None) -> Clock | None:
    hour, minute, second = (time, None, None) if isinstance(time, int) else time
    return _clock(hour, minute, second, half) if half is None or 1 <= hour <= 12 else None


@meaning("range")
def time_range(first: Clock | Approximate, last: Clock | Approximate, date: Expression | None = None) -> Range | None:
    """*9 a.m. to 5 p.m.*, *10 p.m. Friday to 4 a.m. Saturday*, *7 to 8 p.m. | on Tuesday*: a day or zone is of both.

    An hour of the last that is not after the first is one of the next day: *Tuesday from 9 p.m. to 5 a.m.*
    """
    start, end = without_nearness(first), without_nearness(last)
    if not isinstance(start, Clock) or not isinstance(end, Clock) or (date is not None and end.day is not None):
        return None
    day = date or start.day or end.day
    if day is not None and not _is_dayish(day):
        return None
    zone = start.zone or end.zone
    start = start._replace(hour=start.hour % MIDNIGHT, day=start.day or day, zone=zone)
    is_next = day is not None and end.day is None and _seconds(end) <= _seconds(start)
    end_day = day_beside(1, day) if day is not None and is_next else end.day or day
    return Range(start, end._replace(day=end_day, zone=end.zone or zone))


def without_nearness(time: Expression) -> Expression:
    """The hour of *about 5 p.m.*"""
    return time.inner if isinstance(time, Approximate) else time


@meaning("range")
def times_on_day(times: Range, date: Expression) -> Range | None:
    """*9 to 11 a.m. | on Tuesday*"""
    return time_range(times.first, times.last, date)  # type: ignore[arg-type]


def _is_dayish(date: Expression) -> bool:
    if isinstance(date, Named):
        return isinstance(date.name, Holiday) or (
            isinstance(date.name, CalendarDate) and (date.name.weekday is not None or date.name.day is not None)
        )
    if isinstance(date, CalendarDate):
        return date.day is not None or date.weekday is not None
    if isinstance(date, Unit):
        return date.unit is Granularity.DAY
    if isinstance(date, Within):
        return _is_dayish(date.inner)
    if isinstance(date, Beside):
        return _is_dayish(date.name)
    if isinstance(date, Alternatives):
        return _is_dayish(date.likely)
    if isinstance(date, Nth):
        return isinstance(date.unit, int) or date.unit is Granularity.DAY
    return isinstance(date, Offset) and min(unit for unit, _ in date.amounts) >= Granularity.DAY
