"""The colour names that COLOR (RFC 7986) may have."""

from __future__ import annotations

from functools import cache

from timeline.resources import read_file


@cache
def css3_colours() -> frozenset[str]:
    """The names of CSS3.

    >>> "teal" in css3_colours()
    True
    """
    return frozenset(read_file("timeline.exporters.ics", "css3_colours.txt").split())
