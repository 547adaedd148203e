from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exporters.fuzz import texts, timelines
from tests.exporters.stories import OPENING, harbour_story, lone

from timeline.exporters import export_table
from timeline.exporters.table import display_width, wrap
from timeline.model import TimelineData


def test_wide_letters_take_two_cells() -> None:
    """Columns stay aligned when titles are Chinese."""
    lines = export_table(lone("西安峰会", OPENING), width=50).splitlines()
    assert display_width(lines[2]) == display_width(lines[1])


@given(timelines(), st.integers(0, 120))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_line_is_wider_than_asked(timeline: TimelineData, width: int) -> None:
    """The table keeps to the width, tells every event, and has no control characters."""
    text = export_table(timeline.model_copy(update={"title": None}), width=width)
    assert max(display_width(line) for line in text.split("\n")) <= max(width, 40)
    assert all(char.isprintable() or char == "\n" or ord(char) > 159 for char in text)
    assert text.count("\n") >= 2 + len(timeline.events)


@given(texts, st.integers(2, 20))
def test_wrapping_keeps_every_character(text: str, width: int) -> None:
    """Only blanks at line ends are lost."""
    words = " ".join(text.split())
    assert "".join(wrap(words, width)).replace(" ", "") == words.replace(" ", "")


@pytest.mark.parametrize(
    "told", ["18–19 May 2023", "[scheduled]", "[articles disagree on time]", "undated", "about 1850", "Port Lorne"]
)
def test_the_table_tells_what_matters(told: str) -> None:
    """Dates in words, the status if it has not happened yet, and disagreements."""
    assert told in export_table(harbour_story(), width=120)
