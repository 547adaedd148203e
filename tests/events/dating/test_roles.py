"""Dated nouns that tell a happening of their own, apart from the verb beside them."""

from __future__ import annotations

import pytest
from tests.events.telling import told

PUBLISHED = "2024-01-17"


def dates(text: str) -> list[tuple[str | None, str]]:
    """Date and title of each event that a text tells."""
    return [(event.time.edtf if event.time else None, event.title) for event in told(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The run includes the 3-0 victory at Hale on Boxing Day and the cup replay on 14 January.",
            [("2023-12-26", "3-0 victory at Hale"), ("2024-01-14", "Cup replay took place")],
        ),
        (
            "They include the purchase of two mines in 2018 and the sale of a smelter in 2020.",
            [("2018", "Purchase of two mines"), ("2020", "Sale of a smelter")],
        ),
        ("The visit to Oslo on 9 January was his last.", [("2024-01-09", "Visit to Oslo took place")]),
        (
            "The move follows the resignation of the finance minister on Friday.",
            [("2024-01-12", "Resignation of the finance minister")],
        ),
        ("Everything was tried before the storm.", []),
    ],
)
def test_beside_a_state(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A verb that tells of no happening leaves the date to the noun before it, and each noun of a row has its own."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police are investigating the murder of a shopkeeper in Hull on 6 January.",
            [("2024-01-06", "Murder of a shopkeeper in Hull")],
        ),
        (
            "The inquiry looks into the collapse of the Bexley bridge on 4 June 2022.",
            [("2022-06-04", "Collapse of the Bexley bridge")],
        ),
        ("Police are looking for a witness of the crash.", []),
    ],
)
def test_beside_the_present(text: str, expected: list[tuple[str | None, str]]) -> None:
    """What goes on today has no date of the past: that is the noun's."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She took charge for a single match, the 2-1 win over Marston on 11 November, and has not lost since.",
            [("2023-11-11", "2-1 win over Marston")],
        ),
        (
            "In all, the bombings in Hull last week shut nine shops.",
            [("2024-01-08/2024-01-14", "Bombings in Hull shut nine shops")],
        ),
    ],
)
def test_aside(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A happening that commas set beside what it explains has its own date; a subject leaves it to its verb."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crash was worse than the accident in 2010.", []),
        ("She remains against the sale of the mill in 2018.", []),
        ("He did not hear of the end of the war until 2 August 2022.", []),
        ("It is the largest show in the past decade.", []),
    ],
)
def test_no_happening_of_its_own(text: str, expected: list[tuple[str | None, str]]) -> None:
    """What is only aimed at, compared with or a bound tells nothing by itself."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The budget was passed after the defeat of the first draft on 12 December.",
            [
                ("2023-12-12", "Defeat of the first draft"),
                ("2023-12-12", "Budget was passed after the defeat of the first draft"),
            ],
        ),
        (
            "The attack came a week after the assassination of the governor on 3 January.",
            [("2024-01-03", "Assassination of the governor"), ("2024-01-10", "The attack came")],
        ),
    ],
)
def test_definite_by_what_it_befell(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A noun without a name is one event where its phrase tells whom or what it befell."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court looked again at a 2016 raid on a bar.", [("2016", "Raid on a bar")]),
        ("The play recalls the 1911 sinking of a ferry.", [("1911", "Sinking of a ferry")]),
        ("He is in jail for the 2019 murder of Dr. Ann Lee.", [("2019", "Murder of Dr. Ann Lee")]),
        ("A 2011 merger with Ollo made the firm rich.", [("2011", "Merger with Ollo made the firm rich")]),
        ("The court looked again at a 2016 raid.", []),
    ],
)
def test_year_before_a_noun(text: str, expected: list[tuple[str | None, str]]) -> None:
    """A year between an article and a happening dates it, if the phrase tells whom it befell."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The opening was put back by the bankruptcy of a builder, in June 1990, and by a quarrel.",
            [("1990-06", "Bankruptcy of a builder")],
        ),
        ("The choir was shaken by the death of Ann Lee, in May 2011.", [("2011-05", "Death of Ann Lee")]),
        ("The town was razed by an earthquake, in 1755.", [("1755", "Town was razed by an earthquake")]),
        ("The rift goes back to the merger of the two banks in 2003.", [("2003", "Merger of the two banks")]),
        (
            "The idea dates back to a conference in Lund in 1987, at which Eva Dahl drew a map.",
            [("1987", "Conference in Lund took place"), ("1987", "Eva Dahl drew a map")],
        ),
        ("The van went on sale in Spain in May 2010.", [("2010-05", "Van went on sale in Spain")]),
        ("Lee went on trial in Paris in May 2010.", [("2010-05", "Lee went on trial in Paris")]),
    ],
)
def test_led_in(text: str, expected: list[tuple[str | None, str]]) -> None:
    """What something was done by, or goes back to, has the time behind it; "went on trial" is one verb."""
    assert dates(text) == expected
