"""Recognition: a sentence's tokens to typed expressions, not yet placed in time.

Uses the language files' phrases and the tokens of ``text``; knows no reference date.
"""

from timeline.grammar.compiled import Grammar, compile_language
from timeline.grammar.recognize import Found, recognize

__all__ = ["Found", "Grammar", "compile_language", "recognize"]
