"""Hostile texts from bytes: a soup of time words, and articles bent out of shape; same bytes, same text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

ARTICLES = tuple(
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[2] / "examples" / "articles").glob("*.txt"))
)
WORDS = """
January Jan Jan. February Feb March May Sept. September October Dec December Monday Tue Wed. Friday Sundays 1st
2nd 3rd 29th 30th 31st 32nd first second third twenty-first fifth last next this past early mid late since until
till from to of the by in on at for before after between and or over under about around nearly during within
throughout through as ago later earlier hence old long now then than more less every each other day days week
weeks weekend month months quarter half year years decade century millennium hour minutes morning noon afternoon
evening night tonight midnight today yesterday tomorrow fortnight annual weekly daily spring summer autumn
winter Christmas Easter Ramadan Thanksgiving fiscal FY25 Q3 H1 BC AD BCE CE circa c. a an 0 00 1 2 7 12 13 24 29
30 31 32 60 99 100 366 1582 1899 1900 1950s 1990s 2000 2023 2024 9999 10000 00001 -1 -44 99999999999999999999
1/1/1 2/30/2023 3/4/24 24/7 12:60 25:00 3:30 23:59:60 2023-02-29 2024-02-29T24:00Z 2024-W53-7 2024-366
0000-00-00 1991-19 2019-21 9/11 1,000 3.5 $41 % p.m. am UTC UTC+99 GMT+14 EST Z T pm three ten dozen hundred
thousand million couple few several some he she they it who which that said will would opened closed died was
were has been had not never may Calder Bridge Mr. Xi U.S. Bergen company minister meeting storm war election
attack agreement . , ; : ! ? - / ( ) [ ] & < > = * # | ~ @
"""
TOKENS = (
    *WORDS.split(),
    "'90s", "’90s", "½", "²", "¾", "١٢", "２０２３", "\u5341", "o'clock", "\u2026", "\u2013", "\u2014", '"', "\u201c",
    "\u201d", "\u2018", "'", "\\", "\n\n", "\n", "\r\n", "\t", "\u00a0", "\u202e", "\u200d", "\u200b", "\ufeff",
    "\u0000", "\u001b", "\ud800", "\udfff", "é", "ß", "İ", "\ufb01", "\u4e2d", "🚂", "\u2028", "\u0085",
    "٠",
)  # fmt: skip
GLUES = (" ",) * 11 + ("", "", "-", ", ", ". ")
ODD = (
    "\x00",
    "\ud800",
    "\u202e",
    "\u200d",
    "\u0301",
    "½",
    "²",
    "١",
    "０",
    "İ",
    "“",
    "(",
    "–",
    "\n",
    "99999999999",
    "$",
)


def soup(data: bytes) -> str:
    """One token for each pair of bytes, and what joins it to the next; a bit of the second byte chooses late tokens.

    >>> soup(bytes([0, 0, 90, 11]))
    'January millennium'
    """
    pairs = zip(data[::2], data[1::2], strict=False)
    return "".join(TOKENS[(token + (glue & 16) * 16) % len(TOKENS)] + GLUES[glue % 16] for token, glue in pairs)


def bend(data: bytes) -> str:
    """An article of the examples, and one change to it for each four bytes that follow the first."""
    text = ARTICLES[data[0] % len(ARTICLES)] if data else ""
    for change, high, low, size in _quads(data[1:]):
        place = (high * 256 + low) % (len(text) + 1)
        text = _CHANGES[change % len(_CHANGES)](text, place, size)
    return text


def _quads(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    yield from zip(data[::4], data[1::4], data[2::4], data[3::4], strict=False)


def _delete(text: str, place: int, size: int) -> str:
    return text[:place] + text[place + size :]


def _double(text: str, place: int, size: int) -> str:
    return text[:place] + text[place : place + size] + text[place:]


def _swap(text: str, place: int, size: int) -> str:
    middle = place + size // 2
    return text[:place] + text[middle : place + size] + text[place:middle] + text[place + size :]


def _keep(text: str, place: int, size: int) -> str:
    return text[place : place + 8 * size]


def _splice(text: str, place: int, size: int) -> str:
    other = ARTICLES[size % len(ARTICLES)]
    return text[:place] + other[place % len(other) :]


def _change_case(text: str, place: int, size: int) -> str:
    return text[:place] + text[place : place + size].swapcase() + text[place + size :]


def _change_digits(text: str, place: int, size: int) -> str:
    digits = str.maketrans("0123456789", "9876543210" if size % 2 else "1999000000")
    return text[:place] + text[place:].translate(digits)


def _insert_odd(text: str, place: int, size: int) -> str:
    return text[:place] + ODD[size % len(ODD)] + text[place:]


def _insert_token(text: str, place: int, size: int) -> str:
    return f"{text[:place]} {TOKENS[size % len(TOKENS)]} {text[place:]}"


_CHANGES: tuple[Callable[[str, int, int], str], ...] = (
    _delete,
    _double,
    _swap,
    _keep,
    _splice,
    _change_case,
    _change_digits,
    _insert_odd,
    _insert_token,
)
