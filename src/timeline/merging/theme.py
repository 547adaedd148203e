"""What a title's happening is about: what was built, who was arrested, which pier was opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import NamedTuple

from timeline.events.sentence.triggers import noun_kinds, object_kinds
from timeline.languages.inflection import verb_forms
from timeline.languages.lexicon import event_lexicon, merging_lexicon, verb_lexicon
from timeline.merging.words import NO_DEEDS, Deeds, Word, deeds_of, lemma, read_words, unname_first

_BINDING = frozenset({"of", "on", "to", "for"})
_MARKS = frozenset(",;:")
_NONE: frozenset[str] = frozenset()


class Theme(NamedTuple):
    """A noun phrase: its head, the stems before it, those of what it belongs to, and the names among all.

    ``noun`` is the head as written, ``is_proper`` says whether it is a name; the head of nothing is empty.
    """

    head: str
    noun: str
    is_proper: bool
    modifiers: frozenset[str]
    owners: frozenset[str]
    names: frozenset[str]

    @property
    def stems(self) -> frozenset[str]:
        """All of its stems."""
        return self.modifiers | self.owners | {self.head}


NO_THEME = Theme("", "", is_proper=False, modifiers=_NONE, owners=_NONE, names=_NONE)


class Matter:
    """What is done, and to what, as a title with the trigger of its event tells; read when it is first asked for.

    ``is_named`` says that the title's first word may be a name.
    """

    def __init__(self, title: str, trigger: str, *, is_named: bool, support: Theme = NO_THEME) -> None:
        self._title = title
        self._trigger = trigger
        self._is_named = is_named
        self._support = support

    @cached_property
    def _words(self) -> list[Word]:
        words = read_words(self._title)
        return words if self._is_named else unname_first(words)

    @cached_property
    def _read(self) -> tuple[Deeds, Theme]:
        first = self._trigger.lower().partition(" ")[0]
        at = next((k for k, word in enumerate(self._words) if word.lower == first), None)
        if at is None:
            return NO_DEEDS, NO_THEME
        return _of_noun(self._words, at) if _is_noun(self._words, at) else _of_verb(self._words, at)

    @property
    def deeds(self) -> Deeds:
        """What is done."""
        return self._read[0]

    @property
    def theme(self) -> Theme:
        """To what; for a bare title what the support tells."""
        return self._read[1] if self._read[1].head else self._support

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of names."""
        return self._support.names.union(word.stem for word in self._words if word.is_name)

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of other words."""
        told = frozenset(word.stem for word in self._words if word.stem and not word.is_name)
        return told | (self._support.stems - self._support.names)

    def leaning_on(self, support: Theme) -> Matter:
        """The matter of the same title, with what its article told just before."""
        return Matter(self._title, self._trigger, is_named=self._is_named, support=support)


def differ(one: Matter, other: Matter) -> bool:
    """Whether two matters cannot be one: other acts, another phase, other things."""
    return one.deeds.differ(other.deeds) or _themes_differ(one, other)


def _themes_differ(one: Matter, other: Matter) -> bool:
    a, b = one.theme, other.theme
    if not _are_alike(a, b):
        return bool(a.head and b.head) and not _heads_fit(one, other)
    return not (a.modifiers <= other.names | other.words or b.modifiers <= one.names | one.words)


def _are_alike(one: Theme, other: Theme) -> bool:
    """Whether two heads say the same: one word, or nouns of one kind of happening."""
    kind = noun_kinds().get(one.noun)
    return one.head == other.head or (kind is not None and kind == noun_kinds().get(other.noun))


def _heads_fit(one: Matter, other: Matter) -> bool:
    """Whether two heads may name one thing: the other title has it, too, or one is a name and one tells what it is."""
    a, b = one.theme, other.theme
    if _says(other, a) or _says(one, b):
        return True
    if a.is_proper != b.is_proper and not (b if a.is_proper else a).names:
        return True
    return {a.noun, b.noun} <= event_lexicon().human_nouns


def _says(matter: Matter, theme: Theme) -> bool:
    """Whether a title names the head elsewhere than in what its own theme belongs to."""
    return theme.head in (matter.names if theme.is_proper else matter.words) - matter.theme.owners


def _of_verb(words: Sequence[Word], at: int) -> tuple[Deeds, Theme]:
    """The deeds and the theme of a verb: its object, the subject of a passive or where it has no object."""
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if _is_entered(words, at):
        return words[at + 2].deeds, _read_theme(words, 0, at)
    deeds = deeds_of(words[at].lower, following)
    start = at + 1 if deeds == words[at].deeds else at + 2
    while start < len(words) and words[start].lower in verb_lexicon().small_words.adverbs:
        start += 1
    if deeds.phases and not deeds.acts and start < len(words) and words[start].deeds.acts and _is_gerund(words[start]):
        return Deeds(words[start].deeds.acts, deeds.phases), _read_theme(words, start + 1)
    if start > at + 1 and start + 1 < len(words) and not _is_particle(following) and words[start].lower in _BINDING:
        return deeds, _read_theme(words, start + 1)
    passive = any(word.lower in verb_lexicon().auxiliaries.be for word in words[max(0, at - 2) : at])
    place = 0 if passive else start
    theme = _read_theme(words, place)
    if theme is NO_THEME and place:
        place, theme = 0, _read_theme(words, 0, at)
    head = _head_place(words, place, at if place == 0 else len(words))
    if deeds.phases and not deeds.acts and head is not None and words[head].deeds.acts:
        return Deeds(words[head].deeds.acts, deeds.phases), _theme_of_noun(words, head)
    return deeds, theme


def _is_entered(words: Sequence[Word], at: int) -> bool:
    """Whether the verb takes up an act that is named right behind it: "went on strike", "filed a lawsuit"."""
    if at + 2 >= len(words) or lemma(words[at].lower) not in merging_lexicon().entering:
        return False
    between = merging_lexicon().through | verb_lexicon().small_words.determiners
    return words[at + 1].lower in between and bool(words[at + 2].deeds.acts)


def _of_noun(words: Sequence[Word], at: int) -> tuple[Deeds, Theme]:
    """The deeds and the theme of a noun that names a happening: "construction of the dam began"."""
    phases = next((word.deeds.phases for k, word in enumerate(words) if k != at and word.deeds.phases), _NONE)
    return Deeds(words[at].deeds.acts, words[at].deeds.phases | phases), _theme_of_noun(words, at)


def _theme_of_noun(words: Sequence[Word], at: int) -> Theme:
    """What hangs on a noun of a happening: "work on the roof", "the roof's repair", "the roof repair"."""
    after = at + 1
    while after < len(words) and words[after].deeds.acts and not words[after].deeds.phases:
        after += 1
    if after + 1 < len(words) and words[after].lower in _BINDING:
        return _read_theme(words, after + 1)
    return _read_theme(words, _phrase_start(words, at), at)


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """Whether the trigger is a noun, as far as the words beside it tell."""
    lower = words[at].lower
    if lower not in object_kinds():
        return False
    if lower not in verb_forms() or at == 0:
        return True
    start = _phrase_start(words, at)
    determined = start > 0 and words[start - 1].lower in verb_lexicon().small_words.determiners
    return determined or any(word.owns for word in words[start:at])


def _phrase_start(words: Sequence[Word], end: int) -> int:
    """Where the words before a place begin that no verb and no small word parts from it."""
    start = end
    while start and words[start - 1].lower not in _bounds() and not words[start - 1].deeds.phases:
        start -= 1
    return start


def _is_particle(lower: str) -> bool:
    return lower in verb_lexicon().small_words.particles


def _is_gerund(word: Word) -> bool:
    return word.lower.endswith("ing")


def _read_theme(words: Sequence[Word], start: int, end: int | None = None) -> Theme:
    """The noun phrase that begins at a place, with the one that "of" binds to it."""
    first, last = _phrase(words, start, len(words) if end is None else end)
    owning = [k for k in range(first, last - 1) if words[k].owns]
    own = owning[-1] + 1 if owning else first
    head = next((k for k in range(last - 1, own - 1, -1) if words[k].stem), None)
    if head is None:
        return NO_THEME
    owners = [word for word in words[first:own] if word.stem]
    if last + 1 < len(words) and words[last].lower == "of" and (end is None or last < end):
        owners += [word for word in words[slice(*_phrase(words, last + 1, len(words)))] if word.stem]
    own_words = [word for word in words[own:head] if word.stem and word.lower not in merging_lexicon().colouring]
    return Theme(
        head=words[head].stem,
        noun=words[head].lower,
        is_proper=words[head].is_name,
        modifiers=frozenset(word.stem for word in own_words),
        owners=frozenset(word.stem for word in owners),
        names=frozenset(word.stem for word in [*own_words, *owners, words[head]] if word.is_name),
    )


def _head_place(words: Sequence[Word], start: int, end: int) -> int | None:
    first, last = _phrase(words, start, end)
    return next((k for k in range(last - 1, first - 1, -1) if words[k].stem), None)


def _phrase(words: Sequence[Word], start: int, end: int) -> tuple[int, int]:
    """Where the noun phrase at a place begins and ends, its determiners left out."""
    while start < end and words[start].lower in verb_lexicon().small_words.determiners:
        start += 1
    last = start
    while last < end and words[last].lower not in _bounds() and not (last > start and words[last].deeds.phases):
        last += 1
    return start, last


@cache
def _bounds() -> frozenset[str]:
    return verb_lexicon().small_words.closing | verb_lexicon().auxiliaries.forms | _MARKS
