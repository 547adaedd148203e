"""The way back from our CSV: what a table holds of a timeline."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from timeline.arguments import check_kind
from timeline.dates import Granularity
from timeline.errors import DateInputError, FormatError
from timeline.exporters.csv.writer import restore_formula, split_values
from timeline.exporters.records import COLUMNS
from timeline.model import Dating, Document, Event, Mention, TextSpan, TimelineData, TimeValue, Timex, TimexType
from timeline.model.document import content_hash
from timeline.model.points import edtf_value

_NEEDED = ("id", "title", "edtf", "precision")
_LONGEST_TEXT = 2_000_000
_ARTICLE = ("source_title", "source_url", "source_published")

Row = dict[str, str]


@dataclass
class _Sheet:
    """An article as far as the table tells it: its first row, and its sentences by their places."""

    row: Row
    sentences: dict[int, str] = field(default_factory=dict)

    @cached_property
    def document(self) -> Document:
        """The article with its told sentences in their places, to be asked for when all are there."""
        title, url, published = (self.row[name] for name in _ARTICLE)
        text = ""
        for start, sentence in sorted(self.sentences.items()):
            text = text.ljust(start) + sentence
        name = content_hash(f"{title}\n{url}\n{published}\n{text}")
        try:
            return Document(id=name, text=text, title=title or None, url=url or None, published=published or None)
        except (ValidationError, DateInputError):
            raise _fault(self.row, "source_published", "an ISO 8601 date") from None

    def fits(self, start: int, sentence: str) -> bool:
        """Whether the sentence can stand there, beside the others."""
        end = start + len(sentence)
        return self.sentences.get(start) == sentence or all(
            end <= other or other + len(text) <= start for other, text in self.sentences.items()
        )


class _Sheets:
    """The articles of a table: one for each title, address and date, or more where their sentences overlap."""

    def __init__(self) -> None:
        self._sheets: dict[tuple[str, ...], list[_Sheet]] = defaultdict(list)

    def place(self, row: Row) -> _Sheet:
        """The article in which the row's sentence stands."""
        start = _number(row, "char_start")
        sheets = self._sheets[tuple(row[name] for name in _ARTICLE)]
        sheet = next((sheet for sheet in sheets if sheet.fits(start, row["sentence"])), None)
        if sheet is None:
            sheet = _Sheet(row)
            sheets.append(sheet)
        sheet.sentences[start] = row["sentence"]
        return sheet


def read_csv(data: str) -> TimelineData:
    """The timeline of a table that ``export_csv`` wrote, with or without later edits.

    A table holds less than a timeline: of each event one telling, and of each article the sentences told; the rest of
    its text is blank, so that places stay true.

    Raises ``FormatError`` with the row and column of the fault.
    """
    check_kind("data", data, str, "CSV as str", FormatError)
    rows = list(_read_rows(data))
    sheets = _Sheets()
    placed = [sheets.place(row) if row["sentence"] else None for row in rows]
    events = [_event(row, sheet.document if sheet else None) for row, sheet in zip(rows, placed, strict=True)]
    documents = {sheet.document.id: sheet.document for sheet in placed if sheet}
    return TimelineData(documents=tuple(documents.values()), events=tuple(events))


def _read_rows(data: str) -> Iterator[Row]:
    """The rows with all our columns, their text as it was before formulas were neutralised."""
    reader = csv.DictReader(io.StringIO(data.removeprefix("\ufeff"), newline=""))
    try:
        if missing := [name for name in _NEEDED if name not in (reader.fieldnames or ())]:
            raise FormatError(f"not a timeline: the columns {', '.join(missing)} are missing")
        for row in reader:
            if None in row:
                raise FormatError(f"line {reader.line_num}: more cells than columns")
            yield {name: restore_formula(row.get(name) or "") for name in COLUMNS} | {"line": str(reader.line_num)}
    except csv.Error as error:
        raise FormatError(f"line {reader.line_num}: {error}") from None


def _event(row: Row, document: Document | None) -> Event:
    time = _time(row) if row["edtf"] else None
    told = _mention(row, document, time) if document else None
    fields: dict[str, Any] = {
        "id": row["id"],
        "title": row["title"],
        "time": time,
        "dating": Dating.UNDATED if time is None else Dating.OWN,
        "kind": row["category"],
        "participants": tuple(split_values(row["who"])),
        "places": tuple(split_values(row["where"])),
        "mentions": (told,) if told else (),
    }
    fields |= {name: row[name] for name in ("status", "confidence", "salience") if row[name]}
    try:
        return Event(**fields)
    except ValidationError as error:
        column = str(error.errors()[0]["loc"][0])
        raise _fault(row, column, "a value that our tables have") from None


def _mention(row: Row, document: Document, time: TimeValue | None) -> Mention:
    start = _number(row, "char_start")
    sentence = TextSpan(start=start, end=start + len(row["sentence"]), text=row["sentence"])
    at = sentence.text.find(row["date_text"]) if row["date_text"] else -1
    words = TextSpan(start=start + at, end=start + at + len(row["date_text"]), text=row["date_text"])
    timex = Timex(span=words, type=TimexType.DATE, value=row["edtf"], time=time)
    return Mention(
        document_id=document.id,
        title=row["title"],
        sentence=sentence,
        clause=sentence,
        trigger=sentence,
        kind=row["category"],
        time=time,
        timexes=(timex,) if at >= 0 else (),
    )


def _time(row: Row) -> TimeValue:
    try:
        return edtf_value(row["edtf"], Granularity(row["precision"]))
    except ValueError:
        raise _fault(row, "edtf", "an EDTF date and its precision") from None


def _number(row: Row, column: str) -> int:
    cell = row[column]
    if cell.isascii() and cell.isdecimal() and len(cell) < 8 and int(cell) <= _LONGEST_TEXT:
        return int(cell)
    raise _fault(row, column, "a place in the text")


def _fault(row: Row, column: str, expected: str) -> FormatError:
    return FormatError(f"line {row['line']}, column {column}: {row.get(column, '')[:40]!r} is not {expected}")
