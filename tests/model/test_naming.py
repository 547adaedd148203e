"""Whom a name means."""

from __future__ import annotations

import pytest

from timeline.model.naming import Wanted


@pytest.mark.parametrize(
    ("named", "name", "of_event"),
    [
        (True, "Ada Moreno", "Ada Moreno"),
        (True, "ada moreno", "Ada Moreno"),
        (True, "Moreno", "Ada Moreno"),
        (True, "President Ada Moreno", "Ada Moreno"),
        (True, "Ada Moreno", "Moreno"),
        (False, "Ada Moreno", "Ada"),
        (False, "Xi", "Mexico"),
        (False, "Bank of Norway", "Norway"),
        (False, "Norway", "Bank of Malta"),
        (False, "President Ada Moreno", "President"),
        (False, "", "Ada Moreno"),
        (False, "?!", "Ada Moreno"),
    ],
)
def test_names(*, named: bool, name: str, of_event: str) -> None:
    """A name means what bears it whole, in a longer form, or by its last word; never a part of a word."""
    assert Wanted(name, [of_event]).is_named(of_event) is named


def test_a_shared_last_word_means_nobody() -> None:
    """Where two bear the name, the last word alone tells of neither."""
    known = ["Moreno", "Ada Moreno", "Luis Moreno"]
    assert not Wanted("Ada Moreno", known).is_named("Moreno")
    assert Wanted("Moreno", known).is_named("Luis Moreno")


@pytest.mark.parametrize(
    ("stands", "name", "text"),
    [
        (True, "Jobs", "Jobs returned to the company"),
        (False, "Jobs", "Ford cut 500 jobs"),
        (True, "jobs", "Ford cut 500 jobs"),
        (True, "bridge", "Calder Bridge opened"),
        (False, "ridge", "Calder Bridge opened"),
        (False, "Bridge Calder", "Calder Bridge opened"),
    ],
)
def test_words_of_titles(*, stands: bool, name: str, text: str) -> None:
    """Words of a title must stand in a row, and with their capitals if they are asked for with capitals."""
    assert Wanted(name, []).stands_in(text) is stands
