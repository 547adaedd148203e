"""What the evaluation hands to the scorers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "evaluation" / "annotate.py"
RECORDS: list[dict[str, Any]] = [
    {"id": "a", "text": "Rosa Lindqvist opened the Calder Bridge on Saturday.", "dct": "2024-05-20", "lang": "en"},
    {"id": "b", "text": "The Calder Bridge was opened by Rosa Lindqvist on 18 May 2024.", "dct": None},
    {"id": "c", "text": "Nothing happened."},
]


def annotate(folder: Path, records: list[dict[str, Any]], *options: str) -> list[dict[str, Any]]:
    """The lines that the script writes."""
    source, target = folder / "in.jsonl", folder / "deep" / "out.jsonl"
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    subprocess.run([sys.executable, str(SCRIPT), str(source), str(target), *options], check=True)  # noqa: S603
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_timexes(tmp_path: Path) -> None:
    """A line a document, with offsets, TIMEX3 values and inclusive bounds."""
    lines = annotate(tmp_path, RECORDS, "--what", "timexes")
    assert [line["id"] for line in lines] == ["a", "b", "c"]
    assert lines[0]["timexes"] == [
        {
            "start": 43,
            "end": 51,
            "text": "Saturday",
            "type": "DATE",
            "value": "2024-05-18",
            "earliest": "2024-05-18",
            "latest": "2024-05-18",
        }
    ]


def test_cases(tmp_path: Path) -> None:
    """A case of a suite has its key, its reference and its order of numeric dates."""
    record = {"case": "s:1", "text": "on 3/4/2024", "reference": "2024-05-20T10:00:00", "options": {"order": "DMY"}}
    (line,) = annotate(tmp_path, [record], "--what", "timexes")
    assert (line["case"], line["timexes"][0]["value"]) == ("s:1", "2024-04-03")


@pytest.mark.parametrize("what", ["events", "both"])
def test_events(tmp_path: Path, what: str) -> None:
    """A line a document with its events; a last line with the clusters that merging made."""
    *lines, last = annotate(tmp_path, RECORDS, "--what", what)
    told = {line["id"]: line["events"] for line in lines}
    assert [event["start_date"] for event in told["a"] + told["b"]] == ["2024-05-18", "2024-05-18"]
    assert told["c"] == []
    assert last["clusters"] == [["a:0", "b:0"]]
    for line, record in zip(sorted(lines, key=lambda line: line["id"]), RECORDS, strict=True):
        for event in line["events"]:
            assert record["text"][slice(*event["trigger"])].startswith("open")


def test_without_dct(tmp_path: Path) -> None:
    """``--no-dct`` keeps the documents' dates from the library."""
    line, *_ = annotate(tmp_path, RECORDS, "--what", "timexes", "--no-dct")
    assert line["timexes"][0]["value"] == "XXXX-WXX-6"
