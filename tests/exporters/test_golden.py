from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.exporters.stories import HARBOUR, harbour_story

from timeline.exporters import (
    export_csv,
    export_datapackage,
    export_fullcalendar,
    export_html,
    export_ics,
    export_json,
    export_jsonl,
    export_jsonld,
    export_table,
    export_timelinejs,
    export_timeml,
    export_vis,
)
from timeline.exporters.json.envelope import generator
from timeline.model import TimelineData

GOLDEN = Path(__file__).parent / "golden"
EXPORTERS: dict[str, Callable[[TimelineData], str | bytes]] = {
    "harbour.json": export_json,
    "harbour.jsonl": export_jsonl,
    "harbour.csv": export_csv,
    "harbour.ics": export_ics,
    "harbour.txt": export_table,
    "harbour.timelinejs.json": export_timelinejs,
    "harbour.vis.json": export_vis,
    "harbour.fullcalendar.json": export_fullcalendar,
    "harbour.jsonld": export_jsonld,
    "harbour.html": export_html,
    "harbour.timelinejs.csv": lambda story: export_csv(story, profile="timelinejs"),
    "harbour.preceden.csv": lambda story: export_csv(story, profile="preceden"),
    "harbour.datapackage.json": export_datapackage,
    "harbour.tml": lambda _: export_timeml(HARBOUR, []),
}


@pytest.mark.parametrize("name", EXPORTERS)
def test_exports_stay_as_they_are(name: str) -> None:
    """Each export equals its golden file byte for byte: a change of output is seen, and meant.

    To accept a change, delete the golden file and run the test twice.
    """
    made = EXPORTERS[name](harbour_story())
    data = made if isinstance(made, bytes) else made.replace(generator(), "timeline-events").encode()
    golden = GOLDEN / name
    if not golden.exists():
        golden.write_bytes(data)
        pytest.fail(f"{name} was missing and has been written: read it, then run again")
    assert data == golden.read_bytes()
