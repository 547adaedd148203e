"""Where sentences begin and end."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.languages.schema import SentenceSpec

_END = re.compile(
    r"""
    (?P<stop>[.!?…]+["'”’)\]]*)(?=\s|$)   # a full stop with the quotes that close after it
    | \n[^\S\n]*\n\s*                     # an empty line
    | \n(?=\S)                            # a line break that may be a soft wrap
    """,
    re.VERBOSE,
)
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\w{0,20})")
_LAST_WORD = re.compile(r"[\w.&’']*$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]$")
_LINE_END = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")

_NEVER_LAST = frozenset(
    """mr mrs ms dr prof rev hon gen col lt sgt capt cmdr adm maj gov sen rep pres amb st mt ft no nos vs etc al fig vol
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun approx ca dept est""".split()
)
_SOMETIMES_LAST = frozenset("inc corp co ltd bros jr sr plc llc a.m p.m u.s u.k u.n e.g i.e".split())
_SENTENCE_OPENERS = frozenset(
    """a an the this that these those it its he she they we you i his her their our my there here in on at by for from with to of
    as after before since during until while when if although though because but and or so yet however meanwhile also
    about among no not one two some many most both all another each earlier later last now then""".split()
)
_LONG_LINE = 60
_REACH = 40
_LONGEST_ORDINAL = 2
_NO_SPEC = SentenceSpec()


class Sentence(NamedTuple):
    """A sentence's place in the text, half-open; surrounding white space is not part of it."""

    start: int
    end: int


def split_sentences(text: str, spec: SentenceSpec = _NO_SPEC) -> list[Sentence]:
    """The sentences of a text, in order; they never overlap and leave out only white space.

    ``spec`` holds what the text's language says about full stops.

    >>> text = "Mr. Xi arrived at 3 p.m. on Tuesday. He left."
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['Mr. Xi arrived at 3 p.m. on Tuesday.', 'He left.']
    """
    sentences: list[Sentence] = []
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match, spec):
            _append(sentences, text, start, match.end())
            start = match.end()
    _append(sentences, text, start, len(text))
    return sentences


def _append(sentences: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        sentences.append(Sentence(start, end))


def _ends(text: str, start: int, match: re.Match[str], spec: SentenceSpec) -> bool:
    stop = match["stop"]
    if stop is None:
        return _line_ends(text, start, match)
    following = _NEXT.match(text, match.end())
    word = following[1] if following else ""
    if stop[0] != "." or len(stop.rstrip("\"'”’)]")) > 1:
        return not word[:1].islower()
    return not _is_abbreviation(text, start, match.start(), word, spec)


def _line_ends(text: str, start: int, match: re.Match[str]) -> bool:
    """A blank line ends a sentence; a single break does unless the line is a soft wrap of running text."""
    if match.group().count("\n") > 1:
        return True
    line_start = text.rfind("\n", max(start, match.start() - 400), match.start()) + 1
    width = match.start() - max(line_start, start)
    return width > 2 * _LONG_LINE or width < _LONG_LINE // 2 or text[match.end()].isupper()


def _is_abbreviation(text: str, start: int, stop: int, following: str, spec: SentenceSpec) -> bool:
    word = _LAST_WORD.search(text, max(start, stop - _REACH), stop)
    last = word.group().lower() if word else ""
    if following[:1].islower() or last in _NEVER_LAST or last in spec.abbreviations:
        return True
    if last.isdecimal() and len(last) <= _LONGEST_ORDINAL:
        return following.lower() in spec.ordinal_nouns or (bool(spec.ordinal_nouns) and following.isdecimal())
    opens = not following or following.lower() in _SENTENCE_OPENERS
    if last in _SOMETIMES_LAST:
        return not opens
    return bool(_INITIALS.fullmatch(last)) and len(last) == 1 and last != "i" and following[:1].isupper()
