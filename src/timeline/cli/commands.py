"""The commands and their options."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from timeline import api
from timeline.batch import Extraction, Failure, extract_many, merge
from timeline.batch.extract import Settings
from timeline.cli.date_reasons import explain_dates
from timeline.cli.each import find_done, read_or_fail, write_each
from timeline.cli.event_reasons import explain_events
from timeline.cli.inputs import (
    FileDate,
    check_language,
    fallback_date,
    match_dates,
    open_documents,
    open_pieces,
    parse_dates,
    parse_limits,
    read_piece,
)
from timeline.cli.outputs import (
    FORMATS,
    STANDARD_OUTPUT,
    export,
    open_output,
    report_omissions,
    report_truncations,
    write,
)
from timeline.cli.timexes import TIMEX_FORMATS
from timeline.errors import TimelineError
from timeline.model import Limits
from timeline.pipeline import read_timexes

_Command = TypeVar("_Command", bound=Callable[..., Any])


class _Group(click.Group):
    """Commands that end with a message on standard error, and status 1, where something fails."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            raise click.ClickException(str(error)) from None
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:
            if ctx.params["debug"]:
                raise
            fault = f"{type(error).__name__}: {error}"
            raise click.ClickException(f"a fault of timeline itself: {fault}; --debug tells more") from None


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="timeline-events", prog_name="timeline")
@click.option("--debug", is_flag=True, help="Show where in the program a fault arose.")
def main(*, debug: bool) -> None:
    """Turn news articles into a timeline."""


def _reads_documents(command: _Command) -> _Command:
    """The argument and options of all commands that read articles."""
    files = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=str))
    published = click.option(
        "--published",
        metavar="[FILE=]DATE",
        multiple=True,
        callback=parse_dates,
        help="When the articles that do not tell it were published (2024-05-18), or when this FILE was. Repeatable.",
    )
    language = click.option(
        "--language",
        metavar="CODE",
        default="en",
        show_default=True,
        callback=check_language,
        help="Language of the text: en, de, fr, pt-BR ...",
    )
    limits = click.option(
        "--limit",
        "limits",
        metavar="KIND=NUMBER",
        multiple=True,
        callback=parse_limits,
        help="How much of one article is read, such as text=2000000; also markup, expressions, events. Repeatable.",
    )
    return files(published(language(limits(command))))


def _dates_events(command: _Command) -> _Command:
    """The option of all commands that make events."""
    return click.option(
        "--dating",
        type=click.Choice(get_args(api.DatingChoice)),
        default="context",
        show_default=True,
        help="What may date an event: its own words, also the event it leans on, also the article's date.",
    )(command)


_uses_workers = click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Processes that read articles.",
)


def _makes_timeline(command: _Command) -> _Command:
    """The argument and options of all commands that write one timeline."""
    title = click.option("--title", help="Title of the timeline.")
    about = click.option("--about", metavar="NAME", help="Keep what names this person, place or organisation.")
    top = click.option(
        "--top", metavar="N", type=click.IntRange(min=0), help="Keep the N events that matter most to the articles."
    )
    outputs = click.option(
        "-o",
        "--output",
        "outputs",
        metavar="PATH",
        multiple=True,
        type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
        help="Write to this file instead of standard output (-). Repeatable.",
    )
    return _reads_documents(_dates_events(_uses_workers(title(about(top(outputs(command)))))))


def _make_timeline(
    files: tuple[str, ...],
    published: tuple[FileDate, ...],
    language: str,
    limits: Limits,
    dating: api.DatingChoice,
    title: str | None,
    workers: int,
) -> api.Timeline:
    """The timeline that the options ask for."""
    with open_documents(files, published, language, limits) as (documents, fallback):
        if workers == 1:
            return api.extract(documents, published=fallback, dating=dating, title=title, limits=limits)
        results = extract_many(documents, published=fallback, dating=dating, limits=limits, workers=workers)
        return merge(map(_succeed, results), title=title)


def _succeed(result: Extraction | Failure) -> Extraction:
    if isinstance(result, Failure):
        raise click.ClickException(str(result))
    return result


@main.command("extract")
@_makes_timeline
@click.option(
    "--to", "format_name", type=click.Choice(list(FORMATS)), help="Output format.  [default: as PATH ends, else table]"
)
def extract_command(
    format_name: str | None, outputs: tuple[Path, ...], about: str | None, top: int | None, **options: Any
) -> None:
    """Make one timeline of the articles in FILE... ("-" is standard input)."""
    whole = _make_timeline(**options)
    report_truncations(whole.documents)
    named = whole if about is None else whole.about(about)
    made = named if top is None else named.top(top)
    for output in outputs or (STANDARD_OUTPUT,):
        exported = export(made, format_name, output)
        write(exported, output)
        report_omissions(made, exported)


@main.command("each")
@_reads_documents
@_dates_events
@_uses_workers
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    default=STANDARD_OUTPUT,
    help="Write to this file instead of standard output (-).",
)
@click.option("--resume", is_flag=True, help="Go on where an earlier run stopped: leave out what PATH holds already.")
def each_command(
    files: tuple[str, ...],
    published: tuple[FileDate, ...],
    language: str,
    dating: api.DatingChoice,
    limits: Limits,
    workers: int,
    output: Path,
    *,
    resume: bool,
) -> None:
    """Make a timeline of each article in FILE... by itself, as a line of JSON ("-" is JSON Lines on standard input)."""
    if resume and output == STANDARD_OUTPUT:
        raise click.UsageError("--resume needs a file to go on with: -o PATH")
    done = find_done(output) if resume else set()
    settings = Settings(fallback_date(published), language, dating, limits, None)
    read = partial(read_piece, dates=match_dates(files, published), language=language, limits=limits)
    with open_pieces(files, lines=True) as pieces, open_output(output, append=resume) as write_line:
        documents = (d for d in read_or_fail(pieces, read) if isinstance(d, Failure) or d.id not in done)
        failed = write_each(documents, settings, workers=workers, write=write_line)
    if failed:
        raise click.ClickException(f"{failed:,} failed")


@main.command("view")
@_makes_timeline
@click.pass_context
def view_command(ctx: click.Context, /, **options: Any) -> None:
    """Make a web page of the articles in FILE..., complete in itself: the timeline, and the words behind each event."""
    ctx.invoke(extract_command, format_name="html", **options)


@main.command("timexes")
@_reads_documents
@click.option("--to", "format_name", type=click.Choice(list(TIMEX_FORMATS)), default="table", show_default=True)
def timexes_command(
    files: tuple[str, ...], published: tuple[FileDate, ...], language: str, limits: Limits, format_name: str
) -> None:
    """List the time expressions in FILE... with their place, TIMEX3 type and value, and time."""
    layout = TIMEX_FORMATS[format_name]
    with open_documents(files, published, language, limits) as (documents, fallback):
        for document in documents:
            article, timexes = read_timexes(document, fallback, limits=limits)
            write(layout(article, timexes))
            report_truncations([article])


@main.command("explain")
@_reads_documents
@_dates_events
def explain_command(
    files: tuple[str, ...], published: tuple[FileDate, ...], language: str, dating: api.DatingChoice, limits: Limits
) -> None:
    """Tell for each date in FILE... what it means, and for each event who tells it, and why."""
    width = shutil.get_terminal_size().columns
    with open_documents(files, published, language, limits) as (documents, fallback):
        articles = [read_timexes(document, fallback, limits=limits) for document in documents]
    for article, timexes in articles:
        write(explain_dates(article, timexes, width=width))
    made = api.extract((article for article, _ in articles), dating=dating, limits=limits)
    write(explain_events(made, width=width))
    report_truncations(made.documents)
