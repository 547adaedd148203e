"""A process that watches itself: what Python's audit events tell of an import of the library, and of a run.

It prints a line for each event that a sealed library does not cause.
"""

from __future__ import annotations

import os
import sys
from typing import Any

FORBIDDEN = (
    "socket.",
    "http.",
    "urllib.",
    "ftplib.",
    "smtplib.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.link",
    "os.symlink",
    "os.chmod",
    "os.truncate",
    "shutil.",
    "tempfile.",
    "pickle.",
    "webbrowser.",
)
CODE = ("exec", "compile", "marshal.loads", "code.__new__")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
found: list[str] = []


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Note what is forbidden to all, and code from data, which only the import of a module may make."""
    writes = event == "open" and bool((arguments[2] or 0) & WRITING)
    if event.startswith(FORBIDDEN) or writes:
        found.append(f"{event} {arguments!r:.200}")
    elif event in CODE:
        maker = sys._getframe(1).f_globals.get("__name__", "")
        if maker.startswith("timeline") or (running and not maker.startswith("importlib")):
            found.append(f"{event} by {maker}")


running = False
sys.addaudithook(watch)

from tests.reliability.fingerprint import TEXTS, fingerprint  # noqa: E402

import timeline  # noqa: E402  # under the hook

list(fingerprint())  # what is loaded and compiled once
running = True
list(fingerprint())
made = timeline.extract(["The ferry sank on 4 May 1999.", *TEXTS])
timeline.Timeline.from_json(made.to_json())
timeline.Timeline.from_csv(made.to_csv())
timeline.check_ics(made.to_ics(previous=made.to_ics()))
print("\n".join(found))  # noqa: T201
