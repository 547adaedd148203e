"""The word lists of a language: its verbs, the words that tell of happenings, the well-known names."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TypeVar

from pydantic import ValidationError

from timeline.errors import LanguageError
from timeline.languages.table import Table
from timeline.languages.word_lists import EventLexicon, KnownNames, MergingLexicon, VerbLexicon
from timeline.resources import find_file

T = TypeVar("T", bound=Table)


def load_table(file_name: str, schema: type[T]) -> T:
    """The content of a language file, typed.

    Raises ``LanguageError`` that names the file, the key and the mistake.
    """
    source = find_file("timeline.languages", file_name)
    if not source.is_file():
        raise LanguageError(f"no language file {file_name}")
    try:
        return schema.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{file_name}: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise LanguageError(f"{file_name}: {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}") from None


@cache
def verb_lexicon(language: str = "en") -> VerbLexicon:
    """The verbs of a language; raises ``LanguageError`` if it has no such file or the file has a mistake."""
    return load_table(f"{language}.verbs.toml", VerbLexicon)


@cache
def has_verbs(language: str) -> bool:
    """Whether there is a verb lexicon for the language; a regional code (en-GB) has that of its language."""
    return find_file("timeline.languages", f"{language.partition('-')[0]}.verbs.toml").is_file()


@cache
def event_lexicon(language: str = "en") -> EventLexicon:
    """The words for happenings of a language; raises ``LanguageError`` as ``verb_lexicon`` does."""
    return load_table(f"{language}.events.toml", EventLexicon)


@cache
def known_names(language: str = "en") -> KnownNames:
    """The well-known names of a language; raises ``LanguageError`` as ``verb_lexicon`` does."""
    return load_table(f"{language}.names.toml", KnownNames)


@cache
def merging_lexicon(language: str = "en") -> MergingLexicon:
    """The words by which tellings are compared in a language; raises ``LanguageError`` as ``verb_lexicon`` does."""
    return load_table(f"{language}.merging.toml", MergingLexicon)
