"""Web pages to documents: the text that a reader sees of the story, and what the page says of itself."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Any, NamedTuple

from timeline.documents.html_scan import Tag, scan
from timeline.errors import DateInputError
from timeline.model import Anchor, AnchorKind, Truncation
from timeline.model.document import given_anchor
from timeline.resources import read_file

_LONGEST_JSON = 1_000_000
_BLANKS = re.compile(r"\s+")
_GAPS = re.compile(r"\n{3,}")
_CHARSET = re.compile(rb"charset\s*+=\s*+[\"']?([\w-]++)", re.ASCII)
_HEAD = 2048
_CODINGS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}


def read_html(data: bytes, most: int | None = None) -> dict[str, Any]:
    """The fields of the document in a page: ``text``, and where the page tells it, ``title``, ``url`` and so on.

    Only the first ``most`` bytes are read, and a note says so. Nothing is loaded. The story is the page's one
    ``article``, else its one ``main``, else all of it.

    >>> read_html(b"<title>Rain</title><nav>Home</nav><p>It rained <b>all</b> day.<p>It stopped.")["text"]
    'It rained all day.\\n\\nIt stopped.'
    """
    source = _decode(data if most is None else data[:most])
    page = _Page(skipping=True).read(source)
    if page.skipped or not page.text():
        page = _Page(skipping=False).read(source)
    text = page.text()
    notes = () if most is None or len(data) <= most else (Truncation(of="markup", most=most, read=len(text)),)
    return {"text": text, "truncations": notes, **page.known()}


class _Words(NamedTuple):
    skipped: frozenset[str]
    raw: frozenset[str]
    story: tuple[str, ...]
    blocks: frozenset[str]
    metadata: dict[str, list[str]]


class _Page:
    """What has been read of a page."""

    def __init__(self, *, skipping: bool) -> None:
        self.words = _load_words()
        self.skipping = skipping
        self.skipped: list[str] = []
        self.parts: list[str] = []
        self.stories: dict[str, list[list[int]]] = {name: [] for name in self.words.story}
        self.open: dict[str, int] = dict.fromkeys(self.words.story, 0)
        self.told: dict[str, str] = {}

    def read(self, source: str) -> _Page:
        for piece in scan(source, self.words.raw):
            if isinstance(piece, Tag):
                self._read_tag(piece)
            elif not self.skipped:
                self.parts.append(_BLANKS.sub(" ", unescape(piece)))
        return self

    def _read_tag(self, tag: Tag) -> None:
        if tag.name == "body":
            self.skipped.clear()
        if tag.content is not None:
            self._read_raw(tag, tag.content)
        if tag.name in self.words.skipped and self.skipping:
            self._skip(tag)
        if tag.name in self.stories:
            self._mark_story(tag)
        if tag.name == "br" or tag.name in self.words.blocks:
            self.parts.append("\n" if tag.name in {"br", "td", "th", "tr"} else "\n\n")
        if not tag.closes and tag.name in {"meta", "link", "html", "time"}:
            self._read_metadata(tag.name, tag.attributes())

    def _skip(self, tag: Tag) -> None:
        """Skip up to the end of the element with which skipping began."""
        if not tag.closes and not tag.source.endswith("/") and (not self.skipped or self.skipped[0] == tag.name):
            self.skipped.append(tag.name)
        elif tag.closes and self.skipped and self.skipped[0] == tag.name:
            self.skipped.pop()

    def _mark_story(self, tag: Tag) -> None:
        self.open[tag.name] += -1 if tag.closes else 1
        if self.open[tag.name] == 1 and not tag.closes:
            self.stories[tag.name].append([len(self.parts), -1])
        elif self.open[tag.name] == 0 and tag.closes:
            self.stories[tag.name][-1][1] = len(self.parts)
        self.open[tag.name] = max(0, self.open[tag.name])

    def _read_raw(self, tag: Tag, content: str) -> None:
        if tag.name == "title":
            self.told.setdefault("<title>", _BLANKS.sub(" ", unescape(content)).strip())
        elif "ld+json" in tag.source and len(content) <= _LONGEST_JSON:
            for name, value in _read_linked_data(content):
                self.told.setdefault(name, value)

    def _read_metadata(self, element: str, given: dict[str, str]) -> None:
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        content = given.get("content") or given.get("datetime")
        if name and content:
            self.told.setdefault(name.lower(), content)
        if element == "link" and given.get("rel", "").lower() == "canonical":
            self.told.setdefault("<canonical>", given.get("href", ""))
        if element == "html":
            self.told.setdefault("<lang>", given.get("lang", ""))

    def text(self) -> str:
        """The text of the story, paragraphs apart."""
        start, end = next(self._lone_stories(), (0, len(self.parts)))
        lines = (line.strip() for line in "".join(self.parts[start:end]).split("\n"))
        return _GAPS.sub("\n\n", "\n".join(lines)).strip()

    def _lone_stories(self) -> Iterator[tuple[int, int]]:
        for places in self.stories.values():
            if len(places) == 1 and "".join(self.parts[slice(*places[0])]).strip():
                yield places[0][0], places[0][1] if places[0][1] >= 0 else len(self.parts)

    def known(self) -> dict[str, Any]:
        """What the page says of itself, without what it leaves open."""
        told = {field: self._first(names) for field, names in self.words.metadata.items() if field != "published"}
        told["title"] = told["title"] or self.told.get("<title>")
        told["url"] = self.told.get("<canonical>") or told["url"]
        told["language"] = self.told.get("<lang>", "").partition("-")[0].lower()
        anchors = (_make_anchor(self.told[name]) for name in self.words.metadata["published"] if name in self.told)
        anchor = next((anchor for anchor in anchors if anchor), None)
        return {name: value for name, value in {**told, "published": anchor}.items() if value}

    def _first(self, names: list[str]) -> str | None:
        return next((self.told[name] for name in names if self.told.get(name)), None)


def _make_anchor(value: str) -> Anchor | None:
    try:
        return given_anchor(value.strip()).model_copy(update={"kind": AnchorKind.DOCUMENT_CREATION})
    except DateInputError:
        return None


def _read_linked_data(content: str) -> Iterator[tuple[str, str]]:
    """The headline and the date of publication in the page's JSON-LD."""
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return
    for node in _list_nodes(data):
        names = ("headline", "datePublished")
        yield from ((name.lower(), node[name]) for name in names if isinstance(node.get(name), str))


def _list_nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD: at the top, in a list, or in the graph of one of these."""
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (part for part in graph if isinstance(part, dict)) if isinstance(graph, list) else ()


def _decode(data: bytes) -> str:
    """The page's characters, by its byte order mark, else by what its head says, else as UTF-8; none are refused."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    stated = _CHARSET.search(data, 0, _HEAD)
    coding = stated[1].decode("ascii").lower() if stated else "utf-8-sig"
    try:
        text = data.decode("utf-8-sig" if coding == "utf-8" else _CODINGS.get(coding, coding), "replace")
    except (LookupError, ValueError):
        text = data.decode("utf-8-sig", "replace")
    return text.replace("\0", "\ufffd")


@cache
def _load_words() -> _Words:
    data = tomllib.loads(read_file("timeline.documents", "html.toml"))
    elements = data["elements"]
    return _Words(
        skipped=frozenset(elements["skipped"]),
        raw=frozenset(elements["raw"]),
        story=tuple(elements["story"]),
        blocks=frozenset(elements["blocks"]),
        metadata=data["metadata"],
    )
