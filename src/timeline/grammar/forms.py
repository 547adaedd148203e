"""What figures can be by their form alone: *18*, *3rd*, *'99*, *20:16*, *2023-05-18*."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from typing import Any

from timeline.dates import Granularity, Moment, Period
from timeline.dates.moment import exists
from timeline.grammar.expressions import (
    Alternatives,
    CalendarDate,
    Expression,
    Fixed,
    Impossible,
    Instant,
)
from timeline.grammar.readings import FIRST_BARE_YEAR, LAST_BARE_YEAR, year_readings

PIVOT = 30
LAST_DAY = 31


def token_readings(kind: str, form: str, order: str) -> dict[str, Any]:
    """The readings that a token has by its form alone; ``order`` is the order of numeric dates: MDY, DMY or YMD."""
    reader = _READERS.get(kind)
    return reader(form, order) if reader else {}


def _read_number(form: str, order: str) -> dict[str, Any]:
    plain = form.replace(",", "")
    number = float(plain) if "." in plain else int(plain[:18])
    readings: dict[str, Any] = {"number": number, "many" if number > 1 else "single": number}
    if form.count(".") == 1:
        return readings | _read_dotted(form, order)
    readings["whole"] = number
    return readings | _calendar_readings(form, int(number)) if form.isdecimal() else readings


def _calendar_readings(form: str, number: int) -> dict[str, Any]:
    """The day, hour or year that digits alone can be."""
    if len(form) == 4:
        year = year_readings(number) if FIRST_BARE_YEAR <= number <= LAST_BARE_YEAR else {"plain_number": number}
        return {"four_digits": number, **year, **({"zero_hours": number} if _are_hours(form) else {})}
    readings: dict[str, Any] = {"plain_number": number}
    if len(form) > 2:
        return readings
    if 1 <= number <= 31:
        readings["day"] = number
    if number <= 24:
        readings["hour"] = number
    if len(form) == 2:
        readings |= _two_digit_readings(form, number)
    return readings


def _are_hours(form: str) -> bool:
    """*0630*, not *0999*: no year begins with zero."""
    return form[0] == "0" and form[2] < "6"


def _two_digit_readings(form: str, number: int) -> dict[str, Any]:
    readings: dict[str, Any] = {"short_year": expand_year(number)}
    if number > 31 or form[0] == "0":
        readings["no_day_year"] = expand_year(number)
    if form[0] == "0" and number:
        readings["zero_padded"] = number
    return readings


def _read_dotted(form: str, order: str) -> dict[str, Any]:
    """What a number with one dot can be where the dot is no decimal point: *15.30 Uhr*, *18.5.*, *1.500 Jahre*."""
    before, after = form.split(".")
    readings: dict[str, Any] = {}
    if not before.isdecimal():
        return readings
    if len(after) == 2 and int(before[:3]) < 24 and int(after) < 60:
        readings["dotted_clock"] = (int(before), int(after), None)
    if order == "DMY" and max(len(before), len(after)) <= 2 and exists(2000, int(after), int(before)):
        readings["dotted_day"] = CalendarDate(None, int(after), int(before))
    if len(after) == 3 and len(before) <= 3:
        readings["grouped"] = int(before + after)
    return readings


def _read_ordinal(form: str, _order: str) -> dict[str, Any]:
    number = int(form[:-2])
    categories = ("ordinal", "day", "day_ordinal", "nth") if 1 <= number <= 31 else ("ordinal",)
    return dict.fromkeys(categories, number)


def _read_decade(form: str, _order: str) -> dict[str, Any]:
    digits = form.rstrip("s").rstrip("'’")
    if digits[-1] != "0":
        return {}
    year = int(digits) if len(digits) > 2 else expand_year(int(digits), pivot=20)
    unit = Granularity.CENTURY if len(digits) == 4 and year % 100 == 0 and year < 2000 else Granularity.DECADE
    decade = Fixed(Period(unit, Moment(year)))
    return {"decade": decade, "short_decade": decade} if len(digits) == 2 else {"decade": decade}


def _read_short_year(form: str, _order: str) -> dict[str, Any]:
    number = int(form[1:3])
    if form.endswith("s"):
        decade = Fixed(Period(Granularity.DECADE, Moment(expand_year(number, pivot=20))))
        return {} if number % 10 else {"decade": decade}
    return {**year_readings(expand_year(number)), "apostrophe_year": expand_year(number)}


def expand_year(two_digits: int, *, pivot: int = PIVOT) -> int:
    """The year that two digits mean: 1930 to 2029.

    >>> expand_year(99), expand_year(23)
    (1999, 2023)
    """
    return two_digits + (2000 if two_digits < pivot else 1900)


def _read_clock(form: str, _order: str) -> dict[str, Any]:
    hour, minute, *rest = (int(part) for part in form.split(":"))
    if hour > 24 or minute > 59 or (rest and rest[0] > 59):
        return {}
    return {"clock": (hour, minute, rest[0] if rest else None)}


def _read_stamp(form: str, _order: str) -> dict[str, Any]:
    seconds = form[17:19] if form[16:17] == ":" else ""
    day = int(form[:4]), int(form[5:7]), int(form[8:10])
    clock = int(form[11:13]), int(form[14:16]), int(seconds or 0)
    if not exists(*day) or clock > (23, 59, 59) or max(clock[1:]) > 59:
        return {"date": Impossible("no such date and time")}
    unit = Granularity.SECOND if seconds else Granularity.MINUTE
    return {"date": Instant(Period(unit, Moment(*day, *clock)), _read_zone(form[16:]))}


def _read_zone(tail: str) -> timezone | None:
    if tail.endswith("Z"):
        return UTC
    at = max(tail.rfind("+"), tail.rfind("-"))
    if at < 0:
        return None
    digits = tail[at + 1 :].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(offset if tail[at] == "+" else -offset) if offset < timedelta(hours=24) else None


def _read_numeric(form: str, order: str) -> dict[str, Any]:
    mark = next(c for c in form if not c.isdigit())
    parts = form.split(mark)
    sizes = tuple(len(p) for p in parts)
    if sizes[0] == 4 and sizes[2] <= 2:
        return _full_date(_checked("YMD", parts))
    if sizes[2] not in (2, 4) or sizes[0] > 2:
        return {}
    if mark == ".":
        return _full_date(_read_dots(parts)) if sizes[2] == 4 else {"dotted_date": _read_dots(parts)}
    return _full_date(_read_ambiguous(order, parts))


def _full_date(date: Expression) -> dict[str, Any]:
    return {"date": date, "full_date": date}


def _read_dots(parts: list[str]) -> Expression:
    """Dots part the day from the month; only what the calendar does not have so is read the American way."""
    usual, american = _checked("DMY", parts), _checked("MDY", parts)
    return american if isinstance(usual, Impossible) and not isinstance(american, Impossible) else usual


def _read_ambiguous(order: str, parts: list[str]) -> Expression:
    """The reading in the locale's order; the other order where only that one exists, and beside it where both do."""
    likely_order, other_order = ("DMY", "MDY") if order == "DMY" else ("MDY", "DMY")
    likely, other = _checked(likely_order, parts), _checked(other_order, parts)
    if isinstance(likely, Impossible):
        return other
    if isinstance(other, Impossible) or other == likely:
        return likely
    return Alternatives(likely, other)


def _checked(order: str, parts: list[str]) -> CalendarDate | Impossible:
    fields = dict(zip(order, parts, strict=True))
    year = int(fields["Y"]) if len(fields["Y"]) == 4 else expand_year(int(fields["Y"]))
    month, day = int(fields["M"]), int(fields["D"])
    if not exists(year, month, day):
        return Impossible(f"the calendar has no day {day} in month {month} of {year}")
    return CalendarDate(year, month, day)


def _read_slashed(form: str, order: str) -> dict[str, Any]:
    first, second = form.split("/")
    nights = {"slashed_days": (int(first), int(second))} if _are_days_on(first, second) else {}
    if len(second) == 4:
        month, year = int(first), int(second)
        fits = 1 <= month <= 12 and FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR
        return {"slashed_month": CalendarDate(year, month)} if fits else {}
    if len(second) > 2:
        return {}
    month, day = (int(second), int(first)) if order == "DMY" else (int(first), int(second))
    if not exists(2000, month, day):
        month, day = day, month
    readings: dict[str, Any] = nights | ({"ratio": int(first) / int(second)} if int(second) else {})
    return {**readings, "slashed": CalendarDate(None, month, day)} if exists(2000, month, day) else readings


def _are_days_on(first: str, second: str) -> bool:
    """*16/17 August*: one day and the next."""
    return len(second) <= 2 and int(second) - int(first) == 1 and 1 < int(second) <= LAST_DAY


_READERS = {
    "number": _read_number,
    "ordinal": _read_ordinal,
    "decade": _read_decade,
    "short_year": _read_short_year,
    "clock": _read_clock,
    "stamp": _read_stamp,
    "numeric": _read_numeric,
    "slashed": _read_slashed,
}
