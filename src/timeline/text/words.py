"""The words and marks of a sentence, each with what it can be as a verb."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.languages.inflection import VerbForm, verb_forms
from timeline.languages.lexicon import verb_lexicon
from timeline.text.kept import Kept

_WORD = re.compile(
    r"""
      ['’] (?: ll | ve | re | d | s | m ) \b
    | \d+ (?: [.,:–] \d+ )* %? (?! [^\W_] )
    | [a-zA-Z]++ (?! [^\W_] | [-'’&] )
    | [^\W_]+ (?: [-'’&] [^\W_]+ )*
    | -- | `` | ''
    | [,;:.()\[\]–—"“”_]
    | (?<=\s) - (?=\s)
    """,
    re.VERBOSE,
)

CLITICS = ("'ll", "'ve", "'re", "'m")
"""Auxiliaries that are written as one with the word before them."""

NO_VERB = VerbForm()
"""What a word is that can be no verb."""


class Word(NamedTuple):
    """A word or mark: its place, its form, the form in lower case with straight apostrophes, its reading as a verb.

    ``opens`` tells whether a verb group may begin with it.
    """

    start: int
    end: int
    form: str
    lower: str
    verb: VerbForm
    opens: bool


def read_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of a stretch of text, in order.

    >>> [word.form for word in read_words("Mr. Wu, who didn't go, left.")]
    ['Mr', '.', 'Wu', ',', 'who', "didn't", 'go', ',', 'left', '.']
    """
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    return [_make_word(Word, match.span() + _CLASSES[match[0]]) for match in found]


def ends_as_adverb(word: str) -> bool:
    """Whether a word in lower case is an adverb by its ending: "slowly", but not "family"."""
    return word.endswith("ly") and word not in verb_lexicon().reading.nouns_in_ly


def _classify(form: str) -> tuple[str, str, VerbForm, bool]:
    """A form, the same in lower case, what it can be as a verb, and whether a verb group may begin with it."""
    lower = form.lower().replace("’", "'")
    verb = verb_forms().get(lower)
    if verb is None:
        guessed = lower.endswith("ed") and lower not in verb_lexicon().reading.never
        verb = _guess(lower) if guessed else NO_VERB
    opens = verb is not NO_VERB or lower in _openers() or lower.endswith(CLITICS)
    return form, lower, verb, opens


_make_word = tuple.__new__
"""A ``Word`` of a row of its fields: what ``Word(...)`` does, in half the time."""

_CLASSES = Kept(_classify, most=1 << 14)


@cache
def _openers() -> frozenset[str]:
    """The words that begin a verb group without being a verb themselves."""
    return verb_lexicon().auxiliaries.forms | {"to"}


def _guess(word: str) -> VerbForm:
    """What a word that no list has can be, by its ending."""
    if len(word) < len("aimed") or "-" in word or word[-3] in "aeou" or word.startswith("un"):
        return NO_VERB
    stem = word[:-2]
    if stem.endswith("i"):
        return VerbForm(past=f"{stem[:-1]}y", participle=f"{stem[:-1]}y")
    base = stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lsfz" else stem + "e" * (stem[-1] in "cgsuvz")
    return VerbForm(past=base, participle=base)
