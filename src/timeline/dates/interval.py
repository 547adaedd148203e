"""Half-open stretches of time, and how two of them lie to each other."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates.moment import Moment


class Interval(NamedTuple):
    """A half-open stretch ``[start, end)``; a side that is None is open.

    >>> may = Interval(Moment(2023, 5, 1), Moment(2023, 6, 1))
    >>> may.contains(Moment(2023, 5, 31, 23, 59)), may.contains(Moment(2023, 6, 1))
    (True, False)
    """

    start: Moment | None
    end: Moment | None

    def contains(self, moment: Moment) -> bool:
        """Whether the moment lies in the stretch."""
        return (self.start is None or self.start <= moment) and (self.end is None or moment < self.end)

    def overlaps(self, other: Interval) -> bool:
        """Whether the two have a moment in common (in Allen's terms: not before, meets or their inverses)."""
        return _is_before(self.start, other.end) and _is_before(other.start, self.end)

    def during(self, other: Interval) -> bool:
        """Whether this one lies wholly in the other (Allen: during, starts, finishes or equals)."""
        return _is_not_after(other.start, self.start, open_is=False) and _is_not_after(
            self.end, other.end, open_is=True
        )


def _is_before(start: Moment | None, end: Moment | None) -> bool:
    return start is None or end is None or start < end


def _is_not_after(first: Moment | None, second: Moment | None, *, open_is: bool) -> bool:
    """``first <= second``, where an absent bound of the enclosing side always holds."""
    outer = second if open_is else first
    if outer is None:
        return True
    return first is not None and second is not None and first <= second
