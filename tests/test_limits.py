"""Documents too large are read as far as the limits go, and say so."""

from __future__ import annotations

import pytest

import timeline
from timeline.model import Document, Limits, Truncation
from timeline.pipeline import build_timeline, read_events, read_timexes

SENTENCE = "The mill at Veyra was sold on 3 May 2021 and burned down on 9 June 2022. "
TEXT = SENTENCE + "The ferry sailed to Oslo in July 2023. It sank on 4 August 2024."


@pytest.mark.parametrize(
    ("of", "limits", "words", "values"),
    [
        ("text", Limits(text=60), "The mill at Veyra was sold on 3 May 2021 and burned down on ", ["2021-05-03"]),
        ("text", Limits(text=73), SENTENCE, ["2021-05-03", "2022-06-09"]),
        (
            "expressions",
            Limits(expressions=1),
            "The mill at Veyra was sold on 3 May 2021 and burned down on ",
            ["2021-05-03"],
        ),
        (
            "expressions",
            Limits(expressions=2),
            SENTENCE + "The ferry sailed to Oslo in ",
            ["2021-05-03", "2022-06-09"],
        ),
    ],
)
def test_expressions_within_limits(of: str, limits: Limits, words: str, values: list[str]) -> None:
    """What lies past a limit is not read, no word is read in part, and the note says where reading stopped."""
    article, timexes = read_timexes(Document(text=TEXT), limits=limits)
    assert [timex.value for timex in timexes] == values
    assert [(note.of, article.text[: note.read]) for note in article.truncations] == [(of, words)]


def test_events_within_limits() -> None:
    """Of a document with more events than are read, the first are kept, and the note names the first sentence left."""
    article, events = read_events(Document(text=TEXT), limits=Limits(events=2))
    assert [event.date_text for event in events] == ["3 May 2021", "9 June 2022"]
    assert article.truncations == (Truncation(of="events", most=2, read=len(SENTENCE)),)


def test_the_document_is_kept_whole() -> None:
    """A document that was not read whole keeps its text and its id in the timeline, and its note comes through JSON."""
    made = timeline.extract(TEXT, limits=Limits(text=80, events=1))
    (article,) = made.documents
    assert (article.text, article.id) == (TEXT, Document(text=TEXT).id)
    assert [note.of for note in article.truncations] == ["text", "events"]
    assert timeline.Timeline.from_json(made.to_json()) == made


def test_a_second_reading_forgets_the_notes_of_the_first() -> None:
    """Notes tell of the reading that made them: the same document read whole has none."""
    cut = build_timeline([Document(text=TEXT)], limits=Limits(events=1)).documents
    assert build_timeline(cut).documents[0].truncations == ()


def test_a_list_of_expressions_comes_with_a_warning() -> None:
    """``find_timexes`` has no place for a note, so it warns; within the limits it is silent."""
    with pytest.warns(timeline.TruncationWarning, match="more than 1 time expressions: nothing after character"):
        assert len(timeline.find_timexes(TEXT, limits=Limits(expressions=1))) == 1
    assert len(timeline.find_timexes(TEXT, limits=Limits(text=len(TEXT), expressions=4))) == 4


def test_limits_can_be_lifted() -> None:
    """None lifts a limit."""
    lifted = Limits(text=None, expressions=None, events=None)
    assert timeline.extract(TEXT, limits=lifted) == timeline.extract(TEXT)


@pytest.mark.parametrize("wrong", [0, -1, "many"])
def test_wrong_limits(wrong: object) -> None:
    """A limit is a number from one upwards."""
    with pytest.raises(ValueError, match="text"):
        Limits.model_validate({"text": wrong})
