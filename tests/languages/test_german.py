"""German is a file: its examples, its traps, and whole sentences read with it."""

from __future__ import annotations

from itertools import chain

import pytest

from timeline.languages import load_language
from timeline.model import Document, Timex
from timeline.resolution import find_timexes

GERMAN = load_language("de")
EXAMPLES = [
    (phrase, told) for rule in chain.from_iterable(GERMAN.rules.values()) for phrase, told in rule.examples.items()
]
NEVER = [*GERMAN.never.sentences, *chain.from_iterable(r.never for rules in GERMAN.rules.values() for r in rules)]
FEWEST_EXAMPLES = 60


def read(text: str) -> list[Timex]:
    """The expressions of a German text, written on the file's reference date."""
    return find_timexes(Document(text=text, language="de", published=GERMAN.reference))


def told_by(timex: Timex) -> str:
    """What an example states: type unless it is DATE, value, and modifier."""
    type_ = "" if timex.type == "DATE" else timex.type
    return " ".join(filter(None, (type_, timex.value, timex.mod)))


@pytest.mark.parametrize(("phrase", "told"), EXAMPLES)
def test_examples(phrase: str, told: str) -> None:
    """Every example of the German file is read as it says."""
    assert [told_by(t) for t in read(phrase)][-1:] == [told]


@pytest.mark.parametrize("sentence", NEVER)
def test_never(sentence: str) -> None:
    """Sentences without a time yield none."""
    assert read(sentence) == []


def test_enough_examples() -> None:
    """The file shows what it can by examples."""
    assert len(EXAMPLES) >= FEWEST_EXAMPLES


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Am 18. Mai kam er. Danach schwieg er.", ["18. Mai", "Danach"]),
        ("Er wurde 18. Der Mai kam.", ["Mai"]),
        ("Vom 3. bis zum 5. Juni tagt der Rat.", ["3. bis zum 5. Juni"]),
        ("Das war im 19. Jahrhundert. Es regnete.", ["19. Jahrhundert"]),
        ("Am Dienstagabend gegen 20.15 Uhr fiel der Strom aus.", ["Dienstagabend gegen 20.15 Uhr"]),
        ("Seit drei Jahren wird gebaut.", ["drei Jahren"]),
        ("Der Kurs stieg um 2,5 Prozent auf 1.234,50 Euro.", []),
        ("Am 24.12.2022 und am 1.3. blieb es ruhig.", ["24.12.2022", "1.3."]),
        ("Julia Sommer spielte gegen Anna Morgen.", []),
        ("Morgen regnet es, am Morgen schien die Sonne.", ["Morgen", "Morgen"]),
    ],
)
def test_spans(text: str, spans: list[str]) -> None:
    """A dot after a day number joins it to its month and never two sentences; prepositions stay outside."""
    assert [t.span.text for t in read(text)] == spans


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Die Halle wurde im September eröffnet.", "2022-09"),
        ("Die Halle wird im September eröffnet.", "2023-09"),
        ("Sie gewann am Samstag.", "2023-05-13"),
        ("Sie soll am Samstag spielen.", "2023-05-20"),
        ("Die Frist endet spätestens am Montag.", "2023-05-22"),
        ("Die Brücke soll in zwei Wochen öffnen.", "2023-W22"),
        ("Der Preis sank in zwei Wochen.", "P2W"),
        ("Die Regel gilt ab Montag.", "2023-05-22"),
        ("Die Messe ist ab dem 20. Mai geöffnet.", "2023-05-20"),
        ("Die Straße bleibt bis zum 3. Juni gesperrt.", "2023-06-03"),
        ("Bis zum Wochenende bleibt es heiß.", "2023-W20-WE"),
        ("Bis zur Wahl wird seit Mitte März gestreikt.", "2023-03"),
        ("Seit Montag wird verhandelt.", "2023-05-15"),
        ("Er ist seit dem 5. Mai im Amt.", "2023-05-05"),
        ("Am 2. Mai 2021 fiel Schnee. Zwei Tage später taute es.", "2021-05-04"),
    ],
)
def test_tense(text: str, value: str) -> None:
    """Words of tense tell past from future; the nearest in the clause counts."""
    assert read(text)[-1].value == value
