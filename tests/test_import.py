"""What importing the library brings with it."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("dateparser", "dateutil.rrule", "icalendar", "multiprocessing", "urllib.request")


def test_what_few_need_is_not_imported() -> None:
    """Libraries that only some functions use are loaded by those, so that the import stays quick."""
    code = f"import sys, timeline; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    assert done.stdout.strip() == "[]"
