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
