"""Documents by themselves: a line of JSON for each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click

from timeline.batch import Extraction, Failure, map_in_order, merge
from timeline.batch.extract import Settings, extract_one, fail_by_death, weigh_source
from timeline.cli.inputs import Piece
from timeline.cli.outputs import report_truncations
from timeline.errors import DocumentError, FormatError
from timeline.model import Document


class Line(NamedTuple):
    """A document's timeline as a line of JSON, and the document without its text, for its notes."""

    content: bytes
    document: Document


def find_done(output: Path) -> set[str]:
    """The ids of the documents in an output that is to be gone on with; a last line that was cut is removed.

    Raises ``FormatError`` for a file that is something else.
    """
    if not output.exists():
        return set()
    done: set[str] = set()
    end = 0
    with output.open("rb+") as file:
        for line in file:
            if not line.endswith(b"\n"):
                break
            done.add(_id_of(line, output, len(done) + 1))
            end += len(line)
        file.truncate(end)
    return done


def write_each(
    documents: Iterable[Document | Failure], settings: Settings, *, workers: int, write: Callable[[bytes], object]
) -> int:
    """Write the timeline of each document as a line of JSON, tell what failed, and give the number of failures."""
    failed = 0
    for line in _make_lines(documents, settings, workers):
        if isinstance(line, Failure):
            failed += 1
            click.echo(f"failed: {line}", err=True)
        else:
            write(line.content)
            report_truncations([line.document])
    return failed


def read_or_fail(pieces: Iterable[Piece], read: Callable[[Piece], Document]) -> Iterator[Document | Failure]:
    """The documents in the pieces, and failures in the place of those that hold none."""
    for piece in pieces:
        try:
            yield read(piece)
        except DocumentError as error:
            yield Failure(document_id=piece.name, error=type(error).__name__, message=str(error))


def _make_lines(documents: Iterable[Document | Failure], settings: Settings, workers: int) -> Iterator[Line | Failure]:
    return map_in_order(
        partial(_make_line, settings), documents, workers=workers, weigh=_weigh, on_death=_fail_by_death
    )


def _make_line(settings: Settings, document: Document | Failure) -> Line | Failure:
    told = document if isinstance(document, Failure) else extract_one(settings, document)
    if isinstance(told, Failure):
        return told
    try:
        return _dump(told)
    except Exception as error:  # noqa: BLE001  as in ``extract_one``: a fault of our own costs one document
        return Failure.of(told.document, error)


def _dump(told: Extraction) -> Line:
    content = merge([told]).to_json(indent=None).encode("utf-8", "replace")
    return Line(content, told.document.model_copy(update={"text": ""}))


def _weigh(document: Document | Failure) -> int:
    return 0 if isinstance(document, Failure) else weigh_source(document)


def _fail_by_death(document: Document | Failure) -> Failure:
    return document if isinstance(document, Failure) else fail_by_death(document)


def _id_of(line: bytes, output: Path, number: int) -> str:
    try:
        return str(json.loads(line)["documents"][0]["id"])
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        raise FormatError(f"cannot go on with {str(output)!r}: line {number} is not what this command writes") from None
