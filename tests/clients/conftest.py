from __future__ import annotations

from pathlib import Path

import pytest
from tests.clients.crowd import make_crowd

from timeline.exporters import ExportedBytes, export_ics
from timeline.model import TimelineData

collect_ignore_glob = ["scripts/*"]


@pytest.fixture(scope="session")
def crowd() -> TimelineData:
    """Two thousand events of every kind."""
    return make_crowd()


@pytest.fixture(scope="session")
def calendar(crowd: TimelineData) -> ExportedBytes:
    """The crowd as a calendar."""
    return export_ics(crowd)


@pytest.fixture(scope="session")
def small_calendar_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two hundred other events as a calendar in a file, for clients that take their time."""
    path = tmp_path_factory.mktemp("calendar") / "small.ics"
    path.write_bytes(export_ics(make_crowd(200, seed=7)))
    return path


@pytest.fixture(scope="session")
def medium_calendar_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five hundred other events, for servers that take their time."""
    path = tmp_path_factory.mktemp("calendar") / "medium.ics"
    path.write_bytes(export_ics(make_crowd(500, seed=8)))
    return path


@pytest.fixture(scope="session")
def calendar_file(calendar: ExportedBytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The calendar in a file."""
    path = tmp_path_factory.mktemp("calendar") / "crowd.ics"
    path.write_bytes(calendar)
    return path
