from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exporters.fuzz import texts, timelines
from tests.exporters.stories import ABOUT_1850, DEPARTURE, JULY, OPENING, harbour_story, lone

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment
from timeline.dates.period import floor
from timeline.exporters import export_csv
from timeline.exporters.csv.writer import OWN_COLUMNS, neutralise_formula, restore_formula
from timeline.exporters.records import COLUMNS
from timeline.model import TimelineData, TimeValue
from timeline.model.points import interval_value, period_value

DANGEROUS = tuple("=+-@\t\r\n＝＋－＠")


def read_rows(text: str) -> list[dict[str, str]]:
    """The rows as the standard library reads them."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_file_follows_rfc_4180() -> None:
    """CRLF, a header with our columns, one row an event; a BOM only on request."""
    text = export_csv(harbour_story())
    assert text.partition("\r\n")[0] == ",".join(COLUMNS)
    assert text.count("\r\n") == text.count("\n") == 6
    assert not text.startswith("\ufeff")
    assert export_csv(harbour_story(), bom=True) == "\ufeff" + text


@pytest.mark.parametrize(
    ("time", "cells"),
    [
        (OPENING, ["2023-05-18", "2023-05-19", "", "", "2023-05-18/2023-05-19", "day", "true"]),
        (JULY, ["2021-07-01", "2021-07-31", "", "", "2021-07", "month", "true"]),
        (ABOUT_1850, ["1850-01-01", "1850-12-31", "", "", "1850~", "year", "true"]),
        (DEPARTURE, ["2023-07-02", "2023-07-02", "10:30:00", "+02:00", "2023-07-02T10:30:00+02:00", "minute", "false"]),
        (
            interval_value(Interval(Moment(2023, 4, 8), None), G.DAY),
            ["2023-04-08", "", "", "", "2023-04-08/..", "day", "true"],
        ),
        (period_value(floor(Moment(-43, 3, 15), G.DAY)), ["", "", "", "", "-0043-03-15", "day", "true"]),
        (None, ["", "", "", "", "", "", ""]),
    ],
)
def test_precise_columns_stand_apart_from_edtf(time: TimeValue | None, cells: list[str]) -> None:
    """``start`` and ``end`` are days, both included; EDTF tells how precisely they are known."""
    row = read_rows(export_csv(lone("x", time)))[0]
    names = ("start", "end", "start_time", "tz", "edtf", "precision", "all_day")
    assert [row[name] for name in names] == cells


def test_several_values_share_a_cell() -> None:
    """A bar parts them; a bar within a value is marked."""
    row = read_rows(export_csv(harbour_story()))[2]
    assert row["where"] == r"Port Lorne|Lorne \| Bay"
    assert (row["n_sources"], row["source_title"]) == ("2", "Harbour opens, at last")


@pytest.mark.parametrize("start", DANGEROUS)
def test_formulas_are_neutralised(start: str) -> None:
    """A cell that a spreadsheet could run begins with an apostrophe, unless the caller wants it raw."""
    title = f"{start}HYPERLINK(1)"
    assert read_rows(export_csv(lone(title, OPENING)))[0]["title"] == "'" + title.replace("\r", "\n")
    assert read_rows(export_csv(lone(title, OPENING), neutralise=False))[0]["title"] == title.replace("\r", "\n")


@given(st.sampled_from(("", "'", "''")), st.sampled_from(("", *DANGEROUS)), texts)
def test_neutralised_cells_can_be_restored(quotes: str, start: str, rest: str) -> None:
    """Taking the apostrophe off gives back any text, those included that begin with apostrophes of their own."""
    text = quotes + start + rest
    assert restore_formula(neutralise_formula(text)) == text
    assert not neutralise_formula(text).startswith(DANGEROUS)


@given(timelines())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_timeline_makes_a_table(timeline: TimelineData) -> None:
    """Every event is one row of all columns, in UTF-8, and no text cell begins a formula."""
    text = export_csv(timeline)
    text.encode()
    rows = read_rows(text)
    assert len(rows) == len(timeline.events)
    for row in rows:
        assert set(row) == set(COLUMNS)
        assert not any(row[name].startswith(DANGEROUS) for name in COLUMNS if name not in OWN_COLUMNS)
