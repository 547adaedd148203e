"""Long subjects cut to the noun and what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.languages.inflection import verb_forms
from timeline.languages.lexicon import verb_lexicon

_LONGEST = 7
_SMALL = verb_lexicon().small_words
_BELONGING = frozenset({"of", "by", "for", "from"})


def shorten_subject(phrase: str) -> str:
    """A long subject without what follows its first comma, preposition or participle."""
    words = _without_apposition(phrase.split())
    if len(words) <= _LONGEST:
        return " ".join(words)
    ends = [k for k in range(1, len(words)) if _hangs(words, k)]
    comma = next((k for k in range(1, len(words)) if words[k - 1].endswith(",")), 0)
    if comma and "and" in words[comma:]:
        if _is_row_of_names(words, comma):
            ends = [k for k in range(1, comma) if words[k].lower() in _SMALL.prepositions]
    elif comma:
        ends.append(comma)
    return " ".join(words[: min(ends)] if ends else words).rstrip(",")


def _without_apposition(words: list[str]) -> list[str]:
    """A subject without what explains it behind a comma: "Acme, the mill" is Acme, "the mill, the yard and …" a row."""
    comma = next((k for k in range(1, len(words)) if words[k - 1].endswith(",")), 0)
    placed = any(word.lower() in _SMALL.prepositions - _BELONGING for word in words[:comma])
    explained = comma and not placed and words[comma].lower() in _SMALL.determiners and "and" not in words[comma:]
    return [*words[: comma - 1], words[comma - 1].rstrip(",")] if explained else words


def _is_row_of_names(words: Sequence[str], comma: int) -> bool:
    """Whether the comma before a place parts a row: "the envoys of Peru, Chile and …", not "the men, Lee and Berg"."""
    before = words[:comma]
    return before[0].lower() not in _SMALL.determiners or any(w.lower() in _SMALL.prepositions for w in before)


def _hangs(words: Sequence[str], k: int) -> bool:
    """Whether what begins at ``k`` only hangs on the subject: "the envoy | to Peru", "the plan | setting …"."""
    word = words[k].lower()
    if word in _SMALL.prepositions - {"of", "between"} or word in {"who", "which", "that"}:
        return k > 1 or words[0][:1].isupper()
    known = verb_forms().get(word)
    gerund = known is not None and bool(known.gerund) and not known.base
    return gerund and k > 1 and words[k - 1].lower() not in _SMALL.prepositions and words[k + 1 : k + 2] != ["of"]
