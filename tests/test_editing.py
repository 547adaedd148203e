"""Timelines that people edit and articles go on adding to."""

from __future__ import annotations

import json
from typing import Any

import pytest

import timeline

VISIT = "President Ada Moreno paid a visit to Norway in May 2013."
SAME_VISIT = "President Ada Moreno visited Norway on 3 May 2013, the court in Oslo announced."
MILL = "The Calder Mill in Porto was closed on 4 July 2015."
SAME_MILL = "On 4 July 2015 the Calder Mill in Porto was closed after many years."
BRIDGE = "The Calder Bridge opened on 18 May 2024."


def written(*texts: str) -> timeline.Timeline:
    """The timeline of the texts, written to JSON and read back."""
    return timeline.Timeline.from_json(timeline.extract(texts, title="Calder").to_json())


def edited_in_json(made: timeline.Timeline, number: int, **fields: Any) -> timeline.Timeline:
    """The timeline with one of its events changed in the JSON file, as a person with a text editor does."""
    content = json.loads(made.to_json())
    content["events"][number] |= fields
    return timeline.Timeline.from_json(json.dumps(content))


def extended(made: timeline.Timeline, *texts: str) -> timeline.Timeline:
    """The timeline with what more articles tell."""
    return timeline.merge([made, *timeline.extract_many(texts)])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Moreno goes north"),
        ("kind", "journey"),
        ("status", "expected"),
        ("participants", ["Ada Moreno", "Harald"]),
        ("places", []),
        ("salience", 1.0),
        ("recurrence", "FREQ=YEARLY"),
    ],
)
def test_edits_stay(field: str, value: Any) -> None:
    """What was changed by hand stays, and so does the id, while a new telling joins the event."""
    before = written(VISIT)
    after = extended(edited_in_json(before, 0, **{field: value}), SAME_VISIT)
    (event,) = after.events
    assert event.id == before.events[0].id
    assert json.loads(event.model_dump_json())[field] == value
    assert len(event.mentions) == 2


def test_what_was_not_edited_goes_on() -> None:
    """A better date told by a new article reaches an event of which only the title was changed."""
    (event,) = extended(edited_in_json(written(VISIT), 0, title="Moreno goes north"), SAME_VISIT).events
    assert event.time is not None
    assert (event.title, event.time.edtf) == ("Moreno goes north", "2013-05-03")


def test_a_corrected_date_stays() -> None:
    """A date set by hand stays; tellings of that date join it, and tellings of the old one do not."""
    corrected = edited_in_json(written(VISIT), 0, time="2014-06-02")
    right = "President Ada Moreno paid a visit to Norway on 2 June 2014."
    after = extended(corrected, right, SAME_VISIT)
    assert [(event.time.edtf, len(event.mentions)) for event in after.events if event.time] == [
        ("2013-05-03", 1),
        ("2014-06-02", 2),
    ]
    assert after.events[1].id == corrected.events[0].id


def test_an_added_event_takes_up_its_tellings() -> None:
    """What was added by hand stays as it was written, and gets the articles that tell it."""
    opened = timeline.Event(title="Calder Bridge opened", time=timeline.parse("18 May 2024").time)
    party = timeline.Event(title="My birthday", time=timeline.parse("18 May 2024").time)
    made = written(VISIT).with_events(opened, party)
    after = extended(timeline.Timeline.from_json(made.to_json()), BRIDGE)
    told = {event.title: event for event in after.events}
    bridge = told["Calder Bridge opened"]
    assert len(bridge.mentions) == 1
    assert (bridge.id, bridge.time, bridge.salience, bridge.confidence) == (opened.id, opened.time, 1.0, 1.0)
    assert told["My birthday"] == party


def test_what_was_removed_stays_away() -> None:
    """An event that was removed does not come back with the articles that told it, but with a new one."""
    made = written(VISIT, MILL)
    smaller = made.without_events(made.events[1].id)
    assert extended(smaller, VISIT, MILL, BRIDGE).events[0].id == made.events[0].id
    assert len(extended(smaller, VISIT, MILL, BRIDGE).events) == 2
    assert len(extended(smaller, SAME_MILL).events) == 2


def test_what_was_parted_stays_parted() -> None:
    """Two events made of one by hand stay two; a new telling joins one of them."""
    made = extended(written(MILL), SAME_MILL)
    (event,) = made.events
    parts = [event.model_copy(update={"id": f"part {m.document_id}", "mentions": (m,)}) for m in event.mentions]
    parted = made.without_events(event.id).with_events(*parts)
    assert len(timeline.merge([parted]).events) == 2
    after = extended(parted, "In July 2015, so the porter says, they came, and the Calder Mill in Porto was closed.")
    assert {event.id for event in after.events} == {part.id for part in parts}


def test_merging_again_changes_nothing() -> None:
    """A timeline with edits and additions merges to itself."""
    birthday = timeline.Event(title="Calder Bridge opened", time=timeline.parse("2024").time, salience=0.5)
    made = edited_in_json(written(VISIT, MILL), 0, title="Moreno goes north").with_events(birthday)
    once = extended(made, BRIDGE, SAME_VISIT)
    assert timeline.merge([once]) == once
    assert timeline.merge([once, made]) == once
    assert extended(once, BRIDGE, SAME_VISIT) == once


def test_the_first_timeline_counts() -> None:
    """Where two people edited the same event, the first timeline given counts; the rest of both stays."""
    made = written(VISIT, MILL)
    one = edited_in_json(made, 0, title="Moreno goes north")
    two = edited_in_json(edited_in_json(made, 0, title="To Norway!", kind="journey"), 1, title="Mill shut")
    both = timeline.merge([one, two])
    assert [(event.title, event.kind) for event in both.events] == [
        ("Moreno goes north", "journey"),
        ("Mill shut", made.events[1].kind),
    ]


def test_without_edits_it_is_the_timeline_of_all() -> None:
    """Adding articles one after the other gives the events of reading all at once."""
    together = timeline.extract([VISIT, MILL, SAME_VISIT, BRIDGE], title="Calder")
    assert extended(extended(written(VISIT, MILL), SAME_VISIT), BRIDGE) == together


@pytest.mark.parametrize("time", ["2014-06", {"edtf": "2014-06"}, {"edtf": "2014-06", "granularity": "month"}])
def test_a_time_may_be_given_by_its_edtf(time: Any) -> None:
    """In a file it is enough to write the EDTF of a time."""
    event = edited_in_json(written(VISIT), 0, time=time).events[0]
    assert event.time == timeline.parse("June 2014").time


def test_a_time_must_not_contradict_itself() -> None:
    """A changed EDTF beside the old bounds is a fault that names the event, and says what to do."""
    made = written(VISIT)
    time = json.loads(made.to_json())["events"][0]["time"] | {"edtf": "2014-06"}
    with pytest.raises(timeline.FormatError, match=r"events\.0\.time: .*2014-06.*filled in"):
        edited_in_json(made, 0, time=time)


def test_the_title_stays() -> None:
    """The title of the timeline stays unless another is given."""
    assert extended(written(VISIT), MILL).title == "Calder"
    assert timeline.merge([written(VISIT)], title="Mills").title == "Mills"
