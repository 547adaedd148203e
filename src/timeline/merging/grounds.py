"""Why tellings were taken for one event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from timeline.merging.compare import score
from timeline.merging.profile import Profile, numbers_of, profile_of
from timeline.merging.words import shared_words
from timeline.model import Mention


class Ground(NamedTuple):
    """What a telling has in common with another: words of its title, and the figures of both."""

    mention: Mention
    other: Mention
    words: tuple[str, ...]
    figures: tuple[str, ...]


def find_grounds(mentions: Sequence[Mention]) -> list[Ground]:
    """For each telling after the first, the earlier one that it has most in common with.

    >>> find_grounds([])
    []
    """
    profiles = [profile_of(mention) for mention in mentions]
    return [_find_ground(mentions, profiles, number) for number in range(1, len(mentions))]


def _find_ground(mentions: Sequence[Mention], profiles: Sequence[Profile], number: int) -> Ground:
    own = profiles[number]
    nearest = max(range(number), key=lambda k: (score(own, profiles[k]), len(own.words & profiles[k].words), -k))
    mention, other = mentions[number], mentions[nearest]
    figures = tuple(f.text for f in mention.figures if numbers_of(f) & profiles[nearest].figures)
    return Ground(mention, other, shared_words(mention.title, profiles[nearest].words), figures)
