"""Files to documents."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from timeline.documents.headline import find_headline
from timeline.documents.html import read_html
from timeline.documents.sidecar import read_sidecar
from timeline.documents.timeml import read_timeml
from timeline.errors import DocumentError
from timeline.model import DEFAULT_LIMITS, Document, Limits

TIMEML = ".tml"
PAGES = (".html", ".htm", ".xhtml")
SUFFIXES = (".txt", ".text", TIMEML, *PAGES, "")
"""The kinds of file that can be read, by the end of their name."""


def read(path: str | os.PathLike[str], *, language: str = "en", limits: Limits = DEFAULT_LIMITS) -> Document:
    """The document in a text file (UTF-8, with or without byte order mark), a page (``.html``) or TimeML (``.tml``).

    What its sidecar tells comes before what the file itself tells, and that before ``language``.

    Raises ``DocumentError`` for a file that is missing, unreadable, binary or of an unknown kind.
    """
    file = Path(path)
    if file.suffix.lower() not in SUFFIXES:
        known = ", ".join(suffix for suffix in SUFFIXES if suffix)
        raise DocumentError(f"cannot read {str(file)!r}: unknown kind of file {file.suffix!r}; expected one of {known}")
    return Document(**{"language": language, **_read_fields(file, limits), **read_sidecar(file)})


def _read_fields(file: Path, limits: Limits) -> dict[str, Any]:
    """What a file itself tells of its document."""
    data = _load(file)
    if file.suffix.lower() == TIMEML:
        document = read_timeml(data, name=str(file)).document
        return {name: getattr(document, name) for name in ("text", "id", "title", "published")}
    if file.suffix.lower() in PAGES:
        return read_html(data, limits.markup)
    text = decode(data, str(file))
    return {"text": text, "title": find_headline(text)}


def decode(data: bytes, name: str) -> str:
    """The text of UTF-8 bytes, without a byte order mark; line ends stay as they are.

    >>> decode(b"It rained.", "rain.txt")
    'It rained.'

    Raises ``DocumentError``, naming the source, for bytes that are no text.
    """
    if b"\0" in data:
        raise DocumentError(f"cannot read {name!r}: binary data (a NUL byte at {data.index(0)}); expected UTF-8 text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = data[error.start]
        raise DocumentError(f"cannot read {name!r}: byte 0x{byte:02x} at {error.start} is not UTF-8 text") from None


def _load(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise DocumentError(f"cannot read {str(file)!r}: {(error.strerror or 'not readable').lower()}") from None
    except ValueError:
        raise DocumentError(f"cannot read {str(file)!r}: not a file name") from None
