"""Ties: which noun a clause hangs on when two stand before it."""

import pytest

from timeline.events.sentence.clauses import read_clauses
from timeline.text.verbs import group_verbs
from timeline.text.words import read_words


def owner(text: str) -> str:
    """The noun that the first relative clause of a sentence tells of."""
    words = read_words(text)
    clause = next(c for c in read_clauses(words, group_verbs(words)) if c.link in {"who", "which"})
    span = clause.antecedent or clause.subject
    return text[slice(*span)] if span else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The museum in Darby, which opened in 1965, closed.", "The museum in Darby"),
        ("The firm runs a plant in Holm, which opened in 1999.", "a plant in Holm"),
        ("The bridge over the Lenn, which was built in 1931, fell.", "The bridge over the Lenn"),
        ("The ferry from Oslo to Kiel, which was cancelled, left.", "The ferry from Oslo to Kiel"),
        ("The road to the quarry, which was closed in 2001, reopened.", "The road to the quarry"),
        ("The church in the village of Holm, which was built in 1720, burned.", "The church in the village of Holm"),
        ("Acme sold the mine near Holm, which it bought in 2010.", "the mine near Holm"),
        ("The treaty with Peru, which was signed in 1920, ended.", "The treaty with Peru"),
        ("The army left its base in Holm, which was annexed in 1940.", "Holm"),
        ("The fire at the depot, which was built in 1970, spread.", "the depot"),
        ("Acme owns a stake in Holm Mills, which was sold in May.", "Holm Mills"),
        ("The bank sold the mill to Acme, which closed in 1990.", "Acme"),
        ("Lee left for Peru, which opened its borders in May.", "Peru"),
    ],
)
def test_thing_and_its_place(text: str, expected: str) -> None:
    """What was done to a thing is told of the thing, and not of the place where it stands or the way leads."""
    assert owner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Oslo, who resigned in May, was charged.", "The mayor of Oslo"),
        ("Anne Lee took over from Mark Hale, who resigned in May.", "Mark Hale"),
        ("The owner of the mill, who was arrested in May, left.", "The owner of the mill"),
        ("He met the director of the museum, who resigned in June.", "the director of the museum"),
        ("The daughter of the painter, who died in 1980, sold it.", "the painter"),
        ("A statue of the founder, which was stolen in 2019, was found.", "A statue of the founder"),
        ("A letter to the minister, which was published in May, was forged.", "A letter to the minister"),
    ],
)
def test_person_and_thing(text: str, expected: str) -> None:
    """ "Who" tells of a person and "which" of a thing, whichever of the two stands nearer."""
    assert owner(text) == expected
