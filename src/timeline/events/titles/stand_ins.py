"""Words that stand for something told before: pronouns and short descriptions."""

from __future__ import annotations

from timeline.languages.lexicon import event_lexicon

_LONGEST = 5
_POINTING = frozenset({"this", "these", "that"})


def is_firm(phrase: str) -> bool:
    """Whether a phrase without a name speaks of a firm: "the company", "the dutch steel maker"."""
    words = phrase.lower().split()
    known = event_lexicon().referents.company | event_lexicon().names.firms
    return 1 < len(words) <= _LONGEST and words[0] == "the" and words[-1] in known


def is_open(phrase: str) -> bool:
    """Whether a phrase is of those that mean something else: a pronoun or a short description."""
    words = event_lexicon().referents
    pronouns = words.person_pronouns | words.thing_pronouns | words.group_pronouns
    descriptions = {*words.countries, *words.country, *words.organisation}
    return phrase.lower() in pronouns | descriptions | _POINTING or is_firm(phrase.lower())
