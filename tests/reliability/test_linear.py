"""Twice the text costs twice the steps, whatever the text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.reliability.hostile import HOSTILE
from tests.reliability.steps import count_steps

import timeline
from timeline.merging import merge_events
from timeline.model import Dating, Event, Mention, TextSpan
from timeline.model.points import day_value

SMALL = 3_000
FEW = 400
MOST = 2.3
"""How much more twice the text may cost."""
SLACK = 2_000
"""Steps that a first call of something takes."""


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Language files are read, and regular expressions made, before anything is counted."""
    timeline.extract("The Calder Bridge opened on 18 May 2024, two days after the storm. He said it closed.")


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("before", ["", "In May 2024 the bridge opened "])
@pytest.mark.parametrize("call", [timeline.find_timexes, timeline.extract])
def test_steps_grow_with_the_text(call: Callable[[str], object], before: str, name: str) -> None:
    """Twice the text takes twice the steps, also where a date before it makes its sentence worth reading."""
    small, large = (count_steps(call, before + HOSTILE[name].text(size)) for size in (SMALL, 2 * SMALL))
    assert large <= MOST * small + SLACK


def told(title: str, day: int, number: int) -> Event:
    """An event told by one of many articles."""
    span = TextSpan(start=0, end=len(title), text=title)
    mention = Mention(
        document_id=f"d{number}",
        title=title,
        sentence=span,
        clause=span,
        trigger=span,
        kind="opening",
        time=day_value(date.fromordinal(738_000 + day)),
        dating=Dating.OWN,
    )
    return Event(id=f"e{number}", title=title, time=mention.time, dating=Dating.OWN, mentions=(mention,))


CROWDS: dict[str, Callable[[int], Event]] = {
    "equal": lambda n: told("The Calder Bridge opened in Bergen", 0, n),
    "of one day": lambda n: told(f"The {n}th ferry opened for {n} guests of Number{n}", 0, n),
    "a chain": lambda n: told(f"Name{n} and Name{n + 1} opened the Calder Bridge", n // 2, n),
}
"""Events that could all be compared with each other."""


@pytest.mark.parametrize("crowd", CROWDS)
def test_merging_is_linear(crowd: str) -> None:
    """Twice the events take about twice the steps to merge, however alike they are."""
    small, large = (count_steps(merge_events, [CROWDS[crowd](n) for n in range(size)], []) for size in (FEW, 2 * FEW))
    assert large <= MOST * small + SLACK
