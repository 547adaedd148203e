"""Every meaning by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Meaning = Callable[..., Any]
AnyMeaning = TypeVar("AnyMeaning", bound=Meaning)

MEANINGS: dict[str, tuple[Meaning, str]] = {}
"""Each meaning by its name, with the category of what it makes."""


def meaning(category: str) -> Callable[[AnyMeaning], AnyMeaning]:
    """Enter a function as a meaning that makes values of the category."""

    def enter(function: AnyMeaning) -> AnyMeaning:
        MEANINGS[function.__name__] = (function, category)
        return function

    return enter
