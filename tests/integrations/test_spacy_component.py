"""The spaCy component where spaCy is not; tests/clients runs it where it is."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

import timeline

MODULE = "timeline.integrations.spacy_component"


def test_it_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without spaCy, the component says what to install, and the rest of the library works."""
    monkeypatch.setitem(sys.modules, "spacy", None)
    monkeypatch.delitem(sys.modules, MODULE, raising=False)
    with pytest.raises(timeline.MissingExtraError, match=r"timeline-events\[spacy\]"):
        import_module(MODULE)
