"""Pronouns and short descriptions: a name where the evidence is plain, else the words as said."""

import pytest

from timeline.events import extract_events
from timeline.events.titles.antecedents import is_human
from timeline.model import Document
from timeline.resolution import find_timexes


def titles(text: str) -> list[str]:
    """The titles of the events that a text tells."""
    document = Document(text=text, id="a", published="2012-05-18")
    return [event.title for event in extract_events(document, find_timexes(document))]


@pytest.mark.parametrize(
    "text",
    [
        "The agreement stood. The unit by the river, old and cold. It had sales of $40 million in 2010.",
        "Workers were glad. They cheered Ann Lee. In Oslo it rose by $4 million in 2010.",
    ],
)
def test_doubtful_things(text: str) -> None:
    """Where the sentence before has nothing that "it" can mean, no title is told rather than a wrong one."""
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "President Ines Ozol said she would go. Premier Andr Kalv met Ines Ozol. His troubles began in May 2003.",
            "Andr Kalv's troubles began",
        ),
        (
            "Lee met Hans Berg. His lawyers pleaded guilty in May 2003 and were sentenced in June 2004.",
            "Hans Berg's lawyers were sentenced",
        ),
        (
            "Staff of the operator, Vega Trams, fell. The RMT union met. The operator said it lost $2 million in May.",
            "Vega Trams lost $2 million",
        ),
        (
            "Vega Trams, an operator of trams, rose. The RMT union met. The operator was founded in 2003.",
            "Vega Trams was founded",
        ),
        (
            "Ann Lee chaired the Commission on Household Paint, whose report led to a ban in May 2001.",
            "Commission on Household Paint's report led to a ban",
        ),
        ("Her daughter, the poet Suna Kjel, said her mother fell ill in 2003.", "Suna Kjel's mother fell ill"),
        (
            "Ann Lee rose. She went on. She left. She built a mill. She sold it. In 2003 a broken hip ended her work.",
            "Broken hip ended Ann Lee's work",
        ),
        ("Acme Corp. sold a mill. Third-quarter sales rose 4 percent in 2003.", "Acme Corp's sales rose 4 percent"),
        ("Acme Corp.'s shipping unit said net income fell 3 percent in 2003.", "Net income fell 3 percent"),
        ("Acme Corp. sold a mill. Its glass unit shrank. In 2003 sales rose 4 percent.", "Sales rose 4 percent"),
        ("It likes Acme Corp. and knows Acme. The Danish pump maker sold a mill in 2003.", "Acme Corp sold a mill"),
        ("It likes Acme Corp. and Orion Inc. The Danish pump maker sold a mill in 2003.", "Danish pump maker sold"),
        ("They know Acme Corp. and like Acme. The company's stock rose in 2003.", "Acme Corp's stock rose"),
        (
            "Norvia said it will sell pumps. Norvia's shares fell. In 2003 the company sold a mill.",
            "Norvia sold a mill",
        ),
        ("Bo Berg hopes to find Carl Howes. Howes was at sea when he was seized in 2010.", "Carl Howes was seized"),
        (
            "Gen. Bo Berg seeks Carl Moe. In May 2010 officers who had sought Moe concluded he had been killed.",
            "Carl Moe was killed",
        ),
        ("Bo Berg led the yard, but a judge barred him from sailing in 2010.", "Judge barred Bo Berg from sailing"),
        ("Carl Moe said in 2010 that Ann Lee assured him of help.", "Ann Lee assured Carl Moe of help"),
        ("Ann Lee lost. In 2010 the board ruled that she must be paid.", "Board ruled that Ann Lee must be paid"),
        (
            "Police met Ann Lee. In May 2010 officers found a gun near her home.",
            "Officers found a gun near Ann Lee's home",
        ),
        ("Bo Berg met Carl Moe. In 2010 a court fined him for fraud.", "Court fined him for fraud"),
        ("In 2010 Carl Moe took the crew with him to Oslo.", "Carl Moe took the crew with him to Oslo"),
        ("Bo Berg came. In 2010 a doctor examined Carl Moe in his home.", "Doctor examined Carl Moe in his home"),
        ("Mayor Ann Lee said on Friday that she had closed the harbour in 2004.", "Ann Lee closed the harbour"),
        ("Ann Lee met John Berg of the port. He resigned in March 2010.", "John Berg resigned"),
        ("Mary Lee spoke with John Berg. He left the board in 2010.", "John Berg left the board"),
        ("When he arrived in Oslo in 2011, Mayor Bo Berg opened the fair.", "Bo Berg arrived in Oslo"),
        ("The chairman said he sold the mill in 2009.", "Chairman sold the mill"),
        (
            "Acme Corp. makes pumps. The Harbour Commission agreed. The company bought a mill in 2009.",
            "Acme Corp bought",
        ),
        ("Acme Corp. and Orion Inc. make pumps. In 2009 the company bought a mill.", "Company bought a mill"),
        (
            "They met at the ceremony. The bridge is long. Its construction started in June 2008.",
            "Bridge's construction started",
        ),
        (
            "The drugmaker Norvia was cut. Norvia fell. The carmaker Brandt left it.\n\nThe company will open in 2014.",
            "Norvia will open",
        ),
        (
            "The drugmaker Norvia fell.\n\nThe carmaker Brandt shrank. The company shut a mill in 2009.",
            "Brandt shut a mill",
        ),
        ("Chief executive Aino Salmi, who came late, was calm. She will resign in May 2013.", "Aino Salmi will resign"),
        ("The company fell.\n\nIt sold the mill in 2009.", "Company sold the mill"),
        ("A firm whose mill burned in 2009 was sold.", "A firm's mill burned"),
        ("The league met. It was renamed in 1961.", "League was renamed"),
        ("The bank sued the town. The offer stood. It expired in Oslo in May 2011.", "Offer expired"),
        ("The club was founded in 1909, before the union rose. It was renamed in 1913.", "Club was renamed"),
        ("The first, Alpha-1, failed; its remains were found in May 2011.", "Alpha-1's remains were found"),
        ("City came second. They reached the final on 15 May 2011.", "City reached the final"),
        ("Hauls posted a loss as it closed two mills in May 2011.", "Hauls closed two mills"),
        ("Tuva Lo asked Ann Lee to lead, but she left in May 2011.", "Ann Lee left"),
        ("Ann Lee scored. The young striker joined Rovers in 2009. She left in May 2011.", "Young striker left"),
        ("Ann Berg played on. Mr. Berg died in 2009.", "Mr. Berg died"),
        (
            "Vera Marsh wed Josef Horn. Mr. Horn died in 2009. A wound hurt her. She taught in Graz in 1980.",
            "Vera Marsh taught in Graz",
        ),
        ("The talks went on. The shop closed. It will open a second hall in May 2013.", "Shop will open a second hall"),
    ],
)
def test_names_for_pronouns(text: str, title: str) -> None:
    """A pronoun takes the subject that agrees with it; "the company" the firm of the paragraph or of the article."""
    assert any(told.startswith(title) for told in titles(text))


@pytest.mark.parametrize(
    "text",
    [
        "The men fought on the pier. It closed in 1999.",
        "Ann Lee and Mary Berg met. Dockers cheered. He left in 1999.",
    ],
)
def test_no_name_is_better_than_a_wrong_one(text: str) -> None:
    """Where nothing told before agrees with a pronoun there is no title."""
    assert titles(text) == []


def test_offices_are_human() -> None:
    """A noun phrase that ends in an office or in -man speaks of a person."""
    assert [is_human(p) for p in ("the chairman of the bank", "the new mayor", "the bank of the chairman")] == [
        True,
        True,
        False,
    ]
