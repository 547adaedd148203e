"""The commands and their options."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click

from timeline import api
from timeline.cli.date_reasons import explain_dates
from timeline.cli.event_reasons import explain_events
from timeline.cli.inputs import FileDate, check_language, open_documents, parse_dates
from timeline.cli.outputs import FORMATS, STANDARD_OUTPUT, export, report_omissions, write
from timeline.cli.timexes import TIMEX_FORMATS
from timeline.errors import TimelineError
from timeline.pipeline import settle_date

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
    return files(published(language(command)))


def _dates_events(command: _Command) -> _Command:
    """The option of all commands that make events."""
    return click.option(
        "--dating",
        type=click.Choice(get_args(api.DatingChoice)),
        default="context",
        show_default=True,
        help="What may date an event: its own words, also the event it leans on, also the article's date.",
    )(command)


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
    return _reads_documents(_dates_events(title(about(top(outputs(command))))))


def _make_timeline(
    files: tuple[str, ...],
    published: tuple[FileDate, ...],
    language: str,
    dating: api.DatingChoice,
    title: str | None,
    about: str | None,
    top: int | None,
) -> api.Timeline:
    """The timeline that the options ask for."""
    with open_documents(files, published, language) as (documents, fallback):
        made = api.extract(documents, published=fallback, language=language, dating=dating, title=title)
    made = made if about is None else made.about(about)
    return made if top is None else made.top(top)


@main.command("extract")
@_makes_timeline
@click.option(
    "--to", "format_name", type=click.Choice(list(FORMATS)), help="Output format.  [default: as PATH ends, else table]"
)
def extract_command(format_name: str | None, outputs: tuple[Path, ...], **options: Any) -> None:
    """Make one timeline of the articles in FILE... ("-" is standard input)."""
    made = _make_timeline(**options)
    for output in outputs or (STANDARD_OUTPUT,):
        exported = export(made, format_name, output)
        write(exported, output)
        report_omissions(made, exported)


@main.command("view")
@_makes_timeline
@click.pass_context
def view_command(ctx: click.Context, /, **options: Any) -> None:
    """Make a web page of the articles in FILE..., complete in itself: the timeline, and the words behind each event."""
    ctx.invoke(extract_command, format_name="html", **options)


@main.command("timexes")
@_reads_documents
@click.option("--to", "format_name", type=click.Choice(list(TIMEX_FORMATS)), default="table", show_default=True)
def timexes_command(files: tuple[str, ...], published: tuple[FileDate, ...], language: str, format_name: str) -> None:
    """List the time expressions in FILE... with their place, TIMEX3 type and value, and time."""
    layout = TIMEX_FORMATS[format_name]
    with open_documents(files, published, language) as (documents, fallback):
        for document in documents:
            write(layout(document, api.find_timexes(document, published=fallback)))


@main.command("explain")
@_reads_documents
@_dates_events
def explain_command(
    files: tuple[str, ...], published: tuple[FileDate, ...], language: str, dating: api.DatingChoice
) -> None:
    """Tell for each date in FILE... what it means, and for each event who tells it, and why."""
    width = shutil.get_terminal_size().columns
    with open_documents(files, published, language) as (documents, fallback):
        articles = [settle_date(document, fallback) for document in documents]
    for article in articles:
        write(explain_dates(article, api.find_timexes(article), width=width))
    write(explain_events(api.extract(articles, dating=dating), width=width))
