"""The functions that the library offers, and articles and timelines with their exports."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from datetime import date
from types import NoneType
from typing import Any, Literal, Self, get_args

from pydantic import ValidationError, field_validator

from timeline import documents, exporters, model, resolution
from timeline.arguments import check_callable, check_choice, check_items, check_kind, describe_fault
from timeline.errors import DocumentError, ExpressionError, LanguageError, TruncationWarning
from timeline.exporters import read_csv, read_json
from timeline.languages import load_language
from timeline.model import DEFAULT_LIMITS, Anchor, Limits, Tagger, TimelineData, Timex
from timeline.model.document import given_anchor
from timeline.pipeline import build_timeline, read_timexes

__all__ = ["Document", "Timeline", "extract", "find_timexes", "parse", "read", "read_timeml"]

DatingChoice = Literal["own", "context", "document"]
DateOrder = Literal["DMY", "MDY"]

DATINGS: tuple[str, ...] = get_args(DatingChoice)


class Document(model.Document):
    """An article: its text, kept as given (all offsets point into it), what is known about it, and its export.

    ``published`` takes a ``date``, a ``datetime``, an ISO 8601 string or an ``Anchor``; None lets the library look for
    the date in the text. ``id`` defaults to a hash of the text.

    >>> Document(text="It rained.", published="2023-05-18").published.time.edtf
    '2023-05-18'

    Raises ``DateInputError`` for a date that is none, and ``DocumentError`` for another field that does not fit.
    """

    def __init__(self, **fields: Any) -> None:
        # Type checkers learn here that ``published`` takes more than its field holds.
        try:
            super().__init__(**fields)
        except ValidationError as error:
            raise DocumentError(f"not a Document: {describe_fault(error)}") from None

    def to_timeml(self, timexes: Iterable[Timex] | None = None) -> exporters.Exported:
        """The article as TimeML: its creation time, and in its text these time expressions, by default all it has.

        >>> "<TIMEX3" in Document(text="It closed in May 2023.").to_timeml()
        True
        """
        article, found = read_timexes(self)
        return exporters.export_timeml(article, found if timexes is None else timexes)


class Timeline(TimelineData):
    """Events in order of time, with the articles that tell them, and their exports.

    An export is a ``str`` or ``bytes`` whose ``omitted`` tells what the format could not hold, and why.
    """

    to_json = exporters.export_json
    to_jsonl = exporters.export_jsonl
    to_csv = exporters.export_csv
    to_ics = exporters.export_ics
    to_table = exporters.export_table
    to_html = exporters.export_html
    to_timelinejs = exporters.export_timelinejs
    to_vis = exporters.export_vis
    to_fullcalendar = exporters.export_fullcalendar
    to_jsonld = exporters.export_jsonld
    to_datapackage = exporters.export_datapackage
    to_records = exporters.to_records
    to_pandas = exporters.to_pandas
    to_polars = exporters.to_polars
    to_arrow = exporters.to_arrow
    _repr_html_ = exporters.export_html_fragment

    documents: tuple[Document, ...] = ()

    @field_validator("documents", mode="before")
    @classmethod
    def _take_in(cls, articles: Any) -> Any:
        return tuple(_with_exports(article) if isinstance(article, model.Document) else article for article in articles)

    def to_timeml(self) -> dict[str, exporters.Exported]:
        """Each article as TimeML, by its id.

        >>> list(Timeline(documents=[Document(text="It rained.", id="rain")]).to_timeml())
        ['rain']
        """
        return {article.id: article.to_timeml() for article in self.documents}

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """The timeline that ``to_json`` wrote.

        >>> Timeline.from_json(Timeline(title="Storms").to_json()).title
        'Storms'

        Raises ``FormatError`` with the place of the fault.
        """
        return cls(**dict(read_json(data)))

    @classmethod
    def from_csv(cls, data: str) -> Self:
        """The timeline of a table that ``to_csv`` wrote: less than it was, as a table holds less.

        >>> Timeline.from_csv(Timeline(title="Storms").to_csv()).events
        ()

        Raises ``FormatError`` with the place of the fault.
        """
        return cls(**dict(read_csv(data)))

    def __str__(self) -> str:
        return self.to_table()


def read(path: str | os.PathLike[str], *, language: str = "en", limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in a file: a text in UTF-8 (``.txt``), a web page (``.html``), or TimeML (``.tml``).

    A page tells its own title, date and so on; more of it than ``limits.markup`` bytes is not read.

    What the file does not tell may stand beside it: ``visit.meta.toml`` gives ``visit.txt`` its ``published``,
    ``title``, ``url``, ``publisher``, ``language`` or ``id``. Without a title there, the headline that opens the text
    is taken. ``language`` is that of the text, where the sidecar does not tell it.

    Raises ``DocumentError`` for a file that is missing, unreadable, binary or of an unknown kind.
    """
    check_kind("path", path, (str, os.PathLike), "the path of a file")
    check_language(language)
    check_kind("limits", limits, Limits, "Limits")
    return _with_exports(documents.read(path, language=language, limits=limits))


def read_timeml(data: str | bytes, *, language: str = "en") -> tuple[Document, list[Timex]]:
    """The article in TimeML, and the time expressions that are marked in it; its creation time is its ``published``.

    >>> article, timexes = read_timeml(Document(text="It closed in May 2023.").to_timeml())
    >>> article.text, [timex.value for timex in timexes]
    ('It closed in May 2023.', ['2023-05'])

    Raises ``DocumentError`` for what is no TimeML, and for XML with entities of its own.
    """
    check_kind("data", data, (str, bytes), "TimeML as str or bytes")
    check_language(language)
    article, timexes = documents.read_timeml(data, language=language)
    return _with_exports(article), timexes


def extract(
    source: str | model.Document | Iterable[str | model.Document],
    *,
    published: Anchor | date | str | None = None,
    language: str = "en",
    dating: DatingChoice = "context",
    title: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    tagger: Tagger | None = None,
) -> Timeline:
    """The timeline of one article or of several, with what several tell told once.

    ``source`` is a text, a ``Document``, or any iterable of them. ``published`` (a ``date``, a ``datetime`` or an ISO
    8601 string) is the date of the articles that neither know their own (``Document.published``) nor state it in their
    text. Without any, relative dates stay unresolved: the clock is never read. ``language`` is that of plain texts.

    ``dating`` says what may date an event: ``"own"`` its own words, ``"context"`` also the event it leans on,
    ``"document"`` also the article's date. ``limits`` say how much of an article is read; what lies past them is noted
    in the ``truncations`` of the timeline's documents.

    ``tagger`` is a callable that tells the names and happenings of a text (see ``Tagger``); none is needed.

    >>> events = extract("The Calder Bridge opened on 18 May 2024.").events
    >>> [(event.time.edtf, event.title) for event in events]
    [('2024-05-18', 'The Calder Bridge opened')]

    Raises ``InputError`` for what is no source, date, dating or other setting, ``DocumentError`` for two different
    texts with one id, ``LanguageError`` for an unknown language, and ``TaggerError`` for a tagger that fails or
    contradicts the text.
    """
    check_choice("dating", dating, DATINGS)
    check_reading(language, limits, tagger)
    check_kind("title", title, (str, NoneType), "a text")
    articles = _make_documents(source, language)
    anchor = make_anchor(published)
    merged = build_timeline(articles, published=anchor, dating=dating, title=title, limits=limits, tagger=tagger)
    return Timeline(**dict(merged))


def find_timexes(
    text: str | model.Document,
    *,
    published: Anchor | date | str | None = None,
    language: str = "en",
    order: DateOrder | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> list[Timex]:
    """The time expressions of a text, in order, each with its place, its TIMEX3 value and its time.

    ``published`` and ``language`` are as in ``extract``. ``order`` is that of dates in numbers (3/4/2024), by default
    the usual one of the language; where both orders make a date, the other stands in ``Timex.alternative``.
    A text past the ``limits`` is read up to there, with a ``TruncationWarning``.

    >>> [(found.span.text, found.value) for found in find_timexes("It closed in May 2023.")]
    [('May 2023', '2023-05')]

    Raises ``InputError`` for what is no text, date or order, and ``LanguageError`` for an unknown language.
    """
    check_reading(language, limits)
    _check_order(order)
    document = make_document("text", text, language)
    article, timexes = read_timexes(document, make_anchor(published), order=order, limits=limits)
    for note in article.truncations:
        warnings.warn(TruncationWarning(str(note)), stacklevel=2)
    return timexes


def parse(
    phrase: str,
    *,
    reference: Anchor | date | str | None = None,
    language: str = "en",
    order: DateOrder | None = None,
) -> Timex:
    """The meaning of a phrase that is one time expression; ``reference`` is the date that relative ones count from.

    ``order`` is as in ``find_timexes``.

    >>> parse("early July 2024").time.edtf
    '2024-07-01/2024-07-10'
    >>> parse("two weeks ago", reference="2024-05-20").value
    '2024-W19'

    Raises ``ExpressionError`` if the phrase is no time expression, or more than one, and otherwise as
    ``find_timexes``.
    """
    check_kind("phrase", phrase, str, "a text", ExpressionError)
    check_language(language)
    _check_order(order)
    anchor = make_anchor(reference, "reference")
    return resolution.parse_expression(phrase, reference=anchor, language=language, order=order)


def _with_exports(article: model.Document) -> Document:
    return article if isinstance(article, Document) else Document.model_construct(**dict(article))


def check_reading(language: str, limits: Limits, tagger: Tagger | None = None) -> None:
    """Check how articles are to be read.

    Raises ``LanguageError`` for an unknown language, and ``InputError`` for limits or a tagger that are none.
    """
    check_language(language)
    check_kind("limits", limits, Limits, "Limits")
    check_callable("tagger", tagger)


def check_language(language: str) -> None:
    """Raises ``LanguageError`` for a language that is not known."""
    check_kind("language", language, str, "the code of a language, such as en or pt-BR", LanguageError)
    load_language(language)


def _check_order(order: str | None) -> None:
    if order is not None:
        check_choice("order", order, get_args(DateOrder))


def make_document(name: str, source: str | model.Document, language: str) -> model.Document:
    """The document that a caller gives as an argument of that name, or makes of a text."""
    if isinstance(source, str):
        return Document(text=source, language=language)
    check_kind(name, source, model.Document, f"a text or a Document{_FILES}")
    return source


def make_anchor(value: Anchor | date | str | None, name: str = "published") -> Anchor | None:
    """The anchor for the date that a caller gives as an argument of that name."""
    return value if value is None or isinstance(value, Anchor) else given_anchor(value, name)


_FILES = " (files are read with timeline.read)"


def _make_documents(
    source: str | model.Document | Iterable[str | model.Document], language: str
) -> Iterator[model.Document]:
    if isinstance(source, str | model.Document):
        return iter((make_document("source", source, language),))
    check_items("source", source, f"a text, a Document, or an iterable of them{_FILES}")
    return (make_document(f"source[{place}]", item, language) for place, item in enumerate(source))
