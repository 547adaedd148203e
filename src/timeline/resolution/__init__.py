"""From expressions to times: which anchor counts, past or future, and the bounds that follow.

Uses the grammar's expressions and the verbs of the sentence; the reference date comes from the document.
"""

from timeline.resolution.timexes import find_timexes, parse_expression

__all__ = ["find_timexes", "parse_expression"]
