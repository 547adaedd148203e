"""What lies ahead though no verb is in the future tense: timetables, fixtures, plans, requests."""

from __future__ import annotations

import pytest
from tests.resolution.news import read_value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The hearing is Tuesday.", "2023-05-23"),
        ("The final is on Sunday.", "2023-05-21"),
        ("The minister arrives in Lima on Monday.", "2023-05-22"),
        ("The show opens Wednesday.", "2023-05-24"),
        ("The share before Tuesday was small and is far below that of others.", "2023-05-16"),
    ],
)
def test_timetables(sentence: str, value: str) -> None:
    """The present tense of verbs of timetables, and of "is" right before a date, looks ahead."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("by December 25", "2023-12-25"), ("No flights before November 22", "2023-11-22"), ("December 25", "2022-12-25")],
)
def test_by_and_before_alone_look_ahead(text: str, value: str) -> None:
    """Where no verb tells the tense, *by* and *before* name a date that is still to come."""
    assert read_value(text) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Lee and Berg meet Monday.", "2023-05-22"),
        ("The union and the firm meet again on Monday.", "2023-05-22"),
        ("The leader and his rival meet separately Saturday with the mediator.", "2023-05-20"),
        ("Relief flights arrive Saturday.", "2023-05-20"),
        ("Schools reopen Monday across the region.", "2023-05-22"),
        ("Talks resume on Monday.", "2023-05-22"),
        ("The council meets on Monday.", "2023-05-22"),
        ("Norway plays Sunday at Bergen.", "2023-05-21"),
        ("The envoy flies to Cairo on Sunday.", "2023-05-21"),
        ("The jobs report is due Friday.", "2023-05-19"),
        ("The book is out on Tuesday.", "2023-05-23"),
        ("The judge set a trial date of January 9.", "2024-01-09"),
        ("The council meets Monday, and again Wednesday.", "2023-05-24"),
        ("There are no trains on Sunday.", "2023-05-21"),
        ("Snow is forecast from Friday.", "2023-05-19"),
        ("Shares are down on Tuesday.", "2023-05-16"),
        ("It is, said the mayor on Monday, a relief.", "2023-05-15"),
        ("The weapons test Monday drew protests.", "2023-05-15"),
        ("The sales report Tuesday showed a drop.", "2023-05-16"),
        ("She watched the teams play Saturday.", "2023-05-13"),
        ("The mayor met Monday with teachers.", "2023-05-15"),
    ],
)
def test_base_forms_before_a_date(sentence: str, value: str) -> None:
    """A verb of what is appointed looks ahead in the present tense, after a plural or a joined subject, too."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The vote went ahead as planned Saturday.", "2023-05-13"),
        ("The army began its attack as previously planned Tuesday.", "2023-05-16"),
        ("The march was held as scheduled on Sunday.", "2023-05-14"),
        ("The talks will go ahead as planned Saturday.", "2023-05-20"),
        ("The rally planned for Saturday was called off.", "2023-05-20"),
        ("The family planned to leave on Saturday.", "2023-05-20"),
    ],
)
def test_as_planned(sentence: str, value: str) -> None:
    """What is planned lies ahead; what went as planned does not."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("They agreed to a truce, beginning on Monday.", "2023-05-22"),
        ("The bank cut its rate, effective on Friday.", "2023-05-19"),
        ("The city banned fires starting on Saturday.", "2023-05-20"),
        ("The law took effect on Monday.", "2023-05-15"),
    ],
)
def test_announced_dates(sentence: str, value: str) -> None:
    """A date that a past sentence announces as a beginning is still to come."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Let's meet Friday.", "2023-05-19"),
        ("Remind me to call him Saturday.", "2023-05-20"),
        ("See you Monday.", "2023-05-22"),
        ("“Let’s wait until Monday,” she said.", "2023-05-22"),
        ("“Let’s wait,” she said on Tuesday.", "2023-05-16"),
    ],
)
def test_requests(sentence: str, value: str) -> None:
    """What a sentence asks for lies ahead."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("A vote set for Tuesday was put off.", "2023-05-23"),
        ("Shares beat the record set on Nov. 3.", "2022-11-03"),
        ("The results were expected Friday.", "2023-05-19"),
        ("The results are expected late on Friday.", "2023-05-19"),
        ("The championships run through Sunday.", "2023-05-21"),
        ("The races run on Sunday drew thousands.", "2023-05-14"),
        ("Tuesday is the deadline for bids.", "2023-05-23"),
        ("Monday was a holiday.", "2023-05-15"),
        ("The contest is in February.", "2024-02"),
        ("The banks stay shut until at least Tuesday.", "2023-05-23"),
        ("Schools remain closed until Monday.", "2023-05-22"),
        ("She visited the site and was due back Saturday.", "2023-05-20"),
        ("The game was called off due to rain on Saturday.", "2023-05-13"),
        ("The trial of the men was put back to mid-June.", "2023-06"),
        ("The firm was moved to Leeds in October.", "2022-10"),
    ],
)
def test_plans_and_records(sentence: str, value: str) -> None:
    """What is set for a day, awaited then or still going on lies ahead; a record set on a day does not."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The sides meet again at Lowfield Park on 27 February.", "2024-02-27"),
        ("The probe enters orbit around Mars on 9 February.", "2024-02-09"),
        ("The champions host Leeford on Sunday.", "2023-05-21"),
        ("Brazil expects its first submarine in March.", "2024-03"),
        ("Voters go to the polls on 3 March.", "2024-03-03"),
    ],
)
def test_fixture(sentence: str, value: str) -> None:
    """The present tense of a fixture looks ahead wherever its date stands, and so does what is expected."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("When the beacon is lit on Saturday, the choir will sing.", "2023-05-20"),
        ("Once the ballots are counted on Saturday, a judge will hear complaints.", "2023-05-20"),
        ("After the gate is unlocked on Saturday, forty riders will leave.", "2023-05-20"),
        ("After he was fined on Saturday, the club will sell him.", "2023-05-13"),
    ],
)
def test_before_a_promise(sentence: str, value: str) -> None:
    """The present tense of the clause that leads to a promise looks ahead."""
    assert read_value(sentence) == value


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The vote takes place on Tuesday.", "2023-05-23"),
        ("Elections take place on Tuesday.", "2023-05-23"),
        ("The rally is taking place on Tuesday.", "2023-05-23"),
        ("The festival gets under way on Tuesday.", "2023-05-23"),
        ("The tour heads to Oslo on Tuesday.", "2023-05-23"),
        ("The book is published on Tuesday.", "2023-05-23"),
        ("The fair runs from Friday to Sunday.", "2023-05-19/2023-05-21"),
        ("The vote took place on Tuesday.", "2023-05-16"),
        ("The vote did not take place on Tuesday.", "2023-05-16"),
        ("The book was published on Tuesday.", "2023-05-16"),
        ("A man is seen on Tuesday.", "2023-05-16"),
    ],
)
def test_programmes(sentence: str, value: str) -> None:
    """The present tense of what programmes tell looks ahead, that of a picture does not."""
    assert read_value(sentence) == value
