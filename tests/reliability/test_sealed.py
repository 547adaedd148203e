"""The library keeps to itself: no network, no file written, no code made of data, nothing run."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from tests.reliability.processes import ROOT, run
from tests.reliability.test_determinism import called_names, imported_modules

SOURCES = sorted((ROOT / "src").rglob("*.py"))
CLOSED = {"socket", "urllib.request", "http.client", "ftplib", "subprocess", "pickle", "marshal", "shelve", "ctypes"}


def test_nothing_leaks_out(tmp_path: Path) -> None:
    """Neither import nor run opens a connection, writes a file, starts a program, or makes code of data."""
    tmp_path.chmod(0o555)
    script = str(ROOT / "tests" / "reliability" / "sealed.py")
    assert run(script, folder=tmp_path).split("\n") == ["", ""]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_opens_a_door(path: Path) -> None:
    """No module imports what opens connections, runs programs or unpacks objects; none makes code of data."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert CLOSED.isdisjoint(imported_modules(tree))
    plain = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert {"eval", "exec", "compile", "__import__"}.isdisjoint(plain)
    assert {"system", "popen", "loads_pickle"}.isdisjoint(called_names(tree))
