"""Names in a row of capitalised words: "Chinese President Xi Jinping" names China and a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from timeline.languages.lexicon import event_lexicon
from timeline.text.kept import Kept
from timeline.text.name_kinds import NameKind, bare, country_of, kind_of, known_places

_WORD = re.compile(r"\S+")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_TAIL = re.compile(r"(?:['’]s?|\.)$")
_COMPOUND_ENDS = ("ed", "born", "run", "wide")
_FULL_NAME = (2, 3)
_JOINTS = frozenset({"of", "for", "on", "in", "at", "to", "by", "with", "between", "and"})


class Name(NamedTuple):
    """A mention of a name: its place, what it names, and the fullest form that the article gives it."""

    start: int
    end: int
    full: str
    kind: NameKind


class _Run:
    """A run of capitalised words, with the words as they are compared."""

    def __init__(self, text: str) -> None:
        self.places = [match.span() for match in _WORD.finditer(text)]
        self.words = [bare(text[a:b]) for a, b in self.places]
        self.lowered = [word.lower() for word in self.words]
        self.lexicon = event_lexicon().names

    def name(self, first: int, end: int, kind: NameKind) -> Name:
        """The name that the words from ``first`` to before ``end`` make."""
        return Name(self.places[first][0], self.places[end - 1][1], "", kind)

    def office(self, first: int) -> tuple[int, int] | None:
        """Where the first office from ``first`` on begins and where the words after it do."""
        role = next((k for k in range(first, len(self.words)) if self._is_role(k)), None)
        if role is None:
            return None
        begin, end = role, role + 1
        while begin > first and self.lowered[begin - 1] in self.lexicon.role_modifiers:
            begin -= 1
        while end < len(self.words) and self._is_role(end):
            end += 1
        return begin, end

    def _is_role(self, k: int) -> bool:
        """Whether an office stands at ``k``, and no part of a name: no "Justice Department"."""
        double = k > 0 and " ".join(self.lowered[k - 1 : k + 1]) in self.lexicon.double_roles
        holders = self.lowered[k] in self.lexicon.roles or self.lowered[k].removesuffix("s") in self.lexicon.roles
        if not (holders or double):
            return False
        titled = self.lexicon.organisations | self.lexicon.places | self.lexicon.occasions
        after = [] if self.lowered[k + 1 : k + 2] == ["of"] else self.lowered[k + 1 : k + 3]
        return not any(word in titled for word in after)

    def first_name_end(self, first: int) -> int:
        """Where the first name ends: "Bo Berg of Acme" names two, "Bank of England" one."""
        inner = range(first + 1, len(self.words) - 1)
        joints = [k for k in inner if self.words[k].islower() and self.words[k] not in self.lexicon.particles]
        if not joints:
            return len(self.words)
        lexicon = self.lexicon
        heads = lexicon.organisations | lexicon.occasions | lexicon.places | {"establishment", "house", "people"}
        return next((k for k in joints if self.lowered[k - 1] not in heads), len(self.words))

    def without_date(self) -> int:
        """The number of words before a day or month that only follows the name: "in Peru Friday"."""
        end = len(self.words)
        while end > 1 and (self.lowered[end - 1] in self.lexicon.calendar or self.lowered[end - 1] in _JOINTS):
            end -= 1
        return end


def split_run(text: str, start: int, end: int) -> list[Name]:
    """The names in a run of capitalised words, at their places in the text."""
    return [Name(start + first, start + last, full, kind) for first, last, full, kind in _RUNS[text[start:end]]]


def _split(words: str) -> tuple[Name, ...]:
    """The names in a run of capitalised words: "Chinese President Xi Jinping" names China and a person."""
    whole = bare(words)
    country = country_of(whole)
    if country:
        return (Name(0, len(whole), country, NameKind.COUNTRY),)
    run = _Run(words)
    described = (_describe(words, name) for name in _names_of(run, 0, run.without_date()))
    return tuple(name for name in described if name is not None)


_RUNS = Kept(_split, most=1 << 13)


def _names_of(run: _Run, first: int, end: int) -> Iterator[Name]:
    """The names among the words of a run from ``first`` to before ``end``."""
    office = run.office(first)
    if office is not None and office[0] < end:
        yield from _plain_names(run, first, office[0])
        yield from _holder(run, office[1], end)
    else:
        yield from _plain_names(run, first, end)


def _holder(run: _Run, first: int, end: int) -> Iterator[Name]:
    """Who holds the office before ``first``, and of what: "of Peru Ann Lee"."""
    if first + 1 < end and run.words[first] == "of":
        if run.lowered[first + 1] not in run.lexicon.role_modifiers | {"the"}:
            yield run.name(first + 1, first + 2, NameKind.OTHER)
        first += 2
    if first < end and run.words[first].islower():
        return
    stop = min(run.first_name_end(first), end)
    if first < stop:
        yield run.name(first, stop, NameKind.PERSON)
    if stop + 1 < end:
        yield from _plain_names(run, stop + 1, end)


def _plain_names(run: _Run, first: int, end: int) -> Iterator[Name]:
    """Countries in front, small words left out, then the rest as one name or two."""
    while first < end and " ".join(run.lowered[first:end]) not in known_places():
        word, lower = run.words[first], run.lowered[first]
        country = country_of(word)
        if "-" in word and (joined := _compound(run, first)):
            yield from joined
        elif country and word != country and first + 1 < end:
            yield Name(run.places[first][0], run.places[first][0] + len(word), country, NameKind.COUNTRY)
        elif not (
            lower in run.lexicon.never or lower in run.lexicon.calendar or word.islower() or _is_trade(run, first)
        ):
            break
        first += 1
    if first < end:
        stop = min(run.first_name_end(first), end)
        yield run.name(first, stop, NameKind.OTHER)
        if stop + 1 < end:
            yield from _plain_names(run, stop + 1, end)


def _is_trade(run: _Run, first: int) -> bool:
    """Whether a word that begins a sentence says what the person after it does: "Striker Orla Quin"."""
    named = [word for word in run.words[first + 1 :] if word.istitle()]
    trade = run.lowered[first] in event_lexicon().referents.persons
    return trade and len(named) in _FULL_NAME and len(run.words) == first + 1 + len(named)


def _compound(run: _Run, k: int) -> list[Name]:
    """The names in a word with hyphens, if it is no name itself: "Peru-Chile", "Odda-based", "Acme-owned"."""
    start, _ = run.places[k]
    first, *others = run.words[k].split("-")
    if all(map(country_of, (first, *others))):
        ends = accumulate(len(part) + 1 for part in (first, *others))
        return [_country(start + end, part) for part, end in zip((first, *others), ends, strict=True)]
    if len(others) == 1 and others[0].islower() and others[0].endswith(_COMPOUND_ENDS):
        return [Name(start, start + len(first), "", NameKind.PLACE if others[0] == "based" else NameKind.OTHER)]
    return []


def _country(next_start: int, form: str) -> Name:
    return Name(next_start - 1 - len(form), next_start - 1, country_of(form) or form, NameKind.COUNTRY)


def _describe(text: str, name: Name) -> Name | None:
    form = text[name.start : name.end]
    while _TAIL.search(form) and not _INITIALS.fullmatch(form):
        form = _TAIL.sub("", form)
    words = form.split()
    if not words:
        return None
    country = country_of(form) or _realm(words)
    kind = NameKind.COUNTRY if country else kind_of(words) if name.kind is NameKind.OTHER else name.kind
    return Name(name.start, name.start + len(form), country or " ".join(words), kind)


def _realm(words: list[str]) -> str | None:
    """The country that a long name gives in full: "People's Republic of China"."""
    long = len(words) > 1 and words[-2] == "of" and words[-3:-2] and words[-3].lower() in event_lexicon().names.realms
    return country_of(words[-1]) if long or len(words) == 1 else None
