"""The example scripts and articles work as they stand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import timeline

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.mark.parametrize("script", sorted(EXAMPLES.glob("*.py")), ids=lambda path: path.name)
def test_scripts_run(script: Path, tmp_path: Path) -> None:
    """Each script runs in an empty folder without a word on standard error."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-W", "error", str(script)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize("article", sorted((EXAMPLES / "articles").glob("*.txt")), ids=lambda path: path.name)
def test_articles_are_dated(article: Path) -> None:
    """Each example article has a date, in its text or beside it, and a headline."""
    document = timeline.read(article)
    assert document.title
    assert timeline.extract(document).documents[0].published
