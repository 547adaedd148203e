from __future__ import annotations

from pathlib import Path

import pytest
from tests.clients.articles import read_articles
from tests.clients.crowd import make_crowd

from timeline.exporters import ExportedBytes, export_ics
from timeline.model import TimelineData

collect_ignore_glob = ["scripts/*"]


@pytest.fixture(scope="session")
def crowd() -> TimelineData:
    """Two thousand events of every kind."""
    return make_crowd()


@pytest.fixture(scope="session", params=["crowd", "articles"])
def told(request: pytest.FixtureRequest) -> TimelineData:
    """The crowd, and what the five articles tell: whatever takes the one must take the other."""
    made: TimelineData = request.getfixturevalue("crowd") if request.param == "crowd" else read_articles()
    return made


@pytest.fixture(scope="session")
def calendar(told: TimelineData) -> ExportedBytes:
    """What is told, as a calendar."""
    return export_ics(told)


@pytest.fixture(scope="session")
def calendar_file(calendar: ExportedBytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The calendar in a file."""
    path = tmp_path_factory.mktemp("calendar") / "told.ics"
    path.write_bytes(calendar)
    return path


@pytest.fixture(scope="session")
def small_calendar_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two hundred other events as a calendar in a file, for clients that take their time."""
    path = tmp_path_factory.mktemp("calendar") / "small.ics"
    path.write_bytes(export_ics(make_crowd(200, seed=7)))
    return path
