"""What a token can be by its form alone."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

import pytest

from timeline.dates import Granularity, Moment, Period
from timeline.grammar.expressions import Alternatives, CalendarDate, Fixed, Impossible, Instant
from timeline.grammar.forms import expand_year, token_readings
from timeline.grammar.readings import widen
from timeline.text.tokens import TOKEN, kind_of


def read(form: str, order: str = "MDY") -> dict[str, object]:
    """The readings of a form that is one token."""
    [token] = TOKEN.findall(form)
    return token_readings(kind_of(token), token, order)


@pytest.mark.parametrize(
    ("form", "categories", "others"),
    [
        ("18", {"number", "day", "hour", "short_year", "many", "plain_number"}, {"year"}),
        ("1998", {"number", "year", "year_date", "modern_year"}, {"day", "plain_number", "round_year"}),
        ("2000", {"year", "round_year"}, {"modern_year"}),
        ("1901", {"modern_year"}, set()),
        ("2039", {"modern_year"}, set()),
        ("2041", {"year"}, {"modern_year"}),
        ("0950", {"number", "plain_number"}, {"year"}),
        ("96", {"short_year", "no_day_year"}, {"day"}),
        ("1", {"single", "day"}, {"many"}),
        ("2,032", {"number"}, {"year", "day"}),
        ("2.5", {"number"}, {"day"}),
        ("21st", {"ordinal", "day_ordinal", "nth"}, {"number"}),
        ("45th", {"ordinal"}, {"day_ordinal"}),
        ("1990s", {"decade"}, {"number"}),
        ("25:99", set(), {"clock"}),
    ],
)
def test_categories(form: str, categories: set[str], others: set[str]) -> None:
    """Numbers have the finer categories that their form and value fit, and no other."""
    readings = read(form)
    assert categories <= set(readings)
    assert not others & set(readings)


@pytest.mark.parametrize(
    ("form", "order", "expected"),
    [
        ("2023-05-18", "MDY", CalendarDate(2023, 5, 18)),
        ("5/18/2023", "MDY", CalendarDate(2023, 5, 18)),
        ("18/5/2023", "MDY", CalendarDate(2023, 5, 18)),
        ("3/4/2012", "MDY", Alternatives(CalendarDate(2012, 3, 4), CalendarDate(2012, 4, 3))),
        ("3/4/2012", "DMY", Alternatives(CalendarDate(2012, 4, 3), CalendarDate(2012, 3, 4))),
        ("9.8.2013", "MDY", CalendarDate(2013, 8, 9)),
        ("4/4/2012", "MDY", CalendarDate(2012, 4, 4)),
        ("1-1-12", "MDY", CalendarDate(2012, 1, 1)),
    ],
)
def test_numeric_dates(form: str, order: str, expected: object) -> None:
    """A numeric date is read in the given order; where both orders make sense both are kept; dots put the day first."""
    assert read(form, order)["date"] == expected


@pytest.mark.parametrize("form", ["2023-02-30", "2023-13-01", "31/31/2020"])
def test_impossible_dates(form: str) -> None:
    """A date that no calendar has is found, and impossible."""
    assert isinstance(read(form)["date"], Impossible)


DIGITS = [
    ("0", "single whole plain_number hour"),
    ("5", "many whole plain_number day hour any_day"),
    ("00", "single whole plain_number hour short_year no_day_year"),
    ("05", "many whole plain_number day hour any_day short_year no_day_year zero_padded"),
    ("24", "many whole plain_number day hour any_day short_year"),
    ("25", "many whole plain_number day any_day short_year"),
    ("31", "many whole plain_number day any_day short_year"),
    ("32", "many whole plain_number short_year no_day_year"),
    ("007", "many whole plain_number"),
    ("0630", "many whole plain_number four_digits zero_hours"),
    ("0999", "many whole plain_number four_digits"),
    ("1000", "many whole four_digits year year_date round_year any_year any_year_date"),
    ("1899", "many whole four_digits year year_date any_year any_year_date"),
    ("1901", "many whole four_digits year year_date modern_year any_year any_year_date"),
    ("2039", "many whole four_digits year year_date modern_year any_year any_year_date"),
    ("2040", "many whole four_digits year year_date any_year any_year_date"),
    ("2199", "many whole four_digits year year_date any_year any_year_date"),
    ("2200", "many whole plain_number four_digits"),
    ("12,500", "many whole"),
]


@pytest.mark.parametrize(("form", "categories"), DIGITS)
def test_numbers_in_digits(form: str, categories: str) -> None:
    """Digits are all that their form and value fit, and nothing else."""
    assert set(widen(read(form))) == {"number", *categories.split()}


@pytest.mark.parametrize(
    ("form", "order", "readings"),
    [
        ("15.30", "DMY", {"dotted_clock": (15, 30, None)}),
        ("23.59", "DMY", {"dotted_clock": (23, 59, None)}),
        ("24.30", "DMY", {}),
        ("15.60", "DMY", {}),
        ("18.5", "DMY", {"dotted_day": CalendarDate(None, 5, 18)}),
        ("31.2", "DMY", {}),
        ("18.5", "MDY", {}),
        ("1.500", "DMY", {"grouped": 1500}),
    ],
)
def test_dots(form: str, order: str, readings: dict[str, object]) -> None:
    """A dot may stand between hour and minute, day and month, or thousands."""
    told = token_readings("number", form, order)
    assert {name: value for name, value in told.items() if name not in ("number", "many", "single")} == readings


@pytest.mark.parametrize(
    ("form", "unit", "year"),
    [
        ("1990s", Granularity.DECADE, 1990),
        ("2000s", Granularity.DECADE, 2000),
        ("1900s", Granularity.CENTURY, 1900),
        ("1800s", Granularity.CENTURY, 1800),
        ("190s", Granularity.DECADE, 190),
        ("90s", Granularity.DECADE, 1990),
        ("20s", Granularity.DECADE, 1920),
        ("10s", Granularity.DECADE, 2010),
        ("80's", Granularity.DECADE, 1980),
        ("’60s", Granularity.DECADE, 1960),
    ],
)
def test_decades(form: str, unit: Granularity, year: int) -> None:
    """A decade is told by its first year; hundreds before 2000 are a century; two digits mean 1920 to 2010."""
    told = read(form)
    assert told["decade"] == Fixed(Period(unit, Moment(year)))
    assert ("short_decade" in told) == (form[:2].isdecimal() and not form[2].isdecimal())


@pytest.mark.parametrize(
    ("form", "clock"),
    [
        ("0:00", (0, 0, None)),
        ("23:59", (23, 59, None)),
        ("24:00", (24, 0, None)),
        ("12:30:00", (12, 30, 0)),
        ("12:30:59", (12, 30, 59)),
        ("25:00", None),
        ("12:60", None),
        ("12:30:60", None),
    ],
)
def test_clocks(form: str, clock: tuple[int, int, int | None] | None) -> None:
    """A clock has hours to 24, minutes and seconds to 59; the seconds may be left out."""
    assert read(form) == ({} if clock is None else {"clock": clock})


def instant(zone: timezone | None, *fields: int) -> Instant:
    """A time of day, as fine as its fields."""
    unit = Granularity.SECOND if len(fields) > 5 else Granularity.MINUTE
    return Instant(Period(unit, Moment(*fields)), zone)


def hours(count: float) -> timezone:
    """The zone so many hours east."""
    return timezone(timedelta(hours=count))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("2023-11-09T14:30", instant(None, 2023, 11, 9, 14, 30)),
        ("2023-11-09 00:00", instant(None, 2023, 11, 9, 0, 0)),
        ("2023-12-31 23:59:59", instant(None, 2023, 12, 31, 23, 59, 59)),
        ("2023-11-09T14:30:05Z", instant(UTC, 2023, 11, 9, 14, 30, 5)),
        ("2023-11-09T14:30:05.25Z", instant(UTC, 2023, 11, 9, 14, 30, 5)),
        ("2023-11-09T14:30+05:30", instant(hours(5.5), 2023, 11, 9, 14, 30)),
        ("2023-11-09T14:30-0330", instant(hours(-3.5), 2023, 11, 9, 14, 30)),
        ("2023-11-09T14:30+24:00", instant(None, 2023, 11, 9, 14, 30)),
        ("2023-02-29T14:30", None),
        ("2023-11-09T24:00", None),
        ("2023-11-09T23:60", None),
        ("2023-11-09T23:59:60", None),
    ],
)
def test_stamps(form: str, expected: Instant | None) -> None:
    """A stamp is as fine as it was written, with its zone; a day or time that there is not is impossible."""
    told = read(form)["date"]
    assert isinstance(told, Impossible) if expected is None else told == expected


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("1/2020", {"slashed_month": CalendarDate(2020, 1)}),
        ("12/1000", {"slashed_month": CalendarDate(1000, 12)}),
        ("12/2199", {"slashed_month": CalendarDate(2199, 12)}),
        ("0/2020", {}),
        ("13/2020", {}),
        ("5/0999", {}),
        ("5/2200", {}),
        ("5/123", {}),
        ("3/4", {"ratio": 0.75, "slashed": CalendarDate(None, 3, 4), "slashed_days": (3, 4)}),
        ("30/31", {"ratio": 30 / 31, "slashed_days": (30, 31)}),
        ("0/1", {"ratio": 0.0}),
        ("4/25", {"ratio": 0.16, "slashed": CalendarDate(None, 4, 25)}),
        ("25/4", {"ratio": 6.25, "slashed": CalendarDate(None, 4, 25)}),
        ("31/32", {"ratio": 31 / 32}),
        ("2/29", {"ratio": 2 / 29, "slashed": CalendarDate(None, 2, 29)}),
        ("3/0", {}),
    ],
)
def test_slashes(form: str, readings: dict[str, object]) -> None:
    """Two numbers with a slash are a month of a year, a day of a month, or a ratio: what they can be and no more."""
    assert read(form) == readings


@pytest.mark.parametrize(("digits", "year"), [(0, 2000), (23, 2023), (29, 2029), (30, 1930), (99, 1999)])
def test_two_digit_years(digits: int, year: int) -> None:
    """Two digits mean a year from 1930 to 2029."""
    assert expand_year(digits) == year
