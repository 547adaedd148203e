"""Worker processes that end with their caller, whether or not it says so."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import TypeVar

from timeline.errors import WorkerError

_Result = TypeVar("_Result")

_STOPPED = threading.Event()
"""Set in a worker when its caller wants no more of it; never in the caller's own process."""


class Workers:
    """Processes that do what is submitted.

    Each listens to a pipe, the lifeline, into which nothing is ever written: when nobody holds its other end any more,
    the worker stops.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        lifeline = multiprocessing.Pipe(duplex=False)
        self._lifeline = lifeline[1]
        self._executor = ProcessPoolExecutor(number, initializer=_prepare_worker, initargs=lifeline)
        try:
            self.submit(os.getpid).result()
        except BrokenProcessPool:
            self.end()
            raise WorkerError(
                'no worker process could be started; a script that uses them needs `if __name__ == "__main__":`'
            ) from None

    def submit(self, function: Callable[..., _Result], *arguments: object) -> Future[_Result]:
        """The result to come; raises ``BrokenProcessPool`` if a worker has died."""
        with _interrupts_held():
            return self._executor.submit(function, *arguments)

    def end(self) -> None:
        """Let the workers end what they are at, and nothing more."""
        self._lifeline.close()
        self._executor.shutdown(cancel_futures=True)


def is_stopped() -> bool:
    """Whether this is a worker whose caller wants no more of it."""
    return _STOPPED.is_set()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back, so that a process started here inherits that: only the caller is to be interrupted."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _prepare_worker(listening: Connection, lifeline: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lifeline.close()
    threading.Thread(target=_watch_caller, args=(listening,), daemon=True).start()


def _watch_caller(listening: Connection) -> None:
    listening.poll(None)
    _STOPPED.set()
    caller = multiprocessing.parent_process()
    if caller is not None:
        caller.join()
        os._exit(1)
