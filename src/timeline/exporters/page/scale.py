"""Days to places on a line: stretches where little happens are shortened where that is needed to tell dates apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.dates.moment import civil_date
from timeline.dates.period import floor
from timeline.exporters.views.labels import date_label
from timeline.model.points import period_value

_EXPONENTS = (1.0, 0.7, 0.5, 0.35)
_LEVELS = {G.MILLENNIUM: 365_000, G.CENTURY: 36_500, G.DECADE: 3_650, G.YEAR: 365, G.MONTH: 30, G.DAY: 1}
_MOST_CANDIDATES = 3_000
_SMALLEST = 66.0


class Tick(NamedTuple):
    """A labelled place on the line."""

    x: float
    label: str


class Scale(NamedTuple):
    """Days (see ``day_of``) in rising order, and their places; between them it is even."""

    days: tuple[float, ...]
    places: tuple[float, ...]
    even: bool

    def place(self, day: float) -> float:
        """The place of a day."""
        at = min(max(bisect_right(self.days, day), 1), len(self.days) - 1)
        first, last = self.days[at - 1], self.days[at]
        share = (day - first) / (last - first)
        return self.places[at - 1] + share * (self.places[at] - self.places[at - 1])


def day_of(moment: Moment) -> float:
    """The moment as days since 0000-03-01, with the time of day as a fraction."""
    return moment.ordinal + (moment.hour * 3600 + moment.minute * 60 + moment.second) / 86400


def make_scale(days: Iterable[float], width: float) -> Scale:
    """The scale that shows all the days on a line of that width.

    It is even if that keeps most dates apart; else each stretch between two dates counts by a power of its length.
    """
    points = sorted(set(days))
    if len(points) < 2:
        points = [points[0] - 0.5, points[0] + 0.5] if points else [0.0, 1.0]
    gaps = [after - before for before, after in pairwise(points)]
    exponent = next((power for power in _EXPONENTS if _is_legible(gaps, power)), _EXPONENTS[-1])
    sizes = [gap**exponent for gap in gaps]
    places = [0.0]
    for size in sizes:
        places.append(places[-1] + size * width / sum(sizes))
    return Scale(tuple(points), tuple(places), even=exponent == 1.0)


def find_ticks(scale: Scale) -> list[Tick]:
    """Labelled beginnings of years, months and days, the coarser first, as many as there is room for."""
    ticks: list[Tick] = []
    for unit, length in _LEVELS.items():
        if (scale.days[-1] - scale.days[0]) / length > _MOST_CANDIDATES:
            continue
        for x, period in _candidates(scale, unit):
            at = bisect_left(ticks, (x,))
            before, after = ticks[max(at - 1, 0) : at], ticks[at : at + 1]
            if all(tick.x + _room(tick.label) <= x for tick in before) and all(
                x + _SMALLEST <= tick.x for tick in after
            ):
                label = _label(period)
                if all(x + _room(label) <= tick.x for tick in after):
                    ticks.insert(at, Tick(x, label))
    return ticks


def _room(label: str) -> float:
    """The room that a label needs on the line."""
    return max(len(label) * 7.0 + 8.0, _SMALLEST)


def _is_legible(gaps: list[float], power: float) -> bool:
    """Whether three in four stretches get a quarter of the room that they would get if all were alike."""
    sizes = sorted(gap**power for gap in gaps)
    return bool(sizes[len(sizes) // 4] >= sum(sizes) / len(sizes) / 4)


def _candidates(scale: Scale, unit: G) -> Iterator[tuple[float, Period]]:
    period = floor(Moment(*civil_date(int(scale.days[0] // 1))), unit)
    while (day := day_of(period.start)) <= scale.days[-1]:
        x = scale.place(day)
        if day >= scale.days[0] and x <= scale.places[-1] - _SMALLEST / 2:
            yield x, period
        period = period.shifted(1)


def _label(period: Period) -> str:
    """The year in which it begins, or the month or day itself."""
    unit = G.YEAR if period.granularity > G.MONTH else period.granularity
    return date_label(period_value(floor(period.start, unit)))
