"""The words of a sentence and the verb groups among them, read once for all who ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache, partial

from timeline.text.verb_group import VerbGroup
from timeline.text.verbs import group_verbs
from timeline.text.words import Word, read_words

_KEPT = 1 << 9
_LONGEST = 1 << 10


class SentenceWords:
    """A sentence by its place in a text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end

    @cached_property
    def words(self) -> list[Word]:
        """The words and marks."""
        return read_words(self._text, self._start, self._end)

    @cached_property
    def groups(self) -> list[VerbGroup]:
        """The verb groups, left to right."""
        return group_verbs(self.words)


@lru_cache(maxsize=1)
def words_of(text: str) -> Callable[[int, int], SentenceWords]:
    """What reads the sentences of a text by their places.

    It is kept for a moment, but for long sentences, as first the times of a text are placed and then its events told.

    >>> [group.head for group in words_of("The Calder Bridge opened in May.")(0, 32).groups]
    ['opened']
    """
    read = partial(SentenceWords, text)
    keep = lru_cache(maxsize=_KEPT)(read)
    return lambda start, end: (keep if end - start <= _LONGEST else read)(start, end)
