"""Bare nouns: what an earlier sentence calls them more fully, where only one thing can be meant."""

import pytest
from tests.events.telling import told


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The towns talked of a common bus ticket. The ticket will be sold from June 2023.",
            "Common bus ticket will be sold",
        ),
        (
            "The number of pupils who cycle is small. The number has fallen since 2011.",
            "Number of pupils has fallen",
        ),
        (
            "Parliament set up an inquiry into the ferry accident. A judge led it. The inquiry ended in May 2011.",
            "Inquiry into the ferry accident ended",
        ),
        ("The state promised a tax on sugar. The tax was introduced in 2018.", "Tax on sugar was introduced"),
        ("A study of river fish took years. The study was published in 2011.", "Study of river fish was published"),
        ("The station at Moss burnt down. The station reopened in October 2009.", "Station at Moss reopened"),
        ("The Harbour Museum owns a schooner. The museum was sold in May 2003.", "Harbour Museum was sold"),
        ("Lee's car was missing. The car was found in Oslo in 2003.", "Lee's car was found in Oslo"),
        (
            "The agreement on the dykes was old. The agreement was lost. It expired in 2015.",
            "Agreement on the dykes expired",
        ),
        ("They bought a new tram depot. The depot opened in 2013.", "Tram depot opened"),
    ],
)
def test_fuller_mention(text: str, title: str) -> None:
    """A bare noun is called what the last sentence that says more of the same noun calls it."""
    assert told(text)[-1].title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A bus ticket is dear. A train ticket is cheap. The ticket was sold in 2003.", "The ticket was sold"),
        ("A bus ticket is dear. Lee found a ticket. The ticket was sold in 2003.", "The ticket was sold"),
        ("The second bridge is old. The bridge was closed in 2003.", "The bridge was closed"),
        ("The proposed bridge is dear. The bridge was opened in 2003.", "The bridge was opened"),
        ("A terrible fire broke out. The fire was put out in May 2003.", "Fire was put out"),
        ("The ticket office is old. The ticket was sold in 2003.", "The ticket was sold"),
        ("The rate for men fell. Among women, the rate rose by 2 percent in 2003.", "Rate rose by 2 percent"),
        ("The ferry to Rees is old. The ferry sailed to Rees in 2003.", "Ferry sailed to Rees"),
        ("They put a plate on the table. The plate was sold in 2003.", "The plate was sold"),
        ("The city cut the budget for parks. The cut took effect in May 2003.", "The cut took effect"),
        ("The Peru flood killed nine. In Chile the flood killed two in May 2003.", "The flood killed two"),
        ("The hunt for the lynx and the bear went on. The hunt ended in 2003.", "The hunt ended"),
    ],
)
def test_doubtful_mention(text: str, title: str) -> None:
    """A bare noun stays bare where another thing may be meant, or where nothing is added."""
    assert told(text)[-1].title == title
