"""Groups of tellings: candidates by shared words and years, joined best first, never against a contradiction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, combinations

from timeline.merging.compare import ONCE, agree, score
from timeline.merging.profile import Profile, Stretch

_MAX_TOKENS = 8
_WINDOW = 32
_MAX_YEARS = 3
_SHORT = 31

_Key = tuple[int, str, str]


def cluster(profiles: Sequence[Profile], given: Sequence[Sequence[int]]) -> list[list[int]]:
    """The groups of tellings of one event each, by index; ``given`` groups stay together.

    ``profiles`` must come in a fixed order: of equal pairs the first joins first.
    """
    groups = _Groups(profiles, given)
    scored = ((score(profiles[a], profiles[b]), a, b) for a, b in _Blocks(profiles).pairs())
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


class _Blocks:
    """Tellings by two words that they share, and the month (short ones) or the year (long ones)."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = profiles
        self.words = [_word_pairs(profile) for profile in profiles]
        self.short: dict[_Key, list[int]] = defaultdict(list)
        self.long: dict[_Key, list[int]] = defaultdict(list)
        self.undated: dict[_Key, list[int]] = defaultdict(list)
        for index, profile in enumerate(profiles):
            block, spots = self._home(profile)
            for one, other in self.words[index]:
                for spot in spots:
                    block[spot, one, other].append(index)

    def _home(self, profile: Profile) -> tuple[dict[_Key, list[int]], Iterable[int]]:
        if profile.time is None:
            return self.undated, (0,)
        if profile.time.length <= _SHORT:
            return self.short, _months(profile.time)
        return self.long, _years(profile)

    def pairs(self) -> list[tuple[int, int]]:
        """The pairs worth comparing; of a very large block only neighbours in time, to keep the cost near-linear."""
        found: set[tuple[int, int]] = set()
        for members in chain(self.short.values(), self.long.values(), self.undated.values()):
            ordered = members if len(members) <= _WINDOW else sorted(members, key=self._place)
            for k, one in enumerate(ordered):
                found.update(_pair(one, other) for other in ordered[k + 1 : k + _WINDOW])
        for index, profile in enumerate(self.profiles):
            found.update(_pair(index, other) for other in self._coarser(index, profile))
        return sorted(found)

    def _coarser(self, index: int, profile: Profile) -> Iterator[int]:
        """The longer and the undated tellings that a dated one may belong to."""
        if profile.time is None:
            return
        years = _years(profile) if profile.time.length <= _SHORT else []
        for one, other in self.words[index]:
            for year in years:
                yield from self.long.get((year, one, other), ())[:_WINDOW]
            if self.undated:
                yield from self.undated.get((0, one, other), ())[:_WINDOW]

    def _place(self, index: int) -> tuple[int, int]:
        time = self.profiles[index].time
        return (time.first if time is not None else 0, index)


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _word_pairs(profile: Profile) -> list[tuple[str, str]]:
    tokens = sorted(profile.names)[:4] + sorted(profile.figures)[:2]
    tokens += sorted(profile.words - profile.names)[: max(2, _MAX_TOKENS - len(tokens))]
    return list(combinations(sorted(tokens), 2))


def _months(time: Stretch) -> Iterable[int]:
    first, last = _day(time.first), _day(time.last)
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _years(profile: Profile) -> list[int]:
    """The years that a telling touches, of a long stretch the outer ones; also those beside for what happens once."""
    if profile.time is None:
        return []
    first, last = _day(profile.time.first).year, _day(profile.time.last).year
    if last - first > _MAX_YEARS:
        return [first, last]
    beside = int(bool(profile.senses & ONCE))
    return list(range(first - beside, last + beside + 1))


def _day(number: int) -> date:
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))
