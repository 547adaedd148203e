"""The functions that the library offers, and the timeline with its exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, Self, get_args

from timeline import exporters, resolution
from timeline.documents import read
from timeline.errors import DateInputError, InputError
from timeline.exporters import read_csv, read_json
from timeline.languages import load_language
from timeline.model import Anchor, Document, TimelineData, Timex
from timeline.model.document import given_anchor
from timeline.pipeline import build_timeline, settle_date

__all__ = ["Timeline", "extract", "find_timexes", "parse", "read"]

DatingChoice = Literal["own", "context", "document"]
DateOrder = Literal["DMY", "MDY"]


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

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """The timeline that ``to_json`` wrote.

        >>> Timeline.from_json(Timeline(title="Storms").to_json()).title
        'Storms'

        Raises ``FormatError`` with the place of the fault.
        """
        return cls.model_construct(**dict(read_json(data)))

    @classmethod
    def from_csv(cls, data: str) -> Self:
        """The timeline of a table that ``to_csv`` wrote: less than it was, as a table holds less.

        >>> Timeline.from_csv(Timeline(title="Storms").to_csv()).events
        ()

        Raises ``FormatError`` with the place of the fault.
        """
        return cls.model_construct(**dict(read_csv(data)))

    def __str__(self) -> str:
        return self.to_table()


def extract(
    source: str | Document | Iterable[str | Document],
    *,
    published: Anchor | date | str | None = None,
    language: str = "en",
    dating: DatingChoice = "context",
    title: str | None = None,
) -> Timeline:
    """The timeline of one article or of several, with what several tell told once.

    ``source`` is a text, a ``Document``, or any iterable of them. ``published`` (a ``date``, a ``datetime`` or an ISO
    8601 string) is the date of the articles that neither know their own (``Document.published``) nor state it in their
    text. Without any, relative dates stay unresolved: the clock is never read. ``language`` is that of plain texts.

    ``dating`` says what may date an event: ``"own"`` its own words, ``"context"`` also the event it leans on,
    ``"document"`` also the article's date.

    >>> events = extract("The Calder Bridge opened on 18 May 2024.").events
    >>> [(event.time.edtf, event.title) for event in events]
    [('2024-05-18', 'Calder Bridge opened')]

    Raises ``InputError`` for what is no source, date or dating, ``DocumentError`` for two different texts with one id,
    and ``LanguageError`` for an unknown language.
    """
    if dating not in get_args(DatingChoice):
        raise InputError(f"unknown dating {dating!r}; expected one of {', '.join(get_args(DatingChoice))}")
    documents = _make_documents(source, language)
    merged = build_timeline(documents, published=_make_anchor(published), dating=dating, title=title)
    return Timeline(**dict(merged))


def find_timexes(
    text: str | Document,
    *,
    published: Anchor | date | str | None = None,
    language: str = "en",
    order: DateOrder | None = None,
) -> list[Timex]:
    """The time expressions of a text, in order, each with its place, its TIMEX3 value and its time.

    ``published`` and ``language`` are as in ``extract``. ``order`` is that of dates in numbers (3/4/2024), by default
    the usual one of the language; where both orders make a date, the other stands in ``Timex.alternative``.

    >>> [(found.span.text, found.value) for found in find_timexes("It closed in May 2023.")]
    [('May 2023', '2023-05')]
    """
    document = _make_document(text, language)
    return resolution.find_timexes(settle_date(document, _make_anchor(published)), order=order)


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

    Raises ``ExpressionError`` if the phrase is no time expression, or more than one.
    """
    return resolution.parse_expression(phrase, reference=_make_anchor(reference), language=language, order=order)


def _make_documents(source: str | Document | Iterable[str | Document], language: str) -> Iterator[Document]:
    load_language(language)
    if isinstance(source, str | Document):
        source = (source,)
    if not isinstance(source, Iterable):
        raise _not_a_text(source)
    return (_make_document(item, language) for item in source)


def _make_document(source: str | Document, language: str) -> Document:
    if isinstance(source, Document):
        return source
    if isinstance(source, str):
        return Document(text=source, language=language)
    raise _not_a_text(source)


def _not_a_text(value: object) -> InputError:
    return InputError(f"not a text or a Document: {value!r:.80}; files are read with timeline.read")


def _make_anchor(value: Anchor | date | str | None) -> Anchor | None:
    if value is None or isinstance(value, Anchor):
        return value
    if not isinstance(value, date | str):
        raise DateInputError(f"not a date: {value!r:.80}; expected a date, a datetime or an ISO 8601 string")
    return given_anchor(value)
