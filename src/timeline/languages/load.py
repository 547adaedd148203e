"""Reads language files; a mistake in one is an error that names the file, the rule and the phrase."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from pydantic import ValidationError

from timeline.errors import LanguageError
from timeline.languages.schema import Language


@cache
def load_language(code: str) -> Language:
    """The language of an ISO 639-1 code.

    Raises ``LanguageError`` if there is no file for it, or the file has a mistake.
    """
    file = resources.files("timeline.languages").joinpath(f"{code}.toml")
    if not code.isalpha() or not file.is_file():
        raise LanguageError(f"unknown language {code!r}; expected one of {', '.join(language_codes())}")
    return parse_language(file.read_text(encoding="utf-8"), file.name)


def parse_language(source: str, name: str) -> Language:
    """A language from the text of its file; ``name`` is the file's name, for messages.

    Raises ``LanguageError`` naming file, place and mistake.
    """
    try:
        return Language.model_validate(tomllib.loads(source))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{name}: not TOML: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise LanguageError(f"{name}: {place}: {first['msg']}") from None


def language_codes() -> list[str]:
    """The codes of the languages that have a file of their own, in alphabetical order."""
    names = (entry.name for entry in resources.files("timeline.languages").iterdir())
    return sorted(name[: -len(".toml")] for name in names if name.endswith(".toml") and name.count(".") == 1)
