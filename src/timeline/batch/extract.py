"""Documents one by one to what they tell, and what they tell to one timeline."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from types import NoneType
from typing import NamedTuple

from timeline.api import DATINGS, DatingChoice, Timeline, check_reading, make_anchor, make_document, read
from timeline.arguments import check_callable, check_choice, check_items, check_kind
from timeline.batch.mapping import map_in_order
from timeline.batch.results import Extraction, Failure, Source
from timeline.errors import InputError, WorkerError
from timeline.model import DEFAULT_LIMITS, Anchor, Document, Limits, Tagger, TimelineData
from timeline.pipeline import merge_told, read_events

_WEIGHT_OF_FILE = 10_000


class Settings(NamedTuple):
    """How each document is read."""

    published: Anchor | None
    language: str
    dating: str
    limits: Limits
    tagger: Tagger | None


def extract_many(
    documents: Iterable[Source],
    *,
    workers: int = 1,
    published: Anchor | date | str | None = None,
    language: str = "en",
    dating: DatingChoice = "context",
    limits: Limits = DEFAULT_LIMITS,
    tagger: Tagger | None = None,
    progress: Callable[[int], object] | None = None,
) -> Iterator[Extraction | Failure]:
    """What each document tells, in the order given, however many there are: only a few are in memory at a time.

    ``documents`` are texts, ``Document``s or paths of files, and are taken as they are needed. One that cannot be read
    gives a ``Failure``; the others go on. ``workers`` is the number of processes; with 1 all is done in this one.
    ``progress`` is called with the number of documents done. The other options are those of ``extract``.

    >>> told = list(extract_many(["The mill opened on 3 May 2021.", "The mill closed in 2022."]))
    >>> [event.time.edtf for result in told for event in result.events]
    ['2021-05-03', '2022']
    >>> len(merge(told).events)
    2

    Raises ``InputError`` for a setting that is none, ``LanguageError`` for an unknown language and, on the way,
    ``WorkerError`` if no process can be started.
    """
    check_items("documents", documents, "an iterable of texts, Documents and paths of files")
    check_kind("workers", workers, int, "a number of processes")
    if workers < 1:
        raise InputError(f"workers is not 1 or more: {workers}")
    check_choice("dating", dating, DATINGS)
    check_reading(language, limits, tagger)
    check_callable("progress", progress)
    settings = Settings(make_anchor(published), language, dating, limits, tagger)
    results = map_in_order(
        partial(extract_one, settings), documents, workers=workers, weigh=weigh_source, on_death=fail_by_death
    )
    return _count(results, progress)


def merge(told: Iterable[Extraction | Failure | Timeline], *, title: str | None = None) -> Timeline:
    """One timeline of what ``extract_many`` gave, or of timelines, with what several tell told once.

    ``merge(extract_many(documents))`` equals ``extract(documents)``. A timeline that people have edited can be merged
    with what new documents tell: its events keep their ids and every edit, and what was removed stays away.

    >>> old, new = extract_many(["The mill opened on 3 May 2021.", "The mill in Veyra closed in 2022."])
    >>> made = merge([merge([old]), new], title="The mill")
    >>> [event.time.edtf for event in made.events]
    ['2021-05-03', '2022']

    Raises ``InputError`` for a ``Failure`` or anything else, and ``DocumentError`` for two different texts with
    one id.
    """
    check_items("told", told, "an iterable of extractions and timelines")
    check_kind("title", title, (str, NoneType), "a text")
    timelines: list[TimelineData] = []
    new: list[Extraction] = []
    for place, part in enumerate(told):
        if isinstance(part, TimelineData):
            timelines.append(part)
        elif isinstance(part, Extraction):
            new.append(part)
        else:
            raise InputError(f"told[{place}] is not what a document tells, nor a timeline: {part!r:.80}")
    pairs = ((each.document, each.events) for each in new)
    return Timeline(**dict(merge_told(pairs, timelines=timelines, title=title)))


def extract_one(settings: Settings, source: Source) -> Extraction | Failure:
    """What one document tells, or why that cannot be said."""
    try:
        document, events = read_events(
            _load(source, settings),
            settings.published,
            dating=settings.dating,
            limits=settings.limits,
            tagger=settings.tagger,
        )
    except Exception as error:  # noqa: BLE001  one bad document is reported, and the others go on
        return Failure.of(source, error)
    return Extraction.model_construct(document=document, events=tuple(events))


def weigh_source(source: Source) -> int:
    """About how many characters there are to read."""
    if isinstance(source, Document):
        return len(source.text)
    return len(source) if isinstance(source, str) else _WEIGHT_OF_FILE


def fail_by_death(source: Source) -> Failure:
    """The failure of a document with which a worker process died."""
    return Failure.of(source, WorkerError("the process that read it died"))


def _load(source: Source, settings: Settings) -> Document:
    if isinstance(source, os.PathLike):
        return read(source, language=settings.language, limits=settings.limits)
    return make_document("document", source, settings.language)


def _count(
    results: Iterable[Extraction | Failure], progress: Callable[[int], object] | None
) -> Iterator[Extraction | Failure]:
    for number, result in enumerate(results, 1):
        if progress is not None:
            progress(number)
        yield result
