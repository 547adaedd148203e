"""Run the tests with each Python at hand, and with the lowest and the newest version of each dependency.

    python .ci/matrix.py [pytest arguments]

Each run has a set-up of its own under ``build/matrix``. Ends with status 1 if one fails; a Python that is not at hand
is said to be missing.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
SETUPS = ROOT / "build" / "matrix"
NEEDED = ("hypothesis", "pytest", "time-machine", "vobject")
SHOWN = ("python-dateutil", "dateparser", "pydantic", "icalendar", "click")


class Job(NamedTuple):
    """A Python, and a file of constraints for the dependencies (empty for the newest of each)."""

    python: str
    constraints: str = ""


JOBS = (
    Job("3.11", "lowest"),
    Job("3.11", "dateutil2"),
    Job("3.11"),
    Job("3.12"),
    Job("3.13"),
    Job("3.14"),
)


def main() -> int:
    """Run all jobs, print a table, and count the failures."""
    rows = [run(job, sys.argv[1:]) for job in JOBS]
    print("| Python | dependencies | versions | outcome |\n|---|---|---|---|")
    for job, (versions, outcome) in zip(JOBS, rows, strict=True):
        print(f"| {job.python} | {job.constraints or 'newest'} | {versions} | {outcome} |")
    return min(1, sum("failed" in outcome or "error" in outcome for _, outcome in rows))


def run(job: Job, arguments: list[str]) -> tuple[str, str]:
    """The versions of a job, and its outcome in pytest's words."""
    python = shutil.which(f"python{job.python}")
    if python is None or not _answers(python, job.python):
        return "–", "not at hand"
    folder = SETUPS / f"{job.python}-{job.constraints or 'newest'}"
    _call(python, "-m", "venv", "--clear", str(folder))
    own = str(folder / "bin" / "python")
    held = ("-c", str(ROOT / ".ci" / f"{job.constraints}.txt")) if job.constraints else ("--upgrade",)
    installed = _call(own, "-m", "pip", "install", "--quiet", *held, str(ROOT), *NEEDED)
    if installed.returncode:
        return "–", f"error: cannot be installed: {installed.stderr.strip().splitlines()[-1]}"
    frozen = dict(line.split("==") for line in _call(own, "-m", "pip", "freeze").stdout.splitlines() if "==" in line)
    tested = _call(own, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)
    print(tested.stdout[-4000:], tested.stderr[-2000:], file=sys.stderr)
    lines = [line for line in tested.stdout.splitlines() if line.strip()]
    return ", ".join(f"{name} {frozen[name]}" for name in SHOWN), _outcome(tested.returncode, lines)


def _answers(python: str, version: str) -> bool:
    """Whether the program is that Python: a name on the path may stand for one that is not installed."""
    told = _call(python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
    return told.stdout.strip() == version


def _outcome(status: int, lines: list[str]) -> str:
    if status == 0:
        return "passed"
    return f"failed: {lines[-1]}" if lines else f"error: status {status}"


def _call(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
