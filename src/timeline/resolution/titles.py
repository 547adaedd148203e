"""The year of a title: *the October Revolution of 1917*, *the Winter Offensive (1951)*."""

from __future__ import annotations

from timeline.grammar.expressions import CalendarDate, Expression, Holiday, Named, Part, Season, Within
from timeline.languages import Language
from timeline.resolution.reading import Reading

LONGEST_TITLE = 3
_LINKS = ("of", "(")


def read_title(text: str, reading: Reading, index: int, language: Language) -> Expression | None:
    """A month, season or feast that a title begins with, in the year that stands behind the title."""
    here, *behind = reading.found[index : index + 2]
    name = _read_name(here.expression) if behind else None
    year = _read_year(behind[0].expression) if name is not None else None
    if name is None or year is None or not _is_rest_of_title(text[here.end : behind[0].start]):
        return None
    named = _is_named(text[reading.sentence.start : here.start], text[here.start : here.end], language)
    return Within(name, year) if named else None


def _read_name(expression: Expression) -> Expression | None:
    match expression:
        case Named(Season() | Holiday() | CalendarDate(day=None, weekday=None) as name, None):
            return name
    return None


def _read_year(expression: Expression) -> CalendarDate | None:
    inner = expression.inner if isinstance(expression, Part) else expression
    return inner if isinstance(inner, CalendarDate) and inner.year is not None and inner.month is None else None


def _is_named(before: str, form: str, language: Language) -> bool:
    """Whether a name opens its sentence, has its article or follows a name: *the October*, not *in October*."""
    words = [*before.split(), *form.split()[:-1]]
    if not words or words[-1].lower() in language.words_of("definite"):
        return True
    return words[-1][0].isupper() and words[-1].lower() not in language.sentences.openers


def _is_rest_of_title(between: str) -> bool:
    *title, link = between.split() or [""]
    return 0 < len(title) <= LONGEST_TITLE and link in _LINKS and all(word[0].isupper() for word in title)
