"""How much of one document is read, and the note on a document that holds more."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import PositiveInt, ValidationError

from timeline.arguments import describe_fault
from timeline.errors import InputError
from timeline.model.span import Frozen

_UNITS = {"markup": "bytes of markup", "text": "characters", "expressions": "time expressions", "events": "events"}


class Limits(Frozen):
    """How much of one document is read; None lifts a limit.

    ``markup`` counts the bytes of a web page, ``text`` characters. A document past a limit is read up to there, and
    says so in ``Document.truncations``; its text is kept whole, but for a page's past ``markup``.

    >>> Limits(events=100).events
    100

    Raises ``InputError`` for a limit that is none.
    """

    markup: PositiveInt | None = 10_000_000
    text: PositiveInt | None = 2_000_000
    expressions: PositiveInt | None = 20_000
    events: PositiveInt | None = 20_000

    def __init__(self, **fields: Any) -> None:
        try:
            super().__init__(**fields)
        except ValidationError as error:
            raise InputError(f"not Limits: {describe_fault(error)}") from None


DEFAULT_LIMITS = Limits.model_construct()


class Truncation(Frozen):
    """A note that a document was not read to its end: what there was too much of, and where reading stopped.

    ``most`` is the limit, ``read`` an offset into the text.

    >>> print(Truncation(of="events", most=100, read=48_210))
    more than 100 events: nothing after character 48,210 was read
    """

    of: Literal["markup", "text", "expressions", "events"]
    most: int
    read: int

    def __str__(self) -> str:
        return f"more than {self.most:,} {_UNITS[self.of]}: nothing after character {self.read:,} was read"
