"""Titles: short, closed, without dates and loose ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.telling import told

from timeline.events import extract_events
from timeline.events.titles.marks import MAX_WORDS, compose, finish
from timeline.model import Document
from timeline.resolution import find_timexes


@pytest.mark.parametrize(
    ("subject", "verb", "rest", "title"),
    [
        ("The port", "handled", "2,032 trains", "Port handled 2,032 trains"),
        ("The hall", "opened", "", "The hall opened"),
        ("Lee", "hailed", "“an open sea", "Lee hailed “an open sea”"),
        ("iPhone sales", "rose", "12 percent", "iPhone sales rose 12 percent"),
    ],
)
def test_compose(subject: str, verb: str, rest: str, title: str) -> None:
    """A title leaves out the article in front where it is long enough without, and closes its quotation marks."""
    assert compose(subject, verb, rest) == title


@given(
    st.lists(
        st.sampled_from(["the", "of", "“crisis", "talks”", "(see", "below)", "and", "Oslo", "in", "held,"]), max_size=40
    )
)
def test_any_words(words: list[str]) -> None:
    """Whatever the words, a title is no longer than allowed and its quotes and brackets are closed."""
    document = Document(text=f"In 1998 the town saw {' '.join(words)}.", id="a")
    for event in extract_events(document, find_timexes(document)):
        assert len(event.title.split()) <= MAX_WORDS
        assert event.title.count("“") == event.title.count("”")
        assert event.title.count("(") == event.title.count(")")


def test_finish_keeps_inner_capitals() -> None:
    """A first word that has a capital inside stays as it is."""
    assert finish("eBay closed") == "eBay closed"


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "Acme bought a mill before closing a yard in May 1999 and selling its ships.",
            "Acme closed a yard and sold its ships",
        ),
        (
            "In 1999 the envoys of Peru and Chile issued a joint letter saying the towns' entry into it will help.",
            "Envoys of Peru and Chile issued a joint letter",
        ),
        ("Sometime after May 1999 the old king left Peru.", "Old king left Peru"),
        (
            "In May 1999 repairs were put off because of a dispute over who should pay.",
            "Repairs were put off because of a dispute",
        ),
        ("In 1999 the then mayor of Odda sold a mill.", "Mayor of Odda sold a mill"),
        ("Lee approved the plan, and building work began in May 1999.", "Building work began"),
        ("In May 1999 a small force landed there.", "A small force landed"),
        (
            "The row concerns a broad treaty calling for patrols, which the two premiers signed in May 1999.",
            "Two premiers signed a broad treaty",
        ),
        (
            "In 1999 Ann Lee flew to Oslo with her son, their dog, and with the mayor of the town.",
            "Ann Lee flew to Oslo",
        ),
        (
            "The old Courtmoor mills of the town had profit of $5 million on $98 million in revenue in 1999.",
            "Old Courtmoor mills of the town had profit of $5 million",
        ),
        ("Lo called for a vote in June 1999 rather than in May 2001.", "Lo called for a vote"),
        ("Acme cut its yearly forecast in July 1999 and again in August 1999.", "Acme cut its yearly forecast"),
        ("The debate in the hall ran until past midnight on 3 May 1999.", "Debate in the hall ran"),
        ("Bo Berg retired from the mill in 1999 following 19 years at the helm.", "Bo Berg retired from the mill"),
        (
            "In June 1999 work on the old stand at the port was due to start the day after the last game of the club.",
            "Work on the old stand was due to start",
        ),
        ("Burn's choice as heir, the former captain Jens Aag, signed a deal in May 1999.", "Jens Aag signed a deal"),
        ("The court halted the sale of Barkley, a bid that was dropped in May 1999.", "A bid was dropped"),
        ("Bo Berg has a note from Ann Lee, with whom the king met in May 1999.", "King met with Ann Lee"),
        ("The Mobile, Ala., maker of pumps sold a mill in May 1999.", "Mobile maker of pumps sold a mill"),
        ("Those losses led to a strike in May 1999.", "Losses led to a strike"),
        ("Our May 3, 1999 report called the mill one of the oldest.", "Report called the mill one of the oldest"),
        (
            "In 1999 the harbour board of the town lifted the limit to give the boy's kin in Lima a chance to fight.",
            "Harbour board of the town lifted the limit",
        ),
        (
            "The town's aim has changed in 1999 since the founding of the mill, a time when the port was small.",
            "Town's aim has changed since the founding of the mill",
        ),
        (
            "In 1999 the old premier of the two islands vowed to hunt down and punish those who burned the mill.",
            "Old premier of the two islands vowed to hunt down and punish",
        ),
        ("Detectives have sought Berg since the May 3, 1999 auction.", "Detectives have sought Berg since the auction"),
        ("Lee named her reason for the May 3, 1999 deadline.", "Lee named her reason for the deadline"),
        ("Ann Lee came to Oslo in March and in June of 1999 to open a mill.", "Ann Lee came to Oslo to open a mill"),
        ("Acme said in May 1999 it is approaching next year with care.", "Acme is approaching next year with care"),
        ("In Oslo that lesson was brought home in May 1999.", "Lesson was brought home"),
        ("In May 1999 the mayor mocked the U.S.", "Mayor mocked the U.S."),
        (
            'Although profits were " squeezed" in 1999, mainly by a strike, Acme grew.',
            "Profits were squeezed, mainly by a strike",
        ),
        ("In May 1999 Acme sold Mill ' s Longboat .", "Acme sold Mill's Longboat"),
        ("In May 1999 Lee denounced Bo's ``policy of war,'' which failed.", "Lee denounced Bo's ``policy of war''"),
        ("The bridge, built by Mayor Lee, was closed to Nov. 20 in 1998.", "The bridge was closed"),
        ("The site of last year's fire was cleared in May 1999.", "Site of the fire was cleared"),
        ("In 1998 the yard posted a loss for its third quarter ended June 30.", "Yard posted a loss"),
        (
            "In May 1999 Acme announced it has settled a dispute.",
            "Acme announced it has settled a dispute",
        ),
        (
            "In 1999 Acme revealed in a letter that the mill would close.",
            "Acme revealed that the mill would close",
        ),
        (
            "In 1999 the envoys of Peru, Chile and the two western provinces signed a letter saying the road is safe.",
            "Envoys signed a letter",
        ),
        (
            "In 1999 the board studied the likeness between the old bridge at Odda harbour and the new army bridge.",
            "Board studied the likeness",
        ),
        ("A report read by Lee in May 1999 praised the crew.", "Report was read by Lee"),
        (
            "In 1998 , shares rose to $ 373 since Friday 's close .",
            "Shares rose to $373 since the close",
        ),
        ("Mill owners are hiring again in May 1999, union leaders say.", "Mill owners are hiring again"),
        ("A firm whose mill burned down in 1999 was sold.", "Firm's mill burned down"),
        ("The crew barely managed to save the ship in 1998.", "Crew barely managed to save the ship"),
        ("The fund almost completely sold off its shares in 1998.", "Fund almost completely sold off its shares"),
        ("An accord signed last year is void.", "An accord was signed"),
        ("The board enforces the decree that split the bank in 1984.", "Decree split the bank"),
        ("Acme said the plan stood, and it hopes to sell the mill in May 2000.", "Acme hopes to sell the mill"),
        ("The mill's profits fell in 1998, while it sold two ships.", "Mill sold two ships"),
        ("The town saw last Friday's bombing of U.S. ships.", "Bombing of U.S. ships"),
        ("Berg died in the spring of 1983.", "Berg died"),
        ("Berg was charged in May 1999 and released on bail in June 1999.", "Berg was released on bail"),
        ("Berg made her Lisbon debut in July 1999.", "Berg made her Lisbon debut"),
        (
            "Acme disclosed in May 1999 that 2,130 thefts were reported.",
            "Acme disclosed that 2,130 thefts were reported",
        ),
        ("Lisbon, which was awarded the 2004 Games on July 13, 1999, took the flag.", "Lisbon was awarded the Games"),
        (
            "Police said a second man, arrested in May 1999, stayed in custody and was due to appear in July 1999.",
            "Second man was due to appear",
        ),
        ("The law that takes effect on May 5 was signed in June 1999.", "The law takes effect"),
        ("The house passed a law, known as H.B. 5, in May 1999.", "House passed a law, known as H.B. 5"),
        (
            "In 1999 the town and the port asked a firm in Oslo to assist in drawing maps of the old wall.",
            "Town and the port asked a firm in Oslo to assist in drawing maps",
        ),
        (
            "In 1999 the crew of the ferry spent the night on the quay in an attempt to escape the police there.",
            "Crew of the ferry spent the night on the quay",
        ),
        (
            "In 1999 the envoys marched in front of the federal building in Lima with the flags of their lands.",
            "Envoys marched in front of the federal building in Lima",
        ),
        (
            "In 1999 Bo Berg slept in the yard of his old school with Rex, a gift from a retired sailor in Oslo.",
            "Bo Berg slept in the yard of his old school with Rex",
        ),
        (
            "In 1999 the old council formally called on Acme, the largest of the mills, to leave the town at once.",
            "Old council called on Acme to leave the town at once",
        ),
        (
            "In 1999 the union of the mills joined four of its rivals, Acme Pumps, Orion Ships and Norvia, in May.",
            "Union of the mills joined four of its rivals",
        ),
        (
            "In 1999 the ministry moved to the offices of the Agency for Ports and Harbours on the old quay of Oslo.",
            "Ministry moved to the offices of the Agency for Ports and Harbours",
        ),
        ("Lee said that after the fire in May 1999, Acme shut the mill.", "Acme shut the mill"),
        (
            "The fires in Oslo, the capital, and Lisbon, which killed two men in May 1999, were heard.",
            "Fires killed two men",
        ),
        ("Acme AB, the old paper maker of the town, bought two mills in May 1999.", "Acme AB bought two mills"),
        (
            "The old iron ferry at the new quay rose 5 feet in May 1999, apparently for fear of a flood of the river.",
            "Old iron ferry rose 5 feet",
        ),
        ("The storm hurt 30 men in May 1999 and left most of them homeless.", "Storm left most of them homeless"),
        (
            "Lee, in a letter written to the town, said that he had left the board in May 1999.",
            "Lee left the board",
        ),
        (
            "Clark, the judge, said the killer left the gun, opened the gate in May 1999 and fled.",
            "Killer opened the gate",
        ),
        ("Acme sold a new, listed fund in May 1999.", "Acme sold a new, listed fund"),
        ("Berg's lawyers say his mother died in May 1999.", "Berg's mother died"),
        ("Acme sold a mill, but the man who bought it died in May 1999.", "The man died"),
        (
            "Acme named four ships, but the yard that was to build them went bankrupt in May 1999.",
            "The yard went bankrupt",
        ),
        ("The stadium was new. Part of its roof collapsed in May 1999.", "Part of the stadium's roof collapsed"),
        ("Acme was quiet as Lee came, and closed a mill in May 1999.", "Acme closed a mill"),
        ("Talks were held. Acme said it would take over the mill in May 2001.", "Acme would take over the mill"),
        ("They hit guards but also clerks who favored peace in May 1999.", "Clerks favored peace"),
        ("The judges denied, however, a request by Lee in May 1999.", "Judges denied a request by Lee"),
        ("The May 5, 1999, fires killed two men.", "Fires killed two men"),
        ("In May 1999 the sailors ' union closed the port .", "Sailors' union closed the port"),
        ("The post-1989 board closed the old mill in May 1999.", "Post-1989 board closed the old mill"),
        (
            "In May 1999 the plan of closing two mills in Oslo took shape.",
            "Plan of closing two mills took shape",
        ),
        ("Acme announced plans to spin off its mills in May 1999.", "Acme announced plans to spin off its mills"),
        ("In May 1999 Lee made it clear that the mill would close.", "Lee made it clear that the mill would close"),
        ("Acme posted a loss in May 1999, even though it sold a mill.", "Acme posted a loss"),
        ("In May 1999 the chairman left and his deputy, Ann Lee, closed a mill.", "Ann Lee closed a mill"),
        (
            "Wearing old hats, a row of boys and girls sang songs in Oslo in May 1999.",
            "Row of boys and girls sang songs in Oslo",
        ),
        (
            "As storms hit the port in May 1999, the mill and the yard closed their gates.",
            "Mill and the yard closed their gates",
        ),
        ("The board hired three men in May 1999, one of whom left.", "Board hired three men"),
        ("The hunt followed reports that Bo Berg was spotted in a car in May 1999.", "Bo Berg was spotted in a car"),
    ],
)
def test_titles_of_sentences(sentence: str, title: str) -> None:
    """A title has no date words, ends at a phrase, and says what was said rather than where."""
    document = Document(text=sentence, id="a", published="2000-01-01")
    assert title in [event.title for event in extract_events(document, find_timexes(document))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor declined to comment on Friday.",
        "The fair is usually held in Oslo, and was in 1998.",
        "Sales of $3 million, which was half of the total in 1998, are small.",
        "Trucks came from Ely to Oslo and onto the road bound for Lima in May 1999.",
        "It was Lee, not Berg, who shut the mill in May 1999.",
        "Peru won 12 medals, two more than in Oslo in 1998.",
        "Lee denied this in May 1999.",
    ],
)
def test_no_titles(sentence: str) -> None:
    """Silence, habits and states told aside tell no event."""
    document = Document(text=sentence, id="a", published="2000-01-01")
    assert extract_events(document, find_timexes(document)) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The dam, which had been built in 1954, burst.", "The dam was built"),
        ("Women had been admitted to the school in 1911.", "Women were admitted to the school"),
        ("The treaty had allegedly been broken in 1911.", "Treaty was allegedly broken"),
        ("The army had begun to retreat by May 1945.", "Army began to retreat"),
        ("By 1944 the army had taken Lyon and begun a siege of Metz.", "Army took Lyon and began a siege of Metz"),
        ("The ship had been sailing to Oslo in May 1944.", "Ship was sailing to Oslo"),
    ],
)
def test_what_had_happened(text: str, title: str) -> None:
    """What had happened by a time is told in the simple past."""
    document = Document(text=text, id="a", published="2000-01-02")
    assert title in [event.title for event in extract_events(document, find_timexes(document))]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1987 saw a sharp rise in the price of tin.", "Sharp rise in the price of tin"),
        ("May 1990 brought the first free vote in the province.", "First free vote in the province"),
        ("The start of 1994 was marked by a lull in the fighting.", "Lull in the fighting"),
        ("The summer of 1953 witnessed fighting around Metz.", "Fighting around Metz"),
        ("17 January 1793 saw the king condemned to death.", "King condemned to death"),
    ],
)
def test_what_a_time_saw(text: str, title: str) -> None:
    """Where a time stands for the subject, what it saw or brought is told."""
    document = Document(text=text, id="a", published="2000-01-02")
    assert [event.title for event in extract_events(document, find_timexes(document))] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Berg was soon defeated in Oslo in May 2003.", "Berg was defeated in Oslo"),
        ("Malta was eventually captured in May 2003.", "Malta was captured"),
        ("Acme hired Bo Berg instead in May 2003.", "Acme hired Bo Berg"),
        ("Elsewhere, also on 5 May 2003, Ann Lee and Bo Berg met in Rome.", "Ann Lee and Bo Berg met in Rome"),
        ("The oven broke in May 2003 and was repaired within a week.", "The oven was repaired"),
        ("In May 2003 the board held a meeting arguing that rents were low.", "Board held a meeting"),
        ("The mill made pumps instead of looms in 2003.", "Mill made pumps instead of looms"),
        ("Further cuts were also announced in May 2003.", "Further cuts were announced"),
    ],
)
def test_fillers(text: str, title: str) -> None:
    """A title leaves out what only ties a sentence to the one before: "soon", "instead", "within a week"."""
    assert title in [event.title for event in told(text)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The hall opened its doors on 5 May 2003, after two years of work.", "Hall opened its doors after two years"),
        ("A nurse told her in 2006 to rest.", "Nurse told her to rest"),
        ("The firm moved to Lagos in 1960, the year of independence.", "Firm moved to Lagos"),
        ("Acme signed the pact on 5 May 2003, with Berg as witness.", "Acme signed the pact"),
        ("Guests were let in at 6 p.m., Berg said.", "Guests were let in"),
        ("Ann Lee was made dean in 1975, a post she held for years.", "Ann Lee was made dean"),
        ("The show brings together 200 works made in 1911.", "200 works were made"),
        ("Acme said it would shut its mill in 2025 and cut 600 jobs in 2026.", "Acme would cut 600 jobs"),
    ],
)
def test_what_goes_with_a_time(text: str, title: str) -> None:
    """With a time goes its comma before a preposition, and nothing of it or of what stands beside it is left."""
    titles = [event.title for event in told(text)]
    assert any(told_as.startswith(title) for told_as in titles)
    assert not any(left in told_as for told_as in titles for left in ("p.m", ", a post", ", after", ", of"))
