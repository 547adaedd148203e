"""The word lists of a language: verbs and how they inflect, and the words that tell of happenings."""

from __future__ import annotations

import re
import tomllib
from functools import cache, cached_property
from typing import Annotated, Any, NamedTuple, TypeVar

from pydantic import BeforeValidator, ValidationError

from timeline.errors import LanguageError
from timeline.languages.table import Table
from timeline.resources import find_file

_VOWELS = frozenset("aeiou")
_VOWEL_GROUP = re.compile("[aeiouy]+")


def _split(value: Any) -> Any:
    return value.split() if isinstance(value, str) else value


Words = Annotated[frozenset[str], BeforeValidator(_split)]
"""A word list: in the file one string, its words separated by blanks."""


class VerbReading(Table):
    """Words that look like verbs: some ``never`` are, some look like adverbs, of some the form in -s is a noun.

    Behind the ``describing`` a form such as "cut" is a noun.
    After ``periods`` "ended" binds a date to the noun; ``naming`` participles stand before a name.
    The ``doubling`` verbs double their last consonant ("admitted"), those ``taking_of`` may have "of" right behind.
    After ``clause_taking`` verbs a new clause may begin without a word that says so; ``intransitive`` ones need no
    object.
    """

    never: Words
    nouns_in_ly: Words
    noun_like: Words
    describing: Words
    periods: Words
    naming: Words
    doubling: Words
    taking_of: Words
    clause_taking: Words
    speaking: Words
    intransitive: Words


class SmallWords(Table):
    """The closed classes of words."""

    determiners: Words
    quantities: Words
    prepositions: Words
    subjects: Words
    conjunctions: Words
    subordinators: Words
    adverbs: Words
    openers: Words
    particles: Words

    @cached_property
    def closing(self) -> frozenset[str]:
        """The words that a phrase ends before: prepositions, conjunctions, determiners, adverbs."""
        joining = self.prepositions | self.conjunctions | self.subordinators
        return joining | self.determiners | self.adverbs


class Auxiliaries(Table):
    """Auxiliary verbs by kind; ``past`` and ``future`` say which forms carry that tense."""

    be: Words
    have: Words
    do: Words
    modals: Words
    past: Words
    future: Words

    @cached_property
    def forms(self) -> frozenset[str]:
        """All of them."""
        return self.be | self.have | self.do | self.modals


class Scaffolds(Table):
    """Words before "to" and a verb, by what they say of it: it is ``scheduled``, ``expected``, or was ``done``."""

    scheduled: Words
    expected: Words
    done: Words


class Outlook(Table):
    """Verbs that place a date.

    ``links`` hand on their tense. The *until* of what is ``delaying`` looks ahead, and so does the present tense of
    what is ``timetabled`` or one of the ``fixtures``, right before a date of what is ``appointed``, right behind it of
    what is ``marking``. A sentence that begins with one of the ``requests`` looks ahead, too. What is ``unsettling``
    speaks of another day than its own, and ``occasions`` have one themselves.
    """

    links: Words
    delaying: Words
    arranging: Words
    timetabled: Words
    appointed: Words
    fixtures: Words
    marking: Words
    unsettling: Words
    occasions: Words
    requests: tuple[str, ...]


class VerbLexicon(Table):
    """What ``en.verbs.toml`` holds."""

    name: str
    regular: Words
    irregular: dict[str, str]
    reading: VerbReading
    small_words: SmallWords
    auxiliaries: Auxiliaries
    scaffolds: Scaffolds
    outlook: Outlook


class Kind(Table):
    """A kind of event: the verbs and nouns that tell of it, and example sentences."""

    verbs: Words
    nouns: Words
    objects: Words = frozenset()
    examples: tuple[str, ...]


class EventReading(Table):
    """Which verbs are ``light``, ``harming``, ``reporting``, ``foretelling`` or ``stative``, what only looks like news,
    and the words that ``build`` and ``figures`` of the events read.
    """

    light: Words
    tribunals: Words
    moved: Words
    harming: Words
    staged: Words
    parting: Words
    falling: Words
    reporting: Words
    acting: Words
    foretelling: Words
    denying: Words
    stative: Words
    placing: Words
    comparison: tuple[str, ...]
    records: Words
    measured_comparison: tuple[str, ...]
    binding: Words
    boilerplate: tuple[str, ...]
    no_news: tuple[str, ...]
    abstract: Words
    concrete: Words
    recalling: Words
    retold: Words
    numbers: Words
    definite: Words
    regular: Words
    fixed: tuple[str, ...]
    leaning: Words
    leading_nouns: Words
    dating_adjectives: Words
    dating_prepositions: Words
    content_nouns: Words
    purposeful: Words
    ing_nouns: Words
    degrees: Words
    moving: Words
    timed: Words
    giving: Words
    claiming: Words
    earned: Words
    habitual: Words
    loose_ends: Words
    planning: Words
    calling_off: Words
    postponing: Words
    appearing: Words
    lasting: Words
    causing: Words
    sudden: Words
    beginning: Words
    undergone: Words
    of_happenings: Words
    of_places: Words
    ways: Words
    outlook: Words
    awaited: Words
    plurals: Words
    begun: Words


class NameWords(Table):
    """Words that tell what a capitalised name is, and capitalised words that are ``never`` names.

    ``assemblies`` are names also where they begin a sentence, ``gatherings`` the occasions that have a place. After
    the words of ``where`` a name is a place; ``place_parts`` ("the north of") may stand between.
    """

    roles: Words
    assemblies: Words
    role_modifiers: Words
    double_roles: tuple[str, ...]
    forms: Words
    trades: Words
    organisations: Words
    firms: Words
    with_article: Words
    public_bodies: Words
    occasions: Words
    gatherings: Words
    where: Words
    place_parts: Words
    place_openers: Words
    places: Words
    calendar: Words
    never: Words


class KnownNames(Table):
    """What ``en.names.toml`` holds: given names of ``men`` and ``women``, and well-known places."""

    name: str
    men: Words
    women: Words
    regions: Words
    cities: Words
    long_places: tuple[str, ...]


class Referents(Table):
    """How an article speaks of what it has named.

    What was made by a verb of the ``making`` kinds or one of the ``handling`` verbs is what a passive tells of next,
    or a verb ``befalling`` things, unless that befalls the ``makers`` themselves; the passive of a ``mending`` verb
    tells of it after any verb.
    """

    country: tuple[str, ...]
    countries: tuple[str, ...]
    organisation: tuple[str, ...]
    company: Words
    pairs: Words
    person_pairs: Words
    persons: Words
    feminine: Words
    masculine: Words
    making: Words
    handling: Words
    befalling: Words
    mending: Words
    makers: Words
    collectives: Words
    person_pronouns: Words
    thing_pronouns: Words
    group_pronouns: Words


class EventLexicon(Table):
    """What ``en.events.toml`` holds.

    ``countries`` maps each country to the words for its people and things, ``capitals`` each capital to its country.
    """

    name: str
    kinds: dict[str, Kind]
    reading: EventReading
    names: NameWords
    referents: Referents
    countries: dict[str, Words]
    capitals: dict[str, str]

    @cached_property
    def human_nouns(self) -> frozenset[str]:
        """The nouns that say what a person is: offices, trades, "man"."""
        return self.names.roles | self.referents.persons


class VerbForm(NamedTuple):
    """What a word can be as a verb: for each form the base of the verb it would be, else nothing."""

    base: str = ""
    third: str = ""
    past: str = ""
    participle: str = ""
    gerund: str = ""


T = TypeVar("T", bound=Table)


def load_table(file_name: str, schema: type[T]) -> T:
    """The content of a language file, typed.

    Raises ``LanguageError`` that names the file, the key and the mistake.
    """
    source = find_file("timeline.languages", file_name)
    if not source.is_file():
        raise LanguageError(f"no language file {file_name}")
    try:
        return schema.model_validate(tomllib.loads(source.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"{file_name}: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise LanguageError(f"{file_name}: {'.'.join(map(str, first['loc']))}: {first['msg'].lower()}") from None


@cache
def verb_lexicon(language: str = "en") -> VerbLexicon:
    """The verbs of a language; raises ``LanguageError`` if it has no such file or the file has a mistake."""
    return load_table(f"{language}.verbs.toml", VerbLexicon)


@cache
def has_verbs(language: str) -> bool:
    """Whether there is a verb lexicon for the language; a regional code (en-GB) has that of its language."""
    return find_file("timeline.languages", f"{language.partition('-')[0]}.verbs.toml").is_file()


@cache
def event_lexicon(language: str = "en") -> EventLexicon:
    """The words for happenings of a language; raises ``LanguageError`` as ``verb_lexicon`` does."""
    return load_table(f"{language}.events.toml", EventLexicon)


@cache
def known_names(language: str = "en") -> KnownNames:
    """The well-known names of a language; raises ``LanguageError`` as ``verb_lexicon`` does."""
    return load_table(f"{language}.names.toml", KnownNames)


@cache
def verb_forms(language: str = "en") -> dict[str, VerbForm]:
    """Every form of every verb, in lower case; "hoped" is of "hope", not of "hop".

    >>> verb_forms()["stopped"].past, verb_forms()["found"].past, verb_forms()["found"].base
    ('stop', 'find', 'found')
    """
    lexicon = verb_lexicon(language)
    forms: dict[str, VerbForm] = {}
    for base in sorted(lexicon.regular | lexicon.irregular.keys(), key=lambda base: (not base.endswith("e"), base)):
        pasts = _add_ending(base, "ed")
        past, participle = pasts, pasts
        if base in lexicon.irregular:
            past, participle = (entry.split("/") for entry in lexicon.irregular[base].split())
        _enter(forms, [base], "base", base)
        _enter(forms, _third_person(base), "third", base)
        _enter(forms, past, "past", base)
        _enter(forms, participle, "participle", base)
        _enter(forms, _add_ending(base, "ing"), "gerund", base)
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


def _enter(forms: dict[str, VerbForm], words: list[str], slot: str, base: str) -> None:
    for word in words:
        known = forms.get(word, VerbForm())
        if not getattr(known, slot):
            forms[word] = known._replace(**{slot: base})


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
