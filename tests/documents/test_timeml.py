"""TimeML to a document and its time expressions."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from timeline.documents import read, read_timeml
from timeline.errors import DocumentError
from timeline.model import AnchorKind, TimexMod, TimexState, TimexType

FERRY = """<?xml version="1.0" ?>
<!DOCTYPE TimeML SYSTEM "TimeML.dtd">
<TimeML>
<DOCID>ferry</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2024-07-03" functionInDocument="CREATION_TIME">July 3</TIMEX3></DCT>
<TITLE>Ferry &amp; harbour</TITLE>
<TEXT>It <EVENT eid="e1" class="OCCURRENCE">left</EVENT> on
<TIMEX3 tid="t1" type="DATE" value="2024-07-02" temporalFunction="true" anchorTimeID="t0">Tuesday</TIMEX3>,
and came back
<TIMEX3 tid="t2" type="DATE" value="2024-07-04" temporalFunction="true" anchorTimeID="t1">two days later</TIMEX3>, after
<TIMEX3 tid="t3" type="DURATION" value="P2Y" mod="MORE_THAN">over two years</TIMEX3> of
<TIMEX3 tid="t4" type="SET" value="P1W" quant="EVERY" freq="2X">twice weekly</TIMEX3> trips since
<TIMEX3 tid="t5" type="DATE" value="1850" mod="APPROX">about 1850</TIMEX3>.
<TIMEX3 tid="t6" type="DATE" value="XXXX-XX" mod="SOMETIMES">One month</TIMEX3> is
<TIMEX3 tid="t7" type="DATE" value="FUTURE_REF">soon</TIMEX3>.<TIMEX3 tid="t8" type="DURATION" value="P1D"/></TEXT>
<TLINK lid="l1" relType="BEFORE"/>
</TimeML>
"""


def test_the_article() -> None:
    """Text, name, title and creation time, with no tag left."""
    document = read_timeml(FERRY).document
    assert (document.id, document.title, document.language) == ("ferry", "Ferry & harbour", "en")
    assert document.text.startswith("It left on\nTuesday,\nand came back\n")
    assert document.published
    assert document.published.time.edtf == "2024-07-03"


def test_the_expressions() -> None:
    """Place, type, value, modifier and anchor; expressions without words are left out."""
    document, timexes = read_timeml(FERRY)
    assert all(document.text[t.span.start : t.span.end] == t.span.text for t in timexes)
    tuesday, later, years, weekly, about, month, soon = timexes
    assert (tuesday.span.text, tuesday.value, tuesday.anchor) == ("Tuesday", "2024-07-02", document.published)
    assert later.anchor
    assert (later.anchor.kind, later.anchor.evidence) == (AnchorKind.PRECEDING_TIMEX, tuesday.span)
    assert (years.type, years.mod, years.time) == (TimexType.DURATION, TimexMod.MORE_THAN, None)
    assert (weekly.type, weekly.quant, weekly.freq) == (TimexType.SET, "EVERY", "2X")
    assert about.time
    assert about.time.edtf == "1850~"
    assert (month.state, month.mod, month.time) == (TimexState.UNRESOLVED, None, None)
    assert soon.state is TimexState.VAGUE


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2024-07-03", "2024-07-03"),
        ("2024-07", "2024-07"),
        ("1998-W05", "1998-01-26/1998-02-01"),
        ("2024-07-03T18:40", "2024-07-03T18:40:00"),
        ("2024-07-03T18:40+08:00", "2024-07-03T18:40:00+08:00"),
        *((value, None) for value in ("", "XXXX-07-03", "2024-07-03T25:00", "2024-02-30", "P1D")),
    ],
)
def test_creation_times(value: str, edtf: str | None) -> None:
    """Days, coarser units and clock times are read; what is no date is none, and nothing is guessed."""
    creation = f'<TIMEX3 type="DATE" value="{value}" functionInDocument="CREATION_TIME"/>'
    published = read_timeml(f"<TimeML>{creation}<TEXT>It rained.</TEXT></TimeML>").document.published
    assert (published and published.time.edtf) == edtf


def test_ranges_are_read() -> None:
    """A value of two ends is a stretch; one that ends before it begins is no time."""
    marked = '<TimeML><TEXT><TIMEX3 type="DATE" value="{}">then</TIMEX3></TEXT></TimeML>'
    times = [read_timeml(marked.format(value)).timexes[0].time for value in ("2023-05/2023-07", "2023-05/2022")]
    assert times[0]
    assert (times[0].edtf, times[1]) == ("2023-05/2023-07", None)


def test_a_file_without_text_is_all_text() -> None:
    """TimeBank 1.2 marks the whole file, the creation time within it."""
    creation = '<TIMEX3 tid="t9" type="DATE" value="1998-02-06" functionInDocument="CREATION_TIME">02/06/98</TIMEX3>'
    document, timexes = read_timeml(f"<TimeML>{creation} It rained.</TimeML>")
    assert document.text == "02/06/98 It rained."
    assert [timex.value for timex in timexes] == ["1998-02-06"]
    assert document.published
    assert document.id


def test_read_takes_timeml_files(tmp_path: Path) -> None:
    """A ``.tml`` file is a document; its sidecar comes before what it tells itself."""
    file = tmp_path / "ferry.tml"
    file.write_text(FERRY, encoding="utf-8")
    document = read(file)
    assert document == read_timeml(FERRY).document
    (tmp_path / "ferry.meta.toml").write_text('title = "Farewell"\npublished = 2024-07-05T10:00:00Z\n')
    told = read(file)
    assert told.title == "Farewell"
    assert told.published
    assert told.published.time.start == datetime(2024, 7, 5, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("data", "message"),
    [("<html/>", "the root element is 'html'; expected TimeML"), ("It rained.", "not well-formed XML")],
)
def test_what_is_no_timeml(tmp_path: Path, data: str, message: str) -> None:
    """The message names the file."""
    file = tmp_path / "rain.tml"
    file.write_text(data)
    with pytest.raises(DocumentError, match=message) as raised:
        read(file)
    assert "rain.tml" in str(raised.value)
