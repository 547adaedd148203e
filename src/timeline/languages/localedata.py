"""The one door to the locale data of dateparser (after the Unicode CLDR).

Its tables are read as data, one language at a time; no code of dateparser is run, and nothing of it is imported.
"""

from __future__ import annotations

import ast
from functools import cache
from importlib import util
from pathlib import Path
from typing import Any

_DATA = Path("data", "date_translation_data")


def locale_codes() -> list[str]:
    """The codes of the languages that can be built, in alphabetical order; empty without dateparser."""
    folder = _data_folder()
    return sorted(path.stem for path in folder.glob("[a-z]*.py")) if folder else []


@cache
def date_order(code: str) -> str | None:
    """The order of numeric dates in a locale (*en-GB*: DMY), or None if the data has none for it."""
    info = read_locale(code)
    return info.get("date_order") if info else None


def _data_folder() -> Path | None:
    """Where dateparser keeps its locale data; finding the package does not import it."""
    spec = util.find_spec("dateparser")
    return Path(spec.submodule_search_locations[0], _DATA) if spec and spec.submodule_search_locations else None


def read_locale(code: str) -> dict[str, Any] | None:
    """The table of a locale: its own entries over those of its language, which stand alone for other regions."""
    folder, codes = _data_folder(), locale_codes()
    language = code
    while language and language not in codes:
        language = language.rpartition("-")[0]
    if folder is None or not language:
        return None
    tree = ast.parse((folder / f"{language}.py").read_text(encoding="utf-8"))
    table = next(node.value for node in tree.body if isinstance(node, ast.Assign))
    info: dict[str, Any] = ast.literal_eval(table)
    own = info.get("locale_specific", {}).get(code, {})
    return info | {key: _lay_over(info.get(key), value) for key, value in own.items()}


def _lay_over(common: Any, own: Any) -> Any:
    if isinstance(common, list):
        return [*common, *own]
    return {**common, **own} if isinstance(common, dict) else own
