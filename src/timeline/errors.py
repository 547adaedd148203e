"""Every error that the library raises on purpose.

    TimelineError
    ├── InputError             what was given cannot be used
    │   ├── DocumentError      a document: unreadable, binary, two with one id
    │   ├── DateInputError     a date given by the caller that is none
    │   ├── ExpressionError    ``parse``: the phrase is not one time expression
    │   └── FormatError        data that should be a timeline (or a calendar) and is not
    ├── LanguageError          a language that is not known, or a mistake in a language file
    ├── MissingExtraError      an optional dependency is not installed
    ├── TaggerError            a tagger of the caller's fails, or tells of places that a text does not have
    └── WorkerError            a process that should read documents does not start, or died

One warning beside them: ``TruncationWarning``, where a result has no place for a note that a text was not read whole.
"""

from __future__ import annotations


class TimelineError(Exception):
    """The root: catch this to catch all of them."""


class InputError(TimelineError, ValueError):
    """What the caller gave cannot be used; the message says what, where, and what was expected."""


class DocumentError(InputError):
    """A document cannot be read, or two documents share one id."""


class DateInputError(InputError):
    """A date given by the caller is not an ISO 8601 date, a ``date`` or a ``datetime``."""


class ExpressionError(InputError):
    """The phrase given to ``parse`` is not exactly one time expression."""


class FormatError(InputError):
    """The data is not in the format that the reader expects."""


class LanguageError(TimelineError):
    """The language is not known, or its file has a mistake: file, rule and phrase are named."""


class MissingExtraError(TimelineError, ImportError):
    """An optional dependency is needed and not installed; the message names the extra."""


class TaggerError(TimelineError):
    """A tagger given by the caller failed, or what it told does not fit the text; the message names the document."""


class WorkerError(TimelineError, RuntimeError):
    """A process that should read documents cannot be started, or died."""


class TruncationWarning(UserWarning):
    """A text was too large to be read to its end; the message says how far it was read."""
