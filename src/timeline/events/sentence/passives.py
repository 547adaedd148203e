"""Passives that share their helper: "was elected in 1976, made a dame in 1994 and awarded a medal"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.sentence.lefts import Left
from timeline.events.sentence.marks import SMALL, Marks, is_capital
from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.text.verb_group import VerbGroup

_JOINING = frozenset({"and", ","})
_LONGEST_TITLE = 4


def goes_on_passive(marks: Marks, lefts: Sequence[Left | None], number: int) -> bool:
    """Whether what looks like a past tense is done to the subject, as is what the passive before it tells."""
    group, left = marks.heads[number], lefts[number]
    if left is None or left.outer is None or left.link not in _JOINING or not _may_be_participle(marks, group):
        return False
    outer, before = marks.heads[left.outer], lefts[left.outer]
    if before is None or (before.first, before.last) != (left.first, left.last):
        return False
    passive = (outer.passive and outer.finite) or goes_on_passive(marks, lefts, left.outer)
    return passive and _is_done_to(marks, group)


def _may_be_participle(marks: Marks, group: VerbGroup) -> bool:
    bare = group.start == group.head_start and group.tense == "past" and not group.passive
    return bare and bool(marks.words[marks.at[group.start]].verb.participle)


def _is_done_to(marks: Marks, group: VerbGroup) -> bool:
    """Whether nothing follows that it did to another: "defeated in May", "made a dame", not "named Ann Lee"."""
    reading = verb_lexicon().reading
    first = marks.at[group.start] + 1
    after = marks.words[first : first + _LONGEST_TITLE]
    if not after or not after[0].form[0].isalnum() or after[0].lower in SMALL.prepositions or first in marks.timed:
        return group.lemma in reading.done_to
    if group.lemma in reading.making:
        return any(word.lower in event_lexicon().human_nouns for word in after)
    return group.lemma in reading.bestowing and not is_capital(after[0])
