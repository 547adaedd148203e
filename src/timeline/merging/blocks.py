"""Which tellings are worth comparing: those that share a name, figure or deed, another word, and the month or the year.

The cost is near-linear: tellings that are alike are linked in a chain and stand for one another, and in a large block
only neighbours in the order of times and names are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain, repeat
from typing import Any

from timeline.merging.profile import Profile, Stretch

_MAX_NAMES, _MAX_FIGURES, _MAX_TOKENS = 8, 2, 10
_WINDOW = 32
_SMALLEST_WINDOW = 4
_MAX_YEARS = 3
_SHORT = 31

_WORD_BITS = 24
_SPOT_BITS = 20
_UNDATED = 0

_Pair = tuple[int, int]


def find_pairs(profiles: Sequence[Profile]) -> Iterator[_Pair]:
    """The pairs worth comparing, by index, each once."""
    if len(profiles) == 1:
        return
    chosen, links = _link_twins(profiles)
    yield from links
    chosen.sort(key=lambda index: _place(profiles[index], index))
    for a, b in _Index([profiles[k] for k in chosen]).pairs():
        one, other = chosen[a], chosen[b]
        yield (one, other) if one < other else (other, one)


def _link_twins(profiles: Sequence[Profile]) -> tuple[list[int], list[_Pair]]:
    """The first telling of each kind, and the pairs of one and the next that is told alike."""
    first: list[int] = []
    links: list[_Pair] = []
    latest: dict[tuple[Any, ...], int] = {}
    for index, profile in enumerate(profiles):
        twin = latest.get(told := profile.told)
        latest[told] = index
        if twin is None:
            first.append(index)
        else:
            links.append((twin, index))
    return first, links


def _place(profile: Profile, index: int) -> tuple[int, list[str], int]:
    """Where a telling stands among all: those of one time and like names stand together."""
    return (profile.time.first if profile.time else 0, sorted(profile.names), index)


class _Index:
    """Tellings, by their places in the list given, in blocks that share two words and a time.

    The key of a block is one number, made of a spot in time and two words; ``first`` has the first telling of each
    block, and ``blocks`` all tellings of those with more.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = profiles
        tokens = [_tokens_of(profile) for profile in profiles]
        times = Counter(chain.from_iterable(map(chain.from_iterable, tokens)))
        shared = (token for token, count in times.items() if count > 1)
        self.numbers = {token: number for number, token in enumerate(shared)}
        self.words = [self._word_pairs(*each) for each in tokens]
        self.first: dict[int, int] = {}
        self.blocks: dict[int, list[int]] = {}
        self.linked = [number for number, words in enumerate(self.words) if words]
        self.spots: set[int] = set()
        for number in self.linked:
            for spot in _spots(profiles[number]):
                self.spots.add(spot)
                self._put(number, [words + spot for words in self.words[number]])

    def pairs(self) -> Iterator[_Pair]:
        """The pairs within each block, and between the short tellings and the longer and undated ones; once each."""
        count = len(self.profiles)
        found: set[int] = set()
        for members in self.blocks.values():
            for pairs in _pairs_within(members, count):
                found.update(pairs)
        for number in self.linked:
            for spot in self.spots.intersection(_coarser_spots(self.profiles[number])):
                for key in filter(self.first.__contains__, [words + spot for words in self.words[number]]):
                    others = self.blocks.get(key) or (self.first[key],)
                    found.update(number * count + other for other in others[:_WINDOW] if other != number)
        return map(divmod, found, repeat(count))

    def _put(self, number: int, keys: Iterable[int]) -> None:
        for key in keys:
            there = self.first.setdefault(key, number)
            if there != number:
                self.blocks.setdefault(key, [there]).append(number)

    def _word_pairs(self, naming: Sequence[str], others: Sequence[str]) -> tuple[int, ...]:
        """The pairs of a name, figure or deed with another word, as numbers, where both are told more than once."""
        first = [self.numbers[token] for token in naming if token in self.numbers]
        numbers = first + [self.numbers[token] for token in others if token in self.numbers]
        pairs = [(one, other) for k, one in enumerate(first) for other in numbers[k + 1 :]]
        ordered = [(one, other) if one < other else (other, one) for one, other in pairs]
        return tuple([(low << _WORD_BITS | high) << _SPOT_BITS for low, high in ordered])


def _tokens_of(profile: Profile) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What names the event of a telling, and other words of it: tellings of one event share two, one that names it."""
    naming = _naming(profile)
    others = sorted(profile.words.difference(naming))[: max(2, _MAX_TOKENS - len(naming))]
    return tuple(naming), tuple(others)


def _naming(profile: Profile) -> list[str]:
    """What names the event of a telling: names, figures, and what is done; without names also to what."""
    names = sorted(profile.names)[:_MAX_NAMES] + sorted(profile.figures)[:_MAX_FIGURES]
    named = names or [profile.matter.theme.head]
    return [name for name in (*named, profile.deed) if name]


def _pairs_within(members: list[int], count: int) -> Iterator[list[int]]:
    """The pairs of a block, each as one number; of a large one only the neighbours, the fewer the larger it is."""
    size = len(members)
    window = size if size <= _WINDOW else max(_WINDOW * _WINDOW // size, _SMALLEST_WINDOW)
    for k, one in enumerate(members):
        first = one * count
        yield [first + other for other in members[k + 1 : k + window]]


def _spots(profile: Profile) -> Iterable[int]:
    """The spots in time of a telling: its months if it is short, else its years."""
    if profile.time is None:
        return (_UNDATED,)
    if profile.time.length > _SHORT:
        return _years(profile.time, profile)
    first, last = _day(profile.time.first), _day(profile.time.last)
    return range(first.year * 13 + first.month, last.year * 13 + last.month + 1)


def _coarser_spots(profile: Profile) -> Iterable[int]:
    """The spots of the longer and the undated tellings that a dated one may belong to."""
    if profile.time is None:
        return ()
    years = _years(profile.time, profile) if profile.time.length <= _SHORT else []
    return (*years, _UNDATED)


def _years(time: Stretch, profile: Profile) -> list[int]:
    """The years that a telling touches, of a long stretch the outer ones; also those beside for what happens once."""
    first, last = _day(time.first).year, _day(time.last).year
    beside = int(bool(profile.stance.once)) if last - first <= _MAX_YEARS else 0
    years = range(first - beside, last + beside + 1) if last - first <= _MAX_YEARS else (first, last)
    return [13 * year for year in years]


@lru_cache(maxsize=1 << 15)
def _day(number: int) -> date:
    return date.fromordinal(min(max(number, 1), date.max.toordinal()))
