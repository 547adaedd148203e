"""From a sentence's tokens to expressions with their places."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.grammar import Found, compile_language, recognize
from timeline.grammar.expressions import CalendarDate, Clock, Named, Range, Unit
from timeline.grammar.shapes import shape_reader
from timeline.text.sentences import split_sentences

ENGLISH = compile_language("en")
WORDS = [
    *sorted(ENGLISH.entries),
    "2023",
    "18",
    "1990s",
    "3/4",
    "20:16",
    "'99",
    "12.5",
    "Rome",
    "said",
    "5th",
    ".",
    "–",
]


def find(text: str) -> list[Found]:
    """What is found in all sentences of a text."""
    return [found for s in split_sentences(text) for found in recognize(text, s, ENGLISH, "MDY")]


def test_expression_and_place() -> None:
    """A finding says what was said, where, and by which meanings."""
    text = "It grew last month."
    [found] = find(text)
    assert isinstance(found.expression, Unit)
    assert text[found.start : found.end] == "last month"
    assert found.steps == ("shifted_unit",)


def test_the_word_that_relates() -> None:
    """The preposition is no part of the expression; its relation and place stand beside it."""
    text = "Closed since May 5, it leaks."
    [found] = find(text)
    assert found.expression == CalendarDate(month=5, day=5)
    assert found.relation == "ON_OR_AFTER"
    assert found.signal is not None
    assert text[slice(*found.signal)] == "since"


def test_from_is_part_of_a_range() -> None:
    """*from* … *to* opens no end: the range has both."""
    text = "Open from March to May 2022."
    [found] = find(text)
    assert isinstance(found.expression, Range)
    assert found.relation is None
    assert [text[a:b] for a, b in found.parts] == ["March", "May 2022"]


def test_hours_that_share_their_number() -> None:
    """*from 9 to 9:30 a.m.* is half an hour, though only one end has minutes; backwards it runs through the night."""
    [short], [long] = find("Open from 9 to 9:30 a.m. there."), find("Open from 9:30 to 9 a.m. there.")
    assert short.expression == Range(Clock(9, None), Clock(9, 30))
    assert long.expression == Range(Clock(21, 30), Clock(9, None))


def test_nothing_crosses_a_sentence() -> None:
    """A month at the end of one sentence and a number at the start of the next are no date."""
    assert [f.expression for f in find("He came in May. 18 men left.")] == [Named(CalendarDate(month=5))]


def test_capitals_count_where_the_file_says_so() -> None:
    """*May* is a month, *may* a verb; *JUNE* and *june* are one month."""
    assert find("They may come.") == []
    assert [f.expression for f in find("In JUNE or june.")] == [Named(CalendarDate(month=6))] * 2


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    """No row of words, and no text at all, raises; findings stand in order, inside the text, and never overlap."""
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        assert all(found.start <= a < b <= found.end for a, b in found.parts)
        end = found.end


@given(st.sampled_from(["\ud800", "\x00", "\u202e", "½", "²", "٣", "Ⅷ", "İ", "ß", "\ufeff"]), st.sampled_from(WORDS))
def test_odd_characters(odd: str, word: str) -> None:
    """Lone surrogates, NUL, digits of other scripts and letters that grow in lower case break nothing."""
    for text in (odd, odd + word, word + odd, f"{odd} {word} {odd}", f"in {word}{odd} 2023"):
        for found in find(text):
            assert 0 <= found.start < found.end <= len(text)


def test_words_of_traps_are_words_like_any_other() -> None:
    """A word that only a trap names is still a name, a plural or another word to the phrases around it."""
    read = shape_reader(ENGLISH, "MDY")
    told = {form: set(read(form).node.readings) for form in ("jacuzzi", "pounder", "Pounder")}
    assert told == {"jacuzzi": {"edge", "other"}, "pounder": {"edge", "other"}, "Pounder": {"edge", "name"}}
