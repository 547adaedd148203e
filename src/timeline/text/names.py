"""Names: capitalised words that belong together, and which of them name the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from timeline.languages.lexicon import event_lexicon
from timeline.text.name_contexts import find_kinds
from timeline.text.name_kinds import NameKind, capitals, country_of, gender_of, is_adjective
from timeline.text.name_runs import Name, split_run
from timeline.text.sentences import Sentence

__all__ = ["Name", "NameKind", "capitals", "country_of", "find_names", "gender_of", "is_adjective"]

_NAME = re.compile(
    r"""
    (?<!\w) [A-ZÀ-Þ] [\w'’&.-]*
    (?: [ \n]
        (?: (?: & | of | for | de | da | del | di | dos | el | es | al | bin | ibn | van | von | der | du | on ) [ \n]
            (?: (?: the | der | den | la | las | los ) [ \n] )? )?
        [A-ZÀ-Þ] [\w'’&.-]* ){0,11}                          # no name is longer
    """,
    re.VERBOSE,
)
_ACRONYM = re.compile(r"\s\(([A-Z][A-Za-z]*[A-Z])\)")
_POSSESSIVE = re.compile(r"(?<!People)['’]s[ \n](?=[A-ZÀ-Þ])")
_SPEAKS = re.compile(r"(?<!s)\s(?:said|told|resigned|was\s(?:born|elected|arrested|appointed))\b")
_MONEY = frozenset("$€£¥")
_CAPITALS = re.compile(r"\b[A-Z]")
_BEHIND_AGENCY = re.compile(r"\)\s?(?:--|—|–|_|-)\s")
_SHORTEST_ACRONYM = 3
_SURE = frozenset({NameKind.COUNTRY, NameKind.PERSON})
_SHORTENED = frozenset({NameKind.PERSON, NameKind.ORGANISATION})
_COURTESY = re.compile(r"\b(Mr|Mrs|Ms|Miss)\b\.?\s$")
_REACH = 24


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
        start, end = match.span()
        for possessive in _POSSESSIVE.finditer(text, start, end) if " " in match[0] or "\n" in match[0] else ():
            names += split_run(text, start, possessive.start())
            start = possessive.end()
        names += split_run(text, start, end)
    return _join_pairs(text, [name for name in names if not _is_agency(text, name)])


def _is_agency(text: str, name: Name) -> bool:
    """Whether a name is that of the agency in a dateline: "OSLO, May 3 (Newswire) --"."""
    return text.startswith("(", name.start - 1) and _BEHIND_AGENCY.match(text, name.end) is not None


def _join_pairs(text: str, names: list[Name]) -> list[Name]:
    """Makes one name of "Belt" and "Road Initiative" where "and" stands between them."""
    joined: list[Name] = []
    for name in names:
        last = joined[-1] if joined else None
        if last is not None and text.startswith(" and ", last.end) and _is_second_half(last, name):
            joined[-1] = Name(last.start, name.end, f"{last.full} and {name.full}", name.kind)
        else:
            joined.append(name)
    return joined


def _is_second_half(first: Name, name: Name) -> bool:
    """Whether a name of several words tells what it and the one before "and" are: "Road Initiative"."""
    titled = name.kind in {NameKind.OCCASION, NameKind.ORGANISATION} and " " in name.full
    return titled and name.start - first.end == len(" and ") and first.kind in {NameKind.OTHER, NameKind.OCCASION}


def _drop_ordinary(text: str, sentences: list[Sentence], names: list[Name]) -> list[Name]:
    """Without words that are capitalised only because they begin a sentence."""
    starts = {s.start for s in sentences} | {s.start + 1 for s in sentences}
    inside = {text[n.start : n.end] for n in names if n.start not in starts}
    surnames = {n.full.rsplit(" ", 1)[1] for n in names if n.kind is NameKind.PERSON and " " in n.full}
    speaking = {n.full for n in names if _SPEAKS.match(text, n.end) or n.full.casefold() in capitals()}
    known = inside | surnames | speaking | event_lexicon().names.assemblies
    return [n for n in names if n.start not in starts or n.kind in _SURE or " " in n.full or n.full in known]


def _unify(text: str, names: list[Name]) -> list[Name]:
    """Gives each mention the fullest form of its name: a surname, a first part or an acronym stands for the whole."""
    kinds = find_kinds(text, names)
    whole: dict[str, dict[str, Name]] = defaultdict(dict)
    known = [_of_kind(name, kinds[name.full]) for name in names]
    for name in known:
        for part in _short_forms(name):
            whole[part].setdefault(name.full, name)
        acronym = _ACRONYM.match(text, name.end)
        if acronym:
            whole[acronym[1]].setdefault(name.full, name)
    return [_joined(text, name, whole) if name.full in whole else name for name in known]


def _of_kind(name: Name, kind: NameKind) -> Name:
    return name if name.kind is kind else name._replace(kind=kind)


def _short_forms(name: Name) -> tuple[str, ...]:
    """What may stand for a name: a person's surname and first part, a firm's name without "Inc.", initials."""
    if " " not in name.full or name.kind not in _SHORTENED:
        return ()
    words = name.full.split()
    if name.kind is NameKind.PERSON:
        return words[-1], words[0]
    if words[-1].lower() in event_lexicon().names.forms | event_lexicon().names.trades:
        return (" ".join(words[:-1]), words[0])
    initials = "".join(_CAPITALS.findall(" ".join(words)))
    return (initials,) if len(initials) >= _SHORTEST_ACRONYM else ()


def _joined(text: str, name: Name, whole: Mapping[str, Mapping[str, Name]]) -> Name:
    """A mention with the fullest form that its "Mr" or "Mrs" allows, the first one told."""
    if name.kind is NameKind.COUNTRY:
        return name
    others = list(whole[name.full].values())
    if name.kind is NameKind.ORGANISATION:
        others = [other for other in others if other.kind is not NameKind.PERSON]
    title = _COURTESY.search(text, max(0, name.start - _REACH), name.start)
    wanted = "" if title is None else "m" if title[1] == "Mr" else "f"
    other = next((o for o in others if not wanted or gender_of(o.full.split(" ")[0]) in {"", wanted}), None)
    return name if other is None else name._replace(full=other.full, kind=other.kind)
