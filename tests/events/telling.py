"""The events that a text tells, for the tests of this room."""

from timeline.events import extract_events
from timeline.model import Document, Event
from timeline.resolution import find_timexes


def told(text: str, published: str | None = "2023-05-18", dating: str = "context") -> list[Event]:
    """The events that a text tells."""
    document = Document(text=text, id="a", published=published)
    return extract_events(document, find_timexes(document), dating)
