"""Many threads give what one gives, and nothing is remembered of the articles read."""

from __future__ import annotations

import functools
import gc
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import product

from tests.reliability.processes import run

import timeline

THREADS = 16
LANGUAGES = ("en", "de")
REFERENCES = (None, "2024-02-29", "1999-12-31", "2023-05-18T23:30:00+05:30")
TEXTS = (
    "The Calder Bridge opened last Tuesday, two days later than planned.",
    "He returned in May 1990, and again three weeks ago. She was elected on 4 June.",
    "Am 3. Mai, gestern, le 18 mai 2023, el 5 de junio.",
    "Since 44 BC the fair is held every Monday; it closed yesterday at noon.",
)
CASES = [*product(TEXTS, REFERENCES, LANGUAGES)] * 2


def read(case: tuple[str, str | None, str]) -> str:
    """What is made of a text, by a reference, in a language."""
    text, reference, language = case
    found = timeline.find_timexes(text, published=reference, language=language)
    return repr(found) + timeline.extract(text, published=reference, language=language).to_json()


def compare() -> None:
    """Reads all cases in many threads that take turns as often as can be, from cold, then in one; they agree."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(THREADS) as pool:
            together = list(pool.map(read, CASES))
    finally:
        sys.setswitchinterval(usual)
    assert together == [read(case) for case in CASES]


def test_threads_agree() -> None:
    """Sixteen threads that begin in a fresh process make what one makes."""
    run("-c", "from tests.reliability.test_threads import compare; compare()")


def caches() -> dict[str, functools._lru_cache_wrapper[object]]:
    """The library's caches by name."""
    found = (thing for thing in gc.get_objects() if isinstance(thing, functools._lru_cache_wrapper))
    return {f"{c.__module__}.{c.__qualname__}": c for c in found if (c.__module__ or "").startswith("timeline")}


def test_caches_forget() -> None:
    """A cache without a bound holds what languages are, and grows with no reference, text or event."""
    timeline.extract(TEXTS, published="2024-02-29").to_ics()
    before = {name: cache.cache_info() for name, cache in caches().items()}
    for days in range(300):
        reference = date(1950, 1, 1) + timedelta(days=97 * days)
        timeline.extract(f"Name{days} opened bridge {days} last Tuesday, on {days} May.", published=reference).to_ics()
    for name, cache in caches().items():
        assert cache.cache_info().maxsize is not None or cache.cache_info().currsize == before[name].currsize, name
