"""Times counted from an event: *two days after the summit*, *the day before his speech*, *the last day of the fair*."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates import Granularity as G
from timeline.grammar import Found
from timeline.grammar.expressions import Amounts, Duration, EventDay, Fixed, Offset, Reference, Unit
from timeline.model import Anchor, AnchorKind, TextSpan
from timeline.model.timex import TimexState, TimexType
from timeline.resolution.coarse import shift_coarsely
from timeline.resolution.context import Context
from timeline.resolution.occasions import EventPhrase, Occasions
from timeline.resolution.open_values import open_value
from timeline.resolution.placed import Placed, place_period
from timeline.resolution.reading import Reading
from timeline.resolution.resolve import resolve
from timeline.resolution.story import Telling
from timeline.text.sentence_words import words_of

NO_EVENT = "the event that it is counted from has no date in the text"


class Leaning(NamedTuple):
    """So much before or after an event.

    ``own`` is the date that stands in its phrase (*the accession in 2001*), ``beside`` where the date ends that it
    explains (*on 3 May, two days after the summit*).
    """

    found: Found
    amounts: Amounts
    phrase: EventPhrase
    own: Found | None
    beside: int | None


def read_leaning(text: str, reading: Reading, index: int, occasions: Occasions) -> Leaning | None:
    """What a time expression says if it is counted from an event named right behind it."""
    here = reading.found[index]
    amounts = _read_amounts(here)
    if amounts is None:
        return None
    start, end = reading.around(index)
    if isinstance(here.expression, EventDay):
        phrase = occasions.read_whole(here.end, _find_verb(text, reading, here.end, end))
    else:
        ends_in_relation = isinstance(here.expression, Unit) and here.expression.shift != 0
        phrase = occasions.read_phrase(text.rfind(" ", start, here.end) if ends_in_relation else here.end, end)
    if phrase is None:
        return None
    has_own = end < reading.sentence.end and not text[phrase.end : end].strip()
    explains = start > reading.sentence.start and text[start : here.start].strip() in _APPOSITION
    return Leaning(here, amounts, phrase, reading.found[index + 1] if has_own else None, start if explains else None)


def _find_verb(text: str, reading: Reading, start: int, end: int) -> int:
    """Where the first verb between two offsets begins, or the end: *the first day of the fair | was wet*."""
    groups = words_of(text)(*reading.sentence).groups
    return next((group.start for group in groups if start <= group.start < end), end)


_APPOSITION = frozenset({",", "-", "–", "—", "("})


def _read_amounts(found: Found) -> Amounts | None:
    """*two days*, *the day*, *the day before*: a count that is said, or one unit; *the first day* is none after it."""
    match found.expression:
        case EventDay(ordinal):
            return ((G.DAY, max(ordinal - 1, 0)),)
        case Duration(amounts, _, None) if all(count is not None for _, count in amounts):
            return amounts
        case Unit(unit, 0, Reference.EITHER) | Unit(unit, -1 | 1, Reference.STORY):
            return ((unit, 1),)
    return None


def place_leaning(text: str, leaning: Leaning, context: Context, occasions: Occasions) -> Placed:
    """Counted from the event's date, which stands in its phrase or was told before; else unresolved."""
    told = _own_date(text, leaning, context) or occasions.find(leaning.phrase)
    if told is not None and isinstance(leaning.found.expression, EventDay):
        told = _day_counted_from(told, leaning.found.expression)
    placed = _count_from(told, leaning, context) if told is not None else None
    placed = placed or _repeat(leaning, context)
    if placed is not None:
        return placed
    context.used = []
    expression = leaning.found.expression
    value = resolve(expression, context).value if isinstance(expression, Duration) else open_value(expression)
    return Placed(value, mod=_mod(expression), state=TimexState.UNRESOLVED, reason=NO_EVENT)


def _own_date(text: str, leaning: Leaning, context: Context) -> Telling | None:
    if leaning.own is None:
        return None
    placed = resolve(leaning.own.expression, context)
    time = placed.time()
    if placed.period is None or time is None:
        return None
    start, end = leaning.phrase.words[0].start, leaning.own.end
    evidence = TextSpan.of(text, start, end)
    return Telling(placed.period, Anchor(kind=AnchorKind.EVENT, time=time, evidence=evidence))


def _count_from(told: Telling, leaning: Leaning, context: Context) -> Placed | None:
    """The time so much before or after a date, no finer than that; the event's anchor is the only one used."""
    amounts, phrase = leaning.amounts, leaning.phrase
    context.used = [told.anchor]
    if told.period.granularity > min(unit for unit, _ in amounts):
        placed = shift_coarsely(told, amounts, phrase.sign)
    else:
        placed = resolve(Offset(amounts, phrase.sign, Fixed(told.period)), context)
    context.used = [told.anchor]
    if placed is None or placed.time() is None:
        return None
    rough = placed.approximate or _mod(leaning.found.expression) is not None
    kind = TimexType.TIME if min(unit for unit, _ in amounts) < G.DAY else TimexType.DATE
    return placed._replace(type=kind, approximate=rough)


def _day_counted_from(told: Telling, day: EventDay) -> Telling | None:
    """The first day of an event; its last one where the event is known to have had more."""
    if day.ordinal < 0:
        return told if told.first is not None else None
    return told._replace(period=told.first) if told.first is not None else told


def _repeat(leaning: Leaning, context: Context) -> Placed | None:
    """The date that it explains, where that is as fine."""
    told = context.story.told[-1] if context.story.told else None
    if told is None or told.anchor.evidence is None or told.anchor.evidence.end != leaning.beside:
        return None
    if told.period.granularity > min(unit for unit, _ in leaning.amounts) or _mod(leaning.found.expression):
        return None
    context.used = [told.anchor]
    return place_period(told.period)._replace(type=TimexType.DATE)


def _mod(expression: object) -> str | None:
    return expression.mod if isinstance(expression, Duration) else None
