"""Figures: amounts of money, shares and counted things."""

from __future__ import annotations

import re

from timeline.model import TextSpan

_FIGURE = re.compile(
    r"""
    (?: (?: [Aa]bout | [Aa]round | [Nn]early | [Oo]ver | more[ ]than | at[ ]least | almost | some ) [ ] )?
    (?: (?: US | A | C | HK | S )? [$€£¥] [ ]? \d [\d,.]* (?: [ ] (?: thousand | [mbtr]+illion | bn | m ) \b )?
      | (?: USD | EUR | GBP ) [ ]? \d [\d,.]* (?: [ ] [mbtr]+illion )?
      | \d [\d,.]* (?: [ ] | [ ]?% ) (?: % | percent\b | per[ ]cent\b )?
        (?: [mbtr]+illion \b [ ]? )? (?: [a-zA-Z-]+ (?: [ ] \([^()]{1,30}\) )? (?: [ ] [a-z-]+ ){0,2} )? )
    """,
    re.VERBOSE,
)
_SHARE = re.compile(r"%|percent|per cent")
_ENDS = re.compile(r"[ ,.]+$")
_STOP = re.compile(
    r"\s(?:in|on|at|of|to|from|for|by|with|and|or|as|than|that|which|this|last|next|was|were|is|are|has|have|had|will|after|before|since|earlier|later|ago|during|compared)\b.*",
    re.DOTALL,
)
_UNIT_OF_TIME = re.compile(r"\d\s(?:years?|months?|weeks?|days?|hours?|minutes?|[ap]\.?m?)$", re.IGNORECASE)


def find_figures(text: str, start: int, end: int, times: list[TextSpan]) -> list[TextSpan]:
    """The figures in a stretch of text; dates and durations are none.

    >>> text = "Exports rose 12 percent to $3.1 billion, with 2,032 trains in 2014."
    >>> [figure.text for figure in find_figures(text, 0, len(text), [])]
    ['12 percent', '$3.1 billion', '2,032 trains']
    """
    figures = []
    for match in _FIGURE.finditer(text, start, end):
        words = _trim(match.group())
        span = TextSpan(start=match.start(), end=match.start() + len(words), text=words)
        if _counts(text, span) and not any(span.overlaps(time) for time in times):
            figures.append(span)
    return figures


def _trim(words: str) -> str:
    share = _SHARE.search(words)
    if share:
        return words[: share.end()]
    return _ENDS.sub("", _STOP.sub("", words))


def _counts(text: str, span: TextSpan) -> bool:
    if text[span.start - 1 : span.start].isalnum() or _UNIT_OF_TIME.search(span.text):
        return False
    return any(c in "$€£¥%" or c.isalpha() for c in span.text)
