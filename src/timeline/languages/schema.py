"""The typed shape of a language file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from timeline.dates import Granularity
from timeline.languages.table import Table

NUMBER_CLASSES = frozenset(
    """month maybe_month verb_month name_month weekday maybe_weekday short_weekday weekday_plural number scale fraction
    ordinal decade_name shift name_deictic name_shift window_shift deictic frequency clock_word zone era""".split()
)
COUNTING_CLASSES = frozenset({"number", "ordinal", "frequency"})
UNIT_CLASSES = frozenset(
    {
        "unit",
        "plural_unit",
        "singular_unit",
        "abbreviated_unit",
        "glued_unit",
        "every_unit",
        "name_unit",
        "long_unit",
        "long_units",
    }
)
TEXT_CLASSES = frozenset(
    """season maybe_season name_season season_plural season_thing holiday holiday_thing daypart daypart_plural
    every_period name_frequency gathering contest unit_adjective counted measure of_account acclaimed numbered
    person_title report before_verb quantity vague vague_adjective every connector preposition year_mark part
    part_noun half_day more about relation looking_ahead looking_back announcing timetabled lasting_to sequel
    narrated definite where part_link""".split()
)

WORD_CLASSES = NUMBER_CLASSES | UNIT_CLASSES | TEXT_CLASSES
"""Every class that words may be in."""

Value = int | float | str | Granularity


class RuleSpec(Table):
    """A meaning with the phrases that name it, and its tests.

    ``examples`` are read as told; in the sentences of ``never`` the rule keeps a time from being read.
    """

    model_config = ConfigDict(populate_by_name=True)

    means: str
    phrases: tuple[str, ...] = Field(min_length=1)
    constants: dict[str, int | float | str] = Field(default={}, alias="with")
    examples: dict[str, str] = Field(default_factory=dict)
    never: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _check_tests(self) -> Self:
        if not self.examples and not self.never:
            raise ValueError(f"rule {self.means!r} has no example; expected one under examples or never")
        return self


class NeverSpec(Table):
    """Sentences that hold no time expression; each is a test."""

    sentences: tuple[str, ...] = ()


class SentenceSpec(Table):
    """Full stops that end no sentence: those of abbreviations, and of an ordinal (*3. Mai*) before one of its nouns.

    What is ``sometimes_last`` ends one where a word follows that ``openers`` name.
    """

    abbreviations: frozenset[str] = frozenset()
    sometimes_last: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    ordinal_nouns: frozenset[str] = frozenset()


class TenseSpec(Table):
    """Words that tell whether a sentence looks back or ahead, for a language without a list of verbs."""

    past: frozenset[str] = frozenset()
    future: frozenset[str] = frozenset()


class Language(Table):
    """A language: its words by class, its rules by stage, and the sentences that hold no time.

    ``joined`` names the classes whose words are written as one with those of the class in front (*Dienstagabend*).
    """

    name: str
    code: str
    reference: date
    date_order: str = Field(pattern="^(MDY|DMY|YMD)$")
    triggers: tuple[str, ...]
    trigger_words: tuple[str, ...] = ()
    words: dict[str, dict[str, tuple[str, ...]]]
    rules: dict[str, tuple[RuleSpec, ...]]
    never: NeverSpec = Field(default_factory=NeverSpec)
    sentences: SentenceSpec = Field(default_factory=SentenceSpec)
    tense: TenseSpec = Field(default_factory=TenseSpec)
    joined: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @field_validator("words")
    @classmethod
    def _check_words(cls, words: dict[str, dict[str, tuple[str, ...]]]) -> dict[str, dict[str, tuple[str, ...]]]:
        for name, entries in words.items():
            for key, forms in entries.items():
                convert_key(name, key)
                if not all(form.strip() for form in forms):
                    raise ValueError(f"{name}.{key} has an empty form")
        return words

    def words_of(self, word_class: str) -> frozenset[str]:
        """The forms of a class, in lower case; empty if the language has no such class."""
        return self._lower_words.get(word_class, frozenset())

    @cached_property
    def _lower_words(self) -> dict[str, frozenset[str]]:
        return {
            name: frozenset(form.lower() for forms in entries.values() for form in forms)
            for name, entries in self.words.items()
        }

    @cached_property
    def counts(self) -> dict[str, int]:
        """The words that count things, in lower case, with their numbers: *three*, *third*, *thrice*."""
        return {form.lower(): int(value) for form, name, value in self.forms() if name in COUNTING_CLASSES}

    def forms(self) -> Iterator[tuple[str, str, Value]]:
        """Every form with its class and the value that it has there."""
        for name, entries in self.words.items():
            for key, forms in entries.items():
                value = convert_key(name, key)
                for form in forms:
                    yield form, name, value


def convert_key(word_class: str, key: str) -> Value:
    """The value of a word from its key in the file, by its class.

    Raises ``ValueError`` for a class that is not known, and for a key that is no value of its class.
    """
    if word_class not in WORD_CLASSES:
        raise ValueError(f"unknown word class {word_class!r}")
    try:
        if word_class in NUMBER_CLASSES:
            return float(key) if "." in key else int(key)
        return Granularity(key) if word_class in UNIT_CLASSES else key
    except ValueError:
        kind = "a number" if word_class in NUMBER_CLASSES else f"one of {', '.join(Granularity)}"
        raise ValueError(f"{word_class}.{key}: {key!r} is no value of this class; expected {kind}") from None
