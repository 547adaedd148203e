"""Merging many events: all of one day, all the same, each like the next, and as news has them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import timeline

COUNT = 20_000
_PLACES = ("Veyra", "Bergen", "Oslo", "Calder", "Lorne", "Alder", "Marn", "Tolk")
_FIRST = 10_000
"""The first number that reads as no year: "Family 1901" may be the family of that year."""

STORIES: dict[str, Callable[[int], str]] = {
    "different events over a century": lambda n: (
        f"The mill of Family {n} in {_PLACES[n % 8]} opened on {1 + n % 28} May {1900 + n % 100}."
    ),
    "different events of one day": lambda n: f"The mill of Family {n} in {_PLACES[n % 8]} opened on 3 May 2021.",
    "the same event, told again": lambda n: f"Nordwire {n}: the Calder Bridge opened on 3 May 2021.",
    "each like the next": lambda n: f"Bridge {n} and Bridge {n + 1} opened in Veyra on 3 May 2021.",
}


def measure_merging(counts: list[int]) -> Iterator[str]:
    """The rows of a table: seconds to merge so many tellings, one a document, and the events that were made of them."""
    for name, tell in STORIES.items():
        told = [_extract(tell(number)) for number in range(_FIRST, _FIRST + max(counts))]
        cells = []
        for count in counts:
            began = time.process_time()
            made = timeline.merge(told[:count])
            cells.append(f"{time.process_time() - began:.1f} s, {len(made.events):,} events")
        yield f"| {name} | {' | '.join(cells)} |"


def _extract(text: str) -> timeline.Extraction:
    (result,) = timeline.extract_many([text])
    if isinstance(result, timeline.Failure):
        raise TypeError(str(result))
    return result
