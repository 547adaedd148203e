"""Calendars in real applications and servers: nothing is lost, nothing doubled, every range search finds its events."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import icalendar
import pytest
from tests.clients.installed import needed, run, run_python, tool
from tests.exporters.stories import harbour_story

from timeline.exporters import export_ics

pytestmark = needed
MEMORY = Path("/dev/shm")  # noqa: S108

STORY = [
    "1850-01-01|1850-01-01|[about 1850] Town founded",
    "2021-07-01|2021-07-01|[July 2021] Work begins, with pauses; slowly",
    "2023-05-18|2023-05-19|Harbour of Port Lorne opens",
    "2023-07-02|2023-07-02|Ferry leaves",
]


def count(path: Path) -> int:
    """The events of a calendar."""
    return len(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def read_dates(data: bytes) -> dict[str, tuple[date, date]]:
    """The dates of each event, by its UID."""
    events: list[Any] = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return {str(event["UID"]): (event["DTSTART"].dt, event["DTEND"].dt) for event in events}


@pytest.fixture
def khal(tmp_path: Path) -> list[str | Path]:
    """The command that runs khal on an empty calendar of its own."""
    (tmp_path / "vdir").mkdir()
    (tmp_path / "khal.conf").write_text(
        f"""[calendars]
[[t]]
path = {tmp_path / "vdir"}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {tmp_path / "khal.db"}
[default]
default_calendar = t
"""
    )
    return [tool("khal"), "-c", tmp_path / "khal.conf"]


def test_khal_imports_twice_without_doubles(khal: list[str | Path], calendar_file: Path, tmp_path: Path) -> None:
    """The second import updates: as many events as after the first, and each has the dates that we gave it."""
    for _ in range(2):
        run(*khal, "import", "--batch", "-a", "t", calendar_file)
        assert len(list((tmp_path / "vdir").glob("*.ics"))) == count(calendar_file)
    assert run_python("use_khal.py", tmp_path / "khal.conf", tmp_path / "vdir") == {
        uid: write_for_khal(*points) for uid, points in read_dates(calendar_file.read_bytes()).items()
    }


def write_for_khal(start: date, end: date) -> list[str]:
    """Days with the last one included, times of a zone in UTC."""
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return [start.isoformat(), (end - timedelta(days=1)).isoformat()]
    return [(point.astimezone(UTC) if point.tzinfo else point).isoformat() for point in (start, end)]


def test_khal_shows_the_days(khal: list[str | Path], tmp_path: Path) -> None:
    """khal lists each event on its days, imprecise ones with the date in words."""
    (tmp_path / "story.ics").write_bytes(export_ics(harbour_story()))
    run(*khal, "import", "--batch", "-a", "t", tmp_path / "story.ics")
    shown = []
    for event in STORY:
        day, *_ = event.split("|")
        form = "{start-date}|{end-date}|{title}"
        shown += run(*khal, "list", "--day-format", "", "--format", form, day, "1d").stdout.strip().splitlines()
    assert shown == STORY


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for(port: int) -> None:
    """Wait until somebody listens there."""
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server does not answer")


@contextmanager
def radicale(folder: Path) -> Iterator[str]:
    """A CalDAV server on an empty store, and its address; the store is in memory, for it syncs each event to disk."""
    port = free_port()
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as store:
        (folder / "radicale.conf").write_text(
            f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = {store}\n"
        )
        command = [str(tool("python")), "-m", "radicale", "-C", str(folder / "radicale.conf")]
        with (folder / "radicale.log").open("w") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:  # noqa: S603
            try:
                wait_for(port)
                yield f"http://127.0.0.1:{port}/"
            finally:
                server.terminate()


def test_radicale_takes_and_finds_every_event(calendar_file: Path, tmp_path: Path) -> None:
    """Each event is accepted, given back with its dates, and found by a search over its range."""
    with radicale(tmp_path) as url:
        answer = run_python("use_caldav.py", url, calendar_file, timeout=900)
    assert answer == {"refused": [], "changed": [], "not_found": [], "stored": count(calendar_file)}


@contextmanager
def web_server(folder: Path) -> Iterator[str]:
    """A web server of a folder, and its address."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def test_vdirsyncer_keeps_every_event_of_a_feed(calendar_file: Path, tmp_path: Path) -> None:
    """A subscribed feed arrives whole, with its dates; a second sync changes nothing; a change replaces one event."""
    feed = tmp_path / "web" / "feed.ics"
    feed.parent.mkdir()
    feed.write_bytes(calendar_file.read_bytes())
    with web_server(feed.parent) as url:
        (tmp_path / "vds.conf").write_text(
            f"""[general]
status_path = "{tmp_path / "status"}"
[pair feed]
a = "web"
b = "disk"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"
[storage web]
type = "http"
url = "{url}feed.ics"
[storage disk]
type = "filesystem"
path = "{tmp_path / "disk"}"
fileext = ".ics"
"""
        )
        sync: list[str | Path] = [tool("vdirsyncer"), "-c", tmp_path / "vds.conf"]
        run(*sync, "discover", input="y\ny\n")
        run(*sync, "sync")
        first = snapshot(tmp_path / "disk")
        assert len(first) == count(feed)
        synced = chain.from_iterable(read_dates(text.encode()).values() for text in first)
        assert Counter(synced) == Counter(read_dates(feed.read_bytes()).values())
        run(*sync, "sync")
        assert snapshot(tmp_path / "disk") == first
        feed.write_bytes(feed.read_bytes().replace(b"SUMMARY:", b"SUMMARY:New ", 1))
        run(*sync, "sync")
        assert len(snapshot(tmp_path / "disk") - first) == 1


def snapshot(folder: Path) -> set[str]:
    """The contents of the files of a folder."""
    return {path.read_text() for path in folder.glob("*.ics")}
