"""Word lists as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable

_Tree = dict[str, "_Tree"]
_END = ""


def any_of(phrases: Iterable[str]) -> str:
    """The pattern of any of some phrases, of several that fit the longest; a blank in them is any white space.

    It is a tree of their letters: at most places of a text a look at one letter tells that none begins there.

    >>> any_of(["at", "at last", "below"])
    '(?=[ab])(?:at(?:\\\\slast)?|below)'
    """
    tree: _Tree = {}
    for phrase in sorted(phrases):
        node = tree
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return f"(?=[{''.join(map(_spell, tree))}]){_write(tree)}"


def _write(tree: _Tree) -> str:
    branches = [_spell(letter) + _write(node) for letter, node in tree.items() if letter != _END]
    if _END not in tree:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?" if branches else ""


def _spell(letter: str) -> str:
    return r"\s" if letter == " " else re.escape(letter)
