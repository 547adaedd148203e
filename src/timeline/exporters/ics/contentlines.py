"""iCalendar as lines: what RFC 5545 calls content lines, unfolded, with the components that they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
_DEEPEST = 8
_LONGEST = 75
_ESCAPED = re.compile(r"\\([\\;,nN])")


class ContentLine(NamedTuple):
    """A property: its line number in the file, and the line whole and in its parts; names in capitals."""

    number: int
    text: str
    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Component:
    """What stands between BEGIN and END."""

    name: str
    number: int = 0
    lines: list[ContentLine] = field(default_factory=list)
    parts: list[Component] = field(default_factory=list)

    def all(self, name: str) -> list[ContentLine]:
        """The properties of that name."""
        return [line for line in self.lines if line.name == name]

    def first(self, name: str) -> ContentLine | None:
        """The first property of that name, if there is one."""
        return next((line for line in self.lines if line.name == name), None)

    def value(self, name: str) -> str:
        """The value of the first property of that name, or an empty string."""
        line = self.first(name)
        return line.value if line else ""

    @property
    def uids(self) -> frozenset[str]:
        """The UIDs of its events."""
        return frozenset(part.value("UID") for part in self.parts if part.name == "VEVENT")

    def write(self) -> bytes:
        """The component as a file has it."""
        begin, end = fold(f"BEGIN:{self.name}"), fold(f"END:{self.name}")
        return b"".join([begin, *(fold(line.text) for line in self.lines), *(part.write() for part in self.parts), end])


def unfold(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines of a file with their numbers, each joined with the folded ones below it."""
    number, parts = 0, list[bytes]()
    for at, raw in enumerate(data.split(b"\n"), start=1):
        line = raw.removesuffix(b"\r")
        if line[:1] in (b" ", b"\t") and parts:
            parts.append(line[1:])
            continue
        if parts:
            yield number, b"".join(parts)
        number, parts = at, [line]
    yield number, b"".join(parts)


def parse_line(number: int, text: str) -> ContentLine | None:
    """The property on a line; None if the line is none."""
    name = _NAME.match(text)
    if name is None:
        return None
    at, parameters = name.end(), dict[str, str]()
    while parameter := _PARAMETER.match(text, at):
        parameters[parameter[1].upper()] = parameter[2].strip('"')
        at = parameter.end()
    if text[at : at + 1] != ":":
        return None
    return ContentLine(number, text, name[0].upper(), parameters, text[at + 1 :])


def make_line(name: str, value: str) -> ContentLine:
    """A property without parameters."""
    return ContentLine(0, f"{name}:{value}", name, {}, value)


def build(lines: Iterable[ContentLine]) -> Component:
    """The components that the lines make, under one nameless root.

    An END without its BEGIN, and a BEGIN nested deeper than any calendar does, stay lines.
    """
    root = Component("")
    stack = [root]
    for line in lines:
        if line.name == "BEGIN" and len(stack) < _DEEPEST:
            inner = Component(line.value.upper(), line.number)
            stack[-1].parts.append(inner)
            stack.append(inner)
        elif line.name == "END" and stack[-1].name == line.value.upper() and len(stack) > 1:
            stack.pop()
        else:
            stack[-1].lines.append(line)
    return root


def read_components(data: bytes) -> Component:
    """The components of a file, under one nameless root; lines that are no properties are left out."""
    text = ((number, line.decode("utf-8", "replace")) for number, line in unfold(data.removeprefix(b"\xef\xbb\xbf")))
    return build(line for number, raw in text if (line := parse_line(number, raw)))


def fold(text: str) -> bytes:
    """A line in pieces of at most 75 octets, never within a character, with its CRLF."""
    if len(text) <= _LONGEST and text.isascii():
        return text.encode() + b"\r\n"
    pieces, piece = list[bytes](), b""
    for char in text:
        octets = char.encode()
        if len(piece) + len(octets) > _LONGEST - bool(pieces):
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece]) + b"\r\n"


def unescape(value: str) -> str:
    """The text that a TEXT value stands for.

    >>> unescape("one\\\\, two")
    'one, two'
    """
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
