from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.exporters.stories import harbour_story
from tests.exporters.test_golden import EXPORTERS

import timeline

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = "from tests.exporters.test_processes import fingerprint; print(fingerprint())"


def fingerprint() -> str:
    """A hash over the story in every format, and over the timeline of our example articles."""
    articles = [timeline.read(path) for path in sorted((ROOT / "examples" / "articles").glob("*.txt"))]
    stories = (harbour_story(), timeline.extract(articles, title="The Calder crossing"))
    made = (export(story) for story in stories for export in EXPORTERS.values())
    octets = b"\0".join(text if isinstance(text, bytes) else text.encode() for text in made)
    return hashlib.sha256(octets).hexdigest()


@pytest.mark.parametrize(
    ("options", "environment"),
    [
        (["-O"], {}),
        ([], {"PYTHONHASHSEED": "1", "TZ": "Asia/Kathmandu"}),
        ([], {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LC_ALL": "C"}),
        ([], {"PYTHONHASHSEED": "3", "TZ": "Pacific/Apia", "LC_ALL": "tr_TR.UTF-8"}),
    ],
)
def test_every_process_writes_the_same_bytes(options: list[str], environment: dict[str, str]) -> None:
    """Neither optimisation, nor hash seed, nor time zone, nor locale changes a timeline or an export."""
    paths = os.pathsep.join([str(ROOT), *sys.path])
    done = subprocess.run(  # noqa: S603
        [sys.executable, *options, "-c", SCRIPT],
        env={**os.environ, "PYTHONPATH": paths, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == fingerprint()
