"""No regular expression of the library costs more than its text is long."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.reliability.patterns import find_faults

import timeline

SOURCE = Path(timeline.__file__).parent
REASONS = {
    "TOKEN": "a row in which it fails is taken whole by the pattern of plain words or numbers",
    "_KIND": "it looks at one token",
    "_WORD": "a row in which it fails is taken whole by the pattern of plain words",
    "_LAST_WORD": "it looks at forty characters",
    "_ACCORDING": "it looks at seventy characters",
    "_comparison": "it looks at seventy characters",
    "_record": "it looks at seventy characters",
    "_OFFICE_OF": "it looks at sixty characters",
}
"""Patterns with loops that could compete, and why they do not."""

METHODS = "match|fullmatch|search|finditer|findall|sub|split"
COLLECT = """
import importlib, json, pkgutil, re, sys
found = []
compile_pattern = re._compiler.compile

def note(pattern, flags=0):
    frame = sys._getframe(1)
    while frame.f_globals["__name__"] == "re":
        frame = frame.f_back
    code = frame.f_code
    if frame.f_globals["__name__"].startswith("timeline") and isinstance(pattern, str):
        found.append((pattern, int(flags), code.co_filename, frame.f_lineno, code.co_name))
    return compile_pattern(pattern, flags)

re._compiler.compile = note
import timeline
for module in pkgutil.walk_packages(timeline.__path__, "timeline."):
    if not module.name.startswith("timeline.integrations"):
        importlib.import_module(module.name)
made = timeline.extract("Published: 20 May 2024\\n\\nThe Calder Bridge opened on 3 May, up 3 percent from 2023.")
timeline.check_ics(made.to_ics())
timeline.Timeline.from_csv(made.to_csv())
made.to_html(), made.to_table(), made.to_jsonld(), made.to_vis()
timeline.find_timexes("am 18.5.2023", language="de"), timeline.find_timexes("18 de mayo", language="es")
print(json.dumps(found))
"""


def collect() -> dict[str, tuple[str, int, frozenset[str]]]:
    """The library's patterns by name, each with its flags and the methods that it is used by."""
    command = [sys.executable, "-c", COLLECT]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)  # noqa: S603
    lines = [line for path in SOURCE.rglob("*.py") for line in path.read_text(encoding="utf-8").splitlines()]
    patterns: dict[str, tuple[str, int, frozenset[str]]] = {}
    for pattern, flags, file, line, function in found:
        head = Path(file).read_text(encoding="utf-8").splitlines()[line - 1]
        named = re.match(r"(\w+)\s*(?::[^=]*)?=", head)
        name = named[1] if named else function
        kept_as = _find_all(rf"\b(\w+)(?:\s*:[^=]*)?\s*=\s*{name}\(", lines, name)
        uses = frozenset(
            use for one in (name, *kept_as) for use in _find_all(rf"\b{one}\)?\.({METHODS})\(", lines, one)
        )
        place = f"{Path(file).relative_to(SOURCE)}:{name}"
        patterns[f"{place}:{len(patterns)}"] = (pattern, flags, uses or frozenset({"search"}))
    return patterns


def _find_all(pattern: str, lines: list[str], name: str) -> list[str]:
    """What the pattern finds in the lines that have the name."""
    return [found for line in lines if name in line for found in re.findall(pattern, line)]


PATTERNS = collect()


@pytest.mark.parametrize("place", PATTERNS)
def test_loops_do_not_compete(place: str) -> None:
    """No two loops share out the same characters, and no search runs along a row from each of its places."""
    if place.split(":")[1] not in REASONS:
        assert find_faults(*PATTERNS[place]) == set()


def test_reasons_are_needed() -> None:
    """Each exception stands for a pattern that there is."""
    assert {place.split(":")[1] for place in PATTERNS} >= set(REASONS)


@pytest.mark.parametrize(
    ("pattern", "competes"),
    [
        (r"a*a*x", True),
        (r"(?:a+)*x", True),
        (r"a*[ab]a*x", True),
        (r"(?:\s+\S+)*x", False),
        (r"a*+a*x", False),
        (r"(?>a*)b*x", False),
        (r"a*b*", False),
        (r"(?:a|ba*)*x", True),
    ],
)
def test_competing_loops_are_seen(pattern: str, competes: bool) -> None:
    """The lint tells loops that compete from those that do not."""
    assert bool(find_faults(pattern, 0, frozenset({"match"}))) is competes


@pytest.mark.parametrize(
    ("pattern", "restarts"),
    [
        (r"a*b", True),
        (r"[.!?]+(?=\s)", True),
        (r"\w+$", True),
        (r"\b\w+$", False),
        (r"(?<!a)a*b", False),
        (r"xa*b", False),
        (r"a{0,20}b", False),
        (r"^\s*x", False),
        (r"a+", False),
    ],
)
def test_restarts_are_seen(pattern: str, restarts: bool) -> None:
    """The lint tells a search that begins anywhere in a row from one that begins at its edge."""
    assert bool(find_faults(pattern, 0, frozenset({"search"}))) is restarts
