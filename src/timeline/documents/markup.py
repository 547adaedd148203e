"""XML with its text in one piece: elements become stretches of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers import expat

from timeline.errors import DocumentError


class Element(NamedTuple):
    """An element, and the stretch that it encloses of the text of the whole file."""

    name: str
    attributes: Mapping[str, str]
    start: int
    end: int


def read_xml(data: bytes | str, name: str) -> tuple[str, list[Element]]:
    """The text of a file without its tags, and its elements in the order in which they begin; nothing is loaded.

    >>> read_xml("<p>It <b>rained</b>.</p>", "rain")[1][1]
    Element(name='b', attributes={}, start=3, end=9)

    Raises ``DocumentError``, naming the file, for what is not well-formed and for entities that it declares or uses:
    a small file could grow without end by them.
    """
    collector = _Collector(name)
    try:
        collector.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DocumentError(f"cannot read {name!r}: not well-formed XML: {error}") from None
    return "".join(collector.parts), collector.elements


class _Collector:
    """What has been read so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parts: list[str] = []
        self.elements: list[Element] = []
        self.length = 0
        self.unclosed: list[int] = []
        self.parser = parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self.open
        parser.EndElementHandler = self.close
        parser.CharacterDataHandler = self.add
        parser.EntityDeclHandler = parser.SkippedEntityHandler = self.refuse

    def open(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.unclosed.append(len(self.elements))
        self.elements.append(Element(tag, attributes, self.length, self.length))

    def close(self, _tag: str) -> None:
        number = self.unclosed.pop()
        self.elements[number] = self.elements[number]._replace(end=self.length)

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def refuse(self, entity: str, *_details: object) -> None:
        raise DocumentError(f"cannot read {self.name!r}: an entity of its own, {entity!r}; expected plain XML")
