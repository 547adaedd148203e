"""Whose happening a noun tells, where the text says "his", "her", "its" or "their"."""

import pytest

from timeline.events import extract_events
from timeline.model import Document
from timeline.resolution import find_timexes


def told(text: str) -> list[tuple[str, str]]:
    """The dates and titles of the events that a text tells."""
    document = Document(text=text, id="a", published="2024-06-12")
    events = extract_events(document, find_timexes(document))
    return [(event.time.edtf, event.title) for event in events if event.time is not None]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Since its 1998 launch, the probe has beamed back two million images.", ("1998", "Launch of the probe")),
        ("After his 2004 election, Marek Dol raised taxes.", ("2004", "Election of Marek Dol")),
        ("Since her appointment in May 2021, Ines Carlo has cut jobs.", ("2021-05", "Appointment of Ines Carlo")),
        ("Before his death in 1984, Karl Voss owned three mills.", ("1984", "Death of Karl Voss")),
        ("The mine has lain idle since its closure in 1993.", ("1993", "Closure of the mine")),
        ("The bank has paid no dividend since its collapse in 2008.", ("2008", "Collapse of the bank")),
        ("Since their 2017 victory in Lisbon, the band have toured.", ("2017", "Band's victory in Lisbon")),
        (
            "Following its acquisition by Orion Group in 2016, Velox doubled its staff.",
            ("2016", "Velox's acquisition by Orion Group"),
        ),
        ("Crowds are at the grave of Mayor Bo Berg after his murder on 3 May.", ("2024-05-03", "Murder of Bo Berg")),
        ("Ann Lee opened a fund. She has not been seen since her 2019 arrest.", ("2019", "Arrest of Ann Lee")),
        ("Sanctions were put on Peru after its 1990 invasion of Chile.", ("1990", "The invasion of Chile")),
    ],
)
def test_owner_of_a_happening(text: str, event: tuple[str, str]) -> None:
    """A happening is told with the name of whose it is, or with what else is said of it."""
    assert event in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "He has been in hiding since his arrest in May 2014.",
        "Envoys of Peru have met few of those of Chile since its collapse in 2008.",
        "The firm has grown since its launches in 2019 and 2021.",
    ],
)
def test_nobody_known(text: str) -> None:
    """A bare noun tells nothing where nobody knows whose it is; a plural tells several happenings."""
    assert not [title for _, title in told(text) if title.startswith(("Arrest", "Collapse", "Launch"))]
