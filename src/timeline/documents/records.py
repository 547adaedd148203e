"""Documents in JSON Lines: an object a line, with the text and what is known of it."""

from __future__ import annotations

import json
from typing import Any

from timeline.documents.sidecar import KEYS
from timeline.errors import DocumentError
from timeline.model import Document


def read_record(line: str | bytes, name: str, *, language: str = "en") -> Document:
    """The document in a line of JSON: its ``text``, and where they are known, the keys of a sidecar file.

    Other keys are left alone, as are those whose value is null; an ``id`` may be a number. ``language`` is that of the
    text, where the line does not tell it.

    >>> read_record('{"id": "a7", "text": "It rained.", "author": "R. Moe"}', "rain.jsonl, line 1").id
    'a7'

    Raises ``DocumentError``, naming the source, for a line that holds no document.
    """
    fields = {key: value for key, value in _parse(line, name).items() if value is not None}
    if isinstance(fields.get("id"), int):
        fields["id"] = str(fields["id"])
    for key in ("text", *KEYS):
        if not isinstance(fields.get(key, ""), str):
            raise DocumentError(f"cannot read {name}: {key} is not a text: {fields[key]!r:.80}")
    if "text" not in fields:
        raise DocumentError(f"cannot read {name}: it has no text")
    known = {key: fields[key] for key in ("text", *KEYS) if key in fields}
    try:
        return Document(**{"language": language, **known})
    except ValueError as error:
        raise DocumentError(f"cannot read {name}: {error}") from None


def _parse(line: str | bytes, name: str) -> dict[str, Any]:
    try:
        content = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"cannot read {name}: not JSON: {error}") from None
    if not isinstance(content, dict):
        raise DocumentError(f"cannot read {name}: expected an object with a text, not {content!r:.80}")
    return content
