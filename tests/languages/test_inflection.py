"""The forms of verbs."""

import pytest

from timeline.languages.inflection import past_forms, verb_forms


@pytest.mark.parametrize(
    ("form", "slot", "base"),
    [
        ("stopped", "past", "stop"),
        ("hoped", "past", "hope"),
        ("hopped", "past", "hop"),
        ("scraping", "gerund", "scrape"),
        ("dying", "gerund", "die"),
        ("carries", "third", "carry"),
        ("taken", "participle", "take"),
        ("reaches", "third", "reach"),
        ("agreed", "past", "agree"),
        ("making", "gerund", "make"),
    ],
)
def test_inflection(form: str, slot: str, base: str) -> None:
    """Every form of a verb leads to its base."""
    assert getattr(verb_forms()[form], slot) == base


def test_past_forms() -> None:
    """Irregular verbs keep their past."""
    assert (past_forms()["grow"], past_forms()["stop"]) == ("grew", "stopped")


@pytest.mark.parametrize(
    ("base", "past"),
    [
        ("open", "opened"),
        ("visit", "visited"),
        ("admit", "admitted"),
        ("travel", "travelled"),
        ("equip", "equipped"),
        ("mimic", "mimicked"),
        ("tow", "towed"),
    ],
)
def test_doubled_consonants(base: str, past: str) -> None:
    """A last consonant is doubled after a stressed vowel, and "c" becomes "ck"."""
    assert past_forms()[base] == past
