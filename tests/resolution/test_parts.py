"""Early, mid and late: the bounds of a part of a time."""

from __future__ import annotations

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import year
from timeline.grammar.expressions import CalendarDate, Part
from timeline.resolution.parts import place_part
from timeline.resolution.placed import Placed, place_period

WHOLE = CalendarDate()

Day = tuple[int, int, int]

BOUNDS: list[tuple[Period, list[Day]]] = [
    (Period(G.MONTH, Moment(2023, 2)), [(2023, 2, 1), (2023, 2, 11), (2023, 2, 21), (2023, 3, 1)]),
    (Period(G.MONTH, Moment(2023, 12)), [(2023, 12, 1), (2023, 12, 11), (2023, 12, 21), (2024, 1, 1)]),
    (Period(G.QUARTER, Moment(2023, 10)), [(2023, 10, 1), (2023, 11, 1), (2023, 12, 1), (2024, 1, 1)]),
    (Period(G.HALF, Moment(2023, 7)), [(2023, 7, 1), (2023, 9, 1), (2023, 11, 1), (2024, 1, 1)]),
    (year(2023), [(2023, 1, 1), (2023, 5, 1), (2023, 9, 1), (2024, 1, 1)]),
    (Period(G.DECADE, Moment(1990)), [(1990, 1, 1), (1994, 1, 1), (1997, 1, 1), (2000, 1, 1)]),
    (Period(G.CENTURY, Moment(1800)), [(1800, 1, 1), (1833, 5, 1), (1866, 9, 1), (1900, 1, 1)]),
    (Period(G.WEEK, Moment(2023, 5, 15)), [(2023, 5, 15), (2023, 5, 17), (2023, 5, 19), (2023, 5, 22)]),
    (Period(G.WEEK, Moment(2023, 5, 22)), [(2023, 5, 22), (2023, 5, 24), (2023, 5, 26), (2023, 5, 29)]),
    (Period(G.DAY, Moment(2023, 5, 18)), []),
    (Period(G.WEEKEND, Moment(2023, 5, 20)), []),
]


@pytest.mark.parametrize(("period", "cuts"), BOUNDS)
@pytest.mark.parametrize(("number", "mod"), [(0, "START"), (1, "MID"), (2, "END")])
def test_thirds(period: Period, cuts: list[Day], number: int, mod: str) -> None:
    """A month is cut after ten and twenty days, a decade after four and seven years, what is too short not at all."""
    placed = place_part(place_period(period), Part(mod, WHOLE))
    bounds = Interval(*(Moment(*cut) for cut in cuts[number : number + 2])) if cuts else period.interval
    assert (placed.mod, placed.bounds, placed.granularity) == (mod, bounds, period.granularity)


@pytest.mark.parametrize(
    ("mod", "start", "end"), [("START", (2023, 5, 1), (2023, 5, 16)), ("END", (2023, 5, 16), (2023, 6, 1))]
)
def test_halves(mod: str, start: Day, end: Day) -> None:
    """A half is cut in the middle of the days."""
    placed = place_part(place_period(Period(G.MONTH, Moment(2023, 5))), Part(mod, WHOLE, halves=True))
    assert placed.bounds == Interval(Moment(*start), Moment(*end))


def test_a_part_of_what_lies_nowhere() -> None:
    """Of a time without a place only the word is known."""
    assert place_part(Placed("XXXX-07"), Part("END", WHOLE)) == Placed("XXXX-07", mod="END")
