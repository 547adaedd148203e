"""Two that were named together: whom "the two", "both" and "the latter" mean."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentence.reading import SentenceReading
from timeline.events.titles.wording import strip_article
from timeline.languages.lexicon import verb_lexicon
from timeline.text.names import Name, NameKind
from timeline.text.words import Word

PAIRED = frozenset({"both", "the two", "the pair"})
"""What means two that were named together before."""

ONE_OF_TWO = {"the former": 0, "the latter": 1}
"""What means one of them, and which."""

_SMALL = verb_lexicon().small_words
_BOUND = (_SMALL.prepositions - {"of"}) | _SMALL.conjunctions | _SMALL.subordinators


def pair_named(text: str, names: Sequence[Name], *, persons: bool) -> str | None:
    """The two names last joined by "and": "Lee and Berg"."""
    for one, other in zip(names[-2::-1], names[:0:-1], strict=False):
        people = one.kind is NameKind.PERSON and other.kind is NameKind.PERSON
        if text[one.end : other.start] == " and " and people == persons:
            return f"{one.full} and {other.full}"
    return None


def one_of_two(before: SentenceReading, which: int) -> str | None:
    """The first or second of two that the only "and" of a sentence joins: "a mill and a forge"."""
    words = before.words
    joints = [k for k, word in enumerate(words) if word.lower == "and"]
    if len(joints) != 1:
        return None
    first = last = joints[0]
    while first > 0 and _is_inside(before, words[first - 1]):
        first -= 1
    while last + 1 < len(words) and _is_inside(before, words[last + 1]):
        last += 1
    pair = words[first : joints[0]], words[joints[0] + 1 : last + 1]
    if not all(pair):
        return None
    chosen = pair[which]
    return strip_article(before.text[chosen[0].start : chosen[-1].end])


def _is_inside(reading: SentenceReading, word: Word) -> bool:
    """Whether a word may belong to a noun phrase."""
    free = reading.verb_at(word.start) is None and reading.timex_at(word.start) is None
    return free and word.form[0].isalnum() and word.lower not in _BOUND
