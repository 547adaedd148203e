"""News articles in, a timeline out: finds the dates, says what happened then, merges what several articles tell.

>>> import timeline
>>> print(timeline.parse("May 18 and 19, 2023").time.edtf)
2023-05-18/2023-05-19
"""

from timeline.api import Document, Timeline, extract, find_timexes, parse, read, read_timeml
from timeline.errors import (
    DateInputError,
    DocumentError,
    ExpressionError,
    FormatError,
    InputError,
    LanguageError,
    MissingExtraError,
    TimelineError,
    TruncationWarning,
)
from timeline.exporters import check_ics, json_schema
from timeline.model import Anchor, Event, Limits, Mention, TextSpan, TimeValue, Timex, Truncation

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
    "Limits",
    "Mention",
    "MissingExtraError",
    "TextSpan",
    "TimeValue",
    "Timeline",
    "TimelineError",
    "Timex",
    "Truncation",
    "TruncationWarning",
    "check_ics",
    "extract",
    "find_timexes",
    "json_schema",
    "parse",
    "read",
    "read_timeml",
]
