"""Sentences of many shapes, each with a happening that it tells: its time and title stand among those found."""

import pytest
from tests.events.telling import told


def found(text: str) -> list[tuple[str | None, str]]:
    """Date and title of each event."""
    return [(event.time.edtf if event.time else None, event.title) for event in told(text)]


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("A sketch of the harbour by the Dane Holm, forged in 1921, was shown.", "1921", "Sketch of the harbour"),
        ("A bust of the poet by Lund, cast in 1913, has gone missing.", "1913", "Bust of the poet by Lund was cast"),
        ("The plan for the docks, rejected in 1961, was used after all.", "1961", "Plan for the docks was rejected"),
        ("A bridge drawn by the firm Aker, approved in 2009, was never built.", "2009", "A bridge was approved"),
        ("The dean of Ghent, chosen in 1999, left the order.", "1999", "Dean of Ghent was chosen"),
        ("The dock, which will keep two cranes near a quay opened in 1998, is hiring.", "1998", "A quay was opened"),
        ("The guild, which will get a seat under a pact drafted in 2021, is growing.", "2021", "A pact was drafted"),
    ],
)
def test_beside_the_subject(text: str, date: str, title: str) -> None:
    """A participle between commas hangs on the whole subject, one inside a relative clause on the noun before it."""
    assert any(when == date and title in told_as for when, told_as in found(text))


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("Fishing resumed in May 2021.", "2021-05", "Fishing resumed"),
        ("Dredging stopped in 1991.", "1991", "Dredging stopped"),
        ("The pit closed in 1990 but drilling continued until 1993.", "1990", "The pit closed"),
        ("Sailing resumed in 1990 and trading stopped in 1991.", "1991", "Trading stopped"),
        ("Police left in 2001 and polling resumed in 2002.", "2002", "Polling resumed"),
    ],
)
def test_gerund_as_subject(text: str, date: str, title: str) -> None:
    """A form in -ing may be what goes on or stops."""
    assert (date, title) in found(text)


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("The bishop himself opened the gate in 1911.", "1911", "Bishop opened the gate"),
        ("Ida Moe wrote the play in 1988. She herself sang in it in 1990.", "1990", "Ida Moe sang in it"),
        ("The clock itself stopped in 1944.", "1944", "The clock stopped"),
    ],
)
def test_stressed_subject(text: str, date: str, title: str) -> None:
    """What only stresses who acts is no part of the subject."""
    assert (date, title) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The shop sold 400 harps in 2012, more than in 2010 and 2011 combined, and hired a tuner.",
            [("2012", "Shop sold 400 harps"), ("2012", "Shop hired a tuner")],
        ),
        ("The fair drew 5,000 guests in 2003, fewer than in 2001.", [("2003", "Fair drew 5,000 guests")]),
        ("The two banks combined in 2001.", [("2001", "The two banks combined")]),
    ],
)
def test_measured(text: str, expected: list[tuple[str, str]]) -> None:
    """What only measures another figure is neither told nor part of a title."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("The ferry line issued a storm warning in May 2021.", "2021-05", "Ferry line issued a storm warning"),
        ("The avalanche claimed the lives of three guides in 1954.", "1954", "Avalanche claimed the lives of three"),
        (
            "Ada Bruun took over the inn in 1988 and sold her first cheese in 1993.",
            "1993",
            "Ada Bruun sold her first cheese",
        ),
    ],
)
def test_whole_object(text: str, date: str, title: str) -> None:
    """The object of a verb stands whole in a title, and is no speech."""
    assert any(when == date and told_as.startswith(title) for when, told_as in found(text))


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        (
            "The choir grew in 1951 and, when a baker bought the hall and sold the organ, was sent to Lyon in 1961.",
            "1961",
            "Choir was sent to Lyon",
        ),
        (
            "Rangers were founded in 1951 and, after a brewer took the pitch and left, were thrown out in May 1961.",
            "1961-05",
            "Rangers were thrown out",
        ),
        (
            "They sold the ship to Dahl of Turku, which cut the crew, dropped the mail run in 1974 and sued.",
            "1974",
            "Dahl of Turku dropped the mail run",
        ),
        ("A cup went to the Friends of Delft, which had been founded in 1950.", "1950", "Friends of Delft was founded"),
    ],
)
def test_row_with_aside(text: str, date: str, title: str) -> None:
    """A verb goes on with the subject before an aside, or with the name that a relative clause hangs on."""
    assert (date, title) in found(text)


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("The licence runs out on 16 July unless the mayor prolongs it.", "2023-07-16", "The licence runs out"),
        ("The strike began in May 1931. Talks in Lund later that month ended in tears.", "1931-05", "Talks in Lund"),
        (
            "May 13 - Both captains talk by radio for the first time since the war began.",
            "2023-05-13",
            "Both captains talk by radio",
        ),
    ],
)
def test_verbs_that_are_nouns_elsewhere(text: str, date: str, title: str) -> None:
    """A form that is often a noun is a verb where its particle, its date or its place in the line tell so."""
    assert any(when == date and told_as.startswith(title) for when, told_as in found(text))


@pytest.mark.parametrize(
    ("text", "date", "status", "title"),
    [
        ("The ferry will be ready in May 2031.", "2031-05", "scheduled", "Ferry will be ready"),
        (
            "Both nurses will be eligible for the prize in May 2031.",
            "2031-05",
            "scheduled",
            "Both nurses will be eligible",
        ),
        ("Painting should be complete by 9 August.", "../2023-08-09", "expected", "Painting should be complete"),
        (
            "Bars in Malta will be allowed to trade again on 5 July.",
            "2023-07-05",
            "scheduled",
            "Bars in Malta will be allowed",
        ),
        ("Masons expect to start on the roof in 2026.", "2026", "expected", "Masons expect to start on the roof"),
    ],
)
def test_what_is_to_be(text: str, date: str, status: str, title: str) -> None:
    """What something is to be by a day, may do or expects to do is told, and is yet to come."""
    events = [(e.time.edtf if e.time else None, e.status.value, e.title) for e in told(text)]
    assert any((when, how) == (date, status) and named.startswith(title) for when, how, named in events)


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        (
            "The mill, electrified in 1921 and abandoned thirty years later, is for sale.",
            "1951",
            "The mill was abandoned",
        ),
        ("A chapel blessed in 1871 and sold in 1971 burned down in 2001.", "1971", "A chapel was sold"),
        ("A chapel blessed in 1871 and sold in 1971 burned down in 2001.", "2001", "A chapel burned down"),
        ("The man arrested in May 2021 and charged with theft was freed in 2022.", "2022", "The man was freed"),
    ],
)
def test_row_of_participles(text: str, date: str, title: str) -> None:
    """Participles in a row hang on the noun before them, and the verb behind them is that of the noun."""
    assert (date, title) in found(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The grocer said on Tuesday its first-quarter sales rose 4%.", "Grocer's sales rose 4%"),
        ("The airline said on Monday its May traffic grew 4%.", "Airline's traffic grew 4%"),
    ],
)
def test_said_on_a_day(text: str, title: str) -> None:
    """Behind the day of a saying, what is said keeps its whole subject."""
    assert title in [named for _, named in found(text)]


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("A survey in 1990 showed that the vault was dry.", "1990", "Survey showed that the vault was dry"),
        (
            "The abbot told pilgrims on Tuesday that nobody should fear the tide.",
            "2023-05-16",
            "Abbot told pilgrims that nobody",
        ),
        ("The duke asked in May 1912 that the port close.", "1912-05", "Duke asked that the port close"),
        (
            "The guild demanded in May 1912 that the pits close, and in July its leader fled.",
            "1912-07",
            "Guild's leader fled",
        ),
        ("The appeal was heard in May 2021.", "2021-05", "The appeal was heard"),
        ("The film was first shown in Turin in 1922.", "1922", "Film was first shown in Turin"),
        ("The pier opened in May 2021, the mayor said on Tuesday.", "2021-05", "The pier opened"),
    ],
)
def test_showing_and_telling(text: str, date: str, title: str) -> None:
    """Showing, telling or demanding is the news where what is shown or told is none; what is heard or shown is, too."""
    assert any(when == date and named.startswith(title) for when, named in found(text))


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        (
            "In the nave hangs the bell of a Danish ship, cast in 1811. It was flown to Boston in May 2021.",
            "2021-05",
            "Bell of a Danish ship was flown to Boston",
        ),
        (
            "Above the gate is a stone bear, carved in 1811. It fell into the moat in 2019.",
            "2019",
            "Stone bear fell into the moat",
        ),
        ("Divers found a ship the size of a church in 2020. It was sunk in 1942.", "1942", "Ship was sunk"),
        (
            "Peru and Chile agreed a six-month truce on Monday. It takes effect on 1 July.",
            "2023-07-01",
            "Six-month truce takes effect",
        ),
        ("When the gates of the zoo open on Saturday, they will reveal a pond.", "2023-05-20", "Gates of the zoo will"),
    ],
)
def test_what_it_means(text: str, date: str, title: str) -> None:
    """A pronoun takes up what stands in a place, what was found, agreed or opened before it."""
    assert any(when == date and named.startswith(title) for when, named in found(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The inn lived on a spa, which drew 900 guests in 1912, and on a mine.", "Spa drew 900 guests"),
        (
            "The town owes much to the canal, which linked it with Ghent in 1911, and to a mill.",
            "Canal linked it with Ghent",
        ),
        ("He hired Moe, who won the cup in 1999, and sold Berg in 2001.", "Moe won the cup"),
    ],
)
def test_relative_clause_in_commas(text: str, title: str) -> None:
    """A relative clause in commas does not take what "and" joins to the noun round it."""
    assert [named for _, named in found(text)] == [title]


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("Brewer to close second plant in January as sales dry up", "2024-01", "Brewer to close second plant"),
        ("Zoo to open new pond on 5 June", "2023-06-05", "Zoo to open new pond"),
        ("Court blocks sale of mill; verdict to be appealed next month", "2023-06", "Verdict to be appealed"),
    ],
)
def test_headline(text: str, date: str, title: str) -> None:
    """In a line without a full stop an infinitive tells what is to come."""
    assert any(when == date and named.startswith(title) for when, named in found(text))


@pytest.mark.parametrize(
    "text", ["The right to vote in 1990", "A plan to build a dam in May 2022", "june to march 2022"]
)
def test_no_headline(text: str) -> None:
    """An infinitive that says what a noun is for tells nothing."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("Ida Moe was named dean in May 2018, only to be sacked a year later.", "2019", "Ida Moe was sacked"),
        ("The town won the cup in 1990, only to lose it in 1991.", "1991", "Town lost"),
        ("A baker reported him missing on 5 February.", "2023-02-05", "Baker reported him missing"),
        ("The crew sublet a third of the barge in 2021.", "2021", "Crew sublet a third of the barge"),
        ("Most importantly, Lee won the cup in 1999.", "1999", "Lee won the cup"),
    ],
)
def test_outcome(text: str, date: str, title: str) -> None:
    """What came of a thing, and what was reported of a person, is told in the past."""
    assert any((when or "").startswith(date) and named.startswith(title) for when, named in found(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Born in Odda, Norway, on 12 May 1937, Moe moved to Lund in 1949.",
            [("1937-05-12", "Moe was born in Odda, Norway"), ("1949", "Moe moved to Lund")],
        ),
        (
            "Founded in Ulm, on 3 May 1950, the firm moved to Bonn in 1968.",
            [("1950-05-03", "Firm was founded in Ulm"), ("1968", "Firm moved to Bonn")],
        ),
        ("Born in Odda, in 1968 Moe joined the navy.", [("1968", "Moe joined the navy")]),
        ("Based in Ulm, in May 2020, the firm shut.", [("2020-05", "The firm shut")]),
        (
            "Elected in 2001, in 2005, Moe resigned.",
            [("2001", "Moe was elected"), ("2005", "Moe resigned")],
        ),
    ],
)
def test_participle_in_front(text: str, expected: list[tuple[str, str]]) -> None:
    """A participle in front has the time behind its place, between commas; a state and one with a time have none."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mill dating from 1788 burned down on Monday.", [("2023-05-15", "A mill burned down")]),
        ("Fire destroyed a mill dating back to 1867 on Monday.", [("2023-05-15", "Fire destroyed a mill")]),
        ("Fire destroyed a mill dating to 1867.", []),
        ("The club, housed in a tower dating from 1788, closed in 2010.", [("2010", "The club closed")]),
        ("The quarrel began over dinner dates in 2010.", [("2010", "Quarrel began over dinner dates")]),
    ],
)
def test_age_of_a_thing(text: str, expected: list[tuple[str, str]]) -> None:
    """From when a thing dates says how old it is, and dates nothing that befalls it."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acme cut its forecast on Monday after first-quarter sales fell 9 percent.",
            [("2023-05-15", "Acme cut its forecast"), ("2023-33", "Sales fell 9 percent")],
        ),
        (
            "Shares fell on Monday after April exports slumped.",
            [("2023-05-15", "Shares fell"), ("2023-04", "Exports slumped")],
        ),
        ("Since April sales have fallen.", [("2023-04/..", "Sales have fallen")]),
        ("Revenue in the July-September period fell 9 percent.", [("2022-07/2022-09", "Revenue fell 9 percent")]),
        ("Acme lost $9 million in April–June 2022.", [("2022-04/2022-06", "Acme lost $9 million")]),
    ],
)
def test_period_of_figures(text: str, expected: list[tuple[str, str]]) -> None:
    """The period before the name of figures is theirs, also behind "after", which then opens their clause."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The show opened in May 2022 and moves to Lund in July.",
            [("2022-05", "The show opened"), ("2023-07", "Show moves to Lund")],
        ),
        (
            "The play was staged in Ulm last autumn and travels to Odda, Norway, in July.",
            [("2022-23", "Play was staged in Ulm"), ("2023-07", "Play travels to Odda, Norway")],
        ),
        (
            "Output rose in April and exports to Peru in May.",
            [("2023-04", "Output rose"), ("2023-05", "Exports to Peru rose")],
        ),
    ],
)
def test_present_behind_past(text: str, expected: list[tuple[str, str]]) -> None:
    """What a thing is set to do is a verb behind "and", too, and what rose or fell besides a noun."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Moe appeared before magistrates on Monday but the hearing was adjourned until 3 July.",
            [("2023-05-15", "Moe appeared before magistrates"), ("2023-07-03", "The hearing was adjourned")],
        ),
        (
            "Moe appeared before a judge in April and the case was dropped in May.",
            [("2023-04", "Moe appeared before a judge"), ("2023-05", "The case was dropped")],
        ),
        ("The firm grew after the war but the mill shut in 1990.", [("1990", "The mill shut")]),
        ("It rained after Moe and Berg arrived on Monday.", [("2023-05-15", "Moe and Berg arrived")]),
    ],
)
def test_behind_a_phrase(text: str, expected: list[tuple[str, str]]) -> None:
    """Behind "but", and behind a time and "and", a clause begins that no "before" or "after" leads in."""
    assert found(text) == expected
