from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import Moment
from timeline.exporters.page.bars import pack
from timeline.exporters.page.scale import day_of, find_ticks, make_scale

days = st.lists(st.integers(-5_000_000, 5_000_000).map(float), max_size=30)


@given(days, st.floats(100, 2000))
def test_later_days_stand_further_right(chosen: list[float], width: float) -> None:
    """The scale keeps the order, fills the width and leaves room between tick labels."""
    scale = make_scale(chosen, width)
    places = [scale.place(day) for day in sorted(set(chosen))]
    assert all(before < after for before, after in pairwise(places))
    assert all(-0.01 <= place <= width + 0.01 for place in places)
    ticks = find_ticks(scale)
    assert all(after.x - before.x >= 7 * len(before.label) for before, after in pairwise(ticks))


def test_a_scale_is_even_where_it_can_be() -> None:
    """Only where dates would fall together are long empty stretches shortened."""
    assert make_scale([0.0, 10.0, 25.0, 40.0], 900).even
    assert not make_scale([0.0, 1.0, 2.0, 3.0, 40_000.0], 900).even


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        (Moment(2020), Moment(2024), ["2020", "2021", "2022", "2023"]),
        (Moment(-50), Moment(10), ["51 BC", "41 BC", "31 BC", "21 BC", "11 BC", "1 BC"]),
        (Moment(2023, 5, 1), Moment(2023, 8, 1), ["May 2023", "June 2023", "July 2023"]),
    ],
)
def test_ticks_are_round_dates(first: Moment, last: Moment, labels: list[str]) -> None:
    """Years before months, months before days."""
    told = [tick.label for tick in find_ticks(make_scale([day_of(first), day_of(last)], 600))]
    assert [label for label in told if label in labels] == labels


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))))
def test_bars_of_a_row_do_not_touch(rooms: list[tuple[float, float]]) -> None:
    """Each bar has its room to itself."""
    rows = pack(rooms)
    for row in set(rows):
        inside = sorted(room for room, chosen in zip(rooms, rows, strict=True) if chosen == row)
        assert all(before[1] <= after[0] for before, after in pairwise(inside))
