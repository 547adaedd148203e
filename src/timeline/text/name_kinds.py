"""What a name names, as far as its words show it: a person, a country, a place, an organisation, an occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import cache

from timeline.languages.lexicon import event_lexicon, known_names

_BARE = re.compile(r"(?:['’]s?|[.,])$")
_LONGEST_PERSON = 4
_LONGEST_INITIALS = 3
_OF_ITS_OWN_PLURAL = ("s", "sh", "ch", "ese", ".")


class NameKind(StrEnum):
    """What a name names, as far as the words show it."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    ORGANISATION = "organisation"
    OCCASION = "occasion"
    OTHER = "other"


def kind_of(words: Sequence[str]) -> NameKind:
    """The kind that the words of a name show.

    >>> kind_of(["Ann", "Lee"]), kind_of(["Acme", "Motors"]), kind_of(["Orion"])
    (<NameKind.PERSON: 'person'>, <NameKind.ORGANISATION: 'organisation'>, <NameKind.OTHER: 'other'>)
    """
    lexicon = event_lexicon().names
    lowered = [bare(word).lower() for word in words]
    if " ".join(words).casefold() in known_places():
        return NameKind.PLACE
    if lowered[-1] in lexicon.occasions:
        return NameKind.OCCASION
    acronym = len(words) == 1 and words[0].isupper() and len(words[0]) > 1
    trading = len(words) > 1 and (lowered[-1] in lexicon.trades or "&" in words)
    if acronym or trading or not lexicon.organisations.isdisjoint(lowered):
        return NameKind.ORGANISATION
    if lowered[-1] in lexicon.places or (len(words) > 1 and lowered[0] in lexicon.place_openers):
        return NameKind.PLACE
    if 1 < len(words) <= _LONGEST_PERSON and gender_of(words[0]):
        return NameKind.PERSON
    return NameKind.OTHER


def gender_of(given_name: str) -> str:
    """ "m" or "f" for a well-known given name, else nothing.

    >>> gender_of("Ann"), gender_of("Orion")
    ('f', '')
    """
    return _given_names().get(given_name, "")


@cache
def _given_names() -> dict[str, str]:
    names = known_names()
    return {**dict.fromkeys(names.men, "m"), **dict.fromkeys(names.women, "f")}


@cache
def known_places() -> frozenset[str]:
    """Capitals and other well-known places, in lower case."""
    names = known_names()
    return frozenset(place.casefold() for place in (*capitals(), *names.regions, *names.cities, *names.long_places))


@cache
def _nations() -> dict[str, str]:
    """Every word for a country, in lower case, and the country."""
    nations: dict[str, str] = {}
    for country, words in event_lexicon().countries.items():
        nations[country.casefold()] = country
        adjectives = [word.replace("-", " ").casefold() for word in sorted(words)]
        peoples = (f"{word}s" for word in adjectives if not word.endswith(_OF_ITS_OWN_PLURAL))
        nations.update(dict.fromkeys([*adjectives, *peoples], country))
    return nations


@cache
def capitals() -> dict[str, str]:
    """Every capital, in lower case, and its country."""
    return {capital.casefold(): country for capital, country in event_lexicon().capitals.items()}


def country_of(word: str) -> str | None:
    """The country that a word belongs to.

    >>> country_of("Kazakh"), country_of("green")
    ('Kazakhstan', None)
    """
    return _nations().get(word.casefold())


def is_adjective(form: str, full: str) -> bool:
    """Whether a form of a name only tells of what kind something is: "Peruvian", "Central Asian", not "US".

    >>> is_adjective("Peruvian", "Peru"), is_adjective("US", "United States")
    (True, False)
    """
    if country_of(form) is not None:
        return len(form) > _LONGEST_INITIALS and form.casefold() != full.casefold()
    return form.endswith("n") and form[:-1].casefold() in known_places()


def bare(word: str) -> str:
    """A word without the full stop, comma or possessive at its end."""
    return _BARE.sub("", word)
