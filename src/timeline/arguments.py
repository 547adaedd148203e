"""What callers give to the public functions: a wrong argument is refused by its name, with what was expected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from timeline.errors import InputError, TimelineError

_NO_ITERABLES = (str, bytes, bytearray, Mapping, BaseModel)

Kinds = type[Any] | tuple[type[Any], ...]


def check_kind(name: str, value: object, kinds: Kinds, expected: str, error: type[TimelineError] = InputError) -> None:
    """Check that the argument is of one of the kinds.

    >>> check_kind("title", 3, str, "a text")
    Traceback (most recent call last):
    timeline.errors.InputError: title is not a text: 3
    """
    if not isinstance(value, kinds):
        raise error(f"{name} is not {expected}: {value!r:.80}")


def check_items(name: str, value: object, expected: str) -> None:
    """Check that the argument is an iterable of things, not one thing that could be iterated over, too.

    >>> check_items("documents", "It rained.", "an iterable of texts")
    Traceback (most recent call last):
    timeline.errors.InputError: documents is not an iterable of texts: 'It rained.'
    """
    if not isinstance(value, Iterable) or isinstance(value, _NO_ITERABLES):
        raise InputError(f"{name} is not {expected}: {value!r:.80}")


def check_callable(name: str, value: object) -> None:
    """Check that the argument can be called, or is None.

    >>> check_callable("progress", 3)
    Traceback (most recent call last):
    timeline.errors.InputError: progress is not a callable: 3
    """
    if value is not None and not callable(value):
        raise InputError(f"{name} is not a callable: {value!r:.80}")


def check_choice(name: str, value: object, choices: Sequence[str]) -> None:
    """Check that the argument is one of the choices.

    >>> check_choice("order", "YDM", ("DMY", "MDY"))
    Traceback (most recent call last):
    timeline.errors.InputError: order is not one of DMY, MDY: 'YDM'
    """
    if value not in choices:
        raise InputError(f"{name} is not one of {', '.join(choices)}: {value!r:.80}")


def describe_fault(error: ValidationError) -> str:
    """The first fault of fields that fit no model: its place, what was expected, and what was given."""
    first = error.errors(include_url=False)[0]
    place = ".".join(map(str, first["loc"])) or "fields"
    return f"{place}: {first['msg']}; given {first['input']!r:.80}"
