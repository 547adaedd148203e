"""Expressions placed in time: by tense, by the date last told, or by the article's date."""

from __future__ import annotations

import pytest
from tests.resolution.news import REFERENCE, last, read

from timeline.errors import ExpressionError, LanguageError
from timeline.model import AnchorKind, Document, Relation, TimexType
from timeline.resolution import find_timexes, parse_expression


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister arrived on Tuesday.", "2023-05-16"),
        ("The museum will open on Monday.", "2023-05-22"),
        ("The fair is expected to run on Saturday.", "2023-05-20"),
        ("The talks are scheduled for Thursday.", "2023-05-18"),
        ("The envoy left on Thursday.", "2023-05-18"),
        ("The fair was held in June.", "2022-06"),
        ("The fair will be held in June.", "2023-06"),
        ("The bridge was opened in January.", "2023-01"),
        ("A race was held in early July.", "2022-07"),
        ("She planned a march on Saturday.", "2023-05-20"),
        ("They would leave on Sunday, he said.", "2023-05-21"),
        ("The offer had been made on October 27.", "2022-10-27"),
        ("The offer expires on June 2.", "2023-06-02"),
        ("Weekly flights from October 1.", "2023-10-01"),
        ("Weekly flights since October 1.", "2022-10-01"),
        ("A summit in June.", "2023-06"),
        ("A summit in November.", "2022-11"),
    ],
)
def test_tense_decides_between_past_and_future(text: str, value: str) -> None:
    """The verb that governs a date without a year tells on which side of the article it lies."""
    assert last(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Trade grew in 2021. Prices fell that year.", "2021"),
        ("The pact was signed on May 3, 2021. Two days later it was law.", "2021-05-05"),
        ("The pact was signed on May 3, 2021. The next day it was law.", "2021-05-04"),
        ("He resigned in March 2020. The following month she took over.", "2020-04"),
        ("The port opened in 1991. Since then it has grown.", "1991"),
        ("The port opened in 1991. Before that, it was a beach.", "1991"),
        ("The port opened on May 3, 1991. This date is a holiday.", "1991-05-03"),
        ("Sales fell in the third quarter of 2022, after growth a year earlier.", "2021-Q3"),
        ("She won gold three years ago and silver five years before that.", "2015"),
        ("He won three years ago and again two years later.", "2022"),
        ("He came on May 3, 2021. That night it rained.", "2021-05-03TNI"),
        ("The storm hit at 3 a.m. on Saturday. By noon the power had failed.", "2023-05-13T12:00"),
        ("The storm hit on Saturday. The first dyke broke at 9:15 p.m.", "2023-05-13T21:15"),
    ],
)
def test_words_tied_to_the_story_take_the_time_told_last(text: str, value: str) -> None:
    """What points back counts from the last date told, with that mention as its anchor and evidence."""
    timex = last(text)
    assert timex.value == value
    assert timex.anchor is not None
    assert timex.anchor.kind is AnchorKind.PRECEDING_TIMEX
    assert timex.anchor.evidence is not None


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("The mill opened in 1990. The previous month it was sold.", "1990-XX", "1989-12-01~/1990-11-30~"),
        ("The mill opened in 1990. The following month it was sold.", "1990-XX", "1990-02-01~/1991-01-31~"),
        ("The mill opened in 1990. The week before, it was sold.", "1990-WXX", "1989-12-25~/1990-12-24~"),
    ],
)
def test_what_is_counted_from_a_year_lies_in_a_year(text: str, value: str, edtf: str) -> None:
    """A month or week from a time that only fixes the year is as open as that, moved by so much."""
    timex = last(text)
    assert (timex.value, timex.time and timex.time.edtf) == (value, edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It has been shut for the past three weeks.", "2023-04-27~/2023-05-18~"),
        ("It cut its forecast for 2024 on Monday.", "2023-05-15"),
        ("Profit fell in the fourth quarter ended 31 December 2022.", "2022-12-31"),
    ],
)
def test_bounds_of_what_is_said_in_news(text: str, edtf: str) -> None:
    """A stretch up to now has rough ends; a forecast before a time does not make the day of its verb one to come."""
    timex = last(text)
    assert timex.time is not None
    assert timex.time.edtf == edtf


def test_a_quarter_of_the_books_may_be_one_of_the_calendar() -> None:
    """Where the three months up to the day said are those of the calendar, the quarter is that unit."""
    quarter = read("The fourth quarter ended December 31, 2022 was weak.")[0]
    assert (quarter.value, quarter.time and quarter.time.edtf) == ("2022-Q4", "2022-36")


@pytest.mark.parametrize(
    ("text", "span", "relation", "signal"),
    [
        ("Exports have grown since 2013.", "2013", Relation.ON_OR_AFTER, "since"),
        ("As of April 8 this year, 2,032 trains had left.", "April 8 this year", Relation.AS_OF, "As of"),
        ("He waited until Friday.", "Friday", Relation.ON_OR_BEFORE, "until"),
        ("It closed before 1850.", "1850", Relation.BEFORE, "before"),
        ("Prices rose after 1996.", "1996", Relation.AFTER, "after"),
    ],
)
def test_relations_stand_beside_the_span(text: str, span: str, relation: Relation, signal: str) -> None:
    """A leading relation word is no part of the span; it is kept with its own place."""
    timex = last(text)
    assert timex.span.text == span
    assert timex.relation is relation
    assert timex.signal is not None
    assert timex.signal.text == signal == text[timex.signal.start : timex.signal.end]


@pytest.mark.parametrize(
    ("text", "value", "first", "end", "parts"),
    [
        ("held on May 18 and 19", "2023-05-18/2023-05-19", "2023-05-18", "2023-05-20", ("May 18", "19")),
        ("May 18-21, 2023", "2023-05-18/2023-05-21", "2023-05-18", "2023-05-22", ("May 18", "21, 2023")),
        ("from March to May 2022", "2022-03/2022-05", "2022-03-01", "2022-06-01", ("March", "May 2022")),
        ("2024-2025", "2024/2025", "2024-01-01", "2026-01-01", ("2024", "2025")),
        ("December 28 to January 3", "2022-12-28/2023-01-03", "2022-12-28", "2023-01-04", ("December 28", "January 3")),
    ],
)
def test_ranges_keep_both_ends(text: str, value: str, first: str, end: str, parts: tuple[str, str]) -> None:
    """A range or pair is one expression with both ends, the last one included, and the place of each."""
    timex = last(text)
    assert timex.value == value
    assert timex.time is not None
    assert (str(timex.time.start), str(timex.time.end_exclusive)) == (first, end)
    assert tuple(part.span.text for part in timex.parts) == parts


@pytest.mark.parametrize(
    ("published", "text", "value", "first"),
    [
        ("2023-05-18", "The train left three hours ago.", "2023-05-18TXX", "2023-05-18"),
        ("2023-05-18", "The train left twenty hours ago.", "2023-05-17TXX", "2023-05-17"),
        ("2023-05-18T14:20", "The train left three hours ago.", "2023-05-18T11:00", "2023-05-18 11:00:00"),
        ("2023-05-18T14:20", "The train will leave in ten minutes.", "2023-05-18T14:30", "2023-05-18 14:30:00"),
    ],
)
def test_hours_are_no_finer_than_what_they_are_counted_from(published: str, text: str, value: str, first: str) -> None:
    """From a day alone hours and minutes lead to a day, whose hour stays open; from a time of day to another one."""
    timex = last(text, published)
    assert (timex.type, timex.value) == (TimexType.TIME, value)
    assert timex.time is not None
    assert str(timex.time.start) == first


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Christmas Eve", "2023-12-24"),
        ("Easter", "2024-03-31"),
        ("Shops closed on Christmas Eve.", "2022-12-24"),
        ("Tuesday", "2023-05-16"),
        ("January", "2023-01"),
        ("March 3", "2023-03-03"),
        ("the weekend", "2023-W20-WE"),
    ],
)
def test_a_holiday_alone_is_the_coming_one(text: str, value: str) -> None:
    """In a text that is one phrase, a holiday or weekend is ahead; weekdays, months and days are read as in news."""
    assert last(text).value == value


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        ("2025-08-17", "The storm crossed the north over the weekend.", "2025-W33-WE"),
        ("2025-08-18", "The storm crossed the north over the weekend.", "2025-W33-WE"),
        ("2025-08-15", "The storm crossed the north over the weekend.", "2025-W32-WE"),
        ("2025-08-15", "The storm will cross the north over the weekend.", "2025-W33-WE"),
        ("2025-08-15", "A fair in the park over the weekend.", "2025-W33-WE"),
        ("2025-08-12", "A storm in the north over the weekend.", "2025-W32-WE"),
    ],
)
def test_the_weekend_is_under_way_or_the_one_that_tense_points_to(published: str, text: str, value: str) -> None:
    """On its own days *the weekend* is the present one; on others tense decides, and without tense it is the nearer."""
    assert last(text, published).value == value


@pytest.mark.parametrize(
    "text",
    ["It is expected to last three weeks.", "The war may last three weeks.", "It could last about three weeks."],
)
def test_to_last_is_a_verb(text: str) -> None:
    """What is to *last three weeks* is no window of the past."""
    assert (last(text).value, last(text).time) == ("P3W", None)


def test_a_narrative_is_anchored_in_its_own_years() -> None:
    """A text that tells of years long past closes a bare date with the year told last, not with the article's."""
    text = (
        "The war began in 1803. In March 1805 the fleet sailed. On 21 October it was beaten. "
        "Peace was talked of in 1806, and the army marched in 1807."
    )
    values = {t.span.text: t.value for t in read(text, "2009-12-19")}
    assert values["21 October"] == "1805-10-21"


def test_every_date_explains_itself() -> None:
    """The steps name the meanings applied, the anchor what a relative date was counted from."""
    timex = last("As of April 8 this year, the port had grown.")
    assert timex.steps == ("calendar_date", "shifted_unit", "within")
    assert timex.anchor is not None
    assert (timex.anchor.kind, timex.anchor.time.edtf) == (AnchorKind.GIVEN, REFERENCE)


@pytest.mark.parametrize("phrase", ["", "no time at all", "May 3 or so they say, and June 4"])
def test_a_phrase_that_is_not_one_expression_is_an_error(phrase: str) -> None:
    """``parse_expression`` takes one expression and says what it found otherwise."""
    with pytest.raises(ExpressionError, match="not one time expression"):
        parse_expression(phrase)


def test_an_unknown_language_is_an_error() -> None:
    """A language that nobody knows is named in the error."""
    with pytest.raises(LanguageError, match="xx"):
        find_timexes(Document(text="x", language="xx"))


def test_a_number_of_years_after_a_day_is_no_hour() -> None:
    """In "May 30 after nine years" no clock is told."""
    found = find_timexes(Document(text="Lee left on April 30 after nine years.", published="2023-05-18"))
    assert [timex.value for timex in found] == ["2023-04-30", "P9Y"]


def test_the_year_that_is_promised_is_the_present_one() -> None:
    """With a verb in the future, "the year" is no year told before."""
    assert last("Acme bought a mill in 2012. It will shut it by the end of the year.").value == "2023"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales fell in 2016. The chain opened 40 shops in the first half of the year.", "2016-H1"),
        ("Founded in 2016, it had 40 shops by May 3, half of them opened in the first half of the year.", "2023-H1"),
    ],
)
def test_the_year_of_news_is_the_one_told_last(text: str, value: str) -> None:
    """*the year* is a year told before, unless a date of another year has been told since."""
    found = find_timexes(Document(text=text, published="2023-05-18"))
    assert found[-1].value == value


@pytest.mark.parametrize(
    ("month", "value"),
    [("March 2021", "2021"), ("December 2020", "XXXX")],
)
def test_that_year_after_a_rough_time(month: str, value: str) -> None:
    """*that year* is the year of a time known only roughly, if all of it lies in one."""
    text = f"The pier fell in {month}. Two weeks later the port closed. It was sold that year."
    assert last(text).value == value
