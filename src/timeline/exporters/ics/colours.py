"""The colour names that COLOR (RFC 7986) may have."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def css3_colours() -> frozenset[str]:
    """The names of CSS3.

    >>> "teal" in css3_colours()
    True
    """
    return frozenset(files("timeline.exporters.ics").joinpath("css3_colours.txt").read_text(encoding="ascii").split())
