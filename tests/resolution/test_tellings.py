"""What a text has told so far, and what is counted from it."""

from __future__ import annotations

import pytest

from timeline.dates import Granularity as G
from timeline.dates import Interval, Moment, Period
from timeline.grammar.expressions import Amounts
from timeline.model import Anchor, AnchorKind
from timeline.model.points import period_value
from timeline.resolution.coarse import shift_coarsely
from timeline.resolution.story import Story, Telling


def telling(unit: G, *fields: int) -> Telling:
    """A time that a text has told."""
    period = Period(unit, Moment(*fields))
    return Telling(period, Anchor(kind=AnchorKind.PRECEDING_TIMEX, time=period_value(period)))


def tell(*told: Telling, narrative: bool = True) -> Story:
    """A story that has told these times."""
    story = Story(narrative=narrative)
    for each in told:
        story.tell(each)
    return story


MARCH, FAR, NEAR = telling(G.MONTH, 1805, 3), telling(G.YEAR, 1850), telling(G.YEAR, 1811)


def test_a_lone_far_year_is_a_digression() -> None:
    """More than six years away a year leaves a narrative where it was; a second one nearby moves it."""
    assert tell(MARCH, NEAR).told == [MARCH, NEAR]
    story = tell(MARCH, FAR)
    assert (story.told, story.pointed_at()) == ([MARCH], FAR)
    story.tell(telling(G.YEAR, 1851))
    assert [told.period.start.year for told in story.told] == [1805, 1851]
    assert tell(MARCH, FAR, narrative=False).told == [MARCH, FAR]


def test_what_leads_a_paragraph_is_no_digression() -> None:
    """A far year that opens a paragraph moves the story."""
    story = tell(MARCH)
    story.tell(FAR, leads=True)
    assert story.told == [MARCH, FAR]


def test_the_memory_is_bounded() -> None:
    """Of a long text the last forty times are kept."""
    story = tell(*(telling(G.DAY, 1805, 1 + number // 28, 1 + number % 28) for number in range(50)))
    assert len(story.told) == 40
    assert story.told[-1].period.start == Moment(1805, 2, 22)


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (Moment(1805, 3), Moment(1806, 2), Interval(Moment(1805), Moment(1807))),
        (Moment(1805), Moment(1806), Interval(Moment(1805), Moment(1806))),
        (None, Moment(1806), Interval(None, Moment(1806))),
        (Moment(1805, 3), None, Interval(Moment(1805), None)),
    ],
)
def test_a_heading_holds_whole_years(start: Moment | None, end: Moment | None, years: Interval) -> None:
    """The years of a heading end with the last one that it names, and not with the next."""
    story = tell()
    story.head(MARCH, Interval(start, end))
    assert story.heading is not None
    assert story.heading.years == years


COARSE: list[tuple[Telling, Amounts, int, str | None]] = [
    (MARCH, ((G.DAY, 2),), 1, "1805-XX-XX"),
    (MARCH, ((G.WEEK, 2),), 1, "1805-WXX"),
    (telling(G.MONTH, 1805, 2), ((G.DAY, 31),), 1, "1805-03-XX"),
    (NEAR, ((G.MONTH, 2),), 1, "1811-XX"),
    (NEAR, ((G.DAY, 2),), -1, "1811-XX-XX"),
    (MARCH, ((G.YEAR, 2),), 1, None),
    (MARCH, ((G.MONTH, 2),), 1, None),
    (MARCH, ((G.DAY, None),), 1, None),
    (telling(G.DECADE, 1800), ((G.DAY, 2),), 1, None),
    (telling(G.YEAR, 0), ((G.DAY, 2),), 1, None),
    (telling(G.DAY, 1805, 3, 1), ((G.HOUR, 2),), 1, None),
]


@pytest.mark.parametrize(("told", "amounts", "sign", "value"), COARSE)
def test_counted_from_a_coarse_time(told: Telling, amounts: Amounts, sign: int, value: str | None) -> None:
    """What is counted in finer units than were told keeps X for what is not known; else there is nothing to count."""
    placed = shift_coarsely(told, amounts, sign)
    assert (placed and placed.value) == value


def test_a_coarse_time_has_the_bounds_of_what_it_was_counted_from() -> None:
    """Two days after some day of March lie between its third day and the second of April."""
    placed = shift_coarsely(MARCH, ((G.DAY, 2),), 1)
    assert placed is not None
    assert (placed.bounds, placed.granularity, placed.approximate) == (
        Interval(Moment(1805, 3, 3), Moment(1805, 4, 3)),
        G.MONTH,
        True,
    )
