"""The times that a text has told so far: which of them the next one is counted from."""

from __future__ import annotations

from typing import NamedTuple

from timeline.dates import Granularity, Interval, Moment, Period
from timeline.model import Anchor, AnchorKind, TextSpan, TimeValue

MEMORY = 40
NEAR_YEARS = 6


class Source(NamedTuple):
    """The words that tell a time, and the time that they tell."""

    time: TimeValue
    evidence: TextSpan


class Telling(NamedTuple):
    """A time told earlier in the text: an anchor for what follows, made when something is counted from it.

    Of a range or list it is the last; ``first`` is then where it begins. ``sentence`` is the number of its sentence.
    """

    period: Period
    source: Anchor | Source
    first: Period | None = None
    sentence: int = 0

    @property
    def anchor(self) -> Anchor:
        """What is counted from it has this anchor."""
        if isinstance(self.source, Anchor):
            return self.source
        time, evidence = self.source
        return Anchor(kind=AnchorKind.PRECEDING_TIMEX, time=time, evidence=evidence)


class Heading(NamedTuple):
    """The years that a heading names: what stands below it lies in them."""

    years: Interval
    anchor: Anchor


class Story:
    """The thread of a text, read from top to bottom.

    ``told`` are its times in order, ``lead`` is where the paragraph began (or the one before it, while it is just
    ``opening``), ``heading`` the years that the heading above it names. ``lost`` tells that the last time has no place.
    A lone year far from a narrative's own is a digression: it does not move the story. Nor does an ``aside``, but the
    rest of its sentence is counted from it. ``year`` is the one that its sentence calls *that year*.
    """

    def __init__(self, *, narrative: bool) -> None:
        self.narrative = narrative
        self.told: list[Telling] = []
        self.lead: Telling | None = None
        self.opening = False
        self.in_stretch = False
        self.heading: Heading | None = None
        self._digression: Telling | None = None
        self._aside: Telling | None = None
        self._goes_on = False
        self._sentence = 0
        self.year: Telling | None = None
        self.lost = False
        self._rough: Telling | None = None

    def begin_sentence(self) -> None:
        """Note that a new sentence begins: what was told aside is over."""
        self._sentence += 1
        self._aside = None
        self.year = None
        self._goes_on = False

    def begin_paragraph(self) -> None:
        """Note that a new paragraph begins; until it tells a time, its lead is that of the one before."""
        self.opening = True

    def tell(self, told: Telling, *, leads: bool = False) -> None:
        """Remember a time that the text has told; one that ``leads`` a paragraph is no digression."""
        self.lost = False
        self._aside = None
        if self.narrative and not leads and self._digresses(told):
            self._digression = told
            return
        self._digression = None
        self._goes_on = True
        self.told.append(told._replace(sentence=self._sentence))
        if told.period.granularity is Granularity.QUARTER:
            self.in_stretch = False
        del self.told[:-MEMORY]
        if self.opening or self.lead is None:
            self.lead, self.opening = told, False

    def tell_aside(self, told: Telling) -> None:
        """Remember a time for the rest of its sentence only."""
        self._aside = told

    def head(self, told: Telling, stretch: Interval) -> None:
        """Begin a section below a heading that names this stretch of time, wherever the story was."""
        self._digression = None
        self.told.append(told)
        self.heading, self.lead, self.opening = Heading(_whole_years(stretch), told.anchor), None, True

    def lose(self, year: Telling | None = None) -> None:
        """Note that the text has told a time which has no place: what leans on it has none, but for the year."""
        self.lost = True
        self._rough = year

    def has_passed(self, told: Telling) -> bool:
        """Whether a time lies before the one told last."""
        return bool(self.told) and told.period.end <= self.told[-1].period.start

    def looks_back(self, told: Telling) -> bool:
        """Whether a sentence that has told its own time names a year before it: *a veteran of 1884*."""
        return self._goes_on and told.period.granularity >= Granularity.YEAR and self.has_passed(told)

    def leads_to(self, told: Telling) -> bool:
        """Whether a time goes on from the one told last: finer than a year, and not later than the next one."""
        if not self.told or self.has_passed(told) or told.period.granularity >= Granularity.YEAR:
            return False
        return told.period.start.year - self.told[-1].period.start.year <= 1

    def _digresses(self, told: Telling) -> bool:
        if not self.told or told.period.granularity < Granularity.YEAR or _is_near(told, self.told[-1]):
            return False
        if self.heading is not None and self.heading.years.contains(told.period.start):
            return False
        return self._digression is None or not _is_near(told, self._digression)

    def pointed_at(self, within: Granularity | None = None, *, before: Moment | None = None) -> Telling | None:
        """The time that *then*, *that year*, *two days later* point back to, if it fixes the unit ``within``.

        It begins ``before`` a moment, where one is given.
        """
        if self.lost:
            rough = self._rough
            return rough if rough is not None and within is not None and rough.period.granularity <= within else None
        for beside in (self._aside, self._digression):
            if beside is not None and (within is None or beside.period.granularity <= within):
                return beside
        return self.last(within, before=before)

    def last(self, within: Granularity | None = None, *, before: Moment | None = None) -> Telling | None:
        """The time told last that is no coarser than the unit; None where a coarser one has led the story elsewhere.

        One of the same sentence only explains: *on Monday, for the first time since 2011. A day later*.
        """
        coarser: list[Telling] = []
        for told in reversed(self.told):
            if before is not None and told.period.start >= before:
                continue
            if within is None or told.period.granularity <= within:
                led = (c for c in coarser if c.sentence != told.sentence)
                return told if all(c.period.interval.overlaps(told.period.interval) for c in led) else None
            coarser.append(told)
        return None

    def thread(self) -> Telling:
        """Where the story stands: the time told last, or the last finer one that lies in it."""
        last = self._aside or self.told[-1]
        if last.period.granularity < Granularity.YEAR:
            return last
        finer = next((t for t in reversed(self.told) if t.period.granularity < Granularity.YEAR), None)
        return finer if finer is not None and last.period.interval.contains(finer.period.start) else last


def _is_near(one: Telling, other: Telling) -> bool:
    return abs(one.period.start.year - other.period.start.year) <= NEAR_YEARS


def _whole_years(stretch: Interval) -> Interval:
    first = Moment(stretch.start.year) if stretch.start is not None else None
    last = Moment(stretch.end.plus_seconds(-1).year + 1) if stretch.end is not None else None
    return Interval(first, last)
