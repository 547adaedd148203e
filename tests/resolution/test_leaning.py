"""Times counted from an event, and times counted from one that is told coarser than they are."""

from __future__ import annotations

import pytest

from timeline.model import AnchorKind, Document, TimexState, TimexType
from timeline.model.timex import Timex
from timeline.resolution import find_timexes

REFERENCE = "2023-05-18"


def read(text: str, language: str = "en") -> list[Timex]:
    """The expressions of a text published on a Thursday."""
    return find_timexes(Document(text=text, published=REFERENCE, language=language))


@pytest.mark.parametrize(
    ("text", "words", "value", "evidence"),
    [
        (
            "The fair opened on 3 May. Two days after the fair he left.",
            "Two days",
            "2023-05-05",
            "fair opened on 3 May",
        ),
        ("The fair on 3 May was dull. A week before the fair he fell.", "A week", "2023-04-26", "fair on 3 May"),
        ("On 3 May the talks failed. The day after the talks he left.", "The day", "2023-05-04", "3 May the talks"),
        ("He died in Rome on 3 May, and two days after the wake, on 9 May, she left.", "two days", None, None),
        ("It fell two weeks after the siege of Acre began on 3 May 1801.", "two weeks", "1801-05-17", None),
        ("He left a week before the summit. The summit opened on 3 May 2021.", "a week", "2021-04-26", None),
        ("She won at Zama on 3 May 2021. Three days after Zama she rode home.", "Three days", "2021-05-06", None),
    ],
)
def test_a_length_from_an_event_takes_its_date(text: str, words: str, value: str | None, evidence: str | None) -> None:
    """Two days after something is counted from its date, told before or in its own phrase; the words are evidence."""
    timex = next(t for t in read(text) if t.span.text == words)
    if value is None:
        assert (timex.state, timex.type) == (TimexState.UNRESOLVED, TimexType.DURATION)
        return
    assert (timex.type, timex.value) == (TimexType.DATE, value)
    assert timex.anchor is not None
    assert timex.anchor.kind is AnchorKind.EVENT
    assert timex.anchor.evidence is not None
    assert evidence is None or timex.anchor.evidence.text == evidence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left two days after the meeting.", "P2D"),
        ("The siege of Acre began on 3 May. He left two days after the siege of Tyre.", "P2D"),
        ("It rained the day before his speech.", "XXXX-XX-XX"),
    ],
)
def test_an_event_without_a_date_leaves_its_times_open(text: str, value: str) -> None:
    """Where no date is told of the very event, the length stays one and says why it lies nowhere."""
    timex = read(text)[-1]
    assert (timex.value, timex.state, timex.time) == (value, TimexState.UNRESOLVED, None)
    assert timex.reason


def test_a_length_beside_a_date_explains_it() -> None:
    """What stands behind a date and a comma is that date, whatever it is counted from."""
    assert [t.value for t in read("On 27 June 1950, two days after the raid, he left.")] == ["1950-06-27", "1950-06-27"]


def test_an_event_is_found_in_german_too() -> None:
    """The words that set one time after another are data of the language."""
    assert read("Die Messe am 3. Mai war gut. Er blieb zwei Tage nach der Messe.", "de")[-1].value == "2023-05-05"


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("It opened in March 2020. Two weeks later it closed.", "2020-WXX", "2020-03-15~/2020-04-14~"),
        ("It opened in March 2020. That day it rained.", "2020-03-XX", "2020-03~"),
        ("He came in 1951. Two months after the coronation in 1952 he left.", "1952-XX", "1952-03-01~/1953-02-28~"),
    ],
)
def test_what_is_counted_from_a_coarse_time_is_approximate(text: str, value: str, edtf: str) -> None:
    """A month is known and no day: two weeks later lies somewhere in the month that begins two weeks later."""
    timex = next(t for t in read(text)[1:] if t.span.text not in {"1951", "1952"})
    assert timex.value == value
    assert timex.time is not None
    assert (timex.time.edtf, timex.time.approximate) == (edtf, True)


def test_a_length_beside_the_event_does_not_date_it() -> None:
    """How long an event lasted is no date of it: what is counted from the event passes over that."""
    text = "The summit opened on 3 May 2021. The summit lasted a week. Two days after the summit he left."
    assert find_timexes(Document(text=text))[-1].value == "2021-05-05"
