"""The feeds for timeline pages: each has its own convention of ends, of years before Christ, and of precision."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exporters.fuzz import timelines
from tests.exporters.stories import OPENING, harbour_story, lone

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.dates.period import floor, season
from timeline.errors import InputError
from timeline.exporters import Exported, export_fullcalendar, export_jsonld, export_timelinejs, export_vis
from timeline.model import Event, TimelineData, TimeValue
from timeline.model.points import interval_value, period_value

FEEDS = (export_timelinejs, export_vis, export_fullcalendar, export_jsonld)
DAY = period_value(floor(Moment(2023, 5, 18), G.DAY))
MONTH = period_value(floor(Moment(2024, 7), G.MONTH))
YEAR = period_value(floor(Moment(2024), G.YEAR))
SPRING = period_value(season(2024, "SP"))
WEEK = period_value(floor(Moment(2023, 5, 18), G.WEEK))
NINETIES = period_value(floor(Moment(1990), G.DECADE))
IDES = period_value(floor(Moment(-43, 3, 15), G.DAY))
YEAR_33 = period_value(floor(Moment(33, 4, 3), G.DAY))
FAR = period_value(floor(Moment(12000), G.YEAR))
CLOCK = period_value(Period(G.MINUTE, Moment(2024, 7, 2, 10, 30)), zone=timezone(timedelta(hours=2)))
SINCE = interval_value(Interval(Moment(2023, 4, 8), None), G.DAY)
UNTIL = interval_value(Interval(None, Moment(2023, 4, 9)), G.DAY)


def parts(*values: int) -> dict[str, int]:
    """A TimelineJS date."""
    return dict(zip(("year", "month", "day", "hour", "minute", "second"), values, strict=False))


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        (OPENING, parts(2023, 5, 18), parts(2023, 5, 19)),
        (DAY, parts(2023, 5, 18), None),
        (MONTH, parts(2024, 7), None),
        (YEAR, parts(2024), None),
        (SPRING, parts(2024, 3), parts(2024, 5)),
        (WEEK, parts(2023, 5, 15), parts(2023, 5, 21)),
        (NINETIES, parts(1990), parts(1999)),
        (IDES, parts(-44, 3, 15), None),
        (CLOCK, parts(2024, 7, 2, 10, 30), None),
        (SINCE, parts(2023, 4, 8), None),
        (UNTIL, parts(2023, 4, 8), None),
        (FAR, parts(12000), None),
    ],
)
def test_timelinejs_has_dates_in_parts(time: TimeValue, start: dict[str, int], end: dict[str, int] | None) -> None:
    """As many parts as are known, local time, the end included and told only if it differs, no year 0."""
    slide = json.loads(export_timelinejs(lone("x", time)))["events"][0]
    assert slide["start_date"] == start
    assert slide.get("end_date") == end


@pytest.mark.parametrize(
    ("time", "start", "end", "kind", "classes"),
    [
        (OPENING, "2023-05-18", "2023-05-20", "range", "day"),
        (DAY, "2023-05-18", None, "box", "day"),
        (MONTH, "2024-07-01", "2024-08-01", "range", "imprecise month"),
        (IDES, "-000043-03-15", None, "box", "day"),
        (YEAR_33, "0033-04-03", None, "box", "day"),
        (FAR, "+012000-01-01", "+012001-01-01", "range", "imprecise year"),
        (CLOCK, "2024-07-02T10:30:00+02:00", None, "point", "minute"),
        (SINCE, "2023-04-08", None, "box", "open-end day"),
        (UNTIL, "2023-04-08", None, "box", "open-start day"),
    ],
)
def test_vis_has_exact_instants(time: TimeValue, start: str, end: str | None, kind: str, classes: str) -> None:
    """Whole dates with an exclusive end, six digits and a sign for far years, precision as class names."""
    item = json.loads(export_vis(lone("x", time)))["items"][0]
    assert (item["start"], item.get("end"), item["type"], item["className"]) == (start, end, kind, classes)


def test_vis_groups_by_kind() -> None:
    """Every item belongs to a group that the feed defines: vis shows no others."""
    content = json.loads(export_vis(harbour_story()))
    assert {item["group"] for item in content["items"]} == {group["id"] for group in content["groups"]}


@pytest.mark.parametrize(
    ("time", "start", "end", "all_day"),
    [
        (OPENING, "2023-05-18", "2023-05-20", True),
        (MONTH, "2024-07-01", "2024-07-02", True),
        (CLOCK, "2024-07-02T08:30:00+00:00", "2024-07-02T08:31:00+00:00", False),
    ],
)
def test_fullcalendar_has_whole_days_or_times(time: TimeValue, start: str, end: str, all_day: bool) -> None:
    """Days with an exclusive end, ``allDay`` always said."""
    event = json.loads(export_fullcalendar(lone("x", time)))[0]
    assert (event["start"], event["end"], event["allDay"]) == (start, end, all_day)


def test_fullcalendar_reports_what_it_cannot_show() -> None:
    """Years before Christ would be dropped in silence by the page, early ones moved; recurrence needs a plugin."""
    assert "before 100" in export_fullcalendar(lone("x", YEAR_33)).omitted[0].reason
    assert "outside" in export_fullcalendar(lone("x", IDES)).omitted[0].reason
    assert "entered once" in export_fullcalendar(lone("x", DAY, recurrence="FREQ=YEARLY")).omitted[0].reason
    with pytest.raises(InputError):
        export_fullcalendar(harbour_story(), imprecise="guess")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("time", "start", "end"),
    [
        (OPENING, "2023-05-18", "2023-05-19"),
        (MONTH, "2024-07", "2024-07"),
        (YEAR, "2024", "2024"),
        (SPRING, "2024-03-01", "2024-05-31"),
        (IDES, "-0043-03-15", "-0043-03-15"),
        (CLOCK, "2024-07-02T10:30:00+02:00", None),
        (SINCE, "2023-04-08", None),
        (UNTIL, None, "2023-04-08"),
    ],
)
def test_jsonld_has_reduced_dates(time: TimeValue, start: str | None, end: str | None) -> None:
    """ISO 8601, as precise as is known, both ends included."""
    event = json.loads(export_jsonld(lone("x", time)))["@graph"][0]
    assert (event.get("startDate"), event.get("endDate")) == (start, end)


def test_jsonld_links_articles_to_events() -> None:
    """An article is about each event that it tells."""
    graph = json.loads(export_jsonld(harbour_story()))["@graph"]
    events = {node["@id"] for node in graph if node["@type"] == "Event"}
    articles = [node for node in graph if node["@type"] == "NewsArticle"]
    assert len(articles) == 2
    assert {ref["@id"] for article in articles for ref in article["about"]} < events


@pytest.mark.parametrize("export", FEEDS)
def test_an_id_occurs_once(export: Callable[[TimelineData], Exported]) -> None:
    """A second event of one id is reported, not renamed; JSON-LD has no such limit."""
    twice = TimelineData(events=(Event(id="same", title="a", time=DAY), Event(id="same", title="b", time=DAY)))
    assert len(export(twice).omitted) == (0 if export is export_jsonld else 1)


def strings(content: Any) -> list[str]:
    """Every string in some JSON."""
    if isinstance(content, dict):
        return [text for value in content.values() for text in strings(value)]
    if isinstance(content, list):
        return [text for value in content for text in strings(value)]
    return [content] if isinstance(content, str) else []


@pytest.mark.parametrize("export", FEEDS)
@given(timeline=timelines())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_timeline_makes_a_harmless_feed(export: Callable[[TimelineData], Exported], timeline: TimelineData) -> None:
    """Every event is in the feed or in the report; nothing in it can end a script or be followed as one."""
    made = export(timeline)
    made.encode()
    assert not any(sign in made for sign in "<>&\u2028\u2029")
    assert '"url": "javascript' not in made
    assert "\\ud" not in made
    assert export(timeline) == made


@pytest.mark.parametrize("export", [export_timelinejs, export_vis])
def test_markup_in_text_is_escaped(export: Callable[[TimelineData], Exported]) -> None:
    """What the page inserts as HTML is text."""
    content = json.loads(export(lone("<img src=x onerror=1>", DAY)))
    assert any("&lt;img" in text for text in strings(content))
    assert not any("<img" in text for text in strings(content))
