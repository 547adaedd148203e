"""News articles in, a timeline out: finds the dates, says what happened then, merges what several articles tell.

>>> import timeline
>>> print(timeline.parse("May 18 and 19, 2023").time.edtf)
2023-05-18/2023-05-19
"""

from timeline.api import Document, Timeline, extract, find_timexes, parse, read, read_timeml
from timeline.batch import Extraction, Failure, extract_many, merge
from timeline.errors import (
    DateInputError,
    DocumentError,
    ExpressionError,
    FormatError,
    InputError,
    LanguageError,
    MissingExtraError,
    TaggerError,
    TimelineError,
    TruncationWarning,
    WorkerError,
)
from timeline.exporters import check_ics, json_schema
from timeline.model import (
    Anchor,
    Event,
    Limits,
    Mention,
    TaggedEvent,
    TaggedName,
    Tagger,
    Tags,
    TextSpan,
    TimeValue,
    Timex,
    Truncation,
)

__all__ = [
    "Anchor",
    "DateInputError",
    "Document",
    "DocumentError",
    "Event",
    "ExpressionError",
    "Extraction",
    "Failure",
    "FormatError",
    "InputError",
    "LanguageError",
    "Limits",
    "Mention",
    "MissingExtraError",
    "TaggedEvent",
    "TaggedName",
    "Tagger",
    "TaggerError",
    "Tags",
    "TextSpan",
    "TimeValue",
    "Timeline",
    "TimelineError",
    "Timex",
    "Truncation",
    "TruncationWarning",
    "WorkerError",
    "check_ics",
    "extract",
    "extract_many",
    "find_timexes",
    "json_schema",
    "merge",
    "parse",
    "read",
    "read_timeml",
]
