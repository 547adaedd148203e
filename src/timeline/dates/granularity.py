"""How finely a time was said."""

from __future__ import annotations

from enum import StrEnum


class Granularity(StrEnum):
    """The unit a time was said in, ordered from fine to coarse.

    >>> Granularity.DAY < Granularity.MONTH
    True
    >>> max(Granularity.WEEK, Granularity.YEAR)
    <Granularity.YEAR: 'year'>
    """

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    MILLENNIUM = "millennium"

    @property
    def rank(self) -> int:
        """The place in the order, 0 for the finest."""
        return _RANKS[self]

    def __lt__(self, other: str) -> bool:
        return _RANKS[self] < _RANKS[other]

    def __le__(self, other: str) -> bool:
        return _RANKS[self] <= _RANKS[other]

    def __gt__(self, other: str) -> bool:
        return _RANKS[self] > _RANKS[other]

    def __ge__(self, other: str) -> bool:
        return _RANKS[self] >= _RANKS[other]


_RANKS: dict[str, int] = {granularity: rank for rank, granularity in enumerate(Granularity)}
