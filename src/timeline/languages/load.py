"""Reads language files; a mistake in one is an error that names the file, the rule and the phrase."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from pydantic import ValidationError

from timeline.errors import LanguageError
from timeline.languages import localedata
from timeline.languages.schema import Language
from timeline.resources import find_file


@cache
def load_language(code: str) -> Language:
    """The language of a code: *de*, *fr*, *en-GB*. It has a file, or it is built from locale data.

    Raises ``LanguageError`` if there is neither, or the file has a mistake.
    """
    known = language_codes()
    language, _, region = code.partition("-")
    if language in known and not region:
        return _read_file(language)
    if language in known:
        found = _read_file(language)
        return found.model_copy(update={"code": code, "date_order": localedata.date_order(code) or found.date_order})
    built = _build(code) if language not in known else None
    if built is None:
        others = len(set(localedata.locale_codes()) - set(known))
        raise LanguageError(
            f"unknown language {code!r}; expected {', '.join(known)} or one of {others} others, such as fr or pt-BR"
        )
    return built


def _build(code: str) -> Language | None:
    from timeline.languages import locales  # noqa: PLC0415 - not needed for a language with a file

    return locales.build_language(code)


def _read_file(language: str) -> Language:
    file = find_file("timeline.languages", f"{language}.toml")
    return parse_language(file.read_text(encoding="utf-8"), file.name)


def parse_language(source: str, name: str) -> Language:
    """A language from the text of its file; ``name`` is the file's name, for messages.

    Raises ``LanguageError`` naming file, place and mistake.
    """
    try:
        content = tomllib.loads(source)
        return Language.model_validate(content)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{name}: not TOML: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise LanguageError(f"{name}: {_describe(first['loc'], content)}: {first['msg']}") from None


def _describe(place: tuple[int | str, ...], content: dict[str, Any]) -> str:
    """Where a mistake is: a rule by its stage and meaning, anything else by its keys."""
    match place:
        case ("rules", str(stage), int(number), *inner):
            rule = content["rules"][stage][number]
            return ".".join([stage, str(rule.get("means", number)), *map(str, inner)])
    return ".".join(map(str, place))


def language_codes() -> list[str]:
    """The codes of the languages that have a file of their own, in alphabetical order."""
    names = (entry.name for entry in find_file("timeline.languages", "").iterdir())
    return sorted(name[: -len(".toml")] for name in names if name.endswith(".toml") and name.count(".") == 1)
