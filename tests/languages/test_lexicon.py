"""The word lists: inflection, and mistakes that name file and key."""

import pytest

from timeline.errors import LanguageError
from timeline.languages.lexicon import Kind, event_lexicon, load_table, past_forms, verb_forms, verb_lexicon


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


def test_unknown_language() -> None:
    """A language without a file is an error that names the file."""
    with pytest.raises(LanguageError, match=r"xx\.verbs\.toml"):
        verb_lexicon("xx")


def test_wrong_key() -> None:
    """A key that the schema does not know is an error that names file and key."""
    with pytest.raises(LanguageError, match=r"en\.verbs\.toml: verbs"):
        load_table("en.verbs.toml", Kind)


def test_event_words_are_verbs() -> None:
    """Every verb that tells of a kind is a verb of the language."""
    lexicon = verb_lexicon()
    known = lexicon.regular | lexicon.irregular.keys()
    verbs = {verb.split("_")[0] for kind in event_lexicon().kinds.values() for verb in kind.verbs}
    assert {verb for verb in verbs if "-" not in verb} - known == set()
