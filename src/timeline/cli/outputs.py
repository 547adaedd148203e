"""Timelines to files and terminals."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from timeline.api import Timeline
from timeline.errors import InputError
from timeline.exporters import Exported, ExportedBytes
from timeline.exporters.views.clean import clean_line
from timeline.model import Document


def _write_timeml(made: Timeline) -> Exported:
    texts = [*made.to_timeml().values()]
    if len(texts) != 1:
        raise InputError(f"TimeML holds one article, and {len(texts)} were read")
    return texts[0]


FORMATS: dict[str, Callable[[Timeline], Exported | ExportedBytes]] = {
    "table": lambda made: made.to_table(width=shutil.get_terminal_size().columns),
    "json": Timeline.to_json,
    "jsonl": Timeline.to_jsonl,
    "csv": Timeline.to_csv,
    "ics": Timeline.to_ics,
    "html": Timeline.to_html,
    "jsonld": Timeline.to_jsonld,
    "tml": _write_timeml,
    "timelinejs": Timeline.to_timelinejs,
    "vis": Timeline.to_vis,
    "fullcalendar": Timeline.to_fullcalendar,
}

STANDARD_OUTPUT = Path("-")


def export(made: Timeline, name: str | None, output: Path) -> Exported | ExportedBytes:
    """The timeline in the format asked for, else in the one that the file's name ends in, else as a table."""
    ending = output.suffix[1:].lower()
    return FORMATS[name or (ending if ending in FORMATS else "table")](made)


def write(content: str | bytes, output: Path = STANDARD_OUTPUT) -> None:
    """Write to a file, or to standard output; text as UTF-8, whatever the locale."""
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    with _told_of_failure(output):
        if output == STANDARD_OUTPUT:
            click.echo(data, nl=False)
        else:
            output.write_bytes(data)


@contextmanager
def open_output(output: Path, *, append: bool) -> Iterator[Callable[[bytes], object]]:
    """What writes a line at a time, each of them to the disk at once: nothing is lost when the program is stopped."""
    if output == STANDARD_OUTPUT:
        yield write
        return
    with _told_of_failure(output), output.open("ab" if append else "wb", buffering=0) as file:
        yield file.write


@contextmanager
def _told_of_failure(output: Path) -> Iterator[None]:
    """Tell in a message what could not be written; a reader that has gone away is no failure."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise click.ClickException(f"cannot write {str(output)!r}: {(error.strerror or 'failed').lower()}") from None


def report_truncations(documents: Iterable[Document]) -> None:
    """Tell on standard error which documents were too large to be read whole."""
    for document in documents:
        for note in document.truncations:
            click.echo(f"cut: {clean_line(document.title or document.id)}: {note}", err=True)


def report_omissions(made: Timeline, exported: Exported | ExportedBytes) -> None:
    """Tell on standard error which events the format could not hold, and why."""
    titles = {event.id: event.title for event in made.events}
    for event_id, reason in exported.omitted:
        click.echo(f"left out: {clean_line(titles.get(event_id, event_id))}: {reason}", err=True)
