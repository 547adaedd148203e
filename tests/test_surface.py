"""What the library shows to the outside."""

from __future__ import annotations

import inspect
import subprocess
import sys
import types
from pathlib import Path

import pytest

import timeline

OWN_MODULES = {path.stem for path in Path(timeline.__file__).parent.iterdir()}


def test_all_is_what_can_be_imported() -> None:
    """``__all__`` lists exactly the public names of the package."""
    public = {name for name, value in vars(timeline).items() if not name.startswith("_")}
    modules = {name for name in public if isinstance(getattr(timeline, name), types.ModuleType)}
    assert modules <= OWN_MODULES
    assert public - modules == set(timeline.__all__)
    assert list(timeline.__all__) == sorted(timeline.__all__)


@pytest.mark.parametrize("name", timeline.__all__)
def test_public_names_are_documented(name: str) -> None:
    """Every public name has a docstring of its own."""
    assert inspect.getdoc(getattr(timeline, name))


@pytest.mark.parametrize("name", [name for name in timeline.__all__ if name.endswith("Error")])
def test_errors_share_one_root(name: str) -> None:
    """Catching ``TimelineError`` catches every error that the library raises on purpose."""
    assert issubclass(getattr(timeline, name), timeline.TimelineError)


def test_import_loads_no_dateparser() -> None:
    """The parser for other languages is loaded only where it is needed: it is slow to import."""
    code = "import sys, timeline; sys.exit('dateparser' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603
