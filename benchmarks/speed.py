"""Speed on news text, as characters a second and as ratios to a bare scan for words in the same run.

    python benchmarks/speed.py [FILE ...] [--repeat N]

Without files, the example articles are read. Compare shapes and ratios, not digits: timings vary with the machine.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dateparser.search import search_dates

import timeline

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "articles"
REFERENCE = datetime(2024, 7, 3)  # noqa: DTZ001 - dateparser's settings want one without a zone
WORDS = re.compile(r"\w+")


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(EXAMPLES.glob("*.txt")))
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    texts = [file.read_text(encoding="utf-8") for file in options.files]
    size = sum(map(len, texts))
    seconds = {name: measure(run, texts, options.repeat) for name, run in CONTENDERS.items()}
    floor = seconds["bare scan for words"]
    print(f"{len(texts)} texts, {size:,} characters, best of {options.repeat}\n")
    print(f"{'':32}{'characters/s':>14}{'× bare scan':>14}")
    for name, needed in seconds.items():
        print(f"{name:32}{size / needed:14,.0f}{needed / floor:14.1f}")
    print(f"\nimport timeline: {measure_import():.2f} s in a fresh process")


def measure(run: Callable[[str], object], texts: list[str], repeat: int) -> float:
    """The seconds for all texts, the best of some runs after one to warm up."""
    best = float("inf")
    for _ in range(repeat + 1):
        began = time.perf_counter()
        for text in texts:
            run(text)
        best = min(best, time.perf_counter() - began)
    return best


def measure_import() -> float:
    """The seconds that the import takes, without the start of Python itself."""
    code = "import time; t = time.perf_counter(); import timeline; print(time.perf_counter() - t)"
    return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)  # noqa: S603


CONTENDERS: dict[str, Callable[[str], object]] = {
    "bare scan for words": lambda text: sum(1 for _ in WORDS.finditer(text)),
    "timeline.find_timexes": lambda text: timeline.find_timexes(text, published="2024-07-03"),
    "timeline.extract": lambda text: timeline.extract(text, published="2024-07-03"),
    "dateparser.search.search_dates": lambda text: search_dates(
        text, languages=["en"], settings={"RELATIVE_BASE": REFERENCE}
    ),
}

if __name__ == "__main__":
    main()
