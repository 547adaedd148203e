"""Where a date without its year or week lies: what the verb that governs it tells, and the word before it."""

from __future__ import annotations

import pytest
from tests.resolution.news import read, read_value

import timeline


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The talks, set to resume Monday in Geneva, will be short.", "2023-05-22"),
        ("The ferry, due to sail on Friday, was repaired.", "2023-05-19"),
        ("A judge expected to rule on Tuesday fell ill.", "2023-05-23"),
        ("The players, likely to arrive Saturday, have no coach.", "2023-05-20"),
        ("The officers hoping to vote on Wednesday were sent home.", "2023-05-24"),
    ],
)
def test_infinitive_led_ahead(sentence: str, value: str) -> None:
    """An infinitive lies ahead where the word before it says so."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The bridge will stay closed until at least Monday.", "2023-05-22"),
        ("The fund is to resume trading in Oslo on Tuesday.", "2023-05-23"),
        ("The army will begin withdrawing troops on Friday.", "2023-05-19"),
        ("The shops will remain shut on Monday.", "2023-05-22"),
        ("The club stopped selling tickets on Monday.", "2023-05-15"),
    ],
)
def test_verbs_side_by_side(sentence: str, value: str) -> None:
    """Of verbs side by side the first has the tense."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The ministry has given the firm until Tuesday to reply.", "2023-05-23"),
        ("They extended the sale of tickets until Sunday.", "2023-05-21"),
        ("The bank gave its clients until mid-June to pay.", "2023-06"),
        ("The court postponed until Monday any ruling on the case.", "2023-05-22"),
        ("The strike lasted until Tuesday.", "2023-05-16"),
    ],
)
def test_until(sentence: str, value: str) -> None:
    """What was put off or has been granted until a date looks ahead; what just lasted until it looks back."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The offer had been scheduled to expire on Friday.", "2023-05-12"),
        ("The hikers had been due to reach the camp by Tuesday.", "2023-05-16"),
        ("They had hoped to finish the roof by Monday.", "2023-05-15"),
        ("The road is to reopen by Monday.", "2023-05-22"),
        ("In January she couldn't walk.", "2023-01"),
        ("Unions called a strike for Friday.", "2023-05-19"),
        ("The ministers, who meet in Oslo on Monday, are old.", "2023-05-22"),
    ],
)
def test_plan_that_was_over(sentence: str, value: str) -> None:
    """What had been scheduled lies in the past like everything that had been, even *by* a date."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They said that the firm may soon seek help.", "FUTURE_REF"),
        ("He told them that the town could soon be free.", "FUTURE_REF"),
    ],
)
def test_verb_around(sentence: str, value: str) -> None:
    """A verb group that stands around an expression governs it, whatever is told before."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("A law passed in July is at stake.", "2022-07"),
        ("The bank, founded in August, is small.", "2022-08"),
        ("They read from a letter written in June.", "2022-06"),
        ("A vote set for July is at stake.", "2023-07"),
        ("The repairs scheduled for June are costly.", "2023-06"),
    ],
)
def test_participles(sentence: str, value: str) -> None:
    """What a past participle tells is done, unless it tells of a plan."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "published", "value"),
    [
        ("Shops closed as Easter week began.", "2023-04-04", "2023-W14"),
        ("They met before Christmas Day.", "2023-12-20", "2023-12-25"),
        ("They met on Christmas Day.", "2023-05-18", "2022-12-25"),
    ],
)
def test_holidays_close_by(sentence: str, published: str, value: str) -> None:
    """A holiday that is only days away is the one that is meant, whatever the tense."""
    assert timeline.find_timexes(sentence, published=published)[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fair began on 6 May and will run until 4 June. Two days later it rained.", "2023-05-08"),
        ("Shops shut on Monday and will reopen on 30 May. By 8 p.m. the streets were empty.", "2023-05-15T20:00"),
        ("He was caught two days later.", "XXXX-XX-XX"),
        ("The fair will begin on 6 June. Two days later the king will come.", "2023-06-08"),
        ("The offer ends on 6 June. Until then, the firm said, it stands.", "2023-06-06"),
    ],
)
def test_past_is_not_counted_from_what_is_to_come(text: str, value: str) -> None:
    """What is told in the past tense goes on from the last time that has begun."""
    assert read_value(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He died in 2005. Eight years on, nobody has been charged.", "2013"),
        ("The mill closed a decade ago.", "2013"),
        ("The mill closed more than two decades ago.", "2003"),
        ("The shop opened in 2010; a decade later it closed.", "2020"),
        ("The vote is due in a fortnight.", "2023-W22"),
        ("Orders for April fell from a month earlier, and from the same month last year.", "2022-04"),
        ("By this time next year it will be built.", "2024"),
        ("The holiday falls on a Wednesday this year.", "2023"),
        ("Revenue for the February-to-April period fell.", "2023-02/2023-04"),
        ("Shares have risen 8% since year-end.", "2022"),
        ("The fair always begins on a Saturday.", "XXXX-WXX-6"),
    ],
)
def test_wordings_of_news(text: str, value: str) -> None:
    """Lengths lead to the year, or to the unit, that they count in."""
    assert read_value(text) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The ban, in place since mid-March, ends Monday.", "2023-03"),
        ("Crews will rest, having worked since Tuesday.", "2023-05-16"),
        ("She will be the first to hold it since October.", "2022-10"),
        ("The road, shut since Friday, is to reopen soon.", "2023-05-12"),
    ],
)
def test_since(sentence: str, value: str) -> None:
    """What follows *since* has begun, whatever its clause tells."""
    values = [timex.value for timex in read(sentence)]
    assert value in values


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The abbess was crowned on 9 July.", "2022-07-09"),
        ("On 9 July a landslide buried the road.", "2022-07-09"),
        ("Pirates boarded the tanker on July 9, when its crew slept.", "2022-07-09"),
        ("The ferry sank off Malta on 9 July.", "2022-07-09"),
        ("The brothers, who vanished on 9 July, were cousins of the mayor.", "2022-07-09"),
        ("The bridge will reopen on 2 May.", "2024-05-02"),
        ("Chad postponed its census for the third time on Friday.", "2023-05-12"),
        ("The talks were postponed to Friday.", "2023-05-19"),
        ("Readers can borrow the maps from Friday.", "2023-05-19"),
        ("A mudslide on 9 July cut the road.", "2022-07-09"),
        ("The explosion at the quarry on 9 July killed a guard.", "2022-07-09"),
        ("A fisherman witnessed the collision on 9 July.", "2022-07-09"),
        ("Surgeons treated the victims of the explosion on 9 July.", "2022-07-09"),
        ("The quartet held a concert on 9 July.", "2022-07-09"),
        ("Lind won the final on 9 July.", "2022-07-09"),
        ("The baker spotted the goat limping on 9 July.", "2022-07-09"),
        ("The crew left the hatch unlocked on 9 July.", "2022-07-09"),
        ("Wardens caught two men stealing eggs on 9 July.", "2022-07-09"),
    ],
)
def test_the_verb_of_a_day_decides(sentence: str, value: str) -> None:
    """The day of a past verb is not one to come, however close that is, nor the day of a promise one that is over."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The union called a strike on 9 July.", "2023-07-09"),
        ("Lind won a place in the final on 9 July.", "2023-07-09"),
        ("She faced a hearing on 9 July.", "2023-07-09"),
        ("The firm declared a dividend, payable July 9.", "2023-07-09"),
        ("The summit on 9 July was moved to Oslo.", "2023-07-09"),
        ("The vote on 9 July split the party.", "2023-07-09"),
        ("The 9 July deadline was missed by most.", "2023-07-09"),
        ("The sculptor sold tickets for the match on 9 July.", "2023-07-09"),
        ("He will stand trial over the attack on 2 May.", "2023-05-02"),
        ("The paper told of it in a comment on May 19.", "2023-05-19"),
        ("Lind feared an attack on 9 July.", "2023-07-09"),
        ("Lind found a poster of the concert on 9 July.", "2023-07-09"),
        ("Lind saw a leaflet offering a lecture on 9 July.", "2023-07-09"),
        ("The committee discussed a tunnel opening on 9 July.", "2023-07-09"),
        ("She left for a tour starting on 9 July.", "2023-07-09"),
    ],
)
def test_the_nearest_day_of_something_spoken_of(sentence: str, value: str) -> None:
    """What has a day of its own keeps the nearest one, and so does a day next to the article's."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The choir will sing at the Lund building on Friday.", "2023-05-19"),
        ("She said that pupils would visit the main painting on Friday.", "2023-05-19"),
        ("The club will publish the ranking on Friday.", "2023-05-19"),
        ("The court will issue its finding on Friday.", "2023-05-19"),
        ("They began building on Friday.", "2023-05-12"),
        ("He was accused of robbing a bank on Friday.", "2023-05-12"),
    ],
)
def test_nouns_in_ing(sentence: str, value: str) -> None:
    """A noun in -ing is no verb: the one before it tells the tense."""
    assert read_value(sentence) == value
