"""Nothing is kept of what was read."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from datetime import date, timedelta
from functools import _lru_cache_wrapper

import timeline
from timeline.text.kept import Kept

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
    for kept in [found for found in gc.get_objects() if isinstance(found, Kept)]:
        kept.clear()
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
    read_many(range(0, 440, 11))
    unbounded = [cache for cache in caches() if cache.cache_info().maxsize is None]
    assert unbounded
    sizes = [cache.cache_info().currsize for cache in unbounded]
    read_many(range(5, 440, 11))
    assert [cache.cache_info().currsize for cache in unbounded] == sizes


def read_long(number: int) -> None:
    """Read two articles with words and numbers of a hundred thousand characters."""
    word = f"M{chr(97 + number % 26) * 100_000}"
    told = f"The mill of {word} in {word.lower()} opened on 3 May 2021, {word}ed the {'7' * 2_000}th {word}."
    timeline.extract([told, f"On 3 May 2021 {word} opened the mill of {word}."], published="2023-05-05")


def test_long_words_are_not_kept() -> None:
    """Caches are bounded in size, not just in number: of words of any length, none stays behind."""
    for number in range(3):
        read_long(number)
    tracemalloc.start()
    try:
        for number in range(3, 13):
            read_long(number)
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] < 600_000
    finally:
        tracemalloc.stop()
