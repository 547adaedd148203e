"""Prints the tables that are asked for, in Markdown: ``python -m benchmarks [speed] [hostile] [merging] [memory]``.

Seconds are those of the processor, so that other work on the machine disturbs less. Compare shapes and ratios, not
digits: they vary with the machine.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.hostile import FUNCTIONS, measure_hostile
from benchmarks.imports import measure_import
from benchmarks.memory import COUNT, measure_documents, measure_references
from benchmarks.merging import COUNT as TELLINGS
from benchmarks.merging import measure_merging
from benchmarks.speed import measure_speed
from benchmarks.texts import load_texts


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=f"{', '.join(TABLES)}; by default speed")
    parser.add_argument("--texts", type=Path, help="a folder, a .jsonl corpus, or a file [the example articles]")
    parser.add_argument("--repeat", type=int, default=20, help="runs for the best one [20]")
    parser.add_argument("--without", metavar="NAME", help="leave out a contender: HeidelTime takes its time")
    parser.add_argument("--largest", type=int, default=160_000, help="characters of the largest hostile text [160000]")
    options = parser.parse_args()
    for name in options.tables or ["speed"]:
        if name not in TABLES:
            parser.error(f"unknown table {name!r}; expected some of {', '.join(TABLES)}")
        TABLES[name](options)


def _print_speed(options: argparse.Namespace) -> None:
    print(f"## Speed\n\n{platform.python_implementation()} {platform.python_version()}, {platform.machine()}; ", end="")
    _print_lines(measure_speed(load_texts(options.texts), options.repeat, options.without))
    print(f"\nimport timeline: {measure_import():.2f} s, of which pydantic {measure_import('pydantic'):.2f} s\n")


def _print_hostile(options: argparse.Namespace) -> None:
    sizes = [10_000]
    while sizes[-1] * 2 <= options.largest:
        sizes.append(sizes[-1] * 2)
    for name, function in FUNCTIONS.items():
        print(f"## Hostile texts, {name}: KB/s\n")
        print(f"| text | {' | '.join(f'{size // 1000:,} KB' for size in sizes)} | worst growth for twice the text |")
        print("|---" * (len(sizes) + 2) + "|")
        _print_lines(measure_hostile(function, sizes))
        print()


def _print_merging(_: argparse.Namespace) -> None:
    print(f"## Merging\n\n| tellings | {TELLINGS // 2:,} | {TELLINGS:,} |\n|---|---|---|")
    _print_lines(measure_merging([TELLINGS // 2, TELLINGS]))
    print()


def _print_memory(_: argparse.Namespace) -> None:
    print(f"## Memory\n\n{COUNT:,} documents through `extract_many`, two workers\n")
    print("| documents | this process, MB | its workers, MB | seconds by the clock | failures |\n|---|---|---|---|---|")
    _print_lines(measure_documents(workers=2))
    print(f"\n{COUNT:,} reference dates through `find_timexes`\n\n| calls | MB |\n|---|---|")
    _print_lines(measure_references())
    print()


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)


TABLES: dict[str, Callable[[argparse.Namespace], None]] = {
    "speed": _print_speed,
    "hostile": _print_hostile,
    "merging": _print_merging,
    "memory": _print_memory,
}

if __name__ == "__main__":
    main()
