"""The files that come with the library, such as word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def find_file(package: str, name: str) -> Traversable:
    """A file of a package, whether it is there or not.

    >>> find_file("timeline.languages", "en.toml").is_file()
    True
    """
    from importlib.resources import files  # noqa: PLC0415 - brings archives and temporary folders; read by few

    return files(package).joinpath(name)


def read_file(package: str, name: str) -> str:
    """The text of a file of a package."""
    return find_file(package, name).read_text(encoding="utf-8")
