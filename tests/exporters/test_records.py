from __future__ import annotations

import json
from datetime import date

import pytest
from tests.exporters.stories import OPENING, harbour_story, lone

from timeline.dates import Granularity as G
from timeline.dates import Moment
from timeline.dates.period import floor
from timeline.errors import InputError, MissingExtraError
from timeline.exporters import export_csv, export_datapackage, records, to_arrow, to_pandas, to_polars, to_records
from timeline.exporters.records import COLUMNS
from timeline.model import Event, TimelineData
from timeline.model.points import period_value

YEARS = (33, 1789, 9999)


def old_and_new() -> TimelineData:
    """Events in years that nanoseconds cannot hold, and one without a date."""
    times = [period_value(floor(Moment(year), G.YEAR)) for year in YEARS]
    events = [Event(id=f"e{time.first_year}", title="x", time=time) for time in times]
    return TimelineData(events=(*events, Event(id="e", title="y")))


def test_records_are_flat_and_typed() -> None:
    """One row an event, the same keys in each, dates as dates and absent values as None."""
    rows = to_records(harbour_story())
    assert all(list(row) == list(COLUMNS) for row in rows)
    assert rows[2]["end"] == date(2023, 5, 19)
    assert rows[2]["where"] == ["Port Lorne", "Lorne | Bay"]
    assert rows[4]["start"] is None
    assert all(row[name] is None or isinstance(row[name], kind) for row in rows for name, kind in COLUMNS.items())


@pytest.mark.parametrize("to_frame", [to_pandas, to_polars, to_arrow])
def test_frames_hold_every_year(to_frame: object) -> None:
    """Years 33, 1789 and 9999 come through each library unchanged."""
    library = {to_pandas: "pandas", to_polars: "polars", to_arrow: "pyarrow"}[to_frame]  # type: ignore[index]
    pytest.importorskip(library)
    frame = to_frame(old_and_new())  # type: ignore[operator]
    column = frame["start"] if library != "pandas" else frame["start"].dt.date
    values = column.to_pylist() if library == "pyarrow" else column.to_list()
    assert values[:3] == [date(year, 1, 1) for year in YEARS]
    assert len(values) == 4


def test_a_missing_library_is_named() -> None:
    """Without the library the error says which one to install."""
    with pytest.raises(MissingExtraError, match="no_such_library is not installed"):
        records._load("no_such_library")


def test_the_datapackage_describes_the_table() -> None:
    """Every column of the CSV has a field, and EDTF is a string."""
    package = json.loads(export_datapackage(harbour_story(), path="lorne.csv"))
    resource = package["resources"][0]
    fields = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
    assert list(fields) == export_csv(harbour_story()).partition("\r\n")[0].split(",")
    assert (resource["path"], fields["edtf"], fields["start"]) == ("lorne.csv", "string", "date")


def test_profiles_write_the_columns_of_other_tools() -> None:
    """TimelineJS reads dates in parts, Preceden in words; what has no date is reported."""
    table = export_csv(harbour_story(), profile="timelinejs")
    assert table.splitlines()[3].startswith('2023,5,18,,2023,5,19,,"18–19 May 2023')
    assert table.omitted[0].event_id == "e-praise"
    assert "Harbour of Port Lorne opens,18 May 2023,19 May 2023," in export_csv(harbour_story(), profile="preceden")
    ides = period_value(floor(Moment(-43, 3, 15), G.DAY))
    assert "\r\n-44,3,15," in export_csv(lone("x", ides), profile="timelinejs")
    assert "x,15 March 44 BC,15 March 44 BC," in export_csv(lone("x", ides), profile="preceden")
    with pytest.raises(InputError, match="not a profile"):
        export_csv(lone("x", OPENING), profile="excel")  # type: ignore[arg-type]
