"""Whether a date is that of its verb, or of something that the verb only speaks of."""

from __future__ import annotations

import re
from functools import cache
from itertools import dropwhile

from timeline.languages.lexicon import event_lexicon, verb_lexicon
from timeline.resolution.hints import LAST_WORD, LONGEST_WORD
from timeline.text.verbs import VerbGroup

_BEFORE_A_DAY = frozenset({"on", "in"})
_BEFORE_A_TIME = _BEFORE_A_DAY | {"between", "during", "from"}
_OPENING = _BEFORE_A_DAY | {"between", "during"}
_JOINING = frozenset({"and", "but", "then"})
_ONE = frozenset({"a", "an", "another", "one"})
_CLAUSE = 100
_PAUSES = (",", ";", ":", "-", "–", "—", "(", ")", '"', "”")
_PAUSE = re.compile(r"[,;:–—()\"“”]")


def is_direct(text: str, group: VerbGroup, position: int) -> bool:
    """Whether a date stands in the clause of the verb before it, and not behind what has a day of its own.

    What was seen or taken part in has the day of the verb: *saw the final on 3 May*, not *won a place in the final on
    3 May*. What comes suddenly was over when it was told of.
    """
    *words, last = text[group.end : position].lower().split() or [""]
    leads_on = last in verb_lexicon().small_words.closing - _BEFORE_A_DAY
    if position < group.end or leads_on or any(word.endswith(_PAUSES) for word in (*words, last)):
        return False
    beyond = dropwhile(_is_of_object, words) if group.lemma in verb_lexicon().outlook.partaking else words
    apart = _occasions() - _unplanned() if group.tense == "past" else _occasions()
    return apart.isdisjoint((*beyond, last))


def is_found(text: str, verb: VerbGroup, participle: VerbGroup) -> bool:
    """Whether a participle tells how something was seen or left: *left the gate unlocked*, *saw it rising*."""
    bare = not participle.finite and participle.start == participle.head_start
    told = bare and participle.lemma != participle.head.lower()
    if not told or verb.tense != "past" or verb.lemma not in verb_lexicon().outlook.partaking:
        return False
    small = verb_lexicon().small_words
    words = text[verb.end : participle.start].lower().split()
    return bool(words) and not any(
        word in small.closing - small.determiners or word.endswith(_PAUSES) for word in words
    )


def is_near(text: str, verb_end: int, position: int) -> bool:
    """Whether a date with its year stands in the clause of the verb before it.

    >>> is_near("met in May 2017", 3, 7), is_near("met after the fire in May 2017", 3, 22)
    (True, False)
    """
    *words, last = text[verb_end:position].lower().split() or [""]
    small = verb_lexicon().small_words
    if position < verb_end or last in small.closing - _BEFORE_A_TIME:
        return False
    return not any(word in small.subordinators or word.endswith(_PAUSES) for word in words)


def is_main(text: str, start: int, verb: int) -> bool:
    """Whether a verb is not that of a relative or subordinate clause; one that tells what is said may be.

    >>> is_main("Lind left", 0, 5), is_main("Lind, who left in May 2017, is back.", 0, 10)
    (True, False)
    """
    words = _PAUSE.split(text[max(start, verb - _CLAUSE) : verb])[-1].lower().split()
    apart = verb_lexicon().small_words.subordinators
    return words[-1:] != ["that"] and not any(word in apart and word != "that" for word in words)


def opens_clause(text: str, start: int, position: int) -> bool:
    """Whether a date opens the sentence that starts there, or a part of it.

    >>> opens_clause("On 3 May it sank", 0, 3), opens_clause("The 3 May deadline passed", 0, 4)
    (True, False)
    """
    before = _PAUSE.split(text[max(start, position - LONGEST_WORD) : position])[-1].lower().split()
    if len(before) > 1 and before[0] in _JOINING:
        del before[0]
    return len(before) <= 1 and _OPENING.issuperset(before)


def befalls(text: str, start: int, position: int) -> bool:
    """Whether a date stands in a subject that nobody plans, or that nobody has spoken of.

    >>> befalls("The quake on 3 May killed two", 0, 13), befalls("The vote on 3 May split them", 0, 12)
    (True, False)
    """
    subject = text[start:position]
    if position - start > _CLAUSE or _PAUSE.search(subject):
        return False
    first, *words = subject.lower().split() or [""]
    on_day = words[-1:] != [] and words[-1] in _BEFORE_A_DAY
    return on_day and (first in _ONE or not _unplanned().isdisjoint(words))


def is_ing_noun(text: str, group: VerbGroup) -> bool:
    """Whether a form in -ing stands where a noun does: *at the Lund building*, not *they began building*."""
    if group.finite or not group.progressive or group.head_start != group.start:
        return False
    before = LAST_WORD.search(text, max(0, group.start - LONGEST_WORD), group.start)
    if before is None:
        return False
    named = group.head.lower() in event_lexicon().reading.ing_nouns
    small = verb_lexicon().small_words
    return before[1] in small.determiners or (named and before[1] not in small.closing)


def _is_of_object(word: str) -> bool:
    return word not in verb_lexicon().small_words.prepositions and not word.endswith("ing")


@cache
def _occasions() -> frozenset[str]:
    """What has a day of its own, often another than that of the verb: *announced a strike on 3 May*."""
    named = (kind.nouns for kind in event_lexicon().kinds.values())
    return verb_lexicon().outlook.occasions.union(*named)


@cache
def _unplanned() -> frozenset[str]:
    """What nobody sets a day for: *quake*, *explosion*."""
    kinds, sudden = event_lexicon().kinds, event_lexicon().reading.sudden
    return frozenset[str]().union(*(kinds[kind].nouns for kind in sudden)) - verb_lexicon().outlook.occasions
