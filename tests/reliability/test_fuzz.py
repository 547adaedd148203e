"""Any text and any bytes: what was found once is kept, and a fixed number of new inputs is made in each run."""

from __future__ import annotations

from random import Random

import pytest
from tests.reliability.checks import DOORS, MADE, check
from tests.reliability.kept import Kept, read_corpus

KEPT = list(read_corpus())
SEED = 20261122
ROUNDS = {"soup": 800, "article": 60, "short": 1500, "soup-exports": 60, "article-exports": 15}
"""How many texts are made in each way: about a minute of them."""
BENT = {"json": 60, "csv": 60, "calendar": 100, "file": 300, "sidecar": 100}
"""How many kept inputs of each door are bent out of shape."""
ODD = (b"", b"\0", b"9", b'"', b"\xff", b"\r\n", b"X" * 50)


def test_corpus_is_large() -> None:
    """There are inputs for every door, three hundred in all."""
    assert {kept.door for kept in KEPT} == set(DOORS)
    assert len(KEPT) >= 300


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: f"{kept.door}-{kept.name}")
def test_kept_inputs_hold(kept: Kept) -> None:
    """What broke something once, or reached what others did not, breaks nothing."""
    check(kept.door, kept.data)


@pytest.mark.parametrize("way", MADE)
def test_made_texts_hold(way: str) -> None:
    """Texts made of time words, and articles bent out of shape, break nothing."""
    random = Random(SEED)  # noqa: S311
    for _ in range(ROUNDS[way]):
        data = random.randbytes(random.choice((4, 8, 16, 33, 61)))
        try:
            check(way, data)
        except Exception as error:
            error.add_note(f"{way}: {MADE[way][1](data)!r}")
            raise


@pytest.mark.parametrize("door", BENT)
def test_bent_bytes_hold(door: str) -> None:
    """Files with bytes changed, cut, doubled and taken out are read, or refused by an error of ours."""
    random = Random(SEED)  # noqa: S311
    seeds = [kept.data for kept in KEPT if kept.door == door and kept.data]
    for _ in range(BENT[door]):
        data = bytearray(random.choice(seeds))
        for _ in range(random.choice((1, 1, 2, 5))):
            place = random.randrange(len(data) + 1)
            cut = random.choice((0, 0, 1, 7))
            data[place : place + cut] = random.choice((*ODD, data[:place]))
        try:
            check(door, bytes(data))
        except Exception as error:
            error.add_note(f"{door}: {bytes(data)!r}")
            raise
