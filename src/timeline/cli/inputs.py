"""Arguments to documents."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import NamedTuple

import click
from pydantic import ValidationError

from timeline.documents import decode, read, read_record
from timeline.errors import DateInputError, DocumentError, LanguageError
from timeline.languages import load_language
from timeline.model import Anchor, Document, Limits
from timeline.model.document import given_anchor

STANDARD_INPUT = "-"
RECORDS = ".jsonl"
_LARGE = 200_000

FileDate = tuple[str | None, Anchor]
"""A file and the date it was published; None for all files that do not tell theirs."""


class Piece(NamedTuple):
    """A file, or a line of one that holds a document a line: its name, its line, and its size in bytes."""

    file: str
    number: int = 0
    line: bytes | None = None
    size: int = 0

    @property
    def name(self) -> str:
        """The file, with the number of the line."""
        return f"{self.file!r}, line {self.number}" if self.number else self.file


def parse_dates(_ctx: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[FileDate, ...]:
    """The values of ``--published``: ``2024-05-18``, or ``article.txt=2024-05-18`` for one file."""
    pairs = [(file or None, day) for file, _, day in (value.rpartition("=") for value in values)]
    try:
        return tuple((file, given_anchor(day)) for file, day in pairs)
    except DateInputError as error:
        raise click.BadParameter(str(error)) from None


def check_language(_ctx: click.Context, _option: click.Parameter, code: str) -> str:
    """The value of ``--language``, if there is such a language."""
    try:
        return load_language(code).code
    except LanguageError as error:
        raise click.BadParameter(str(error)) from None


def parse_limits(_ctx: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> Limits:
    """The values of ``--limit``: ``text=5000000``, or ``text=none`` to lift it."""
    pairs = [value.partition("=")[::2] for value in values]
    try:
        return Limits.model_validate({name: None if number == "none" else number for name, number in pairs})
    except ValidationError:
        known = ", ".join(Limits.model_fields)
        raise click.BadParameter(f"expected KIND=NUMBER or KIND=none, where KIND is one of {known}") from None


@contextmanager
def open_documents(
    files: tuple[str, ...], published: tuple[FileDate, ...], language: str, limits: Limits
) -> Iterator[tuple[Iterator[Document], Anchor | None]]:
    """The documents in the files, read one by one, and the date for those that do not tell theirs."""
    with open_pieces(files) as pieces:
        dates = match_dates(files, published)
        yield (read_piece(piece, dates, language, limits) for piece in pieces), fallback_date(published)


@contextmanager
def open_pieces(files: tuple[str, ...], *, lines: bool = False) -> Iterator[Iterator[Piece]]:
    """The files, and the lines of those that hold a document a line: standard input too if ``lines`` is set.

    A progress bar is shown where there is much to read, on a terminal only.
    """
    total = sum(_size_of(file) for file in files)
    pieces = (piece for file in files for piece in _cut(file, lines=lines))
    if total < _LARGE or not sys.stderr.isatty():
        yield pieces
        return
    with click.progressbar(length=total, label="Reading", file=sys.stderr) as shown:
        yield _watch(pieces, shown.update)


def read_piece(piece: Piece, dates: dict[str, Anchor], language: str, limits: Limits) -> Document:
    """The document in a file or a line, with the date that was given for its file.

    Raises ``DocumentError`` for what holds none.
    """
    if piece.line is not None:
        document = read_record(piece.line, piece.name, language=language)
    elif piece.file == STANDARD_INPUT:
        document = Document(text=decode(sys.stdin.buffer.read(), "standard input"), language=language)
    else:
        document = read(piece.file, language=language, limits=limits)
    given = dates.get(piece.file)
    return document.model_copy(update={"published": given}) if given else document


def match_dates(files: tuple[str, ...], published: tuple[FileDate, ...]) -> dict[str, Anchor]:
    """The dates that were given for single files, by the files as given: named in full, or by the name alone."""
    dates = {}
    for wanted, day in published:
        matching = [file for file in files if wanted in (file, PurePath(file).name)]
        if wanted and not matching:
            raise click.UsageError(f"--published dates a file that is not read: {wanted}")
        dates.update(dict.fromkeys(matching, day))
    return dates


def fallback_date(published: tuple[FileDate, ...]) -> Anchor | None:
    """The date for the articles that do not tell theirs: the one given last."""
    return next((day for file, day in reversed(published) if not file), None)


def _cut(file: str, *, lines: bool) -> Iterator[Piece]:
    if file == STANDARD_INPUT and lines:
        yield from _number(file, sys.stdin.buffer)
    elif PurePath(file).suffix.lower() != RECORDS:
        yield Piece(file, size=_size_of(file))
    else:
        try:
            with Path(file).open("rb") as content:
                yield from _number(file, content)
        except OSError as error:
            raise DocumentError(f"cannot read {file!r}: {(error.strerror or 'not readable').lower()}") from None


def _number(file: str, content: Iterable[bytes]) -> Iterator[Piece]:
    return (Piece(file, number, line, len(line)) for number, line in enumerate(content, 1) if line.strip())


def _watch(pieces: Iterable[Piece], update: Callable[[int], None]) -> Iterator[Piece]:
    for piece in pieces:
        yield piece
        update(piece.size)


def _size_of(file: str) -> int:
    try:
        return Path(file).stat().st_size
    except (OSError, ValueError):
        return 0
