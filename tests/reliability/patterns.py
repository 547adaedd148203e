"""What a regular expression may spend: a walk over its syntax tree, for loops that compete for the same characters.

Two loops compete where a row of characters can be shared out between them in many ways: ``a*a*``, ``(a+)*``,
``a*[ab]a*``. And where a search may begin anywhere in a row that a loop then runs along, it runs along it from every
place: ``a*b``. Loops of a fixed most turns, possessive ones and atomic groups cost nothing of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

ALPHABET = frozenset("".join(map(chr, range(0x250))) + "\u0301\u0661１\u2028\u200d“”‘’–—…€中あ")
MANY = 300
"""A loop that may turn so often counts as one without an end."""

Item = tuple[Any, Any]
Items = tuple[Item, ...]
Chars = frozenset[str]

_LOOPS = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}


def find_faults(pattern: str | bytes, flags: int, uses: frozenset[str]) -> set[str]:
    """Why the time that the pattern takes may grow faster than the text.

    ``uses`` are the methods it is used by: ``match`` begins at one place, ``fullmatch`` also ends at one.

    >>> find_faults(r"a*b", 0, frozenset({"search"}))
    {"a loop over 'a' is run along from every place"}
    >>> find_faults(r"(?:a+)*b", 0, frozenset({"match"}))
    {"a loop over 'a' competes with a loop behind it"}
    >>> find_faults(r"(?<!a)a*+b", 0, frozenset({"search"}))
    set()
    """
    items = _spell(parser.parse(pattern, flags))
    whole = (*items, (codes.AT, codes.AT_END)) if "fullmatch" in uses else items
    faults = set(_find_competing(whole, ()))
    if not uses <= {"match", "fullmatch"}:
        faults |= set(_find_restarts(items, (), ()))
    return faults


def _spell(tree: Any) -> Items:
    """The items of a sequence, with plain groups opened."""
    items: list[Item] = []
    for code, content in tree:
        if code is codes.SUBPATTERN:
            items += _spell(content[3])
        else:
            items.append((code, content))
    return tuple(items)


def _branches(item: Item) -> tuple[Items, ...]:
    """The sequences inside of an item; none for a character or a place."""
    code, content = item
    if code is codes.BRANCH:
        return tuple(_spell(branch) for branch in content[1])
    if code in _LOOPS:
        return (_spell(content[2]),)
    if code is codes.ATOMIC_GROUP:
        return (_spell(content),)
    return (_spell(content[1]),) if code in (codes.ASSERT, codes.ASSERT_NOT) else ()


def _is_endless(item: Item) -> bool:
    code, content = item
    return code in _LOOPS and (content[1] is codes.MAXREPEAT or content[1] >= MANY)


def _find_competing(items: Items, behind: Items) -> Iterator[str]:
    """Loops that another loop behind them competes with; ``behind`` is what follows the sequence."""
    for number, item in enumerate(items):
        code = item[0]
        follows = items[number + 1 :] + behind
        alone = code in (codes.POSSESSIVE_REPEAT, codes.ATOMIC_GROUP, codes.ASSERT, codes.ASSERT_NOT)
        if _is_endless(item):
            if not alone and _meets_loop(follows, _chars(item)):
                yield f"{_describe(item)} competes with a loop behind it"
            follows = (item, *follows)
        for branch in _branches(item):
            yield from _find_competing(branch, () if alone else follows)


def _find_restarts(items: Items, before: Items, behind: Items) -> Iterator[str]:
    """Loops that are run along again from every place at which a search begins."""
    for number, item in enumerate(items):
        ahead, follows = before + items[:number], items[number + 1 :] + behind
        if _is_endless(item):
            chars = _chars(item)
            begins = all(_passes(earlier, chars) and not _guards(earlier, chars) for earlier in ahead)
            if begins and not all(map(_is_optional, follows)):
                yield f"{_describe(item)} is run along from every place"
        elif item[0] is not codes.ASSERT_NOT:
            for branch in _branches(item):
                yield from _find_restarts(branch, ahead, follows)


def _guards(item: Item, chars: Chars) -> bool:
    """Whether what the item asks for is found only at the edge of a row of such characters."""
    code, content = item
    if code is codes.AT:
        words = {char for char in chars if char.isalnum() or char == "_"}
        return content is not codes.AT_BOUNDARY or not words or words == chars
    return code is codes.ASSERT_NOT and content[0] < 0 and chars <= _chars(_spell(content[1])[0])


def _meets_loop(items: Items, chars: Chars) -> bool:
    """Whether a text of only such characters leads to a loop over them, behind which the match may still fail."""
    for number, item in enumerate(items):
        follows = items[number + 1 :]
        if item[0] in (codes.ASSERT, codes.ASSERT_NOT):
            continue
        if _is_endless(item) and _fills(item, chars) and not all(map(_is_optional, follows)):
            return True
        if any(_meets_loop(branch + follows, chars) for branch in _branches(item)):
            return True
        if not _passes(item, chars):
            return False
    return False


def _passes(item: Item, chars: Chars) -> bool:
    """Whether the item can match a text of only such characters."""
    if item[0] in (codes.AT, codes.ASSERT, codes.ASSERT_NOT, codes.GROUPREF) or _is_optional(item):
        return True
    return _fills(item, chars)


def _fills(item: Item, chars: Chars) -> bool:
    """Whether the item, if it is not left out, can match a text of only such characters."""
    branches = _branches(item)
    if branches:
        return any(all(_passes(inner, chars) for inner in branch) for branch in branches)
    return bool(_chars(item) & chars)


def _is_optional(item: Item) -> bool:
    return item[0] in _LOOPS and item[1][0] == 0


def _chars(item: Item) -> Chars:
    """The characters that the item can match, of a sample of all."""
    branches = _branches(item)
    if branches:
        return frozenset().union(*(_chars(inner) for branch in branches for inner in branch))
    code, content = item
    if code is codes.IN:
        return _chars_of_set(tuple(content))
    if code is codes.NOT_LITERAL:
        return ALPHABET - {chr(content)}
    if code is codes.LITERAL:
        return frozenset({chr(content)})
    return ALPHABET if code is codes.ANY else frozenset()


@cache
def _chars_of_set(members: Items) -> Chars:
    chosen: set[str] = set()
    for code, content in members:
        if code is codes.LITERAL:
            chosen.add(chr(content))
        elif code is codes.RANGE:
            chosen.update(char for char in ALPHABET if content[0] <= ord(char) <= content[1])
        elif code is codes.CATEGORY:
            chosen.update(char for char in ALPHABET if re.match(_CATEGORIES[content], char))
    return frozenset(ALPHABET - chosen if members[0][0] is codes.NEGATE else chosen)


def _describe(item: Item) -> str:
    chars = "".join(sorted(_chars(item) & frozenset(map(chr, range(32, 127)))))
    return f"a loop over {chars[:20]!r}"
