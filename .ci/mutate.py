"""Change the code of a room in small ways, one at a time, and ask whether a test notices.

    python .ci/mutate.py grammar resolution --sample 120 --seed 1

Cosmic Ray makes the mutants, in a copy under ``build/mutants``, and runs the room's tests in a process of its own for
each: tables that are made once at import are made anew. Where there are too many mutants to run them all, a sample is
drawn by a seed: places in the code first, then one change of each.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from cosmic_ray.work_db import WorkDB, use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkItem

ROOT = Path(__file__).resolve().parents[1]
COPIES = ROOT / "build" / "mutants"
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "build", "mutants", "node_modules", "evaluation", "benchmarks")
SESSION = "session.sqlite"

LANGUAGES = "tests/languages/test_english.py tests/languages/test_german.py"
TESTS = {
    "dates": "tests/dates src/timeline/dates",
    "grammar": f"{LANGUAGES} tests/grammar src/timeline/grammar tests/resolution",
    "resolution": f"{LANGUAGES} tests/resolution src/timeline/resolution tests/grammar",
}
PYTEST = "-m pytest -x -q -p no:cacheprovider --ignore=tests/resolution/test_invariants.py --hypothesis-seed=0"
SETTINGS = """
[cosmic-ray]
module-path = "src/timeline/{room}"
timeout = 180.0
excluded-modules = []
test-command = "{python} {pytest} {tests}"
[cosmic-ray.distributor]
name = "local"
"""

Position = tuple[int, int]


def main() -> None:
    """Run a sample of each room's mutants, and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="+", choices=TESTS)
    parser.add_argument("--sample", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for room in asked.rooms:
        copy = _copy(room)
        _call(copy, "init")
        with use_db(copy / SESSION) as session:
            _draw(session, copy, asked.sample, asked.seed)
        _call(copy, "exec")
        with use_db(copy / SESSION) as session:
            _report(room, session)


def _copy(room: str) -> Path:
    copy = COPIES / room
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    settings = SETTINGS.format(room=room, python=sys.executable, pytest=PYTEST, tests=TESTS[room])
    (copy / "cosmic-ray.toml").write_text(settings, encoding="utf-8")
    return copy


def _call(copy: Path, command: str) -> None:
    """Let Cosmic Ray run in the copy, whose source comes before one that is installed."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(copy / "src"), str(copy)))}
    arguments = [sys.executable, "-m", "cosmic_ray.cli", command, "cosmic-ray.toml", SESSION]
    subprocess.run(arguments, cwd=copy, env=environment, check=True)  # noqa: S603


def _draw(session: WorkDB, copy: Path, size: int, seed: int) -> None:
    """Keep a sample of the mutants: one each of so many places that a running program comes by."""
    items = sorted(session.work_items, key=lambda item: _order(item.mutations[0]))
    places = [list(group) for _, group in groupby(items, key=lambda item: _place(item.mutations[0]))]
    alive = [group for group in places if not _is_annotation(copy, group[0].mutations[0])]
    dice = random.Random(seed)  # noqa: S311
    drawn = [dice.choice(group) for group in dice.sample(alive, min(size, len(alive)))]
    print(f"{len(items)} mutants at {len(alive)} places; {len(drawn)} are run")
    session.clear()
    session.add_work_items(drawn)


def _place(mutation: MutationSpec) -> tuple[str, Position, Position]:
    return str(mutation.module_path), mutation.start_pos, mutation.end_pos


def _order(mutation: MutationSpec) -> tuple[object, ...]:
    return *_place(mutation), mutation.operator_name, mutation.occurrence, str(mutation.operator_args)


def _is_annotation(copy: Path, mutation: MutationSpec) -> bool:
    """Whether the place is an annotation, which nothing evaluates."""
    tree = ast.parse((copy / mutation.module_path).read_text(encoding="utf-8"))
    return any(start <= mutation.start_pos < end for start, end in _annotations(tree))


def _annotations(tree: ast.AST) -> Iterator[tuple[Position, Position]]:
    for node in ast.walk(tree):
        for told in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(told, ast.expr):
                yield (told.lineno, told.col_offset), (told.end_lineno or 0, told.end_col_offset or 0)


def _report(room: str, session: WorkDB) -> None:
    """Print the survivors, and a table of how many were killed in each module."""
    done = sorted(((item, result) for item, result in session.completed_work_items), key=_module)
    for _, result in done:
        if result.test_outcome is TestOutcome.SURVIVED:
            print(result.diff)
    print("| module | killed | survived |\n|---|---|---|")
    for module, group in groupby(done, key=_module):
        _print_row(module, [result.is_killed for _, result in group])
    _print_row(room, [result.is_killed for _, result in done])


def _module(pair: tuple[WorkItem, object]) -> str:
    return str(pair[0].mutations[0].module_path.name)


def _print_row(name: str, killed: list[bool]) -> None:
    print(f"| `{name}` | {sum(killed)} | {len(killed) - sum(killed)} | {sum(killed) / max(1, len(killed)):.0%} |")


if __name__ == "__main__":
    main()
