"""Same input, same bytes: whatever the hash seed, the time zone, the locale, the clock, and the order."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.reliability.inputs import ARTICLES
from tests.reliability.processes import ROOT, run

import timeline

SOURCES = sorted((ROOT / "src").rglob("*.py"))
ZONES = ("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia")
LOCALES = ("C", "C.UTF-8", "tr_TR.UTF-8")
CLOCKS = ("1969-12-31T23:59", "2096-02-29")
SCRIPT = "tests.reliability.fingerprint"


@pytest.fixture(scope="module")
def usual() -> str:
    """What a process makes in the usual surroundings."""
    return run("-m", SCRIPT)


@pytest.mark.parametrize("seed", range(10))
def test_same_bytes_everywhere(seed: int, usual: str) -> None:
    """Ten hash seeds, four time zones, three locales, two clocks and ``-O`` do not change a byte."""
    optimise = ("-O",) if seed % 5 == 0 else ()
    zone, locale, clock = ZONES[seed % 4], LOCALES[seed % 3], CLOCKS[seed % 2]
    assert run(*optimise, "-m", SCRIPT, clock, PYTHONHASHSEED=str(seed), TZ=zone, LC_ALL=locale) == usual


def test_order_of_articles() -> None:
    """The order of the articles does not change a byte."""
    made, turned = timeline.extract(ARTICLES), timeline.extract(reversed(ARTICLES))
    assert made.to_json() == turned.to_json()
    assert made.to_ics() == turned.to_ics()


def called_names(tree: ast.AST) -> Iterator[str]:
    """The functions and methods that a module calls."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id


def imported_modules(tree: ast.AST) -> Iterator[str]:
    """The modules that a module imports, or imports from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_reads_the_clock(path: Path) -> None:
    """No module asks for the present time, or for anything random."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert {"now", "today", "utcnow", "uuid1", "uuid4", "urandom"}.isdisjoint(called_names(tree))
    assert {"time", "random", "secrets"}.isdisjoint(imported_modules(tree))


def test_no_reference_means_unresolved() -> None:
    """Without a date for the article, what counts from it has no place in time."""
    for timex in timeline.find_timexes("It closed yesterday, reopens on Tuesday, and was sold last month."):
        assert (timex.state, timex.time) == ("unresolved", None)
