"""A function over many items by several processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.batch import map_in_order

SCRIPT = """
import multiprocessing, signal, sys
import timeline

def endless():
    while True:
        yield "The mill at Veyra burned down on 3 May 2021."

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job is born deaf to it
    multiprocessing.set_start_method(sys.argv[1])
    for result in timeline.extract_many(endless(), workers=2):
        print("one", flush=True)
"""
UNGUARDED = """
import multiprocessing
import timeline
multiprocessing.set_start_method("spawn", force=True)
print(list(timeline.extract_many(["It rained."], workers=2)))
"""
METHODS = ("fork", "spawn") if sys.platform == "linux" else ("spawn",)


def square(number: int) -> int:
    """The square; the process dies of 37."""
    if number == 37:
        os._exit(9)
    return number * number


def map_squares(items: Iterator[int], workers: int) -> Iterator[int]:
    """The squares of the numbers, -1 for one that cannot be."""
    return map_in_order(square, items, workers=workers, weigh=lambda _: 1, on_death=lambda _: -1)


def test_order_is_kept_and_a_death_costs_one_item() -> None:
    """Results come in the order of the items; of a batch with which a worker dies, only the guilty item is lost."""
    expected = [-1 if number == 37 else number * number for number in range(150)]
    assert list(map_squares(iter(range(150)), workers=2)) == expected


def test_few_items_are_under_way() -> None:
    """However many items there are, only some batches for each worker are taken before the first result is given."""
    taken: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(100, 10**9):
            taken.append(number)
            yield number

    results = map_squares(numbers(), workers=2)
    assert next(results) == 10_000
    assert len(taken) <= 16 * 3 * 2
    results.close()  # type: ignore[attr-defined]


def is_alive(group: int) -> bool:
    """Whether any process of the group still runs."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif(not hasattr(os, "killpg"), reason="needs process groups")
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("number", "whole_group"), [(signal.SIGINT, True), (signal.SIGKILL, False)])
def test_no_process_is_left(tmp_path: Path, method: str, number: signal.Signals, whole_group: bool) -> None:
    """Ctrl-C, which goes to all processes of a terminal, ends all with one traceback; so does a death, with none."""
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    command = [sys.executable, str(script), method]
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "one\n"
        (os.killpg if whole_group else os.kill)(process.pid, number)
        _, errors = process.communicate()
    for _ in range(200):
        if not is_alive(process.pid):
            break
        time.sleep(0.1)
    assert not is_alive(process.pid)
    assert errors.count("Traceback") == int(whole_group)


def test_a_script_without_a_guard_is_told_so(tmp_path: Path) -> None:
    """Where workers cannot start, the error names the usual reason instead of failing each document."""
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("timeline.errors.WorkerError: no worker process could be started")
