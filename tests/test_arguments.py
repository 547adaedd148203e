"""Wrong arguments: each is refused by an error of ours, which says where it stood, what it was, and what is right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import timeline

TEXT = "The Calder Bridge opened on Saturday."
NO_TEXTS: tuple[Any, ...] = (b"x", None, 3, 2.5, ...)

Call = Callable[..., Any]


def extract_many(documents: Any = (TEXT,), **options: Any) -> list[Any]:
    """All results: the function itself gives an iterator."""
    return list(timeline.extract_many(documents, **options))


def refusal(call: Call, *arguments: Any, **options: Any) -> timeline.TimelineError:
    """The error that a call raises."""
    with pytest.raises(timeline.TimelineError) as caught:
        call(*arguments, **options)
    return caught.value


PLACES: list[tuple[Call, str, str]] = [
    (timeline.extract, "source", "a text, a Document, or an iterable of them"),
    (timeline.find_timexes, "text", "a text or a Document"),
    (timeline.parse, "phrase", "a text"),
    (extract_many, "documents", "an iterable of texts, Documents and paths of files"),
    (timeline.merge, "told", "an iterable of extractions and timelines"),
    (timeline.read, "path", "the path of a file"),
    (timeline.Timeline().about, "name", "a text"),
]


@pytest.mark.parametrize("given", NO_TEXTS, ids=repr)
@pytest.mark.parametrize(("call", "name", "expected"), PLACES)
def test_what_is_read(call: Call, name: str, expected: str, given: Any) -> None:
    """What is to be read is named as it was given, by the name of its argument."""
    told = refusal(call, given)
    assert isinstance(told, timeline.InputError)
    assert str(told).startswith(f"{name} is not {expected}")
    assert str(told).endswith(f": {given!r}")


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (timeline.Timeline.from_json, "JSON as str or bytes"),
        (timeline.Timeline.from_csv, "CSV as str"),
        (timeline.check_ics, "a calendar as str or bytes"),
        (timeline.read_timeml, "TimeML as str or bytes"),
    ],
)
@pytest.mark.parametrize("given", [None, 3, ["x"]], ids=repr)
def test_what_is_parsed(call: Call, expected: str, given: Any) -> None:
    """What should be a file's content, and is neither text nor bytes, is refused like one that cannot be read."""
    assert str(refusal(call, given)) == f"data is not {expected}: {given!r}"


@pytest.mark.parametrize(
    ("call", "given", "place"),
    [
        (timeline.extract, [TEXT, 1], "source[1]"),
        (timeline.extract, (part for part in (b"x",)), "source[0]"),
        (timeline.merge, [timeline.Timeline(), "x"], "told[1]"),
    ],
)
def test_one_of_several(call: Call, given: Any, place: str) -> None:
    """Of several the wrong one is named by its place."""
    assert str(refusal(call, given)).startswith(f"{place} is not ")


def test_one_of_many_documents() -> None:
    """Among many documents a wrong one is a failure that says the same, and the others go on."""
    [failure, extraction] = extract_many([3, TEXT])
    assert failure.message.startswith("document is not a text or a Document")
    assert extraction.document.text == TEXT


@pytest.mark.parametrize("given", [{"a": TEXT}, timeline.Timeline(), bytearray(b"x")], ids=repr)
def test_what_only_looks_like_many(given: Any) -> None:
    """A mapping, a timeline or bytes could be iterated over, and would tell something else than was meant."""
    assert str(refusal(timeline.extract, given)).startswith("source is not ")
    assert str(refusal(extract_many, given)).startswith("documents is not ")


def test_one_text_is_not_many_documents() -> None:
    """The letters of a text are no documents."""
    assert str(refusal(extract_many, TEXT)).startswith("documents is not an iterable of texts")


READERS: list[tuple[Call, str]] = [
    (timeline.extract, "published"),
    (timeline.find_timexes, "published"),
    (lambda _, **options: timeline.parse("last week", **options), "reference"),
    (lambda text, **options: extract_many([text], **options), "published"),
    (lambda text, **options: timeline.Document(text=text, **options), "published"),
]


@pytest.mark.parametrize("given", [3, 20240520, 2.5, b"2024-05-20", ["2024-05-20"], "soon", "", "2024-13-01"], ids=repr)
@pytest.mark.parametrize(("call", "name"), READERS)
def test_dates(call: Call, name: str, given: Any) -> None:
    """What is no date is refused everywhere alike."""
    told = refusal(call, TEXT, **{name: given})
    assert isinstance(told, timeline.DateInputError)
    assert str(told).startswith(f"{name} is not a date")
    assert repr(given) in str(told)
    assert "ISO 8601" in str(told)


@pytest.mark.parametrize(("call", "name"), READERS[:-1])
@pytest.mark.parametrize("given", ["xx", "", "../en", None, 3, b"en", ["en"]], ids=repr)
def test_languages(call: Call, name: str, given: Any) -> None:
    """An unknown language, and what can be none, is named; the known ones are told."""
    told = refusal(call, TEXT, **{name: "2024-05-20", "language": given})
    assert isinstance(told, timeline.LanguageError)
    assert repr(given) in str(told)
    assert "language" in str(told)
    assert "en" in str(told)


def test_language_of_a_document() -> None:
    """A document in a language that nobody knows is refused when it is read."""
    told = refusal(timeline.extract, timeline.Document(text=TEXT, language="xx"))
    assert isinstance(told, timeline.LanguageError)


SETTINGS: list[tuple[Call, str, Any, str]] = [
    (timeline.extract, "dating", "guess", "dating is not one of own, context, document: 'guess'"),
    (timeline.extract, "dating", None, "dating is not one of own, context, document: None"),
    (timeline.extract, "dating", [], "dating is not one of own, context, document: []"),
    (timeline.extract, "limits", None, "limits is not Limits: None"),
    (timeline.extract, "limits", {"text": 1}, "limits is not Limits: {'text': 1}"),
    (timeline.extract, "tagger", "spacy", "tagger is not a callable: 'spacy'"),
    (timeline.extract, "title", 3, "title is not a text: 3"),
    (timeline.find_timexes, "order", "YDM", "order is not one of DMY, MDY: 'YDM'"),
    (timeline.find_timexes, "limits", 3, "limits is not Limits: 3"),
    (timeline.parse, "order", 3, "order is not one of DMY, MDY: 3"),
    (timeline.read, "limits", 3, "limits is not Limits: 3"),
    (timeline.merge, "title", 3, "title is not a text: 3"),
]
SETTINGS_OF_MANY = [
    ("dating", "guess", "dating is not one of own, context, document: 'guess'"),
    ("limits", None, "limits is not Limits: None"),
    ("tagger", 3, "tagger is not a callable: 3"),
    ("progress", "bar", "progress is not a callable: 'bar'"),
    ("workers", 0, "workers is not 1 or more: 0"),
    ("workers", 2.5, "workers is not a number of processes: 2.5"),
    ("workers", None, "workers is not a number of processes: None"),
]


@pytest.mark.parametrize(("call", "name", "given", "message"), SETTINGS)
def test_settings(call: Call, name: str, given: Any, message: str) -> None:
    """A setting that is none is refused before anything is read."""
    told = refusal(call, [] if call is timeline.merge else TEXT, **{name: given})
    assert isinstance(told, timeline.InputError)
    assert str(told) == message


@pytest.mark.parametrize(("name", "given", "message"), SETTINGS_OF_MANY)
def test_settings_of_many(name: str, given: Any, message: str) -> None:
    """The settings for many documents are refused at once, not for each document."""
    with pytest.raises(timeline.InputError) as caught:
        timeline.extract_many([TEXT], **{name: given})
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("call", "fields", "message"),
    [
        (timeline.Document, {}, "not a Document: text: Field required; given {}"),
        (timeline.Document, {"text": None}, "not a Document: text: Input should be a valid string; given None"),
        (timeline.Document, {"text": b"x"}, "not a Document: text: Input should be a valid string; given b'x'"),
        (timeline.Document, {"text": "x", "txt": 3}, "not a Document: txt: Extra inputs are not permitted; given 3"),
        (timeline.Limits, {"text": 0}, "not Limits: text: Input should be greater than 0; given 0"),
    ],
)
def test_fields(call: Call, fields: dict[str, Any], message: str) -> None:
    """A field that does not fit is told by its name."""
    assert str(refusal(call, **fields)) == message


@pytest.mark.parametrize(
    ("call", "arguments", "message"),
    [
        (timeline.Timeline().top, ("3",), "count is not a number of events: '3'"),
        (timeline.Timeline().top, (-1,), "count is not 0 or more: -1"),
        (timeline.Timeline().between, ("2024", date(2024, 1, 1)), "first is not a date: '2024'"),
        (timeline.Timeline().between, (date(2024, 1, 1), None), "last is not a date: None"),
    ],
)
def test_views(call: Call, arguments: tuple[Any, ...], message: str) -> None:
    """The views of a timeline refuse what they cannot look for, even where there is nothing to look at."""
    assert str(refusal(call, *arguments)) == message


def test_long_arguments_are_cut() -> None:
    """A message stays short, whatever was given."""
    assert len(str(refusal(timeline.extract, b"x" * 1_000_000))) < 200
