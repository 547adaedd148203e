"""The how-tos that need a library of others run with it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.clients.installed import ROOT, needed, run_python

pytestmark = needed


def save_blocks(page: str, library: str, path: Path) -> Path:
    """The blocks of a how-to that need a library, as one script."""
    text = (ROOT / "docs" / "howto" / page).read_text(encoding="utf-8")
    blocks = re.findall(rf"^```python needs {library}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert blocks
    path.write_text("\n".join(blocks), encoding="utf-8")
    return path


def test_the_server_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article comes back as its timeline, a wrong date is refused, and the calendar is one to subscribe to."""
    monkeypatch.chdir(ROOT)
    article = {"text": "The ferry sailed from Oslo on Monday.", "published": "2024-05-21"}
    app = save_blocks("serve-a-calendar.md", "fastapi", tmp_path / "app.py")
    told: Any = run_python("serve_page.py", app, json.dumps(article))
    assert told["type"] == "application/json"
    assert [event["time"]["edtf"] for event in told["timeline"]["events"]] == ["2024-05-20"]
    assert told["refused"] == 422
    assert told["calendar_type"].startswith("text/calendar")
    assert "X-WR-CALNAME:The Calder crossing" in told["calendar"]
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H" in told["calendar"]
    assert told["problems"] == []
    assert told["same_again"]


def test_spacy_has_the_component(tmp_path: Path) -> None:
    """spaCy finds the component by its name; it marks what we find, in every process, and saved or not."""
    page = save_blocks("use-with-spacy.md", "spacy", tmp_path / "page.py")
    told: Any = run_python("use_spacy.py", page, save_entry_points(tmp_path / "installed"))
    assert told == {
        "marks": [
            ["Monday at 15:00", "TIME"],
            ["mid-July 2024", "DATE"],
            ["two weeks", "DURATION"],
            ["1990s", "DATE"],
        ],
        "same": True,
        "same_in_processes": True,
        "same_when_saved": True,
        "same_when_pipeline_saved": True,
        "events_of_nothing": 0,
        "untouched": [None, None],
        "german": ["2024-05-18"],
    }


def test_spacy_as_the_tagger(tmp_path: Path) -> None:
    """The names that a spaCy pipeline finds take part in the events."""
    page = save_blocks("bring-your-own-tagger.md", "spacy", tmp_path / "page.py")
    with page.open("a", encoding="utf-8") as script:
        script.write("import json\nprint(json.dumps([made.events[0].participants, made.events[0].places]))\n")
    assert run_python(str(page)) == [["harbour watch"], ["Norway"]]


def save_entry_points(folder: Path) -> Path:
    """What an installer writes of our entry points for spaCy."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = folder / f"timeline_events-{project['version']}.dist-info"
    info.mkdir(parents=True)
    named = "".join(f"{name} = {target}\n" for name, target in project["entry-points"]["spacy_factories"].items())
    (info / "entry_points.txt").write_text(f"[spacy_factories]\n{named}", encoding="utf-8")
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8"
    )
    return folder
