"""Documents in JSON Lines."""

from __future__ import annotations

import json

import pytest

from timeline.documents import read_record
from timeline.errors import DocumentError


def test_what_a_line_tells() -> None:
    """The keys of a sidecar file are read from a line too; other keys, and keys without a value, are left alone."""
    known = {"id": "a7", "title": "Rain", "url": "https://news.example/a7", "publisher": "Gazette", "language": "de"}
    line = {**known, "text": "It rained.", "published": "2024-05-18T07:30:00Z", "tags": ["weather"]}
    document = read_record(json.dumps(line).encode(), "rain.jsonl, line 1")
    assert {key: getattr(document, key) for key in known} == known
    assert document.published is not None
    assert document.published.time.edtf == "2024-05-18T07:30:00Z"
    bare = read_record('{"text": "It rained.", "id": 7, "title": null}', "rain.jsonl, line 2", language="fr")
    assert (bare.id, bare.title, bare.language) == ("7", None, "fr")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "not JSON"),
        ("It rained.", "not JSON"),
        (b"\xff", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('"It rained."', "expected an object with a text"),
        ("{}", "it has no text"),
        ('{"text": null}', "it has no text"),
        ('{"text": 7}', "text is not a text: 7"),
        ('{"text": "It rained.", "title": ["Rain"]}', "title is not a text"),
        ('{"text": "It rained.", "published": "soon"}', "published is not a date: 'soon'"),
    ],
)
def test_lines_without_a_document(line: str | bytes, message: str) -> None:
    """A line that holds no document is an error that names the line and the fault."""
    with pytest.raises(DocumentError, match=f"cannot read rain.jsonl, line 3: {message}"):
        read_record(line, "rain.jsonl, line 3")
