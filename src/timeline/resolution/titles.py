"""The year behind what a month, season or feast names: *the October Revolution of 1917*, *the May vote in 2010*."""

from __future__ import annotations

from timeline.dates import Granularity, Moment
from timeline.dates.period import floor
from timeline.grammar.expressions import CalendarDate, Expression, Holiday, Named, Part, Season, Within
from timeline.languages import Language
from timeline.resolution.occurrences import occurrence
from timeline.resolution.reading import Reading

LONGEST_TITLE = 3
LONGEST_WORD = 40
_LINKS = ("of", "in", "(")

Name = Season | Holiday | CalendarDate


def read_title(text: str, reading: Reading, index: int, language: Language) -> Expression | None:
    """A month, season or feast that a title begins with, in the year that stands behind the title."""
    titled = _find_title(text, reading, index, language)
    year = _find_year(*titled) if titled is not None else None
    return Within(titled[0], CalendarDate(year)) if titled is not None and year is not None else None


def is_mere_name(text: str, reading: Reading, index: int, language: Language) -> bool:
    """Whether a feast or season does not hold the month behind its title: *the Spring Festival in June 1999*."""
    titled = _find_title(text, reading, index, language)
    return titled is not None and not isinstance(titled[0], CalendarDate) and _find_year(*titled) is None


def _find_title(text: str, reading: Reading, index: int, language: Language) -> tuple[Name, CalendarDate] | None:
    """The name that a title begins with, and the year or month behind it."""
    here, *behind = reading.found[index : index + 2]
    name = _read_name(here.expression) if behind else None
    date = _read_date(behind[0].expression) if name is not None else None
    if name is None or date is None or not _is_rest_of_title(text[here.end : behind[0].start], language):
        return None
    before = text[max(reading.sentence.start, here.start - LONGEST_WORD) : here.start]
    named = _is_named(before, text[here.start : here.end], language)
    return (name, date) if named else None


def _read_name(expression: Expression) -> Name | None:
    match expression:
        case Named(Season() | Holiday() | CalendarDate(month=int(), weekday=None) as name, None):
            return name
        case CalendarDate(None, int(), int()):
            return expression
    return None


def _read_date(expression: Expression) -> CalendarDate | None:
    match expression.inner if isinstance(expression, Part) else expression:
        case CalendarDate(year=int(), day=None) as date:
            return date
    return None


def _find_year(name: Name, date: CalendarDate) -> int | None:
    """The year of the date, or of the winter before it; none if it tells a month in which the name does not lie."""
    if date.month is None or date.year is None:
        return date.year
    month = floor(Moment(date.year, date.month), Granularity.MONTH).interval
    named = ((year, occurrence(name, year)) for year in (date.year, date.year - 1))
    return next((year for year, period in named if period and period.interval.overlaps(month)), None)


def _is_named(before: str, form: str, language: Language) -> bool:
    """Whether a name opens its sentence, has its article or follows a name: *the October*, not *in October*."""
    words = [*before.split(), *form.split()[:-1]]
    if not words or words[-1].lower() in language.words_of("definite"):
        return True
    return words[-1][0].isupper() and words[-1].lower() not in language.sentences.openers


def _is_rest_of_title(between: str, language: Language) -> bool:
    """Whether a few words stand between, with a place behind them at most: *the August race in Rio in 2016*."""
    *title, link = between.split() or [""]
    where = language.words_of("where")
    place = next((at for at, word in enumerate(title) if at and word in where), len(title))
    thing = title[:place]
    if link not in _LINKS or not 0 < len(thing) <= LONGEST_TITLE or len(title) - place > LONGEST_TITLE:
        return False
    return all(map(_is_capitalised, title[place + 1 :])) and all(_is_of_title(word, language) for word in thing)


def _is_of_title(word: str, language: Language) -> bool:
    return _is_capitalised(word) or (word.isalpha() and word not in language.sentences.openers)


def _is_capitalised(word: str) -> bool:
    return word[0].isupper()
