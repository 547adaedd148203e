"""Arguments to documents."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

import click

from timeline.documents import decode, read
from timeline.errors import DateInputError, LanguageError
from timeline.languages import load_language
from timeline.model import Anchor, Document
from timeline.model.document import given_anchor

STANDARD_INPUT = "-"
_MANY = 20

FileDate = tuple[str | None, Anchor]
"""A file and the date it was published; None for all files that do not tell theirs."""


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


@contextmanager
def open_documents(
    files: tuple[str, ...], published: tuple[FileDate, ...], language: str
) -> Iterator[tuple[Iterator[Document], Anchor | None]]:
    """The documents in the files, read one by one, and the date for those that do not tell theirs.

    A progress bar is shown for many files, on a terminal only.
    """
    dates = _match_dates(files, published)
    fallback = next((day for file, day in reversed(published) if not file), None)
    if len(files) < _MANY or not sys.stderr.isatty():
        yield (_read(file, dates.get(file), language) for file in files), fallback
        return
    with click.progressbar(files, label="Reading", file=sys.stderr) as shown:
        yield (_read(file, dates.get(file), language) for file in shown), fallback


def _match_dates(files: tuple[str, ...], published: tuple[FileDate, ...]) -> dict[str, Anchor]:
    """The dates that were given for single files, by the files as given: named in full, or by the name alone."""
    dates = {}
    for wanted, day in published:
        matching = [file for file in files if wanted in (file, PurePath(file).name)]
        if wanted and not matching:
            raise click.UsageError(f"--published dates a file that is not read: {wanted}")
        dates.update(dict.fromkeys(matching, day))
    return dates


def _read(file: str, published: Anchor | None, language: str) -> Document:
    if file == STANDARD_INPUT:
        document = Document(text=decode(sys.stdin.buffer.read(), "standard input"), language=language)
    else:
        document = read(file, language=language)
    return document.model_copy(update={"published": published}) if published else document
