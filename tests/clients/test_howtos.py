"""The how-tos that need a library of others run with it."""

from __future__ import annotations

import json
import re
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
