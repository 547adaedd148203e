"""The date that an article states of itself: its document creation time (DCT), with the words that state it.

Its head states it, believed in this order: a dateline, a labelled line ("Published: ..."), a line or byline that holds
nothing but the date, and a labelled update ("Updated ..."), which is an upper bound; else a labelled line further down.
Captions, copyright lines and the dates of the story never do. The date must be whole: with its year, and readable
without any other date.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from enum import IntEnum
from functools import cache
from itertools import islice
from typing import NamedTuple

from timeline import resolution
from timeline.dates import Granularity
from timeline.model import Anchor, AnchorKind, Document, TextSpan, TimeValue, Timex, TimexState
from timeline.resources import read_file

_HEAD_LINES = 12
_HEAD_REACH = 4000
_LONGEST_LINE = 160
_LONGEST_DATE_LINE = 80
_AFTER_LABELLED = 60
_MOST_LABELS = 20
_YEAR = re.compile(r"\d\d\d\d")  # written out, it is found twice as fast
_LINE = re.compile(r"[^\n]+")
_SEPARATED = re.compile(r"[^\n|•·]+")
_PLACE = re.compile(r"[^\W\d_][\w.'’/ -]{0,40}(?:,\s?[^\W\d_][\w.'’ -]{0,30}){0,2}")
_DATELINE_END = re.compile(r"\)?\s?(?:/[^/\n]{2,40}/|\([^()\n]{2,60}\))?[,:]?\s?(?:--|[–—-]|:)(?:\s|$)")
_DATELINE = re.compile(rf"[^\n]{{3,100}}?\d{{4}}{_DATELINE_END.pattern}")
_FILLER = re.compile(r"(?:[^\w©]|\d|(?:[ap]\.?m|at|[A-Z]{1,4})\b)*")


class _Place(IntEnum):
    """Where a date may be stated, the most believed first."""

    DATELINE = 1
    PUBLISHED = 2
    ALONE = 3
    UPDATED = 4
    BELOW = 5


class _Window(NamedTuple):
    """A stretch of text in which such a date may stand."""

    place: _Place
    start: int
    end: int


class _Patterns(NamedTuple):
    published: re.Pattern[str]
    updated: re.Pattern[str]
    update: re.Pattern[str]
    byline: re.Pattern[str]
    joint: re.Pattern[str]
    opener: re.Pattern[str]


def find_creation_date(text: str, language: str = "en") -> Anchor | None:
    """The anchor for the date that the text states of itself; None if it states none.

    >>> anchor = find_creation_date("OSLO, May 3, 2024 (Nordwire) -- The bridge opened on Monday.")
    >>> anchor.time.edtf, anchor.evidence.text
    ('2024-05-03', 'May 3, 2024')
    """
    for window in sorted(_find_windows(text)):
        anchor = _read_date(text, window, language)
        if anchor is not None:
            return anchor
    return None


def _find_windows(text: str) -> Iterator[_Window]:
    head = list(_take_head(text))
    head_end = head[-1].end() if head else 0
    for line in head:
        if not _YEAR.search(text, *line.span()):
            continue
        dateline = _DATELINE.match(text, line.start(), min(line.end(), line.start() + _LONGEST_LINE))
        if dateline:
            yield _Window(_Place.DATELINE, dateline.start(), dateline.end())
        for segment in _SEPARATED.finditer(text, line.start(), line.end()):
            if segment.end() - segment.start() <= _LONGEST_DATE_LINE:
                yield _Window(_Place.ALONE, segment.start(), segment.end())
    patterns = _load_patterns()
    for place, pattern in ((_Place.PUBLISHED, patterns.published), (_Place.UPDATED, patterns.updated)):
        for begin, start in _find_labels(text, pattern):
            end = text.find("\n", start, start + _LONGEST_LINE)
            end = end if end >= 0 else min(len(text), start + _LONGEST_LINE)
            yield _Window(place if begin < head_end else _Place.BELOW, start, end)


def _find_labels(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The places of the first labels of a kind, each behind the line break or the bullet that it begins with."""
    for label in islice(pattern.finditer("\n" + text), _MOST_LABELS):
        yield label.start(), label.end() - 1


def _take_head(text: str) -> Iterator[re.Match[str]]:
    lines = (line for line in _LINE.finditer(text, 0, _HEAD_REACH) if not line.group().isspace())
    return islice(lines, _HEAD_LINES)


def _read_date(text: str, window: _Window, language: str) -> Anchor | None:
    """The whole date in the window, if what stands before and after it is as the place wants it."""
    if not _YEAR.search(text, window.start, window.end):
        return None
    words = text[window.start : window.end]
    for timex in resolution.find_timexes(Document(text=words, language=language)):
        if timex.time is not None and _is_whole_date(timex, timex.time):
            before, after = words[: timex.span.start], words[timex.span.end :]
            return _make_anchor(timex.time, timex.span, window) if _suits(window.place, before, after) else None
    return None


def _is_whole_date(timex: Timex, time: TimeValue) -> bool:
    if timex.state is not TimexState.RESOLVED or timex.anchor or timex.alternative:
        return False
    if time.granularity > Granularity.DAY or time.first is None or time.last is None:
        return False
    return time.last - time.first < timedelta(days=1)


def _suits(place: _Place, before: str, after: str) -> bool:
    if place is _Place.DATELINE:
        return _is_dateline(before, after)
    if place is _Place.ALONE:
        stated = _is_filler(_cut_byline(before)) or _is_place_and_comma(_load_patterns().joint.sub("", before))
        return stated and _is_filler(_load_patterns().update.sub("", after))
    return _is_filler(before) and len(after.strip()) <= _AFTER_LABELLED


def _is_dateline(before: str, after: str) -> bool:
    return _DATELINE_END.match(after) is not None and _is_place(before)


def _is_place_and_comma(before: str) -> bool:
    return before.rstrip().endswith(",") and _is_place(before)


def _is_place(before: str) -> bool:
    """Whether the words are a place as a dateline has it: *BERLIN*, *Paris, France*."""
    place = before.rstrip(" ,(–—-")
    if not _PLACE.fullmatch(place) or _load_patterns().opener.match(place):
        return False
    city = place.partition(",")[0]
    return city.isupper() or all(word[0].isupper() for word in place.split())


def _cut_byline(before: str) -> str:
    return "" if _load_patterns().byline.fullmatch(before) else before


def _is_filler(words: str) -> bool:
    """Whether the words are only a time of day, a zone, a mark or a joint such as "on"."""
    return _FILLER.fullmatch(_load_patterns().joint.sub("", words)) is not None


def _make_anchor(time: TimeValue, span: TextSpan, window: _Window) -> Anchor:
    evidence = TextSpan(start=span.start + window.start, end=span.end + window.start, text=span.text)
    return Anchor(kind=AnchorKind.DOCUMENT_CREATION, time=time, evidence=evidence)


@cache
def _load_patterns() -> _Patterns:
    data = tomllib.loads(read_file("timeline.documents", "creation_date.toml"))
    opening = r"(?i)[\n|•·][^\S\n]{0,4}[\[(]?"
    return _Patterns(
        published=re.compile(rf"{opening}(?:{_any_of(data['labels']['published'])})(?!\w)[:.]?"),
        updated=re.compile(rf"{opening}(?:{_any_of(data['labels']['updated'])})(?!\w)[:.]?"),
        update=re.compile(rf"(?i)\s(?:{_any_of(data['labels']['updated'])})(?!\w)"),
        byline=re.compile(rf"(?i:{_any_of(data['bylines'])})\s[^\n\d]{{2,60}}"),
        joint=re.compile(rf"(?i)(?<!\w)(?:{_any_of(data['joints'])})(?!\w)"),
        opener=re.compile(rf"(?i)(?:{_any_of(data['openers'])})(?!\w)"),
    )


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
