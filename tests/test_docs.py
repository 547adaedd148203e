"""The documentation tells the truth: every code block in it runs."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^```(\w*(?: needs \w+)?)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RUN_BY_CLIENTS = {"python needs fastapi", "python needs spacy"}  # see tests/clients/test_howtos.py
SETUP_COMMANDS = ("pip", "make", "python3", "git", "cd")


class Block(NamedTuple):
    """A fenced block: its page, its language, its text, and the line it begins on."""

    page: Path
    language: str
    text: str
    line: int


def find_blocks(*languages: str) -> list[Block]:
    """The blocks of all pages in these languages."""
    texts = ((page, page.read_text(encoding="utf-8")) for page in PAGES)
    fences = ((page, text, match) for page, text in texts for match in FENCE.finditer(text) if match[1] in languages)
    return [Block(page, fence[1], fence[2], text.count("\n", 0, fence.start()) + 2) for page, text, fence in fences]


def name_block(block: Block) -> str:
    """The page and line of a block."""
    return f"{block.page.relative_to(ROOT)}:{block.line}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_python_blocks(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python blocks of a page run in order, as one session, and print what the page says."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "__main__"}
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    for block in find_blocks("python"):
        if block.page != page:
            continue
        if ">>>" in block.text:
            test = doctest.DocTestParser().get_doctest(block.text, names, name_block(block), str(page), block.line - 1)
            runner.run(test, clear_globs=False)
            names.update(test.globs)
        else:
            exec(compile(block.text, name_block(block), "exec"), names)  # noqa: S102
    assert runner.summarize(verbose=False).failed == 0


@pytest.mark.parametrize("block", find_blocks("console"), ids=name_block)
def test_console_blocks(block: Block, tmp_path: Path) -> None:
    """A command in a console block ends well and prints the lines that follow it."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    environment = {**os.environ, "COLUMNS": "100", "PATH": path}
    for command, expected in read_session(block.text):
        if shlex.split(command)[0] in SETUP_COMMANDS:
            continue
        done = subprocess.run(  # noqa: S602
            command, shell=True, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        if expected:
            assert done.stdout.rstrip() == expected.rstrip()


def read_session(text: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output shown below it."""
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts if part.strip())]


def test_every_block_is_of_a_known_kind() -> None:
    """No block escapes the tests by its language; data files are checked where they are used."""
    known = {"python", "console", "toml", "text"} | RUN_BY_CLIENTS
    assert {block.language for block in find_blocks(*known)} <= known
    for page in PAGES:
        kinds = {match[1] for match in FENCE.finditer(page.read_text(encoding="utf-8"))}
        assert kinds <= known, page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """A link to another page or file of the repository has a target."""
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target
