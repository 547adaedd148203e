"""What the library talks about: frozen types for documents, time expressions, events and timelines.

Data and views on it, no behaviour; uses ``dates`` for calendar units.
"""

from timeline.model.anchor import Anchor, AnchorKind
from timeline.model.document import Document
from timeline.model.event import Conflict, Dating, Event, Mention, Status
from timeline.model.limits import DEFAULT_LIMITS, Limits, Truncation
from timeline.model.span import TextSpan
from timeline.model.tags import TaggedEvent, TaggedName, Tagger, Tags
from timeline.model.timeline import TimelineData
from timeline.model.timevalue import TimeValue
from timeline.model.timex import Relation, Timex, TimexMod, TimexPart, TimexState, TimexType

__all__ = [
    "DEFAULT_LIMITS",
    "Anchor",
    "AnchorKind",
    "Conflict",
    "Dating",
    "Document",
    "Event",
    "Limits",
    "Mention",
    "Relation",
    "Status",
    "TaggedEvent",
    "TaggedName",
    "Tagger",
    "Tags",
    "TextSpan",
    "TimeValue",
    "TimelineData",
    "Timex",
    "TimexMod",
    "TimexPart",
    "TimexState",
    "TimexType",
    "Truncation",
]
