"""Our tables and data files in the hands of spreadsheets, validators and data frames."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from tests.clients.installed import needed, run, run_node, run_python, tool
from tests.exporters.stories import harbour_story, lone

from timeline import Timeline
from timeline.dates import Granularity as G
from timeline.dates import Moment
from timeline.dates.period import floor
from timeline.exporters import export_csv, export_datapackage, export_json, json_schema, to_records
from timeline.model import TimelineData
from timeline.model.points import period_value

pytestmark = needed
FAR = re.compile(r"Y.*[/~]|/Y")
AS_CSV = "Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"


@pytest.fixture(scope="module")
def checked(told: TimelineData, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What jsonschema and edtf say of it."""
    folder = tmp_path_factory.mktemp("json")
    (folder / "schema.json").write_text(json.dumps(json_schema()), encoding="utf-8")
    (folder / "told.json").write_text(export_json(told), encoding="utf-8")
    return run_python("check_data.py", folder / "schema.json", folder / "told.json")


def test_our_json_follows_our_schema(checked: Any) -> None:
    """jsonschema finds no fault."""
    assert checked["faults"] == []


def test_edtf_packages_read_our_strings(checked: Any, told: TimelineData, tmp_path: Path) -> None:
    """Every EDTF string parses in Python and in JavaScript, but for ranges beyond the year 9999."""
    assert [text for text in checked["unread"] if not FAR.search(text)] == []
    strings = [text for text in checked["bounds"] if not FAR.search(text)]
    (tmp_path / "strings.json").write_text(json.dumps(strings))
    assert run_node("read_edtf.mjs", tmp_path / "strings.json") == []
    assert len({event.time.edtf for event in told.events if event.time} - set(strings)) <= len(told.events) / 10


def test_edtf_bounds_equal_ours(checked: Any, told: TimelineData) -> None:
    """Where the edtf package gives both bounds, they are our first and last day; seasons differ by convention."""
    compared = 0
    for event in told.events:
        time = event.time
        if time is None or time.first is None or time.last is None or time.granularity is G.SEASON or time.has_clock:
            continue
        bounds = checked["bounds"][time.edtf]
        if bounds and time.approximate is False:
            compared += 1
            assert bounds == [time.first.isoformat(), time.last.isoformat()], time.edtf
    assert compared > len(told.events) / 7


def test_libreoffice_evaluates_no_formula(tmp_path: Path) -> None:
    """Whatever a title begins with, the sheet holds text; and our dates arrive as they are."""
    titles = ("=1+1", '=HYPERLINK("http://x.example")', "+1", "-1", "@sum", "\t=1", "＝1+1")
    day = period_value(floor(Moment(2024, 7, 2), G.DAY))
    events = tuple(lone(title, day).events[0].model_copy(update={"id": f"={n}"}) for n, title in enumerate(titles))
    (tmp_path / "t.csv").write_text(export_csv(TimelineData(events=events)), encoding="utf-8", newline="")
    content = convert(tmp_path / "t.csv")
    assert "table:formula" not in content
    assert content.count('office:date-value="2024-07-02"') == 2 * len(titles) or content.count("2024-07-02") >= 14
    assert re.search(r"'=1\+1", content) or "&apos;=1+1" in content


def convert(table: Path) -> str:
    """What LibreOffice makes of a table: the cells in its own format."""
    profile = f"-env:UserInstallation=file://{table.parent / 'profile'}"
    command = ("soffice", profile, "--headless", "--convert-to", "ods", f"--infilter={AS_CSV}", table.name)
    run(*command, cwd=table.parent)
    return zipfile.ZipFile(table.with_suffix(".ods")).read("content.xml").decode()


def test_libreoffice_takes_everything_for_text(told: TimelineData, tmp_path: Path) -> None:
    """No cell of a large table is evaluated, and each event has its row."""
    (tmp_path / "told.csv").write_text(export_csv(told), encoding="utf-8", newline="")
    content = convert(tmp_path / "told.csv")
    assert "table:formula" not in content
    ids = [re.escape(escape(event.id)) for event in told.events]
    assert all(re.search(rf">{name}<", content) for name in ids)


def test_frictionless_accepts_the_package(told: TimelineData, tmp_path: Path) -> None:
    """The data package describes the table truly: every row is valid."""
    (tmp_path / "timeline.csv").write_text(export_csv(told), encoding="utf-8", newline="")
    (tmp_path / "datapackage.json").write_text(export_datapackage(told), encoding="utf-8")
    answer = run(tool("frictionless"), "validate", "--json", "datapackage.json", cwd=tmp_path)
    assert json.loads(answer.stdout)["valid"]


def test_data_frames_hold_the_dates(told: TimelineData, tmp_path: Path) -> None:
    """pandas, Polars and Arrow have the day of each event, in every year."""
    (tmp_path / "told.json").write_text(export_json(told), encoding="utf-8")
    answer = run_python("make_frames.py", tmp_path / "told.json")
    expected = [row["start"] and row["start"].isoformat() for row in to_records(told)]
    assert answer == {"pandas": expected, "polars": expected, "arrow": expected}


def test_a_data_set_is_mapped() -> None:
    """Hugging Face datasets runs our batch function in its processes, and keeps what it gives."""
    told = run_python("map_dataset.py")
    assert told["dates"] == [["2024-05-20"], [], ["2021-05-03"]] * 4
    assert told["errors"] == ["", "not a text: None", ""]


def test_xmllint_accepts_timeml(told: TimelineData, tmp_path: Path) -> None:
    """TimeML is well-formed XML, whatever the articles hold."""
    for number, text in enumerate(Timeline(**dict(told)).to_timeml().values()):
        (tmp_path / f"{number}.tml").write_text(text, encoding="utf-8")
    run("xmllint", "--noout", *tmp_path.glob("*.tml"))


def test_the_story_is_valid_too(tmp_path: Path) -> None:
    """A small file, as a reader would write it, passes the same check."""
    (tmp_path / "schema.json").write_text(json.dumps(json_schema()), encoding="utf-8")
    (tmp_path / "story.json").write_text(export_json(harbour_story()), encoding="utf-8")
    assert run_python("check_data.py", tmp_path / "schema.json", tmp_path / "story.json")["faults"] == []
