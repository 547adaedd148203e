"""How many pairs of tellings are compared."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.dates import Granularity, Moment, Period
from timeline.merging.blocks import find_pairs
from timeline.merging.cluster import Given, cluster
from timeline.merging.profile import Profile, profile_of
from timeline.model import Mention, TextSpan
from timeline.model.points import period_value

NAMES = ("Norway", "Chile", "Peru", "Malta", "Kenya", "Japan", "Acme", "Globex")
THINGS = ("harbour", "treaty", "museum", "market", "mine", "dam", "school")


def telling(number: int, title: str, day: Moment) -> Profile:
    """The profile of a title told in an article of its own."""
    word = TextSpan(start=0, end=6, text="signed")
    place = TextSpan(start=0, end=len(title), text=title)
    time = period_value(Period(Granularity.DAY, day))
    return profile_of(
        Mention(
            document_id=f"{number}", title=title, sentence=place, clause=place, trigger=word, kind="other", time=time
        )
    )


def equal(number: int) -> Profile:
    """Always the same event."""
    return telling(number, "Norway and Chile signed a treaty", Moment(2013, 5, 3))


def of_one_day(number: int) -> Profile:
    """One of many events of a day."""
    title = f"{NAMES[number % 8]} and {NAMES[(number // 8) % 7]} signed the {THINGS[(number // 56) % 7]} act {number}"
    return telling(number, title, Moment(2013, 5, 3))


def in_a_chain(number: int) -> Profile:
    """An event that resembles the one before and the one after it."""
    words = " ".join(
        f"w{chr(97 + k % 26)}{chr(97 + k // 26 % 26)}{chr(97 + k // 676)}x" for k in range(number, number + 4)
    )
    return telling(number, f"Norway signed {words}", Moment(2013, 5, 3))


@pytest.mark.parametrize("make", [equal, of_one_day, in_a_chain])
def test_pairs_grow_linearly(make: Callable[[int], Profile]) -> None:
    """Twice the tellings make about twice the pairs, however alike they are."""
    few, many = (len(list(find_pairs([make(n) for n in range(size)]))) for size in (500, 1000))
    assert many <= 2.3 * few


def test_equal_tellings_are_one_event() -> None:
    """Any number of equal tellings end in one group."""
    assert cluster([equal(n) for n in range(300)], []) == [tuple(range(300))]


def test_events_of_one_timeline_stay_two() -> None:
    """What a timeline holds as two events is never joined, not even by a third telling."""
    given = [Given([0], timeline=0), Given([1], timeline=0)]
    groups = cluster([equal(n) for n in range(3)], given)
    assert sorted(map(len, groups)) == [1, 2]
    assert not any({0, 1} <= set(group) for group in groups)


def test_many_names_hide_none() -> None:
    """Two tellings are compared although each names many that the other does not."""
    titles = ("Ann Berg of Acme signed with Zeta in Porto", "Cato Dahl of Elk signed with Zeta in Porto")
    assert list(find_pairs([telling(n, title, Moment(2013, 5, 3)) for n, title in enumerate(titles)])) == [(0, 1)]
