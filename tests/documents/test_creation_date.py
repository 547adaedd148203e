"""The date that an article states of itself."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.documents import find_creation_date
from timeline.model import AnchorKind

BODY = "\n\nThe bridge opened on Monday, and 300 people came.\n"


@pytest.mark.parametrize(
    ("edtf", "words", "head"),
    [
        ("2024-05-03", "May 3, 2024", "OSLO, May 3, 2024 (Nordwire) -- The bridge opened."),
        ("2024-05-03", "May 3, 2024", "Bridge opens\nOSLO, May 3, 2024 /NORDWIRE/ -- The bridge opened."),
        ("2024-05-03", "3 May 2024", "NEW HAVEN, Norland, 3 May 2024 – The bridge opened."),
        ("2024-05-03", "3 May 2024", "Bridge opens\n\nGENEVA (3 May 2024) – The bridge opened."),
        ("2024-05-03", "3 May 2024", "Oslo, 3 May 2024 – The bridge opened."),
        ("2024-05-14T18:40:00", "18:40, 14-May-2024", "Bridge opens\nUpdated 18:40, 14-May-2024"),
        ("2024-06-06", "6 June 2024", "Bridge opens\nPublished: 6 June 2024"),
        ("2024-06-06", "June 6, 2024", "Bridge opens\nPosted on June 6, 2024 by Ann Lee"),
        ("2024-06-06", "2024-06-06", "Date: 2024-06-06\nBridge opens"),
        ("2024-06-06", "6 June 2024", "Ann Lee | Published 6 June 2024 | 4 min read"),
        ("2024-06-06T20:16:00Z", "2024-06-06T20:16:00Z", "Bridge opens\n2024-06-06T20:16:00Z"),
        ("2024-06-06", "June 6, 2024", "Bridge opens\nJune 6, 2024"),
        ("2024-06-06", "6 June 2024", "Bridge opens\n6 June 2024 Last updated at 09:12 GMT"),
        ("2024-06-06", "June 6, 2024", "Bridge opens\nBy Ann Lee, June 6, 2024"),
        ("2024-06-06", "June 6, 2024", "Bridge opens\nBy Ann Lee | June 6, 2024 | Cities"),
    ],
)
def test_stated_dates(edtf: str, words: str, head: str) -> None:
    """A dateline, a label, a date line and a byline each state the date; the evidence is the words of the date."""
    anchor = find_creation_date(head + BODY)
    assert anchor is not None
    assert anchor.evidence is not None
    assert (anchor.time.edtf, anchor.evidence.text) == (edtf, words)
    assert anchor.kind is AnchorKind.DOCUMENT_CREATION
    assert (head + BODY)[anchor.evidence.start : anchor.evidence.end] == words


@pytest.mark.parametrize(
    "head",
    [
        "",
        "In Oslo, May 3, 2024 - a day to remember - began with rain.",
        "On May 3, 2024, the bridge opened.",
        "OSLO, May 3 (Nordwire) - The bridge opened.",
        "OSLO, Feb. 30, 2024 (Nordwire) - The bridge opened.",
        "Photo: A crane lifts the last segment on November 3, 2023.",
        "Photo taken on November 3, 2023",
        "The treaty of Oslo, May 3, 2024",
        "Copyright 2024 Strait Courier",
        "© May 3, 2020 Strait Courier",
        "The bridge will be opened on 18 May 2024.",
        "Published a book in 2019",
        "Published on 03/04/2024",
        "Updated guidelines of May 2023 were released.",
    ],
)
def test_no_stated_date(head: str) -> None:
    """Captions, copyright lines, dates of the story, and dates that are not whole or not sure state nothing."""
    assert find_creation_date(head + BODY) is None


@pytest.mark.parametrize(
    ("edtf", "text"),
    [
        ("2024-05-03", "Updated 5 May 2024\nPublished 3 May 2024"),
        ("2024-05-03", "Updated 5 May 2024\nOSLO, 3 May 2024 (Nordwire) -- The bridge opened."),
        ("2024-05-03", "Bridge opens\n3 May 2024\nUpdated 5 May 2024"),
        ("2024-05-03", "Bridge opens\n3 May 2024" + BODY * 12 + "Published: 1 April 2020"),
        ("2024-04-01", "Bridge opens" + BODY * 12 + "Published: 1 April 2024"),
    ],
)
def test_ranks(edtf: str, text: str) -> None:
    """Of several stated dates the most believed counts: dateline, publication, date line, update, what is below."""
    anchor = find_creation_date(text)
    assert anchor is not None
    assert anchor.time.edtf == edtf


@pytest.mark.parametrize(
    ("edtf", "head"),
    [
        ("2024-05-03", "Brücke öffnet\nVeröffentlicht am 3. Mai 2024"),
        ("2024-05-03T10:30:00", "Brücke öffnet\nStand: 03.05.2024, 10:30 Uhr"),
        ("2024-05-03", "OSLO, 3. Mai 2024 (Nordwire) -- Die Brücke öffnet."),
        ("2024-05-03", "Brücke öffnet\nOslo, 3. Mai 2024"),
        ("2024-05-03", "Brücke öffnet\nOslo, den 3. Mai 2024"),
    ],
)
def test_other_languages(edtf: str, head: str) -> None:
    """The date is read by the grammar of the article's language; no rule here knows a month."""
    anchor = find_creation_date(head + "\n\nEs regnet.", "de")
    assert anchor is not None
    assert anchor.time.edtf == edtf


@given(st.text(alphabet=st.sampled_from("Updated Published:,-/()2024 May3|\n"), max_size=300))
def test_evidence_is_in_the_text(text: str) -> None:
    """Whatever the text, the evidence points at its own words."""
    anchor = find_creation_date(text)
    if anchor is not None and anchor.evidence is not None:
        assert text[anchor.evidence.start : anchor.evidence.end] == anchor.evidence.text


@pytest.mark.parametrize("unit", ["Published 2001\n", "Updated ", "OSLO, ", "|", "\n", " ", "Published: May 3, 2024 "])
def test_cost_is_bounded(unit: str) -> None:
    """Only the head and a bounded number of labelled lines are read closely, however long the text."""
    text = unit * (1_000_000 // len(unit))
    find_creation_date(unit)
    began = time.process_time()
    find_creation_date(text)
    assert time.process_time() - began < 2
