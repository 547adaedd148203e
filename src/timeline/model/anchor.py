"""What a relative time was computed from."""

from __future__ import annotations

from enum import StrEnum

from timeline.model.span import Frozen, TextSpan
from timeline.model.timevalue import TimeValue


class AnchorKind(StrEnum):
    """Where a reference time comes from."""

    GIVEN = "given"
    DOCUMENT_CREATION = "document_creation"
    PRECEDING_TIMEX = "preceding_timex"
    EVENT = "event"


class Anchor(Frozen):
    """A known time that others are counted from; ``evidence`` are the words of the text that tell it, if any do."""

    kind: AnchorKind
    time: TimeValue
    evidence: TextSpan | None = None
