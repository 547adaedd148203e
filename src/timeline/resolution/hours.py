"""The day of an hour that stands further on: *at 9 a.m. in a market in Kabul on Friday*."""

from __future__ import annotations

from timeline.dates import Granularity
from timeline.grammar.expressions import Approximate, Clock, DayPart, Expression, Reference, Unit
from timeline.grammar.grains import grain_of
from timeline.languages import Language
from timeline.languages.lexicon import has_verbs
from timeline.resolution.reading import Reading
from timeline.text.sentence_words import words_of

FARTHEST = 80
_OF_THE_STORY = Unit(Granularity.DAY, 0, Reference.STORY)


def read_hour(text: str, reading: Reading, index: int, language: Language) -> Expression | None:
    """A time of day without a day, on the one that stands behind the place which follows it."""
    here, *behind = reading.found[index : index + 2]
    hour = here.expression.inner if isinstance(here.expression, Approximate) else here.expression
    if not behind or not isinstance(hour, (Clock, DayPart)) or hour.day not in (None, _OF_THE_STORY):
        return None
    day = behind[0].expression
    if not _is_day(day) or not _is_place(text, here.end, behind[0].start, reading, language):
        return None
    on_day = hour._replace(day=day)
    return here.expression._replace(inner=on_day) if isinstance(here.expression, Approximate) else on_day


def _is_day(date: Expression) -> bool:
    return grain_of(date) is Granularity.DAY and date != _OF_THE_STORY


def _is_place(text: str, start: int, end: int, reading: Reading, language: Language) -> bool:
    """Whether nothing stands between but where it was, and the preposition of the day: *in a market in Kabul on*."""
    words = text[start:end].replace(",", " ").lower().split()
    where = language.words_of("where")
    if end - start > FARTHEST or not words or words[0] not in where or words[-1] not in where:
        return False
    if not all(word.replace("-", "").replace("'", "").isalnum() for word in words) or not _LINKS.isdisjoint(words):
        return False
    return has_verbs(language.code) and not _has_verb(text, start, end, reading)


_LINKS = frozenset({"and", "but", "or"})


def _has_verb(text: str, start: int, end: int, reading: Reading) -> bool:
    return any(start <= group.start < end for group in words_of(text)(*reading.sentence).groups)
