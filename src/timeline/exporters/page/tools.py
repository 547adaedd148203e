"""Our own script for large pages: search, a choice of kinds, and a larger drawing; the page is complete without it."""

from __future__ import annotations

import hashlib
from base64 import b64encode

from timeline import resources

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def read_file(name: str) -> str:
    """A file of this package."""
    return resources.read_file("timeline.exporters.page", name)


def read_script() -> str:
    """The script; it makes its own controls, so that without it there are none."""
    return read_file("page.js")


def write_policy(script: str) -> str:
    """The content-security policy: nothing is loaded, and no script runs but this very one, if there is any."""
    if not script:
        return _POLICY
    digest = b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"{_POLICY}; script-src 'sha256-{digest}'"
