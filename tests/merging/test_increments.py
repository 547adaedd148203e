"""A timeline that grows from day to day: ids stay, conflicts and tellings are those of one run over all articles."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest

import timeline
from timeline import Document, Event, Timeline

ARTICLES = [
    Document(
        id="plan",
        text="Calder Bridge plans are old. Parliament approved the Calder Bridge in 2016.",
        published="2024-04-01",
    ),
    Document(id="ties", text="Norway and Malta established diplomatic ties in 1991.", published="2024-05-14"),
    Document(
        id="work",
        text="The Calder Bridge opened on 18 May 2024. Its construction started in June 2018. "
        "Malta and Norway established diplomatic ties in 1992.",
        published="2024-05-20",
    ),
    Document(
        id="look",
        text="Parliament approved the Calder Bridge in 2016. Work on the bridge began in June 2018. "
        "The western pier of the Calder Bridge opened on 18 May 2024.",
        published="2024-06-06",
    ),
]


def grow(articles: list[Document]) -> list[Timeline]:
    """The timelines of following days, each read back from JSON and merged with one article more."""
    days = [timeline.extract(articles[:1])]
    for article in articles[1:]:
        stored = Timeline.from_json(days[-1].to_json())
        days.append(timeline.merge([stored, *timeline.extract_many([article])]))
    return days


def describe(event: Event) -> tuple[object, ...]:
    """All of an event but its id, which is that of the telling that came first."""
    return (event.title, event.time, event.conflicts, event.mentions, event.confidence, event.status)


@pytest.mark.parametrize("order", list(permutations(range(len(ARTICLES))))[::5])
def test_day_by_day_as_at_once(order: tuple[int, ...]) -> None:
    """Whatever order the articles come in, the events are those of one run, and no id that was given is lost."""
    days = grow([ARTICLES[k] for k in order])
    ids = [{event.id for event in day.events} for day in days]
    assert all(earlier <= later for earlier, later in pairwise(ids))
    assert sorted(map(str, map(describe, days[-1].events))) == sorted(
        map(str, map(describe, timeline.extract(ARTICLES).events))
    )


def test_known_articles_change_nothing() -> None:
    """A timeline merged with the articles it was made of stays as it is."""
    made = timeline.extract(ARTICLES)
    assert timeline.merge([made, *timeline.extract_many(ARTICLES)]) == made


def test_a_settled_conflict_stays_settled() -> None:
    """Who settles which date is right is not asked again by a further article."""
    ties = Document(id="king", text="Diplomatic ties between Malta and Norway were established in 1992, the king said.")
    made = timeline.extract(ARTICLES)
    (disputed,) = [event for event in made.events if event.conflicts]
    settled = disputed.model_copy(update={"time": timeline.parse("1992").time, "conflicts": ()})
    (event,) = [
        event
        for event in timeline.merge([made.with_events(settled), *timeline.extract_many([ties])]).events
        if event.id == disputed.id
    ]
    assert (len(event.mentions), event.time, event.conflicts) == (3, settled.time, ())


def test_undated_tellings_do_not_come_back() -> None:
    """What an article told without any date, and nothing dated then, a later article does not bring back."""
    undated = Document(
        id="a", text="The Northern Fish Route was proposed by President Ada Moreno in the city of Bergen."
    )
    dated = Document(id="b", text="President Ada Moreno proposed the Northern Fish Route in Bergen in 2013.")
    assert [len(event.mentions) for event in grow([dated, undated])[-1].events] == [2]
    assert [len(event.mentions) for event in grow([undated, dated])[-1].events] == [1]
