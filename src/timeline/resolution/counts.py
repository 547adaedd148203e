"""The count of *as many*: *his third visit in as many years*."""

from __future__ import annotations

import re

from timeline.grammar.expressions import AsMany, Duration
from timeline.languages import Language
from timeline.resolution.reading import Reading

_REACH = 120
_WORD = re.compile(r"(?P<digits>\d+)(?:st|nd|rd|th)?\b|[^\W\d_]+")


def read_count(text: str, reading: Reading, index: int, language: Language) -> Duration | None:
    """A length of as many units as things were counted right before it in the sentence."""
    here = reading.found[index]
    if not isinstance(here.expression, AsMany):
        return None
    before = _WORD.finditer(text, max(reading.sentence.start, here.start - _REACH), here.start)
    told = (_read(word, language.counts) for word in before)
    count = [number for number in told if number is not None][-1:]
    return Duration(((here.expression.unit, count[0] if count else None),))


def _read(word: re.Match[str], counts: dict[str, int]) -> int | None:
    return int(word["digits"]) if word["digits"] else counts.get(word.group().lower())
