"""Times counted from another happening of the same sentence."""

from __future__ import annotations

import pytest
from tests.events.telling import told

from timeline.model import Dating


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee resigned on Friday, two days after the court freed Berg.", ["2025-03-14", "2025-03-12"]),
        ("The mill closed in 2010, five years after Acme bought the land.", ["2010", "2005"]),
        ("Three years after the plant opened in 2001, a fire destroyed the hall.", ["2001", "2004"]),
        (
            "The bank failed on 5 January 2020, two weeks before the state seized the vault.",
            ["2020-01-05", "2020-01-19~"],
        ),
        ("Lee resigned in 2010, two days after a court freed Berg.", ["2010"]),
        ("Lee resigned on Friday, days after the court freed Berg.", ["2025-03-14"]),
    ],
)
def test_offsets(text: str, expected: list[str]) -> None:
    """A length before "after" or "before" dates the undated one of two happenings, if the other is as exact."""
    assert [event.time.edtf for event in told(text, "2025-03-18") if event.time] == expected


def test_an_offset_is_derived() -> None:
    """What is counted says so."""
    events = told("The mill closed in 2010, five years after Acme bought the land.")
    assert [event.dating for event in events] == [Dating.OWN, Dating.DERIVED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Berg won gold on 20 May 2022, two days after losing a race in Doha.",
            {
                ("2022-05-18", "Berg lost a race in Doha"),
                ("2022-05-20", "Berg won gold, two days after losing a race in Doha"),
            },
        ),
        (
            "Peru cut ties with Chile on 3 January 2016, the day after crowds had burned its embassy.",
            {("2016-01-02", "Crowds burned its embassy"), ("2016-01-03", "Peru cut ties with Chile")},
        ),
        (
            "Since taking charge in August 2016, the coach has won 11 trophies.",
            {("2016-08", "The coach took charge"), ("2016-08/..", "Coach has won 11 trophies")},
        ),
    ],
)
def test_counted_from_clause(text: str, expected: set[tuple[str, str]]) -> None:
    """A gerund's time counts from that of its clause, "the day after" is one day, and "since" bounds what follows."""
    assert {(event.time.edtf if event.time else None, event.title) for event in told(text)} == expected


def test_length_beside_others() -> None:
    """What is a time only beside other words tells no length, and is no mistake."""
    titles = [event.title for event in told("Guards shot a bear on Monday that had mauled a hiker two weeks before.")]
    assert "Guards shot a bear" in titles
