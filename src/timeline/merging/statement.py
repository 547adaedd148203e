"""An event as a person wrote it, in the form of a telling."""

from __future__ import annotations

import re

from timeline.events.sentence.triggers import noun_kinds
from timeline.languages.inflection import verb_forms
from timeline.model import Event, Mention, TextSpan

_WORD = re.compile(r"[^\W\d_]+")


def statement_of(event: Event) -> Mention:
    """What the event itself says, as if an article of its own told it."""
    nowhere = TextSpan(start=0, end=0, text="")
    return Mention(
        document_id=f"event {event.id}",
        title=event.title,
        sentence=nowhere,
        clause=nowhere,
        trigger=_whole(_find_trigger(event.title)),
        kind=event.kind,
        time=event.time,
        dating=event.dating,
        status=event.status,
        participants=event.participants,
        places=event.places,
        figures=tuple(map(_whole, event.figures)),
        recurrence=event.recurrence,
    )


def _whole(text: str) -> TextSpan:
    return TextSpan.of(text, 0, len(text))


def _find_trigger(title: str) -> str:
    """The first word of a title that can name a happening; empty if there is none."""
    words = _WORD.findall(title)
    return next((word for word in words if word in verb_forms() or word in noun_kinds()), "")
