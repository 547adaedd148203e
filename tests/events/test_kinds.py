"""The kinds of happenings: every example in the language file is of its kind."""

import pytest

from timeline.events import extract_events
from timeline.languages.lexicon import event_lexicon
from timeline.model import Document
from timeline.resolution import find_timexes

EXAMPLES = [(kind, text) for kind, entry in event_lexicon().kinds.items() for text in entry.examples]


@pytest.mark.parametrize(("kind", "text"), EXAMPLES)
def test_examples(kind: str, text: str) -> None:
    """Each example sentence of the language file tells an event of the kind that it stands under."""
    document = Document(text=text, published="2023-05-18")
    assert kind in {event.kind for event in extract_events(document, find_timexes(document))}


def test_every_kind_has_an_example() -> None:
    """No kind stands in the file without a sentence that shows it."""
    assert all(entry.examples for entry in event_lexicon().kinds.values())
