"""Which tellings are worth comparing: those that share a name or figure, another word, and the month or the year.

The cost is near-linear: tellings that are alike are linked in a chain and stand for one another, and in a large block
only neighbours in the order of times and names are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, pairwise

from timeline.merging.profile import Profile, Stretch

_MAX_NAMES, _MAX_FIGURES, _MAX_TOKENS = 4, 2, 8
_WINDOW = 32
_SMALLEST_WINDOW = 4
_MAX_YEARS = 3
_SHORT = 31

_Pair = tuple[int, int]
_Blocks = dict[int, dict[int, list[int]]]
"""Tellings by a month or year, and by two words."""


def find_pairs(profiles: Sequence[Profile]) -> list[_Pair]:
    """The pairs worth comparing, by index, in order."""
    alike: dict[Profile, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        alike[profile._replace(sentence=("", 0))].append(index)
    chosen = sorted((twins[0] for twins in alike.values()), key=lambda index: _place(profiles[index], index))
    found = {pair for twins in alike.values() for pair in pairwise(twins)}
    found.update(_sorted_pair(chosen[a], chosen[b]) for a, b in _Index([profiles[k] for k in chosen]).pairs())
    return sorted(found)


def _sorted_pair(one: int, other: int) -> _Pair:
    return (one, other) if one < other else (other, one)


def _place(profile: Profile, index: int) -> tuple[int, list[str], int]:
    """Where a telling stands among all: those of one time and like names stand together."""
    return (profile.time.first if profile.time else 0, sorted(profile.names), index)


class _Index:
    """Tellings, by their places in the list given, in blocks that share two words and a time."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = profiles
        self.numbers: dict[str, int] = {}
        self.words = [self._word_pairs(profile) for profile in profiles]
        self.short: _Blocks = defaultdict(lambda: defaultdict(list))
        self.long: _Blocks = defaultdict(lambda: defaultdict(list))
        self.undated: _Blocks = defaultdict(lambda: defaultdict(list))
        for number, profile in enumerate(profiles):
            blocks, spots = self._home(profile)
            for block in (blocks[spot] for spot in spots):
                for words in self.words[number]:
                    block[words].append(number)

    def pairs(self) -> Iterator[_Pair]:
        """The pairs within each block, and between the short tellings and the longer and undated ones; once each."""
        count = len(self.profiles)
        found: set[int] = set()
        for blocks in (self.short, self.long, self.undated):
            for members in chain.from_iterable(block.values() for block in blocks.values()):
                if len(members) > 1:
                    found.update(_pairs_within(members, count))
        for number, profile in enumerate(self.profiles):
            found.update(number * count + other for other in self._coarser(number, profile) if other != number)
        return (divmod(pair, count) for pair in found)

    def _home(self, profile: Profile) -> tuple[_Blocks, Iterable[int]]:
        if profile.time is None:
            return self.undated, (0,)
        if profile.time.length <= _SHORT:
            return self.short, _months(profile.time)
        return self.long, _years(profile)

    def _coarser(self, number: int, profile: Profile) -> Iterator[int]:
        """The longer and the undated tellings that a dated one may belong to."""
        if profile.time is None:
            return
        years = _years(profile) if self.long and profile.time.length <= _SHORT else []
        for block in [self.long[year] for year in years if year in self.long] + [*self.undated.values()]:
            for words in filter(block.__contains__, self.words[number]):
                yield from block[words][:_WINDOW]

    def _word_pairs(self, profile: Profile) -> list[int]:
        """The pairs of a name or figure with another word, as numbers: nothing is one event without sharing such."""
        naming = sorted(profile.names)[:_MAX_NAMES] + sorted(profile.figures)[:_MAX_FIGURES]
        others = sorted(profile.words - profile.names)[: max(2, _MAX_TOKENS - len(naming))]
        numbers = [self.numbers.setdefault(token, len(self.numbers)) for token in (*naming, *others)]
        pairs = ((one, other) for k, one in enumerate(numbers[: len(naming)]) for other in numbers[k + 1 :])
        return [(one << 32) + other if one < other else (other << 32) + one for one, other in pairs]


def _pairs_within(members: list[int], count: int) -> Iterator[int]:
    """The pairs of a block, each as one number; of a large one only the neighbours, the fewer the larger it is."""
    size = len(members)
    window = size if size <= _WINDOW else max(_WINDOW * _WINDOW // size, _SMALLEST_WINDOW)
    for k, one in enumerate(members):
        first = one * count
        for other in members[k + 1 : k + window]:
            yield first + other


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
