"""Many articles by the command: each by itself, by several processes, and gone on with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import timeline
from timeline.cli import main

BAD = ["{}", "[]", '{"id": "strange", "text": "It rained.", "language": "xx"}']


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with forty articles in one file, and one article in its own."""
    lines = [
        json.dumps({"id": f"a{day}", "text": f"Mill {day} opened on {day % 28 + 1} May 2021. It closed on Tuesday."})
        for day in range(40)
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "one.txt").write_text("The ferry left Veyra on 2 July 2024.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, stdin: bytes = b"") -> Result:
    """What the command answers."""
    return CliRunner().invoke(main, arguments, input=stdin, prog_name="timeline")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_line_for_each(folder: Path, workers: str) -> None:
    """Each article gives a line in the order given, which is a timeline that can be read back."""
    result = run("each", "many.jsonl", "one.txt", "--published", "2024-05-18", "--workers", workers, "-o", "out.jsonl")
    assert (result.exit_code, result.output) == (0, "")
    lines = (folder / "out.jsonl").read_text(encoding="utf-8").splitlines()
    made = [timeline.Timeline.from_json(line) for line in lines]
    assert [one.documents[0].id for one in made[:-1]] == [f"a{day}" for day in range(40)]
    assert made[-1] == timeline.extract(timeline.read("one.txt"), published="2024-05-18")


def test_standard_input_and_output(folder: Path) -> None:
    """Standard input is JSON Lines, and lines go to standard output by default."""
    printed = run("each", "-", stdin=(folder / "many.jsonl").read_bytes())
    run("each", "many.jsonl", "-o", "out.jsonl")
    assert printed.stdout_bytes == (folder / "out.jsonl").read_bytes()


def test_bad_documents_are_reported(folder: Path) -> None:
    """A bad line costs only itself: it is told on standard error by its number, and makes the exit status 1."""
    lines = (folder / "many.jsonl").read_text(encoding="utf-8").splitlines()
    (folder / "many.jsonl").write_text("\n".join([*BAD, "", *lines]), encoding="utf-8")
    result = run("each", "many.jsonl", "missing.txt")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 40)
    *told, total = result.stderr.splitlines()
    assert [line.partition(": ")[0] for line in told] == ["failed"] * 4
    assert "'many.jsonl', line 2: expected an object with a text" in told[1]
    assert "strange: unknown language" in told[2]
    assert "'missing.txt'" in told[3]
    assert total == "Error: 4 failed"


@pytest.mark.parametrize("kept", [0, 10, 40])
@pytest.mark.parametrize("torn", [b"", b'{"schema_version": "1.0", "doc'])
def test_resume(folder: Path, kept: int, torn: bytes) -> None:
    """What an output holds is not made again, and a last line that was cut is: nothing is lost or doubled."""
    run("each", "many.jsonl", "-o", "whole.jsonl")
    lines = (folder / "whole.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "part.jsonl").write_bytes(b"".join(lines[:kept]) + torn)
    assert run("each", "many.jsonl", "-o", "part.jsonl", "--resume").exit_code == 0
    assert (folder / "part.jsonl").read_bytes() == (folder / "whole.jsonl").read_bytes()


def test_resume_begins_where_nothing_is(folder: Path) -> None:
    """The first run may say ``--resume``, too."""
    assert run("each", "one.txt", "-o", "out.jsonl", "--resume").exit_code == 0
    assert (folder / "out.jsonl").read_bytes().count(b"\n") == 1


def test_resume_spares_other_files(folder: Path) -> None:
    """A file that is something else is left as it is."""
    (folder / "out.jsonl").write_text("a diary\n", encoding="utf-8")
    result = run("each", "one.txt", "-o", "out.jsonl", "--resume")
    assert (result.exit_code, "line 1 is not what this command writes" in result.stderr) == (1, True)
    assert (folder / "out.jsonl").read_text(encoding="utf-8") == "a diary\n"


def test_resume_needs_a_file(folder: Path) -> None:
    """Standard output cannot be gone on with."""
    assert folder
    assert run("each", "one.txt", "--resume").exit_code == 2


def test_workers_change_nothing(folder: Path) -> None:
    """One timeline of many articles is the same whatever number of processes read them."""
    assert folder
    alone, together = (run("extract", "many.jsonl", "--to", "json", "--workers", number) for number in "12")
    assert (alone.exit_code, alone.stdout) == (0, together.stdout)


def test_one_timeline_wants_all_its_articles(folder: Path) -> None:
    """``extract`` leaves no article out in silence, with workers as without."""
    (folder / "bad.jsonl").write_text(BAD[2], encoding="utf-8")
    for number in "12":
        result = run("extract", "many.jsonl", "bad.jsonl", "--workers", number)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "unknown language" in result.stderr


@pytest.mark.parametrize("command", ["extract", "each", "timexes", "explain", "view"])
def test_limits(folder: Path, command: str) -> None:
    """What was not read for its size is told on standard error."""
    assert folder
    result = run(command, "one.txt", "--limit", "text=10", "--limit", "events=none")
    assert result.exit_code == 0
    assert "more than 10 characters: nothing after character 10 was read" in result.stderr


@pytest.mark.parametrize("limit", ["text", "text=few", "words=10", "events=0"])
def test_wrong_limits(folder: Path, limit: str) -> None:
    """A limit that is none is a wrong use."""
    assert folder
    assert run("extract", "one.txt", "--limit", limit).exit_code == 2
