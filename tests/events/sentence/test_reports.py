"""Reported speech: which clauses only say who tells."""

from __future__ import annotations

import pytest

from timeline import extract


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("The president asked Lee on Monday to form a cabinet.", ["President asked Lee to form a cabinet"]),
        ("The judge asked on Monday who held the keys.", []),
        ("Acme recalled 3,100 drills in May.", ["Acme recalled 3,100 drills"]),
        ("Lee recalled that the mill burned in May.", ["The mill burned"]),
        ("The port added 92,000 berths in April.", ["Port added 92,000 berths"]),
        ("Ann Lee wrote to ministers in May to ask for help.", ["Ann Lee wrote to ministers to ask for help"]),
        ("The board will report by the end of July.", ["The board will report"]),
        ("Lee added on Monday that Acme closed a mill.", ["Acme closed a mill"]),
    ],
)
def test_what_only_reports(sentence: str, titles: list[str]) -> None:
    """Saying is no event; asking somebody to act is one, and so is what the verb does to a thing."""
    assert [event.title for event in extract(sentence, published="2020-06-15").events] == titles


@pytest.mark.parametrize(
    ("sentence", "time", "title"),
    [
        (
            "City won the cup for the first time since 1991 on Sunday.",
            "2020-06-14",
            "City won the cup for the first time",
        ),
        (
            "A mill burned on Monday, killing two on its way to a sale on July 19, after a lamp fell in the yard.",
            "2020-06-15",
            "A mill burned",
        ),
    ],
)
def test_times_that_belong_elsewhere(sentence: str, time: str, title: str) -> None:
    """A time that only measures how rare a thing is dates nothing, nor does one in a tail date what follows it."""
    events = extract(sentence, published="2020-06-15").events
    assert [(event.time.edtf if event.time else None, event.title) for event in events] == [(time, title)]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("Acme said the plant, which makes ink, would close in May 2021.", "The plant would close"),
        ("The mayor said the hall, built in wood, would open in May 2021.", "The hall would open"),
        ("The plant in Holm, where 300 people work, would close in May 2021, Acme said.", "Plant in Holm would close"),
    ],
)
def test_what_is_foretold(sentence: str, title: str) -> None:
    """What somebody said to come is told, wherever the words that say so stand."""
    assert [event.title for event in extract(sentence, published="2020-06-15").events] == [title]
