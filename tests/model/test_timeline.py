"""The views on a timeline."""

from __future__ import annotations

import pytest

from timeline.errors import InputError
from timeline.model import Document, Event, TimelineData
from timeline.model.document import given_anchor


def event(name: str, year: int, salience: float = 1.0, *people: str) -> Event:
    """An event of a year."""
    time = given_anchor(f"{year}-05-01").time
    return Event(id=name, title=f"{name} happened", time=time, salience=salience, participants=people)


STORY = TimelineData(
    title="Storms",
    documents=(Document(id="x", text="It rained."),),
    events=(
        event("a", 2001, 0.5, "Ada Moreno"),
        event("b", 2002, 0.9, "Moreno", "Norway"),
        event("c", 2003, 0.5, "Luisa Bergmoreno"),
        event("d", 2004, 0.7, "Bo Berg"),
    ),
)


@pytest.mark.parametrize(
    ("count", "ids"), [(0, ""), (1, "b"), (2, "bd"), (3, "abd"), (4, "abcd"), (99, "abcd")], ids=str
)
def test_top(count: int, ids: str) -> None:
    """The most salient events come in order of time; of equals the first ones are kept."""
    assert "".join(e.id for e in STORY.top(count).events) == ids


def test_top_wants_a_count() -> None:
    """A negative count is refused."""
    with pytest.raises(InputError, match="-1"):
        STORY.top(-1)


@pytest.mark.parametrize(
    ("name", "ids"), [("Ada Moreno", "ab"), ("Moreno", "ab"), ("Berg", "d"), ("norway", "b"), ("Oslo", "")]
)
def test_about(name: str, ids: str) -> None:
    """An entity's timeline has the events that name it, in whole words."""
    assert "".join(e.id for e in STORY.about(name).events) == ids


def test_views_keep_the_title_and_only_their_documents() -> None:
    """A view has the title of its timeline, and the articles that tell its events."""
    view = STORY.top(2)
    assert (view.title, view.documents) == ("Storms", ())
