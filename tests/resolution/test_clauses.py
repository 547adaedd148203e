"""What a clause tells of the date that stands in it."""

from __future__ import annotations

import pytest

from timeline.grammar.compiled import compile_language
from timeline.resolution.clause import Clause
from timeline.resolution.direction import clause_reader
from timeline.resolution.directness import befalls, is_main, is_near, opens_clause
from timeline.resolution.hints import read_announcement, read_hint
from timeline.resolution.timexes import _read

FACTS = ("promises", "is_firm", "tells", "tells_aside", "is_opened", "foresees", "is_aside", "recalls", "alone")


def read_clause(marked: str) -> Clause:
    """The clause of the date behind the bar."""
    text, at = marked.replace("|", ""), marked.index("|")
    grammar = compile_language("en")
    [reading] = _read(text, grammar, "MDY")
    [found] = [found for found in reading.found if found.start == at]
    signal = text[slice(*found.signal)] if found.signal else read_announcement(text, at)
    return clause_reader(text, reading, grammar.language)(at, read_hint(signal, found.relation, grammar.language))


CLAUSES = [
    ("The ferry sank on |3 May.", "past is_firm tells tells_aside"),
    ("On |3 May the ferry sank.", "past is_firm tells tells_aside is_opened"),
    ("Then on |3 May the ferry sank.", "past is_firm tells tells_aside is_opened"),
    ("The old ferry on |3 May sank.", "past"),
    ("The quake on |3 May killed two.", "past is_firm"),
    ("A quake on |3 May killed two.", "past is_firm"),
    ("The vote on |3 May split them.", "past"),
    ("A vote on |3 May split them.", "past is_firm"),
    ("The quake, on |3 May, killed two.", "past is_firm tells tells_aside is_opened"),
    ("The ferry will sail on |3 May.", "future promises is_firm"),
    ("The ferry would sail on |3 May.", "future"),
    ("The ferry may sail on |3 May.", "unknown"),
    ("The ferry may have sailed on |3 May.", "unknown"),
    ("The ferry had sailed on |3 May.", "past tells tells_aside recalls"),
    ("The ferry had been due to sail on |3 May.", "past"),
    ("The ferry was to have sailed on |3 May.", "unknown"),
    ("The ferry has sailed on |3 May.", "past"),
    ("The ferry sails on |3 May.", "future foresees"),
    ("The ferry rusts on |3 May.", "unknown"),
    ("The ferry is on |3 May.", "future foresees"),
    ("The ferry is late again on |3 May.", "future foresees"),
    ("The ferry is up again on |3 May.", "unknown"),
    ("The ferry is blue, and old on |3 May.", "unknown"),
    ("Kerr meets the king on |3 May.", "future foresees"),
    ("Kerr races the king on |3 May.", "future foresees"),
    ("The club expects its ferry on |3 May.", "future foresees"),
    ("The ferry is expected on |3 May.", "future foresees"),
    ("The results were expected on |3 May.", "future tells tells_aside"),
    ("The results were due |3 May.", "future is_firm tells tells_aside"),
    ("|Sunday marks ten years.", "future is_opened foresees"),
    ("|3 May marks ten years.", "unknown is_opened"),
    ("|Sunday, a day of rest, marks ten years.", "unknown is_opened"),
    ("|Sunday saw rain.", "past is_firm tells tells_aside is_opened"),
    ("|Sunday kills joy.", "unknown is_opened"),
    ("The law passed on |3 May failed.", "past is_firm tells tells_aside"),
    ("The record set on |3 May stands.", "past tells tells_aside"),
    ("The date set for |3 May stands.", "future"),
    ("The talks, set to resume on |3 May, stalled.", "future"),
    ("The talks, ready to resume on |3 May, stalled.", "future"),
    ("The talks, glad to resume on |3 May, stalled.", "unknown"),
    ("Kerr, who left on |3 May, is back.", "past is_firm tells_aside is_aside"),
    ("Kerr said that he left on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr, which is odd, left on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr left after rain, on |3 May.", "past"),
    ("Kerr announced a strike on |3 May.", "past tells tells_aside"),
    ("Kerr won a place in the final on |3 May.", "past tells tells_aside"),
    ("Kerr won the final on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr saw the crash on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr praised the crash on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr praised the concert on |3 May.", "past tells tells_aside"),
    ("Kerr attended the concert on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr left the gate unlocked on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr left the gate, unlocked on |3 May.", "past is_aside"),
    ("Kerr saw the sun rising on |3 May.", "past is_firm tells tells_aside"),
    ("Kerr praised the sun rising on |3 May.", "unknown"),
    ("They declared a day of mourning on |3 May.", "past tells tells_aside"),
    ("They extended the talks until |3 May.", "future"),
    ("They held the talks until |3 May.", "past"),
    ("They have held the talks until |3 May.", "future"),
    ("They put the trial back to |3 May.", "future"),
    ("They led the trial back to |3 May.", "past"),
    ("They called a strike for |3 May.", "future"),
    ("They praised a strike for |3 May.", "past"),
    ("Readers can borrow it from |3 May.", "future"),
    ("Readers could borrow it from |3 May.", "unknown"),
    ("They postponed the census on |3 May.", "past tells tells_aside"),
    ("They postponed the census to |3 May.", "future"),
    ("They cut their plans on |3 May.", "past is_firm tells tells_aside"),
    ("They planned it for |3 May.", "future"),
    ("As planned, they met on |3 May.", "past is_firm tells tells_aside"),
    ("They met as planned on |3 May.", "past is_firm"),
    ("Let's meet on |3 May.", "future alone"),
    ("When the lamps are lit on |3 May, the choir will sing.", "future foresees is_aside"),
    ("When the lamps are lit on |3 May, the choir sang.", "unknown is_aside"),
    ("The doors will stay closed until |3 May.", "future promises"),
    ("The doors stayed shut until |3 May.", "past"),
    ("It fell at the Lund building on |3 May.", "past is_firm tells tells_aside"),
    ("They began building on |3 May.", "past is_firm tells tells_aside"),
    ("No meeting on |3 May.", "unknown alone"),
    ("It has been shut since |3 May.", "past"),
    ("A fair by |3 May.", "future alone"),
]


@pytest.mark.parametrize(("sentence", "told"), CLAUSES)
def test_what_a_clause_tells(sentence: str, told: str) -> None:
    """On which side the date lies, whether it is firmly that of the verb, and how the clause stands in its sentence."""
    clause = read_clause(sentence)
    assert [clause.direction.value, *(fact for fact in FACTS if getattr(clause, fact))] == told.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("met in", True),
        ("met between", True),
        ("met before", False),
        ("met", True),
        ("met Kerr, in", False),
        ("met (Kerr) in", False),
        ("met a man who in", False),
        ("met after rain in", False),
    ],
)
def test_what_is_near_a_verb(words: str, *, expected: bool) -> None:
    """No pause and no other clause stands between, and only a preposition of time right before the date."""
    assert is_near(f"{words} May 2017", 3, len(words) + 1) is expected


def test_a_date_before_the_verb_is_not_near_it() -> None:
    """What stands in front of a verb is not behind it."""
    assert is_near("May 2017 met", 12, 0) is False
    assert is_near("met", 3, 3) is True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerr left", True),
        ("Kerr, who left", False),
        ("Kerr said that left", False),
        ("that Kerr left", True),
        ("When it rained, Kerr left", True),
        ("Kerr; when Lund left", False),
        (f"who {'x' * 95} left", False),
        (f"who {'x' * 97} left", True),
    ],
)
def test_what_a_main_verb_is(text: str, *, expected: bool) -> None:
    """No relative pronoun or *when* stands before it since the last pause, in a hundred characters."""
    assert is_main(text, 0, text.index("left")) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", True),
        ("On", True),
        ("In", True),
        ("Between", True),
        ("And on", True),
        ("Then", False),
        ("The", False),
        ("And the", False),
        ("Kerr left, on", True),
        ("Kerr left on", False),
    ],
)
def test_what_opens_a_clause(before: str, *, expected: bool) -> None:
    """A date with its preposition alone, behind a pause or *and*."""
    text = f"{before} 3 May"
    assert opens_clause(text, 0, text.index("3")) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The quake on", True),
        ("The quake of", False),
        ("The quake", False),
        ("The vote on", False),
        ("A vote on", True),
        ("Another vote in", True),
        ("The quake, on", False),
        ("", False),
        (f"The {'big ' * 21}quake on", True),
        (f"The {'big ' * 22}quake on", False),
    ],
)
def test_what_befalls(before: str, *, expected: bool) -> None:
    """What nobody plans, or nobody has spoken of, in a subject of a hundred characters at most."""
    text = f"{before} 3 May"
    assert befalls(text, 0, text.index("3")) is expected
