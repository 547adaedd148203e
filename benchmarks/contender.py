"""One contender in a process of its own: the texts as JSON on standard input, what was measured on standard output."""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from benchmarks.contenders import CONTENDERS


def main() -> None:
    """Measure the contender that the first argument names."""
    contender = CONTENDERS[sys.argv[1]]
    task = json.load(sys.stdin)
    texts = ["\n\n".join(task["texts"])] if contender.joined else task["texts"]
    before = _resident()
    began = _used()
    find = contender.load()
    loaded = _used() - began
    found = 0
    runs: list[float] = []
    while not runs or (len(runs) < task["repeat"] and sum(runs) < task["seconds"]):
        began = _used()
        found = sum(len(find(text)) for text in texts)
        runs.append(_used() - began)
    measured = {"load": loaded, "first": runs[0], "best": min(runs), "runs": len(runs), "found": found}
    print(json.dumps({**measured, "before": before, "peak": _resident()}))


def _used() -> float:
    """Seconds of this process and of those it waited for: by the clock for one that leaves its work to others."""
    return time.perf_counter() if CONTENDERS[sys.argv[1]].joined else time.process_time()


def _resident() -> float:
    """The most memory of this process so far, in megabytes, as Linux tells it; else with what its parent had."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000


if __name__ == "__main__":
    main()
