"""A language file made ready for the engine: its lexicon, its tries, and the checks that join it to the meanings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from timeline.dates import Granularity
from timeline.errors import LanguageError
from timeline.grammar.cascade import Stages
from timeline.grammar.checks import check_phrases, check_slots
from timeline.grammar.glance import Marks, find_marks
from timeline.grammar.meanings import MEANINGS
from timeline.grammar.phrases import Phrase, Word, parse_phrase
from timeline.grammar.tries import Rule, Trie, Way
from timeline.languages import Language, RuleSpec, load_language
from timeline.text.tokens import tokenize

STAGES = (
    "words",
    "numbers",
    "scales",
    "fractions",
    "traps",
    "repeats",
    "times",
    "zones",
    "dates",
    "decades",
    "pairs",
    "weekdays",
    "years",
    "amounts",
    "sums",
    "workdays",
    "durations",
    "bounds",
    "windows",
    "offsets",
    "names",
    "relatives",
    "dated",
    "beside",
    "compounds",
    "year_ranges",
    "years_alone",
    "day_parts",
    "day_times",
    "parts",
    "ranges",
    "vague",
    "sets",
)
"""The stages in the order in which they are folded; each may use what the earlier ones made."""

FORMS, TRAPS = "words", "traps"
"""The stages of forms of several words, and of phrases that only look like a time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word is in the lexicon: its readings, and more that it has where it begins with a capital."""

    readings: dict[str, Any] = field(default_factory=dict)
    capital: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """A language, compiled: words to readings, words (and pairs of words) that begin a search, and one trie a stage.

    ``pairs`` has for a word those that begin a search behind it, ``joints`` for a word that is two written as one where
    the second begins. ``marks`` betray a sentence that has any of these. ``side_words`` stand only in traps and forms
    of several words (*presidents' day*): elsewhere they are words like any other.
    """

    language: Language
    entries: dict[str, Entry]
    triggers: frozenset[str]
    pairs: dict[str, frozenset[str]]
    marks: Marks
    stages: Stages
    joints: dict[str, int] = field(default_factory=dict)
    side_words: frozenset[str] = frozenset()


@cache
def compile_language(code: str) -> Grammar:
    """The grammar of a language that has a file.

    Raises ``LanguageError`` for an unknown language and for a mistake in its file.
    """
    return compile_grammar(load_language(code))


def compile_grammar(language: Language) -> Grammar:
    """Lexicon and tries of a language.

    Raises ``LanguageError`` naming rule and phrase if a stage or a meaning is not known, a phrase is doubled, or a slot
    does not fit.
    """
    unknown = set(language.rules) - set(STAGES)
    if unknown:
        known = ", ".join(STAGES)
        raise LanguageError(f"{language.code}.toml: unknown stage {min(unknown)!r}; expected one of {known}")
    check_phrases(language, STAGES)
    ways: dict[str, list[Way]] = {stage: [] for stage in STAGES}
    entries, triggers, several = _build_lexicon(language, ways[FORMS])
    for stage, specs in language.rules.items():
        for spec in specs:
            ways[stage] += _read_rule(spec, f"{language.code}.toml: {stage}.{spec.means}")
    tries = {stage: Trie(found) for stage, found in ways.items()}
    spelled = {stage: trie.spell() for stage, trie in tries.items()}
    for word in set().union(*spelled.values()):
        entries.setdefault(word, Entry())
    joints = _join_words(language)
    several += [words.split() for words in language.trigger_words if " " in words]
    triggers |= joints.keys()
    return Grammar(
        language=language,
        entries=entries,
        triggers=frozenset(triggers),
        pairs=_pair_words(several),
        marks=find_marks([*triggers, *map(" ".join, several)]),
        stages=Stages(list(tries.values())),
        joints=joints,
        side_words=frozenset((spelled.pop(FORMS) | spelled.pop(TRAPS)).difference(*spelled.values())),
    )


def _pair_words(rows: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """The words that begin a search only with another one behind them, each with those: how the rows of words begin."""
    pairs: dict[str, set[str]] = {}
    for first, second, *_ in rows:
        pairs.setdefault(first, set()).add(second)
    return {first: frozenset(seconds) for first, seconds in pairs.items()}


def _join_words(language: Language) -> dict[str, int]:
    """The words that are two words in one, each with the length of its first."""
    return {
        first + second: len(first)
        for first_class, second_classes in language.joined.items()
        for first in language.words_of(first_class)
        for second_class in second_classes
        for second in language.words_of(second_class)
        if first.isalpha() and second.isalpha()
    }


def _build_lexicon(language: Language, words: list[Way]) -> tuple[dict[str, Entry], set[str], list[list[str]]]:
    """Single words go into the lexicon, forms of several words are ways of the first stage.

    Beside the lexicon, the words that begin a search, and the forms of several words that do so as a whole.
    """
    entries: dict[str, Entry] = {}
    triggers: set[str] = {word for word in language.trigger_words if " " not in word}
    several: list[list[str]] = []
    for form, word_class, value in language.forms():
        row = tokenize(form)
        if len(row) == 1 or row[1:] == ["."]:
            lower = "".join(row)
            entry = entries.setdefault(lower, Entry())
            (entry.capital if form[0].isupper() else entry.readings)[word_class] = value
            marks = {lower}
        else:
            words.append(Way(_word_rule(word_class, value), tuple(map(Word, row))))
            marks = set()
            if word_class in language.triggers:
                several.append(row)
        if word_class in language.triggers:
            triggers |= marks | {mark.removesuffix(".") for mark in marks}
    return entries, triggers, [form for form in several if triggers.isdisjoint(form)]


def _word_rule(word_class: str, value: Any) -> Rule:
    return Rule(lambda: value, word_class, "", {})


def _read_rule(spec: RuleSpec, place: str) -> Iterator[Way]:
    function, category = MEANINGS[spec.means]
    rule = Rule(function, category, spec.means, {name: _constant(value) for name, value in spec.constants.items()})
    for written in spec.phrases:
        phrase = _parse(written, place)
        check_slots(rule, phrase, f"{place}: phrase {written!r}")
        yield Way(rule, phrase)


def _parse(written: str, place: str) -> Phrase:
    try:
        return parse_phrase(written)
    except LanguageError as error:
        raise LanguageError(f"{place}: {error}") from None


def _constant(value: float | str) -> Any:
    return Granularity(value) if isinstance(value, str) and value in set(Granularity) else value
