"""The clients that ``install.sh`` installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

SCRIPTS = Path(__file__).resolve().parent / "scripts"
ROOT = SCRIPTS.parents[2]
FOLDER = Path(os.environ.get("TIMELINE_CLIENTS") or ROOT / ".venv-clients")

needed = pytest.mark.skipif(
    not FOLDER.exists() and "CI" not in os.environ,
    reason="the clients are not installed: run tests/clients/install.sh",
)


def run(*command: str | Path, timeout: int = 300, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run a client, and fail with what it said if it failed."""
    done = subprocess.run(  # noqa: S603
        [str(part) for part in command], capture_output=True, text=True, timeout=timeout, check=False, **options
    )
    assert done.returncode == 0, f"{command[0]}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    return done


def tool(name: str) -> Path:
    """A program of the clients' Python environment."""
    return FOLDER / "venv" / "bin" / name


def run_python(script: str, *arguments: str | Path, timeout: int = 300) -> Any:
    """What a script of this folder prints as JSON on its last line, run by the clients' Python."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    told = run(tool("python"), SCRIPTS / script, *arguments, timeout=timeout, env=environment).stdout
    return json.loads(told.splitlines()[-1])


def run_node(script: str, *arguments: str | Path, timeout: int = 300) -> Any:
    """What a script of this folder prints as JSON, run by node beside its packages."""
    copied = shutil.copy(SCRIPTS / script, FOLDER / script)
    return json.loads(run("node", copied, *arguments, timeout=timeout, cwd=FOLDER).stdout)
