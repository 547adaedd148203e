"""Rows: one verb with several things, each at a time of its own."""

from __future__ import annotations

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The brewer opened its second plant in 2012 and a third a year later.",
            [("2012", "Brewer opened its second plant"), ("2013", "Brewer opened a third plant")],
        ),
        (
            "Norwell won the league in 2004 and the cup in 2009.",
            [("2004", "Norwell won the league"), ("2009", "Norwell won the cup")],
        ),
        (
            "The firm opened plants in Oslo in 1998 and in Lima in 2003.",
            [("1998", "Firm opened plants in Oslo"), ("2003", "Firm opened plants in Lima")],
        ),
        (
            "The firm opened a plant in Oslo in 1998 and Lima in 2003.",
            [("1998", "Firm opened a plant in Oslo"), ("2003", "Firm opened a plant in Lima")],
        ),
        (
            "In 2012 Acme opened a plant and in 2015 a mill in Rome.",
            [("2012", "Acme opened a plant"), ("2015", "Acme opened a mill in Rome")],
        ),
        (
            "Ann Lee won gold in 2012, silver in 2016 and bronze in 2020.",
            [("2012", "Ann Lee won gold"), ("2016", "Ann Lee won silver"), ("2020", "Ann Lee won bronze")],
        ),
        (
            "The school was closed in 2010 and the church in 2015.",
            [("2010", "The school was closed"), ("2015", "The church was closed")],
        ),
        (
            "Norwell won the cup in 1998 and again in 2004.",
            [("1998", "Norwell won the cup"), ("2004", "Norwell won the cup")],
        ),
        (
            "Talks will be held on Monday in Oslo and on Tuesday in Rome.",
            [("2025-10-27", "Talks will be held in Oslo"), ("2025-10-28", "Talks will be held in Rome")],
        ),
        (
            "Peru ratified the treaty in 2011, Chile in 2012, and Malta in 2015.",
            [
                ("2011", "Peru ratified the treaty"),
                ("2012", "Chile ratified the treaty"),
                ("2015", "Malta ratified the treaty"),
            ],
        ),
        (
            "Lee joined the board in May, Berg in June.",
            [("2025-05", "Lee joined the board"), ("2025-06", "Berg joined the board")],
        ),
        (
            "The pact was widened to include Peru in 1952 and Malta in 1955.",
            [("1952", "Pact was widened to include Peru"), ("1955", "Pact was widened to include Malta")],
        ),
        (
            "The army took Holm on 3 May, Odda on 5 May and, two days later, the port of Darby.",
            [
                ("2025-05-03", "The army took Holm"),
                ("2025-05-05", "The army took Odda"),
                ("2025-05-07", "Army took the port of Darby"),
            ],
        ),
        (
            "Acme sold 400 boats in 2015, engines in 2017 and, in March 2020, a yard in Rome.",
            [
                ("2015", "Acme sold 400 boats"),
                ("2017", "Acme sold engines"),
                ("2020-03", "Acme sold a yard in Rome"),
            ],
        ),
        (
            "In May Acme bought a mine in Peru, and in June one in Chile.",
            [("2025-05", "Acme bought a mine in Peru"), ("2025-06", "Acme bought a mine in Chile")],
        ),
        (
            "Ann Lee won the prize in 2001, 2004 and 2009.",
            [("2001", "Ann Lee won the prize"), ("2004", "Ann Lee won the prize"), ("2009", "Ann Lee won the prize")],
        ),
        (
            "Service was suspended in March, then again in June.",
            [("2025-03", "Service was suspended"), ("2025-06", "Service was suspended")],
        ),
        ("Acme shut its mill in May, its third in 2025.", [("2025-05", "Acme shut its mill, its third")]),
        ("Exports rose in May and June.", [("2025-05/2025-06", "Exports rose")]),
        (
            "Its first tunnel opened in 1902, its second in 1931 and a third in 1968.",
            [("1902", "First tunnel opened"), ("1931", "Second tunnel opened"), ("1968", "A third tunnel opened")],
        ),
        (
            "The first shaft was sunk in 1850, another in 1862.",
            [("1850", "First shaft was sunk"), ("1862", "Another shaft was sunk")],
        ),
        (
            "The old forge closed in 2004, the rolling mill in 2007.",
            [("2004", "The old forge closed"), ("2007", "The rolling mill closed")],
        ),
        (
            "The father died in 1871, an uncle in 1874 and, much later, a cousin.",
            [("1871", "The father died"), ("1874", "An uncle died")],
        ),
        (
            "Buses will start on 3 November, and the Danish owner Ruta plans 60 stops by 2027.",
            [("2025-11-03", "Buses will start"), ("../2027", "Danish owner Ruta plans 60 stops")],
        ),
        (
            "The firm opened a plant in May and closed it in June.",
            [("2025-05", "Firm opened a plant"), ("2025-06", "Firm closed the plant")],
        ),
        (
            "Lee finished fifth in 2010 and third in 2011.",
            [("2010", "Lee finished fifth"), ("2011", "Lee finished third")],
        ),
        (
            "The boat placed ninth in 2008, fourth in 2009 and first in 2010.",
            [("2008", "The boat placed ninth"), ("2009", "The boat placed fourth"), ("2010", "The boat placed first")],
        ),
    ],
)
def test_rows(text: str, expected: list[tuple[str, str]]) -> None:
    """Each thing of a row that has a time of its own is an event of its own, with the verb of the row."""
    events = told(text, "2025-10-22")
    assert [(event.time.edtf if event.time else None, event.title) for event in events] == expected
