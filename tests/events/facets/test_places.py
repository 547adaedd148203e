"""Where a happening is, and what is only named beside it."""

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The ferry sank off the island of Tolk on May 2.", ("Tolk",)),
        ("Berg spoke at the Odda Hotel on May 2.", ("Odda Hotel",)),
        ("Farmers marched in the Alder valley on May 2.", ("Alder valley",)),
        ("Crews built a dam in the north of Peru in 2019.", ("Peru",)),
        ("A storm hit homes in landlocked Nepal in 2019.", ("Nepal",)),
        ("The mayor visited Odda on May 2.", ("Odda",)),
        ("The queen paid a visit to Peru in 2019.", ("Peru",)),
        ("Ann Lee ran in the Lima Games in 2019.", ("Lima",)),
        ("A man from Bergen was arrested in Oslo on May 2.", ("Oslo",)),
        ("The mayor of Bergen resigned on May 2.", ()),
        ("Oslo-based Acme opened a mill in Bergen in 2019.", ("Bergen",)),
        ("Ann Lee gave talks in favour of Peru in 2019.", ()),
        ("A man who had lived in Lima was arrested in Oslo on May 2.", ("Oslo",)),
    ],
)
def test_places_of_a_clause(text: str, places: tuple[str, ...]) -> None:
    """A name is a place where the words before it say so; where somebody is from or in office is none."""
    assert [event.places for event in told(text)] == [places]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "In 2019, President Ann Lee visited Peru. During the visit, both sides signed a treaty.",
            [("Peru",), ("Peru",)],
        ),
        (
            "Ann Lee arrived in Oslo on May 2 and met the mayor.",
            [("Oslo",), ("Oslo",)],
        ),
        (
            "On May 2, Ann Lee arrived in Oslo and the bank cut its rate.",
            [(), ("Oslo",)],
        ),
        (
            "A summit opened in Lima on May 2. After the summit, Ann Lee signed a treaty.",
            [(), ("Lima",)],
        ),
    ],
)
def test_places_of_the_frame(text: str, places: list[tuple[str, ...]]) -> None:
    """What leans on another event, or is done in one breath with it, is where that is."""
    assert sorted(event.places for event in told(text)) == places
