"""The time expressions of a document: found, anchored, placed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from timeline.dates import Granularity
from timeline.dates import moment as moments
from timeline.dates.period import floor
from timeline.errors import ExpressionError
from timeline.grammar import Found, Grammar, compile_language, recognize
from timeline.model import (
    Anchor,
    Document,
    Timex,
)
from timeline.resolution.context import Context
from timeline.resolution.direction import clause_reader
from timeline.resolution.hints import Hint
from timeline.resolution.narrative import count_deictic, is_narrative, is_reported
from timeline.resolution.reading import Reading
from timeline.resolution.resolver import Resolver
from timeline.resolution.story import Telling
from timeline.text.sentences import split_sentences


def find_timexes(document: Document, *, order: str | None = None, most: int | None = None) -> list[Timex]:
    """The time expressions of a document in order, resolved against ``document.published`` and the times told so far.

    ``order`` is the order of numeric dates ("MDY", "DMY"), the language's own by default; ``most`` how many
    expressions are wanted at most.
    Raises ``LanguageError`` for a language that is not known.
    """
    grammar = compile_language(document.language)
    readings = list(_take(_read(document.text, grammar, order or grammar.language.date_order), most))
    speech = _speech(document.published)
    told = [found.expression for reading in readings for found in reading.found]
    deictic = count_deictic(told)
    is_told = _tell_apart(document.text, readings, grammar)
    narrative, reported = is_narrative(told, deictic, speech, is_told), is_reported(told, deictic, speech)
    context = Context(speech, narrative=narrative, reported=reported)
    context.entry = len(readings) == 1 and _is_entry(document.text, readings[0].found, grammar)
    resolver = Resolver(document.text, grammar.language, context, readings)
    return list(islice(resolver.resolve(), most))


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


def _is_entry(text: str, found: list[Found], grammar: Grammar) -> bool:
    """Whether the text is one expression alone, or with a preposition before it: *on Halloween*."""
    if len(found) != 1:
        return False
    leading = text[: found[0].signal[0] if found[0].signal else found[0].start].lower().split()
    stray = len(leading) > 1 or any(word not in grammar.entries for word in leading)
    return not stray and not any(char.isalnum() for char in text[found[0].end :])


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


def _tell_apart(text: str, readings: list[Reading], grammar: Grammar) -> Callable[[int], bool]:
    """What tells of the expression at a place whether its clause tells it, or only adds it to another."""
    places = [(reading, found) for reading in readings for found in reading.found]

    def is_told(place: int) -> bool:
        reading, found = places[place]
        return not clause_reader(text, reading, grammar.language)(found.start, Hint()).is_aside

    return is_told


def _speech(published: Anchor | None) -> Telling | None:
    if published is None or published.time.start is None:
        return None
    moment = moments.from_date(published.time.start)
    unit = Granularity.MINUTE if published.time.has_clock else Granularity.DAY
    return Telling(floor(moment, unit), published)
