"""The countries that "the country" and "the two countries" mean, by the names told before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from timeline.events.titles.wording import join_names, with_article
from timeline.text.names import Name, NameKind, country_of

_TWO = 2
_PART = re.compile(r"[A-Z]\w+")
_THE_COUNTRY = re.compile(r"\bthe (?:[A-Z][\w-]{1,40} ){0,5}(?:country|nation)\b")


def name_country(phrase: str, names: Sequence[Name]) -> str:
    """Puts the country's name for "the country"."""
    country = country_meant(names) if _THE_COUNTRY.search(phrase) else None
    return _THE_COUNTRY.sub(with_article(country), phrase, count=1) if country else phrase


def country_meant(names: Sequence[Name]) -> str | None:
    """The country last named."""
    return next((name.full for name in reversed(names) if name.kind is NameKind.COUNTRY), None)


def countries_meant(names: Sequence[Name], count: int) -> str | None:
    """The countries last named in one word ("Peru-Chile"), else those named most often."""
    named: Counter[str] = Counter()
    for name in names:
        parts = [country for part in _PART.findall(name.full) if (country := country_of(part))]
        named.update(parts or [name.full] * (name.kind is NameKind.COUNTRY))
    compounds = [compound for name in names if len(compound := _parts(name.full)) == count]
    if compounds and count > _TWO:
        return join_names(list(map(with_article, compounds[-1])))
    most = sorted(named, key=lambda country: -named[country])[:count]
    told = sorted(most, key=list(named).index)
    return join_names(list(map(with_article, told))) if len(most) == count else None


def _parts(name: str) -> list[str]:
    """The countries in a name such as "China-Kyrgyzstan-Uzbekistan"."""
    return [country for part in name.split("-") if (country := country_of(part))]
