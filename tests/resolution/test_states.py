"""What has a place in time, and what has none, a fuzzy one, or one that no calendar has."""

from __future__ import annotations

import pytest
from tests.resolution.news import last, read

from timeline.model import TimexMod, TimexState, TimexType
from timeline.resolution import parse_expression


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The strike soon ended.", []),
        ("The strike will soon end.", ["FUTURE_REF"]),
        ("News of their impending defeat spread.", []),
        ("An impending strike worries the mayor.", ["FUTURE_REF"]),
        ("The strike soon ended, on 3 May 2020.", ["2020-05-03"]),
    ],
)
def test_soon_in_the_past_is_no_time(text: str, found: list[str]) -> None:
    """In a clause of the past *soon* tells the order of things; elsewhere it is ahead."""
    assert [timex.value for timex in read(text)] == found


@pytest.mark.parametrize("phrase", ["3 March to 5 April", "Tuesday to 5 April"])
def test_a_range_is_as_open_as_its_ends(phrase: str) -> None:
    """A range of days that no year is known of is unresolved, not invalid."""
    assert parse_expression(phrase).state is TimexState.UNRESOLVED


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("last month", "XXXX-XX"),
        ("on Tuesday", "XXXX-WXX-2"),
        ("in early July", "XXXX-07"),
        ("May 2", "XXXX-05-02"),
        ("yesterday", "XXXX-XX-XX"),
        ("last year", "XXXX"),
        ("five weeks ago", "XXXX-WXX"),
        ("the third quarter", "XXXX-Q3"),
        ("this morning", "XXXX-XX-XXTMO"),
        ("next weekend", "XXXX-WXX-WE"),
    ],
)
def test_without_a_reference_date_relative_words_stay_open(phrase: str, value: str) -> None:
    """No date stated and none given: unresolved with its reason and the open value, never today."""
    timex = parse_expression(phrase)
    assert (timex.state, timex.value, timex.time) == (TimexState.UNRESOLVED, value, None)
    assert timex.reason


@pytest.mark.parametrize("after", ["Before that, they ran.", "Two days later it rained.", "That month it rained."])
def test_what_leans_on_an_unresolved_time_is_unresolved(after: str) -> None:
    """An earlier date is no substitute for the one that the words point back to."""
    timex = last(f"It opened on May 3, 2013. Trains left in early July. {after}", published=None)
    assert (timex.state, timex.time) == (TimexState.UNRESOLVED, None)


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [("October 27, 2020", "2020-10-27"), ("2013", "2013"), ("the 1990s", "199X"), ("44 BC", "-0043")],
)
def test_absolute_dates_need_no_reference(phrase: str, edtf: str) -> None:
    """What names its year is resolved without any reference date and without an anchor."""
    timex = parse_expression(phrase)
    assert timex.time is not None
    assert timex.time.edtf == edtf
    assert timex.anchor is None


@pytest.mark.parametrize(
    "phrase", ["February 30, 2023", "31 June 2023", "29 February 2023", "June 31", "30/02/2023", "2023-02-30"]
)
def test_impossible_dates_are_typed_invalid(phrase: str) -> None:
    """A day that the calendar lacks is found and said to be invalid; it is never moved or clamped."""
    timex = last(f"It was due by {phrase}.")
    assert timex.span.text == phrase
    assert (timex.state, timex.time) == (TimexState.INVALID, None)
    assert timex.reason


@pytest.mark.parametrize(
    ("phrase", "mod", "edtf"),
    [
        ("early July 2024", TimexMod.START, "2024-07-01/2024-07-10"),
        ("mid-March 2021", TimexMod.MID, "2021-03-11/2021-03-20"),
        ("late 2024", TimexMod.END, "2024-09-01/2024-12-31"),
        ("the early 1990s", TimexMod.START, "1990/1993"),
        ("circa 1850", TimexMod.APPROX, "1850~"),
    ],
)
def test_fuzzy_parts_keep_their_word_and_their_bounds(phrase: str, mod: TimexMod, edtf: str) -> None:
    """Early, mid, late and about are kept as TIMEX3 mods; the bounds are the part's own."""
    timex = parse_expression(phrase)
    assert timex.mod is mod
    assert timex.time is not None
    assert timex.time.edtf == edtf


@pytest.mark.parametrize(
    ("text", "kind", "value", "rrule"),
    [
        ("He came every Monday.", TimexType.SET, "XXXX-WXX-1", "FREQ=WEEKLY;BYDAY=MO"),
        ("They met every Monday at 9 a.m.", TimexType.SET, "XXXX-WXX-1T09", "FREQ=WEEKLY;BYDAY=MO;BYHOUR=9"),
        ("They stay until 9 p.m. on Mondays.", TimexType.SET, "XXXX-WXX-1T21", "FREQ=WEEKLY;BYDAY=MO"),
        ("They meet annually.", TimexType.SET, "P1Y", "FREQ=YEARLY"),
        ("They meet every two weeks.", TimexType.SET, "P2W", "FREQ=WEEKLY;INTERVAL=2"),
        ("It lasted two years.", TimexType.DURATION, "P2Y", None),
        ("It took half an hour.", TimexType.DURATION, "PT30M", None),
        ("It opened 10 days earlier compared to 2022.", TimexType.DURATION, "P10D", None),
    ],
)
def test_lengths_and_sets_have_no_place_in_time(text: str, kind: TimexType, value: str, rrule: str | None) -> None:
    """Durations, comparisons and sets are typed, carry their rule where there is one, and date nothing."""
    timex = read(text)[0]
    assert (timex.type, timex.value, timex.rrule, timex.time) == (kind, value, rrule, None)
    assert timex.reason


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Eid al-Adha was marked quietly.", "2022-07-09~"),
        ("He returned two days after Diwali.", "2022-10-26~"),
        ("They fasted during Ramadan.", "2023-03-23~/2023-04-20~"),
        ("The truce will hold during Ramadan.", "2024-03-11~/2024-04-09~"),
        ("He returned on Christmas Eve.", "2022-12-24"),
    ],
)
def test_feasts_that_wait_for_the_moon_are_approximate(text: str, edtf: str) -> None:
    """The days of a feast that waits for the moon are approximate, and so is what is counted from them."""
    timex = last(text)
    assert timex.time is not None
    assert timex.time.edtf == edtf


def test_numeric_dates_tell_their_other_reading() -> None:
    """A date that both orders allow keeps the second reading; one that only one order allows has none."""
    timex = parse_expression("3/4/2012")
    assert (timex.value, timex.alternative and timex.alternative.edtf) == ("2012-03-04", "2012-04-03")
    assert parse_expression("3/4/2012", order="DMY").value == "2012-04-03"
    assert parse_expression("25/4/2012").alternative is None
