"""A pytest plugin that runs the tests for each mutant of a plan, each time in a process of its own.

The tests are collected once. A mutant that changes only functions which have not run by then is put into a fork of
that process, where the tests run that come by these functions; what another one would notice by a value kept in a cache
is missed. Any other mutant (a table made at import, a decorator, a default) is written to its file, and a new process
collects and runs all tests. The first one that fails kills it.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from inspect import CO_OPTIMIZED
from itertools import zip_longest
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import NamedTuple, NoReturn

import pytest

SECONDS = 180
"""Of processor time, which no load of the machine uses up."""

FAILED, BROKEN = 1, 70
NOT_SOUND = "a test fails without any mutant"
PLUGIN = f"-p{__name__}"
PLAN, OUTCOMES = "MUTANTS", "OUTCOMES"
"""The names of the variables that say where the plan is, and where to write which of its mutants were killed."""

Key = tuple[str, str, int]
Calls = set[Key]


class Mutant(NamedTuple):
    """A module, as it is and as it is changed."""

    path: str
    original: str
    mutated: str


class Change(NamedTuple):
    """The code of a function, a module or a class body, as it is and as it is changed."""

    old: CodeType
    new: CodeType

    @property
    def key(self) -> Key:
        """What its calls are known by."""
        return _key(self.old)


class Watch:
    """Which functions run while it is on."""

    def __init__(self) -> None:
        self.calls: Calls = set()

    def start(self) -> None:
        """Begin to look."""
        sys.setprofile(self._look)

    def stop(self) -> Calls:
        """What was called, and no more."""
        sys.setprofile(None)
        return self.calls

    def _look(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            self.calls.add(_key(frame.f_code))


def _key(code: CodeType) -> Key:
    return code.co_filename, code.co_qualname, code.co_firstlineno


_COLLECTION = Watch()
_COLLECTION.start()


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Run the tests for all mutants, and tell of each whether it was killed."""
    early = _COLLECTION.stop()
    if session.testsfailed:
        raise session.Interrupted
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    session.config.pluginmanager.unregister(reporter)
    nursery = Nursery(session, early)
    plan = [Mutant(*fields) for fields in json.loads(Path(os.environ[PLAN]).read_text(encoding="utf-8"))]
    if plan and _run_anew(plan[0]._replace(mutated=plan[0].original)):
        raise pytest.UsageError(NOT_SOUND)
    with Path(os.environ[OUTCOMES]).open("w", encoding="utf-8") as outcomes:
        for mutant in plan:
            outcomes.write(f"{json.dumps(nursery.kills(mutant))}\n")
            outcomes.flush()
    return True


class Nursery:
    """A process in which the tests are collected, and have not run."""

    def __init__(self, session: pytest.Session, early: Calls) -> None:
        self._session = session
        self._early = early
        self._functions: dict[Key, list[FunctionType]] = defaultdict(list)
        for function in [each for each in gc.get_objects() if type(each) is FunctionType]:
            self._functions[_key(function.__code__)].append(function)
        self._calls = self._watch_tests()

    def kills(self, mutant: Mutant) -> bool:
        """Whether a test fails for the mutant."""
        path = str(Path.cwd() / mutant.path)
        try:
            old, new = (compile(text, path, "exec", dont_inherit=True) for text in (mutant.original, mutant.mutated))
        except SyntaxError:
            return True
        changes = list(_changes(old, new))
        if all(self._is_late(change) for change in changes):
            return _fork(lambda: self._run(changes)) != 0
        return _run_anew(mutant)

    def _is_late(self, change: Change) -> bool:
        """Whether it is a function that nothing has called so far."""
        is_closed = change.old.co_freevars != change.new.co_freevars
        return change.key in self._functions and change.key not in self._early and not is_closed

    def _run(self, changes: list[Change]) -> int:
        """Run the tests that come by the changed functions, those first that come by little else."""
        for change in changes:
            for function in self._functions[change.key]:
                function.__code__ = change.new
        keys = {change.key for change in changes}
        items = [item for item in self._session.items if not keys.isdisjoint(self._calls[item.nodeid])]
        items.sort(key=lambda item: len(self._calls[item.nodeid]))
        fails = any(self._fails(item, then) for item, then in zip_longest(items, items[1:]))
        return FAILED if fails else 0

    def _fails(self, item: pytest.Item, then: pytest.Item | None) -> bool:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=then)
        return bool(self._session.testsfailed)

    def _watch_tests(self) -> dict[str, Calls]:
        """What each test calls of the source, learned in a fork."""
        kept = Path(os.environ[OUTCOMES]).with_suffix(".calls")
        if _fork(lambda: self._keep_calls(kept)):
            raise pytest.UsageError(NOT_SOUND)
        told = json.loads(kept.read_text(encoding="utf-8"))
        return {name: {(path, of, line) for path, of, line in calls} for name, calls in told.items()}

    def _keep_calls(self, kept: Path) -> int:
        source = str(Path.cwd() / "src")
        told: dict[str, list[Key]] = {}
        for item in self._session.items:
            watch = Watch()
            watch.start()
            if self._fails(item, None):
                return FAILED
            told[item.nodeid] = [key for key in watch.stop() if key[0].startswith(source)]
        kept.write_text(json.dumps(told), encoding="utf-8")
        return 0


def _changes(old: CodeType, new: CodeType) -> Iterator[Change]:
    """The functions that differ, and the bodies of the module and of classes that do so themselves."""
    if old == new:
        return
    inner, other = _inner(old), _inner(new)
    if old.co_flags & CO_OPTIMIZED or len(inner) != len(other) or _shell(old) != _shell(new):
        yield Change(old, new)
        return
    for one, two in zip(inner, other, strict=True):
        yield from _changes(one, two)


def _inner(code: CodeType) -> list[CodeType]:
    return [const for const in code.co_consts if isinstance(const, CodeType)]


def _shell(code: CodeType) -> CodeType:
    """A code without those inside it."""
    plain = tuple(const for const in code.co_consts if not isinstance(const, CodeType))
    return code.replace(co_consts=plain, co_linetable=b"")


def _fork(work: Callable[[], int]) -> int:
    """The status with which the work ends in a process of its own; minus the signal if its time was over."""
    child = os.fork()
    if child:
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == BROKEN:
            raise ChildProcessError
        return status
    status = BROKEN
    try:
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        status = work()
    finally:
        os._exit(status)


def _run_anew(mutant: Mutant) -> bool:
    """Whether a test fails in a new process, which reads the mutant from its file."""
    path = Path(mutant.path)
    times = path.stat()
    path.write_text(mutant.mutated, encoding="utf-8")
    try:
        return _fork(_become_pytest) != 0
    finally:
        path.write_text(mutant.original, encoding="utf-8")
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _become_pytest() -> NoReturn:
    """Go on as a run of the tests that knows nothing of mutants, and leaves no compiled code behind."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    words = [word for word in sys.argv[1:] if word != PLUGIN]
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    os.execve(sys.executable, [sys.executable, "-m", "pytest", *words], environment)  # noqa: S606
