"""How far words reach: to an event, to the year behind a title, to the day behind an hour."""

from __future__ import annotations

import re

import pytest
from tests.resolution.contexts import telling

from timeline.dates import timex3
from timeline.languages import load_language
from timeline.model import Document
from timeline.resolution import find_timexes
from timeline.resolution.occasions import EventPhrase, Occasions, Word

THURSDAY = "2023-05-18"
ENGLISH = load_language("en")


def values(text: str) -> list[str]:
    """The values of a text published on a Thursday."""
    return [timex.value for timex in find_timexes(Document(text=text, published=THURSDAY))]


def words_beside(text: str) -> list[str]:
    """The words that the date ``X`` stands beside."""
    occasions = Occasions(text, ENGLISH)
    at = text.index("X")
    occasions.foresee(at, at + 1, telling("2021-05-03"), within=(0, len(text)))
    return list(occasions._ahead)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The fair opened on X in Lund", ["fair", "opened"]),
        ("Rain fell; the fair opened on X", ["fair", "opened"]),
        ("On X, the fair's tent opened", ["fair", "tent", "opened"]),
        ("On X the fair opened, and closed", ["fair", "opened"]),
        ("On X (the fair) it rained", []),
        ("On X - the fair opened", []),
        (f"fair {'well ' * 9}on X", ["well"]),
        (f"fair {'well ' * 8}on X", ["fair", "well"]),
    ],
)
def test_the_words_beside_a_date(text: str, words: list[str]) -> None:
    """Those before it up to a mark, ten at most, or those behind it, where it opens its clause."""
    assert words_beside(text) == words


@pytest.mark.parametrize(("count", "value"), [(40, "2021-05-03"), (41, None)])
def test_how_many_events_are_kept(count: int, value: str | None) -> None:
    """The last forty dated events of a text can be counted from."""
    text = " ".join(f"fair{number} X." for number in range(count))
    occasions = Occasions(text, ENGLISH)
    for match in re.finditer(r"fair\d+ (X)", text):
        occasions.remember(*match.span(1), telling("2021-05-03"), within=match.span())
    told = occasions.find(EventPhrase(1, (Word("fair0", False, 0, 5),), frozenset(), 5))
    assert (told and timex3.format_period(told.period)) == value


@pytest.mark.parametrize(
    ("rest", "sign", "said", "names"),
    [
        (" after the siege of Boston", 1, "siege", {"boston"}),
        (" before the siege", -1, "siege", set()),
        (" after Boston fell", 1, "Boston fell", {"boston"}),
    ],
)
def test_the_event_behind_a_length(rest: str, sign: int, said: str, names: set[str]) -> None:
    """A definite event behind *after* or *before*: what tells it, and the names in that."""
    text = f"Two days{rest}"
    phrase = Occasions(text, ENGLISH).read_phrase(8, len(text))
    assert phrase is not None
    assert (phrase.sign, text[phrase.words[0].start : phrase.words[-1].end], set(phrase.names)) == (sign, said, names)


@pytest.mark.parametrize("rest", [" after a siege", " of the siege", " after, the siege", " after the"])
def test_no_event_behind_a_length(rest: str) -> None:
    """What is not definite, or not behind *after* or *before*, is none to count from."""
    assert Occasions(f"Two days{rest}", ENGLISH).read_phrase(8, 8 + len(rest)) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The October Revolution of 1917 failed.", "1917-10"),
        ("The October blue tram strike of 1917 failed.", "1917-10"),
        ("The October big blue tram strike of 1917 failed.", "2022-10"),
        ("The October strike at 1917 failed.", "2022-10"),
        ("The October strike in Old Lund in 1917 failed.", "1917-10"),
        ("The October strike in Bad Old Lund in 1917 failed.", "2022-10"),
        ("The October strike in the Old in 1917 failed.", "2022-10"),
        ("The October in 1917 was wet.", "1917-10"),
    ],
)
def test_how_long_a_title_is(text: str, value: str) -> None:
    """Up to three words of what it is, and two of a place."""
    assert values(text)[0] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A bomb went off at 9 a.m. in a market in Kabul on Friday.", "2023-05-12T09:00"),
        ("A bomb went off at 9 a.m. in Kabul on Friday.", "2023-05-12T09:00"),
        ("A bomb went off at 9 a.m. and in Kabul on Friday.", "2023-05-18T09:00"),
        ("A bomb went off at 9 a.m. that shook Kabul on Friday.", "2023-05-18T09:00"),
        ("A bomb went off at 9 a.m. in Kabul, it said on Friday.", "2023-05-18T09:00"),
        (f"A bomb went off at 9 a.m. in a {'big ' * 14}market on Friday.", "2023-05-12T09:00"),
        (f"A bomb went off at 9 a.m. in a {'big ' * 17}market on Friday.", "2023-05-18T09:00"),
        ("A bomb went off at 9 a.m. in Kabul in May.", "2023-05-18T09:00"),
    ],
)
def test_the_day_behind_an_hour(text: str, value: str) -> None:
    """Nothing but a place stands between an hour and its day, in eighty characters at most."""
    assert values(text)[0] == value
