from __future__ import annotations

import pickle

import pytest

from timeline.exporters import Exported, ExportedBytes, Omission


@pytest.mark.parametrize(("kind", "content"), [(Exported, "text"), (ExportedBytes, b"data")])
def test_what_is_exported_is_plain_and_tells_what_is_missing(kind: type, content: str | bytes) -> None:
    """A caller who does not care has ordinary text or bytes; one who does asks ``omitted``."""
    made = kind(content, [Omission("e1", "no date")])
    assert made == content
    assert made.omitted == (Omission("e1", "no date"),)
    assert kind(content).omitted == ()
    assert pickle.loads(pickle.dumps(made)).omitted == made.omitted  # noqa: S301
