"""The schemas of a language's word lists: ``en.verbs.toml``, ``en.events.toml``, ``en.names.toml`` and others."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from timeline.languages.table import Table


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
    object. Behind a passive that shares its helper what neither these nor the ``objectless`` ones tell ("and studied in
    Oslo") is a passive, too, if no object follows, and so is what is ``done_to`` one ("called to the bar"); with an
    object ``bestowing`` ones are, and with a person ``making`` ones ("made a dame").
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
    demanding: Words
    speaking: Words
    intransitive: Words
    objectless: Words
    done_to: Words
    bestowing: Words
    making: Words


class SmallWords(Table):
    """The closed classes of words."""

    determiners: Words
    quantities: Words
    magnitudes: Words
    fractions: Words
    partitives: Words
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
    what is ``timetabled``, ``billed`` or ``staged`` or one of the ``fixtures``, right before a date of what is
    ``appointed``, right behind it of what is ``marking``, and of "be" on a day, but not with a ``drifting`` word. A
    sentence that begins with one of the ``requests`` looks ahead, too. What is ``unsettling`` speaks of another day
    than its own, and ``occasions`` have one themselves, unless a verb is ``partaking`` in them.
    """

    links: Words
    delaying: Words
    arranging: Words
    timetabled: Words
    billed: Words
    staged: tuple[str, ...]
    appointed: Words
    fixtures: Words
    marking: Words
    drifting: Words
    unsettling: Words
    occasions: Words
    partaking: Words
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


class Doing(Table):
    """What a verb tells only by who acts (``by``) or on what (``to``, ``to_a``), nouns each, or by its voice."""

    verbs: Words
    kind: str
    passive: bool | None = None
    by: Words = frozenset()
    to: Words = frozenset()
    to_a: Literal["", "office", "person", "place", "rank", "thing"] = ""
    examples: tuple[str, ...]


class EventReading(Table):
    """Which verbs are ``light``, ``harming``, ``reporting``, ``foretelling`` or ``stative``, what only looks like news,
    and the words that ``build`` and ``figures`` of the events read. The ``fillers`` tie what is told to what was told
    before, and titles leave them out.
    """

    light: Words
    tribunals: Words
    moved: Words
    harming: Words
    staged: Words
    falling: Words
    reporting: Words
    showing: Words
    acting: Words
    foretelling: Words
    denying: Words
    stative: Words
    placing: Words
    comparison: tuple[str, ...]
    records: Words
    counted_times: Words
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
    same_day: tuple[str, ...]
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
    fillers: Words
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
    holdings: Words
    ways: Words
    outlook: Words
    awaited: Words
    becoming: Words
    plurals: Words
    begun: Words


class NameWords(Table):
    """Words that tell what a capitalised name is, and capitalised words that are ``never`` names.

    ``assemblies`` are names also where they begin a sentence, ``gatherings`` the occasions that have a place. After
    the words of ``where`` a name is a place; ``place_parts`` ("the north of") may stand between. ``particles`` are
    the small words inside names, ``realms`` what stands before the name of a state ("Kingdom of").
    """

    roles: Words
    assemblies: Words
    role_modifiers: Words
    double_roles: tuple[str, ...]
    forms: Words
    trades: Words
    organisations: Words
    firms: Words
    particles: Words
    realms: Words
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
    tells of it after any verb. What ``explained`` nouns are named with stands behind "on" or "for";
    a ``counting`` noun is of what is counted, the ``works`` (and the ``handiwork`` among them) of what is ``built``.
    ``passing`` adjectives are left out when a thing is named again, and what a ``shifting`` one describes is not the
    thing named before.
    """

    country: tuple[str, ...]
    countries: tuple[str, ...]
    organisation: tuple[str, ...]
    company: Words
    pairs: Words
    person_pairs: Words
    people: Words
    persons: Words
    feminine: Words
    masculine: Words
    making: Words
    handling: Words
    befalling: Words
    mending: Words
    makers: Words
    collectives: Words
    explained: Words
    counting: Words
    works: Words
    handiwork: Words
    built: Words
    passing: Words
    shifting: Words
    person_pronouns: Words
    thing_pronouns: Words
    group_pronouns: Words


class EventLexicon(Table):
    """What ``en.events.toml`` holds.

    ``countries`` maps each country to the words for its people and things, ``capitals`` each capital to its country.
    """

    name: str
    kinds: dict[str, Kind]
    doings: tuple[Doing, ...]
    reading: EventReading
    names: NameWords
    referents: Referents
    countries: dict[str, Words]
    capitals: dict[str, str]

    @cached_property
    def human_nouns(self) -> frozenset[str]:
        """The nouns that say what a person is: offices, trades, "man"."""
        return self.names.roles | self.referents.persons


class Likeness(Table):
    """Words that tell of the same happening, with example pairs of sentences that do."""

    words: Words
    examples: tuple[tuple[str, str], ...]


class MergingLexicon(Table):
    """What ``en.merging.toml`` holds: ``acts`` and ``phases`` of acts by name, and words ``colouring`` a thing.

    ``entering`` verbs take up an act that is named behind a word of ``through``: "went on strike".
    """

    name: str
    colouring: Words
    entering: Words
    through: Words
    acts: dict[str, Likeness]
    phases: dict[str, Likeness]
