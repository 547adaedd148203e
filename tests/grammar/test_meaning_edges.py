"""What meanings just accept, and what they just refuse."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Clock,
    DayPart,
    Duration,
    Expression,
    Fixed,
    Holiday,
    Impossible,
    Named,
    Nth,
    Offset,
    Pair,
    Part,
    Range,
    Recurring,
    Reference,
    Season,
    Told,
    Turn,
    Unit,
    Vague,
    Within,
)
from timeline.grammar.meanings import MEANINGS

SPEECH, STORY, EITHER = Reference.SPEECH, Reference.STORY, Reference.EITHER
MAY, DAY, FIFTH, MONDAY = CalendarDate(None, 5), CalendarDate(2020, 5, 18), CalendarDate(day=5), CalendarDate(weekday=1)
YEAR, MONTH = CalendarDate(2020), CalendarDate(2020, 5)
DECADE, CENTURY = Fixed(Period(G.DECADE, Moment(1990))), Fixed(Period(G.CENTURY, Moment(1800)))
VAGUE, NEVER = Vague("PAST_REF"), Impossible("no such day")
TODAY, WEEK_AGO = Unit(G.DAY, 0), Offset(((G.WEEK, 1),), -1, SPEECH)
YEARS, DAYS, FEW = Duration(((G.YEAR, 2),)), Duration(((G.DAY, 2),)), Duration(((G.YEAR, None),))
PAST_YEARS, THE_YEARS = YEARS._replace(window=-1), YEARS._replace(window=0)
NINE, FIVE = Clock(9, None), Clock(17, None)
EASTER, SUMMER = Holiday("easter"), Season("SU")
DAILY = Recurring(Duration(((G.DAY, 1),)))

Slots = tuple[Any, ...]

BORDERS: list[tuple[str, Slots, Slots]] = [
    # counts
    ("amount", (G.WEEK, 1899), (G.WEEK, 1900)),
    ("amount", (G.MONTH, 2100), (G.MONTH, 2099)),
    ("amount", (G.YEAR, 1988), (G.QUARTER, 1988)),
    ("amount", (G.DAY, 1988), (G.SECOND, 1988)),
    ("amount", (G.MINUTE, 1988), (G.HOUR, 1988)),
    ("amount", (G.YEAR, 1), (G.YEAR, 0)),
    ("adjectival_amount", (G.YEAR, 1), (G.YEAR, 0)),
    ("work", (1,), (0,)),
    ("work", (1000,), (1001,)),
    ("work", (2,), (2.5,)),
    ("duration_between_counts", (1, 2, G.YEAR), (0, 2, G.YEAR)),
    ("duration_between_counts", (1, 2, G.YEAR), (2, 2, G.YEAR)),
    ("units_ahead", (YEARS,), (FEW,)),
    ("units_ahead", (YEARS,), (PAST_YEARS,)),
    ("bounded_duration", ("APPROX", YEARS), ("APPROX", YEARS._replace(mod="APPROX"))),
    ("window_of_units", (-1, G.YEAR, 1), (-1, G.YEAR, 0)),
    ("first_units", (1, YEARS), (2, YEARS)),
    ("plain_duration", (YEARS,), (THE_YEARS,)),
    ("counted_units", (1, G.YEAR), (0, G.YEAR)),
    # counted from another time
    ("units_on", (YEARS,), (FEW,)),
    ("units_on", (YEARS,), (PAST_YEARS,)),
    ("units_into", (YEARS, DECADE), (YEARS, YEAR)),
    ("units_into", (DAYS, YEAR), (DAYS, VAGUE)),
    ("units_into", (DAYS, YEAR), (DAYS._replace(window=-1), YEAR)),
    ("units_ago_from_unit", (YEARS, G.HALF), (YEARS, G.YEAR)),
    ("units_ago_from_unit", (YEARS, G.HALF), (PAST_YEARS, G.HALF)),
    ("units_related", (YEARS, "AFTER", MAY), (YEARS, "DURING", MAY)),
    ("working_days_related", (3, "BEFORE", DAY), (3, "SINCE", DAY)),
    ("units_starting", (YEARS, MAY), (THE_YEARS, MAY)),
    ("units_starting", (YEARS, MAY), (YEARS, VAGUE)),
    ("units_starting", (YEARS, MAY), (WEEK_AGO, MAY)),
    ("units_ended", (YEARS, MONTH), (YEARS, YEAR)),
    ("units_ended", (THE_YEARS, DAY), (PAST_YEARS, DAY)),
    ("units_ended", (YEARS, DAY), (WEEK_AGO, DAY)),
    ("units_up_to", (THE_YEARS, MONTH), (YEARS, MONTH)),
    ("units_up_to", (THE_YEARS, MONTH), (WEEK_AGO, MONTH)),
    ("units_and_weekday", (Duration(((G.WEEK, 1),)), 1, 1), (DAYS, 1, 1)),
    ("units_and_weekday", (YEARS, -1, 1), (YEARS, 1, 1)),
    ("units_and_weekday", (YEARS, -1, 1), (PAST_YEARS, -1, 1)),
    # parts
    ("part_of", ("END", MAY), ("END", Part("END", MAY))),
    ("part_of", ("END", MAY), ("END", VAGUE)),
    ("part_of", ("END", MAY), ("END", NEVER)),
    ("part_of_age", ("MID", DECADE), ("MID", YEAR)),
    ("part_of_age", ("MID", CENTURY), ("MID", VAGUE)),
    ("approximate", (FIFTH,), (Approximate(FIFTH),)),
    ("approximate", (CalendarDate(None, 5, 18, 1),), (MONDAY,)),
    ("approximate", (Unit(G.WEEK, 0),), (TODAY,)),
    ("approximate", (MAY,), (VAGUE,)),
    ("approximate", (MAY,), (NEVER,)),
    ("with_determiner", (Part("END", YEAR),), (Part("END", MONTH),)),
    ("with_determiner", (Named(SUMMER),), (Named(MAY),)),
    ("with_determiner", (TODAY,), (WEEK_AGO,)),
    ("with_determiner", (Within(SUMMER, YEAR),), (Told(),)),
    ("plain_unless_vague", (YEAR,), (VAGUE,)),
    # units of others
    ("feast_day", (G.DAY, "may_day"), (G.WEEK, "may_day")),
    ("nth_unit", (2, G.HALF), (3, G.HALF)),
    ("nth_unit", (-1, G.HALF), (-2, G.HALF)),
    ("nth_unit", (4, G.QUARTER), (5, G.QUARTER)),
    ("nth_unit", (-1, G.QUARTER), (-2, G.QUARTER)),
    ("nth_unit", (2, G.WEEK, MAY), (2, G.WEEK)),
    ("ended_quarter", (DAY, 4), (DAY, 0)),
    ("ended_quarter", (DAY, 1), (DAY, 5)),
    ("ended_quarter", (DAY, 2), (DAY, -1)),
    ("ended_quarter", (DAY, 3), (YEAR, 3)),
    ("ended_quarter", (DAY,), (YEAR,)),
    ("week_of_year", (53,), (54,)),
    ("iso_week", (2020, 53), (2020, 54)),
    ("iso_week", (2020, 1), (2020, 0)),
    ("nth_from_end", (2, Unit(G.WEEK, -1), MAY), (2, Unit(G.WEEK, 1), MAY)),
    ("nth_from_end", (2, Unit(G.WEEK, -1), MAY), (2, MONDAY, MAY)),
    ("half_of_report", (2000, 1), (1999, 1)),
    ("told_in", (YEAR,), (MONTH,)),
    ("nth_weekday", (3, Named(MONDAY), MAY), (3, Named(MONDAY, 1), MAY)),
    ("nth_weekday", (3, Named(MONDAY), MAY), (3, Named(MAY), MAY)),
    ("nth_weekday", (3, Named(MONDAY), MAY), (3, Named(SUMMER), MAY)),
    ("nth_weekday_of_month", (5, Named(MONDAY)), (6, Named(MONDAY))),
    ("day_of", (25, MAY), (25, YEAR)),
    ("days_of", (4, 5, MAY), (5, 5, MAY)),
    ("days_of", (4, 5, MAY), (4, 5, YEAR)),
    ("half_of", ("START", MAY), ("START", VAGUE)),
    ("unit_of_date", (G.WEEK, DAY), (G.WEEK, MONTH)),
    ("unit_of_date", (G.WEEKEND, Named(EASTER), YEAR), (G.WEEKEND, Named(EASTER), DAY)),
    ("unit_of_date", (G.MONTH, MONTH), (G.MONTH, VAGUE)),
    ("shifted_name", (1, Named(MAY)), (1, Named(MAY, 0))),
    ("coming_name", (Named(MONDAY),), (MONDAY,)),
    # what lies in what
    ("within", (Named(MAY), YEAR), (Named(MAY), MONTH)),
    ("within", (CalendarDate(None, 5, 8), YEAR), (CalendarDate(2019, 5, 8), YEAR)),
    ("within", (Named(MONDAY), Unit(G.WEEK, -1)), (Named(MONDAY), Unit(G.MONTH, -1))),
    ("within", (Named(CalendarDate(day=5, weekday=1)), MONTH), (Named(MONDAY), MONTH)),
    ("within", (Unit(G.MONTH, 0, STORY), YEAR), (Unit(G.MONTH, 1, STORY), YEAR)),
    ("within", (Unit(G.QUARTER, 0, STORY), YEAR), (Unit(G.QUARTER, 0), YEAR)),
    ("within", (Unit(G.QUARTER, 0, STORY), YEAR), (Unit(G.QUARTER, 0, EITHER), YEAR)),
    ("within", (Unit(G.MONTH, 0, STORY), YEAR), (Unit(G.WEEK, 0, STORY), YEAR)),
    ("within", (Named(EASTER), YEAR), (VAGUE, YEAR)),
    ("within", (Named(EASTER), YEAR), (Named(EASTER), VAGUE)),
    ("within", (Nth(2, G.QUARTER), YEAR), (WEEK_AGO, YEAR)),
    ("within", (Nth(2, G.HALF), MONTH), (Nth(2, G.MONTH), MONTH)),
    ("dates_within", (Range(Named(MONDAY), Named(MONDAY)), Unit(G.WEEK, 1)), (Range(Named(MONDAY), YEAR), MAY)),
    ("dates_within", (Pair(FIFTH, FIFTH, (FIFTH,)), MONTH), (Pair(FIFTH, FIFTH, (YEAR,)), MONTH)),
    # times of day
    ("hour_and_minute", (1459,), (1460,)),
    ("hour_and_minute", (2359,), (2401,)),
    ("hour_and_minute", (2400,), (2500,)),
    ("hour_and_minute", (1259, "PM"), (59, "PM")),
    ("time_on_this_day", (NINE,), (DayPart("MO"),)),
    ("time_on_day", (NINE, Named(EASTER)), (NINE, Named(SUMMER))),
    ("time_on_day", (NINE, Named(FIFTH)), (NINE, Named(MAY))),
    ("time_on_day", (NINE, CalendarDate(2020, 5, 1)), (NINE, MONTH)),
    ("time_on_day", (NINE, TODAY), (NINE, Unit(G.WEEK, 0))),
    ("time_on_day", (NINE, Unit(G.DAY, 1)), (NINE, Unit(G.WEEKEND, 1))),
    ("time_on_day", (NINE, Within(FIFTH, MAY)), (NINE, Within(MAY, YEAR))),
    ("time_on_day", (NINE, Nth(3, 4, MAY)), (NINE, Nth(3, G.WEEK, MAY))),
    ("time_on_day", (NINE, WEEK_AGO), (NINE, Offset(((G.HOUR, 1),), -1, SPEECH))),
    ("time_on_day", (NINE, Offset(((G.DAY, 1),), 1, MAY)), (NINE, VAGUE)),
    ("night_before", (DayPart("NI"), DAY), (DayPart("EV"), DAY)),
    ("night_before", (DayPart("NI"), DAY), (DayPart("NI", DAY), DAY)),
    ("night_before", (DayPart("NI"), DAY), (DayPart("NI"), MONTH)),
    ("night_before", (DayPart("NI"), DAY), (NINE, DAY)),
    ("clock_in_part", (NINE, "MO"), (DayPart("MO"), "MO")),
    ("part_of_day", ("MO", DAY), ("MO", MONTH)),
    ("time_range", (NINE, FIVE), (DayPart("MO"), FIVE)),
    ("time_range", (NINE, FIVE), (NINE, DayPart("EV"))),
    ("time_range", (NINE, FIVE, DAY), (NINE, FIVE._replace(day=DAY), DAY)),
    ("time_range", (NINE, FIVE, DAY), (NINE, FIVE, MONTH)),
    ("time_range", (NINE, FIVE._replace(day=DAY)), (NINE, FIVE._replace(day=MONTH))),
    # sets
    ("every_weekday_between", (1, 2), (1, 1)),
    ("every_day_except", (1,), (1, None, G.WEEK)),
    ("nth_of_every", (1, Named(MONDAY), DAILY), (-1, Named(MONDAY), DAILY)),
    ("nth_of_every", (-1, Named(MONDAY, -1), DAILY), (1, Named(MONDAY, -1), DAILY)),
    ("nth_of_every", (1, Named(MONDAY), DAILY), (0, Named(MONDAY), DAILY)),
    ("nth_of_every", (1, Named(MONDAY), DAILY), (1, Named(MONDAY, 1), DAILY)),
    ("nths_of_month", (4, 5, 1), (4, 6, 1)),
    ("nths_of_month", (4, 5, 1), (5, 5, 1)),
    ("unit_at_time", (G.DAY, NINE), (G.WEEK, NINE)),
    ("unit_over_hours", (G.DAY, Range(NINE, FIVE)), (G.DAY, Range(MONDAY, MONDAY))),
    ("set_at_time", (Recurring(DayPart("MO")), NINE), (Recurring(SUMMER), NINE)),
    # ranges
    ("date_range", (MAY, MONTH), (MAY, MONTH, "BEFORE")),
    ("date_range", (YEAR, CalendarDate(2021)), (YEAR, VAGUE)),
    ("date_range", (DECADE, CalendarDate(2005, 5)), (DECADE, CalendarDate(1990, 5))),
    ("date_range", (MONTH, Unit(G.MONTH, 1)), (MONTH, Unit(G.MONTH, 1, EITHER))),
    ("date_range", (MONTH, TODAY), (MONTH, Unit(G.DAY, 1))),
    ("date_range", (Named(SUMMER), Named(MAY)), (Named(SUMMER), Named(MONDAY))),
    ("date_range", (Named(MAY), Named(EASTER)), (YEAR, Named(EASTER))),
    ("date_range", (Part("END", Named(MAY)), Named(EASTER)), (Named(MAY, 1), Named(EASTER))),
    ("century_range", (18, 19), (19, 18)),
    ("century_range", (1, 2), (0, 1)),
    ("century_range", (98, 99), (99, 100)),
    ("range_to_now", (YEAR,), (VAGUE,)),
    ("day_range", (5, 18, 19), (5, 19, 19)),
    ("day_range", (12, 18, 19), (13, 18, 19)),
    ("year_range", (2099, 2100), (2100, 2101)),
    ("year_range", (1991, 1992), (1992, 1992)),
    ("short_year_range", (1991, 92), (1992, 92)),
    ("ancient_range", (490, 479), (479, 479)),
    ("ancient_range", (2, 1), (1, 0)),
    # lists
    ("day_pair", (5, 18, 19), (5, 19, 19)),
    ("day_pair", (5, 30, 31), (6, 30, 31)),
    ("day_pair", (5, 1, 9, None, 3, 4), (5, 1, 9, None, 4, 3)),
    ("weekday_pair", (3, 4), (4, 4)),
    ("weekday_pair", (1, 5, 2), (1, 5, 5)),
    ("seasons_of_years", ("WI", 1941, 1942), ("WI", 1942, 1942)),
    ("nth_pair", (1, 2, G.QUARTER), (2, 2, G.QUARTER)),
    ("nth_pair", (3, 4, G.QUARTER), (4, 5, G.QUARTER)),
    ("date_pair", (Named(MAY), CalendarDate(2020, 6)), (Named(MAY), CalendarDate(2020))),
    ("date_pair", (Named(MAY), Named(CalendarDate(None, 6))), (Named(MAY), Named(CalendarDate(None, 7)))),
    ("date_pair", (Named(MAY), Named(CalendarDate(None, 6))), (Named(MAY, 1), Named(CalendarDate(None, 6)))),
    ("date_pair", (Named(MAY), Named(CalendarDate(None, 6))), (FIFTH, CalendarDate(day=6))),
    # numbers and years
    ("times_two_scales", (1000, 100, 1, 9), (1000, 100, 1, 10)),
    ("times_two_scales", (1000, 100, 1, 9), (1000, 100, 1, 11)),
    ("year_in_words", (21, 99), (22, 0)),
    ("year_in_words", (10, 0), (9, 100)),
    ("millennium", (9,), (10,)),
    ("year_of_our_lord", (1,), (0,)),
    ("year_decade", (1990,), (1999,)),
]


@pytest.mark.parametrize(("name", "accepted", "refused"), BORDERS)
def test_borders(name: str, accepted: Slots, refused: Slots) -> None:
    """A meaning takes the last of what fits it, and refuses the first that does not."""
    meaning = MEANINGS[name][0]
    assert meaning(*accepted) is not None
    assert meaning(*refused) is None


HALF_YEARS = ((G.YEAR, 2), (G.MONTH, 6))

VALUES: list[tuple[str, Slots, Any]] = [
    ("amount", (G.YEAR, None), ((G.YEAR, None),)),
    ("amount", (G.YEAR, "few"), ((G.YEAR, None),)),
    ("amount", (G.YEAR, 2.5), HALF_YEARS),
    ("amount", (G.YEAR, 0.5), ((G.MONTH, 6),)),
    ("amount", (G.YEAR, 0.3), ((G.YEAR, 0.3),)),
    ("amount", (G.HOUR, 1.25), ((G.HOUR, 1), (G.MINUTE, 15))),
    ("amount", (G.MINUTE, 0.5), ((G.SECOND, 30),)),
    ("amount", (G.DECADE, 1.5), ((G.DECADE, 1), (G.YEAR, 5))),
    ("amount", (G.CENTURY, 1.5), ((G.CENTURY, 1), (G.YEAR, 50))),
    ("amount", (G.WEEK, 1.5), ((G.WEEK, 1.5),)),
    ("days_of_work", (3,), Duration(((G.DAY, 3),), None, 0)),
    ("window_of_fortnight", (1,), Duration(((G.WEEK, 2),), None, 1)),
    ("first_units", (1, YEARS), THE_YEARS),
    ("plain_duration", (YEARS,), THE_YEARS),
    ("unit_ago_compound", (G.YEAR,), Offset(((G.YEAR, 1),), -1, SPEECH)),
    ("unit_ago_compound", (G.YEAR, G.QUARTER), Offset(((G.YEAR, 1),), -1, Unit(G.QUARTER, 0, EITHER))),
    ("part_of_unit", ("END", G.YEAR, -1), Part("END", Unit(G.YEAR, -1))),
    ("turn_of", (Unit(G.YEAR, 0, EITHER),), Part("START", Turn(G.YEAR))),
    ("turn_of", (Unit(G.YEAR, 1, EITHER),), Part("START", Unit(G.YEAR, 1, EITHER))),
    ("turn_of", (Unit(G.YEAR, 0),), Part("START", Unit(G.YEAR, 0))),
    ("turn_of", (CENTURY,), Part("START", CENTURY)),
    ("nth_unit", (1, G.QUARTER, CENTURY), Part("START", CENTURY)),
    ("nth_unit", (2, G.QUARTER, DECADE), Part("MID", DECADE)),
    ("nth_unit", (3, G.QUARTER, DECADE), Part("MID", DECADE)),
    ("nth_unit", (4, G.QUARTER, DECADE), Part("END", DECADE)),
    ("nth_unit", (-1, G.QUARTER, DECADE), Part("END", DECADE)),
    ("nth_unit", (1, G.QUARTER, YEAR), Nth(1, G.QUARTER, YEAR)),
    ("nth_unit", (1, G.QUARTER, VAGUE), Nth(1, G.QUARTER, VAGUE)),
    ("nth_from_end", (2, Unit(G.WEEK, -1), MAY), Nth(-2, G.WEEK, MAY)),
    ("half_of", ("END", MAY), Part("END", MAY, halves=True)),
    ("half_of", ("START", YEAR), Nth(1, G.HALF, YEAR)),
    ("half_of", ("START", DECADE), Part("START", DECADE, halves=True)),
    ("within", (Nth(1, G.HALF), MONTH), Part("START", MONTH, halves=True)),
    ("within", (Nth(2, G.HALF), MONTH), Part("END", MONTH, halves=True)),
    ("within", (Nth(2, G.HALF), YEAR), Within(Nth(2, G.HALF), YEAR)),
    ("within", (Unit(G.WEEK, -1), MONTH), Nth(-1, G.WEEK, MONTH)),
    ("within", (Unit(G.MONTH, -1), YEAR), Nth(-1, G.MONTH, YEAR)),
    ("within", (Named(MONDAY, -1), Unit(G.WEEK, 0)), Nth(-1, 1, Unit(G.WEEK, 0))),
    ("within", (Unit(G.MONTH, 0, STORY), YEAR), Within(Unit(G.MONTH, 0, EITHER), YEAR)),
    ("every_unit", (G.QUARTER,), Recurring(Duration(((G.MONTH, 3),)))),
    ("every_unit", (G.QUARTER, None, 2), Recurring(Duration(((G.MONTH, 6),)))),
    ("every_unit", (G.WEEK, "EACH", 2), Recurring(Duration(((G.WEEK, 2),)), "EACH")),
    ("every_period", ("P12W",), Recurring(Duration(((G.WEEK, 12),)))),
    ("every_named", (None, 5, None, "NI"), Recurring(DayPart("NI", CalendarDate(weekday=5)))),
    ("every_named", (5, None, None, "NI"), Recurring(DayPart("NI"))),
    ("every_named", (None, None, "SU", None, None, 3), Recurring(SUMMER, interval=3)),
    ("every_day_except", (1,), Recurring(Range(CalendarDate(weekday=2), CalendarDate(weekday=7)))),
    ("every_day_except", (7,), Recurring(Range(CalendarDate(weekday=1), CalendarDate(weekday=6)))),
    ("every_day_except", (4,), Recurring(Range(CalendarDate(weekday=5), CalendarDate(weekday=3)))),
    ("set_at_time", (Recurring(Range(MONDAY, FIFTH)), NINE), Recurring(Range(MONDAY, FIFTH))),
    ("minutes_past", (24, 5), Clock(0, 5)),
    ("clock_time", ((3, 30, 15), "PM"), Clock(15, 30, 15)),
    ("hour_and_minute", (1430,), Clock(14, 30)),
    ("hour_and_minute", (330, "PM"), Clock(15, 30)),
    ("hour_and_minute", (2359,), Clock(23, 59)),
    ("night_before", (DayPart("NI"), DAY), DayPart("NI", Offset(((G.DAY, 1),), -1, DAY))),
    ("hour_range", ((9, 30, None), (9, 31, None), "PM"), Range(Clock(21, 30), Clock(21, 31))),
    ("hour_range", ((9, 0, None), 9, "PM"), Range(Clock(9, 0), Clock(21, None))),
    ("hour_range", ((8, 0, 30), (8, 1, None), "PM"), Range(Clock(20, 0, 30), Clock(20, 1))),
    ("time_range", (Clock(24, 0), FIVE), Range(Clock(0, 0), FIVE)),
    ("time_range", (NINE._replace(day=DAY), FIVE), Range(NINE._replace(day=DAY), FIVE._replace(day=DAY))),
    ("time_range", (NINE, FIVE, MONDAY), Range(NINE._replace(day=MONDAY), FIVE._replace(day=MONDAY))),
    ("times_on_day", (Range(NINE, FIVE), DAY), Range(NINE._replace(day=DAY), FIVE._replace(day=DAY))),
    ("date_range", (Named(SUMMER), CalendarDate(2020, 5)), Range(Within(SUMMER, CalendarDate(2019)), MONTH)),
    ("date_range", (Named(SUMMER), CalendarDate(2020, 6)), Range(Within(SUMMER, YEAR), CalendarDate(2020, 6))),
    ("date_range", (Named(EASTER), CalendarDate(2020, 5)), Range(Within(EASTER, YEAR), MONTH)),
    (
        "date_range",
        (Named(EASTER), CalendarDate(2020, 4, 11)),
        Range(Within(EASTER, CalendarDate(2019)), CalendarDate(2020, 4, 11)),
    ),
    ("date_range", (Named(EASTER), CalendarDate(2020, 4, 12)), Range(Within(EASTER, YEAR), CalendarDate(2020, 4, 12))),
    ("date_range", (MAY, Within(MAY, TODAY)), Range(Within(MAY, TODAY), Within(MAY, TODAY))),
    ("date_range", (MONTH, Within(MAY, TODAY)), Range(MONTH, Within(MAY, TODAY))),
    ("date_range", (CalendarDate(None, 5), CalendarDate(2020, 5)), Range(MONTH, MONTH)),
    ("date_range", (CalendarDate(None, 5, 18), DAY), Range(DAY, DAY)),
    ("date_range", (CalendarDate(None, 5, 19), DAY), Range(CalendarDate(2019, 5, 19), DAY)),
    ("date_range", (Part("END", MAY), Part("END", MONTH)), Range(Part("END", MONTH), Part("END", MONTH))),
    ("date_range", (Part("END", YEAR), CalendarDate(2021)), Range(Part("END", YEAR), CalendarDate(2021))),
    ("range_with_now", ("PRESENT_REF", MAY), Range(TODAY, MAY)),
    ("short_year_range", (1991, 1992), Range(CalendarDate(1991), CalendarDate(1992))),
    ("short_year_range", (1891, 99), Range(CalendarDate(1891), CalendarDate(1899))),
    ("ancient_range", (490, 479), Range(CalendarDate(-489), CalendarDate(-478))),
    (
        "century_range",
        (18, 19, "END", "START"),
        Range(Part("END", Fixed(Period(G.CENTURY, Moment(1700)))), Part("START", CENTURY)),
    ),
    ("iso_week", (2020, 1), Fixed(Period(G.WEEK, Moment(2019, 12, 30)))),
    ("iso_week", (2021, 1), Fixed(Period(G.WEEK, Moment(2021, 1, 4)))),
    ("iso_week", (2023, 20), Fixed(Period(G.WEEK, Moment(2023, 5, 15)))),
    ("times_scale", (100, 2, 10), 210),
    ("times_scale", (100,), 100),
    ("times_two_scales", (1000, 100), 1100),
    ("plus_fraction", (0.5,), 0.5),
    ("tens_and_digit", (20, 5), 25),
]


@pytest.mark.parametrize(("name", "slots", "expected"), VALUES)
def test_values(name: str, slots: Slots, expected: Expression | None) -> None:
    """A meaning makes this of what it accepts."""
    assert MEANINGS[name][0](*slots) == expected


POINTS = [
    ("MORE_THAN", "BEFORE", "AFTER"),
    ("LESS_THAN", "AFTER", "BEFORE"),
    ("EQUAL_OR_MORE", "ON_OR_BEFORE", "ON_OR_AFTER"),
    ("EQUAL_OR_LESS", "ON_OR_AFTER", "ON_OR_BEFORE"),
    ("APPROX", "APPROX", "APPROX"),
]


@pytest.mark.parametrize(("mod", "ago", "later"), POINTS)
def test_what_the_bound_of_a_length_makes_of_its_end(mod: str, ago: str, later: str) -> None:
    """*more than two years ago* lies before the day two years ago, and *more than two years later* after one."""
    bounded = YEARS._replace(mod=mod)
    for meaning, sign, anchor, expected in (("units_ago", -1, SPEECH, ago), ("units_later", 1, STORY, later)):
        assert MEANINGS[meaning][0](bounded) == Approximate(Offset(YEARS.amounts, sign, anchor), expected)
