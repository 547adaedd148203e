"""The time expressions of a document: found, anchored, placed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from timeline.dates import Granularity, Interval, Period
from timeline.dates import moment as moments
from timeline.errors import ExpressionError
from timeline.grammar import Found, Grammar, compile_language, recognize
from timeline.grammar.expressions import Expression, Offset, Vague
from timeline.languages import Language
from timeline.model import (
    Anchor,
    AnchorKind,
    Document,
    Relation,
    TextSpan,
    Timex,
    TimexMod,
    TimexPart,
    TimexState,
    TimexType,
)
from timeline.model.timevalue import TimeValue
from timeline.resolution.context import Context, Direction
from timeline.resolution.direction import clause_reader, read_hint
from timeline.resolution.narrative import is_narrative
from timeline.resolution.placed import Placed
from timeline.resolution.resolve import resolve
from timeline.resolution.story import Telling
from timeline.text.layout import begins_paragraph, is_heading
from timeline.text.sentences import Sentence, split_sentences

TYPES = {
    "date": TimexType.DATE,
    "attributive": TimexType.DATE,
    "range": TimexType.DATE,
    "time": TimexType.TIME,
    "duration": TimexType.DURATION,
    "comparison": TimexType.DURATION,
    "set": TimexType.SET,
}


class Reading(NamedTuple):
    """A sentence with the expressions found in it."""

    sentence: Sentence
    found: list[Found]


def find_timexes(document: Document, *, order: str | None = None, most: int | None = None) -> list[Timex]:
    """The time expressions of a document in order, resolved against ``document.published`` and the times told so far.

    ``order`` is the order of numeric dates ("MDY", "DMY"), the language's own by default; ``most`` how many
    expressions are wanted at most.
    Raises ``LanguageError`` for a language that is not known.
    """
    grammar = compile_language(document.language)
    readings = list(_take(_read(document.text, grammar, order or grammar.language.date_order), most))
    speech = _speech(document.published)
    context = Context(speech, narrative=is_narrative([f.expression for r in readings for f in r.found], speech))
    language = grammar.language
    timexes = (t for reading in readings for t in _resolve_sentence(document.text, reading, context, language))
    return list(islice(timexes, most))


def parse_expression(
    phrase: str, *, reference: Anchor | None = None, language: str = "en", order: str | None = None
) -> Timex:
    """The time expression that the whole phrase is; a preposition before it is its signal.

    Raises ``ExpressionError`` if the phrase is none, or holds more than one.
    """
    document = Document(text=phrase, published=reference, language=language)
    timexes = find_timexes(document, order=order)
    if len(timexes) != 1 or _is_part(timexes[0], phrase, compile_language(language)):
        found = ", ".join(repr(t.span.text) for t in timexes) or "none"
        raise ExpressionError(f"not one time expression: {phrase!r}; found {found}")
    return timexes[0]


def _is_part(timex: Timex, phrase: str, grammar: Grammar) -> bool:
    """Whether the phrase has words beside the expression, its signal, and a preposition that the grammar knows."""
    start = timex.signal.start if timex.signal else timex.span.start
    leading = phrase[:start].lower().split()
    if len(leading) > 1 or any(word not in grammar.entries for word in leading):
        return True
    return any(char.isalnum() for char in phrase[timex.span.end :])


def _read(text: str, grammar: Grammar, order: str) -> Iterator[Reading]:
    for sentence in split_sentences(text, grammar.language.sentences):
        found = recognize(text, sentence, grammar, order)
        if found:
            yield Reading(sentence, found)


def _take(readings: Iterable[Reading], most: int | None) -> Iterator[Reading]:
    """The readings, up to the one with which the expressions are as many as are wanted."""
    found = 0
    for reading in readings:
        yield reading
        found += len(reading.found)
        if most is not None and found >= most:
            return


def _speech(published: Anchor | None) -> Telling | None:
    if published is None or published.time.start is None:
        return None
    day = moments.from_date(published.time.start)
    return Telling(Period(Granularity.DAY, moments.Moment(*day[:3])), published)


def _resolve_sentence(text: str, reading: Reading, context: Context, language: Language) -> Iterator[Timex]:
    read_clause = clause_reader(text, reading.sentence, language)
    heading = is_heading(text, reading.sentence)
    if begins_paragraph(text, reading.sentence):
        context.story.begin_paragraph()
    for found in reading.found:
        signal = text[slice(*found.signal)] if found.signal else None
        context.clause = read_clause(found.start, read_hint(signal, found.relation, language))
        context.used = []
        placed = resolve(found.expression, context)
        timex = _make_timex(text, found, placed, context)
        yield timex
        told = _tell(timex, found, placed, context)
        if told is not None and heading:
            context.story.head(told, _open_side(placed.stretch() or told.period.interval, timex.relation))
        elif told is not None and not _strays(text, found, context):
            context.story.tell(told)


def _only_compares(expression: Expression) -> bool:
    """*a year earlier* sets a figure beside another one: the story stays where it is."""
        if _only_orders(text, found, context, language):
            continue
    return isinstance(expression, Offset) and expression.sign < 0 and expression.amounts[-1][0] is Granularity.YEAR


BRACKET_REACH = 60


def _in_brackets(text: str, position: int) -> bool:
    before = text[max(0, position - BRACKET_REACH) : position]
    return before.rfind("(") > before.rfind(")")


def _open_side(stretch: Interval, relation: Relation | None) -> Interval:
    """*since 1950* has no end, *before 1950* no beginning."""
    if relation in (Relation.ON_OR_AFTER, Relation.AFTER):
        return stretch._replace(end=None)
    return stretch._replace(start=None) if relation in (Relation.ON_OR_BEFORE, Relation.BEFORE) else stretch


def _strays(text: str, found: Found, context: Context) -> bool:
    """What a narrative tells ahead or in brackets leaves the story where it was."""
    return context.narrative and (context.clause.direction is Direction.FUTURE or _in_brackets(text, found.start))


def _only_orders(text: str, found: Found, context: Context, language: Language) -> bool:
    """*The strike soon ended* tells the order of things: the word points to no time of its own."""
    orders = isinstance(found.expression, Vague) and text[found.start : found.end].lower() in language.words_of(
        "sequel"
    )
    return orders and context.clause.direction is Direction.PAST


def _tell(timex: Timex, found: Found, placed: Placed, context: Context) -> Telling | None:
    """The time from which the story can go on, if this expression tells one."""
    if timex.state is TimexState.UNRESOLVED:
        context.story.lose()
    period = placed.ends[-1].period if placed.ends else placed.period
    if period is None or timex.time is None or timex.type not in (TimexType.DATE, TimexType.TIME):
        return None
    if _only_compares(found.expression):
        return None
    return Telling(period, Anchor(kind=AnchorKind.PRECEDING_TIMEX, time=timex.time, evidence=timex.span))


def _make_timex(text: str, found: Found, placed: Placed, context: Context) -> Timex:
    return Timex(
        span=_span(text, found.start, found.end),
        type=placed.type or TYPES[found.category],
        value=placed.value,
        mod=TimexMod(placed.mod) if placed.mod else None,
        quant=placed.quant,
        freq=placed.freq,
        rrule=placed.rrule,
        state=placed.state,
        time=placed.time(),
        reason=placed.reason,
        anchor=context.used[-1] if context.used else None,
        steps=found.steps,
        relation=Relation(found.relation) if found.relation else None,
        signal=_span(text, *found.signal) if found.signal else None,
        parts=_parts(text, found, placed),
        alternative=_alternative(placed),
    )


def _alternative(placed: Placed) -> TimeValue | None:
    return placed.alternative.time() if placed.alternative else None


def _parts(text: str, found: Found, placed: Placed) -> tuple[TimexPart, ...]:
    ends = placed.ends or ()
    return tuple(
        TimexPart(span=_span(text, *place), value=end.value, time=end.time())
        for place, end in zip(found.parts, ends, strict=False)
    )


def _span(text: str, start: int, end: int) -> TextSpan:
    return TextSpan(start=start, end=end, text=text[start:end])
