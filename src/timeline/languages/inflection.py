"""The forms of the verbs of a language, and back from a form to its verb."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from timeline.languages.lexicon import verb_lexicon

_VOWELS = frozenset("aeiou")
_VOWEL_GROUP = re.compile("[aeiouy]+")


class VerbForm(NamedTuple):
    """What a word can be as a verb: for each form the base of the verb it would be, else nothing."""

    base: str = ""
    third: str = ""
    past: str = ""
    participle: str = ""
    gerund: str = ""


@cache
def verb_forms(language: str = "en") -> dict[str, VerbForm]:
    """Every form of every verb, in lower case; "hoped" is of "hope", not of "hop".

    >>> verb_forms()["stopped"].past, verb_forms()["found"].past, verb_forms()["found"].base
    ('stop', 'find', 'found')
    """
    lexicon = verb_lexicon(language)
    forms: dict[str, VerbForm] = {}
    for base in sorted(lexicon.regular | lexicon.irregular.keys(), key=lambda base: (not base.endswith("e"), base)):
        _enter(forms, [base], VerbForm(base=base))
        _enter(forms, _third_person(base), VerbForm(third=base))
        if base in lexicon.irregular:
            past, participle = (entry.split("/") for entry in lexicon.irregular[base].split())
            _enter(forms, past, VerbForm(past=base))
            _enter(forms, participle, VerbForm(participle=base))
        else:
            _enter(forms, _add_ending(base, "ed"), VerbForm(past=base, participle=base))
        _enter(forms, _add_ending(base, "ing"), VerbForm(gerund=base))
    for word in lexicon.reading.never:
        forms.pop(word, None)
    return forms


@cache
def past_forms(language: str = "en") -> dict[str, str]:
    """The past tense of each verb, by its base form.

    >>> past_forms()["reach"], past_forms()["grow"]
    ('reached', 'grew')
    """
    lexicon = verb_lexicon(language)
    regular = {base: _add_ending(base, "ed")[0] for base in lexicon.regular}
    return regular | {base: forms.split()[0].split("/")[0] for base, forms in lexicon.irregular.items()}


def _enter(forms: dict[str, VerbForm], words: list[str], told: VerbForm) -> None:
    for word in words:
        known = forms.get(word)
        forms[word] = _join(known, told) if known else told


def _join(first: VerbForm, second: VerbForm) -> VerbForm:
    """What either tells, the first one where both do."""
    return VerbForm(*(one or other for one, other in zip(first, second, strict=True)))


def _third_person(base: str) -> list[str]:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return [base + "es"]
    if base.endswith("y") and base[-2] not in _VOWELS:
        return [base[:-1] + "ies"]
    return [base + "s"]


def _add_ending(base: str, ending: str) -> list[str]:
    """The form in -ed or -ing; where a last consonant may be doubled both spellings, the usual one first."""
    if base.endswith("ie") and ending == "ing":
        return [base[:-2] + "ying"]
    if base.endswith("e") and (ending == "ed" or base[-2:] not in {"ee", "oe", "ye"}) and base != "be":
        return [base[:-1] + ending]
    if base.endswith("y") and base[-2] not in _VOWELS and ending == "ed":
        return [base[:-1] + "ied"]
    if base.endswith("ic"):
        return [base + "k" + ending]
    if base[-1] not in "aeiouwxy" and base[-2] in _VOWELS and (base[-3:-2] not in _VOWELS or base[-4:-2] == "qu"):
        spellings = [base + base[-1] + ending, base + ending]
        return spellings if _is_doubled(base) else spellings[::-1]
    return [base + ending]


def _is_doubled(base: str) -> bool:
    """Whether a verb doubles its last consonant: one syllable, or the last one stressed ("admit", not "open")."""
    short = len(_VOWEL_GROUP.findall(base)) == 1
    return short or base.endswith("l") or base in verb_lexicon().reading.doubling
