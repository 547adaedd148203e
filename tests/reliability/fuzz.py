"""The fuzzer: inputs that reach new lines are kept and changed further, until the time is up or something breaks.

    python -m tests.reliability.fuzz text --seconds 60

needs atheris (``make fuzz``). What breaks is written to ``--findings``, and belongs into the corpus, as small as it can
be made.
"""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["timeline"]):
    from tests.reliability.checks import DOORS, MADE, check
    from tests.reliability.kept import read_corpus

SLOWEST = 20
"""Seconds that a single input may take."""


def main() -> None:
    """Fuzz one way in."""
    parser = argparse.ArgumentParser(description="Fuzz the library.")
    parser.add_argument("way", choices=[*DOORS, *MADE])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--findings", type=Path, default=Path("build/fuzz"))
    options = parser.parse_args()
    seeds = options.findings / options.way
    seeds.mkdir(parents=True, exist_ok=True)
    for kept in read_corpus():
        if kept.door == options.way:
            (seeds / kept.name).write_bytes(kept.data)
    limits = [f"-max_total_time={options.seconds}", f"-timeout={SLOWEST}", "-max_len=512", "-len_control=0"]
    prefix = f"-artifact_prefix={options.findings}/{options.way}-"
    atheris.Setup([sys.argv[0], *limits, prefix, str(seeds)], partial(check, options.way))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
