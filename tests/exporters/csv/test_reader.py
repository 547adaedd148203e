from __future__ import annotations

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exporters.fuzz import texts, timelines
from tests.exporters.stories import harbour_story

from timeline.errors import FormatError
from timeline.exporters import export_csv, read_csv
from timeline.exporters.csv.writer import join_values, split_values
from timeline.exporters.views.clean import clean_text
from timeline.model import TimelineData


def test_a_table_gives_back_its_events() -> None:
    """Events, dates, people, places and the telling of each come back; a bar within a value too."""
    read = read_csv(export_csv(harbour_story(), bom=True))
    story = harbour_story()
    for field in ("id", "title", "time", "kind", "status", "participants", "places", "date_text"):
        assert [getattr(event, field) for event in read.events] == [getattr(event, field) for event in story.events]
    assert {document.title for document in read.documents} == {"Harbour opens, at last", "Ferry to sail"}
    sentence = read.events[2].mentions[0].sentence
    assert read.document(read.events[2].mentions[0].document_id).text[sentence.start : sentence.end] == sentence.text


@given(timelines())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_reading_and_writing_again_changes_nothing(timeline: TimelineData) -> None:
    """Any table survives the round trip, but for the number of articles and named zones, which become offsets."""
    table = export_csv(timeline)
    again = export_csv(read_csv(table))
    assert _rows(again) == _rows(table)


def _rows(table: str) -> list[dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    lost = ("n_sources", "tz", "char_end")
    return [{name: cell for name, cell in row.items() if name not in lost} for row in rows]


@given(st.lists(texts.map(clean_text), min_size=1))
def test_joined_values_come_apart_again(values: list[str]) -> None:
    """Bars and backslashes within values are no boundary."""
    assert split_values(join_values(values)) == (values if values != [""] else [])


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ("", "columns id, title, edtf, precision are missing"),
        ("id,title\r\n", "columns edtf, precision are missing"),
        ("id,title,edtf,precision\r\n1,x,yesterday,day\r\n", "line 2, column edtf"),
        ("id,title,edtf,precision\r\n1,x,2023,eon\r\n", "line 2, column edtf"),
        ("id,title,edtf,precision\r\n1,x,../..,day\r\n", "line 2, column edtf"),
        ("id,title,edtf,precision,status\r\n1,x,2023,year,denied\r\n", "line 2, column status"),
        ("id,title,edtf,precision,confidence\r\n1,x,2023,year,much\r\n", "line 2, column confidence"),
        ("id,title,edtf,precision\r\n1,x,2023,year,more\r\n", "line 2: more cells"),
        ("id,title,edtf,precision,sentence,char_start\r\n1,x,2023,year,s,-1\r\n", "line 2, column char_start"),
        ("id,title,edtf,precision,sentence,char_start\r\n1,x,2023,year,s,99999999\r\n", "line 2, column char_start"),
    ],
)
def test_a_fault_is_named_with_its_place(table: str, place: str) -> None:
    """What is no table of ours is a ``FormatError`` that says where."""
    with pytest.raises(FormatError, match=place):
        read_csv(table)


@given(st.text())
@settings(deadline=None)
def test_any_text_gets_an_answer(text: str) -> None:
    """No input raises anything else."""
    try:
        read_csv("id,title,edtf,precision,sentence,char_start,who\n" + text)
    except FormatError:
        return
