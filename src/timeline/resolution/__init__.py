"""From expressions to times: which anchor counts, past or future, and the bounds that follow.

Uses the grammar's expressions and the verbs of the sentence; the reference date comes from the document. The room is
entered, and the grammar with it, when the first text is read: timelines are opened and exported without.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.resolution.timexes import find_timexes, parse_expression

__all__ = ["find_timexes", "parse_expression"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from timeline.resolution import timexes  # noqa: PLC0415 - see above

    return getattr(timexes, name)
