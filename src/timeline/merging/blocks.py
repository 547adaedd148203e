"""Which tellings are worth comparing: those that share two words, and the month (short ones) or the year (long ones).

The cost is near-linear: tellings that are alike are linked in a chain and stand for one another, and in a large block
only neighbours in the order of times and names are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, combinations, pairwise

from timeline.merging.profile import Profile, Stretch

_MAX_TOKENS = 8
_WINDOW = 32
_SMALLEST_WINDOW = 4
_MAX_YEARS = 3
_SHORT = 31

_Pair = tuple[int, int]
_Block = dict[tuple[int, int], list[int]]


def find_pairs(profiles: Sequence[Profile]) -> list[_Pair]:
    """The pairs worth comparing, by index, in order."""
    alike: dict[Profile, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        alike[profile._replace(sentence=("", 0))].append(index)
    found = {pair for twins in alike.values() for pair in pairwise(twins)}
    found.update(_Blocks(profiles, [twins[0] for twins in alike.values()]).pairs())
    return sorted(found)


class _Blocks:
    """Tellings by two words that they share, and by when they are told to have happened."""

    def __init__(self, profiles: Sequence[Profile], chosen: Iterable[int]) -> None:
        self.profiles = profiles
        self.chosen = sorted(chosen, key=self._place)
        self.numbers: dict[str, int] = {}
        self.words = {index: self._word_pairs(profiles[index]) for index in self.chosen}
        self.short: _Block = defaultdict(list)
        self.long: _Block = defaultdict(list)
        self.undated: _Block = defaultdict(list)
        for index in self.chosen:
            block, spots = self._home(profiles[index])
            for spot in spots:
                for words in self.words[index]:
                    block[spot, words].append(index)

    def pairs(self) -> Iterator[_Pair]:
        """The pairs within each block, and between the short tellings and the longer and undated ones."""
        for members in chain(self.short.values(), self.long.values(), self.undated.values()):
            if len(members) > 1:
                yield from _pairs_within(members)
        for index in self.chosen:
            yield from ((min(index, other), max(index, other)) for other in self._coarser(index) if other != index)

    def _home(self, profile: Profile) -> tuple[_Block, Iterable[int]]:
        if profile.time is None:
            return self.undated, (0,)
        if profile.time.length <= _SHORT:
            return self.short, _months(profile.time)
        return self.long, _years(profile)

    def _coarser(self, index: int) -> Iterator[int]:
        """The longer and the undated tellings that a dated one may belong to."""
        profile = self.profiles[index]
        if profile.time is None:
            return
        if self.long and profile.time.length <= _SHORT:
            for year in _years(profile):
                for words in self.words[index]:
                    yield from self.long.get((year, words), ())[:_WINDOW]
        if self.undated:
            for words in self.words[index]:
                yield from self.undated.get((0, words), ())[:_WINDOW]

    def _place(self, index: int) -> tuple[int, list[str], int]:
        """Where a telling stands among all: those of one time and like names stand together."""
        profile = self.profiles[index]
        return (profile.time.first if profile.time else 0, sorted(profile.names), index)

    def _word_pairs(self, profile: Profile) -> list[int]:
        """The pairs of the words that count most, as numbers."""
        tokens = sorted(profile.names)[:4] + sorted(profile.figures)[:2]
        tokens += sorted(profile.words - profile.names)[: max(2, _MAX_TOKENS - len(tokens))]
        numbers = [self.numbers.setdefault(token, len(self.numbers)) for token in sorted(tokens)]
        return [(one << 32) + other for one, other in combinations(numbers, 2)]


def _pairs_within(members: list[int]) -> Iterator[_Pair]:
    """The pairs of a block; of a large one only the neighbours, the fewer the larger it is."""
    size = len(members)
    window = size if size <= _WINDOW else max(_WINDOW * _WINDOW // size, _SMALLEST_WINDOW)
    for k, one in enumerate(members):
        for other in members[k + 1 : k + window]:
            yield (one, other) if one < other else (other, one)


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
    beside = int(bool(profile.stance.once))
    return list(range(first - beside, last + beside + 1))


@lru_cache(maxsize=1 << 15)
def _day(number: int) -> date:
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))
