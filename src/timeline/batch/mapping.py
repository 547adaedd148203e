"""A function over any number of items by several processes: in order, in bounded memory, past items that kill one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from timeline.batch.pool import Task

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_BATCH_ITEMS = 16
_BATCH_WEIGHT = 200_000
_BATCHES_UNDER_WAY = 3


def map_in_order(
    function: Callable[[_Item], _Result],
    items: Iterable[_Item],
    *,
    workers: int,
    weigh: Callable[[_Item], int],
    on_death: Callable[[_Item], _Result],
) -> Iterator[_Result]:
    """The results of the function for the items, in their order; with one worker in this process.

    Items are taken only as fast as results are, and go to the workers in batches of limited weight. ``on_death`` makes
    the result of an item with which a worker process dies. The function and ``on_death`` must not raise.

    Raises ``WorkerError`` if no worker process can be started.
    """
    if workers == 1:
        yield from map(function, items)
        return
    from timeline.batch.pool import Pool  # noqa: PLC0415 - brings multiprocessing

    with Pool(function, on_death, workers) as pool:
        under_way: deque[Task[_Item, _Result]] = deque()
        for batch in _make_batches(items, weigh):
            under_way.append(pool.start(batch))
            while under_way and (len(under_way) >= _BATCHES_UNDER_WAY * workers or under_way[0][1].done()):
                yield from pool.finish(under_way.popleft())
        while under_way:
            yield from pool.finish(under_way.popleft())


def _make_batches(items: Iterable[_Item], weigh: Callable[[_Item], int]) -> Iterator[list[_Item]]:
    batch: list[_Item] = []
    weight = 0
    for item in items:
        batch.append(item)
        weight += weigh(item)
        if len(batch) == _BATCH_ITEMS or weight >= _BATCH_WEIGHT:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch
