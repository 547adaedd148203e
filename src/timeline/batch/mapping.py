"""A function over any number of items by several processes: in order, in bounded memory, past items that kill one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Generic, Self, TypeVar

from timeline.batch.processes import Workers, is_stopped

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
_Task = tuple[list[_Item], Future[list[_Result]]]

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
    with _Pool(function, on_death, workers) as pool:
        under_way: deque[_Task[_Item, _Result]] = deque()
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


class _Pool(Generic[_Item, _Result]):
    """A function done by worker processes, which are replaced when one of them dies."""

    def __init__(
        self, function: Callable[[_Item], _Result], on_death: Callable[[_Item], _Result], workers: int
    ) -> None:
        self.run = partial(_run, function)
        self.on_death = on_death
        self.workers = Workers(workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.workers.end()

    def start(self, batch: list[_Item]) -> _Task[_Item, _Result]:
        """A batch on its way to the workers."""
        try:
            return batch, self.workers.submit(self.run, batch)
        except BrokenProcessPool:
            self.workers.end()
            self.workers = Workers(self.workers.number)
            return batch, self.workers.submit(self.run, batch)

    def finish(self, task: _Task[_Item, _Result]) -> list[_Result]:
        """The results of a batch; what was under way when a worker died is done again."""
        batch, results = task
        try:
            return results.result()
        except BrokenProcessPool:
            return self._redo(batch)

    def _redo(self, batch: list[_Item]) -> list[_Result]:
        """The results of a batch by a process of its own, in halves until the item is found with which it dies."""
        alone = Workers(1)
        try:
            return alone.submit(self.run, batch).result()
        except BrokenProcessPool:
            if len(batch) == 1:
                return [self.on_death(batch[0])]
        finally:
            alone.end()
        middle = len(batch) // 2
        return self._redo(batch[:middle]) + self._redo(batch[middle:])


def _run(function: Callable[[_Item], _Result], batch: list[_Item]) -> list[_Result]:
    return [function(item) for item in batch if not is_stopped()]
