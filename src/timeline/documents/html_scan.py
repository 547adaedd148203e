"""HTML to its tags and texts, in one pass: whatever stands there, the time grows only with its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_QUOTE_OR_END = re.compile(r"[\"'>]")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?")
_LONGEST_ATTRIBUTES = 10_000


class Tag(NamedTuple):
    """A tag: its name in small letters, whether it closes, its attributes as they stand there.

    ``content`` is what an element holds in which nothing is markup, up to its end.
    """

    name: str
    closes: bool
    source: str
    content: str | None = None

    def attributes(self) -> dict[str, str]:
        """The attributes of the first ten thousand characters, names in small letters, values without entities."""
        found = _ATTRIBUTE.finditer(self.source, 0, _LONGEST_ATTRIBUTES)
        return {match[1].lower(): unescape(match[2] or match[3] or match[4] or "") for match in found}


def scan(source: str, raw: frozenset[str]) -> Iterator[Tag | str]:
    """The tags and the texts of a page, in order, entities not yet read; comments and declarations are left out.

    ``raw`` are the elements whose content is no markup. What is never closed counts as text.

    >>> list(scan("<p>It <!-- never --> rained", frozenset()))
    [Tag(name='p', closes=False, source='', content=None), 'It ', ' rained']
    """
    return _Scanner(source, raw).scan()


class _Scanner:
    def __init__(self, source: str, raw: frozenset[str]) -> None:
        self.source = source
        self.raw = raw
        self.place = 0
        self.missing: set[str] = set()
        self.quotes_matter = True

    def scan(self) -> Iterator[Tag | str]:
        while self.place < len(self.source):
            start = self.source.find("<", self.place)
            if start < 0:
                break
            if start > self.place:
                yield self.source[self.place : start]
            piece = self._markup(start)
            if piece is not None:
                yield piece
        if self.place < len(self.source):
            yield self.source[self.place :]

    def _markup(self, start: int) -> Tag | str | None:
        """What the mark at this place begins, None for what tells nothing; ``place`` is then behind it."""
        if self.source.startswith("<!--", start) and (end := self._find("-->", start + 4)) >= 0:
            self.place = end + 3
            return None
        closes = self.source.startswith("/", start + 1)
        name = _NAME.match(self.source, start + 1 + closes)
        declares = self.source.startswith(("!", "?"), start + 1)
        end = self._tag_end(name.end() if name else start + 2) if name or declares else -1
        if end < 0:
            self.place = start + 1
            return "<"
        self.place = end + 1
        return self._tag(name[0].lower(), self.source[name.end() : end], closes=closes) if name else None

    def _tag(self, name: str, source: str, *, closes: bool) -> Tag:
        return Tag(name, closes, source, None if closes or name not in self.raw else self._content(name))

    def _content(self, name: str) -> str | None:
        """The content of an element that holds no markup; None if it has no end."""
        start, end = self.place, self._find(f"</{name}", self.place)
        if end < 0:
            return None
        self.place = end
        return self.source[start:end]

    def _find(self, closer: str, start: int) -> int:
        """Where the closer stands next; one that was not found once is not looked for again."""
        if closer in self.missing:
            return -1
        found = re.compile(re.escape(closer), re.IGNORECASE).search(self.source, start)
        if found is None:
            self.missing.add(closer)
            return -1
        return found.start()

    def _tag_end(self, start: int) -> int:
        """Where a tag ends, quotes in its attributes heeded as long as they are paired in the page."""
        if self.source.startswith(">", start):
            return start
        if self.quotes_matter:
            end = self._tag_end_outside_quotes(start)
            if end >= 0:
                return end
            self.quotes_matter = False
        return self._find(">", start)

    def _tag_end_outside_quotes(self, start: int) -> int:
        place = start
        while found := _QUOTE_OR_END.search(self.source, place):
            if found[0] == ">":
                return found.start()
            place = self.source.find(found[0], found.end()) + 1
            if not place:
                break
        return -1
