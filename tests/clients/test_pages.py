"""Our page and our feeds in a real browser: nothing is asked for, nothing runs, and every date is the one we mean."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.clients.articles import read_articles
from tests.clients.crowd import make_crowd
from tests.clients.installed import FOLDER, needed, run_node
from tests.clients.showcase import ATTACKS, TIMES, make_showcase
from tests.clients.test_calendar_apps import web_server
from tests.exporters.stories import harbour_story

from timeline.exporters import export_csv, export_fullcalendar, export_html, export_timelinejs, export_vis
from timeline.exporters.views.labels import date_label
from timeline.model import Event, TimelineData

pytestmark = needed

ZONES = ("America/Los_Angeles", "Asia/Tokyo")
TIMELINEJS = ["@knight-lab/timelinejs/dist/css/timeline.css", "@knight-lab/timelinejs/dist/js/timeline.js"]
OFFLINE = '{ font: null, language: "en", hash_bookmark: false, script_path: "" }'
LIST = 'initialView: "list", initialDate: "2023-01-01", views: { list: { duration: { years: 2 } } }'
EVERY_YEAR = 'initialView: "list", initialDate: "1900-01-01", views: { list: { duration: { years: 150 } } }'
SCREENSHOTS = os.environ.get("TIMELINE_SCREENSHOTS")

Browse = Callable[..., dict[str, Any]]


@pytest.fixture
def browse(tmp_path: Path) -> Browse:
    """Opens a page, and checks that it asked for nothing from outside and that nothing went wrong or ran."""

    def open_page(page: str | None = None, *, name: str = "page", scripts: bool = True, **task: Any) -> dict[str, Any]:
        if page is not None:
            path = tmp_path / f"{name}.html"
            path.write_text(page, encoding="utf-8")
            task["url"] = path.as_uri()
        if SCREENSHOTS:
            task["screenshot"] = f"{SCREENSHOTS}/{name}.png"
        task |= {"chromium": shutil.which("chromium"), "javascript": scripts}
        (tmp_path / "task.json").write_text(json.dumps(task))
        told: dict[str, Any] = run_node("browse.mjs", tmp_path / "task.json")
        assert told["errors"] == []
        local = ("file:", "data:", "blob:", "http://127.0.0.1:")
        assert [request for request in told["requests"] if not request.startswith(local)] == []
        return told

    return open_page


def library_page(head: list[str], body: str) -> str:
    """A page that loads a library from the clients' folder."""
    packages = FOLDER.resolve() / "node_modules"
    tags = (
        f'<link rel="stylesheet" href="file://{packages}/{name}">'
        if name.endswith(".css")
        else f'<script src="file://{packages}/{name}"></script>'
        for name in head
    )
    return f'<!doctype html><html><head><meta charset="utf-8">{"".join(tags)}</head><body>{body}</body></html>'


def titles(timeline: TimelineData) -> list[str]:
    """The titles as a page shows them."""
    return [" ".join(event.title.split()) for event in timeline.events]


def missing(text: str, expected: list[str]) -> list[str]:
    """The titles that a text does not hold."""
    shown = " ".join(text.split())
    return [title for title in expected if title not in shown]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("dark", [True, False])
def test_our_page_needs_nothing(browse: Browse, scripts: bool, dark: bool) -> None:
    """It is complete without scripts and asks for nothing; hostile text is shown and does not run."""
    showcase = make_showcase()
    told = browse(
        export_html(showcase),
        name=f"showcase-{'dark' if dark else 'light'}",
        scripts=scripts,
        dark=dark,
        timezone=ZONES[0],
        expression="[window.PWNED, document.scripts.length, document.images.length]" if scripts else None,
    )
    assert len(told["requests"]) == 1
    assert told["result"] in (None, [None, 0, 0])
    assert missing(told["text"], titles(showcase)) == []


@pytest.mark.parametrize("zone", ZONES)
def test_our_page_shows_the_articles(browse: Browse, zone: str) -> None:
    """Every event of the five articles is there, with its date as the timeline has it."""
    made = read_articles()
    days = "[...document.querySelectorAll('li[id]')].map((item) => item.querySelector('.when').firstChild.textContent)"
    told = browse(export_html(made), name="articles", timezone=zone, expression=days)
    assert missing(told["text"], titles(made)) == []
    assert told["result"] == [date_label(event.time) for event in made.events]


@pytest.mark.parametrize("width", [1200, 390])
def test_our_page_fits_its_window(browse: Browse, width: int) -> None:
    """Nothing but the drawing scrolls sideways, on a phone either."""
    told = browse(
        export_html(harbour_story()),
        name=f"harbour-{width}",
        width=width,
        timezone=ZONES[0],
        expression="[document.documentElement.scrollWidth, innerWidth]",
    )
    assert told["result"][0] <= told["result"][1]


def test_our_page_links_work(browse: Browse) -> None:
    """Each link within the page leads to an element of it."""
    told = browse(
        export_html(harbour_story()),
        timezone=ZONES[0],
        expression="""[...document.querySelectorAll('a[href^="#"]')]
            .filter(link => !document.querySelector(link.getAttribute("href"))).length""",
    )
    assert told["result"] == 0


def test_our_page_bears_a_thousand_events(browse: Browse) -> None:
    """A large timeline opens in a few seconds."""
    told = browse(
        export_html(make_crowd(1000)),
        timezone=ZONES[0],
        expression="""[[...document.querySelectorAll('li[id]')].filter((item) => item.checkVisibility()).length,
            performance.now(), window.PWNED]""",
    )
    assert told["result"][0] == 1000
    assert told["result"][1] < 10_000
    assert told["result"][2] is None


def vis_page(timeline: TimelineData) -> str:
    """All of a timeline in vis-timeline."""
    return library_page(
        ["vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"],
        f"""<div id="t"></div><script>
        const feed = {export_vis(timeline)};
        window.line = new vis.Timeline(document.getElementById("t"), feed.items, feed.groups, {{ cluster: false }});
        </script>""",
    )


def fullcalendar_page(timeline: TimelineData, view: str = LIST) -> str:
    """A view of FullCalendar, by default the list of all events of these years."""
    return library_page(
        [
            "temporal-polyfill/global.js",
            "fullcalendar/skeleton.css",
            "fullcalendar/themes/classic/theme.css",
            "fullcalendar/themes/classic/palette.css",
            "fullcalendar/all/global.js",
            "fullcalendar/themes/classic/global.js",
        ],
        f"""<div id="c"></div><script>
        window.calendar = new FullCalendar.Calendar(document.getElementById("c"), {{
          {view}, events: {export_fullcalendar(timeline)} }});
        calendar.render();
        </script>""",
    )


def timelinejs_page(timeline: TimelineData) -> str:
    """A timeline in TimelineJS."""
    return library_page(
        TIMELINEJS,
        f"""<div id="t" style="height: 600px"></div><script>
        window.line = new TL.Timeline("t", {export_timelinejs(timeline)}, {OFFLINE});</script>""",
    )


VIS = {
    "until": "document.querySelectorAll('.vis-item-content').length === line.itemsData.length",
    "shown": ".vis-item-content",
    "expression": """[window.PWNED, Object.fromEntries(Object.values(line.itemSet.items).map(({ id, data }) => {
        const local = (date) => date && [date.getFullYear(), date.getMonth() + 1, date.getDate()];
        const whole = (date) => !date || date.getHours() + date.getMinutes() === 0;
        const { start, end = null } = data;
        return [id, [local(start), local(end), whole(start) && whole(end), start.getTime()]];
    }))]""",
}
FULLCALENDAR = {
    "until": "calendar.getEvents().length > 0",
    "expression": """[window.PWNED, Object.fromEntries(calendar.getEvents().map((event) =>
        [event.id, [event.startStr, event.endStr, event.allDay, event.url, event.start.getTime()]]))]""",
}
TIMELINE = {
    "until": "line.config?.events?.length > 0 && document.querySelector('.tl-timemarker')",
    "shown": ".tl-timemarker",
    "expression": """[window.PWNED, Object.fromEntries(line.config.events.map((event) =>
        [event.unique_id, [event.start_date.data, event.end_date ? event.end_date.data : null]]))]""",
}


USED = """(() => {
    const [search, kind] = document.querySelectorAll(".tools input, .tools select");
    const shown = () => [...document.querySelectorAll("li[id]")].filter((item) => item.checkVisibility()).length;
    const off = () => document.querySelectorAll("a.bar.off").length;
    const set = (field, value) => { field.value = value; field.dispatchEvent(new Event("input")); };
    const told = [shown(), off()];
    set(search, "event NUMBER 77");
    told.push(shown(), off(), document.querySelector(".tools output").value);
    set(kind, "kind 1");
    told.push(shown());
    location.hash = document.querySelector("li[id]").id;
    return new Promise((done) => setTimeout(() => {
        told.push(shown());
        const [smaller, larger] = document.querySelectorAll(".tools button");
        larger.click();
        const drawing = document.querySelector("svg");
        told.push(Math.round(drawing.clientWidth / drawing.parentElement.clientWidth), smaller.disabled);
        done([...told, window.PWNED]);
    }, 100));
})()"""


def test_our_script_searches_and_enlarges(browse: Browse) -> None:
    """Search and kind leave what fits, a link to a hidden event brings all back, the drawing grows; no other script."""
    events = tuple(
        Event(id=f"e{n}", title=f"Event number {n} {ATTACKS[0]}", time=TIMES["day"], kind=f"kind {n % 2}")
        for n in range(100)
    )
    page = export_html(TimelineData(events=events))
    told = browse(page, name="tools", timezone=ZONES[0], expression=USED, width=800)
    assert told["result"] == [100, 0, 1, 99, "1 of 100 events", 1, 100, 2, False, None]


@pytest.mark.parametrize("zone", ZONES)
def test_vis_stores_the_dates(browse: Browse, zone: str) -> None:
    """vis-timeline has each day at its local midnight and each instant as told, in every zone, and shows all titles."""
    told = browse(vis_page(make_showcase()), name="vis", timezone=zone, **VIS)
    ran, stored = told["result"]
    assert ran is None
    *_, instant = stored.pop("clock")
    assert instant == TIMES["clock"].start.timestamp() * 1000  # type: ignore[union-attr]
    assert {name: points[:3] for name, points in stored.items()} == {
        "ides": [[-43, 3, 15], None, True],
        "year33": [[33, 4, 3], None, True],
        "day": [[2023, 5, 18], None, True],
        "two-days": [[2023, 5, 18], [2023, 5, 20], True],
        "month": [[2024, 7, 1], [2024, 8, 1], True],
        "year": [[2024, 1, 1], [2025, 1, 1], True],
        "since": [[2023, 4, 8], None, True],
    }
    assert missing(told["text"], titles(make_showcase())) == []


@pytest.mark.parametrize("zone", ZONES)
def test_fullcalendar_stores_the_dates(browse: Browse, zone: str) -> None:
    """FullCalendar has whole days with an exclusive end, and instants; no address that runs, and shows all titles."""
    told = browse(fullcalendar_page(make_showcase()), name="fullcalendar-list", timezone=zone, **FULLCALENDAR)
    ran, stored = told["result"]
    assert ran is None
    assert stored.pop("clock")[2:] == [False, "", TIMES["clock"].start.timestamp() * 1000]  # type: ignore[union-attr]
    assert {name: points[:3] for name, points in stored.items()} == {
        "day": ["2023-05-18", "2023-05-19", True],
        "two-days": ["2023-05-18", "2023-05-20", True],
        "month": ["2024-07-01", "2024-07-02", True],
        "year": ["2024-01-01", "2024-01-02", True],
        "since": ["2023-04-08", "2023-04-09", True],
    }
    too_early = [event.title for event in make_showcase().events if event.id in ("ides", "year33")]
    assert missing(told["text"], titles(make_showcase())) == too_early


def test_fullcalendar_shows_a_month(browse: Browse) -> None:
    """In its month, an event fills its days."""
    view = 'initialView: "dayGridMonth", initialDate: "2023-05-18"'
    told = browse(fullcalendar_page(make_showcase(), view), name="fullcalendar", timezone=ZONES[0], **FULLCALENDAR)
    assert "Title of two-days" in told["text"]
    assert "Title of day" in told["text"]


@pytest.mark.parametrize("zone", ZONES)
def test_timelinejs_stores_the_dates(browse: Browse, zone: str) -> None:
    """TimelineJS has the parts that we gave, shows every headline, and runs nothing."""
    told = browse(timelinejs_page(make_showcase()), name="timelinejs", timezone=zone, **TIMELINE)
    ran, stored = told["result"]
    assert ran is None
    assert {name: [told_parts(point) for point in points] for name, points in stored.items()} == {
        "ides": [[-44, 3, 15], None],
        "year33": [[33, 4, 3], None],
        "day": [[2023, 5, 18], None],
        "two-days": [[2023, 5, 18], [2023, 5, 19]],
        "month": [[2024, 7], None],
        "year": [[2024], None],
        "clock": [[2024, 7, 2, 10, 30], None],
        "since": [[2023, 4, 8], None],
    }
    assert missing(told["text"], titles(make_showcase())) == []


def told_parts(point: dict[str, Any] | None) -> list[int] | None:
    """The parts of a TimelineJS date that are given."""
    if point is None:
        return None
    return [
        int(point[name]) for name in ("year", "month", "day", "hour", "minute") if point.get(name) not in (None, "")
    ]


Point = Sequence[int] | None


def read_vis(start: Point, end: Point, *_rest: Any) -> tuple[Point, Point]:
    """First and last day: vis-timeline ends before the day that it names."""
    return start, parts(date(*end) - timedelta(days=1)) if end else None


def read_fullcalendar(start: str, end: str, *_rest: Any) -> tuple[Point, Point]:
    """First and last day: FullCalendar ends before the day that it names, and an imprecise date on its first."""
    first, after = (date.fromisoformat(day) for day in (start, end))
    return parts(first), parts(after - timedelta(days=1)) if after - first > timedelta(days=1) else None


def read_timelinejs(start: dict[str, Any], end: dict[str, Any] | None) -> tuple[Point, Point]:
    """First and last day, as far as they are known."""
    return told_parts(start), told_parts(end)


def parts(day: date) -> Sequence[int]:
    """Year, month and day."""
    return day.year, day.month, day.day


def agrees(point: Point, day: date | None) -> bool:
    """Whether a stored point is that day, or the month or year that it lies in."""
    return point is None or (day is not None and tuple(point) == parts(day)[: len(point)])


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("make_page", "task", "read"),
    [
        (vis_page, VIS, read_vis),
        (lambda made: fullcalendar_page(made, EVERY_YEAR), FULLCALENDAR, read_fullcalendar),
        (timelinejs_page, TIMELINE, read_timelinejs),
    ],
    ids=["vis", "fullcalendar", "timelinejs"],
)
def test_libraries_show_the_articles(
    browse: Browse,
    zone: str,
    make_page: Callable[[TimelineData], str],
    task: dict[str, str],
    read: Callable[..., tuple[Point, Point]],
) -> None:
    """Each dated event of the five articles is there with its title and its days."""
    made = read_articles()
    dated = {event.id: event for event in made.events if event.time}
    told = browse(make_page(made), timezone=zone, **task)
    stored = told["result"][1]
    assert stored.keys() == dated.keys()
    for name, points in stored.items():
        time = dated[name].time
        assert time
        first, last = read(*points)
        assert agrees(first, time.first)
        assert agrees(last, time.last), (name, last)
    assert missing(told["text"], [" ".join(event.title.split()) for event in dated.values()]) == []


def test_timelinejs_reads_our_table(browse: Browse, tmp_path: Path) -> None:
    """The TimelineJS profile of our CSV works as a source by its address."""
    showcase = make_showcase()
    (tmp_path / "web").mkdir()
    (tmp_path / "web" / "x.csv").write_text(export_csv(showcase, profile="timelinejs"), encoding="utf-8", newline="")
    packages = FOLDER.resolve() / "node_modules" / "@knight-lab"
    shutil.copytree(packages / "timelinejs" / "dist", tmp_path / "web" / "dist")
    (tmp_path / "web" / "index.html").write_text(
        f"""<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
        <link rel="stylesheet" href="dist/css/timeline.css"><script src="dist/js/timeline.js"></script>
        <div id="t" style="height: 600px"></div>
        <script>window.line = new TL.Timeline("t", new URL("x.csv", location).href, {OFFLINE});</script>"""
    )
    with web_server(tmp_path / "web") as url:
        told = browse(url=f"{url}index.html", timezone=ZONES[0], **TIMELINE)
    ran, stored = told["result"]
    assert ran is None
    points = [[told_parts(point) for point in points] for points in stored.values()]
    for expected in ([[-44, 3, 15], None], [[2023, 5, 18], [2023, 5, 19]], [[2024, 7], None], [[2024], None]):
        assert expected in points
    assert missing(told["text"], titles(showcase)) == []
