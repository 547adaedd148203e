"""Many documents, one by one and merged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from timeline.batch import Extraction, Failure, extract_many, merge
from timeline.errors import DateInputError, DocumentError, InputError, LanguageError

ARTICLES: list[str | timeline.Document] = [
    "VEYRA, May 20, 2024 (Nordwire) -- The Calder Bridge opened on Saturday. It was closed on 19 May 2024.",
    timeline.Document(text="Rosa Lindqvist opened the Calder Bridge on May 18.", published="2024-07-03", id="evening"),
    "In 1952, the ferry line was founded in Bergen. The ferry Marigold left Veyra on 2 July 2024.",
    "Nothing happened.",
]


@pytest.mark.parametrize("workers", [1, 2])
def test_merged_results_equal_the_timeline(workers: int) -> None:
    """What is told document by document merges to the timeline of all, whatever the number of workers."""
    told = [r for r in extract_many(ARTICLES, workers=workers, published="2024-07-03") if isinstance(r, Extraction)]
    assert [result.document.id for result in told][1] == "evening"
    assert merge(told, title="Crossing") == timeline.extract(ARTICLES, published="2024-07-03", title="Crossing")
    assert merge(told[::-1]) == merge(told)


def test_a_document_twice_is_one_witness() -> None:
    """The same document given twice changes nothing."""
    told = [result for result in extract_many([*ARTICLES, *ARTICLES]) if isinstance(result, Extraction)]
    assert merge(told) == timeline.extract(ARTICLES)


def test_timelines_merge_too() -> None:
    """Articles can be added to a timeline that was made before; merging it alone changes nothing."""
    old = timeline.extract(ARTICLES[:2], title="Crossing")
    assert merge([old], title="Crossing") == old
    assert merge([old, timeline.extract(ARTICLES[2:])]) == timeline.extract(ARTICLES, title="Crossing")


@pytest.mark.parametrize("wrong", [Failure(document_id="a", error="E", message="m"), "a text", None])
def test_only_what_was_told_merges(wrong: Extraction) -> None:
    """A failure is not left out in silence."""
    with pytest.raises(InputError, match="not what a document tells"):
        merge([wrong])


def test_two_texts_with_one_id_do_not_merge() -> None:
    """One id means one text."""
    told = extract_many([timeline.Document(id="a", text="one"), timeline.Document(id="a", text="two")])
    with pytest.raises(DocumentError, match="'a'"):
        merge(result for result in told if isinstance(result, Extraction))


@pytest.mark.parametrize("workers", [1, 2])
def test_files_and_failures(workers: int, tmp_path: Path) -> None:
    """Paths are read where they are needed; what cannot be read is a failure in its place, and the others go on."""
    good, bad, missing = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "missing.txt"
    good.write_text("The mill burned down on 3 May 2021.", encoding="utf-8")
    bad.write_bytes(b"\0")
    strange = timeline.Document(text="It rained.", id="strange", language="xx")
    results = list(extract_many([missing, good, bad, strange], workers=workers))
    assert [type(result) for result in results] == [Failure, Extraction, Failure, Failure]
    assert [result.error for result in results if isinstance(result, Failure)] == [
        "DocumentError",
        "DocumentError",
        "LanguageError",
    ]
    told = [str(result) for result in results if isinstance(result, Failure)]
    assert told[0] == f"cannot read {str(missing)!r}: no such file or directory"
    assert told[2].startswith("strange: ")


def test_a_fault_of_our_own_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a fault of the library costs one document only, and says that it is one."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("timeline.events.extract_events", fail)
    (failure,) = extract_many([timeline.Document(text="It rained.", id="rain")])
    assert str(failure) == "rain: a fault of timeline itself: ZeroDivisionError: by zero"


def test_what_is_no_document_is_a_failure() -> None:
    """A value of the wrong type is named, and fails alone."""
    results = list(extract_many([17, "The mill burned down on 3 May 2021."]))  # type: ignore[list-item]
    assert isinstance(results[0], Failure)
    assert (results[0].document_id, results[0].error) == ("17", "InputError")
    assert isinstance(results[1], Extraction)


def test_input_is_taken_as_it_is_needed() -> None:
    """Nothing is read ahead of what is asked for, so that endless input works; the callback counts what is done."""
    taken: list[int] = []
    done: list[int] = []

    def endless() -> Iterator[str]:
        while True:
            taken.append(len(taken))
            yield f"The mill burned down on {1 + len(taken) % 28} May 2021."

    results = extract_many(endless(), progress=done.append)
    assert taken == []
    for _ in range(3):
        next(results)
    assert (len(taken), done) == (3, [1, 2, 3])


@pytest.mark.parametrize(
    ("error", "options"),
    [
        (InputError, {"workers": 0}),
        (InputError, {"dating": "guess"}),
        (DateInputError, {"published": "soon"}),
        (LanguageError, {"language": "xx"}),
    ],
)
def test_wrong_settings(error: type[Exception], options: dict[str, object]) -> None:
    """A wrong setting is an error at once, not one for each document."""
    with pytest.raises(error):
        extract_many([], **options)  # type: ignore[arg-type]


def test_limits_hold_for_each_document() -> None:
    """Limits are those of single documents, and their notes come with the results."""
    told = list(extract_many(ARTICLES, limits=timeline.Limits(events=1)))
    assert [len(r.document.truncations) for r in told if isinstance(r, Extraction)] == [1, 0, 1, 0]
