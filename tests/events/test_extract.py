"""Events from articles: what is told, when, how it was dated, and what is no event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.events.telling import told

from timeline.model import Event


def lines(events: list[Event]) -> list[tuple[str | None, str]]:
    """Date and title of each event."""
    return [(event.time.edtf if event.time else None, event.title) for event in events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The harbour fair will be held on June 3 and 4 in Porto, Portugal.",
            [("2023-06-03/2023-06-04", "Harbour fair will be held in Porto, Portugal")],
        ),
        (
            "In March 2021, Mayor Ada Moreno paid a visit to Lisbon and opened the city museum.",
            [
                ("2021-03", "Mayor Ada Moreno paid a visit to Lisbon"),
                ("2021-03", "Mayor Ada Moreno opened the city museum"),
            ],
        ),
        (
            (
                "The league grew out of the “Harbour Six” club set up in 1952. "
                "It was renamed following the entry of Malta in 1961."
            ),
            [
                ("1952", "“Harbour Six” club was set up"),
                ("1961", "The entry of Malta"),
                ("1961", "League was renamed following the entry of Malta"),
            ],
        ),
        (
            "As of April 8 this year, the port of Odda has handled 2,032 freight trains.",
            [("2023-04-08", "Port of Odda has handled 2,032 freight trains")],
        ),
        (
            "Norway last year overtook Sweden, with two-way trade reaching $41 billion.",
            [("2022", "Norway overtook Sweden"), ("2022", "Two-way trade reached $41 billion")],
        ),
        (
            "Berg praised the crews as he arrived in Oslo on Tuesday.",
            [("2023-05-16", "Berg praised the crews"), ("2023-05-16", "Berg arrived in Oslo")],
        ),
        (
            "The plan, which President Ada Moreno proposed during her visit to Peru in 2013, was popular.",
            [
                ("2013", "Ada Moreno's visit to Peru"),
                ("2013", "President Ada Moreno proposed the plan during her visit to Peru"),
            ],
        ),
        ("Acme Corp. said the bridge opened in 1998.", [("1998", "The bridge opened")]),
        (
            "Bo Berg was elected in 2001, re-elected in 2005 and defeated in 2010.",
            [("2001", "Bo Berg was elected"), ("2005", "Bo Berg was re-elected"), ("2010", "Bo Berg was defeated")],
        ),
        (
            "Berg, who was born in Oslo in 1930 and emigrated in 1938, retired in 1995.",
            [("1930", "Berg was born in Oslo"), ("1938", "Berg emigrated"), ("1995", "Berg retired")],
        ),
        (
            "Lo, who was born in Oslo in 1930 and emigrated in 1938, worked in Leeds before joining Acme in 1955.",
            [("1930", "Lo was born in Oslo"), ("1938", "Lo emigrated"), ("1955", "Lo joined Acme")],
        ),
        (
            "The show opens in Oslo on 3 June and moves to Lima in November.",
            [("2023-06-03", "Show opens in Oslo"), ("2023-11", "Show moves to Lima")],
        ),
        (
            "A quake that struck Odda on Tuesday killed nine people.",
            [("2023-05-16", "A quake struck Odda"), ("2023-05-16", "Quake killed nine people")],
        ),
        ("Acme trimmed its debt target for 2024 on Tuesday.", [("2023-05-16", "Acme trimmed its debt target")]),
        ("Acme said on Tuesday it had sold two mills.", [("2023-05-16", "Acme sold two mills")]),
        ("The funeral of the king was in Odda in May 1999.", [("1999-05", "Funeral of the king was in Odda")]),
        ("Lee was driving home on Friday when a bus hit a tram.", [("2023-05-12", "Bus hit a tram")]),
        ("The club closed its gym in Leeds, it said on Tuesday.", [("2023-05-16", "Club closed its gym in Leeds")]),
        (
            "The union had called a strike on May 8 and ended it on May 10.",
            [("2023-05-08", "Union called a strike"), ("2023-05-10", "Union ended the strike")],
        ),
        (
            "A man who led the old club for decades was named its patron in 2004.",
            [("2004", "Man was named its patron")],
        ),
        (
            "After the May 3, 2013, bombing of the Odda mill, the mayor wept.",
            [("2013-05-03", "Bombing of the Odda mill")],
        ),
        (
            "The agency approved a vaccine developed by researchers in Oslo in October 2021.",
            [("2021-10", "Agency approved a vaccine developed by researchers in Oslo")],
        ),
        (
            "Police searched the firm that built the stage, on Tuesday.",
            [("2023-05-16", "Police searched the firm")],
        ),
        (
            "The jazz fair ended on Sunday with a dance.",
            [("2023-05-14", "Jazz fair ended with a dance")],
        ),
        (
            "Two men trapped since May 13 on a cliff near Hull, in the north of England, were rescued on May 15.",
            [
                ("2023-05-13/..", "Two men were trapped on a cliff near Hull"),
                ("2023-05-15", "Two men were rescued"),
            ],
        ),
        (
            "Ann Lee, out of work until April, won the race by four seconds on Sunday.",
            [("2023-05-14", "Ann Lee won the race by four seconds")],
        ),
        (
            "The bank, in a statement on Monday, cut its rate.",
            [("2023-05-15", "Bank cut its rate")],
        ),
        (
            "Two men fought the fire in Oslo on Monday that has spread since it broke out on Sunday.",
            [("2023-05-15", "Two men fought the fire in Oslo"), ("2023-05-14", "Fire in Oslo broke out")],
        ),
        (
            "Trade has grown since the opening of the Oslo port in 2003.",
            [("2003", "Opening of the Oslo port"), ("2003/..", "Trade has grown since the opening of the Oslo port")],
        ),
    ],
)
def test_own_dates(text: str, expected: list[tuple[str, str]]) -> None:
    """A clause is an event of its own, dated by the words that stand in it, with a title a reader would print."""
    assert [line for line in lines(told(text)) if line in expected] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mark was reached earlier compared to 2022.",
        "The city is old and has been lovely since time began.",
        "The firm did not close the plant in 2019.",
        "If it rains on Friday, the race may be moved.",
        "Updated 20:16, 18-May-2023",
        "Sales were up from $3 million a year earlier.",
        "The dividend is payable June 1.",
        "OSLO, May 3, 2023 (Newswire) -- The weather is fine.",
        "OSLO, Norway (Newswire)_ The weather is fine.",
        "The judge ordered the firm to sell its mill by the end of 2030.",
        "Everyone was told, according to a report on Friday.",
        "The loss was for the quarter ended March 31.",
        "Accidents kill many people every year.",
        "Profit rises annually.",
        "The fair had been expected to open in April, but it rained.",
        "The mill could close, the mayor said on Monday.",
        "He said the hall would open in June if it was dry.",
        "We left in 1999.",
        "",
        "She cancelled a trip to Brussels planned for Wednesday.",
        "A memorial service planned for Saturday was cancelled.",
        "The museum had hoped to reopen in June.",
        "A second vote, planned for June, never took place.",
        "The probe was to have lifted off on May 30.",
        "The vote was first scheduled for 2020.",
        "“People have waited for years,” he said on Monday.",
        "Ann Lee, a member of the board since March, laughed.",
        "It was the highest level since records began in 1931.",
        "Lee was asleep on Friday and the vote was unfair.",
        "The firm sees sales growing 5 percent in 2024.",
        "It expects profit to reach $9 million in 2024.",
        "Talks that were to have begun on Monday failed.",
        "The tower was to be finished by 2021.",
        "The service was suspended until June 3.",
        "Had the court ruled in May, the mill would have been saved.",
        "A visit to Peru planned for Saturday was dropped.",
    ],
)
def test_no_events(text: str) -> None:
    """Comparisons, states, negations, conditions, stamps, sets and the speaker's own life are no events."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The hall opened on May 2.", "happened"),
        ("The hall will open on June 2.", "scheduled"),
        ("The hall is scheduled to open on June 2.", "scheduled"),
        ("The hall is expected to open on June 2.", "expected"),
        ("The trial begins on June 2.", "scheduled"),
        ("The council said on Monday it would open the hall in June.", "scheduled"),
        ("The council said that the hall would open in June.", "scheduled"),
        ("Crews are building the hall this year.", "ongoing"),
        ("A vote is planned before the end of 2023.", "scheduled"),
        ("A vote is expected before the end of 2023.", "expected"),
        ("The mayor said that the hall was full and that a second one would open in June.", "scheduled"),
        ("A report on the hall is due in June.", "scheduled"),
        ("The results of the survey are expected in early June.", "expected"),
        ("The annual Alder Run was held on May 2.", "happened"),
        ("Oil output fell to 900 barrels a day in May.", "happened"),
    ],
)
def test_status(text: str, status: str) -> None:
    """The status follows tense and modality."""
    assert [event.status for event in told(text)] == [status]


def test_context() -> None:
    """An event that names another as its frame takes the date of that other, and says so."""
    events = told(
        "In September 2022, President Ada Moreno visited Peru. During the visit, the two sides signed a treaty."
    )
    assert [(event.time.edtf if event.time else None, event.dating) for event in events] == [
        ("2022-09", "own"),
        ("2022-09", "context"),
    ]


def test_own_dating_only() -> None:
    """With dating "own" nothing is dated by what it leans on."""
    text = "In September 2022, President Ada Moreno visited Peru. During the visit, the two sides signed a treaty."
    assert [event.dating for event in told(text, dating="own")] == ["own"]


def test_counted_years() -> None:
    """A count of years since something dates its beginning, seen from the article's date."""
    (event,) = told("Over the 31 years since the founding of the club, Norway and Peru have shared its prizes.")
    assert event.time is not None
    assert (event.time.edtf, event.dating) == ("1992", "derived")


def test_document_dating() -> None:
    """With dating "document" news without a date takes the article's, background does not."""
    text = "Acme has closed its plant in Oslo. The plant had opened under a king."
    assert lines(told(text, dating="document")) == [("2023-05-18", "Acme has closed its plant in Oslo")]
    assert told(text) == []


def test_no_reference_date() -> None:
    """Without a reference date a relative date leaves the event undated; nothing is computed from today."""
    (event,) = told("The hall opened on Tuesday.", published=None)
    assert (event.time, event.dating) == (None, "undated")


def test_pronouns_get_names() -> None:
    """A pronoun in front of a title gives way to what it stands for."""
    text = "Bo Berg of the harbour board spoke first. He resigned in March 2010."
    assert lines(told(text)) == [("2010-03", "Bo Berg resigned")]


def test_evidence_points_into_the_text() -> None:
    """Clause, sentence, trigger, figures and time expressions are stretches of the document."""
    text = "In 2010 exports of Peru reached $3 billion, and the port was opened in May 2011."
    for event in told(text):
        for mention in event.mentions:
            for span in (mention.sentence, mention.clause, mention.trigger, *mention.figures):
                assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "time", "rule"),
    [
        ("The market is held every Tuesday.", None, "FREQ=WEEKLY;BYDAY=TU"),
        ("The fair is held every May.", None, "FREQ=YEARLY;BYMONTH=5"),
        ("The fair is held every two years.", None, "FREQ=YEARLY;INTERVAL=2"),
        ("The Odda Prize is awarded annually.", None, "FREQ=YEARLY"),
        ("The ferry has sailed every Friday since 2013.", "2013/..", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
def test_what_recurs(text: str, time: str | None, rule: str) -> None:
    """What recurs on days that the text names is an event with its rule, dated only where a date frames it."""
    (event,) = told(text)
    assert (event.time and event.time.edtf, event.recurrence, event.status) == (time, rule, "recurring")


def test_repeated_captions_count_once() -> None:
    """A line printed several times tells its event once."""
    line = "The bridge near Odda was opened on May 2, 2020.\n\n"
    assert len(told(line * 3)) == 1


@given(
    st.lists(
        st.sampled_from(
            "the He it Lee and , . who that said was opened to in 2013 May “ ” ( ) during visit of Peru $3 billion -- "
            "as when held by which, Its two countries founded will be \n\n ’s \ud800 %".split(" ")
        ),
        max_size=60,
    )
)
def test_any_text(words: list[str]) -> None:
    """Whatever the text, events come without an exception and their spans lie in it."""
    text = " ".join(words)
    for event in told(text, dating="document"):
        clause = event.mentions[0].clause
        assert text[clause.start : clause.end] == clause.text
        assert event.title


def test_long_lines_without_prose() -> None:
    """A line of very many verbs or names is read in pieces and tells nothing."""
    assert told("said and " * 3000 + "2001") == []
    assert told("Lee of " * 3000 + "2001") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "March 1 - Norway freezes the assets of three banks.",
            [("2023-03-01", "Norway freezes the assets of three banks")],
        ),
        ("The town reads his novels every year since 1912.", []),
        ("Berg said on Monday that the figures prove the point.", []),
    ],
)
def test_chronicle(text: str, expected: list[tuple[str, str]]) -> None:
    """The present tense tells of a day of the last weeks, but not what is always so or what somebody argues."""
    assert [(e.time.edtf if e.time else None, e.title) for e in told(text, "2023-04-01")] == expected


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("The causeway should be finished by the end of 2026.", "../2026-12-31", "expected"),
        ("Every taxi must be fitted with a meter by 1 October.", "../2023-10-01", "scheduled"),
        ("A decision is expected by the end of June.", "../2023-06-30", "expected"),
        ("Schools will stay shut until 19 July.", "../2023-07-19", "scheduled"),
        ("Acme said on Monday it was losing money and would close the dock next month.", "2023-06", "scheduled"),
    ],
)
def test_due(text: str, date: str, status: str) -> None:
    """What is due by a time to come is an event, also behind what somebody says."""
    assert [(e.time.edtf if e.time else None, e.status.value) for e in told(text) if e.status != "happened"] == [
        (date, status)
    ]


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("A meteor was reported over Perth in May 2021.", "2021-05", "Meteor was reported over Perth"),
        ("Acme reported a loss of $3 million in May 2021.", "2021-05", "Acme reported a loss of $3 million"),
        ("The bishop was told to resign in May 2021.", "2021-05", "Bishop was told to resign"),
        ("Divers located the wreck in 1985.", "1985", "Divers located the wreck"),
        ("Only in 1994 did the church ordain its first women.", "1994", "Church ordained its first women"),
        ("Not until 2001 did a survey ship locate the wreck.", "2001", "Survey ship located the wreck"),
        ("Sales halved in 1998.", "1998", "Sales halved"),
        ("The sisters each won a medal in 1936.", "1936", "Sisters won a medal"),
        ("The twins, who both enlisted in 1914, kept a tavern.", "1914", "The twins enlisted"),
        (
            "Thieves took 2,000 pounds from the parish accounts in 2013.",
            "2013",
            "Thieves took 2,000 pounds from the parish accounts",
        ),
    ],
)
def test_act(text: str, date: str, title: str) -> None:
    """A verb that may report or tell a state tells an act where a thing follows, also behind its subject."""
    assert [(e.time.edtf if e.time else None, e.title) for e in told(text)] == [(date, title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Snow buried the road in March 2009 and killed a driver.", ["2009-03", "2009-03"]),
        ("Berg ran for sheriff in May 2019 and later won the race.", ["2019-05"]),
        ("Berg joined Acme in 1985 and built two mills.", ["1985"]),
    ],
)
def test_goes_on(text: str, expected: list[str]) -> None:
    """What one does besides shares the month, unless it is later or the first is the beginning of a stretch of life."""
    assert [e.time.edtf for e in told(text) if e.time] == expected
