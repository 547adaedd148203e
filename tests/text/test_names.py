"""Names: where they begin and end, what they name, and which name the same."""

import pytest

from timeline.text.names import country_of, find_names
from timeline.text.sentences import split_sentences


def names(text: str) -> list[tuple[str, str]]:
    """Full form and kind of each name."""
    return [(name.full, name.kind.value) for name in find_names(text, split_sentences(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ann Lee spoke. Later Lee left.", [("Ann Lee", "person"), ("Ann Lee", "person")]),
        ("Norwegian Prime Minister Bo Berg came.", [("Norway", "country"), ("Bo Berg", "person")]),
        ("They met in Porto.", [("Porto", "place")]),
        ("They met in Dar es Salaam.", [("Dar es Salaam", "place")]),
        ("Mr Rik van der Berg met the Peruvians.", [("Rik van der Berg", "person"), ("Peru", "country")]),
        ("Presidents Ann Lee and Bo Berg met.", [("Ann Lee", "person"), ("Bo Berg", "other")]),
        ("The Harbour League (HL) met. The HL grew.", [("Harbour League", "organisation")] * 3),
        ("The Rail and Road Initiative began.", [("Rail and Road Initiative", "occasion")]),
        ("Norway's Ministry of Trade agreed.", [("Norway", "country"), ("Ministry of Trade", "organisation")]),
        ("Farmers protested on Monday in May.", []),
        ("It left at 09:14 GMT. Published at noon CET.", []),
        ("ODDA, May 3 (Harbour News) - It rained in Peru.", [("Peru", "country")]),
        (
            "The carmaker Dale grew. It was founded by Paul Dale. Dale sells.",
            [("Dale", "organisation"), ("Paul Dale", "person"), ("Dale", "organisation")],
        ),
        ("They sold Dale & Rye.", [("Dale & Rye", "organisation")]),
        ("They told Acme CEO Ann Lee.", [("Acme", "other"), ("Ann Lee", "person")]),
        ("Norwegian Secretary of State Bo Berg came.", [("Norway", "country"), ("Bo Berg", "person")]),
        ("The Justice Department sued.", [("Justice Department", "organisation")]),
        ("It left Norway Friday.", [("Norway", "country")]),
        ("Crews of Acme Pumps Inc. left. Later, Acme came.", [("Acme Pumps Inc", "organisation")] * 2),
        (
            "Two men, John Moss and Ida Moss, live near Orion.",
            [("John Moss", "person"), ("Ida Moss", "person"), ("Orion", "place")],
        ),
        ("He works in Orion. Then Orion paid, and Orion closed.", [("Orion", "other")] * 3),
        ("It is made in British Columbia.", [("British Columbia", "place")]),
        ("Acme Metals grew. Then Acme paid.", [("Acme Metals", "organisation")] * 2),
        ("It sank off the island of Tolk near the Alder valley.", [("Tolk", "place"), ("Alder", "place")]),
        ("Canada-Peru trade fell.", [("Canada", "country"), ("Peru", "country")]),
        ("They paid US$3 million to the Odda-based Acme.", [("Odda", "place"), ("Acme", "other")]),
    ],
)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    """Offices and peoples are told from the names they stand before; short forms take the full form."""
    assert names(text) == expected


def test_offsets() -> None:
    """A name's place is where its words stand."""
    text = "In Porto, Ann Lee met Lee’s lawyer."
    assert [text[name.start : name.end] for name in find_names(text, split_sentences(text))] == [
        "Porto",
        "Ann Lee",
        "Lee",
    ]


def test_country_of() -> None:
    """Peoples and adjectives lead to their country, whatever their case."""
    assert (country_of("NORWEGIAN"), country_of("table")) == ("Norway", None)


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("Attorney General Qu Lee left.", "Qu Lee"),
        ("Chief Executive Dana Qum left.", "Dana Qum"),
        ("Striker Ola Qum scored.", "Ola Qum"),
        ("They met Qu Moe, the old chairman of Acme, there.", "Qu Moe"),
    ],
)
def test_offices_and_trades_are_no_part_of_a_name(text: str, full: str) -> None:
    """An office of two words and a trade that begins a sentence stand before the name, and tell that it is a person."""
    assert (full, "person") in names(text)


@pytest.mark.parametrize("text", ["Orion said it would grow.", "They sold Orion's shares.", "Orion stock fell."])
def test_firms_by_what_follows(text: str) -> None:
    """What says "it" of itself, and has shares, is a firm."""
    assert set(names(f"They like Orion. {text}")) == {("Orion", "organisation")}
