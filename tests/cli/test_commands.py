"""The command, as a person or a script uses it."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from timeline.cli import main
from timeline.cli.outputs import write

STATED = "Bridge opens\nPublished: 20 May 2024\n\nThe Calder Bridge opened on Saturday. It was built before.\n"
UNSTATED = "Ferry line opens\n\nThe ferry left Oslo on Monday.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with two articles, one of them without a date."""
    (tmp_path / "bridge.txt").write_text(STATED, encoding="utf-8")
    (tmp_path / "ferry.txt").write_text(UNSTATED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, stdin: bytes = b"") -> Result:
    """What the command answers."""
    return CliRunner().invoke(main, arguments, input=stdin, prog_name="timeline")


def test_extract_prints_a_table(folder: Path) -> None:
    """Without options, the timeline is a table for people."""
    assert folder
    result = run("extract", "bridge.txt")
    assert result.exit_code == 0
    assert "18 May 2024" in result.stdout
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("json", b"{"),
        ("jsonl", b"{"),
        ("csv", b"id,title,"),
        ("ics", b"BEGIN:VCALENDAR\r\n"),
        ("html", b"<!doctype html>"),
        ("jsonld", b"{"),
        ("timelinejs", b"{"),
        ("vis", b"{"),
        ("fullcalendar", b"["),
        ("tml", b"<?xml "),
    ],
)
def test_formats(folder: Path, name: str, opening: bytes) -> None:
    """Each format goes to standard output, or to a file whose ending names it, with the same bytes."""
    printed = run("extract", "bridge.txt", "--to", name)
    written = run("extract", "bridge.txt", "-o", f"out.{name}")
    assert (printed.exit_code, written.exit_code, written.stdout) == (0, 0, "")
    assert printed.stdout_bytes.startswith(opening)
    assert (folder / f"out.{name}").read_bytes() == printed.stdout_bytes


def test_several_outputs(folder: Path) -> None:
    """One run can write several files, and the table to standard output."""
    result = run("extract", "bridge.txt", "-o", "-", "-o", "out.json", "-o", "out.ics")
    assert "18 May 2024" in result.stdout
    assert (folder / "out.json").read_bytes() == run("extract", "bridge.txt", "--to", "json").stdout_bytes
    assert (folder / "out.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_timeml_goes_out_and_comes_in(folder: Path) -> None:
    """An article that went out as TimeML is read again with its date; two articles do not fit into one file."""
    assert folder
    for stem in ("bridge", "ferry"):
        assert run("extract", f"{stem}.txt", "--published", "2024-05-21", "-o", f"{stem}.tml").exit_code == 0
    again = run("extract", "bridge.tml", "ferry.tml")
    assert (again.exit_code, again.stdout) == (
        0,
        run("extract", "bridge.txt", "ferry.txt", "--published", "2024-05-21").stdout,
    )
    refused = run("extract", "bridge.txt", "ferry.txt", "-o", "both.tml")
    assert refused.exit_code == 1
    assert "TimeML holds one article, and 2 were read" in refused.stderr


def test_view_writes_the_page(folder: Path) -> None:
    """``view`` writes the page of ``extract --to html``, whatever the file is called, with the same options."""
    options = ("ferry.txt", "--published", "2024-05-21", "--title", "By sea")
    page = run("extract", *options, "--to", "html").stdout_bytes
    assert b"By sea" in page
    assert run("view", *options).stdout_bytes == page
    assert run("view", *options, "-o", "page.txt").stdout == ""
    assert (folder / "page.txt").read_bytes() == page


@pytest.mark.parametrize(
    ("options", "days"),
    [
        (("--top", "1"), ["2024-05-18"]),
        (("--about", "Oslo"), ["2024-05-20"]),
        (("--about", "Oslo", "--top", "0"), []),
        (("--about", "Osl"), []),
    ],
)
def test_part_of_a_timeline(folder: Path, options: tuple[str, ...], days: list[str]) -> None:
    """``--about`` keeps what names somebody or something, ``--top`` the most salient of that."""
    assert folder
    result = run("extract", "bridge.txt", "ferry.txt", "--published", "2024-05-21", *options, "--to", "json")
    assert [event["time"]["edtf"] for event in json.loads(result.stdout)["events"]] == days


def test_omissions_are_told(folder: Path) -> None:
    """What a calendar cannot hold is told on standard error, and only there."""
    (folder / "undated.txt").write_text("The company moved its office to Oslo.\n", encoding="utf-8")
    made = json.loads(run("extract", "undated.txt", "--to", "json").stdout)
    result = run("extract", "undated.txt", "--to", "ics")
    assert result.stderr.count("left out: ") == len(made["events"])
    assert "left out" not in result.stdout


@pytest.mark.parametrize(
    ("options", "value"),
    [
        ((), "XXXX-WXX-1"),
        (("--published", "2024-05-21"), "2024-05-20"),
        (("--published", "ferry.txt=2024-05-21"), "2024-05-20"),
        (("--published", "2024-05-21", "--published", "ferry.txt=2024-05-28"), "2024-05-27"),
    ],
)
def test_published(folder: Path, options: tuple[str, ...], value: str) -> None:
    """A date given for a file wins over one given for all; without any, "Monday" stays open."""
    assert folder
    lines = run("timexes", "ferry.txt", "--to", "jsonl", *options).stdout.splitlines()
    assert [json.loads(line)["value"] for line in lines] == [value]


def test_stated_date_wins_over_the_general_one(folder: Path) -> None:
    """``--published DATE`` is for the articles that do not state their date; ``FILE=DATE`` overrules the article."""
    assert folder
    assert "18 May 2024" in run("timexes", "bridge.txt", "--published", "2020-01-01").stdout
    assert "28 December 2019" in run("timexes", "bridge.txt", "--published", "bridge.txt=2020-01-01").stdout


def test_standard_input() -> None:
    """``-`` reads the article from standard input."""
    result = run("timexes", "-", stdin=b"It opened on 18 May 2024.")
    assert (result.exit_code, "2024-05-18" in result.stdout) == (0, True)


def test_explain(folder: Path) -> None:
    """``explain`` tells what a date means, what it was counted from, and the article's own date."""
    assert folder
    shown = run("explain", "bridge.txt", "ferry.txt").stdout
    for words in ("Published 20 May 2024, as it says", "means 18 May 2024", "counted from 20 May 2024", "not known"):
        assert words in shown


def test_explain_events(folder: Path) -> None:
    """``explain`` tells of each event who tells it, in which words, what dates it, and why tellings were joined."""
    (folder / "again.txt").write_text("The Calder Bridge opened on 18 May 2024.\n", encoding="utf-8")
    shown = " ".join(run("explain", "bridge.txt", "again.txt").stdout.split())
    for words in (
        "dated by its own words; happened; kind: opening",
        "salience 0.",
        "told 2 times",
        "[opened] on Saturday – opening by “opened”; date: “Saturday” means 18 May 2024, counted from 20 May 2024",
        "date: “18 May 2024”",
        "have in common: “Calder”, “Bridge”, “opened”; both tell the same date",
    ):
        assert words in shown


@pytest.mark.parametrize("command", ["extract", "timexes", "explain"])
@pytest.mark.parametrize(
    ("data", "message"),
    [(None, "no such file"), (b"\0\1", "binary data"), (b"\xff\xfe", "not UTF-8")],
)
def test_bad_files(folder: Path, command: str, data: bytes | None, message: str) -> None:
    """A file that cannot be read is a message on standard error and status 1."""
    if data is not None:
        (folder / "bad.txt").write_bytes(data)
    result = run(command, "bad.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert message in result.stderr
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("extract",),
        ("extract", "bridge.txt", "--to", "pdf"),
        ("extract", "bridge.txt", "--published", "soon"),
        ("extract", "bridge.txt", "--published", "other.txt=2024-05-18"),
        ("extract", "bridge.txt", "--dating", "guess"),
        ("extract", "bridge.txt", "--language", "xx"),
        ("burn", "bridge.txt"),
    ],
)
def test_usage_errors(folder: Path, arguments: tuple[str, ...]) -> None:
    """A wrong use of the command is status 2 with its usage."""
    assert folder
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage: timeline" in result.output


def test_own_faults(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program itself is a message, too, and its traceback is shown only when asked for."""
    assert folder

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr("timeline.api.extract", fail)
    result = run("extract", "bridge.txt")
    assert (result.exit_code, "ZeroDivisionError" in result.stderr) == (1, True)
    assert isinstance(run("--debug", "extract", "bridge.txt").exception, ZeroDivisionError)


def test_unwritable_file(folder: Path) -> None:
    """An output that cannot be written is a message, too."""
    assert folder
    result = run("extract", "bridge.txt", "-o", "no/such/folder.json")
    assert result.exit_code == 1
    assert "cannot write" in result.stderr


def test_full_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So is a full disk behind standard output."""
    assert folder

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("timeline.cli.outputs.click.echo", fail)
    with pytest.raises(click.ClickException, match="cannot write '-': no space left on device"):
        write("text")


@pytest.mark.parametrize("text", ["", "\n", "No dates here.", "On 30 February 2023 it rained.", "x" * 100_000])
def test_odd_texts(text: str) -> None:
    """Empty, dateless, long and impossible texts are answered, not refused."""
    for command in ("extract", "timexes", "explain"):
        assert run(command, "-", stdin=text.encode()).exit_code == 0


def test_as_a_module(folder: Path) -> None:
    """``python -m timeline`` is the command, also by name in its messages."""
    answer = subprocess.run(
        [sys.executable, "-m", "timeline", "extract"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert (answer.returncode, answer.stderr.splitlines()[0]) == (2, "Usage: timeline extract [OPTIONS] FILE...")


def test_broken_pipe(folder: Path) -> None:
    """A reader that stops reading ends the command without a traceback."""
    (folder / "long.txt").write_text("It rained on 18 May 2024.\n" * 5000, encoding="utf-8")
    code = "from timeline.cli import main; main(prog_name='timeline')"
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", code, "timexes", "long.txt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_output_does_not_depend_on_the_locale(folder: Path) -> None:
    """Output is UTF-8 in any locale."""
    (folder / "accent.txt").write_text("Malmö: am 18 May 2024 it opened in Malmö.\n", encoding="utf-8")
    command = [sys.executable, "-c", "from timeline.cli import main; main()", "explain", "accent.txt"]
    done = [
        subprocess.run(command, capture_output=True, check=True, env={"LC_ALL": locale, "PYTHONIOENCODING": coding})  # noqa: S603
        for locale, coding in (("C", "ascii"), ("C.UTF-8", "utf-8"))
    ]
    assert done[0].stdout == done[1].stdout
    assert "Malmö" in done[0].stdout.decode()
