"""What makes an event matter more than another."""

from __future__ import annotations

import pytest

from timeline.merging.salience import LESSER, NEARNESS, PRECISION, STATUS, WEIGHTS, Fronts
from timeline.merging.words import content_words
from timeline.model import Document, Event, Status
from timeline.pipeline import build_timeline

FILLER = "Nothing else of note was heard in the valley. " * 3
VISIT = "President Ada Moreno visited Norway on 3 May 2013."
MILL = "The old mill in Porto was closed on 4 July 2015."


def events_of(*texts: str, title: str | None = None) -> list[Event]:
    """The merged events of the texts, all with this title."""
    documents = [Document(text=text, id=str(n), title=title) for n, text in enumerate(texts)]
    return list(build_timeline(documents).events)


def salience_of(words: str, *texts: str, title: str | None = None) -> float:
    """The salience of the event whose title holds the words."""
    return next(event.salience for event in events_of(*texts, title=title) if words in event.title)


def test_weights_are_shares() -> None:
    """The weights sum to one, and every sign lies between 0 and 1, so that salience does."""
    assert sum(WEIGHTS.values()) == pytest.approx(1)
    assert all(0 <= value <= 1 for table in (PRECISION, NEARNESS, LESSER, STATUS) for value in table.values())
    assert set(STATUS) == set(Status)
    assert list(PRECISION) == sorted(PRECISION)
    assert list(NEARNESS) == sorted(NEARNESS)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ((VISIT, "In May 2013 President Ada Moreno visited Norway, where rain fell all week long."), (VISIT,)),
        ((f"{VISIT} {FILLER}",), (f"{FILLER}\n\n{FILLER} {VISIT}",)),
        (("President Ada Moreno visited Norway on 3 May 2013.",), ("President Ada Moreno visited Norway in 2013.",)),
        ((f"Moreno visits Norway\n\n{FILLER}\n\n{VISIT}",), (f"Fishermen go hungry\n\n{FILLER}\n\n{VISIT}",)),
    ],
    ids=["two tellings", "told first", "a day", "in the headline"],
)
def test_signs(more: tuple[str, ...], less: tuple[str, ...]) -> None:
    """More tellings, an earlier place, a finer date and a place in the headline make an event more salient."""
    assert salience_of("Moreno", *more) > salience_of("Moreno", *less)


def test_news_before_background() -> None:
    """What lies near the day of the article matters more than what lies long before."""
    text = "Mayor Ida Moss opened a mill on 3 May 2013. Mayor Bo Berg opened a dam on 3 May 1993."
    (document,) = [Document(text=text, published="2013-05-04")]
    salience = {event.title: event.salience for event in build_timeline([document]).events}
    assert salience["Mayor Ida Moss opened a mill"] > salience["Mayor Bo Berg opened a dam"] + 0.15


def test_a_copy_is_no_second_telling() -> None:
    """The same article twice does not make its events more salient."""
    assert salience_of("Moreno", VISIT, f"{VISIT} ") == salience_of("Moreno", VISIT)


def test_other_articles_change_nothing() -> None:
    """The salience of an event stays when articles on something else are added."""
    assert salience_of("Moreno", VISIT, MILL) == salience_of("Moreno", VISIT)


def test_front() -> None:
    """The front of an article is its headline."""
    article = Document(text="Mill closes\n\nBy Ann Lee\n\nThe mill closed.\n\nIt rained.")
    front = Fronts({article.id: article}).of(article.id)
    assert front.headline == content_words("Mill closes")
