from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exporters.fuzz import texts
from tests.exporters.stories import HARBOUR, span

from timeline import Document as OwnDocument
from timeline import extract, find_timexes, read_timeml
from timeline.dates import Granularity as G
from timeline.dates import Moment
from timeline.dates.period import floor
from timeline.exporters.timeml import export_timeml
from timeline.model import Anchor, AnchorKind, Document, TextSpan, Timex, TimexMod, TimexType
from timeline.model.points import period_value


def test_expressions_stand_in_their_places() -> None:
    """TIMEX3 with its attributes around the words, the creation time as t0, anchors by their ids."""
    july = Anchor(
        kind=AnchorKind.PRECEDING_TIMEX,
        time=period_value(floor(Moment(2021, 7), G.MONTH)),
        evidence=span(HARBOUR, "July 2021"),
    )
    assert HARBOUR.published
    given_date = Anchor(kind=AnchorKind.DOCUMENT_CREATION, time=HARBOUR.published.time)
    timexes = [
        Timex(span=span(HARBOUR, "about 1850"), type=TimexType.DATE, value="1850", mod=TimexMod.APPROX, anchor=july),
        Timex(span=span(HARBOUR, "July 2021"), type=TimexType.DATE, value="2021-07"),
        Timex(span=span(HARBOUR, "May 18"), type=TimexType.DATE, value="2023-05-18", anchor=given_date),
    ]
    root = ET.fromstring(export_timeml(HARBOUR, timexes).encode())  # noqa: S314
    found = {node.text: node.attrib for node in root.findall("TEXT/TIMEX3")}
    assert "".join(root.find("TEXT").itertext()) == HARBOUR.text  # type: ignore[union-attr]
    assert found["May 18"] == {
        "tid": "t1", "type": "DATE", "value": "2023-05-18", "temporalFunction": "true", "anchorTimeID": "t0",
    }  # fmt: skip
    assert found["about 1850"] == {
        "tid": "t3", "type": "DATE", "value": "1850", "mod": "APPROX", "temporalFunction": "true", "anchorTimeID": "t2",
    }  # fmt: skip
    creation = root.find("DCT/TIMEX3")
    assert creation is not None
    assert creation.attrib["functionInDocument"] == "CREATION_TIME"
    assert creation.attrib["value"] == "2023-05-20"


def test_overlapping_expressions_are_reported() -> None:
    """XML cannot hold crossing spans: the first, or the longer of two that begin together, is kept."""
    timexes = [
        Timex(span=span(HARBOUR, words), type=TimexType.DATE, value="2023")
        for words in ("May 18", "May 18 and 19, 2023", "2023. Mayor")
    ]
    made = export_timeml(HARBOUR, timexes)
    assert made.count("<TIMEX3") == 2
    assert len(made.omitted) == 2


@given(texts, texts, st.none() | texts)
def test_any_text_makes_sound_xml(before: str, after: str, title: str | None) -> None:
    """Markup, controls and surrogates do not break it, and no character is lost or moved."""
    document = Document(text=f"{before}May 2023{after}", title=title)
    start = len(before)
    timex = Timex(span=TextSpan(start=start, end=start + 8, text="May 2023"), type=TimexType.DATE, value="2023-05")
    root = ET.fromstring(export_timeml(document, [timex]).encode())  # noqa: S314
    text = root.find("TEXT")
    assert text is not None
    told = "".join(text.itertext())
    assert len(told) == len(document.text)
    assert told[start : start + 8] == "May 2023"
    assert all(ours in (theirs, "\ufffd") for ours, theirs in zip(told, document.text, strict=True))


STORY = (
    "The ferry left on Tuesday & came back two days later, after over two years. It sails every Friday,\r\n"
    "from 18 to 20 May, in early July 2024, at 10:30 on 5 July, in about 1850, in the 1990s, soon. <TIMEX3> In 44 BC."
)


@pytest.mark.parametrize("published", [None, "2024-05-21", "2024-05-21T18:40:00+08:00"])
def test_reading_undoes_writing(published: str | None) -> None:
    """What was written is read: text, creation time, places, types, values; written again, it is the same."""
    article = OwnDocument(text=STORY, id="ferry", title="Ferry <sails>", published=published)
    made = article.to_timeml()
    read, timexes = read_timeml(made)
    assert read == article
    shape = ("span", "type", "value", "mod", "quant", "freq")
    found = find_timexes(article)
    assert len(found) > 8
    assert [[getattr(t, name) for name in shape] for t in timexes] == [[getattr(t, n) for n in shape] for t in found]
    assert read.to_timeml(timexes) == made
    assert read.to_timeml() == made


def test_a_timeline_has_one_for_each_article() -> None:
    """TimeML holds one article: a timeline gives them by their ids."""
    made = extract([OwnDocument(text="It rained in May 2023.", id="b"), OwnDocument(text="It snowed.", id="a")])
    assert [(name, text.count("<TIMEX3")) for name, text in made.to_timeml().items()] == [("a", 0), ("b", 1)]
