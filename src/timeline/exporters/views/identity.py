"""The name of an event in formats that want one unlike any other in the world."""

from __future__ import annotations

import uuid

from timeline.exporters.views.clean import clean_text

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "timeline-events.invalid")


def event_uuid(event_id: str) -> uuid.UUID:
    """The UUID of an event, made from its id alone: the same in every run.

    >>> str(event_uuid("e1"))
    '4a1f8b72-2f26-50f9-8f8c-bc4b13861bbf'
    """
    return uuid.uuid5(_NAMESPACE, clean_text(event_id))
