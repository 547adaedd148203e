"""What speed is compared with."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.contenders import CONTENDERS
from benchmarks.texts import EXAMPLES, load_texts

ROOT = Path(__file__).resolve().parents[2]
TEXT = "The Calder Bridge opened on 18 May 2024. It closed two weeks later."


@pytest.mark.parametrize("name", [name for name, contender in CONTENDERS.items() if not contender.peer])
def test_a_contender_measures_itself(name: str) -> None:
    """Each that needs nothing installed finds something, and tells what that took, in a process of its own."""
    task = json.dumps({"texts": [TEXT], "repeat": 2, "seconds": 60})
    command = [sys.executable, "-m", "benchmarks.contender", name]
    done = subprocess.run(command, input=task, capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    measured = json.loads(done.stdout)
    assert (measured["found"] > 0, measured["runs"]) == (True, 2)
    assert 0 < measured["best"] <= measured["first"]
    assert measured["before"] <= measured["peak"]


def test_texts(tmp_path: Path) -> None:
    """Texts come from a folder, from a corpus with one a line, or from a file; by default they are the examples."""
    corpus = tmp_path / "corpus.jsonl"
    corpus.write_text("\n".join(json.dumps({"text": text}) for text in ("one", "two")), encoding="utf-8")
    (tmp_path / "three.txt").write_text("three", encoding="utf-8")
    assert load_texts(corpus) == ["one", "two"]
    assert load_texts(tmp_path) == load_texts(tmp_path / "three.txt") == ["three"]
    assert len(load_texts()) == len([*EXAMPLES.glob("*.txt")])
