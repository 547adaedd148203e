"""The words and marks of a sentence, each with what it can be as a verb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from timeline.languages.lexicon import VerbForm, verb_forms, verb_lexicon

_WORD = re.compile(
    r"""
      ['’] (?: ll | ve | re | d | s | m ) \b
    | \d+ (?: [.,:] \d+ )* %? (?! [^\W_] )
    | [^\W_]+ (?: [-'’&] [^\W_]+ )*
    | -- | `` | ''
    | [,;:.()\[\]–—"“”_]
    | (?<=\s) - (?=\s)
    """,
    re.VERBOSE,
)

NO_VERB = VerbForm()
"""What a word is that can be no verb."""


class Word(NamedTuple):
    """A word or mark: its place, its form, the form in lower case with straight apostrophes, its reading as a verb."""

    start: int
    end: int
    form: str
    lower: str
    verb: VerbForm


def read_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of a stretch of text, in order.

    >>> [word.form for word in read_words("Mr. Wu, who didn't go, left.")]
    ['Mr', '.', 'Wu', ',', 'who', "didn't", 'go', ',', 'left', '.']
    """
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(match.start(), match.end(), match.group(), *_classify(match.group())) for match in found]


@lru_cache(maxsize=1 << 16)
def _classify(form: str) -> tuple[str, VerbForm]:
    """A form in lower case, and what it can be as a verb."""
    lower = form.lower().replace("’", "'")
    verb = verb_forms().get(lower)
    if verb is None:
        guessed = lower.endswith("ed") and lower not in verb_lexicon().reading.never
        verb = _guess(lower) if guessed else NO_VERB
    return lower, verb


def _guess(word: str) -> VerbForm:
    """What a word that no list has can be, by its ending."""
    if len(word) < len("aimed") or "-" in word or word[-3] in "aeou" or word.startswith("un"):
        return NO_VERB
    stem = word[:-2]
    base = stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lsfz" else stem + "e" * (stem[-1] in "cgsuvz")
    return VerbForm(past=base, participle=base)
