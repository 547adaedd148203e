"""The thread of a narrative: paragraphs, headings and digressions decide which year a date without one has."""

from __future__ import annotations

import pytest

from timeline.model import Document
from timeline.resolution import find_timexes

OPENING = "The guild was founded in 1701 and rebuilt in 1705. It fell silent in 1707 and closed in 1709.\n\n"


def values(text: str) -> dict[str, str]:
    """The values of a narrative's expressions by their words."""
    return {t.span.text: t.value for t in find_timexes(Document(text=OPENING + text, published="2009-12-19"))}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("War at sea, 1805\n\nA treaty of 1799 was recalled. In March the fleet sailed.", "March", "1805-03"),
        ("The siege (1811-1812)\n\nPlans drawn in 1807 were used. By May 3 the wall fell.", "May 3", "1811-05-03"),
        (
            "Peace in 1815\n\nIt snowed.\n\nTrade since 1850\n\nA line opened in 1858. In July it broke.",
            "July",
            "1858-07",
        ),
        (
            "Trade 1740-1750\n\nRain fell.\n\nTrade since 1860\n\nA line came in 1868. On July 5 it broke.",
            "July 5",
            "1868-07-05",
        ),
    ],
)
def test_a_heading_holds_the_dates_below_it(text: str, words: str, value: str) -> None:
    """A date without a year lies in the years that the heading above it names."""
    assert values(text)[words] == value


def test_a_new_paragraph_takes_up_the_thread_where_the_last_one_began() -> None:
    """A look ahead at the end of a paragraph does not carry the next one away."""
    text = "On April 9, 1803 the town fell. Its walls were razed in November 1808.\n\nOn April 15 the army left."
    assert values(text)["April 15"] == "1803-04-15"


def test_a_year_told_again_does_not_turn_the_story_back() -> None:
    """A year that holds the last date leaves the story there: the January after it is the next one."""
    text = "On December 7, 1805 the port burned. It was the third fire of 1805. In January the king came."
    assert values(text)["January"] == "1806-01"


def test_a_heading_that_names_no_year_holds_nothing() -> None:
    """A month in a heading is no frame: what stands below it goes on from the story."""
    text = "In May 1805 the town fell.\n\nThe march on the capital in March\n\nBy June 5 it was taken."
    assert values(text)["June 5"] == "1805-06-05"


def test_a_look_back_leaves_the_story_where_it_is() -> None:
    """The previous year is there for comparison: the month told next is not counted from it."""
    text = "In December 1805 the king came. He built on what was won the previous year. In January he left."
    assert values(text)["January"] == "1806-01"


def test_today_in_a_narrative_is_no_day() -> None:
    """In a history *today* is the time of its writing at large."""
    assert (
        values("Fires broke out in 1711, in 1719, in 1722 and in 1731. It is a school today.")["today"] == "PRESENT_REF"
    )


def test_a_profile_in_the_news_is_no_narrative() -> None:
    """Some years of a life do not outweigh days counted from the article's own date."""
    text = "She was born in 1950, studied in 1971, wed in 1975 and taught from 1980. On Tuesday she spoke in May Hall."
    found = {t.span.text: t.value for t in find_timexes(Document(text=text, published="2009-12-19"))}
    assert found["Tuesday"] == "2009-12-15"


def test_what_had_been_before_leaves_the_story_where_it_is() -> None:
    """A date in the past perfect that lies behind the story does not lead it back."""
    text = "In July 1805 the fleet, which had been built in 1801, was lost. In December the king came."
    assert values(text)["December"] == "1805-12"


def test_what_is_told_aside_counts_for_the_rest_of_its_sentence() -> None:
    """The day after a look ahead is counted from there, and the next sentence from the story."""
    text = "On May 3, 1805 the town rose. Two others would rise on May 9 and a third a day later. A week later it fell."
    assert values(text)["a day later"] == "1805-05-10"
    assert values(text)["A week later"] == "1805-W19"


def test_a_month_far_behind_is_that_of_the_next_year() -> None:
    """A month or season without its year is the one nearest to the story: February follows November."""
    text = "On November 3, 1805 the duke died. His son took the town in February and the coast in the spring."
    assert (values(text)["February"], values(text)["the spring"]) == ("1806-02", "1806-SP")


def test_a_date_in_brackets_that_goes_on_is_part_of_the_story() -> None:
    """A bracket that dates what is just told leads on; one that looks back does not."""
    text = "On October 5, 1805 a dam was begun. In the winter it broke (27 January 1806). It was mended by July."
    assert values(text)["July"] == "1806-07"
    text = "On October 5, 1805 a dam was begun (the first was of 3 May 1781). It was mended in November."
    assert values(text)["November"] == "1805-11"


def test_the_year_with_which_a_paragraph_begins_is_no_digression() -> None:
    """A lone year far from the story is one, unless the paragraph begins with it."""
    text = "The line was opened on May 3, 1805.\n\nIn 1820 it was sold. The contract was signed on November 12."
    assert values(text)["November 12"] == "1820-11-12"
    text = "The line was opened on May 3, 1805. A map of 1820 shows it. A bridge fell on November 12."
    assert values(text)["November 12"] == "1805-11-12"


def test_ordinals_of_days_lie_in_the_month_told_last() -> None:
    """*On the 15th the council met* is a day of the month that the story is in."""
    text = "A riot broke out on February 8, 1805. On the 15th the council met."
    assert values(text)["the 15th"] == "1805-02-15"


def test_a_comma_parts_the_day_after_from_what_follows() -> None:
    """*The day after, the garrison left* is counted from the day told before, not from a garrison."""
    text = "The town fell on May 3, 1805. The day after, the garrison left."
    assert values(text)["The day after"] == "1805-05-04"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The October Revolution of 1717 ended it.", "October", "1717-10"),
        ("They won in the German Spring Offensive (early 1725).", "Spring", "1725-SP"),
        ("It fell in the Easter Rising of 1716.", "the Easter", "1716-04-12"),
        ("Winter Offensive (1725)\n\nIt began.", "Winter", "1725-WI"),
        ("In March Wellington (1769) died.", "March", "1709-03"),
    ],
)
def test_a_title_lies_in_the_year_behind_it(text: str, words: str, value: str) -> None:
    """A month, season or feast in a title has the year that the title ends with; a plain date has not."""
    assert values(text)[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The former duke of Orr died.", "former", "PAST_REF"),
        ("A wall was to keep out future raiders.", "future", "FUTURE_REF"),
        ("On May 3, 1805 the duke died. At the same time his son fell ill.", "the same time", "1805-05-03"),
        ("On May 3, 1805 they met. At dawn they marched.", "dawn", "1805-05-03TMO"),
        ("On May 3, 1805 they met. They marched at night.", "night", "XXXX-XX-XXTNI"),
        ("On May 3, 1805 they met. They left at dawn on May 9.", "dawn on May 9", "1805-05-09TMO"),
    ],
)
def test_words_of_histories(text: str, words: str, value: str) -> None:
    """A history tells of former dukes and of what was at the same time; dawn is that of the day told last."""
    assert values(text)[words] == value


def test_news_does_not_tell_a_time_by_a_former_mayor() -> None:
    """*Former*, *future* and *at the same time* are times in a history only."""
    text = "On Tuesday the former mayor warned of future costs; at the same time he praised the plan."
    found = [t.span.text for t in find_timexes(Document(text=text, published="2009-12-19"))]
    assert found == ["Tuesday"]


def test_a_year_that_a_sentence_looks_back_to_is_told_aside() -> None:
    """A sentence that has told its own time may name years before it: the story stays."""
    text = (
        "They left on May 3, 1805 under a veteran of the voyages of 1787 and 1791. By July they had reached the cape."
    )
    assert values(text)["July"] == "1805-07"


def test_a_promise_in_a_narrative_looks_ahead_from_its_own_date() -> None:
    """What will be is counted from the date of writing, wherever the story stands."""
    text = "It burned in 1711, in 1719, in 1722 and in 1731. The house will open again in March."
    found = find_timexes(Document(text=text, published="2009-12-19"))
    assert found[-1].value == "2010-03"


def test_two_years_long_ago_make_a_narrative() -> None:
    """A text that tells of nothing but a time long ago, and never of last week, goes on from date to date."""
    text = "The armies met on October 16, 1756. The war had begun in August. The campaign of 1757 opened on May 3."
    found = {t.span.text: t.value for t in find_timexes(Document(text=text, published="2009-12-19"))}
    assert (found["August"], found["May 3"]) == ("1756-08", "1757-05-03")


def test_the_following_summer_after_a_year_is_that_of_the_next_one() -> None:
    """*The following summer* lies behind the whole of what was told, be it a year."""
    assert values("In 1806 the guard was doubled. The following summer it left.")["The following summer"] == "1807-SU"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The bell was sold on Tuesday. Last autumn a ship was named after it.", "Last autumn", "2009-FA"),
        ("The last bellringer died on Wednesday. A book of hers comes out next summer.", "next summer", "2010-SU"),
        ("Last autumn the bell was sold.", "Last autumn", "1708-FA"),
    ],
)
def test_a_story_told_in_the_news_counts_from_its_own_date(text: str, words: str, value: str) -> None:
    """Where a narrative tells days of the article's own week, "last autumn" is that before the article."""
    assert values(text)[words] == value


CHRONICLE = "It lost its hall in 1711, its bell in 1714, its name in 1718, its last member in 1720.\n\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was mended in May 2007. The parish bought a bell last autumn.", "2009-FA"),
        ("It was mended in May 2007. The tower reopens on 2 August.", "2010-08-02"),
        ("Next month the parish will sell it.", "2010-01"),
        ("The lawyers settled only last year.", "2008"),
        ("The garden, planted in 1950, will be fenced next year.", "2010"),
        ("A rival guild fled in May 1721. It returned in March.", "1721-03"),
        ("A rival guild fled in May 1721. Its foes hoped for a war next year.", "1722"),
    ],
)
def test_what_a_story_tells_of_now(text: str, value: str) -> None:
    """What will be, what is set to come near its end, and last year are counted from the article's date."""
    assert list(values(CHRONICLE + text).values())[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge, opened in 1932 and listed in 1987, was torn down in May.", "2009-05"),
        ("The mill, which opened in 1912 and was sold in 1950, closed in August.", "2009-08"),
        ("The mill (built in 1912, sold in 1950) burned on 3 March.", "2009-03-03"),
        ("The mill was opened in 1946 and sold in 1950. It burned on 3 March.", "1950-03-03"),
    ],
)
def test_years_told_aside_make_no_story(text: str, value: str) -> None:
    """News that adds to its subject when it was opened and listed is news."""
    assert find_timexes(Document(text=text, published="2009-12-19"))[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Born in Oslo in 1931, Ada Lind sailed to Chile in 1958. She died on 2 December.", "2009-12-02"),
        ("The choir was founded in 1901 and revived in 1946. It gave its last concert on 30 November.", "2009-11-30"),
        ("The choir was founded in 1941 and revived in 1946. It gave a concert on 1 June.", "1946-06-01"),
        ("The choir sang in May 1901 and in July 1946. On 2 December it gave a concert.", "1946-12-02"),
        ("The choir was founded in 1901 and moved in 1902. It gave a concert on 24 December.", "1902-12-24"),
    ],
)
def test_a_day_of_the_last_weeks_behind_years_alone(text: str, value: str) -> None:
    """Where a history has told years alone, a past day of the weeks before its date is that one: of a death, say."""
    assert [t.value for t in find_timexes(Document(text=text, published="2009-12-19"))][-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The barge sank on Monday off a pier that burned down in 1998. Divers reached it the next day.", "2009-12-15"),
        ("The mine reopened on Monday for the first time since 1998. A day later a belt caught fire.", "2009-12-15"),
        ("The mine closed on Monday. It had been dug in 1998. A day later a belt caught fire.", "1998-XX-XX"),
    ],
)
def test_a_year_beside_a_day_only_explains(text: str, value: str) -> None:
    """What is counted in days goes on from the day that a sentence tells, not from a year that it adds."""
    assert [t.value for t in find_timexes(Document(text=text, published="2009-12-19"))][-1] == value
