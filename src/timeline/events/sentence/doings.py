"""Verbs that tell a kind only by who acts, or on what: "became mayor", "inaugurated a bridge", "rebels took it"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache

from timeline.events.sentence.clauses import Clause
from timeline.events.sentence.parties import doer_of, has_noun, has_person, has_rank, has_site, has_thing, undergoer_of
from timeline.events.sentence.reading import SentenceReading
from timeline.languages.lexicon import event_lexicon
from timeline.languages.word_lists import Doing


def kind_of_doing(reading: SentenceReading, clause: Clause, lemma: str) -> str:
    """The kind of the first doing of a verb that a clause fits, "" if it fits none."""
    fitting = (doing.kind for doing in _doings().get(lemma, ()) if _fits(reading, clause, doing))
    return next(fitting, "")


def verbs_of_doings() -> Collection[str]:
    """The verbs of which some doing is told: "fall_out", as of nothing that falls."""
    return _doings().keys()


def _fits(reading: SentenceReading, clause: Clause, doing: Doing) -> bool:
    """Whether a clause has the voice and the parties that a doing asks for."""
    if doing.passive not in {None, clause.group.passive}:
        return False
    if doing.by and not has_noun(reading, doer_of(reading, clause), doing.by):
        return False
    return _fits_undergoer(reading, clause, doing)


def _fits_undergoer(reading: SentenceReading, clause: Clause, doing: Doing) -> bool:
    undergoer = undergoer_of(reading, clause)
    if doing.to and not has_noun(reading, undergoer, doing.to):
        return False
    match doing.to_a:
        case "office":
            return has_noun(reading, undergoer, event_lexicon().names.roles)
        case "person":
            return has_person(reading, undergoer)
        case "rank":
            return has_rank(reading, clause)
        case "place":
            return has_site(reading, clause)
        case "thing":
            return has_thing(reading, clause)
    return True


@cache
def _doings() -> dict[str, Sequence[Doing]]:
    """The doings of each verb, in their order."""
    doings: dict[str, list[Doing]] = defaultdict(list)
    for doing in event_lexicon().doings:
        for verb in doing.verbs:
            doings[verb].append(doing)
    return dict(doings)
