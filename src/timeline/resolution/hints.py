"""The word before a date: what it tells of past and future where no verb does."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.languages import Language
from timeline.resolution.clause import Direction

LONGEST_WORD = 20
LAST_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)\s\Z")
_ON_BETWEEN = " on "


class Hint(NamedTuple):
    """What the word before a date tells (*by*, *since*), and whether what is told lasts to the date (*until*)."""

    direction: Direction = Direction.UNKNOWN
    lasting: bool = False


def read_hint(signal: str | None, relation: str | None, language: Language) -> Hint:
    """What the word before a date tells where no verb does: *by* looks ahead, *since* looks back, *from* neither."""
    if signal is None:
        return Hint()
    word = signal.lower()
    if relation in ("ON_OR_BEFORE", "BEFORE"):
        return Hint(Direction.FUTURE, word in language.words_of("lasting_to"))
    if word.split(" ", 1)[0] in language.words_of("announcing"):
        return Hint(Direction.FUTURE)
    return Hint(Direction.PAST if word in language.words_of("looking_back") else Direction.UNKNOWN)


def read_announcement(text: str, position: int) -> str | None:
    """The word that may announce a date over *on*: *beginning on Monday*."""
    if text[max(0, position - len(_ON_BETWEEN)) : position] != _ON_BETWEEN:
        return None
    before = LAST_WORD.search(text, max(0, position - LONGEST_WORD), position - len(_ON_BETWEEN) + 1)
    return before[1] if before is not None else None
