"""Same input, same bytes: whatever the hash seed, the time zone, the locale, the order and the clock."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline

ROOT = Path(__file__).resolve().parents[1]
ARTICLES = sorted((ROOT / "examples" / "articles").glob("*.txt"))
SOURCES = sorted((ROOT / "src").rglob("*.py"))
ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "3", "TZ": "Pacific/Apia", "PYTHONOPTIMIZE": "1"},
]


def export(name: str, environment: dict[str, str], articles: list[Path]) -> bytes:
    """The example timeline in a format, made by a process of its own."""
    code = "from timeline.cli import main; main(prog_name='timeline')"
    command = [sys.executable, "-c", code, "extract", *map(str, articles), "--to", name]
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "PYTHONHASH"))}
    return subprocess.run(command, check=True, capture_output=True, env={**inherited, **environment}).stdout  # noqa: S603


@pytest.mark.parametrize("name", ["json", "csv", "ics"])
def test_same_bytes_everywhere(name: str) -> None:
    """Hash seed, time zone, locale, ``-O`` and the order of the articles do not change a byte."""
    first, *others = (export(name, environment, ARTICLES) for environment in ENVIRONMENTS)
    assert all(other == first for other in others)
    assert export(name, ENVIRONMENTS[0], ARTICLES[::-1]) == first


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
