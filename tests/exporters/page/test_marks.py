from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from timeline.exporters.page.marks import Mark, mark_text
from timeline.exporters.views.clean import clean_text

marks = st.lists(st.builds(Mark, st.integers(-2, 12), st.integers(-2, 12), st.sampled_from(("a", "b"))), max_size=4)


@given(st.text(alphabet="ab <&", max_size=12), marks)
def test_marks_cut_but_never_change_the_text(content: str, chosen: list[Mark]) -> None:
    """Crossing, nested and empty marks all leave the words as they are, and no link stands in another."""
    marked = mark_text(content, chosen)
    assert unescape(re.sub(r"<[^>]*>", "", marked)) == clean_text(content)
    assert "<a" not in "".join(re.findall(r"<a [^>]*>(.*?)</a>", marked))


def test_crossing_marks_are_parted_at_their_boundaries() -> None:
    """Shared words link to the mark that comes first."""
    marked = mark_text("abcd", [Mark(0, 3, "x"), Mark(2, 4, "y")])
    assert re.sub(r"</?mark>", "", marked) == '<a href="#x">ab</a><a href="#x">c</a><a href="#y">d</a>'
