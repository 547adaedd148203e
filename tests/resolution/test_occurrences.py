"""Which occurrence of a name is meant."""

from __future__ import annotations

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.dates.period import season, year
from timeline.grammar.expressions import CalendarDate, Expression, Holiday, Nth, Season, Unit
from timeline.resolution.clause import Direction
from timeline.resolution.occurrences import candidates, choose, nth_within, occurrence, step_to

PAST, FUTURE, UNKNOWN = Direction.PAST, Direction.FUTURE, Direction.UNKNOWN
MONDAY, THURSDAY, JUNE, MAY = (
    CalendarDate(weekday=1),
    CalendarDate(weekday=4),
    CalendarDate(month=6),
    CalendarDate(month=5),
)
TODAY = Period(G.DAY, Moment(2023, 5, 18))
"""A Thursday."""


def day(*fields: int) -> Period:
    """A day."""
    return Period(G.DAY, Moment(*fields))


def month(*fields: int) -> Period:
    """A month."""
    return Period(G.MONTH, Moment(*fields))


def quarter(of_year: int, number: int) -> Period:
    """A quarter."""
    return Period(G.QUARTER, Moment(of_year, 3 * number - 2))


def test_weekdays_around_a_day() -> None:
    """Five of them: the one that is on the day or next after it, with two before it and two behind it."""
    assert [p.start[:3] for p in candidates(THURSDAY, TODAY.start)] == [
        (2023, 5, 4),
        (2023, 5, 11),
        (2023, 5, 18),
        (2023, 5, 25),
        (2023, 6, 1),
    ]


def test_months_and_leap_days_around_a_day() -> None:
    """A name of the year two years around; a leap day eight, as it may skip a century; none where it is not."""
    assert candidates(JUNE, TODAY.start) == tuple(month(2021 + step, 6) for step in range(5))
    leap = CalendarDate(month=2, day=29)
    assert candidates(leap, Moment(1900, 5, 1)) == (
        day(1892, 2, 29),
        day(1896, 2, 29),
        day(1904, 2, 29),
        day(1908, 2, 29),
    )
    assert candidates(leap, Moment(2023, 5, 1))[0] == day(2016, 2, 29)


def test_days_of_a_month_around_a_day() -> None:
    """The 31st is of the months that have one, and a Thursday the 21st of those in which it is one."""
    thirty_first = candidates(CalendarDate(day=31), TODAY.start)
    assert {p.start.month for p in thirty_first} == {1, 3, 5, 7, 8, 10, 12}
    assert thirty_first[0] == day(2022, 3, 31)
    fitting = candidates(CalendarDate(day=18, weekday=4), TODAY.start)
    assert day(2023, 5, 18) in fitting
    assert all(p.start.weekday == 4 and p.start.day == 18 for p in fitting)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (CalendarDate(month=2, day=29), None),
        (CalendarDate(month=2, day=28), day(2023, 2, 28)),
        (JUNE, month(2023, 6)),
        (MONDAY, None),
        (Season("SU"), season(2023, "SU")),
        (Holiday("christmas"), day(2023, 12, 25)),
        (Nth(2, G.QUARTER), quarter(2023, 2)),
        (Nth(-1, 4), day(2023, 12, 28)),
        (Unit(G.DAY, 0), None),
    ],
)
def test_the_one_of_a_year(name: Expression, found: Period | None) -> None:
    """The one that begins in the year, if there is one."""
    assert occurrence(name, 2023) == found


NTH = [
    (Nth(1, G.WEEK), month(2023, 5), Period(G.WEEK, Moment(2023, 5, 1))),
    (Nth(1, G.WEEK), month(2023, 4), Period(G.WEEK, Moment(2023, 4, 3))),
    (Nth(1, G.WEEK), month(2023, 6), Period(G.WEEK, Moment(2023, 5, 29))),
    (Nth(2, G.WEEK), month(2023, 6), Period(G.WEEK, Moment(2023, 6, 5))),
    (Nth(-1, G.WEEK), month(2023, 5), Period(G.WEEK, Moment(2023, 5, 22))),
    (Nth(-1, G.WEEK), month(2023, 4), Period(G.WEEK, Moment(2023, 4, 24))),
    (Nth(6, G.WEEK), month(2023, 5), None),
    (Nth(0, G.WEEK), TODAY, Period(G.WEEK, Moment(2023, 5, 15))),
    (Nth(0, G.WEEKEND), day(2023, 5, 15), Period(G.WEEKEND, Moment(2023, 5, 13))),
    (Nth(0, G.WEEKEND), day(2023, 5, 17), Period(G.WEEKEND, Moment(2023, 5, 13))),
    (Nth(0, G.WEEKEND), TODAY, Period(G.WEEKEND, Moment(2023, 5, 20))),
    (Nth(1, G.WEEKEND), month(2023, 5), Period(G.WEEKEND, Moment(2023, 5, 6))),
    (Nth(1, G.WEEKEND), month(2023, 10), Period(G.WEEKEND, Moment(2023, 10, 7))),
    (Nth(-1, G.WEEKEND), month(2023, 9), Period(G.WEEKEND, Moment(2023, 9, 30))),
    (Nth(2, G.HALF), year(2023), Period(G.HALF, Moment(2023, 7))),
    (Nth(1, G.HALF), month(2023, 5), None),
    (Nth(2, G.DECADE), Period(G.CENTURY, Moment(1900)), Period(G.DECADE, Moment(1910))),
    (Nth(4, G.QUARTER), year(2023), quarter(2023, 4)),
    (Nth(5, G.QUARTER), year(2023), None),
    (Nth(-1, G.QUARTER), year(2023), quarter(2023, 4)),
    (Nth(-2, G.MONTH), year(2023), month(2023, 11)),
    (Nth(3, 4), month(2023, 5), day(2023, 5, 18)),
    (Nth(5, 4), month(2023, 5), None),
]


@pytest.mark.parametrize(("name", "outer", "found"), NTH)
def test_the_nth_of_a_period(name: Nth, outer: Period, found: Period | None) -> None:
    """A week belongs to the period of its Thursday, a weekend to that of its Saturday; past the last there is none."""
    assert nth_within(name, outer) == found


CHOICES = [
    (MONDAY, PAST, day(2023, 5, 15)),
    (MONDAY, UNKNOWN, day(2023, 5, 15)),
    (MONDAY, FUTURE, day(2023, 5, 22)),
    (THURSDAY, PAST, TODAY),
    (THURSDAY, UNKNOWN, TODAY),
    (THURSDAY, FUTURE, TODAY),
    (MAY, PAST, month(2023, 5)),
    (MAY, FUTURE, month(2023, 5)),
    (JUNE, PAST, month(2022, 6)),
    (JUNE, FUTURE, month(2023, 6)),
    (JUNE, UNKNOWN, month(2023, 6)),
    (CalendarDate(month=9), UNKNOWN, month(2023, 9)),
    (CalendarDate(month=10), UNKNOWN, month(2022, 10)),
    (CalendarDate(month=6, day=3), PAST, day(2023, 6, 3)),
    (CalendarDate(month=12, day=3), PAST, day(2022, 12, 3)),
    (CalendarDate(month=12, day=3), FUTURE, day(2023, 12, 3)),
    (CalendarDate(month=12, day=3), UNKNOWN, day(2022, 12, 3)),
    (Holiday("christmas"), PAST, day(2022, 12, 25)),
    (Holiday("christmas"), FUTURE, day(2023, 12, 25)),
    (Nth(1, G.QUARTER), PAST, quarter(2023, 1)),
    (Nth(1, G.QUARTER), FUTURE, quarter(2023, 1)),
    (Nth(4, G.QUARTER), UNKNOWN, quarter(2022, 4)),
    (Nth(4, G.QUARTER), FUTURE, quarter(2023, 4)),
    (Nth(2, G.QUARTER), PAST, quarter(2023, 2)),
    (CalendarDate(month=4, day=25, weekday=1), PAST, day(2023, 4, 25)),
    (CalendarDate(month=6, day=1, weekday=3), UNKNOWN, day(2022, 6, 1)),
    (CalendarDate(month=4, day=25, weekday=2), FUTURE, day(2023, 4, 25)),
]


@pytest.mark.parametrize(("name", "direction", "chosen"), CHOICES)
def test_tense_and_nearness_choose(name: Expression, direction: Direction, chosen: Period) -> None:
    """The last begun in the past, the first not over in the future; what is close by counts against the tense, too."""
    assert choose(candidates(name, TODAY.start), TODAY, name, lambda: direction) == chosen


def test_nothing_is_chosen_of_nothing() -> None:
    """Where there is no occurrence, none is meant."""
    assert choose((), TODAY, JUNE, lambda: PAST) is None


STEPS = [
    (MONDAY, -1, day(2023, 5, 15)),
    (MONDAY, 0, day(2023, 5, 15)),
    (MONDAY, 1, day(2023, 5, 22)),
    (MONDAY, 2, day(2023, 5, 29)),
    (MONDAY, 3, day(2023, 6, 5)),
    (MONDAY, 4, None),
    (THURSDAY, -1, day(2023, 5, 11)),
    (THURSDAY, -2, day(2023, 5, 4)),
    (THURSDAY, -3, None),
    (THURSDAY, 0, TODAY),
    (THURSDAY, 1, day(2023, 5, 25)),
    (CalendarDate(weekday=3), -1, day(2023, 5, 17)),
    (CalendarDate(weekday=7), 0, day(2023, 5, 21)),
    (CalendarDate(weekday=7), 1, day(2023, 5, 28)),
    (MAY, -1, month(2022, 5)),
    (MAY, 0, month(2023, 5)),
    (MAY, 1, month(2024, 5)),
    (JUNE, 1, month(2023, 6)),
    (JUNE, -1, month(2022, 6)),
    (JUNE, -3, None),
]


@pytest.mark.parametrize(("name", "count", "found"), STEPS)
def test_last_this_and_next(name: Expression, count: int, found: Period | None) -> None:
    """*last* is the latest that is over, *next* the first to begin, of weekdays next week's, *this* this year's."""
    assert step_to(candidates(name, TODAY.start), TODAY, count) == found
