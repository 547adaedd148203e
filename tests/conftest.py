"""Settings of all tests: no test depends on the speed of the machine, and each run tries the same examples."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("same everywhere", deadline=None, derandomize=True)
settings.load_profile("same everywhere")
