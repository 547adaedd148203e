"""What importing the library brings with it."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = ("dateparser", "dateutil.rrule", "email", "icalendar", "importlib.metadata", "multiprocessing")
ROOMS = ("timeline.cli", "timeline.events", "timeline.integrations", "timeline.languages.locales", "timeline.merging")


def run_fresh(code: str) -> str:
    """What code prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


@pytest.mark.parametrize("names", [HEAVY, ROOMS], ids=["libraries", "rooms"])
def test_what_few_need_is_not_imported(names: tuple[str, ...]) -> None:
    """What only some functions use is loaded by those, so that the import stays quick."""
    assert run_fresh(f"import sys, timeline; print([name for name in {names} if name in sys.modules])") == "[]"


def test_word_lists_are_read_when_they_are_needed() -> None:
    """The import opens no language file: the first text does that."""
    watch = "opened = []; sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))"
    assert run_fresh(f"import sys; {watch}; import timeline; print([p for p in opened if p.endswith('.toml')])") == "[]"
