"""Small changes of wording: articles, possessives, rows of names, number, negation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.languages.inflection import past_forms, verb_forms
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.kept import Kept
from timeline.text.verb_group import VerbGroup

POSSESSIVES = frozenset({"his", "her", "their", "its"})
"""Words that say whose something is."""

_KEPT = 1 << 12
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_SMALL = verb_lexicon().small_words
_COUNTED = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "several", "many"}
)
_STAND_INS = frozenset({"latter", "former", "same", "other", "others"})
_NO_NOUNS = _SMALL.determiners | _SMALL.subjects | _SMALL.openers | _STAND_INS | {"cent", "percent"}
_LONGEST_NAME = 3
_NEGATIONS = frozenset({"not", "never"})
_DOERS = ("er", "or", "ant")
_TRADES = ("ist", "ian", "eer")
_PEOPLES = frozenset(
    word for words in event_lexicon().countries.values() for word in words if word.endswith(("ese", "sh", "ch", "ss"))
)
_SINGULAR_ENDS = ("ss", "us", "is", "ics", "'s")


def strip_article(phrase: str) -> str:
    """A noun phrase without the article before it."""
    return _ARTICLE.sub("", phrase) if phrase[:1] in "TtAa" else phrase


def possessive(name: str) -> str:
    """The possessive of a name."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def join_names(names: Sequence[str]) -> str:
    """Names as a reader writes them in a row.

    >>> join_names(["Peru", "Chile", "Bolivia"])
    'Peru, Chile and Bolivia'
    """
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def with_article(country: str) -> str:
    """The name of a country as it stands inside a sentence: "the Czech Republic"."""
    return f"the {country}" if country.rsplit(maxsplit=1)[-1] in event_lexicon().names.with_article else country


def head_words(phrase: str) -> tuple[str, ...]:
    """The words of a noun phrase up to the one that says what it is: "the head of the bank" is a head."""
    return _HEADS[phrase]


def _find_head(phrase: str) -> tuple[str, ...]:
    words = phrase.strip("“”\"'’`, ").split()
    return tuple(words[: next((k for k in range(1, len(words)) if _ends_head(words, k)), len(words))])


_HEADS = Kept(_find_head, most=_KEPT)


def _ends_head(words: Sequence[str], k: int) -> bool:
    return words[k].lower() in _SMALL.prepositions or words[k] == "," or words[k - 1].endswith(",")


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase speaks of several: "the two men", "Peru and Chile", "heads of state".

    >>> is_plural("heads of state"), is_plural("the head of the two states")
    (True, False)
    """
    return _PLURALS[phrase]


def _tells_several(phrase: str) -> bool:
    words = head_words(phrase)
    if not words:
        return False
    lowered = [word.strip(",”\"'’").lower() for word in words]
    last = lowered[-1]
    if last in event_lexicon().reading.plurals or "and" in lowered or _is_row(phrase):
        return True
    if lowered == ["the", last] and is_people(words[-1]):
        return True
    number = lowered[0].replace(",", "")
    counted = lowered[0] in _COUNTED or (number.isdecimal() and number != "1" and len(words) > 1)
    named = words[-1][:1].isupper() and len(words) > 1
    return counted or (last.endswith("s") and not last.endswith(_SINGULAR_ENDS) and not named and len(last) > 1)


_PLURALS = Kept(_tells_several, most=_KEPT)


def is_people(word: str) -> bool:
    """Whether an adjective stands for a whole people behind "the": "the French"."""
    return word in _PEOPLES


def are_people(word: str) -> bool:
    """Whether a plural speaks of people by what they do.

    >>> are_people("Archaeologists"), are_people("builders"), are_people("Ostlers")
    (True, True, False)
    """
    singular = word.lower().removesuffix("s")
    if singular == word.lower() or singular in event_lexicon().human_nouns:
        return singular != word.lower() or singular in event_lexicon().reading.plurals
    stem = singular[:-2]
    made = singular.endswith(_DOERS) and any(base in verb_forms() for base in (stem, f"{stem}e", stem[:-1]))
    return made or singular.endswith(_TRADES)


def is_collective(phrase: str) -> bool:
    """Whether a noun phrase speaks of one body that takes "they", too: "the band"."""
    words = head_words(phrase)
    return bool(words) and words[-1].lower() in event_lexicon().referents.collectives


def _is_row(phrase: str) -> bool:
    """Whether a phrase is a row of names alone: "Peru, Chile and Bolivia"."""
    return phrase[:1].isupper() and ", " in phrase and " and " in phrase.rpartition(", ")[2]


def is_noun(phrase: str) -> bool:
    """Whether a phrase is more than a word such as "some" or "another", and begins with no participle.

    A form in -ing may stand alone ("drilling began"), or be a noun itself ("building work began").
    """
    opening, _, rest = phrase.partition(" ")
    first = verb_forms().get(opening)
    doing = first is not None and first.gerund and rest and opening not in event_lexicon().reading.ing_nouns
    if doing or (first is not None and first.participle):
        return False
    return any(word.lower() not in _NO_NOUNS for word in phrase.split())


def is_gerund(word: str) -> bool:
    """Whether a word is a form in -ing of a verb."""
    form = verb_forms().get(word)
    return form is not None and bool(form.gerund)


def affirm(verb: str, group: VerbGroup) -> str:
    """A verb without its negation or its helper: "was opened" for "was not opened", "opened" for "did not open"."""
    words = [word.removesuffix("n't").removesuffix("n’t") for word in verb.split() if word.lower() not in _NEGATIONS]
    if words[0].lower() == "did" or group.inverted:
        return past_forms().get(group.lemma, group.head)
    return " ".join("will" if word == "wo" else word for word in words)


def looks_named(phrase: str) -> bool:
    """Whether a noun phrase is a few capitalised words, and no plural: "Bo Berg of the board"."""
    words = head_words(phrase)
    capital = all(word[:1].isupper() for word in words)
    return 0 < len(words) <= _LONGEST_NAME and capital and is_noun(phrase) and not is_plural(phrase)
