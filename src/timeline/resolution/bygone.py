"""A story of years ago in the news: *hail fell in April 2017; the growers sued on 3 June*."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.dates import Granularity as G
from timeline.dates import Moment, Period
from timeline.grammar.expressions import CalendarDate
from timeline.resolution.clause import Clause
from timeline.resolution.occurrences import occurrence
from timeline.resolution.story import Telling

REACH = 300
NEAR_DAYS = 75
MONTHS_ON = 6
SEQUEL_DAYS = 14
_LINKS = re.compile(r"\b(?:there|then|later|afterwards|thereafter|subsequently)\b", re.IGNORECASE)


class Opening(NamedTuple):
    """A date with its year that may begin such a story: the tense of its clause is read only when that is asked."""

    told: Telling
    end: int
    clause: Clause

    def is_one(self) -> bool:
        """Whether the date is that of a main clause; a year alone must open it: *In 1958 they sold it in May*."""
        return self.clause.tells and (self.told.period.granularity is not G.YEAR or self.clause.is_opened)


class Bygone:
    """The last time of such a story, while it goes on; a paragraph, or a time counted from now, ends it.

    What would be close to the article's date belongs to the story only if it is ``linked``. A year alone is that of
    its sentence only.
    """

    def __init__(self) -> None:
        self._told: Telling | None = None
        self._openings: list[Opening] = []
        self._has_news = False
        self._is_linked = False
        self._end = 0

    @property
    def told(self) -> Telling | None:
        """The last time of the story, or None where there is none."""
        while self._openings:
            opening = self._openings.pop()
            if opening.is_one():
                self._openings.clear()
                self.tell(opening.told, opening.end)
        return self._told

    def begin_sentence(self, text: str, start: int, end: int) -> None:
        """Note that a sentence begins, which may go on with the story."""
        between = text[self._openings[-1].end if self._openings else self._end : start]
        if (
            len(between) > REACH
            or "\n" in between
            or (self.told is not None and self.told.period.granularity is G.YEAR)
        ):
            self._forget()
        self._is_linked = self._told is not None and _LINKS.search(text, start, end) is not None

    def open(self, told: Telling, end: int, clause: Clause) -> None:
        """Note a date of years ago with its year, up to that offset, which begins a story if it is one of its verb."""
        self._openings.append(Opening(told, end, clause))

    def tell(self, told: Telling, end: int) -> None:
        """Go on from a time of the story, up to that offset."""
        self._told, self._end, self._is_linked = told, end, True

    def break_off(self) -> None:
        """Note that a time of now has been told."""
        self._forget()
        self._is_linked, self._has_news = False, True

    def _forget(self) -> None:
        self._told = None
        self._openings.clear()

    def go_on(self, name: CalendarDate, now: Moment, *, recalls: bool) -> Period | None:
        """The day or month of the story that a name without a year means, if it can be one of it."""
        if self.told is None:
            return None
        found = _follow(name, self.told, recalls=recalls)
        if found is None or found.start.year >= now.year:
            return None
        is_part = recalls or self._is_linked or _follows_closely(found, self.told)
        return found if is_part or self._is_far(name, now) else None

    def _is_far(self, name: CalendarDate, now: Moment) -> bool:
        """Whether the last such day before now is too long ago for news; a month is only where no news was told."""
        years = (occurrence(name, year) for year in (now.year, now.year - 1))
        last = next((period for period in years if period is not None and period.start <= now), None)
        if last is None or (name.day is None and self._has_news):
            return False
        return now.ordinal - last.end.ordinal > NEAR_DAYS


def _follow(name: CalendarDate, told: Telling, *, recalls: bool) -> Period | None:
    """The first one from a time told on, in its year or soon after; what is recalled lies before it."""
    start = told.period.start
    same = occurrence(name, start.year)
    if same is None:
        return None
    if recalls:
        return same if same.start <= start else occurrence(name, start.year - 1)
    if same.end > start:
        return same
    later = occurrence(name, start.year + 1)
    return later if later is not None and later.start <= start.plus_months(MONTHS_ON) else None


def _follows_closely(found: Period, told: Telling) -> bool:
    """Whether a day comes right after a day: *on 30 October 2015 ... on 2 November*."""
    is_day = max(found.granularity, told.period.granularity) <= G.DAY
    return is_day and 0 <= found.start.ordinal - told.period.start.ordinal <= SEQUEL_DAYS
