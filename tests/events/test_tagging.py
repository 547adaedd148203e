"""Names and happenings that a tagger of the user's own tells."""

from __future__ import annotations

import re
from typing import Any

import pytest

import timeline
from timeline import Document, TaggedEvent, TaggedName, TaggerError, Tags

TEXT = "The rowers of vanguard zeta met in upper wending on 3 May 2024. Ada Moreno praised them."


def name(words: str, **fields: Any) -> TaggedName:
    """The tag of the words in the text."""
    start = TEXT.index(words)
    return TaggedName(start=start, end=start + len(words), **fields)


def happening(clause: str, trigger: str, **fields: Any) -> TaggedEvent:
    """The tag of a clause in the text."""
    start, first = TEXT.index(clause), TEXT.index(trigger)
    return TaggedEvent(start=start, end=start + len(clause), trigger=(first, first + len(trigger)), **fields)


def told(tags: Tags, text: str = TEXT, **options: Any) -> timeline.Timeline:
    """The timeline of the text with these tags."""
    return timeline.extract(text, tagger=lambda _: tags, **options)


def test_names_are_used() -> None:
    """A tagged name takes part, and a tagged place is a place, where none would be found."""
    tags = Tags(
        names=(name("vanguard zeta", kind="organisation", full="Vanguard Zeta"), name("upper wending", kind="place"))
    )
    (event,) = told(tags).events
    assert ("Vanguard Zeta" in event.participants, event.places) == (True, ("upper wending",))
    (plain,) = timeline.extract(TEXT).events
    assert "Vanguard Zeta" not in plain.participants


def test_a_tagged_name_keeps_our_full_form() -> None:
    """A surname that is tagged stands for the whole name that the article gives, unless the tagger says otherwise."""
    text = "Minister Ada Moreno met Bo Berg on 3 May 2024. On 4 May 2024 Moreno visited Norway."
    start = text.rindex("Moreno")
    tag = TaggedName(start=start, end=start + 6, kind="person")
    events = told(Tags(names=(tag,)), text).events
    assert "Ada Moreno" in events[1].participants
    events = told(Tags(names=(tag.model_copy(update={"full": "Luis Moreno"}),)), text).events
    assert "Luis Moreno" in events[1].participants


def test_an_event_counts_before_ours() -> None:
    """A tagged happening replaces what is found in its clause, and is dated by the words there."""
    tag = happening("The rowers of vanguard zeta met in upper wending on 3 May 2024", "met", title=" Rowers\nconvene ")
    (event,) = told(Tags(events=(tag.model_copy(update={"kind": "regatta"}),))).events
    assert event.time is not None
    assert (event.title, event.kind, event.time.edtf) == ("Rowers convene", "regatta", "2024-05-03")
    assert (event.dating, event.status) == ("own", "happened")
    assert event.mentions[0].clause.text == "The rowers of vanguard zeta met in upper wending on 3 May 2024"


@pytest.mark.parametrize(("dating", "days"), [("context", ["2024-05-03"]), ("document", ["2024-05-03", "2024-05-06"])])
def test_an_event_without_a_date(dating: str, days: list[str]) -> None:
    """A tagged happening without a date is dated by the article if that is asked for; else it stays out."""
    tag = happening("Ada Moreno praised them", "praised", title="Moreno praises rowers")
    made = told(Tags(events=(tag,)), published="2024-05-06", dating=dating)
    assert [event.time.edtf for event in made.events if event.time] == days


def test_a_given_status() -> None:
    """The tagger's status counts; without one, it is read from the verb and the date."""
    tag = happening("The rowers of vanguard zeta met in upper wending on 3 May 2024", "rowers", title="Rowers meet")
    assert told(Tags(events=(tag,)), published="2024-05-01").events[0].status == "scheduled"
    given = tag.model_copy(update={"status": "expected"})
    assert told(Tags(events=(given,)), published="2024-05-01").events[0].status == "expected"


@pytest.mark.parametrize(
    ("tags", "fault"),
    [
        (Tags(names=(TaggedName(start=0, end=900),)), "no name at 0:900 of 88 characters"),
        (Tags(names=(TaggedName(start=-3, end=2),)), "no name at -3:2"),
        (Tags(names=(TaggedName(start=3, end=4),)), "no name at 3:4"),
        (Tags(names=(TaggedName(start=5, end=5),)), "no name at 5:5"),
        (Tags(events=(TaggedEvent(start=0, end=89, trigger=(0, 3), title="x"),)), "no clause at 0:89"),
        (Tags(events=(TaggedEvent(start=0, end=9, trigger=(8, 12), title="x"),)), "no trigger at 8:12 in the clause"),
        (Tags(events=(TaggedEvent(start=0, end=9, trigger=(0, 3), title=" "),)), "no title for the clause 0:9"),
        ([], "expected Tags"),
        (None, "expected Tags"),
    ],
)
def test_a_wrong_tagger(tags: Any, fault: str) -> None:
    """What does not fit the text is an error that names the document and the place."""
    document = Document(text=TEXT, id="rowers")
    with pytest.raises(TaggerError, match=f"'rowers'.*{re.escape(fault)}|{re.escape(fault)}"):
        timeline.extract(document, tagger=lambda _: tags)


def test_a_failing_tagger() -> None:
    """What a tagger raises is told as its fault, with the cause kept."""

    def tagger(text: str) -> Tags:
        raise KeyError(text)

    with pytest.raises(TaggerError, match="failed on 'rowers': KeyError") as caught:
        timeline.extract(Document(text=TEXT, id="rowers"), tagger=tagger)
    assert isinstance(caught.value.__cause__, KeyError)


def test_no_tags_change_nothing() -> None:
    """A tagger that finds nothing leaves everything as it is without one."""
    assert told(Tags()) == timeline.extract(TEXT)


def test_many_documents() -> None:
    """A tagger that fails on one of many documents fails that one only."""

    def tagger(_: str) -> Tags:
        return Tags(names=(TaggedName(start=0, end=40),))

    failure, extraction = timeline.extract_many(["Too short.", TEXT], tagger=tagger)
    assert isinstance(failure, timeline.Failure)
    assert failure.error == "TaggerError"
    assert isinstance(extraction, timeline.Extraction)
