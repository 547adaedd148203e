"""Groups of tellings: candidates joined best first, never against a contradiction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from timeline.merging.blocks import find_pairs
from timeline.merging.compare import fit, numbers_differ, score
from timeline.merging.profile import Profile, Stance
from timeline.merging.theme import Matter, differ

_MATTERS = 8
"""So many different tellings of a group are asked what a further one is about."""


class Given(NamedTuple):
    """Tellings, by index, that are one event already; ``timeline`` is the number of the timeline that says so.

    Two events of one timeline stay two. None for what no timeline holds.
    """

    members: Sequence[int]
    timeline: int | None = None


def cluster(profiles: Sequence[Profile], given: Sequence[Given]) -> list[tuple[int, ...]]:
    """The groups of tellings of one event each, by index.

    ``profiles`` must come in a fixed order: of equal pairs the first joins first.
    """
    groups = _Groups(profiles, given)
    scored = ((score(profiles[a], profiles[b]), a, b) for a, b in find_pairs(profiles))
    for _, a, b in sorted((-points, a, b) for points, a, b in scored if points):
        groups.join(a, b)
    return groups.members()


@dataclass(slots=True)
class _Group:
    """Tellings taken for one event, and what a further one must not contradict.

    ``figures`` are those that all tellings with figures share, ``numbered`` the names with a number of any of them;
    ``claims`` says for a timeline which of its events this is; ``matters`` are the first ones told, by their words.
    """

    members: list[int]
    sentences: set[tuple[str, int]]
    stances: set[Stance]
    figures: frozenset[str]
    numbered: set[tuple[str, str]]
    claims: dict[int, int]
    matters: dict[frozenset[str], Matter]

    def claims_fit(self, other: _Group) -> bool:
        """Whether no timeline holds the two as two events."""
        return all(other.claims.get(timeline, event) == event for timeline, event in self.claims.items())

    def fits(self, other: _Group) -> bool:
        """Whether nothing speaks against the two being one."""
        return (
            self.claims_fit(other)
            and self.sentences.isdisjoint(other.sentences)
            and not (self.figures and other.figures and self.figures.isdisjoint(other.figures))
            and not numbers_differ(self.numbered, other.numbered)
            and all(fit(one, another) for one in self.stances for another in other.stances)
            and not self._is_apart(other)
        )

    def take(self, other: _Group) -> None:
        """Makes the other a part of this."""
        self.members += other.members
        self.sentences |= other.sentences
        self.stances |= other.stances
        self.figures = self.figures & other.figures or self.figures or other.figures
        self.numbered |= other.numbered
        self.claims = other.claims | self.claims
        if len(self.matters) < _MATTERS:
            self.matters = dict(islice((self.matters | other.matters).items(), _MATTERS))

    def _is_apart(self, other: _Group) -> bool:
        """Whether the other is about something else; what both tell in the same words is not asked."""
        known, new = self.matters, other.matters
        return any(differ(known[one], new[two]) for two in new if two not in known for one in known)


class _Groups:
    """The groups by their tellings; a telling that nothing was said of has no group yet."""

    def __init__(self, profiles: Sequence[Profile], given: Iterable[Given]) -> None:
        self.profiles = profiles
        self.by_telling: dict[int, _Group] = {}
        for number, (members, timeline) in enumerate(given):
            if timeline is not None:
                for member in members:
                    self._of(member).claims.setdefault(timeline, number)
            for other in members[1:]:
                self._unite(self._of(members[0]), self._of(other))

    def join(self, a: int, b: int) -> None:
        """Unites the groups of two tellings, unless something speaks against it."""
        one, other = self._of(a), self._of(b)
        if one is not other and one.fits(other):
            self._unite(one, other)

    def _of(self, telling: int) -> _Group:
        if telling not in self.by_telling:
            self.by_telling[telling] = _start_group(telling, self.profiles[telling])
        return self.by_telling[telling]

    def _unite(self, one: _Group, other: _Group) -> None:
        if one is other or not one.claims_fit(other):
            return
        larger, smaller = (one, other) if len(one.members) >= len(other.members) else (other, one)
        larger.take(smaller)
        self.by_telling.update(dict.fromkeys(smaller.members, larger))

    def members(self) -> list[tuple[int, ...]]:
        """The groups, in the order of their first tellings."""
        distinct = {id(group): group for group in self.by_telling.values()}
        alone = ((k,) for k in range(len(self.profiles)) if k not in self.by_telling)
        return sorted([*(tuple(sorted(group.members)) for group in distinct.values()), *alone])


def _start_group(index: int, profile: Profile) -> _Group:
    return _Group(
        members=[index],
        sentences={profile.sentence},
        stances={profile.stance},
        figures=profile.figures,
        numbered=set(profile.numbered),
        claims={},
        matters={profile.words: profile.matter},
    )
