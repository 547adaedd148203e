"""Files to documents, and the date that an article states of itself, with the words that state it.

Uses the resolution of time expressions to read that date; knows no events.
"""

from timeline.documents.creation_date import find_creation_date
from timeline.documents.files import decode, read

__all__ = ["decode", "find_creation_date", "read"]
