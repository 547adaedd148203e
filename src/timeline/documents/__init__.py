"""Files to documents, and the date that an article states of itself, with the words that state it.

Uses the resolution of time expressions to read that date; knows no events.
"""

from timeline.documents.creation_date import find_creation_date
from timeline.documents.extent import cut, find_end
from timeline.documents.files import decode, read
from timeline.documents.records import read_record
from timeline.documents.timeml import MarkedDocument, read_timeml

__all__ = ["MarkedDocument", "cut", "decode", "find_creation_date", "find_end", "read", "read_record", "read_timeml"]
