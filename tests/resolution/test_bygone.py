"""A story of years ago in the news: its days and months without a year are those of its own year."""

from __future__ import annotations

import pytest

import timeline


def read_values(text: str, published: str) -> list[str]:
    """The values of the time expressions but the first."""
    return [timex.value for timex in timeline.find_timexes(text, published=published)][1:]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Locusts ate the barley in April 2017. The farmers sued on 3 June.", ["2017-06-03"]),
        ("The mine flooded in May 2011. Rescuers found two men alive on 4 June.", ["2011-06-04"]),
        ("A gale sank the pier in March 2016 and a fire took its hall on 20 August.", ["2016-08-20"]),
        (
            "In April 2009 the navy sank the ferry. An admiral resigned on 3 July, another in August.",
            ["2009-07-03", "2009-08"],
        ),
        ("The museum opened in May 2014. Thieves stole a vase on 12 December.", ["2014-12-12"]),
        ("A cyclone hit the isle in December 2014. In January the navy brought food.", ["2015-01"]),
        ("The dam was opened in May 1964. The valley had been cleared in March.", ["1964-03"]),
        ("In 1958 the navy seized the ship on 3 March.", ["1958-03-03"]),
        ("The tunnel caved in on 30 October 2015. Three men were dug out on 9 November.", ["2015-11-09"]),
        ("The tenor sang in Riga on 6 January 1987. He married there on 12 November.", ["1987-11-12"]),
    ],
)
def test_a_story_goes_on(text: str, values: list[str]) -> None:
    """A past clause of the same paragraph goes on in the year told: next to it, recalled, or long before now."""
    assert read_values(text, "2024-11-20") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The choir left on 2 September 2020. It had met on 4 July. Three days after that, it broke up.",
            ["2020-07-04", "2020-07-07"],
        ),
        (
            "The owl nested on 2 April 2018. A gale killed it on 12 June, and it was buried a day later.",
            ["2018-06-12", "2018-06-13"],
        ),
        (
            "Ann bought the mill in March 2016. It burned on 20 August. That weekend a man was held.",
            ["2016-08-20", "2016-W33-WE"],
        ),
        (
            "The mine flooded in May 2011. Two men were found on 4 June, a third the next day.",
            ["2011-06-04", "2011-06-05"],
        ),
    ],
)
def test_what_leans_on_it(text: str, values: list[str]) -> None:
    """What is counted from a day of the story is counted from its year."""
    assert read_values(text, "2024-05-22") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Locusts ate the barley in April 2017. The council met on 3 June.", ["2024-06-03"]),
        ("Lind joined the firm in May 2017. He resigned on 3 June.", ["2024-06-03"]),
        ("Lind, who joined the firm in May 2017, resigned on 3 January.", ["2024-01-03"]),
        ("The ferry, built in June 1987, sank on 12 January.", ["2024-01-12"]),
        ("The May 2017 fire killed two. A trial opened on 2 February.", ["2024-02-02"]),
        ("The village marks the flood of May 1953. The mayor laid a wreath on 1 February.", ["2024-02-01"]),
        ("The mayor was elected in May 2021. The council meets on 3 July.", ["2024-07-03"]),
        ("The bridge was opened in May 1932. It will close on 3 July.", ["2024-07-03"]),
        ("The bridge has been shut since May 2017. Engineers went in on 3 January.", ["2024-01-03"]),
        (
            "Lund won the title in May 2017. It lost on Saturday. The coach quit on 3 January.",
            ["2024-06-08", "2024-01-03"],
        ),
        ("Lund won the title in May 2019. The club signed Berg in January.", ["2024-01"]),
        ("The bank opened a branch in March 2010.\n\nIts clerks struck on 8 February.", ["2024-02-08"]),
        ("The bank was founded in 1907. It collapsed on 4 January.", ["2024-01-04"]),
    ],
)
def test_the_news_goes_on(text: str, values: list[str]) -> None:
    """What is told aside, of things to come, close to now, behind a time of now or elsewhere is no part of a story."""
    assert read_values(text, "2024-06-10") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "The silo burst on 9 July 2019.\n\nThe mayor hired a crew on 2 August and shut the mill a day later.",
            ["2019-08-02", "2019-08-03"],
        ),
        (
            "The tanker left Riga on 12 January 2019, its owner said.\n\nPirates boarded it on 20 January.",
            ["2019-01-20"],
        ),
        (
            "The inn opened in January 2018.\n\nA guest smelled gas on 3 March.\n\nIt was razed on 2 May 2018.",
            ["2018-03-03", "2018-05-02"],
        ),
        ("Eva Lund was 40 when she left Oslo on 2 July 2020. A hunter found her on 30 August.", ["2020-08-30"]),
        (
            "The nurse, who left Oslo on 2 July 2020, was never seen again. Her car was found on 30 August.",
            ["2020-08-30"],
        ),
        ("The mill stood still after its owner died in July 2020. A son sold it on 30 August.", ["2020-08-30"]),
        (
            "Bills were late, a clerk said, and in July 2020 the owner fled. The son sold it on 30 August.",
            ["2020-08-30"],
        ),
        ("The cook sold nine paintings between March 2019 and April 2020. The heirs sued on 21 July.", ["2020-07-21"]),
        ("The ferry sank on the night of 2 July 2020. Divers went down on 5 August.", ["2020-08-05"]),
    ],
)
def test_a_story_that_is_no_news(text: str, values: list[str]) -> None:
    """Over paragraphs, or from another clause, a story goes on with days of what news would tell with a year."""
    assert read_values(text, "2024-06-10") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mayor took office in May 2019.\n\nOn 3 June the council raised the rents.", ["2024-06-03"]),
        ("The mill burned down in March 2016.\n\nThe insurers paid on 2 April.", ["2024-04-02"]),
        ("Berg was jailed in October 2018.\n\nGuards found him dead in his cell on 28 May.", ["2024-05-28"]),
        ("The union, which was formed in July 2011, is small. Members voted on 14 January.", ["2024-01-14"]),
        (
            "Lind joined the choir in September 2015.\n\nShe had told of it on 12 May, and left the stage on 1 June.",
            ["2024-05-12", "2024-06-01"],
        ),
        (
            "The airline failed in October 2017.\n\nA court heard its pilots on 9 February and ruled on 11 March.",
            ["2024-02-09", "2024-03-11"],
        ),
        (
            "The church reopened in December 2020.\n\nA window broke on 15 May. Two days later police held a man.",
            ["2024-05-15", "2024-05-17"],
        ),
        ("The well was dug in April 2013, when the river fell.\n\nIt ran dry on 20 April.", ["2024-04-20"]),
        (
            "The bridge fell in August 2018, killing 43.\n\nThe trial opened on 7 February. A witness spoke on 14 May.",
            ["2024-02-07", "2024-05-14"],
        ),
        ("The ferry, which was built in June 1987, sank on 12 December.", ["2023-12-12"]),
        ("The inn was shut from May 2016 to May 2018. Its new owner opened a bar on 3 February.", ["2024-02-03"]),
        (
            "In May 2016 the hall was sold.\n\nThe new owner died on Friday.\n\nHis son sold it on 3 November.",
            ["2024-06-07", "2023-11-03"],
        ),
        ("The works began in 1923.\n\nThe last shift ended on 3 December.", ["2023-12-03"]),
    ],
)
def test_news_beside_an_old_date(text: str, values: list[str]) -> None:
    """A year told long ago is not that of the days that the news goes on with in the next sentence or paragraph."""
    assert read_values(text, "2024-06-10") == values
