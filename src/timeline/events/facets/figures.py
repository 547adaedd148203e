"""Figures: amounts of money, shares and counted things."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.languages.inflection import verb_forms
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.languages.patterns import any_of
from timeline.model import TextSpan

_FIGURE = re.compile(
    r"""
    (?= [AaNnOomsUCHSEG$€£¥\d] )                          # most places are told from figures by this
    (?: (?: [Aa]bout | [Aa]round | [Nn]early | [Oo]ver | more[ ]than | at[ ]least | almost | some ) [ ] )?
    (?: (?: US | A | C | HK | S )? [$€£¥] [ ]? \d [\d,.]* (?: [ ]? (?: thousand | [mbtr]+illion | [bt]n | [mk] ) \b )?
      | (?: USD | EUR | GBP ) [ ]? \d [\d,.]* (?: [ ] [mbtr]+illion )?
      | (?<![\d,.]) \d [\d,.]*+ (?: [ ] | [ ]?% ) (?: % | percent\b | per[ ]cent\b )?
        (?: [mbtr]+illion \b [ ]? )?
        (?: [a-zA-Z-]++ (?! \.[A-Z] ) (?: [ ] \([^()]{1,30}\) )? (?: [ ] [a-z-]+ ){0,2} )? )
    """,
    re.VERBOSE,
)
_SHARE = re.compile(r"%|percent|per cent")
_DIGIT = re.compile(r"\d")
_LATER_WORD = re.compile(r"\s([a-z]+)\b")
_UNIT = re.compile(r"\s(?:years|months|weeks|days|hours|minutes|seconds|decades|centuries|times)\b")
_UNIT_OF_TIME = re.compile(r"\d\s(?:years?|months?|weeks?|days?|hours?|minutes?|[ap]\.?m?)(?:\sold)?$", re.IGNORECASE)


def find_figures(text: str, start: int, end: int, times: list[TextSpan]) -> list[TextSpan]:
    """The figures in a stretch of text; dates and durations (``times``, in order) are none.

    >>> text = "Exports rose 12 percent to $3.1 billion, with 2,032 trains in 2014."
    >>> [figure.text for figure in find_figures(text, 0, len(text), [])]
    ['12 percent', '$3.1 billion', '2,032 trains']
    """
    found = list(_find_written(text, start, end)) if _DIGIT.search(text, start, end) else []
    worded = list(_find_worded(text, start, end))
    stretches = sorted(found + worded) if worded else found
    return [TextSpan.of(text, *stretch) for stretch in stretches if not _overlaps_any(*stretch, times)]


def _find_written(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The figures in digits: "12 percent", "$3.1 billion"."""
    for match in _FIGURE.finditer(text, start, end):
        words = _trim(match.group())
        if _counts(text, match.start(), words):
            yield match.start(), match.start() + len(words)


def _find_worded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The counts in words: "nine people", "hundreds of homes"; no "the two men", who are known, and no time."""
    for match in _worded().finditer(text, start, end):
        stop = match.end("number")
        for word in _LATER_WORD.finditer(text, stop, match.end("following")):
            if word[1] != "of" and _ends_figure(word[1]):
                break
            if word[1].endswith("s") or word[1] in event_lexicon().reading.plurals:
                stop = word.end(1)
                break
        if stop > match.end("number") and not match["known"] and not _UNIT.search(text, match.start(), stop):
            yield match.start("number"), stop


@cache
def _worded() -> re.Pattern[str]:
    """A number in words and up to four words after it."""
    reading = event_lexicon().reading
    numbers, definite = any_of(reading.numbers), any_of(reading.definite)
    return re.compile(
        rf"\b(?P<known>(?i:{definite})\s)?(?P<number>(?i:(?:(?:tens|dozens|hundreds)\sof\s)?{numbers}))\b(?=(?P<following>(?:\s[a-z-]+){{1,4}}))"
    )


def _overlaps_any(start: int, end: int, times: Sequence[TextSpan]) -> bool:
    """Whether the last time that begins before the end of a stretch reaches into it."""
    begun = bisect_left(times, end, key=lambda time: time.start)
    return begun > 0 and start < times[begun - 1].end


def _trim(words: str) -> str:
    """The figure without what follows the thing counted: a preposition, a verb, a time."""
    share = _SHARE.search(words)
    if share:
        return words[: share.end()]
    number = _DIGIT.search(words)
    begin = number.start() if number else 0
    for match in _LATER_WORD.finditer(words, begin):
        if _ends_figure(match[1]):
            return words[: match.start()].rstrip(" ,.")
    return words.rstrip(" ,.")


def _ends_figure(word: str) -> bool:
    form = verb_forms().get(word)
    return word in _loose_words() or bool(form is not None and form.past and not form.base)


@cache
def _loose_words() -> frozenset[str]:
    lexicon = verb_lexicon()
    return lexicon.small_words.closing | lexicon.auxiliaries.forms | {"ago", "later", "compared"}


def _counts(text: str, start: int, words: str) -> bool:
    if text[start - 1 : start].isalnum() or _UNIT_OF_TIME.search(words):
        return False
    return any(c in "$€£¥%" or c.isalpha() for c in words)
