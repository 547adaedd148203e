"""What the import costs."""

from __future__ import annotations

import subprocess
import sys

_CODE = "import time; began = time.process_time(); import {}; print(time.process_time() - began)"
_REPEAT = 5


def measure_import(module: str = "timeline") -> float:
    """The seconds that an import takes in a fresh process, at best, without the start of Python itself."""
    command = [sys.executable, "-c", _CODE.format(module)]
    runs = (subprocess.run(command, check=True, capture_output=True, text=True) for _ in range(_REPEAT))  # noqa: S603
    return min(float(run.stdout) for run in runs)
