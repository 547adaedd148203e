"""News articles in, a timeline out: finds the dates, says what happened then, merges what several articles tell.

>>> import timeline
>>> print(timeline.parse("May 18 and 19, 2023").time.edtf)
2023-05-18/2023-05-19
"""

from timeline.api import Timeline, extract, find_timexes, parse, read
from timeline.errors import (
    DateInputError,
    DocumentError,
    ExpressionError,
    FormatError,
    InputError,
    LanguageError,
    MissingExtraError,
    TimelineError,
)
from timeline.exporters import check_ics, json_schema
from timeline.model import Anchor, Document, Event, Mention, TextSpan, TimeValue, Timex

__all__ = [
    "Anchor",
    "DateInputError",
    "Document",
    "DocumentError",
    "Event",
    "ExpressionError",
    "FormatError",
    "InputError",
    "LanguageError",
    "Mention",
    "MissingExtraError",
    "TextSpan",
    "TimeValue",
    "Timeline",
    "TimelineError",
    "Timex",
    "check_ics",
    "extract",
    "find_timexes",
    "json_schema",
    "parse",
    "read",
]
