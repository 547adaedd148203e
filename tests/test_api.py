"""The public functions."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

import timeline

TEXT = "The Calder Bridge opened on Saturday."


def dates(made: timeline.Timeline) -> list[str | None]:
    """The times of the events."""
    return [event.time.edtf if event.time else None for event in made.events]


@pytest.mark.parametrize("published", ["2024-05-20", date(2024, 5, 20), datetime(2024, 5, 20, 8, 30, tzinfo=UTC)])
def test_kinds_of_dates(published: Any) -> None:
    """A date may be an ISO string, a ``date`` or a ``datetime``."""
    assert timeline.find_timexes(TEXT, published=published)[0].value == "2024-05-18"
    assert dates(timeline.extract(TEXT, published=published)) == ["2024-05-18"]
    assert timeline.parse("last Saturday", reference=published).value == "2024-05-18"


@pytest.mark.parametrize(
    "source",
    [TEXT, timeline.Document(text=TEXT), [TEXT], (timeline.Document(text=TEXT),), iter([TEXT])],
    ids=["text", "document", "list", "tuple", "iterator"],
)
def test_kinds_of_sources(source: Any) -> None:
    """A source is a text, a document, or any iterable of them; all tell the same."""
    made = timeline.extract(source, published="2024-05-20", title="Bridges")
    assert made.title == "Bridges"
    assert dates(made) == ["2024-05-18"]


LONG = "Nothing of note. " * 60_000


@pytest.mark.parametrize("source", ["", " \n", [], "No dates at all.", "\ud800 lone", "nul \0 byte", LONG])
def test_odd_sources(source: Any) -> None:
    """Empty, dateless, broken and long texts give a timeline, if an empty one."""
    made = timeline.extract(source)
    assert [event for event in made.events if event.time] == []


def test_no_reference_no_date() -> None:
    """Without a reference date, a relative date is unresolved with a reason, never counted from today."""
    found = timeline.find_timexes(TEXT)[0]
    assert (found.state, found.time, found.value) == ("unresolved", None, "XXXX-WXX-6")
    assert found.reason
    assert all(event.time is None for event in timeline.extract(TEXT).events)


def test_impossible_dates_are_invalid() -> None:
    """A date that no calendar has is found, typed invalid, and never moved to another day."""
    found = timeline.find_timexes("It opened on 30 February 2023.")
    assert [(timex.state, timex.time) for timex in found] == [("invalid", None)]


@pytest.mark.parametrize("phrase", ["", "the bridge", "18 May 2024 and then some", "on the 4th floor"])
def test_parse_wants_one_expression(phrase: str) -> None:
    """``parse`` refuses what is not exactly one time expression."""
    with pytest.raises(timeline.ExpressionError):
        timeline.parse(phrase)


def test_json_round_trip() -> None:
    """A timeline read back from its JSON equals the one written, and is a ``Timeline``."""
    made = timeline.extract(["The Calder Bridge opened on 18 May 2024.", "The ferry line was founded in 1952."])
    again = timeline.Timeline.from_json(made.to_json())
    assert again == made
    assert isinstance(again, timeline.Timeline)


def test_views_are_timelines() -> None:
    """``about`` and ``between`` give timelines that can be exported."""
    made = timeline.extract(["The Calder Bridge opened on 18 May 2024.", "The ferry line was founded in 1952."])
    assert isinstance(made.about("bridge"), timeline.Timeline)
    in_2024 = made.between(date(2024, 1, 1), date(2024, 12, 31))
    assert dates(in_2024) == ["2024-05-18"]
    assert in_2024.to_csv().count("\r\n") == 2


def test_str_is_the_table() -> None:
    """A printed timeline is its table."""
    made = timeline.extract("The Calder Bridge opened on 18 May 2024.")
    assert str(made) == made.to_table()
