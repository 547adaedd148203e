"""Language resources: data files and their typed loaders, no meaning.

A language is one file: words by class, phrases by the meaning they name, examples that are tests.
"""

from timeline.languages.load import language_codes, load_language, parse_language
from timeline.languages.schema import Language, RuleSpec, SentenceSpec, TenseSpec

__all__ = ["Language", "RuleSpec", "SentenceSpec", "TenseSpec", "language_codes", "load_language", "parse_language"]
