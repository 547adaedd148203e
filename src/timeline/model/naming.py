"""Whether a text names whom or what one asks for: whole words only, and one name may stand for a longer one."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"\w+")

Words = tuple[str, ...]


class Wanted:
    """A name that is asked for, among the ``known`` names.

    It is found in a longer name ("Xi" in "Xi Jinping"), in a shorter one of two words or more ("Xi Jinping" for
    "President Xi Jinping"), and in its own last word ("Jobs" for "Steve Jobs") unless that ends another known name.

    >>> wanted = Wanted("Steve Jobs", ["Jobs", "Steve Jobs", "Tim Cook"])
    >>> wanted.is_named("Jobs"), wanted.is_named("Tim Cook"), wanted.stands_in("Apple and Steve Jobs parted")
    (True, False, True)
    >>> Wanted("Steve Jobs", ["Jobs", "Laurene Jobs"]).is_named("Jobs")
    False
    """

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.written = split_words(name)
        self.words = _fold(self.written)
        self.is_lower = name == name.lower()
        self.short = self.words[-1:] if self._may_shorten(known) else None

    def is_named(self, name: str) -> bool:
        """Whether a name of an event is the one that is asked for."""
        words = _fold(split_words(name))
        longer = len(words) > 1 and words == self.words[-len(words) :]
        return _holds(words, self.words) or longer or words == self.short

    def stands_in(self, text: str) -> bool:
        """Whether the words stand in a text, with their capitals if they are given with capitals."""
        words = split_words(text)
        return _holds(_fold(words), self.words) if self.is_lower else _holds(words, self.written)

    def _may_shorten(self, known: Iterable[str]) -> bool:
        """Whether the last word alone can mean nobody else; in "Bank of England", it does."""
        if len(self.words) < 2 or (not self.is_lower and any(word.islower() for word in self.written)):
            return False
        others = (_fold(split_words(name)) for name in known)
        return not any(
            len(words) > 1 and words[-1] == self.words[-1] and not _holds(words, self.words) for words in others
        )


def split_words(text: str) -> Words:
    """The words of a text.

    >>> split_words("Xi's visit to Cote-d'Or")
    ('Xi', 's', 'visit', 'to', 'Cote', 'd', 'Or')
    """
    return tuple(_WORD.findall(text))


def _fold(words: Words) -> Words:
    return tuple(word.casefold() for word in words)


def _holds(words: Words, wanted: Words) -> bool:
    """Whether the wanted words stand in a row among the words."""
    size = len(wanted)
    return bool(size) and any(words[k : k + size] == wanted for k in range(len(words) - size + 1))
