"""What the meanings make of their slots, at the edges of what they accept."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Any

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.grammar.expressions import (
    Alternatives,
    Approximate,
    Between,
    CalendarDate,
    Clock,
    DayPart,
    Duration,
    Expression,
    Fixed,
    Impossible,
    Instant,
    Named,
    Nth,
    Offset,
    Part,
    Quarter,
    Range,
    Recurring,
    Reference,
    Season,
    Unit,
    Within,
)
from timeline.grammar.meanings import MEANINGS

DAILY, MONDAY, JULY = Duration(((G.DAY, 1),)), CalendarDate(weekday=0), CalendarDate(month=7)
YEARS = Duration(((G.YEAR, 2),))
SPEECH, STORY = Reference.SPEECH, Reference.STORY
NINE = Clock(9, None)
SEVENTH_OF_MAY = Alternatives(CalendarDate(2018, 5, 7), CalendarDate(2018, 7, 5))
EAST = timezone(timedelta(hours=2))
NOON_EAST = Instant(Period(G.MINUTE, Moment(2023, 5, 18, 12)), EAST)


def fixed(unit: G, year: int) -> Fixed:
    """A unit of years."""
    return Fixed(Period(unit, Moment(year)))


Row = tuple[str, tuple[Any, ...], Any]

DATES: list[Row] = [
    ("calendar_date", (5, 31), CalendarDate(None, 5, 31)),
    ("calendar_date", (2, 29), CalendarDate(None, 2, 29)),
    ("calendar_date", (0, 1), None),
    ("calendar_date", (13, 1), None),
    ("calendar_date", (1, 32), None),
    ("calendar_date", (12, 1, 2020, 1), CalendarDate(2020, 12, 1, 1)),
    ("with_weekday", (3, CalendarDate(2023, 5, 18)), CalendarDate(2023, 5, 18, 3)),
    ("with_weekday", (3, CalendarDate(2023, 5)), None),
    ("with_weekday", (1, SEVENTH_OF_MAY), CalendarDate(2018, 5, 7)),
    ("with_weekday", (4, SEVENTH_OF_MAY), CalendarDate(2018, 7, 5)),
    ("with_weekday", (2, SEVENTH_OF_MAY), SEVENTH_OF_MAY),
    ("with_weekday", (3, Named(JULY)), None),
    ("with_year", (CalendarDate(None, 5, 18, 3), 2023), CalendarDate(2023, 5, 18, 3)),
    ("with_year", (CalendarDate(2022, 5, 18), 2023), None),
    ("year_of_our_lord", (1,), CalendarDate(1)),
    ("year_of_our_lord", (0,), None),
    ("year_of_era", (44, -1), CalendarDate(-43)),
    ("year_of_era", (33, 1), CalendarDate(33)),
    ("year_of_era", (0, 1), None),
    ("named_decade", (90,), fixed(G.DECADE, 1990)),
    ("named_decade", (50, 18), fixed(G.DECADE, 1850)),
    ("year_decade", (1990,), fixed(G.DECADE, 1990)),
    ("year_decade", (1991,), None),
    ("decade_before_christ", (fixed(G.DECADE, 460),), fixed(G.DECADE, -468)),
    ("century", (1,), fixed(G.CENTURY, 0)),
    ("century", (19,), fixed(G.CENTURY, 1800)),
    ("century", (99,), fixed(G.CENTURY, 9800)),
    ("century", (5, -1), fixed(G.CENTURY, -498)),
    ("century", (0,), None),
    ("century", (100,), None),
    ("millennium", (3,), fixed(G.MILLENNIUM, 2000)),
    ("millennium", (1, -1), fixed(G.MILLENNIUM, -998)),
    ("millennium", (0,), None),
    ("millennium", (10,), None),
    ("year_and_month", (2014, 10), CalendarDate(2014, 10)),
    ("year_and_month", (2009, 10), None),
    ("year_and_month", (1995, 6), None),
    ("year_and_month", (1995, 5), CalendarDate(1995, 5)),
    ("year_and_month", (2014, 0), None),
    ("padded_month", (2020, 2), CalendarDate(2020, 2)),
    ("padded_month", (2006, 6), CalendarDate(2006, 6)),
    ("padded_month", (2006, 7), None),
    ("part_of_age", ("MID", fixed(G.DECADE, 1990)), Part("MID", fixed(G.DECADE, 1990))),
    ("part_of_age", ("MID", fixed(G.YEAR, 1990)), None),
    ("part_of_unit", ("END", G.YEAR), Part("END", Unit(G.YEAR, 0, Reference.EITHER))),
    ("part_of_unit", ("END", G.YEAR, 1), Part("END", Unit(G.YEAR, 1))),
    ("approximate", (Named(MONDAY),), None),
    ("approximate", (Unit(G.DAY, 1),), None),
    ("approximate", (JULY,), Approximate(JULY)),
]
NUMBERS: list[Row] = [
    ("plus_fraction", (0.5, 2), 2.5),
    ("plus_fraction", (0.5,), 0.5),
    ("decimal_comma", (1, 5), 1.5),
    ("decimal_comma", (0, 25), 0.25),
    ("decimal_comma", (99, 99), 99.99),
    ("decimal_comma", (100, 5), None),
    ("decimal_comma", (-1, 5), None),
    ("decimal_comma", (1, 0), None),
    ("decimal_comma", (1, 100), None),
    ("decimal_comma", (1, 2.5), None),
    ("tens_and_ordinal", (20, 1), 21),
    ("tens_and_ordinal", (20, 9), 29),
    ("tens_and_ordinal", (20, 10), None),
    ("year_in_words", (19, 96), 1996),
    ("year_in_words", (10, 66), 1066),
    ("year_in_words", (21, 99), 2199),
    ("year_in_words", (9, 99), None),
    ("year_in_words", (22, 10), None),
    ("times_two_scales", (1000, 100, 1, 1, 10), 1110),
    ("times_two_scales", (100, 1000, 1, 2), None),
]
AMOUNTS: list[Row] = [
    ("fortnights", (), ((G.WEEK, 2),)),
    ("fortnights", (3,), ((G.WEEK, 6),)),
    ("amount_and_half", (((G.MINUTE, 1),),), ((G.MINUTE, 1), (G.SECOND, 30))),
    ("amount_and_half", (((G.YEAR, 2), (G.HOUR, 6)),), ((G.YEAR, 2), (G.HOUR, 6), (G.MINUTE, 30))),
    ("amount_and_half", (((G.YEAR, None),),), None),
    ("amounts_added", (((G.YEAR, 2),), ((G.MONTH, 6),)), ((G.YEAR, 2), (G.MONTH, 6))),
    ("amounts_added", (((G.MONTH, 2),), ((G.YEAR, 6),)), None),
    ("amounts_added", (((G.YEAR, 2),), ((G.YEAR, 6),)), None),
    ("amounts_added", (((G.YEAR, None),), ((G.MONTH, 6),)), None),
    ("past_unit", (G.YEAR,), Duration(((G.YEAR, 1),), None, -1)),
    ("past_unit", (G.QUARTER,), None),
    ("past_unit", (G.WEEKEND,), None),
    ("duration_between_counts", (2, 3, G.YEAR), Between(((G.YEAR, 2),), ((G.YEAR, 3),))),
    ("duration_between_counts", (3, 3, G.YEAR), None),
    ("between_one_and_two", (G.DAY,), Between(((G.DAY, 1),), ((G.DAY, 2),))),
    (
        "between_units_ago",
        (Between(((G.WEEK, 2),), ((G.WEEK, 3),)),),
        Range(Offset(((G.WEEK, 3),), -1, SPEECH, exact=True), Offset(((G.WEEK, 2),), -1, SPEECH, exact=True)),
    ),
    (
        "between_units_ago",
        (Between(((G.WEEK, 2),), ((G.WEEK, 3),)), 1),
        Range(Offset(((G.WEEK, 2),), 1, SPEECH, exact=True), Offset(((G.WEEK, 3),), 1, SPEECH, exact=True)),
    ),
    ("window", (-1, YEARS), Duration(YEARS.amounts, None, -1)),
    ("window", (-1, Duration(YEARS.amounts, None, 1)), None),
    ("window", (-1, Duration(YEARS.amounts, "APPROX")), None),
    ("bounded_window", ("EQUAL_OR_MORE", -1, YEARS), Duration(YEARS.amounts, "EQUAL_OR_MORE", -1)),
    ("bounded_window", ("EQUAL_OR_MORE", -1, Duration(YEARS.amounts, None, 1)), None),
    ("bounded_window", ("EQUAL_OR_MORE", -1, Duration(YEARS.amounts, "APPROX")), None),
]
OFFSETS: list[Row] = [
    ("counted_units", (3, G.DAY), Offset(((G.DAY, 3),), -1, SPEECH)),
    ("counted_units", (2, G.MONTH, 1), Offset(((G.MONTH, 2),), 1, SPEECH)),
    ("units_ago", (Duration(((G.YEAR, 2),)),), Offset(((G.YEAR, 2),), -1, SPEECH)),
    ("units_ago", (Duration(((G.YEAR, 2),), None, -1),), None),
    (
        "units_ago",
        (Duration(((G.YEAR, 2),), "MORE_THAN"),),
        Approximate(Offset(((G.YEAR, 2),), -1, SPEECH), "BEFORE"),
    ),
    (
        "units_ago",
        (Duration(((G.YEAR, 2),), "MORE_THAN"), 1),
        Approximate(Offset(((G.YEAR, 2),), 1, SPEECH), "AFTER"),
    ),
    ("units_ago", (Duration(((G.YEAR, None),), "APPROX"),), Offset(((G.YEAR, None),), -1, SPEECH)),
    ("units_later", (Duration(((G.DAY, 2),)),), Offset(((G.DAY, 2),), 1, STORY)),
    ("units_ago_from_day", (Duration(((G.YEAR, 1),)), 1), Offset(((G.YEAR, 1),), -1, Unit(G.DAY, 1), exact=True)),
    ("units_ago_from_day", (Duration(((G.YEAR, 1),), None, -1), 1), None),
    ("units_from_date", (Duration(((G.WEEK, 1),)), 1, JULY), Offset(((G.WEEK, 1),), 1, JULY)),
    ("units_from_date", (Duration(((G.WEEK, 1),), None, 1), 1, JULY), None),
    ("day_beside", (-1, JULY), Offset(((G.DAY, 1),), -1, JULY)),
    ("day_beside", (1, JULY, 2), Offset(((G.DAY, 2),), 1, JULY)),
    ("units_ago_from_unit", (YEARS, G.MONTH), Offset(YEARS.amounts, -1, Unit(G.MONTH, 0))),
    ("units_ago_from_unit", (YEARS, G.YEAR), None),
]
PERIODS: list[Row] = [
    ("shifted_name", (-1, Named(JULY)), Named(JULY, -1)),
    ("shifted_name", (-1, Named(JULY, 1)), None),
    ("shifted_name", (-1, JULY), None),
    ("coming_name", (Named(JULY, 1),), None),
    ("shifted_date", (1, CalendarDate(None, 4, 6)), Named(CalendarDate(None, 4, 6), 1)),
    ("shifted_date", (1, CalendarDate(2020, 4, 6)), None),
    ("season_of_year", ("FA", 1995), Within(Season("FA"), CalendarDate(1995))),
    ("season_of_year", ("FA",), Named(Season("FA"))),
    ("day_from_today", (-1,), Unit(G.DAY, -1)),
    ("story_unit", (G.YEAR,), Unit(G.YEAR, 0, STORY)),
    ("story_name", (Named(MONDAY), 1), Named(Within(MONDAY, Unit(G.DAY, 0, STORY)), 1)),
    ("story_name", (Named(MONDAY, 1), 1), None),
    ("story_name", (MONDAY, 1), None),
    ("week_of_year", (1,), Named(Nth(1, G.WEEK))),
    ("week_of_year", (0,), None),
    ("ended_quarter", (JULY, 4), Quarter(JULY, 4)),
    ("ended_quarter", (JULY, 5), None),
    ("half_of", ("START", JULY), Part("START", JULY, halves=True)),
    ("half_of", ("END", fixed(G.YEAR, 1990)), Nth(2, G.HALF, fixed(G.YEAR, 1990))),
    ("within", (Nth(2, G.QUARTER), fixed(G.YEAR, 1990)), Within(Nth(2, G.QUARTER), fixed(G.YEAR, 1990))),
    ("within", (Nth(2, G.QUARTER, fixed(G.YEAR, 1990)), fixed(G.DECADE, 1990)), None),
]
TIMES: list[Row] = [
    ("hour_time", (10, "PM"), Clock(22, None)),
    ("hour_time", (12, "PM"), Clock(12, None)),
    ("hour_time", (12, "AM"), Clock(0, None)),
    ("hour_time", (1, "AM"), Clock(1, None)),
    ("hour_time", (13, "PM"), Clock(13, None)),
    ("hour_time", (23, "PM"), Clock(23, None)),
    ("hour_time", (24, "PM"), None),
    ("hour_time", (13, "AM"), None),
    ("hour_time", (0, "AM"), None),
    ("hour_time", (23,), Clock(23, None)),
    ("hour_time", (24,), None),
    ("hour_time", (7, "PM", 59), Clock(19, 59)),
    ("hour_time", (7, "PM", 60), None),
    ("minutes_past", (3, 30), Clock(3, 30)),
    ("minutes_past", (0, 5), Clock(0, 5)),
    ("minutes_past", (12, 59), Clock(12, 59)),
    ("minutes_past", (13, 5), None),
    ("minutes_past", (3, 0), None),
    ("minutes_past", (3, 60), None),
    ("minutes_past", (8, 10, -1), Clock(7, 50)),
    ("minutes_past", (0, 10, -1), Clock(11, 50)),
    ("in_zone", (NINE, 120), Clock(9, None, None, EAST)),
    ("in_zone", (Clock(9, None, None, EAST), 0), None),
    ("in_zone", (DayPart("MO"), 0), None),
    ("stamp_in_zone", (NOON_EAST._replace(zone=None), 120), NOON_EAST),
    ("stamp_in_zone", (NOON_EAST, 0), None),
    ("stamp_in_zone", (JULY, 0), None),
    ("time_on_day", (NINE, MONDAY), NINE._replace(day=MONDAY)),
    ("time_on_day", (NINE._replace(day=MONDAY), MONDAY), None),
    ("time_on_day", (NINE, JULY), None),
    ("clock_in_part", (Clock(4, 30), "MO"), Clock(4, 30)),
    ("clock_in_part", (Clock(4, 30), "AF"), Clock(16, 30)),
    ("clock_in_part", (Clock(12, 30), "AF"), Clock(12, 30)),
    ("clock_in_part", (Clock(5, 30), "NI"), Clock(5, 30)),
    ("clock_in_part", (Clock(6, 30), "NI"), Clock(18, 30)),
    ("clock_in_part", (NINE, "EV", MONDAY), Clock(21, None, day=MONDAY)),
    ("clock_in_part", (NINE, "EV", JULY), None),
    ("clock_in_part", (NINE._replace(day=MONDAY), "EV"), None),
    ("hour_in_part", (12, "MO"), Clock(12, None)),
    ("hour_in_part", (1, "MO"), Clock(1, None)),
    ("hour_in_part", (0, "MO"), None),
    ("hour_in_part", (13, "MO"), None),
    ("hour_range", (9, 11, "AM"), Range(NINE, Clock(11, None))),
    ("hour_range", (11, 1, "PM"), Range(Clock(11, None), Clock(13, None))),
    ("hour_range", (10, 4, "AM"), Range(Clock(22, None), Clock(4, None))),
    ("hour_range", ((9, 30, None), (9, 30, 15), "AM"), Range(Clock(9, 30), Clock(9, 30, 15))),
    ("hour_range", (9, 13, "PM"), None),
    ("hour_range", (9, 17), Range(NINE, Clock(17, None))),
    ("hour_range", ((10, 30, None), 2), Range(Clock(10, 30), Clock(14, None))),
    ("hour_range", (9, (9, 0, None)), Range(NINE, Clock(21, 0))),
    ("hour_range", (12, (6, 30, None)), Range(Clock(12, None), Clock(6, 30))),
    ("hour_range", ((22, 30, None), 2), Range(Clock(22, 30), Clock(2, None))),
    ("hours_in_part", (5, 6, "AF"), Range(Clock(17, None), Clock(18, None))),
    ("hours_in_part", (11, 2, "AF"), Range(Clock(11, None), Clock(14, None))),
    ("hours_in_part", (10, Clock(2, 15), "NI"), Range(Clock(22, None), Clock(2, 15))),
    ("hours_in_part", (5, 13, "AF"), None),
    ("hours_in_part", (0, 6, "MO"), None),
    ("hours_in_part", (5, 6, "MO", JULY), None),
    ("time_of_date", (NINE, 10, 26, 2016), Clock(9, None, day=CalendarDate(2016, 10, 26))),
    ("time_of_date", (NINE, 10, 26, 2016, 2), Clock(9, None, day=CalendarDate(2016, 10, 26, 2))),
    ("time_of_date", (NINE, 2, 30, 2016), None),
    ("time_of_date", (DayPart("NI"), 10, 26, 2016), None),
    ("time_range", (NINE, Clock(11, None, None, EAST)), Range(Clock(9, None, None, EAST), Clock(11, None, None, EAST))),
    (
        "time_range",
        (Clock(9, None, None, EAST), Clock(11, None)),
        Range(Clock(9, None, None, EAST), Clock(11, None, None, EAST)),
    ),
    ("time_range", (NINE, Clock(11, None, day=MONDAY)), Range(NINE._replace(day=MONDAY), Clock(11, None, day=MONDAY))),
    ("clock_in_part", (Clock(11, None), "EV"), Clock(23, None)),
    ("clock_in_part", (NINE, "MO", Nth(2, G.DAY, JULY)), Clock(9, None, day=Nth(2, G.DAY, JULY))),
    ("clock_in_part", (NINE, "MO", Nth(2, 1, JULY)), Clock(9, None, day=Nth(2, 1, JULY))),
    ("clock_in_part", (NINE, "MO", Nth(2, G.WEEK, JULY)), None),
    ("hour_range", (11, (11, 1, None), "PM"), Range(Clock(23, None), Clock(23, 1))),
    ("hour_range", (11, 11, "PM"), Range(Clock(11, None), Clock(23, None))),
]
SETS: list[Row] = [
    ("set_at_time", (Recurring(DAILY), NINE), Recurring(NINE)),
    ("set_at_time", (Recurring(MONDAY), NINE), Recurring(NINE._replace(day=MONDAY))),
    ("set_at_time", (Recurring(DayPart("MO", MONDAY)), NINE), Recurring(NINE._replace(day=MONDAY))),
    ("set_at_time", (Recurring(JULY), NINE), None),
    ("set_at_time", (Recurring(DAILY), NINE._replace(day=MONDAY)), None),
    ("set_at_time", (Recurring(DAILY), DayPart("MO")), None),
    ("set_over_hours", (Recurring(DAILY), Range(NINE, Clock(17, None))), Recurring(DAILY)),
    ("set_over_hours", (Recurring(DAILY), Range(NINE, NINE._replace(day=MONDAY))), None),
    ("set_over_hours", (Recurring(DAILY), Range(JULY, NINE)), None),
    ("every_name", (Named(MONDAY),), Recurring(MONDAY)),
    ("every_name", (Named(JULY), "EACH"), Recurring(JULY, "EACH")),
    ("every_name", (DayPart("NI", MONDAY),), Recurring(DayPart("NI", MONDAY))),
    ("every_name", (Named(JULY, 1),), None),
    ("every_name", (NINE,), None),
    ("times_a_unit", (2, G.WEEK), Recurring(Duration(((G.WEEK, 1),)), None, "2X")),
]
MARCH, LATE, EARLY = CalendarDate(2020, 3), CalendarDate(None, 12, 28), CalendarDate(2023, 1, 3)
RANGES: list[Row] = [
    ("date_range", (CalendarDate(None, 1), MARCH), Range(CalendarDate(2020, 1), MARCH)),
    (
        "date_range",
        (CalendarDate(None, 3, 1), CalendarDate(2020, 3, 9)),
        Range(CalendarDate(2020, 3, 1), CalendarDate(2020, 3, 9)),
    ),
    ("date_range", (LATE, EARLY), Range(CalendarDate(2022, 12, 28), EARLY)),
    (
        "date_range",
        (CalendarDate(day=18), CalendarDate(2023, 5, 21)),
        Range(CalendarDate(2023, 5, 18), CalendarDate(2023, 5, 21)),
    ),
    ("date_range", (MARCH, CalendarDate(2021)), Range(MARCH, CalendarDate(2021))),
    ("date_range", (MARCH, CalendarDate(2020)), None),
    ("date_range", (JULY, CalendarDate(None, 7, 3)), None),
    ("date_range", (MARCH, Unit(G.MONTH, 0, Reference.EITHER)), None),
    ("range_with_now", (CalendarDate(2019, 8), "PRESENT_REF"), Range(CalendarDate(2019, 8), Unit(G.DAY, 0))),
    ("range_with_now", (CalendarDate(2019, 8), "PAST_REF"), None),
    ("nth_of_every", (1, Named(JULY), Recurring(DAILY)), None),
    ("nth_of_every", (1, Named(MONDAY), Recurring(JULY)), None),
    ("date_range", (MARCH, Unit(G.MONTH, 0)), Range(MARCH, Unit(G.MONTH, 0))),
    ("century_range", (18, 19), Range(fixed(G.CENTURY, 1700), fixed(G.CENTURY, 1800))),
    ("century_range", (98, 100), None),
    ("century_range", (18, 18), None),
]
ROWS = [*DATES, *NUMBERS, *AMOUNTS, *OFFSETS, *PERIODS, *TIMES, *SETS, *RANGES]


@pytest.mark.parametrize(("name", "slots", "expected"), ROWS)
def test_meanings(name: str, slots: tuple[Any, ...], expected: Expression | None) -> None:
    """A meaning makes one expression of what it accepts, and refuses the rest."""
    assert MEANINGS[name][0](*slots) == expected


@pytest.mark.parametrize(("month", "day", "year"), [(2, 30, 2024), (2, 29, 2023), (4, 31, None), (2, 30, None)])
def test_days_that_no_calendar_has(month: int, day: int, year: int | None) -> None:
    """A day past the end of its month is impossible, and never moved."""
    assert isinstance(MEANINGS["calendar_date"][0](month, day, year), Impossible)
