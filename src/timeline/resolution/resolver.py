"""The sentences of a text, resolved one after the other: each time told may be what the next one is counted from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from timeline.dates import Granularity, Interval
from timeline.dates.period import floor
from timeline.grammar import Found
from timeline.grammar.expressions import (
    Approximate,
    CalendarDate,
    Duration,
    EventDay,
    Expression,
    Holiday,
    Named,
    Offset,
    Reference,
    Season,
    Told,
    Unit,
    Vague,
    Within,
)
from timeline.grammar.years import stated_year
from timeline.languages import Language
from timeline.model import Anchor, Relation, Timex, TimexState, TimexType
from timeline.resolution.build import make_timex
from timeline.resolution.centuries import read_century
from timeline.resolution.clause import Direction
from timeline.resolution.context import Context
from timeline.resolution.counts import read_count
from timeline.resolution.direction import clause_reader
from timeline.resolution.hints import read_announcement, read_hint
from timeline.resolution.hours import read_hour
from timeline.resolution.leaning import Leaning, place_leaning, read_leaning
from timeline.resolution.occasions import Occasions
from timeline.resolution.placed import Placed
from timeline.resolution.reading import Reading
from timeline.resolution.resolve import resolve
from timeline.resolution.story import Source, Telling
from timeline.resolution.titles import is_mere_name, read_title
from timeline.text.layout import begins_paragraph, is_heading


class Resolver:
    """Resolves the expressions of one text, and remembers what it tells."""

    def __init__(self, text: str, language: Language, context: Context, readings: Sequence[Reading]) -> None:
        self._text = text
        self._readings = readings
        self._language = language
        self._context = context
        self._occasions = Occasions(text, language)
        self._has_foreseen = False
        context.bygone.foresee(_said_dates(readings))

    def resolve(self) -> Iterator[Timex]:
        """The time expressions of the text, in order."""
        return chain.from_iterable(map(self._resolve_sentence, self._readings))

    def _resolve_sentence(self, reading: Reading) -> Iterator[Timex]:
        """The time expressions of the next sentence."""
        read_clause = clause_reader(self._text, reading, self._language)
        heading = is_heading(self._text, reading.sentence)
        begins = begins_paragraph(self._text, reading.sentence)
        if begins:
            self._context.story.begin_paragraph()
        self._context.story.begin_sentence()
        self._context.bygone.begin_sentence(self._text, *reading.sentence)
        for index, found in enumerate(reading.found):
            signal = self._text[slice(*found.signal)] if found.signal else read_announcement(self._text, found.start)
            self._context.clause = read_clause(found.start, read_hint(signal, found.relation, self._language))
            self._context.used = []
            leaning = read_leaning(self._text, reading, index, self._occasions)
            if self._tells_no_time(reading, index, leaning):
                continue
            placed = self._place(reading, index, leaning)
            used = self._context.used
            timex = make_timex(self._text, found, placed, used[-1] if used else None)
            yield timex
            leads = index == 0 and self._opens(reading) and (begins or self._moves_on(placed))
            told = self._tell(found, placed, timex, heading=heading, leads=leads)
            if told is not None and leaning is None:
                self._occasions.remember(found.start, found.end, told, within=reading.around(index))

    def _tells_no_time(self, reading: Reading, index: int, leaning: Leaning | None) -> bool:
        """*The strike soon ended* tells the order of things; *the former mayor* is a time in a history only.

        *The first day of school* is one of no certain event, and *the Spring Festival in June* a name.
        """
        found = reading.found[index]
        match found.expression:
            case Named(Season() | Holiday()):
                return is_mere_name(self._text, reading, index, self._language)
            case EventDay():
                return leaning is None
            case Vague(narrated=True) | Told(narrated=True):
                return not self._context.narrative
            case Vague():
                sequel = self._text[found.start : found.end].lower() in self._language.words_of("sequel")
                return sequel and self._context.clause.direction is Direction.PAST
        return False

    def _place(self, reading: Reading, index: int, leaning: Leaning | None) -> Placed:
        if leaning is None:
            return resolve(self._read_said(reading, index), self._context)
        if leaning.own is None and not self._has_foreseen and self._occasions.find(leaning.phrase) is None:
            self._foresee()
        return place_leaning(self._text, leaning, self._context, self._occasions)

    def _read_said(self, reading: Reading, index: int) -> Expression:
        """What an expression says, read with the words around it."""
        found = reading.found[index]
        for read in (read_title, read_count, read_hour):
            said = read(self._text, reading, index, self._language)
            if said is not None:
                return said
        return read_century(self._text, found, self._context) or found.expression

    def _foresee(self) -> None:
        """Read the dates of the whole text that say their year."""
        self._has_foreseen = True
        nowhere = Context(None, narrative=False)
        for reading in self._readings:
            for index, found in enumerate(reading.found):
                if stated_year(found.expression) is None:
                    continue
                placed = resolve(found.expression, nowhere)
                told = _as_telling(make_timex(self._text, found, placed, None), found, placed)
                if told is not None:
                    self._occasions.foresee(found.start, found.end, told, within=reading.around(index))

    def _moves_on(self, placed: Placed) -> bool:
        """Whether a main clause of the past goes on from a time with a later one: *In 1775 the colonies rose*."""
        story, clause = self._context.story, self._context.clause
        if not self._context.narrative or not story.told or placed.period is None or not clause.tells or clause.recalls:
            return False
        return placed.period.start > story.told[-1].period.start

    def _opens(self, reading: Reading) -> bool:
        """Whether a sentence begins with a time, or with a word of relation or opening before it: *In 1880*."""
        first, begin = reading.found[0], reading.sentence.start
        before = self._text[begin : first.signal[0] if first.signal else first.start].strip().lower()
        return not before or before in self._language.sentences.openers

    def _tell(self, found: Found, placed: Placed, timex: Timex, *, heading: bool, leads: bool) -> Telling | None:
        """Let the story go on from a time that is told."""
        open_date = timex.state is TimexState.UNRESOLVED or (placed.period is None and placed.approximate)
        if open_date and timex.type is not TimexType.DURATION:
            self._context.story.lose(_rough_year(timex, placed))
        if _is_reported_stretch(found.expression):
            self._context.story.in_stretch = True
        told = None if self._is_stamp(timex) else _as_telling(timex, found, placed)
        match found.expression:
            case Unit(Granularity.YEAR, _, Reference.STORY):
                self._context.story.year = told
        if told is not None and heading and timex.anchor is None:
            self._context.story.head(told, _open_side(placed.stretch() or told.period.interval, timex.relation))
        elif told is not None and self._strays(found, told):
            self._context.story.tell_aside(told)
        elif told is not None:
            self._context.story.tell(told, leads=leads)
            self._tell_bygone(found, told, timex)
        return told

    def _is_stamp(self, timex: Timex) -> bool:
        """Whether an expression is the date that the text states of itself: it is told from there, and not of it."""
        speech = self._context.speech
        stamp = speech.anchor.evidence if speech is not None and isinstance(speech.anchor, Anchor) else None
        return stamp is not None and stamp.overlaps(timex.span)

    def _tell_bygone(self, found: Found, told: Telling, timex: Timex) -> None:
        """Begin a story of years ago in the news, go on with it, or break it off with a time of now."""
        context = self._context
        if context.narrative or context.speech is None:
            return
        bygone, anchor = context.bygone, timex.anchor
        if told.period.start.year >= context.speech.period.start.year or anchor == context.speech.anchor:
            bygone.break_off()
        elif anchor is None and stated_year(found.expression) is not None and not _is_open(timex.relation):
            bygone.open(told, found.end, context.clause)
        elif anchor is not None and bygone.told is not None and anchor == bygone.told.anchor:
            bygone.tell(told, found.end)

    def _strays(self, found: Found, told: Telling) -> bool:
        """What a narrative tells ahead, or had seen before, or adds in brackets leaves the story where it was."""
        if not self._context.narrative:
            return False
        clause, story = self._context.clause, self._context.story
        looks_back = story.looks_back(told) or (clause.recalls and story.has_passed(told))
        if looks_back or clause.direction is Direction.FUTURE:
            return True
        return _in_brackets(self._text, found.start) and not story.leads_to(told)


def _as_telling(timex: Timex, found: Found, placed: Placed) -> Telling | None:
    """The time from which the story can go on, if this expression tells one."""
    period = placed.ends[-1].period if placed.ends else placed.period
    if period is None or timex.time is None or timex.type not in (TimexType.DATE, TimexType.TIME):
        return None
    if _only_compares(found.expression):
        return None
    return Telling(period, Source(timex.time, timex.span), placed.ends[0].period if placed.ends else None)


def _rough_year(timex: Timex, placed: Placed) -> Telling | None:
    """The year of a time that is known only roughly, if all of it lies in one."""
    stretch = placed.bounds
    if stretch is None or stretch.start is None or stretch.end is None or timex.time is None:
        return None
    whole = floor(stretch.start, Granularity.YEAR)
    return Telling(whole, Source(timex.time, timex.span)) if stretch.end <= whole.end else None


def _is_reported_stretch(expression: Expression) -> bool:
    """*the first nine months*, *the six months*: more than the quarter that results are otherwise told of."""
    return isinstance(expression, Duration) and expression.amounts in _REPORTED


_REPORTED = tuple(((Granularity.MONTH, count),) for count in (6, 9))


def _said_dates(readings: Sequence[Reading]) -> Iterator[tuple[int, CalendarDate]]:
    """The days and months that are said with their year, and where."""
    for reading in readings:
        for found in reading.found:
            match found.expression:
                case CalendarDate(int(), int()) as date:
                    yield found.start, date


def _only_compares(expression: Expression) -> bool:
    """*a year earlier*, *a month earlier*, *the 1988 period* set something beside it: the story stays where it is."""
    if isinstance(expression, Within):
        return isinstance(expression.inner, Unit)
    if isinstance(expression, Approximate):
        return _only_compares(expression.inner)
    if isinstance(expression, Unit):
        return expression.shift < 0 and expression.unit is Granularity.YEAR and expression.reference is Reference.STORY
    if not isinstance(expression, Offset) or expression.sign > 0:
        return False
    unit, count = expression.amounts[-1]
    if expression.anchor is Reference.SPEECH and count is not None and count > 1:
        return False
    return unit is Granularity.YEAR or (unit is Granularity.MONTH and expression.anchor is Reference.STORY)


BRACKET_REACH = 60


def _in_brackets(text: str, position: int) -> bool:
    before = text[max(0, position - BRACKET_REACH) : position]
    return before.rfind("(") > before.rfind(")")


def _open_side(stretch: Interval, relation: Relation | None) -> Interval:
    """*since 1950* has no end, *before 1950* no beginning."""
    if relation in _FROM:
        return stretch._replace(end=None)
    return stretch._replace(start=None) if relation in _UP_TO else stretch


def _is_open(relation: Relation | None) -> bool:
    return relation in _FROM or relation in _UP_TO


_FROM = (Relation.ON_OR_AFTER, Relation.AFTER)
_UP_TO = (Relation.ON_OR_BEFORE, Relation.BEFORE)
