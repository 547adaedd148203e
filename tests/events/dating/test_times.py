"""Which time belongs to which happening: of several in a sentence, of parts of a day, of figures."""

from __future__ import annotations

import pytest
from tests.events.telling import told

PUBLISHED = "2025-10-22"


def dates(text: str) -> list[tuple[str | None, str]]:
    """Date and title of each event that a text tells."""
    return [(event.time.edtf if event.time else None, event.title) for event in told(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Third-quarter net sales fell 14 percent.", [("2025-35", "Net sales fell 14 percent")]),
        ("The brewer posted a third-quarter loss of $5 million.", [("2025-35", "Brewer posted a loss of $5 million")]),
        ("September exports rose 3 percent from a year earlier.", [("2025-09", "Exports rose 3 percent")]),
        ("Acme cut its September sales forecast.", []),
        (
            "Acme reported revenue of $40 million for the third quarter.",
            [("2025-35", "Acme reported revenue of $40 million")],
        ),
    ],
)
def test_time_before_a_figure(text: str, expected: list[tuple[str, str]]) -> None:
    """A month or quarter before the name of a figure dates what became of the figure."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By noon on Monday the storm had cut power to Odda.", [("2025-10-20", "Storm cut power to Odda")]),
        ("The mill burned down before dawn on Monday.", [("2025-10-20", "The mill burned down")]),
        ("The pass was shut until noon on Monday.", [("../2025-10-20", "The pass was shut")]),
        ("The vote will be held before the end of 2025.", [("../2025-12-31", "Vote will be held")]),
        ("The vote will be held by 2025.", [("../2025", "Vote will be held")]),
        ("The mill was used until about 1850.", [("../1850~", "The mill was used")]),
    ],
)
def test_bounds(text: str, expected: list[tuple[str, str]]) -> None:
    """What happens before or by an hour happens on that day; before the end of a year is within it."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acme sold a mill in May and, in June, bought two ships.",
            [("2025-05", "Acme sold a mill"), ("2025-06", "Acme bought two ships")],
        ),
        (
            "In 2010 a flood killed nine people, and in 2019, after a fire in Odda, Norway promised to help.",
            [("2010", "Flood killed nine people"), ("2019", "Norway promised to help")],
        ),
        ("Lee lost his seat in Sunday's vote.", [("2025-10-19", "Lee lost his seat in the vote")]),
        ("Lee was hurt in Sunday's 4-0 home defeat.", [("2025-10-19", "Lee was hurt in the 4-0 home defeat")]),
        (
            "Lee was hurt in the 38th minute of Sunday's 2-1 win.",
            [("2025-10-19", "Lee was hurt in the 38th minute of the 2-1 win")],
        ),
        ("Lee was seen near the scene of Sunday's fire.", []),
        ("Lee won the 2022 vote.", [("2022", "Lee won the vote")]),
        ("The party lost nine seats in the 2022 vote.", [("2022", "Party lost nine seats in the vote")]),
        ("Lee mocked the 2022 vote.", []),
        (
            "In 2012 Lee raised $2 million after the floods of winter 2009.",
            [("2012", "Lee raised $2 million after the floods")],
        ),
        ("On Monday Lee was confirmed as manager until June 2027.", [("2025-10-20", "Lee was confirmed as manager")]),
        (
            "The road has split the town since a show in Holm in March 2014 drew 900 people.",
            [("2014-03", "Show in Holm drew 900 people")],
        ),
        (
            "It was dry until 4 May, when the pump failed overnight.",
            [("2025-05-04", "The pump failed")],
        ),
        ("The probe will fly no earlier than 24 May 2026.", [("2026-05-24/..", "The probe will fly")]),
        ("She pointed to the closure in May of the Holm mill.", [("2025-05", "Closure of the Holm mill")]),
        ("Nobody in Oslo voted in May.", []),
        ("The man who led the club founded in 1901 resigned in May.", [("2025-05", "The man resigned")]),
        ("The boy was saved on Monday and brought ashore.", [("2025-10-20", "Boy was brought ashore")]),
        ("The sale is part of a plan to pay $5 million by 2027.", []),
        ("The run includes the 3-0 victory at Holm on Sunday.", [("2025-10-19", "3-0 victory at Holm")]),
        ("Ann Lee attended a Sunday night vigil in Holm.", [("2025-10-19", "Ann Lee attended a vigil in Holm")]),
        ("Lee told reporters on Monday that talks would resume on Friday.", [("2025-10-24", "Talks would resume")]),
        ("Lee told reporters the mill would close on Friday.", [("2025-10-24", "The mill would close")]),
        ("Lee called for a vote in June rather than in October 2026, when the term expires.", []),
        ("Ann Lee had surgery in May.", [("2025-05", "Ann Lee had surgery")]),
        ("The party, in power since 2010, lost nine seats on Sunday.", [("2025-10-19", "Party lost nine seats")]),
        ("The mosaic, from about 250 BC, was moved in 1975.", [("1975", "The mosaic was moved")]),
        ("Output rose from 1,500 boats in 1975.", []),
        (
            "The mask, carved around 1475, was sold to a dealer in 1902.",
            [("1475~", "The mask was carved"), ("1902", "Mask was sold to a dealer")],
        ),
        ("The statue stood there from 1890 until 1943, when it was melted down.", [("1943", "Statue was melted down")]),
        ("By the time rescuers arrived on Monday, it was dark.", [("2025-10-20", "Rescuers arrived")]),
        ("Norway promised in 2019 to inspect all dams by 2022.", [("2019", "Norway promised to inspect all dams")]),
        (
            "A treaty was signed between Peru and the state that would become Malta, at Odda on 24 July 1923.",
            [("1923-07-24", "Treaty was signed between Peru and the state")],
        ),
        (
            "The army beat the rebels who held the pass, near Odda on 3 May 1921.",
            [("1921-05-03", "Army beat the rebels")],
        ),
        (
            "The bank – founded in 1921 – closed its last branch on Monday.",
            [("1921", "The bank was founded"), ("2025-10-20", "Bank closed its last branch")],
        ),
        (
            "On 1 May 1939, Peru - a client state in 1938 - attacked Malta.",
            [("1939-05-01", "Peru attacked Malta")],
        ),
    ],
)
def test_times_of_neighbours(text: str, expected: list[tuple[str, str]]) -> None:
    """A time between "and" and a comma belongs to what follows, and one that ends a promise to what is promised."""
    assert [found for found in dates(text) if found in expected] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rocket will now fly no earlier than March 2026.", [("2026-03/..", "The rocket will fly")]),
        ("The rocket will fly no sooner than 3 November.", [("2025-11-03/..", "The rocket will fly")]),
        ("The bridge will reopen no later than June 2026.", [("../2026-06", "The bridge will reopen")]),
        ("The panel will report by the end of March.", [("../2026-03-31", "The panel will report")]),
        ("Sales were higher than in March.", []),
    ],
)
def test_earliest_and_latest(text: str, expected: list[tuple[str, str]]) -> None:
    """ "No earlier than" a day runs from that day on, "no later than" up to it; a plain "than" only compares."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Friday's explosion killed 12 people.", [("2023-05-12", "Explosion killed 12 people")]),
        ("The Friday fires killed nine people.", [("2023-05-12", "Fires killed nine people")]),
        ("Sunday's concert drew 40,000 people.", [("2023-05-14", "Concert drew 40,000 people")]),
        ("Friday's collapse has raised questions.", []),
        ("Friday's report said sales rose.", []),
    ],
)
def test_time_of_subject(text: str, expected: list[tuple[str, str]]) -> None:
    """The time of a happening that is the subject dates what it did, and not what it has led to since."""
    assert [(event.time.edtf if event.time else None, event.title) for event in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police found gold in a van in May and the driver was held.", [("2025-05", "Police found gold in a van")]),
        ("In a talk aired this morning, the dean resigned.", [("2025-10-22", "The dean resigned")]),
        ("In 1931, the year the quay froze, Holm elected a mayor.", [("1931", "Holm elected a mayor")]),
    ],
)
def test_time_of_main_clause(text: str, expected: list[tuple[str, str]]) -> None:
    """What is found has its own time before a new clause; a main verb has the time that an inner clause explains."""
    assert [found for found in dates(text) if found in expected] == expected


def test_leans_on_other() -> None:
    """What follows something with a time of its own does not have the time in front of the clause before."""
    found = dates("In 1998 the zoo lost its licence, and the vet was sacked after a bear escaped in May 2003.")
    assert ("1998", "The vet was sacked") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2006 drivers blocked the bridge.", [("2006", "Drivers blocked the bridge")]),
        ("In May divers with lamps raised a bell.", [("2025-05", "Divers with lamps raised a bell")]),
        ("By 1887 miners had founded the club.", [("../1887", "Miners founded the club")]),
        ("Today heavy rains flooded the valley.", [("2025-10-22", "Heavy rains flooded the valley")]),
        ("In 2010 prices the loom cost two million pounds.", []),
    ],
)
def test_fronted_without_comma(text: str, expected: list[tuple[str, str]]) -> None:
    """A time behind a preposition dates what the subject right after it did, and is no attribute of the subject."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2010 the circus took a barn where carts were oiled.",
            [("2010", "Circus took a barn"), ("2010", "Carts were oiled")],
        ),
        ("A hall where judges will sit was opened in 2015.", [("2015", "A hall was opened")]),
    ],
)
def test_where(text: str, expected: list[tuple[str, str]]) -> None:
    """A clause with "where" has the time of the one round it, if both are of one tense."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Acme denied that it had sold arms in 2004.",
        "The premier did not resign in May, as papers had forecast.",
    ],
)
def test_denied(text: str) -> None:
    """What is denied, and who had said so, is no happening."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("Two days after the vote on 3 May, the cabinet fell.", "2023-05-05", "The cabinet fell"),
        ("Ann Lee died three weeks after the accident on 5 May 2022.", "2022-05-26", "Ann Lee died"),
    ],
)
def test_counted_from_noun(text: str, date: str, title: str) -> None:
    """What happens so long after another happening has its own time, and not that of the other."""
    assert (date, title) in [(event.time.edtf if event.time else None, event.title) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "By the time the siege ended in 1761, the garrison had lost 900 men.",
            [("1761", "The siege ended"), ("../1761", "Garrison lost 900 men")],
        ),
        (
            "By the time the poet died, in March 1934, nobody read her.",
            [("1934-03", "The poet died")],
        ),
        (
            "The guard drank, his niece recalled, and between 1911 and 1920 the fort held rebels.",
            [("1911/1920", "The fort held rebels")],
        ),
        ("May 2 - First tram to Odda since the strike ended.", []),
    ],
)
def test_by_the_time(text: str, expected: list[tuple[str, str]]) -> None:
    """A clause that tells by when has its date for itself; what was done by then was so up to that date."""
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday the brewer cut its outlook for the third time since May.", ["2025-10-20"]),
        ("The brewer cut its outlook for the third time since May.", []),
        ("The brewer has cut prices since May.", ["2025-05/.."]),
    ],
)
def test_counted_since(text: str, expected: list[str]) -> None:
    """Since when something is counted is not since when it happens."""
    assert [date for date, _ in dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spending rose to $4 million, 12 percent more than the budget of 2010.", []),
        ("The firm sold 400 boats, 20 more than the total for 2010.", []),
        ("The crew of 40 grew larger than that of 2008.", []),
        ("In 2011 the town spent less than its road budget for 2009.", ["2011"]),
        ("The town hired more than a dozen nurses in 2009.", ["2009"]),
        ("The town named more than the two nurses of Holm in 2009.", ["2009"]),
    ],
)
def test_compared_with_a_thing_of_another_time(text: str, expected: list[str]) -> None:
    """The time of the thing that something is measured by is not that of the verb."""
    assert [date for date, _ in dates(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The show ran from 2009 until his dismissal in 2011.", "2009/2011"),
        ("Berg led the bank from 2003 until his arrest in May 2010.", "2003/2010-05"),
        ("The school taught Latin from 1950 until the closure of the mill in 1970.", "1950/1970"),
        ("Lee chaired the club from 1998 until her death in 2005.", "1998/2005"),
        ("Berg ran the paper from May 2001 until his resignation on 3 June 2004.", "2001-05/2004-06-03"),
        ("Berg led the bank from 2003 until his arrest.", "2003/.."),
    ],
)
def test_from_a_time_until_a_happening(text: str, expected: str) -> None:
    """What runs from a time on ends with the dated happening that "until" names."""
    assert expected in {date for date, _ in dates(text)}
