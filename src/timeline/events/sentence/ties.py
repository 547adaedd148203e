"""Ties: where the noun begins that a clause hangs on, when what stands right before is only where it is or whose."""

from __future__ import annotations

from timeline.events.sentence.marks import BOUND_WORDS, SMALL, Marks, is_capital
from timeline.languages.lexicon import event_lexicon
from timeline.text.verb_group import VerbGroup
from timeline.text.words import Word

_KINDS = event_lexicon().kinds
_READING = event_lexicon().reading
_HAPPENINGS = frozenset[str]().union(*(kind.nouns for kind in _KINDS.values()))
_OFFICES = event_lexicon().names.roles
_PERSONS = event_lexicon().referents.persons
_REFERENTS = event_lexicon().referents
_HUMANS = event_lexicon().human_nouns | _REFERENTS.person_pairs | _REFERENTS.people
_PLACES = event_lexicon().names.places
_LINKING = frozenset({"to", "in", "at", "of", "with", "into", "on", "against", "between", "over"})
_WHERE = frozenset({"in", "at", "near", "on", "outside", "against"})
_STANDING = frozenset({"in", "at", "near", "on", "outside", "inside", "beside", "along", "of"})
_CROSSING = frozenset({"over", "across", "between", "under", "through", "to", "from"})
_TIES = _STANDING | _CROSSING
_NO_THINGS = BOUND_WORDS | SMALL.adverbs | _HAPPENINGS | _READING.holdings | _HUMANS
_SERVED = frozenset({"of", "at", "in", "for", "from"})
_BEFALLING = frozenset[str]().union(*(_KINDS[kind].verbs for kind in ("opening", "closing", "disaster", "launch")))
_ACTING = ("er", "or", "head", "chief", "boss", "member", "woman", "man", "ist")
_NEAR = 6
_FAR = 16
_STEPS = 3


def happening_start(marks: Marks, first: int) -> int:
    """Where a phrase begins whose head is a happening: "the visit to Peru that began" is no Peru that began."""
    words = marks.words
    noun = next((k for k in range(first - 1, max(first - _NEAR, -1), -1) if words[k].lower in _HAPPENINGS), None)
    if noun is None or words[first - 1].lower not in _LINKING:
        return first
    return _noun_start(marks, noun)


def harm_start(marks: Marks, first: int) -> int:
    """Where the happening begins that did harm in a place: "the fires in Oslo, which killed two", no Oslo that did."""
    if not is_capital(marks.words[first]):
        return first
    for k in range(first - 1, max(first - _FAR, 0), -1):
        if k in marks.in_verb or marks.words[k].lower in SMALL.subordinators:
            return first
        named = {marks.words[k].lower, marks.words[k].lower.removesuffix("s")} & _HAPPENINGS
        if named and marks.words[k + 1].lower in _WHERE:
            return _noun_start(marks, k)
    return first


def thing_start(marks: Marks, first: int, last: int, head: VerbGroup, bound: int, *, undergoes: bool) -> int:
    """Where the thing begins that something was done to, and not the place where it stands or the way leads.

    "The museum in Darby, which opened", "the road to the quarry, which was closed", "the mine near Holm, which it
    bought". ``bound`` is the place of the verb before; ``undergoes`` tells that the noun is the object of the clause.
    """
    if head.lemma in _READING.of_places or not (undergoes or head.passive or _befalls(marks, head)):
        return first
    for _ in range(_STEPS):
        above = _step(marks, first, last, bound)
        if above == first:
            break
        first, last = above, first - 2
    return first


def _befalls(marks: Marks, head: VerbGroup) -> bool:
    """Whether a verb without an object tells what became of a thing: "which opened in 1965"."""
    k = marks.at[head.head_start] + 1
    after = marks.words[k] if k < len(marks.words) else None
    alone = after is None or k in marks.timed or after.lower in SMALL.prepositions or not after.form[0].isalnum()
    return head.lemma in _BEFALLING and alone


def _step(marks: Marks, first: int, last: int, bound: int) -> int:
    """Where the noun begins that the one at ``first`` only places, else ``first``."""
    if not _follows_thing(marks, first):
        return first
    noun, tie = marks.words[first - 2], marks.words[first - 1].lower
    placed = is_capital(marks.words[last]) or marks.words[last].lower in _PLACES
    way, fronted = noun.lower.removesuffix("s") in _READING.ways, bound < 0
    stands = tie in _STANDING and (placed or (fronted and tie != "of"))
    crosses = tie in _CROSSING and (way or (placed and (fronted or tie in {"over", "across", "between"})))
    leads_on = tie == "from" and is_capital(noun)
    return _noun_start(marks, first - 2) if stands or crosses or leads_on else first


def _follows_thing(marks: Marks, first: int) -> bool:
    """Whether a preposition and before it a noun stand before, that is neither a person nor a happening."""
    if first < 2 or marks.words[first - 1].lower not in _TIES:
        return False
    return _is_noun(marks, first - 2) and marks.words[first - 2].lower not in _NO_THINGS


def person_start(marks: Marks, first: int, last: int) -> int:
    """Where the person begins who "who" means: "the mayor of Oslo, who resigned", "the owner of the mill, who"."""
    if first < 2 or marks.words[first - 1].lower not in _SERVED or _is_person(marks.words[last]):
        return first
    above = marks.words[first - 2].lower
    office = above in _OFFICES or (above not in _PERSONS and above.endswith(_ACTING))
    known = office or (above in _PERSONS and not is_capital(marks.words[last]))
    return _noun_start(marks, first - 2) if known and _is_noun(marks, first - 2) else first


def owned_start(marks: Marks, first: int, last: int) -> int:
    """Where the thing of a person begins that "which" means: "a statue of the founder, which was stolen"."""
    if first < 2 or not _is_person(marks.words[last]) or marks.words[first - 1].lower not in SMALL.prepositions:
        return first
    return _noun_start(marks, first - 2) if _is_noun(marks, first - 2) else first


def _is_noun(marks: Marks, k: int) -> bool:
    """Whether a word may be a noun: no verb, no time, and none of the words that bind others."""
    word = marks.words[k]
    return word.form[0].isalpha() and word.lower not in BOUND_WORDS and k not in marks.in_verb and k not in marks.timed


def _is_person(word: Word) -> bool:
    return word.form.islower() and word.lower in _HUMANS


def _noun_start(marks: Marks, noun: int) -> int:
    """Where the words before a noun begin that go with it: "the two | fires"."""
    while noun > 0 and marks.words[noun - 1].form[0].isalnum() and not _ends_phrase(marks, noun - 1):
        noun -= 1
    return noun


def _ends_phrase(marks: Marks, k: int) -> bool:
    return marks.words[k].lower in BOUND_WORDS or k in marks.in_verb or k in marks.timed
