"""The word lists: mistakes that name file and key."""

import pytest

from timeline.errors import LanguageError
from timeline.languages.lexicon import event_lexicon, load_table, verb_lexicon
from timeline.languages.word_lists import Kind


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
