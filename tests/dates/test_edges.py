"""The first and the last of everything: years that Python has, hours of parts of the day, units by their strings."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period, edtf, timex3
from timeline.dates.moment import from_date
from timeline.dates.period import DAYPARTS, daypart, floor, nth_weekday, year


@pytest.mark.parametrize(("number", "held"), [(0, False), (1, True), (9999, True), (10000, False)])
def test_years_that_python_has(number: int, *, held: bool) -> None:
    """The years 1 to 9999 are dates, those beside them are none."""
    moment = Moment(number, 2, 3, 4, 5, 6)
    assert moment.as_date() == (date(number, 2, 3) if held else None)
    assert moment.as_datetime(UTC) == (datetime(number, 2, 3, 4, 5, 6, tzinfo=UTC) if held else None)


def test_moments_of_given_times() -> None:
    """A date is its midnight; a time keeps hour, minute and second."""
    assert from_date(datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC)) == (2024, 2, 3, 4, 5, 6)
    assert from_date(date(2024, 2, 3)) == (2024, 2, 3, 0, 0, 0)


@pytest.mark.parametrize(
    ("hour", "code"), [(6, "MO"), (11, "MO"), (12, "AF"), (17, "AF"), (18, "EV"), (21, "EV"), (22, "NI"), (23, "NI")]
)
def test_parts_of_the_day(hour: int, code: str) -> None:
    """Each hour lies in one part of its day."""
    part = floor(Moment(2024, 5, 18, hour, 30), G.DAYPART)
    assert (part.granularity, part.code) == (G.DAYPART, code)


@pytest.mark.parametrize("code", DAYPARTS)
def test_parts_begin_and_end(code: str) -> None:
    """A part of the day begins on its day, and ends at its hour, for a night on the day after."""
    part = daypart(Moment(2024, 5, 18, 9, 8, 7), code)
    first, last = DAYPARTS[code]
    assert part.start == Moment(2024, 5, 18, first)
    assert part.end == Moment(2024, 5, 18 + last // 24, last % 24)


UNITS = {
    Period(G.QUARTER, Moment(2024, 1)): ("2024-Q1", "2024-33"),
    Period(G.QUARTER, Moment(2024, 4)): ("2024-Q2", "2024-34"),
    Period(G.QUARTER, Moment(2024, 7)): ("2024-Q3", "2024-35"),
    Period(G.QUARTER, Moment(2024, 10)): ("2024-Q4", "2024-36"),
    Period(G.HALF, Moment(2024, 1)): ("2024-H1", "2024-40"),
    Period(G.HALF, Moment(2024, 7)): ("2024-H2", "2024-41"),
    Period(G.SEASON, Moment(2024, 3), "SP"): ("2024-SP", "2024-21"),
    Period(G.SEASON, Moment(2024, 12), "WI"): ("2024-WI", "2024-24"),
    Period(G.MONTH, Moment(1, 9)): ("0001-09", "0001-09"),
    Period(G.YEAR, Moment(0)): ("BC0001", "0000"),
    Period(G.YEAR, Moment(-1)): ("BC0002", "-0001"),
    Period(G.YEAR, Moment(9999)): ("9999", "9999"),
    Period(G.YEAR, Moment(10000)): ("10000", "Y10000"),
    Period(G.YEAR, Moment(-9999)): ("BC10000", "-9999"),
    Period(G.YEAR, Moment(-10000)): ("BC10001", "Y-10000"),
    Period(G.DECADE, Moment(1990)): ("199", "199X"),
    Period(G.DECADE, Moment(0)): ("000", "000X"),
    Period(G.CENTURY, Moment(1900)): ("19", "19XX"),
    Period(G.MILLENNIUM, Moment(1000)): ("1", "1XXX"),
    Period(G.CENTURY, Moment(-99)): ("BC01", "-0099/0000"),
    Period(G.WEEK, Moment(2024, 12, 30)): ("2025-W01", "2024-12-30/2025-01-05"),
    Period(G.WEEKEND, Moment(2024, 5, 18)): ("2024-W20-WE", "2024-05-18/2024-05-19"),
    Period(G.DAY, Moment(-43, 3, 15)): ("BC0044-03-15", "-0043-03-15"),
    Period(G.DAYPART, Moment(2024, 5, 18, 12), "AF"): ("2024-05-18TAF", "2024-05-18"),
    Period(G.MINUTE, Moment(2024, 5, 18, 3, 4)): ("2024-05-18T03:04", "2024-05-18T03:04:00"),
    Period(G.SECOND, Moment(2024, 5, 18, 3, 4, 5)): ("2024-05-18T03:04:05", "2024-05-18T03:04:05"),
}


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: UNITS[unit][0])
def test_units_in_both_notations(unit: Period) -> None:
    """Each unit has its TIMEX3 value and its EDTF string."""
    assert (timex3.format_period(unit), edtf.format_period(unit)) == UNITS[unit]


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.granularity in {G.SEASON, G.QUARTER, G.HALF}])
def test_divisions_are_read(unit: Period) -> None:
    """Seasons, quarters and halves are read as they were written."""
    assert edtf.parse_date(edtf.format_period(unit)).period == unit


@pytest.mark.parametrize("number", [13, 20, 25, 32, 37, 39, 42])
def test_other_divisions_are_refused(number: int) -> None:
    """A number that stands for no month, season, quarter or half is an error."""
    with pytest.raises(ValueError, match="not a month"):
        edtf.parse_date(f"2024-{number}")


@pytest.mark.parametrize(
    ("start", "end", "granularity", "text"),
    [
        (Moment(2024, 5), Moment(2024, 8), G.MONTH, "2024-05/2024-07"),
        (Moment(2024, 5), Moment(2024, 6), G.MONTH, "2024-05"),
        (Moment(2024, 5), Moment(2024, 6), G.DAY, "2024-05-01/2024-05-31"),
        (Moment(2024, 5), Moment(2024, 6), G.QUARTER, "2024-05"),
        (Moment(2024, 5, 2), Moment(2024, 6), G.MONTH, "2024-05-02/2024-05-31"),
        (Moment(2024, 5), Moment(2024, 6, 2), G.MONTH, "2024-05-01/2024-06-01"),
        (Moment(1991), Moment(2020), G.YEAR, "1991/2019"),
        (Moment(1991), Moment(1992), G.YEAR, "1991"),
        (Moment(1991), Moment(2020), G.DECADE, "1991/2019"),
        (Moment(1991), Moment(2020, 2), G.YEAR, "1991-01-01/2020-01-31"),
        (Moment(1991), None, G.YEAR, "1991/.."),
        (None, Moment(2020), G.YEAR, "../2019"),
        (None, Moment(2020, 5, 3), G.YEAR, "../2020-05-02"),
        (Moment(2024, 5, 18), None, G.WEEK, "2024-05-18/.."),
        (Moment(2024, 5, 18), Moment(2024, 5, 19), G.DAY, "2024-05-18"),
    ],
)
def test_stretches_in_edtf(start: Moment | None, end: Moment | None, granularity: G, text: str) -> None:
    """A stretch is written in the units it was told in, or in days where it does not fill them."""
    assert edtf.format_interval(Interval(start, end), granularity) == text


@pytest.mark.parametrize(
    ("amounts", "text"),
    [
        (((G.YEAR, 2),), "P2Y"),
        (((G.YEAR, 1), (G.MONTH, 6), (G.DAY, 3)), "P1Y6M3D"),
        (((G.DAY, 1), (G.HOUR, 2), (G.MINUTE, 3)), "P1DT2H3M"),
        (((G.WEEK, 1.5),), "P1.5W"),
        (((G.HOUR, None),), "PTXH"),
        (((G.YEAR, 999_999),), "P999999Y"),
        (((G.YEAR, 1_000_000),), "P1000000Y"),
        (((G.YEAR, 2_500_000_000),), "P2500000000Y"),
        (((G.DECADE, 3),), "P3DE"),
    ],
)
def test_lengths(amounts: tuple[tuple[G, float | int | None], ...], text: str) -> None:
    """A length is its units with their counts, those of the clock behind a T, once."""
    assert timex3.format_duration(amounts) == text


def test_a_year_is_its_number() -> None:
    """A year begins on its first day and ends with the next."""
    assert year(-43) == Period(G.YEAR, Moment(-43, 1, 1))
    assert year(1999).end == Moment(2000)


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit.granularity not in {G.WEEK, G.WEEKEND, G.DAYPART}])
def test_units_are_read_as_written(unit: Period) -> None:
    """Both notations lead back to where the unit begins, and to the unit where they say which it is."""
    value, text = UNITS[unit]
    if "/" not in text:
        read = edtf.parse_date(text).period
        assert (read.start, read.end if unit.granularity >= G.DAY else None) == (
            unit.start,
            unit.end if unit.granularity >= G.DAY else None,
        )
    if unit.start.year < 9999 and unit.granularity not in {G.DECADE, G.CENTURY, G.MILLENNIUM}:
        assert timex3.parse_period(value) == unit


@pytest.mark.parametrize("clock", ["00:00:00", "23:00:00", "23:59:00", "23:59:59"])
def test_clocks_that_are_read(clock: str) -> None:
    """Every second of a day has its EDTF, and every minute its TIMEX3 value."""
    hour, minute, second = map(int, clock.split(":"))
    assert edtf.parse_date(f"2024-12-31T{clock}").period == Period(G.SECOND, Moment(2024, 12, 31, hour, minute, second))
    assert timex3.parse_period(f"2024-12-31T{clock[:5]}").start == Moment(2024, 12, 31, hour, minute)


@pytest.mark.parametrize(
    "text",
    ["T24:00:00", "T25:00:00", "T23:60:00", "T23:61:00", "T23:59:60", "T23:59:61", "T00:60:60"],
)
def test_clocks_that_are_refused(text: str) -> None:
    """What no clock shows is an error that names the text."""
    with pytest.raises(ValueError, match=f"no such time of day: '2024-05-18{text}'"):
        edtf.parse_date(f"2024-05-18{text}")
    with pytest.raises(ValueError, match="no such time of day: '2024-05-18T"):
        timex3.parse_period(f"2024-05-18{text}")


@pytest.mark.parametrize("text", ["2024-02-30", "2023-02-29", "2024-00-01", "2024-05-00", "2024-04-31"])
def test_days_that_are_refused(text: str) -> None:
    """A day that the calendar lacks is an error that names it."""
    with pytest.raises(ValueError, match=f"'{text}'"):
        edtf.parse_date(text)
    with pytest.raises(ValueError, match=f"'{text}'"):
        timex3.parse_period(text)


@pytest.mark.parametrize("text", ["199X-05", "19XX-05-01", "19X", "1XX", "X"])
def test_unknown_digits_stand_alone(text: str) -> None:
    """Years with unknown digits have four places and no month."""
    with pytest.raises(ValueError, match="not an EDTF date"):
        edtf.parse_date(text)


@pytest.mark.parametrize(
    ("weekday", "ordinal", "day"),
    [
        (1, 1, 6),
        (1, -1, 27),
        (5, 5, 31),
        (5, -1, 31),
        (3, 1, 1),
        (3, -5, 1),
        (7, -1, 26),
        (7, 4, 26),
        (6, 5, None),
        (1, 5, None),
    ],
)
def test_weekdays_of_a_month(weekday: int, ordinal: int, day: int | None) -> None:
    """The weekdays of May 2024, which has five of Wednesday to Friday, by their number from either end."""
    found = nth_weekday(floor(Moment(2024, 5), G.MONTH).interval, weekday, ordinal)
    assert found == (Period(G.DAY, Moment(2024, 5, day)) if day else None)


@pytest.mark.parametrize("outer", [Interval(None, Moment(2024)), Interval(Moment(2024), None)])
def test_open_stretches_have_no_nth_weekday(outer: Interval) -> None:
    """Where a side is open, nothing is counted."""
    assert nth_weekday(outer, 1, 1) is None
