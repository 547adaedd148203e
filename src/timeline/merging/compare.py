"""Whether two tellings are of one event."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from timeline.languages.lexicon import merging_lexicon
from timeline.merging.profile import ONCE, Profile, Stance, Stretch
from timeline.merging.theme import differ

YEAR = 366
_MONTH = 31


def score(one: Profile, other: Profile) -> int:
    """How much two tellings have in common, 0 if they cannot be of one event.

    Shared words and names count one each, a figure two; a word that names the happening counts one more. What is dated
    only to the year, or not at all, needs more in common.
    """
    if not agree(one, other) or _actors_differ(one, other) or not _share_sense(one, other):
        return 0
    words, figures = one.words & other.words, one.figures & other.figures
    if not figures and not _name_the_same(one, other):
        return 0
    shared = len(words) + 2 * len(figures) + _share_happening(one, other)
    if shared < _needed(one, other) or 5 * len(words) < 2 * min(len(one.words), len(other.words)):
        return 0
    return shared


def agree(one: Profile, other: Profile) -> bool:
    """Whether nothing speaks against the two being one: their times, numbers and figures fit, in two sentences."""
    if not fit(one.stance, other.stance) or numbers_differ(one.numbered, other.numbered):
        return False
    if one.figures and other.figures and one.figures.isdisjoint(other.figures):
        return False
    return one.sentence != other.sentence


def fit(one: Stance, other: Stance) -> bool:
    """Whether one time lies in the other; for what happens once, whether they lie within a year."""
    if one.unplaced or other.unplaced:
        return False
    time, another = one.time, other.time
    if time is None or another is None or time.nests(another):
        return True
    if one.by_document or other.by_document:
        return False
    if not one.once.isdisjoint(other.once) and max(time.length, another.length) <= YEAR:
        return gap(time, another) <= YEAR
    return time.overlaps(another) and min(time.length, another.length) > YEAR


def numbers_differ(one: AbstractSet[tuple[str, str]], other: AbstractSet[tuple[str, str]]) -> bool:
    """Whether a name has one number here and another there: "Flight 12" is no "Flight 13"."""
    if not (one and other) or not one.isdisjoint(other):
        return False
    smaller, larger = (one, other) if len(one) <= len(other) else (other, one)
    return not {head for head, _ in smaller}.isdisjoint(head for head, _ in larger)


def gap(one: Stretch, other: Stretch) -> int:
    """The days between two stretches, 0 if they touch."""
    return max(0, one.first - other.last, other.first - one.last)


def _share_sense(one: Profile, other: Profile) -> bool:
    """Whether both can name the same kind of happening: the same trigger, or a kind that says something."""
    return (
        one.sense == other.sense
        or not one.senses.isdisjoint(other.senses)
        or one.matter.deeds.share_any(other.matter.deeds)
    )


def _share_happening(one: Profile, other: Profile) -> bool:
    """Whether both name the happening by one word, or by words for one act."""
    if one.happenings & other.happenings or ONCE & one.senses & other.senses:
        return True
    return one.matter.deeds.share_any(other.matter.deeds)


def _name_the_same(one: Profile, other: Profile) -> bool:
    """Whether two tellings that no figure joins name somebody or something in common, and nothing apart."""
    if not (one.names & other.names or _say_the_same(one, other)):
        return False
    return one.words == other.words or not (_objects_differ(one, other) or differ(one.matter, other.matter))


def _say_the_same(one: Profile, other: Profile) -> bool:
    """Whether the longer of two tellings of one month has all words of the other, beside those for the happening."""
    if one.time is None or other.time is None or max(one.time.length, other.time.length) > _MONTH:
        return False
    small, large = sorted((one, other), key=lambda profile: len(profile.words))
    missing = small.words - large.words - small.happenings - merging_lexicon().acts.keys()
    return not missing and (one.matter.theme.head in other.words or other.matter.theme.head in one.words)


def _actors_differ(one: Profile, other: Profile) -> bool:
    return bool(one.actors and other.actors) and not one.actors & other.actors and not _named_after(one, other)


def _objects_differ(one: Profile, other: Profile) -> bool:
    """Whether both name something besides who acts, and nothing of it in common: a visit to Peru, a visit to Chile."""
    actors = one.actors | other.actors
    left, right = one.names - actors, other.names - actors
    return bool(left and right) and not left & right


def _named_after(one: Profile, other: Profile) -> bool:
    """Whether the actors of one stand elsewhere in the other, as in a passive."""
    return one.actors <= other.names and other.actors <= one.names


def _needed(one: Profile, other: Profile) -> int:
    if one.time is None or other.time is None:
        return 5
    longest = max(one.time.length, other.time.length)
    return 3 + (longest > _MONTH) + (longest > YEAR) + (not one.time.nests(other.time))
