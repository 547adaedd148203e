"""A function done by worker processes, in batches, past items that kill one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Generic, Self, TypeVar

from timeline.batch.processes import Workers, is_stopped

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

Task = tuple[list[_Item], Future[list[_Result]]]
"""A batch on its way, with its results to come."""


class Pool(Generic[_Item, _Result]):
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

    def start(self, batch: list[_Item]) -> Task[_Item, _Result]:
        """A batch on its way to the workers."""
        try:
            return batch, self.workers.submit(self.run, batch)
        except BrokenProcessPool:
            self.workers.end()
            self.workers = Workers(self.workers.number)
            return batch, self.workers.submit(self.run, batch)

    def finish(self, task: Task[_Item, _Result]) -> list[_Result]:
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
