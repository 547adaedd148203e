"""Languages without a file, built from locale data.

Words and relative phrases come from ``localedata``, the rules from ``locales.rules.toml``, and a few words that the
data lacks from ``locales.words.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from unicodedata import category, normalize

from timeline.dates import Granularity, Moment, timex3
from timeline.dates.period import floor
from timeline.languages.localedata import read_locale
from timeline.languages.schema import Language, RuleSpec, SentenceSpec
from timeline.resources import read_file

MONTHS = "january february march april may june july august september october november december".split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
UNITS = "second minute hour day week month year decade century".split()
NAMED_UNITS = ("week", "month", "year")
TRIGGERS = ("month", "maybe_month", "weekday", "maybe_weekday", "unit")
LONG_WORD = 4
REFERENCE = date(2023, 5, 18)

Forms = dict[str, tuple[str, ...]]
Words = dict[str, Forms]

_RELATIVE = re.compile(r"(?:in )?(?P<count>\d+) (?P<unit>[a-z]+)(?P<ago> ago)?")
_COUNTED = re.compile(r"(?:in )?\\1 (?P<unit>[a-z]+)(?P<ago> ago)?")
_NUMBER = r"(\d++[.,]?\d*+)"
_NOTATION = re.compile(r"[\[\](){}<>|\\/*+?^$]")
_WORD = re.compile(r"\w+")
_PART = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff][^\s'’\-\u3400-\u9fff]*")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_SAMPLE = re.compile(r"\{(\w+)\}")
_PARTS = re.compile(r"[\s'’-]+")
_ACCENTS = re.compile("[\u0300-\u0302\u0308]")


class Relative(NamedTuple):
    """Phrases for the unit that is ``shift`` units from now (*last month* is -1), or for a count of units that way."""

    unit: Granularity
    shift: int
    phrases: tuple[str, ...]


def build_language(code: str) -> Language | None:
    """The language of a locale code, *fr* or *fr-CA*, or None if there is no such language."""
    info = read_locale(code)
    if info is None:
        return None
    words = _collect_words(info, code.partition("-")[0])
    relative, counted = list(_relative_phrases(info)), list(_counted_phrases(info))
    words["shift"] = _merge(_shift_words(relative, words), words.get("shift", {}))
    short_months = frozenset(form.rstrip(".") for forms in words["maybe_month"].values() for form in forms)
    return Language(
        name=code,
        code=code,
        reference=REFERENCE,
        date_order=str(info.get("date_order", "DMY")),
        triggers=TRIGGERS,
        trigger_words=tuple(sorted({word for p in _all_phrases(relative, counted) for word in _searched_words(p)})),
        words={name: forms for name, forms in words.items() if forms},
        rules=_collect_rules(words, relative, counted),
        sentences=SentenceSpec(
            abbreviations=short_months,
            ordinal_nouns=frozenset(form for forms in words["month"].values() for form in forms) | short_months,
        ),
    )


@cache
def _read_extra(name: str) -> dict[str, Any]:
    return tomllib.loads(read_file("timeline.languages", f"locales.{name}.toml"))


# ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _collect_words(info: dict[str, Any], language: str) -> Words:
    """The words by class; a short form of a month or weekday is one only beside the rest of a date."""
    words: Words = {"month": {}, "maybe_month": {}, "weekday": {}, "maybe_weekday": {}}
    for name, keys in (("month", MONTHS), ("weekday", WEEKDAYS)):
        for number, key in enumerate(keys, start=1):
            full, short = _part_short(_forms(info, key))
            words[name][str(number)] = tuple(dict.fromkeys((*(_without_accents(form) for form in full), *full)))
            words[f"maybe_{name}"][str(number)] = (*short, *(f"{form}." for form in short))
    words["unit"] = {unit: _one_word_forms(_forms(info, unit)) for unit in UNITS}
    words["singular_unit"] = {unit: words["unit"][unit] for unit in NAMED_UNITS}
    words["preposition"] = {"_": tuple(_plain_words(info, "pertain", "in"))}
    words["number"] = _number_words(info)
    for name, forms in _read_extra("words").get(language, {}).items():
        words[name] = _merge(words.get(name, {}), forms)
    words["connector"] = _merge(words["preposition"], {"_": tuple(_plain_words(info, "skip"))})
    return words


def _forms(info: dict[str, Any], key: str) -> tuple[str, ...]:
    """The forms of a word in lower case, without lone letters where an alphabet has cases."""
    forms = dict.fromkeys(form.lower().strip(" .") for form in info.get(key, ()))
    kept = [form for form in forms if _WORD.search(form) and (len(form) > 1 or form.upper() == form)]
    return tuple(kept) or tuple(forms)


def _one_word_forms(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Those that a search takes for one word (of Chinese characters one only), or all if there is none."""
    kept = (f for f in forms if _PART.fullmatch(f) and all(c.isalpha() or category(c).startswith("M") for c in f))
    return tuple(kept) or tuple(form for form in forms if not _CHINESE.search(form))


def _without_accents(form: str) -> str:
    return _ACCENTS.sub("", normalize("NFD", form)) if form.upper() != form else form


def _part_short(forms: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Full forms and short ones: the beginning of another form, or two letters."""
    short = [f for f in forms if any(g != f and g.startswith(f) for g in forms) or (len(f) < 3 and f.upper() != f)]
    full = tuple(form for form in forms if form not in short)
    return (full, tuple(short)) if full else (forms, ())


def _plain_words(info: dict[str, Any], *keys: str) -> Iterator[str]:
    """The words of a list that may hold marks, too."""
    yield from (word.lower() for key in keys for word in info.get(key, ()) if _WORD.match(word))


def _number_words(info: dict[str, Any]) -> Forms:
    """Number words: those simplifications that turn a plain word into digits."""
    numbers: Forms = {}
    for word, digits in (pair for rewriting in info.get("simplifications", ()) for pair in rewriting.items()):
        if digits.isdecimal() and word.isalpha():
            numbers[digits] = (*numbers.get(digits, ()), word.lower())
    return numbers


def _merge(ours: Forms, more: Forms) -> Forms:
    return {key: tuple(dict.fromkeys((*ours.get(key, ()), *more.get(key, ())))) for key in {**ours, **more}}


def _shift_words(relative: list[Relative], words: Words) -> Forms:
    """What tells last, this and next: the words that only phrases of one direction have, beside a unit."""
    units = {form for forms in words["singular_unit"].values() for form in forms}
    found: dict[int, set[str]] = {-1: set(), 0: set(), 1: set()}
    for spoken in relative:
        if spoken.unit.value in NAMED_UNITS and spoken.shift in found:
            for phrase in spoken.phrases:
                tokens = set(_PARTS.split(phrase.lower()))
                if tokens & units:
                    found[spoken.shift] |= tokens - units
    shared = (found[-1] & found[0]) | (found[-1] & found[1]) | (found[0] & found[1])
    return {str(shift): tuple(sorted(tokens - shared)) for shift, tokens in found.items()}


# ── phrases ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _relative_phrases(info: dict[str, Any]) -> Iterator[Relative]:
    """*yesterday*, *last month*; a phrase that stands for two times is left out."""
    table = info.get("relative-type", {})
    said = [phrase for phrases in table.values() for phrase in dict.fromkeys(phrases)]
    for key, phrases in table.items():
        match = _RELATIVE.fullmatch(key)
        if match and match["unit"] in UNITS:
            kept = tuple(dict.fromkeys(p for p in phrases if said.count(p) == 1 and not _NOTATION.search(p)))
            if kept:
                yield Relative(Granularity(match["unit"]), int(match["count"]) * (-1 if match["ago"] else 1), kept)


def _counted_phrases(info: dict[str, Any]) -> Iterator[Relative]:
    """*3 days ago*, *in 3 days*, with a slot for the number; a count beside nothing but its unit tells no direction."""
    table = info.get("relative-type-regex", {})
    said = [pattern for patterns in table.values() for pattern in dict.fromkeys(patterns)]
    for key, patterns in table.items():
        match = _COUNTED.fullmatch(key)
        if match and match["unit"] in UNITS:
            units = {form.lower() for form in info.get(match["unit"], ())} | {"@", ""}
            plain = [p.replace(_NUMBER, " @ ") for p in patterns if p.count(_NUMBER) == 1 and said.count(p) == 1]
            kept = [p for p in plain if not _NOTATION.search(p) and not set(_PARTS.split(p.lower())) <= units]
            phrases = tuple(dict.fromkeys(" ".join(p.replace("@", "{number}").split()) for p in kept))
            if phrases:
                yield Relative(Granularity(match["unit"]), -1 if match["ago"] else 1, phrases)


def _all_phrases(*groups: list[Relative]) -> Iterator[str]:
    return (phrase.replace("{number}", "") for group in groups for spoken in group for phrase in spoken.phrases)


def _searched_words(phrase: str) -> list[str]:
    """The words by which a search finds a phrase: its long ones, or all if none is long."""
    words = _PART.findall(phrase.lower())
    return [word for word in words if len(word) >= LONG_WORD] or words


# ── rules ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _collect_rules(words: Words, relative: list[Relative], counted: list[Relative]) -> dict[str, tuple[RuleSpec, ...]]:
    """The rules of ``locales.rules.toml`` that the language has words for, and one for each kind of relative phrase."""
    samples = dict(_samples(words))
    rules: dict[str, list[RuleSpec]] = {}
    for stage, specs in _read_extra("rules")["rules"].items():
        filled = [{**spec, "examples": _fill(spec.get("examples", {}), samples)} for spec in specs]
        rules[stage] = [RuleSpec.model_validate(s) for s in filled if s["examples"] or "never" in s]
    rules["names"] += [_relative_rule(spoken) for spoken in relative if _means(spoken)]
    rules["amounts"] += [_counted_rule(spoken) for spoken in counted]
    return {stage: tuple(specs) for stage, specs in rules.items()}


def _samples(words: Words) -> Iterator[tuple[str, str]]:
    """A word of the language for each name that examples use, where it has one."""
    places = {
        "may": ("month", "5"),
        "tuesday": ("weekday", "2"),
        "day": ("unit", "day"),
        "month": ("singular_unit", "month"),
        "last": ("shift", "-1"),
        "year_mark": ("year_mark", "_"),
    }
    for name, (word_class, key) in places.items():
        yield from ((name, form) for form in words.get(word_class, {}).get(key, ())[:1])


def _fill(examples: dict[str, str], samples: dict[str, str]) -> dict[str, str]:
    """The examples in the language's words, without those that need a word it lacks."""
    filled = (item for item in examples.items() if samples.keys() >= set(_SAMPLE.findall(item[0])))
    return {phrase.format_map(samples): told for phrase, told in filled}


def _means(spoken: Relative) -> bool:
    return spoken.unit >= Granularity.DAY or (spoken.unit is Granularity.SECOND and spoken.shift == 0)


def _relative_rule(spoken: Relative) -> RuleSpec:
    if spoken.unit is Granularity.SECOND:
        return _make_rule("vague", spoken.phrases, {"ref": "PRESENT_REF"}, "PRESENT_REF")
    told = _told(spoken.unit, spoken.shift)
    if spoken.unit is Granularity.DAY:
        return _make_rule("day_from_today", spoken.phrases, {"shift": spoken.shift}, told)
    return _make_rule("shifted_unit", spoken.phrases, {"unit": spoken.unit.value, "shift": spoken.shift}, told)


def _counted_rule(spoken: Relative) -> RuleSpec:
    constants = {"unit": spoken.unit.value, "sign": spoken.shift}
    in_decades = spoken.unit is Granularity.DECADE
    told = _told(Granularity.YEAR, 30 * spoken.shift) if in_decades else _told(spoken.unit, 3 * spoken.shift)
    type_ = "" if spoken.unit >= Granularity.DAY else "TIME "
    return _make_rule("counted_units", spoken.phrases, constants, type_ + told)


def _make_rule(means: str, phrases: tuple[str, ...], constants: dict[str, Any], told: str) -> RuleSpec:
    examples = {phrase.replace("{number}", "3"): told for phrase in phrases[-1:]}
    return RuleSpec.model_validate({"means": means, "phrases": phrases, "with": constants, "examples": examples})


def _told(unit: Granularity, shift: int) -> str:
    if unit < Granularity.DAY:
        return f"{REFERENCE}TXX"
    moment = Moment(REFERENCE.year, REFERENCE.month, REFERENCE.day)
    return timex3.format_period(floor(moment, unit).shifted(shift))
