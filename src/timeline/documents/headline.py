"""The headline that opens an article."""

from __future__ import annotations

LONGEST = 160


def find_headline(text: str) -> str | None:
    """The first line, if it stands alone and does not read as a sentence; None if there is no such line.

    >>> find_headline("Ferry line opens\\n\\nThe ferry left on Monday.")
    'Ferry line opens'
    >>> find_headline("The ferry left on Monday.\\n\\nIt came back.") is None
    True
    """
    first, newline, _ = text.lstrip()[: LONGEST + 2].partition("\n")
    line = first.strip()
    return line if newline and line and not line.endswith((".", ":", ";", ",")) else None
