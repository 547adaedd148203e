"""Speed and memory beside other libraries: the same texts, one run, each in a fresh process."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.contenders import CONTENDERS
from benchmarks.texts import REFERENCE

_HERE = Path(__file__).parent
_PEERS = _HERE.parent / ".venv-peers" / "bin" / "python"
_CHRONO = "chrono-node"
_FLOOR = "bare scan for words"
_OURS = "timeline.find_timexes"
_SECONDS = 20
_ROUNDS = 2


class Measured(NamedTuple):
    """What one contender needed: seconds to load, for the texts the first time and at best; megabytes at its peak."""

    load: float
    first: float
    best: float
    runs: int
    found: int
    before: float
    peak: float


def measure_speed(texts: list[str], repeat: int, without: str | None = None) -> Iterator[str]:
    """The table, in Markdown: a row for each contender but those whose name holds ``without``, and what is missing."""
    size = sum(map(len, texts))
    measured, missing = _measure_all(texts, repeat, without)
    floor, ours = measured[_FLOOR].best, measured[_OURS].best
    yield f"{len(texts)} texts, {size:,} characters; best of up to {repeat} runs, {_SECONDS} s at most\n"
    yield "| | found | characters/s | time ÷ bare scan | time ÷ find_timexes | load and first run, s | peak, MB |"
    yield "|---|---|---|---|---|---|---|"
    for name, result in measured.items():
        speed, scans, times = size / result.best, result.best / floor, result.best / ours
        whole = result.load + result.first
        yield (
            f"| {name} | {result.found:,} | {speed:,.0f} | {scans:,.1f} | {times:,.2f} | {whole:.2f} "
            f"| {result.peak:.0f} |"
        )
    yield ""
    yield from (f"Not measured: {name}: {reason}" for name, reason in missing.items())


def _measure_all(
    texts: list[str], repeat: int, without: str | None
) -> tuple[dict[str, Measured], dict[str, str]]:
    """The better of some rounds for each, so that a moment's load on the machine is not one contender's alone."""
    measured: dict[str, Measured] = {}
    missing = {name: "left out" for name in CONTENDERS if without and without in name}
    for _ in range(_ROUNDS):
        for name in (*CONTENDERS, _CHRONO):
            if name in missing:
                continue
            try:
                result = _measure(name, texts, repeat)
            except subprocess.CalledProcessError as error:
                missing[name] = (error.stderr.strip().splitlines() or ["failed"])[-1]
            except FileNotFoundError as error:
                missing[name] = f"no {Path(error.filename).name} to run it"
            else:
                measured[name] = min(measured.get(name, result), result, key=lambda one: one.best)
    return measured, missing


def _measure(name: str, texts: list[str], repeat: int) -> Measured:
    command = ["node", str(_HERE / "chrono.mjs")]
    if name in CONTENDERS:
        python = str(_PEERS) if CONTENDERS[name].peer else sys.executable
        command = [python, "-m", "benchmarks.contender", name]
    task = json.dumps({"texts": texts, "repeat": repeat, "seconds": _SECONDS, "reference": REFERENCE})
    done = subprocess.run(command, input=task, capture_output=True, text=True, check=True, cwd=_HERE.parent)  # noqa: S603
    return Measured(**json.loads(done.stdout.splitlines()[-1]))
