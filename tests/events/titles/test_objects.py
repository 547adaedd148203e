"""What a pronoun takes up of the sentence before that is no subject there: what was built, bought, found."""

import pytest

from timeline.events import extract_events
from timeline.events.titles.wording import are_people
from timeline.model import Document
from timeline.resolution import find_timexes


def titles(text: str) -> list[str]:
    """The titles of the events that a text tells."""
    document = Document(text=text, id="a", published="2024-06-12")
    return [event.title for event in extract_events(document, find_timexes(document))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The council bought the old brewery. It was turned into flats in 2003.", "Old brewery was turned into flats"),
        ("Monks founded the abbey. It was dissolved in 1539.", "Abbey was dissolved"),
        ("The mayor opened the stadium. It was bombed in 1943 and rebuilt in 1951.", "Stadium was rebuilt"),
        ("The university bought a telescope. It was moved to Chile in 1971.", "Telescope was moved to Chile"),
        ("The army shelled the town. It was rebuilt in 1950.", "Town was rebuilt"),
        ("The navy launched the ferry. It sank in a storm in 1994.", "Ferry sank in a storm"),
        ("Acme opened the mine, and it closed in 2004.", "Mine closed"),
        ("Villagers hid the bell. It was dug up in May 1991.", "Bell was dug up"),
        ("The sultan ceded the island to Peru. It became a colony in 1848.", "Island became a colony"),
        ("Two brothers wrote the opera. It premiered in Prague in 1784.", "Opera premiered in Prague"),
        ("Thieves stole the paintings. They were recovered in Naples in 2016.", "Paintings were recovered in Naples"),
        ("The council built the flats. They were torn down in 1999.", "Flats were torn down"),
        ("Builders finished the bridge. Its deck was widened in 1964.", "Bridge's deck was widened"),
        ("The governor met miners in May 2014. They ended their strike in June 2014.", "Miners ended their strike"),
        ("Doctors treated the boy in Bern. He died in 2003.", "Boy died"),
        ("Police arrested a teacher. He was charged with fraud in June 2020.", "Teacher was charged with fraud"),
        ("Dr. Berg dug up the hoard. It went on display in Lund in 1975.", "Hoard went on display in Lund"),
    ],
)
def test_what_was_acted_on(text: str, title: str) -> None:
    """A passive, or a verb that befalls things, goes on with what the verb before acted on."""
    assert title in titles(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The bank built the tower. It was fined in 2001.", "Bank was fined"),
        ("The museum bought a painting. It moved to Oslo in 2004.", "Museum moved to Oslo"),
        ("The firm opened a mill. It closed a second one in 2004.", "Firm closed a second one"),
        ("Norvia launched a phone. It posted a loss in 2013.", "Norvia posted a loss"),
    ],
)
def test_who_acted(text: str, title: str) -> None:
    """A verb with an object of its own, or one that befalls those who act, goes on with the subject."""
    assert title in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dockers rejected the offer. It took them two days to return to Hull in May 2003.",
        "The army suffered heavy losses. They seized the fort in May 1941.",
        "Farmers said prices fell. It rose by $4 million in 2010.",
    ],
)
def test_nothing_plain_was_acted_on(text: str) -> None:
    """No title is told where "it" looks ahead, or several things were acted on that do nothing."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Ana Ruiz and Karl Voss met in Vienna. Both left Bonn in 1995.",
            "Ana Ruiz and Karl Voss left Bonn",
        ),
        ("Ella Stone and Max Fry wrote the play. The two parted in 2003.", "Ella Stone and Max Fry parted"),
        ("Orr had a mill and a forge. The latter closed in 1931.", "The forge closed"),
        ("The firm made trams and buses. The former were dropped in 1955.", "Trams were dropped"),
        ("The French held the fort. In May 1759 they left Lagos.", "French left Lagos"),
        ("The Orr Rovers led. In May 2009 they sold the ground.", "Orr Rovers sold the ground"),
        ("The team arrived in Lima. They left the town in May 2019.", "Team left the town"),
        ("The senate passed a law. This law was repealed in 2004.", "The law was repealed"),
    ],
)
def test_two_bodies_and_pointed_things(text: str, title: str) -> None:
    """ "Both" and "the two" take a pair, "the latter" one of it, "they" one body of people; "this law" is the law."""
    assert any(told in {title, title.removeprefix("The ").capitalize()} for told in titles(text))


def test_people_by_what_they_do() -> None:
    """A plural made of a verb, or of a science, speaks of people; a name that only looks like one does not."""
    words = ("Researchers", "physicists", "monks", "police", "Ostlers", "pens")
    assert [are_people(word) for word in words] == [True, True, True, True, False, False]
