"""Days of calendars that follow the moon.

The Hebrew one goes by its arithmetic, the Chinese, the Islamic and the Hindu one by the new moons. Where the moon must
be seen, or schools differ, the true day may be one off: feasts of Islam and Diwali are approximate.
"""

from __future__ import annotations

from functools import cache
from math import radians, sin

from timeline.dates.moment import Moment, civil_date, day_number

YEARS_BEFORE = 3761
_HEBREW_EPOCH = day_number(2023, 9, 16) - 2112206
_PARTS_A_DAY = 25920


@cache
def hebrew_new_year(year: int) -> Moment:
    """Rosh Hashanah, the first of Tishri, in the autumn of a year.

    >>> hebrew_new_year(2023)[:3]
    (2023, 9, 16)
    """
    before, day, after = (_molad_day(year + YEARS_BEFORE + step) for step in (-1, 0, 1))
    delay = 2 if after - day == 356 else 1 if day - before == 382 else 0
    return Moment(*civil_date(_HEBREW_EPOCH + day + delay))


def _molad_day(hebrew: int) -> int:
    """Day of the new moon of Tishri, put off where it would be a Sunday, Wednesday or Friday."""
    months = (235 * hebrew - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // _PARTS_A_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


_LUNATION = 29.530588861
_FIRST_NEW_MOON = 5.09766 + 0.5 + 8 / 24
"""The new moon of January 2000 in days since the year began, Beijing time."""


_SOLSTICE = day_number(2000, 12, 21) + 0.55952 + 8 / 24
_SOLAR_YEAR = 365.24274


@cache
def lunar_new_year(year: int) -> Moment:
    """The Chinese New Year: the second new moon, in Beijing, after the month of the winter solstice began.

    After a leap month in winter it is the third: it never falls before 21 January.

    >>> lunar_new_year(2023)[:3], lunar_new_year(1985)[:3]
    ((2023, 1, 22), (1985, 2, 20))
    """
    solstice = int(_SOLSTICE + _SOLAR_YEAR * (year - 2001))
    number = int((year - 2000) * 12.3685) + 1
    while _new_moon(number - 2) > solstice:
        number -= 1
    while _new_moon(number) < day_number(year, 1, 21):
        number += 1
    return Moment(*civil_date(_new_moon(number)))


_MECCA_HOURS = 1.0
"""A moon that is new before sunset in Mecca, five hours west of Beijing, begins a month on the next day."""


@cache
def islamic_day(year: int, month: int, day: int) -> Moment | None:
    """The first day of a year that is that day of the Islamic calendar, or None if none is.

    >>> islamic_day(2023, 10, 1)[:3], islamic_day(2024, 9, 1)[:3]
    ((2023, 4, 21), (2024, 3, 11))
    """
    around = (year - 622) * 33 // 32
    numbers = ((islamic_year - 1420) * 12 + month - 10 for islamic_year in range(around - 1, around + 3))
    moments = (Moment(*civil_date(_new_moon(number, hours=_MECCA_HOURS) + day)) for number in numbers)
    return next((moment for moment in moments if moment.year == year), None)


_DIWALI_HOURS = -20.8
"""From a new moon back to the evening before it in India, which lies 2.5 hours west of Beijing."""


@cache
def diwali(year: int) -> Moment:
    """The evening before the new moon between 18 October and 16 November, in India.

    >>> diwali(2023)[:3], diwali(2022)[:3]
    ((2023, 11, 12), (2022, 10, 24))
    """
    number = int((year - 2000) * 12.3685 + 9)
    while _new_moon(number) < day_number(year, 10, 18):
        number += 1
    return Moment(*civil_date(_new_moon(number, hours=_DIWALI_HOURS)))


def _new_moon(number: int, hours: float = 0) -> int:
    """Day of a new moon, counted from January 2000: mean motion and the largest corrections (Meeus, chapter 49).

    The day is that of Beijing, ``hours`` are added first.
    """
    centuries = number / 1236.85
    mean = _FIRST_NEW_MOON + _LUNATION * number + 0.00015437 * centuries**2 + hours / 24
    sun = radians(2.5534 + 29.1053567 * number)
    moon = radians(201.5643 + 385.81693528 * number + 0.0107582 * centuries**2)
    node = radians(160.7108 + 390.67050284 * number)
    shift = -0.4072 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
    shift += 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun) + 0.00208 * sin(2 * sun)
    return day_number(2000, 1, 1) + int((mean + shift) // 1)
