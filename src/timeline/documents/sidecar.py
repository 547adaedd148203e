"""What is known of an article beside its text: a small TOML file next to it."""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path

from timeline.errors import DocumentError

KEYS = ("id", "title", "url", "publisher", "published", "language")


def read_sidecar(file: Path) -> dict[str, str | date | datetime]:
    """The fields in the article's sidecar (``visit.meta.toml`` beside ``visit.txt``); none if there is no such file.

    Raises ``DocumentError`` for a sidecar that is no TOML, or has an unknown key or a value of the wrong type.
    """
    sidecar = file.with_suffix(".meta.toml")
    if not file.name or not sidecar.is_file():
        return {}
    try:
        fields = tomllib.loads(sidecar.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DocumentError(f"cannot read {str(sidecar)!r}: {error}") from None
    for key, value in fields.items():
        _check(sidecar, key, value)
    return fields


def _check(sidecar: Path, key: str, value: object) -> None:
    if key not in KEYS:
        raise DocumentError(f"{str(sidecar)!r}: unknown key {key!r}; expected one of {', '.join(KEYS)}")
    if not isinstance(value, str | date if key == "published" else str):
        raise DocumentError(f"{str(sidecar)!r}: {key} is not a {'date' if key == 'published' else 'text'}: {value!r}")
