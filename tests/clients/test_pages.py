"""Our page and our feeds in a real browser: nothing is asked for, nothing runs, and every date is the one we mean."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.clients.crowd import make_crowd
from tests.clients.installed import FOLDER, needed, run_node
from tests.clients.showcase import TIMES, make_showcase
from tests.clients.test_calendar_apps import web_server
from tests.exporters.stories import harbour_story

from timeline.exporters import export_csv, export_fullcalendar, export_html, export_timelinejs, export_vis
from timeline.model import TimelineData

pytestmark = needed

ZONES = ("America/Los_Angeles", "Asia/Tokyo")
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
    assert all(title in " ".join(told["text"].split()) for title in titles(showcase))


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
        expression="[document.querySelectorAll('li[id]').length, performance.now(), window.PWNED]",
    )
    assert told["result"][0] == 1000
    assert told["result"][1] < 10_000
    assert told["result"][2] is None


@pytest.mark.parametrize("zone", ZONES)
def test_vis_stores_the_dates(browse: Browse, zone: str) -> None:
    """vis-timeline has each day at its local midnight and each instant as told, in every zone."""
    feed = export_vis(make_showcase())
    page = library_page(
        ["vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"],
        f"""<div id="t"></div><script>
        const feed = {feed};
        window.line = new vis.Timeline(document.getElementById("t"), feed.items, feed.groups, {{ cluster: false }});
        </script>""",
    )
    local = "d => d && [d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes()].join(' ')"
    told = browse(
        page,
        name="vis",
        timezone=zone,
        until="Object.keys(line.itemSet.items).length === 8",
        expression=f"""[window.PWNED, Object.fromEntries(Object.values(line.itemSet.items).map(({{ id, data }}) => {{
            const local = {local};
            return [id, [local(data.start), local(data.end ?? null), data.start.getTime()]];
        }}))]""",
    )
    ran, stored = told["result"]
    assert ran is None
    days = {name: points[:2] for name, points in stored.items() if name != "clock"}
    assert days == {
        "ides": ["-43 3 15 0 0", None],
        "year33": ["33 4 3 0 0", None],
        "day": ["2023 5 18 0 0", None],
        "two-days": ["2023 5 18 0 0", "2023 5 20 0 0"],
        "month": ["2024 7 1 0 0", "2024 8 1 0 0"],
        "year": ["2024 1 1 0 0", "2025 1 1 0 0"],
        "since": ["2023 4 8 0 0", None],
    }
    assert stored["clock"][2] == TIMES["clock"].start.timestamp() * 1000  # type: ignore[union-attr]


@pytest.mark.parametrize("zone", ZONES)
def test_fullcalendar_stores_the_dates(browse: Browse, zone: str) -> None:
    """FullCalendar has whole days with an exclusive end, and instants; no address that runs."""
    feed = export_fullcalendar(make_showcase())
    page = library_page(
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
          initialView: "dayGridMonth", initialDate: "2023-05-18", events: {feed} }});
        calendar.render();
        </script>""",
    )
    told = browse(
        page,
        name="fullcalendar",
        timezone=zone,
        until="calendar.getEvents().length > 0",
        expression="""[window.PWNED, Object.fromEntries(calendar.getEvents().map(event =>
            [event.id, [event.startStr, event.endStr, event.allDay, event.url]]))]""",
    )
    ran, stored = told["result"]
    assert ran is None
    instants = stored.pop("clock")
    assert instants[2:] == [False, ""]
    assert {name: points[:3] for name, points in stored.items()} == {
        "day": ["2023-05-18", "2023-05-19", True],
        "two-days": ["2023-05-18", "2023-05-20", True],
        "month": ["2024-07-01", "2024-07-02", True],
        "year": ["2024-01-01", "2024-01-02", True],
        "since": ["2023-04-08", "2023-04-09", True],
    }
    assert "Title of two-days" in told["text"]


TIMELINEJS = ["@knight-lab/timelinejs/dist/css/timeline.css", "@knight-lab/timelinejs/dist/js/timeline.js"]
OFFLINE = '{ font: null, language: "en", hash_bookmark: false, script_path: "" }'
STORED = """[window.PWNED, Object.fromEntries(line.config.events.map(event =>
    [event.unique_id, [event.start_date.data, event.end_date ? event.end_date.data : null]]))]"""


@pytest.mark.parametrize("zone", ZONES)
def test_timelinejs_stores_the_dates(browse: Browse, zone: str) -> None:
    """TimelineJS has the parts that we gave, shows every headline, and runs nothing."""
    showcase = make_showcase()
    page = library_page(
        TIMELINEJS,
        f"""<div id="t" style="height: 600px"></div><script>
        window.line = new TL.Timeline("t", {export_timelinejs(showcase)}, {OFFLINE});</script>""",
    )
    told = browse(page, name="timelinejs", timezone=zone, until="line.config?.events?.length === 8", expression=STORED)
    ran, stored = told["result"]
    assert ran is None
    shown = {name: [told_parts(point) for point in points] for name, points in stored.items()}
    assert shown == {
        "ides": ["-44 3 15", None],
        "year33": ["33 4 3", None],
        "day": ["2023 5 18", None],
        "two-days": ["2023 5 18", "2023 5 19"],
        "month": ["2024 7", None],
        "year": ["2024", None],
        "clock": ["2024 7 2 10 30", None],
        "since": ["2023 4 8", None],
    }


def told_parts(point: dict[str, Any] | None) -> str | None:
    """The parts of a TimelineJS date that are given."""
    if point is None:
        return None
    names = ("year", "month", "day", "hour", "minute")
    return " ".join(str(point[name]) for name in names if point.get(name) not in (None, ""))


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
        told = browse(
            url=f"{url}index.html", timezone=ZONES[0], until="line.config?.events?.length === 8", expression=STORED
        )
    ran, stored = told["result"]
    assert ran is None
    points = {tuple(told_parts(point) for point in points) for points in stored.values()}
    assert {("-44 3 15", None), ("2023 5 18", "2023 5 19"), ("2024 7", None), ("2024", None)} <= points
