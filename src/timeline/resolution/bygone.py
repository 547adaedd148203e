"""A story of years ago in the news: *hail fell in April 2017; the growers sued on 3 June*."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from operator import itemgetter
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
AHEAD = 20
_LINKS = re.compile(r"\b(?:there|then|later|afterwards|thereafter|subsequently)\b", re.IGNORECASE)


class Opening(NamedTuple):
    """A date with its year that may begin such a story: the tense of its clause is read only when that is asked."""

    told: Telling
    end: int
    clause: Clause

    def is_one(self) -> bool:
        """Whether the date is that of a main clause; a year alone must open it: *In 1958 they sold it in May*."""
        if self.told.first is not None or not self.clause.tells:
            return False
        return self.told.period.granularity is not G.YEAR or self.clause.is_opened

    def may_be_one(self) -> bool:
        """Whether it is the date of another clause, or a stretch of months: *who left in May 2017*."""
        return self.told.period.granularity is not G.YEAR and self.clause.tells_aside and not self.clause.recalls


class Bygone:
    """The last time of such a story, while it goes on; a time counted from now ends it.

    What would be close to the article's date belongs to the story only if it is linked. A year alone is that of its
    sentence only. In a new paragraph, or where another clause than the main one began it, the story goes on only with
    what is plainly no news.
    """

    def __init__(self) -> None:
        self._told: Telling | None = None
        self._end = 0
        self._openings: list[Opening] = []
        self._is_doubtful = False
        self._has_news = False
        self._text, self._sentence = "", (0, 0)
        self._said: list[tuple[int, CalendarDate]] = []

    def foresee(self, said: Iterable[tuple[int, CalendarDate]]) -> None:
        """Note which dates the text says with their year, and where."""
        self._said = list(said)

    @property
    def told(self) -> Telling | None:
        """The last time of the story, or None where there is none."""
        if self._openings:
            self._judge_openings()
        if self._told is not None and self._told.period.granularity is G.YEAR and not self._is_of_sentence:
            self._forget()
        return self._told

    def _judge_openings(self) -> None:
        """Begin with the last date that is one of a main clause; with another's where there is none."""
        openings, self._openings = self._openings[::-1], []
        opening = next((o for o in openings if o.is_one()), None)
        is_doubtful = opening is None
        if is_doubtful and (self._told is None or self._is_doubtful):
            opening = next((o for o in openings if o.may_be_one()), None)
        if opening is not None:
            self.tell(opening.told, opening.end)
            self._is_doubtful = is_doubtful

    def begin_sentence(self, text: str, start: int, end: int) -> None:
        """Note that a sentence begins, which may go on with the story."""
        last = self._openings[-1].end if self._openings else self._end
        if start - last > REACH:
            self._forget()
        self._text, self._sentence = text, (start, end)

    def open(self, told: Telling, end: int, clause: Clause) -> None:
        """Note a date of years ago with its year, up to that offset, which begins a story if it is one of its verb."""
        self._openings.append(Opening(told, end, clause))

    def tell(self, told: Telling, end: int) -> None:
        """Go on from a time of the story, up to that offset."""
        self._told, self._end = told, end

    def break_off(self) -> None:
        """Note that a time of now has been told."""
        self._forget()
        self._has_news = True

    def _forget(self) -> None:
        self._told, self._is_doubtful = None, False
        self._openings.clear()

    def go_on(self, name: CalendarDate, now: Moment, *, recalls: bool) -> Period | None:
        """The day or month of the story that a name without a year means, if it can be one of it."""
        if (told := self.told) is None:
            return None
        found = _follow(name, told, recalls=recalls)
        if found is None or found.start.year >= now.year:
            return None
        is_sequel, is_far = _follows_closely(found, told), self._is_far(name, now)
        if not self._is_doubtful and not self._is_in_new_paragraph:
            return found if is_far or is_sequel or recalls or self._is_linked else None
        if not is_far or (self._is_doubtful and self._is_of_sentence):
            return None
        if not (is_sequel or self._is_surrounded(found) or _is_of_another_year(name, now)):
            return None
        self._is_doubtful = False
        return found

    @property
    def _is_of_sentence(self) -> bool:
        """Whether the sentence has told the last time of the story."""
        return self._end > self._sentence[0]

    @property
    def _is_linked(self) -> bool:
        return self._is_of_sentence or _LINKS.search(self._text, *self._sentence) is not None

    @property
    def _is_in_new_paragraph(self) -> bool:
        return self._text.find("\n", self._end, self._sentence[0]) >= 0

    def _is_surrounded(self, found: Period) -> bool:
        """Whether a later date of the same year is said behind the sentence."""
        first = bisect_right(self._said, self._sentence[1], key=itemgetter(0))
        after = (date for place, date in self._said[first : first + AHEAD] if place < self._sentence[1] + REACH)
        named = (occurrence(date, found.start.year) for date in after if date.year == found.start.year)
        return any(period is not None and period.end > found.start for period in named)

    def _is_far(self, name: CalendarDate, now: Moment) -> bool:
        """Whether the last such day before now is too long ago for news; a month is only where no news was told."""
        last = _last_before(name, now)
        if last is None or (name.day is None and self._has_news):
            return False
        return now.ordinal - last.end.ordinal > NEAR_DAYS


def _last_before(name: CalendarDate, now: Moment) -> Period | None:
    years = (occurrence(name, year) for year in (now.year, now.year - 1))
    return next((period for period in years if period is not None and period.start <= now), None)


def _is_of_another_year(name: CalendarDate, now: Moment) -> bool:
    """Whether the last such day was in another year than this: as news it would be told with its year."""
    last = _last_before(name, now)
    return last is not None and last.start.year < now.year


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
