"""The kept inputs: one JSON Lines file for each door by which text and bytes come in."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "corpus"


class Kept(NamedTuple):
    """An input that broke something once, or that reaches what others do not; ``fault`` says what it broke."""

    door: str
    data: bytes
    fault: str | None = None

    @property
    def name(self) -> str:
        """A short name: the beginning of its hash."""
        return hashlib.sha256(self.data).hexdigest()[:12]


def read_corpus() -> Iterator[Kept]:
    """All kept inputs, in order.

    A line's ``text`` is encoded as UTF-8, lone surrogates and all; ``bytes`` stand one character for each.
    """
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in path.read_text(encoding="ascii").splitlines():
            entry = json.loads(line)
            yield Kept(path.stem, _data(entry), entry.get("fault"))


def _data(entry: dict[str, str]) -> bytes:
    return entry["text"].encode("utf-8", "surrogatepass") if "text" in entry else entry["bytes"].encode("latin-1")


def write_corpus(door: str, entries: list[Kept]) -> None:
    """Write the kept inputs of a door."""
    lines = [json.dumps({**_content(kept), **({"fault": kept.fault} if kept.fault else {})}) for kept in entries]
    (FOLDER / f"{door}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="ascii")


def _content(kept: Kept) -> dict[str, str]:
    try:
        return {"text": kept.data.decode("utf-8", "surrogatepass")}
    except UnicodeDecodeError:
        return {"bytes": kept.data.decode("latin-1")}
