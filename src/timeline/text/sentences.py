"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from timeline.languages import SentenceSpec, load_language
from timeline.text.tokens import TOKEN

_END = re.compile(
    r"""
    [.!?…\n] (?:                                            # one of these first, as that is found fast
      (?<!\n) (?<![.!?…]{2}) [.!?…]*+ ["'”’)\]]*+           # a full stop with the quotes that close after it,
      (?= (?: \s++ | $ ) ["'“‘(\[]*+ (?P<next>\w{0,20}) )   # and the word behind
    | (?<=\n) [^\S\n]*\n\s*                                # an empty line
    | (?<=\n) (?=\S)                                       # a line break that may be a soft wrap
    )
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[\w.&’']*$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")

LONGEST = 1000
"""Characters of the longest stretch that is read as one sentence."""

_REACH = 40
_LONGEST_ORDINAL = 2

_SHORTEST_LINE = 30
_HEADLINE = 60
_WRAPPED = 120
_LIKE = 20


class Sentence(NamedTuple):
    """A sentence's place in the text, half-open; surrounding white space is not part of it."""

    start: int
    end: int


def split_sentences(text: str, spec: SentenceSpec | None = None) -> list[Sentence]:
    """The sentences of a text, in order; they never overlap and leave out only white space.

    What no full stop ends within ``LONGEST`` characters is cut at a comma or blank, and without any behind a token.
    ``spec`` holds what the text's language says about full stops; English by default.

    >>> text = "Mr. Xi arrived at 3 p.m. on Tuesday. He left."
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['Mr. Xi arrived at 3 p.m. on Tuesday.', 'He left.']
    """
    return list(_split(text, load_language("en").sentences if spec is None else spec))


@lru_cache(maxsize=1)
def _split(text: str, spec: SentenceSpec) -> list[Sentence]:
    """The sentences; kept for a moment, as first the times of a text are asked for and then its events."""
    sentences: list[Sentence] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match, spec):
            _append(sentences, text, start, match.end())
            start = match.end()
    _append(sentences, text, start, len(text))
    return sentences


def _append(sentences: list[Sentence], text: str, start: int, end: int) -> None:
    begun = text[start:end].rstrip()
    words = begun.lstrip()
    if words:
        end = start + len(begun)
        sentences.extend(_cut(text, end - len(words), end))


def _cut(text: str, start: int, end: int) -> Iterator[Sentence]:
    """A sentence, or the pieces of what is too long to be one: a table or list without a full stop."""
    while end - start > LONGEST and (at := _find_break(text, start, end)) < end:
        yield Sentence(start, start + len(text[start:at].rstrip()))
        start = at
        while text[start].isspace():
            start += 1
    yield Sentence(start, end)


def _find_break(text: str, start: int, end: int) -> int:
    """Where what is too long is cut: at the last comma or blank, at the next blank, else behind a token."""
    half, most = start + LONGEST // 2, start + LONGEST
    for mark in (", ", "; ", " "):
        if (at := text.rfind(mark, half, most)) >= 0:
            return at + (mark != " ")
    if (at := text.find(" ", most, min(most + LONGEST, end))) >= 0:
        return at
    ends = (token.end() for token in TOKEN.finditer(text, start, end))
    first = next(ends, end)
    return max(takewhile(most.__ge__, ends), default=first)


def _ends(text: str, start: int, match: re.Match[str], spec: SentenceSpec) -> bool:
    stop = match.group()
    if stop[0] == "\n":
        return _line_ends(text, match)
    following = match["next"]
    if stop[0] != "." or len(stop.rstrip("\"'”’)]")) > 1:
        return not following[:1].islower()
    return not _is_abbreviation(text, start, match.start(), following, spec)


def _line_ends(text: str, match: re.Match[str]) -> bool:
    """A blank line ends a sentence; a single break does unless it is a soft wrap of running text.

    A soft wrap stands between two lines of a column's width that are about equally long, or before a small letter.
    """
    if match.group().count("\n") > 1:
        return True
    before = _width(text, match.start(), backwards=True)
    if not _SHORTEST_LINE <= before <= _WRAPPED:
        return True
    if not text[match.end()].isupper():
        return False
    if before < _HEADLINE:
        return True
    after = _width(text, match.end(), backwards=False)
    earlier = _width(text, match.start() - before - 1, backwards=True)
    return min(abs(before - after), abs(before - earlier)) > _LIKE or after > _WRAPPED


def _width(text: str, position: int, *, backwards: bool) -> int:
    """How long the line is that ends or begins at the position, as far as it matters."""
    if backwards:
        at = text.rfind("\n", max(0, position - 2 * _WRAPPED), max(0, position))
        return min(position, 2 * _WRAPPED) if at < 0 else position - at - 1
    at = text.find("\n", position, position + 2 * _WRAPPED)
    return min(len(text) - position, 2 * _WRAPPED) if at < 0 else at - position


def _is_abbreviation(text: str, start: int, stop: int, following: str, spec: SentenceSpec) -> bool:
    if following[:1].islower():
        return True
    last = _word_before(text, max(start, stop - _REACH), stop).lower()
    if last in spec.abbreviations:
        return True
    if last.isdecimal() and len(last) <= _LONGEST_ORDINAL:
        return following.lower() in spec.ordinal_nouns or (bool(spec.ordinal_nouns) and following.isdecimal())
    if last in spec.sometimes_last:
        return bool(following) and following.lower() not in spec.openers
    if not _INITIALS.fullmatch(last):
        return False
    if "." in last and following[:1].isdigit():
        return True
    return len(last) == 1 and last != "i" and following[:1].isupper()


def _word_before(text: str, reach: int, stop: int) -> str:
    """The word that a full stop ends, with the dots in it."""
    start = max(reach, text.rfind(" ", reach, stop) + 1)
    word = text[start:stop]
    last = None if word.isalpha() else _LAST_WORD.search(word)
    return last[0] if last else word
