"""The layers of the house: a module imports only from layers below its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline

ROOT = Path(timeline.__file__).parent
LAYERS = (
    "errors",
    "arguments",
    "resources",
    "dates",
    "model",
    "languages",
    "text",
    "grammar",
    "resolution",
    "documents",
    "events",
    "merging",
    "pipeline",
    "exporters",
    "api",
    "batch",
    "__init__",
    "cli",
    "__main__",
    "integrations",
)
MODULES = sorted(ROOT.rglob("*.py"))


def layer_of(dotted: str) -> int:
    """The number of the layer that a module belongs to; the package itself is its ``__init__``."""
    return LAYERS.index(dotted.split(".")[1] if "." in dotted else "__init__")


def imported_modules(tree: ast.AST) -> Iterator[str]:
    """The modules of the library that a module imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            names = [f"timeline.{alias.name}" for alias in node.names] if module == "timeline" else [module]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == "timeline")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    """A module imports from its own layer or from layers below it, never from above."""
    own = layer_of("timeline." + path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."))
    for name in imported_modules(ast.parse(path.read_text(encoding="utf-8"))):
        target = layer_of(name) if name.split(".")[1:2] and name.split(".")[1] in LAYERS else LAYERS.index("__init__")
        assert target <= own, f"{path.name} imports {name}"


def test_every_room_has_a_layer() -> None:
    """Each module or package at the top of the library stands in the list of layers."""
    rooms = {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert rooms == set(LAYERS)
