"""Groups of tellings: candidates by shared words and years, joined best first, never against a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from timeline.merging.compare import agree, score
from timeline.merging.profile import Profile

_MAX_TOKENS = 9
_WINDOW = 40
_MAX_YEARS = 3


def cluster(profiles: Sequence[Profile], given: Sequence[Sequence[int]]) -> list[list[int]]:
    """The groups of tellings of one event each, by index; ``given`` groups stay together.

    ``profiles`` must come in a fixed order: of equal pairs the first joins first.
    """
    groups = _Groups(profiles, given)
    scored = ((score(profiles[a], profiles[b]), a, b) for a, b in _candidates(profiles))
    for _, a, b in sorted((-points, a, b) for points, a, b in scored if points):
        groups.join(a, b)
    return groups.members()


class _Groups:
    def __init__(self, profiles: Sequence[Profile], given: Sequence[Sequence[int]]) -> None:
        self.profiles = profiles
        self.group_of = list(range(len(profiles)))
        self.content: dict[int, list[int]] = {k: [k] for k in self.group_of}
        for members in given:
            for other in members[1:]:
                self._unite(self.group_of[members[0]], self.group_of[other])

    def join(self, a: int, b: int) -> None:
        """Unites the groups of two tellings, unless a telling of one contradicts one of the other."""
        one, other = self.group_of[a], self.group_of[b]
        if one != other and all(
            agree(self.profiles[m], self.profiles[n]) for m in self.content[one] for n in self.content[other]
        ):
            self._unite(one, other)

    def _unite(self, one: int, other: int) -> None:
        if one == other:
            return
        keep, drop = min(one, other), max(one, other)
        for member in self.content[drop]:
            self.group_of[member] = keep
        self.content[keep] = sorted(self.content[keep] + self.content.pop(drop))

    def members(self) -> list[list[int]]:
        return [self.content[k] for k in sorted(self.content)]


def _candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """The pairs worth comparing: those that share two words, and a year if both have one.

    In a block of very many only neighbours in time are compared, so that the cost stays near-linear.
    """
    blocks: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for key in _keys(profile):
            blocks[key].append(index)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) > 1:
            ordered = sorted(members, key=lambda m: (_start(profiles[m]), m)) if len(members) > _WINDOW else members
            pairs.update(
                (min(a, b), max(a, b)) for k, a in enumerate(ordered) for b in ordered[k + 1 : k + _WINDOW] if a != b
            )
    return sorted(pairs)


def _start(profile: Profile) -> int:
    return profile.time.first if profile.time is not None else 0


def _keys(profile: Profile) -> Iterator[tuple[int, str, str]]:
    tokens = sorted(profile.names)[:5] + sorted(profile.figures)[:2]
    tokens += sorted(profile.words)[: max(0, _MAX_TOKENS - len(tokens))]
    years = _years(profile)
    for one, other in combinations(sorted(set(tokens)), 2):
        for year in years:
            yield year, one, other


def _years(profile: Profile) -> list[int]:
    """The years a telling may be looked for in; -1 stands for "any" (undated tellings)."""
    if profile.time is None:
        return [-1]
    first, last = _year(profile.time.first), _year(profile.time.last)
    if last - first <= _MAX_YEARS:
        return (
            [-1, *range(first - 1, last + 2)]
            if profile.senses & {"founding", "birth", "death"}
            else [-1, *range(first, last + 1)]
        )
    return [-1, first, last]


def _year(day: int) -> int:
    return date.fromordinal(min(max(day, 1), date.max.toordinal())).year
