"""Change the code of a room in small ways, one at a time, and ask whether a test notices.

    python .ci/mutate.py grammar resolution --sample 120 --seed 1
    python .ci/mutate.py resolution --again

Cosmic Ray makes the mutants; ``mutants.py`` runs the room's tests for each in a copy under ``build/mutants``. Where
there are too many to run them all, a sample is drawn by a seed: places in the code first, then one change of each.
With ``--again`` the survivors of the last run are tried with the tests as they are now.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from difflib import unified_diff
from itertools import chain, groupby
from pathlib import Path
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names
from mutants import OUTCOMES, PLAN, PLUGIN, Mutant

ROOT = Path(__file__).resolve().parents[1]
COPIES = ROOT / "build" / "mutants"
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "build", "mutants", "node_modules", "evaluation", "benchmarks")

LANGUAGES = "tests/languages/test_english.py tests/languages/test_german.py"
TESTS = {
    "dates": "tests/dates src/timeline/dates",
    "grammar": f"tests/grammar src/timeline/grammar tests/resolution {LANGUAGES}",
    "resolution": f"tests/resolution src/timeline/resolution tests/grammar {LANGUAGES}",
}
PYTEST = f"{PLUGIN} -x -q -p no:cacheprovider --ignore=tests/resolution/test_invariants.py --hypothesis-seed=0"

Position = tuple[int, int]


class Spec(NamedTuple):
    """A change that an operator can make: where, and the number of the place among all that it can change."""

    path: Path
    start: Position
    end: Position
    operator: str
    occurrence: int


def main() -> None:
    """Run a sample of each room's mutants, and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rooms", nargs="+", choices=TESTS)
    parser.add_argument("--sample", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", action="store_true", help="try the survivors of the last run anew")
    asked = parser.parse_args()
    for room in asked.rooms:
        survivors = COPIES / f"{room}.json"
        copy = _copy(room)
        mutants = _reread(survivors) if asked.again else [_make(copy, spec) for spec in _draw(copy, room, asked)]
        killed = _run(room, copy, mutants)
        _report(room, mutants, killed)
        alive = [mutant for mutant, is_killed in zip(mutants, killed, strict=True) if not is_killed]
        survivors.write_text(json.dumps(alive), encoding="utf-8")


def _copy(room: str) -> Path:
    copy = COPIES / room
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    return copy


def _reread(survivors: Path) -> list[Mutant]:
    """Those of code that is still the same."""
    kept = [Mutant(*fields) for fields in json.loads(survivors.read_text(encoding="utf-8"))]
    return [mutant for mutant in kept if (ROOT / mutant.path).read_text(encoding="utf-8") == mutant.original]


def _draw(copy: Path, room: str, asked: argparse.Namespace) -> list[Spec]:
    """A sample of the mutants: one each of so many places that a running program comes by, in the order drawn."""
    modules = sorted((copy / "src" / "timeline" / room).rglob("*.py"))
    specs = sorted(chain.from_iterable(map(_specs, modules)))
    places = [list(group) for _, group in groupby(specs, key=lambda spec: spec[:3])]
    dice = random.Random(asked.seed)  # noqa: S311
    drawn = [dice.choice(group) for group in dice.sample(places, min(asked.sample, len(places)))]
    print(f"{len(specs)} mutants at {len(places)} places; {len(drawn)} are run", flush=True)
    return drawn


def _specs(module: Path) -> Iterator[Spec]:
    """What Cosmic Ray can change in a module, but for annotations, which nothing evaluates."""
    nodes = list(ast_nodes(get_ast_from_path(module)))
    left_out = list(_annotations(ast.parse(module.read_text(encoding="utf-8"))))
    for name in operator_names():
        operator = get_operator(name)
        if operator.arguments():
            continue
        places = chain.from_iterable(map(operator().mutation_positions, nodes))
        for occurrence, (start, end) in enumerate(places):
            if not any(first <= start < last for first, last in left_out):
                yield Spec(module, start, end, name, occurrence)


def _make(copy: Path, spec: Spec) -> Mutant:
    original = spec.path.read_text(encoding="utf-8")
    mutated = mutate_code(original, get_operator(spec.operator)(), spec.occurrence)
    return Mutant(str(spec.path.relative_to(copy)), original, mutated)


def _annotations(tree: ast.AST) -> Iterator[tuple[Position, Position]]:
    for node in ast.walk(tree):
        for told in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if isinstance(told, ast.expr):
                yield (told.lineno, told.col_offset), (told.end_lineno or 0, told.end_col_offset or 0)


def _run(room: str, copy: Path, mutants: list[Mutant]) -> list[bool]:
    """Whether each was killed by the tests in the copy, whose source comes before one that is installed."""
    plan, outcomes = COPIES / f"{room}.plan", COPIES / f"{room}.outcomes"
    plan.write_text(json.dumps(mutants), encoding="utf-8")
    path = os.pathsep.join(map(str, (copy / "src", copy, Path(__file__).parent)))
    environment = os.environ | {"PYTHONPATH": path, PLAN: str(plan), OUTCOMES: str(outcomes)}
    command = [sys.executable, "-m", "pytest", *PYTEST.split(), *TESTS[room].split()]
    subprocess.run(command, cwd=copy, env=environment, check=True)  # noqa: S603
    return [json.loads(line) for line in outcomes.read_text(encoding="utf-8").splitlines()]


def _report(room: str, mutants: list[Mutant], killed: list[bool]) -> None:
    """Print the survivors, and a table of how many were killed in each module."""
    done = sorted(zip(mutants, killed, strict=True), key=lambda pair: pair[0].path)
    for mutant, is_killed in done:
        if not is_killed:
            print("\n".join(_diff(mutant)))
    print("| module | killed | survived | |\n|---|---|---|---|")
    for path, group in groupby(done, key=lambda pair: pair[0].path):
        _print_row(Path(path).name, [is_killed for _, is_killed in group])
    _print_row(room, killed)


def _diff(mutant: Mutant) -> Iterator[str]:
    before, after = mutant.original.splitlines(), mutant.mutated.splitlines()
    return unified_diff(before, after, mutant.path, mutant.path, n=1, lineterm="")


def _print_row(name: str, killed: list[bool]) -> None:
    print(f"| `{name}` | {sum(killed)} | {len(killed) - sum(killed)} | {sum(killed) / max(1, len(killed)):.0%} |")


if __name__ == "__main__":
    main()
