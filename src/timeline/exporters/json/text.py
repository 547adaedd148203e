"""JSON as text."""

from __future__ import annotations

import json
import re
from typing import Any

_SURROGATES = re.compile("[\ud800-\udfff]")
_NOT_IN_SCRIPT = re.compile("[&<>\u2028\u2029]")


def dump(content: Any, *, indent: int | None = None) -> str:
    """JSON with every character readable, but for lone surrogates, which UTF-8 cannot hold."""
    text = json.dumps(content, ensure_ascii=False, indent=indent)
    return _SURROGATES.sub(_escape, text)


def dump_for_page(content: Any, *, indent: int | None = None) -> str:
    """JSON that may stand in a ``<script>`` of a page.

    >>> dump_for_page("</script>")
    '"\\\\u003c/script\\\\u003e"'
    """
    return _NOT_IN_SCRIPT.sub(_escape, dump(content, indent=indent))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
