from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exporters.fuzz import timelines
from tests.exporters.stories import JULY, OPENING, harbour_story, lone

from timeline.dates import Granularity as G
from timeline.dates import Moment
from timeline.dates.period import floor
from timeline.errors import FormatError
from timeline.exporters import export_json, export_jsonl, read_json
from timeline.model import TimelineData, TimeValue
from timeline.model.points import period_value


def only_event(time: TimeValue | None) -> dict[str, Any]:
    """The JSON of a single event of that time."""
    content: dict[str, Any] = json.loads(export_json(lone("x", time)))
    event: dict[str, Any] = content["events"][0]
    return event


def test_the_envelope_tells_version_and_origin() -> None:
    """A file names its schema, its maker, and the time of making as given, which is never read from the clock."""
    content = json.loads(export_json(harbour_story(), created="2024-01-02T03:04:05Z"))
    assert list(content) == ["schema_version", "generator", "created", "title", "documents", "events"]
    assert content["schema_version"] == "1.0"
    assert content["generator"].startswith("timeline-events")
    assert content["created"] == "2024-01-02T03:04:05Z"
    assert json.loads(export_json(harbour_story()))["created"] is None
    assert json.loads(export_json(harbour_story(), created=date(2024, 1, 2)))["created"] == "2024-01-02"


def test_documents_carry_the_text_that_offsets_point_into() -> None:
    """Each span of the file is a stretch of its document's text, which comes with its hash."""
    content = json.loads(export_json(harbour_story()))
    texts = {document["id"]: document["text"] for document in content["documents"]}
    spans = [(m["document_id"], m["sentence"]) for event in content["events"] for m in event["mentions"]]
    assert spans
    assert all(texts[name][span["start"] : span["end"]] == span["text"] for name, span in spans)
    assert {len(document["sha256"]) for document in content["documents"]} == {64}


@pytest.mark.parametrize(
    ("time", "bounds"),
    [
        (JULY, ["2021-07-01", "2021-07-31", "2021-07-01", "2021-07-31"]),
        (OPENING, ["2023-05-18", "2023-05-18", "2023-05-19", "2023-05-19"]),
        (period_value(floor(Moment(-43, 3, 15), G.DAY)), [None] * 4),
        (
            period_value(floor(Moment(2023, 7, 2, 10, 30), G.MINUTE)),
            ["2023-07-02T10:30:00", "2023-07-02T10:30:59", "2023-07-02T10:30:00", "2023-07-02T10:30:59"],
        ),
    ],
)
def test_each_event_tells_its_four_bounds(time: TimeValue, bounds: list[str | None]) -> None:
    """The four points of SIMILE: earliest and latest start, earliest and latest end."""
    assert list(only_event(time)["bounds"].values()) == bounds


def test_dates_that_python_lacks_are_told_by_edtf_and_years() -> None:
    """Before year 1 the day stands in EDTF and the year as a number; ``start`` is null."""
    time = only_event(period_value(floor(Moment(-43, 3, 15), G.DAY)))["time"]
    assert (time["edtf"], time["first_year"], time["start"]) == ("-0043-03-15", -43, None)


def test_lines_stand_alone() -> None:
    """JSON Lines: a line for each document and event, each with its type and the schema's version."""
    lines = [json.loads(line) for line in export_jsonl(harbour_story()).splitlines()]
    assert [line["type"] for line in lines] == ["document"] * 2 + ["event"] * 5
    assert {line["schema_version"] for line in lines} == {"1.0"}


def test_reading_back_gives_an_equal_timeline() -> None:
    """``read_json`` is the inverse of ``export_json``, for text and for bytes."""
    written = export_json(harbour_story())
    assert read_json(written) == harbour_story()
    assert read_json(written.encode()) == harbour_story()


@given(timelines())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_timeline_survives_the_round_trip(timeline: TimelineData) -> None:
    """No time, zone or text is lost, lone surrogates included; the file is valid UTF-8."""
    written = export_json(timeline)
    assert read_json(written.encode()) == timeline
    assert export_json(read_json(written)) == written


def change(content: dict[str, Any], *path: str | int, to: object) -> None:
    """Set the value at a path."""
    *way, last = path
    target: Any = content
    for step in way:
        target = target[step]
    target[last] = to


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda c: change(c, "events", 0, "time", "start", to="yesterday"), "events.0.time.start"),
        (lambda c: change(c, "events", 1, "status", to="denied"), "events.1.status"),
        (lambda c: change(c, "documents", 0, "text", to="Another text."), "documents.0"),
        (lambda c: change(c, "schema_version", to="7.0"), "schema_version"),
        (lambda c: change(c, "colour", to="red"), "colour"),
    ],
)
def test_a_fault_is_named_with_its_place(spoil: Callable[[dict[str, Any]], None], place: str) -> None:
    """What is not a timeline is a ``FormatError`` that says where."""
    content = json.loads(export_json(harbour_story()))
    spoil(content)
    with pytest.raises(FormatError, match=place.replace(".", r"\.")):
        read_json(json.dumps(content))


@pytest.mark.parametrize("data", ["", "{", "[]", "null", '{"events": []}', b"\xff\xfe\x00", "[" * 100_000, "1" * 5000])
def test_what_is_no_timeline_is_refused(data: str | bytes) -> None:
    """Any other data is a ``FormatError``, never another exception."""
    with pytest.raises(FormatError, match=r"not JSON|not a timeline"):
        read_json(data)
