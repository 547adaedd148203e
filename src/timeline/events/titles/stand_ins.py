"""Words that stand for something told before: pronouns and short descriptions."""

from __future__ import annotations

from timeline.languages.lexicon import event_lexicon

_LONGEST = 5
_POINTING = frozenset({"this", "these", "that"})
_WORDS = event_lexicon().referents
_FIRMS = _WORDS.company | event_lexicon().names.firms
_PRONOUNS = _WORDS.person_pronouns | _WORDS.thing_pronouns | _WORDS.group_pronouns
_OPEN = _PRONOUNS.union(_POINTING, _WORDS.countries, _WORDS.country, _WORDS.organisation)


def is_firm(phrase: str) -> bool:
    """Whether a phrase without a name speaks of a firm: "the company", "the dutch steel maker"."""
    words = phrase.lower().split()
    return 1 < len(words) <= _LONGEST and words[0] == "the" and words[-1] in _FIRMS


def is_open(phrase: str) -> bool:
    """Whether a phrase is of those that mean something else: a pronoun or a short description."""
    return phrase.lower() in _OPEN or is_firm(phrase)
