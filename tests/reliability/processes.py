"""Fresh processes, for what must hold from the first import on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*arguments: str, folder: Path = ROOT, **environment: str) -> str:
    """What a Python of its own prints; it knows only the given environment and where the library is."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src"), *filter(None, sys.path)])
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-B", *arguments],
        env={**kept, "PYTHONPATH": paths, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
