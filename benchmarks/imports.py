"""What the import costs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

_CODE = "import time; began = time.process_time(); import {}; print(time.process_time() - began)"
_REPEAT = 5


def measure_import(module: str = "timeline") -> float:
    """The seconds that an import takes in a fresh process, at best, without the start of Python itself.

    The bytecode is there, as that of an installed package is: the first run writes it.
    """
    command = [sys.executable, "-c", _CODE.format(module)]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        runs = [_run(command, environment) for _ in range(1 + _REPEAT)]
    return min(runs)


def _run(command: list[str], environment: dict[str, str]) -> float:
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)  # noqa: S603
    return float(done.stdout)
