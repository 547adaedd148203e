"""Names: capitalised words that belong together, and which of them name the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from timeline.languages.lexicon import event_lexicon
from timeline.text.kept import Kept
from timeline.text.name_kinds import (
    NameKind,
    bare,
    capitals,
    country_of,
    gender_of,
    is_adjective,
    kind_of,
    known_places,
)
from timeline.text.sentences import Sentence

__all__ = ["Name", "NameKind", "capitals", "country_of", "find_names", "gender_of", "is_adjective"]

_NAME = re.compile(
    r"""
    (?<!\w) [A-ZÀ-Þ] [\w'’&.-]*
    (?: [ \n] (?: (?: of | for | de | da | al | bin | ibn | van | von | der | du | on ) [ \n] (?: the [ \n] )? )?
        [A-ZÀ-Þ] [\w'’&.-]* ){0,11}                          # no name is longer
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"\S+")
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_ACRONYM = re.compile(r"\s\(([A-Z][A-Za-z]*[A-Z])\)")
_POSSESSIVE = re.compile(r"(?<!People)['’]s[ \n](?=[A-ZÀ-Þ])")
_TAIL = re.compile(r"(?:['’]s?|\.)$")
_CUE = re.compile(r"\b(?:in|near|outside|throughout|across|off|(?P<part>[a-z]+)\sof)\s$")
_PLACE_AFTER = re.compile(r"\s([a-z]+)\b")
_WORD_BEFORE = re.compile(r"\b([a-z]+)\s$")
_PERSON_AFTER = re.compile(r",\s(?:who|whose|whom|\d{1,3},|an?\s\d{2}-year)\b")
_SPEAKS = re.compile(r"(?<!s)\s(?:said|told|resigned|was\s(?:born|elected|arrested|appointed))\b")
_MONEY = frozenset("$€£¥")
_COMPOUND_ENDS = ("ed", "born", "run", "wide")
_CAPITALS = re.compile(r"\b[A-Z]")
_SHORTEST_ACRONYM = 3
_JOINTS = frozenset({"of", "for", "on", "in", "at", "to", "by", "with", "between", "and"})
_REPUBLICS = frozenset({"republic", "kingdom", "federation", "commonwealth", "government"})
_LONGEST_PLACE = 2
_COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss)\b\.?\s$")
_REACH = 24


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
        if text[match.end() : match.end() + 1] in _MONEY:
            continue
        start = match.start()
        for possessive in _POSSESSIVE.finditer(match.group()):
            names += _split_at(text, start, match.start() + possessive.start())
            start = match.start() + possessive.end()
        names += _split_at(text, start, match.end())
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


# --- the names in a run of capitalised words --------------------------------------------------------------------------


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
        if self.lowered[k] not in self.lexicon.roles:
            return False
        titled = self.lexicon.organisations | self.lexicon.places | self.lexicon.occasions
        after = [] if self.lowered[k + 1 : k + 2] == ["of"] else self.lowered[k + 1 : k + 3]
        return not any(word in titled for word in after)

    def first_name_end(self, first: int) -> int:
        """Where the first name ends: "Bo Berg of Acme" names two, "Bank of England" one."""
        joints = [k for k in range(first + 1, len(self.words) - 1) if self.words[k].islower()]
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


def _split_at(text: str, start: int, end: int) -> list[Name]:
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
        elif not (lower in run.lexicon.never or lower in run.lexicon.calendar or word.islower()):
            break
        first += 1
    if first < end:
        stop = min(run.first_name_end(first), end)
        yield run.name(first, stop, NameKind.OTHER)
        if stop + 1 < end:
            yield from _plain_names(run, stop + 1, end)


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
    country = country_of(form) or _republic(words)
    kind = NameKind.COUNTRY if country else kind_of(words) if name.kind is NameKind.OTHER else name.kind
    return Name(name.start, name.start + len(form), country or " ".join(words), kind)


def _republic(words: list[str]) -> str | None:
    """The country that a long name gives in full: "People's Republic of China"."""
    long = len(words) > 1 and words[-2] == "of" and words[-3:-2] and words[-3].lower() in _REPUBLICS
    return country_of(words[-1]) if long or len(words) == 1 else None


# --- the names of an article ------------------------------------------------------------------------------------------


def _drop_ordinary(text: str, sentences: list[Sentence], names: list[Name]) -> list[Name]:
    """Without words that are capitalised only because they begin a sentence."""
    starts = {s.start for s in sentences} | {s.start + 1 for s in sentences}
    inside = {text[n.start : n.end] for n in names if n.start not in starts}
    surnames = {n.full.rsplit(" ", 1)[1] for n in names if n.kind is NameKind.PERSON and " " in n.full}
    speaking = {n.full for n in names if _SPEAKS.match(text, n.end) or n.full.casefold() in capitals()}
    known = inside | surnames | speaking | event_lexicon().names.assemblies
    sure = {NameKind.COUNTRY, NameKind.PERSON}
    return [n for n in names if n.start not in starts or n.kind in sure or " " in n.full or n.full in known]


def _unify(text: str, names: list[Name]) -> list[Name]:
    """Gives each mention the fullest form of its name: a surname, a first part or an acronym stands for the whole."""
    kinds = _kinds(text, names)
    whole: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in names:
        words, kind = name.full.split(), kinds.get(name.full, NameKind.OTHER)
        for part in _short_forms(words, kind):
            whole[part].setdefault(name.full, name._replace(kind=kind))
        acronym = _ACRONYM.match(text, name.end)
        if acronym:
            whole[acronym[1]].setdefault(name.full, name._replace(kind=kind))
    return [_joined(text, name._replace(kind=kinds.get(name.full, name.kind)), whole) for name in names]


def _kinds(text: str, names: list[Name]) -> dict[str, NameKind]:
    """What each name names, from its words and from all its mentions."""
    kinds: dict[str, NameKind] = {n.full: n.kind for n in reversed(names) if n.kind is not NameKind.OTHER}
    open_names = [n for n in names if n.full not in kinds]
    alone = {n.full for n in names if " " not in n.full and n.kind in {NameKind.OTHER, NameKind.PERSON}}
    told = Counter(n.full for n in open_names)
    told_as = (_is_human, _is_firm, _is_placed)
    human, firm, placed = (Counter(n.full for n in open_names if shows(text, n)) for shows in told_as)
    for full, count in told.items():
        words = full.split()
        personal = words[-1] in alone or 2 * human[full] >= count
        if len(words) in {2, 3} and personal and words[0].istitle():
            kinds[full] = NameKind.PERSON
        elif firm[full]:
            kinds[full] = NameKind.ORGANISATION
        elif 2 * placed[full] >= count and len(words) <= _LONGEST_PLACE:
            kinds[full] = NameKind.PLACE
    return kinds


def _is_human(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a person: "striker Orla Quin", "Orla Quin, who"."""
    lexicon = event_lexicon()
    cue = _WORD_BEFORE.search(text, max(0, name.start - _REACH), name.start)
    if cue is not None and cue[1] in lexicon.names.roles | lexicon.referents.persons:
        return True
    return _PERSON_AFTER.match(text, name.end) is not None


def _is_firm(text: str, name: Name) -> bool:
    """Whether the noun before a name says that it is a firm: "carmaker Brandt"."""
    cue = _WORD_BEFORE.search(text, max(0, name.start - _REACH), name.start)
    return cue is not None and cue[1] in event_lexicon().names.firms


def _is_placed(text: str, name: Name) -> bool:
    """Whether the words round a name say that it is a place: "in Odda", "the island of Odda", "the Odda valley"."""
    places = event_lexicon().names.places
    cue = _CUE.search(text, max(0, name.start - _REACH), name.start)
    if cue is not None and (cue["part"] is None or cue["part"] in places):
        return True
    following = _PLACE_AFTER.match(text, name.end)
    return following is not None and following[1] in places


def _short_forms(words: list[str], kind: NameKind) -> tuple[str, ...]:
    """What may stand for a name: a person's surname and first part, a firm's name without "Inc.", initials."""
    if len(words) > 1 and kind is NameKind.PERSON:
        return words[-1], words[0]
    if len(words) == 1 or kind is not NameKind.ORGANISATION:
        return ()
    if words[-1].lower() in event_lexicon().names.forms | event_lexicon().names.trades:
        return (" ".join(words[:-1]), words[0])
    initials = "".join(_CAPITALS.findall(" ".join(words)))
    return (initials,) if len(initials) >= _SHORTEST_ACRONYM else ()


def _joined(text: str, name: Name, whole: Mapping[str, Mapping[str, Name]]) -> Name:
    """A mention with the fullest form that its "Mr" or "Mrs" allows, the first one told."""
    others = whole[name.full].values() if name.full in whole and name.kind is not NameKind.COUNTRY else ()
    title = _COURTESY.search(text, max(0, name.start - _REACH), name.start)
    wanted = "" if title is None else "m" if title[1] == "Mr" else "f"
    other = next((o for o in others if not wanted or gender_of(o.full.split(" ")[0]) in {"", wanted}), None)
    return name if other is None else name._replace(full=other.full, kind=other.kind)
