"""Which articles tell independently: a rewritten copy of an article is no second witness."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence

from timeline.model import Document

_WORD = re.compile(r"\w+")
_SHINGLE = 6
_SHARE = 0.2
_ENOUGH = 16
"""So many witnesses that one more changes nothing."""


class Witnesses:
    """Tells copies by the share of their runs of six words; texts are read only when asked about."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self.shingles: dict[str, frozenset[int]] = {}

    def count(self, document_ids: Sequence[str]) -> int:
        """How many of the articles tell on their own, the first of each set of copies counted; at most sixteen."""
        kept: list[str] = []
        for document_id in dict.fromkeys(document_ids):
            if len(kept) == _ENOUGH:
                break
            if not any(self._is_copy(document_id, other) for other in kept):
                kept.append(document_id)
        return len(kept)

    def _is_copy(self, one: str, other: str) -> bool:
        a, b = self._shingles(one), self._shingles(other)
        smaller = min(len(a), len(b))
        return bool(smaller) and len(a & b) >= _SHARE * smaller

    def _shingles(self, document_id: str) -> frozenset[int]:
        if document_id not in self.shingles:
            document = self.documents.get(document_id)
            words = _WORD.findall(document.text.lower()) if document else []
            runs = (" ".join(words[k : k + _SHINGLE]) for k in range(len(words) - _SHINGLE + 1))
            self.shingles[document_id] = frozenset(zlib.crc32(run.encode("utf-8", "replace")) for run in runs)
        return self.shingles[document_id]
