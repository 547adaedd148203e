"""What a text has told so far, made by hand for tests of one expression."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.model import Anchor, AnchorKind
from timeline.model.points import period_value
from timeline.resolution.clause import Clause, Direction
from timeline.resolution.context import Context
from timeline.resolution.story import Telling

_FINENESS = {1: G.YEAR, 2: G.MONTH, 3: G.DAY, 4: G.HOUR, 5: G.MINUTE}


class FixedClause(Clause):
    """A clause that tells what it was made to tell."""

    def __init__(
        self,
        direction: Direction = Direction.UNKNOWN,
        *,
        promises: bool = False,
        foresees: bool = False,
        is_firm: bool = False,
    ) -> None:
        self._direction, self._promises, self._foresees, self._is_firm = direction, promises, foresees, is_firm

    @property
    def direction(self) -> Direction:
        """As given."""
        return self._direction

    @property
    def promises(self) -> bool:
        """As given."""
        return self._promises

    @property
    def foresees(self) -> bool:
        """As given."""
        return self._foresees

    @property
    def is_firm(self) -> bool:
        """As given."""
        return self._is_firm


PAST, FUTURE, NO_VERB = FixedClause(Direction.PAST), FixedClause(Direction.FUTURE), FixedClause()


def period(text: str) -> Period:
    """A calendar unit by its fields, or a quarter, or a decade: ``2023``, ``2023-05-18``, ``2023-Q2``, ``1990s``.

    >>> period("2023-Q2").start[:3], period("2023-05-18").granularity
    ((2023, 4, 1), <Granularity.DAY: 'day'>)
    """
    if text.endswith("s"):
        return Period(G.DECADE, Moment(int(text[:-1])))
    if "Q" in text:
        year, _, number = text.partition("-Q")
        return Period(G.QUARTER, Moment(int(year), 3 * int(number) - 2))
    fields = [int(field) for field in text.replace("T", "-").replace(":", "-").split("-")]
    return Period(_FINENESS[len(fields)], Moment(*fields))


def telling(text: str, *, sentence: int = 0) -> Telling:
    """A time that a text has told."""
    unit = period(text)
    return Telling(unit, Anchor(kind=AnchorKind.PRECEDING_TIMEX, time=period_value(unit)), sentence=sentence)


def told_so_far(
    *told: str, published: str | None = "2023-05-18", narrative: bool = False, clause: Clause = NO_VERB
) -> Context:
    """A text of that date which has told these times, in sentences of their own, and a clause to read."""
    context = Context(telling(published) if published else None, narrative=narrative)
    for each in told:
        context.story.begin_sentence()
        context.story.tell(telling(each))
    context.story.begin_sentence()
    context.clause = clause
    return context


def state(*told: str, **known: Any) -> Callable[[], Context]:
    """Such a text for a table: it is read when the test is run."""
    return partial(told_so_far, *told, **known)
