"""Memory over time: a hundred thousand documents, and as many reference dates, should leave no trace."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import timeline

COUNT = 100_000
STEPS = 10
_FIRST_DAY = date(1750, 1, 1).toordinal()
_TEXT = (
    "The mill at Veyra, number {number}, opened on {day} May {year}. It closed two years later. "
    "The {number}th ferry of the Calder line left Oslo on Tuesday, and comes back next month."
)


def measure_documents(workers: int, count: int = COUNT) -> Iterator[str]:
    """The rows of a table: resident memory while ``extract_many`` reads small documents, all different."""
    began = time.perf_counter()
    failed = 0
    for number, result in enumerate(timeline.extract_many(_documents(count), workers=workers), 1):
        failed += isinstance(result, timeline.Failure)
        if number % (count // STEPS) == 0:
            seconds = time.perf_counter() - began
            yield f"| {number:,} | {_resident('self'):.1f} | {_resident_workers():.1f} | {seconds:.0f} | {failed} |"


def measure_references(count: int = COUNT) -> Iterator[str]:
    """The rows of a table: resident memory while ``find_timexes`` reads one text against ever new dates."""
    text = _TEXT.format(number=7, day=3, year=2021)
    for number in range(1, count + 1):
        timeline.find_timexes(text, published=date.fromordinal(_FIRST_DAY + number))
        if number % (count // STEPS) == 0:
            yield f"| {number:,} | {_resident('self'):.1f} |"


def _documents(count: int) -> Iterator[timeline.Document]:
    for number in range(count):
        text = _TEXT.format(number=number, day=1 + number % 28, year=1900 + number % 120)
        yield timeline.Document(text=text, published=date.fromordinal(_FIRST_DAY + number))


def _resident_workers() -> float:
    return sum(_resident(str(process.pid)) for process in multiprocessing.active_children())


def _resident(process: str) -> float:
    """The resident memory of a process in megabytes, as Linux tells it."""
    lines = Path("/proc", process, "status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1000
