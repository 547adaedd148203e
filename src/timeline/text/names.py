"""Names: capitalised words that belong together, what they name, and which of them name the same."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from timeline.languages.lexicon import event_lexicon
from timeline.text.sentences import Sentence

_NAME = re.compile(
    r"""
    (?<!\w) [A-ZÀ-Þ] [\w'’&.-]*
    (?: [ \n] (?: (?: of | for | de | da | al | bin | ibn | van | von | der | du | on ) [ \n] (?: the [ \n] )? )?
        [A-ZÀ-Þ] [\w'’&.-]* ){0,11}                          # no name is longer
    """,
    re.VERBOSE,
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_ACRONYM = re.compile(r"\s\(([A-Z][A-Za-z]*[A-Z])\)")
_POSSESSIVE = re.compile(r"['’]s[ \n](?=[A-ZÀ-Þ])")
_TAIL = re.compile(r"(?:['’]s?|\.)$")


class NameKind(StrEnum):
    """What a name names, as far as the words show it."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    ORGANISATION = "organisation"
    OCCASION = "occasion"
    OTHER = "other"


class Name(NamedTuple):
    """A mention of a name: its place, what it names, and the fullest form that the article gives it."""

    start: int
    end: int
    full: str
    kind: NameKind


def find_names(text: str, sentences: list[Sentence]) -> list[Name]:
    """The names of a text in order; "Xi" is given the full form "Xi Jinping" where the article has it.

    >>> text = "President Ann Lee met Bo Berg of Acme Inc. in Peru."
    >>> [name.full for name in find_names(text, [Sentence(0, 51)])]
    ['Ann Lee', 'Bo Berg', 'Acme Inc', 'Peru']
    """
    found = [name for sentence in sentences for name in _find_in(text, sentence)]
    return _unify(text, _drop_ordinary(text, sentences, found))


def _find_in(text: str, sentence: Sentence) -> list[Name]:
    names: list[Name] = []
    for match in _NAME.finditer(text, sentence.start, sentence.end):
        start = match.start()
        for possessive in _POSSESSIVE.finditer(match.group()):
            names.extend(_split(text, start, match.start() + possessive.start()))
            start = match.start() + possessive.end()
        names.extend(_split(text, start, match.end()))
    return _join_pairs(text, names)


def _join_pairs(text: str, names: list[Name]) -> list[Name]:
    """Makes one name of "Belt" and "Road Initiative" where "and" stands between them."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        titled = name.kind in {NameKind.OCCASION, NameKind.ORGANISATION} and " " in name.full
        if (
            last
            and titled
            and text[last.end : name.start] == " and "
            and last.kind in {NameKind.OTHER, NameKind.OCCASION}
        ):
            joined[-1] = Name(last.start, name.end, f"{last.full} and {name.full}", name.kind)
        else:
            joined.append(name)
    return joined


def _split(text: str, start: int, end: int) -> list[Name]:
    """The names in a run of capitalised words: "Chinese President Xi Jinping" names China and a person."""
    whole = country_of(_bare(text[start:end]))
    if whole:
        return [Name(start, start + len(_bare(text[start:end])), whole, NameKind.COUNTRY)]
    words = [(m.start(), m.end()) for m in re.finditer(r"\S+", text[start:end])]
    lexicon = event_lexicon().names
    names: list[Name] = []
    person = False
    k = 0
    while k < len(words):
        a, b = start + words[k][0], start + words[k][1]
        word = _bare(text[a:b])
        country = _nations().get(word.casefold())
        if word.lower() in lexicon.role_modifiers and _leads_to_role(text, start, words[k + 1 :]):
            k += 1
        elif word.lower() in lexicon.roles:
            person, k = True, k + 1
            if k + 1 < len(words) and text[start + words[k][0] : start + words[k][1]] == "of":
                place = start + words[k + 1][0]
                names.append(Name(place, start + words[k + 1][1], "", NameKind.OTHER))
                k += 2
        elif country and (k + 1 < len(words)) and word != country:
            names.append(Name(a, a + len(word), country, NameKind.COUNTRY))
            k += 1
        elif word.lower() in lexicon.never or word.islower():
            k += 1
        else:
            break
    if k < len(words):
        cut = _cut(text, start, words[k:])
        names.append(
            Name(start + words[k][0], start + words[k + cut - 1][1], "", NameKind.PERSON if person else NameKind.OTHER)
        )
        if k + cut < len(words):
            return _described(text, names) + _split(text, start + words[k + cut + 1][0], end)
    return _described(text, names)


def _leads_to_role(text: str, start: int, words: list[tuple[int, int]]) -> bool:
    """Whether one of the next two words is an office."""
    return any(_bare(text[start + a : start + b]).lower() in event_lexicon().names.roles for a, b in words[:2])


def _cut(text: str, start: int, words: list[tuple[int, int]]) -> int:
    """How many words belong to the first name: "Bo Berg of Acme" names two, "Bank of England" one."""
    lexicon = event_lexicon().names
    heads = lexicon.organisations | lexicon.occasions | lexicon.places | {"establishment", "house", "people"}
    for k in range(1, len(words) - 1):
        joint, before = (
            text[start + words[k][0] : start + words[k][1]],
            text[start + words[k - 1][0] : start + words[k - 1][1]],
        )
        if joint.islower() and before.lower() not in heads:
            return k
    return len(words)


def _described(text: str, names: list[Name]) -> list[Name]:
    return [named for name in names if (named := _describe(text, name)) is not None]


def _describe(text: str, name: Name) -> Name | None:
    form = text[name.start : name.end]
    while _TAIL.search(form) and not _INITIALS.fullmatch(form):
        form = _TAIL.sub("", form)
    words = form.split()
    if not words:
        return None
    country = _nations().get(form.casefold()) or _nations().get(words[-1].casefold(), "") * (len(words) == 1)
    kind = (
        NameKind.COUNTRY
        if country
        else name.kind
        if name.kind is not NameKind.OTHER
        else _kind_of(text, name.start, words)
    )
    return Name(name.start, name.start + len(form), country or " ".join(words), kind)


def _kind_of(text: str, start: int, words: list[str]) -> NameKind:
    lexicon = event_lexicon().names
    lowered = [_bare(w).lower() for w in words]
    if " ".join(words).casefold() in capitals():
        return NameKind.PLACE
    if lowered[-1] in lexicon.occasions:
        return NameKind.OCCASION
    if set(lowered) & lexicon.organisations or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1):
        return NameKind.ORGANISATION
    if lowered[-1] in lexicon.places or (len(words) > 1 and lowered[0] in lexicon.place_openers):
        return NameKind.PLACE
    before = text[max(0, start - 12) : start].split()
    if before and before[-1] in {"in", "at", "near", "to"} and len(words) <= 2:
        return NameKind.PLACE
    return NameKind.OTHER


def _bare(word: str) -> str:
    return re.sub(r"(?:['’]s?|[.,])$", "", word)


@cache
def _nations() -> dict[str, str]:
    """Every word for a country, in lower case, and the country."""
    nations: dict[str, str] = {}
    for country, words in event_lexicon().countries.items():
        nations[country.casefold()] = country
        nations.update((word.replace("-", " ").casefold(), country) for word in sorted(words))
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


def _drop_ordinary(text: str, sentences: list[Sentence], names: list[Name]) -> list[Name]:
    """Without words that are capitalised only because they begin a sentence."""
    starts = {s.start for s in sentences} | {s.start + 1 for s in sentences}
    inside = Counter(text[n.start : n.end] for n in names if n.start not in starts)
    kept = []
    for name in names:
        form = text[name.start : name.end]
        if name.start in starts and name.kind is not NameKind.COUNTRY and " " not in form and not inside[form]:
            continue
        kept.append(name)
    return kept


def _unify(text: str, names: list[Name]) -> list[Name]:
    """Gives each mention the fullest form of its name: a surname, a first part or an acronym stands for the whole."""
    alone = {n.full for n in names if " " not in n.full and n.kind is NameKind.OTHER}
    kinds = {n.full: n.kind for n in reversed(names) if n.kind is not NameKind.OTHER}
    whole: dict[str, Name] = {}
    for name in names:
        words = name.full.split()
        kind = kinds.get(name.full, NameKind.OTHER)
        if kind is NameKind.OTHER and len(words) in {2, 3} and words[-1] in alone:
            kind = kinds[name.full] = NameKind.PERSON
        if len(words) > 1 and kind is NameKind.PERSON:
            for part in (words[-1], words[0]):
                whole.setdefault(part, name._replace(kind=kind))
        acronym = _ACRONYM.match(text, name.end)
        if acronym:
            whole.setdefault(acronym[1], name._replace(kind=kind))
    return [_joined(name._replace(kind=kinds.get(name.full, name.kind)), whole) for name in names]


def _joined(name: Name, whole: dict[str, Name]) -> Name:
    other = whole.get(name.full)
    if other is None or name.kind is NameKind.COUNTRY:
        return name
    return name._replace(full=other.full, kind=other.kind)
