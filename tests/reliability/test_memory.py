"""Nothing is kept of what was read."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date, timedelta
from functools import _lru_cache_wrapper

import timeline

TEXT = "The mill at Veyra opened on {day} May {year}. It closed on Tuesday, two weeks after the flood, or last month."
FIRST = date(1800, 1, 1)


def read_many(numbers: range) -> None:
    """Read ever new texts, against ever new dates."""
    for number in numbers:
        text = TEXT.format(day=1 + number % 28, year=1800 + number)
        timeline.extract(text, published=FIRST + timedelta(days=number))


def caches() -> Iterator[_lru_cache_wrapper[object]]:
    """The caches of the library's functions."""
    for found in gc.get_objects():
        if isinstance(found, _lru_cache_wrapper) and str(getattr(found, "__module__", "")).startswith("timeline"):
            yield found


def count_objects() -> int:
    """The objects there are when the bounded caches are empty."""
    for cache in caches():
        if cache.cache_info().maxsize is not None:
            cache.cache_clear()
    gc.collect()
    return len(gc.get_objects())


def test_reference_dates_leave_no_objects_behind() -> None:
    """After the first, documents and dates that were never seen before leave no object behind but in bounded caches."""
    read_many(range(40))
    before = count_objects()
    read_many(range(100, 220))
    assert count_objects() - before < 120


def test_unbounded_caches_hold_no_documents() -> None:
    """A cache without a bound holds what a language has, not what documents bring: reading more adds nothing to it."""
    read_many(range(300, 340))
    unbounded = [cache for cache in caches() if cache.cache_info().maxsize is None]
    assert unbounded
    sizes = [cache.cache_info().currsize for cache in unbounded]
    read_many(range(400, 440))
    assert [cache.cache_info().currsize for cache in unbounded] == sizes
