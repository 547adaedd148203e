"""Hostile texts by seconds: how time grows as the text does, and how fast the slowest is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.reliability.hostile import HOSTILE

import timeline

_LIFTED = timeline.Limits(text=None, expressions=None, events=None)
_LONGEST_RUN = 8.0
_SHORTEST_DIVISOR = 0.02

FUNCTIONS: dict[str, Callable[[str], object]] = {
    "find_timexes": lambda text: timeline.find_timexes(text, limits=_LIFTED),
    "extract": lambda text: timeline.extract(text, limits=_LIFTED),
}


def measure_hostile(function: Callable[[str], object], sizes: list[int]) -> Iterator[str]:
    """The rows of a table: KB/s at each size, until a run takes too long, and the worst growth from one to the next.

    The growth is ``time(2n) / time(n)`` for sizes that double; shorter times than can be told are left out of it.
    """
    for name, hostile in HOSTILE.items():
        seconds: list[float] = []
        for size in sizes:
            seconds.append(_measure(function, hostile.text(size)))
            if seconds[-1] > _LONGEST_RUN:
                break
        speeds = [f"{size / taken / 1000:,.0f}" for size, taken in zip(sizes, seconds, strict=False)]
        speeds += ["–"] * (len(sizes) - len(speeds))
        yield f"| {name} | {' | '.join(speeds)} | {_worst_growth(seconds)} |"


def _measure(function: Callable[[str], object], text: str) -> float:
    """Seconds of this process, the least of three short runs or of one long one."""
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        function(text)
        best = min(best, time.process_time() - began)
        if best > 1:
            break
    return best


def _worst_growth(seconds: list[float]) -> str:
    growths = [longer / shorter for shorter, longer in pairwise(seconds) if shorter >= _SHORTEST_DIVISOR]
    return f"{max(growths):.2f}" if growths else "–"
