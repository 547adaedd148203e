"""What importing the library brings with it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable

import pytest

HEAVY = ("dateparser", "dateutil.rrule", "email", "icalendar", "importlib.metadata", "multiprocessing")
ROOMS = ("cli", "events", "grammar", "integrations", "languages.lexicon", "merging", "resolution.timexes", "text")


def run_fresh(code: str) -> str:
    """What code prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def loaded_by(code: str, names: Iterable[str]) -> set[str]:
    """Which of these modules are there when code has run in a process of its own."""
    loaded = run_fresh(f"{code}; import sys; print(*sys.modules)").split()
    return set(names).intersection(loaded)


def test_libraries_that_few_need_are_not_imported() -> None:
    """A library that only some functions use is loaded by those, so that the import stays quick."""
    assert loaded_by("import timeline", HEAVY) == set()


ENTERED = [
    ("import timeline", set()),
    ("import timeline; timeline.Timeline.from_json(timeline.Timeline().to_json()).to_html()", set()),
    (
        "import timeline; timeline.find_timexes('In May 2021.')",
        {"grammar", "languages.lexicon", "resolution.timexes", "text"},
    ),
    ("import timeline; timeline.extract('It rained.')", set(ROOMS) - {"cli", "integrations"}),
]


@pytest.mark.parametrize(("code", "rooms"), ENTERED, ids=["import", "open and export", "find", "extract"])
def test_rooms_are_entered_when_they_are_needed(code: str, rooms: set[str]) -> None:
    """Timelines are opened and exported without the grammar, and dates found without what tells events."""
    names = [f"timeline.{room}" for room in ROOMS]
    assert loaded_by(code, names) == {f"timeline.{room}" for room in rooms}


def test_word_lists_are_read_when_they_are_needed() -> None:
    """The import opens no language file: the first text does that."""
    watch = "opened = []; sys.addaudithook(lambda event, args: event == 'open' and opened.append(str(args[0])))"
    assert run_fresh(f"import sys; {watch}; import timeline; print([p for p in opened if p.endswith('.toml')])") == "[]"
